/** Separator sheets as a PDF for the printer. */
import { createReadStream } from 'node:fs';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { qrSvg } from '#engines/typeset/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { encodeTrennblatt, type Trennblatt } from './trennblatt.rules.ts';

const TEMPLATE = path.join(import.meta.dirname, 'letters', 'trennblatt.typ');

/** What a sheet is for, and what stands on it for people. */
export interface Druckblatt {
  readonly blatt: Trennblatt;
  readonly titel: string;
  readonly zeilen: readonly string[];
}

const ART: Readonly<Record<Trennblatt['art'], string>> = {
  akte: 'Akte',
  vorgang: 'Vorgang',
  typ: 'Dokument',
  dokument: 'Dokument',
  stapel: 'Stapel',
};

/** One page for each, in the given order. The stream removes its file when it ends. */
export async function printTrennblaetter(
  kernel: Pick<Kernel, 'sandbox' | 'config' | 'log'>,
  titel: string,
  sheets: readonly Druckblatt[],
): Promise<Readable> {
  const blaetter = await Promise.all(
    sheets.map(async ({ blatt, titel: head, zeilen }) => {
      const code = encodeTrennblatt(blatt);
      return { art: ART[blatt.art], titel: head, zeilen, code, svg: await qrSvg(code) };
    }),
  );
  const { dateien, satz } = seitenwerk(kernel);
  const target = dateien.fresh();
  try {
    await satz.typeset({ template: TEMPLATE, data: { titel, blaetter }, target });
  } catch (cause) {
    await dateien.remove(target);
    throw cause;
  }
  const stream = createReadStream(target);
  stream.once('close', () => void dateien.remove(target));
  return stream;
}
