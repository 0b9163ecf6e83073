/** Sets a sheet that goes out of the printer at once: nothing of it is kept. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { createTypesetter } from '#engines/typeset/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';

/** `template`: path of a `.typ`; the PDF of `data`. */
export async function setzeZettel(
  { sandbox }: Pick<Kernel, 'sandbox'>,
  template: string,
  data: object,
): Promise<Buffer> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-zettel-'));
  const target = path.join(dir, 'zettel.pdf');
  const typesetter = createTypesetter(sandbox);
  try {
    await typesetter.typeset({ template, data, target, replacesMissing: true });
    return await readFile(target);
  } finally {
    await typesetter.close();
    await rm(dir, { recursive: true, force: true });
  }
}
