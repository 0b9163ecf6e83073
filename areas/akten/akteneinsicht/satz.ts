/** Sets the sheets of an Akteneinsicht: data in, a PDF of the house's own out. */
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Kernel } from '#platform/module/kernel.ts';
import { seitenwerk } from '../seitenwerk.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'auskunft.typ');

/** `daten` has a `teil` of `letters/auskunft.typ` and what that part needs. */
export async function setBlaetter(kernel: Kernel, daten: Readonly<Record<string, unknown>>): Promise<Buffer> {
  const { dateien, satz } = seitenwerk(kernel);
  const target = dateien.fresh();
  try {
    await satz.typeset({ template: TEMPLATE, data: daten, target, standard: 'a-2b' });
    return await readFile(target);
  } finally {
    await dateien.remove(target);
  }
}
