/** The schemas of XAusländer that an office has installed. None is shipped: they belong to the standard. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';

const EINSTIEGE = ['xauslaender-nachrichten-ozg.xsd', 'xinneres.xauslaender.xsd'];

/** The schema to check against; nothing where none is set up. */
export async function findSchema({ config }: Pick<Kernel, 'config'>): Promise<string | undefined> {
  const folder = config.BLEIBE_XAUSLAENDER_XSD;
  if (!folder) return undefined;
  const files = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  for (const wanted of EINSTIEGE) {
    const found = files.find((one) => one.isFile() && one.name === wanted);
    // The folder that is named serves all of them, whatever lies where in it.
    if (found) return path.resolve(found.parentPath, found.name);
  }
  return undefined;
}
