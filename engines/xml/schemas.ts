/** The files that a schema includes: by name in its folder and those below, nothing from elsewhere. */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { xmlRegisterInputProvider } from 'libxml2-wasm';

let served: string | undefined;

/** The library asks one provider for whatever it wants to open; it knows this folder from now on. */
export function serveSchemas(folder: string): void {
  if (served === folder) return;
  served = folder;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
  const known = new Map(files.map(({ name, parentPath }) => [name, path.join(parentPath, name)]));
  const open = new Map<number, { bytes: Buffer; at: number }>();
  let last = 0;
  xmlRegisterInputProvider({
    match: () => true,
    open: (location) => {
      const file = known.get(location.split(/[\\/]/).at(-1) ?? '');
      if (!file) return undefined;
      last += 1;
      open.set(last, { bytes: readFileSync(file), at: 0 });
      return last;
    },
    read: (fd, buffer) => {
      const file = open.get(fd);
      if (!file) return -1;
      const part = file.bytes.subarray(file.at, file.at + buffer.length);
      buffer.set(part);
      file.at += part.length;
      return part.length;
    },
    close: (fd) => open.delete(fd),
  });
}
