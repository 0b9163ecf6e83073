import { readdir } from 'node:fs/promises';
import path from 'node:path';

/**
 * Paths of the plain files in a folder, to its depth. A link is not followed: what it points to is not in the folder, and
 * two that point back would make the folder endless (`recursive` of `readdir` follows them). Errors of the file system are
 * thrown as they are.
 */
export async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map((entry) => {
      const at = path.join(folder, entry.name);
      if (entry.isDirectory()) return filesIn(at);
      return entry.isFile() ? [at] : [];
    }),
  );
  return found.flat();
}
