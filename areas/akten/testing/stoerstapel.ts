/** A batch with everything that a scanner gives, each page with words of its own: for tests that break things meanwhile. */
import { createHash } from 'node:crypto';
import sharp from 'sharp';
import type { Kernel } from '#platform/module/kernel.ts';
import { letter } from '../testing.ts';
import { patchT, sheet, stack } from './stapel.ts';

export interface StoerDatei {
  readonly name: string;
  readonly bytes: Buffer;
  readonly seiten: number;
  readonly weg: 'hochladen' | 'ordner';
}

export interface Stoerstapel {
  readonly dateien: readonly StoerDatei[];
  /** Fronts and backs of one document, to be joined. */
  readonly vorne: string;
  readonly hinten: string;
  /** Pages of the counted stack: separator sheets left out. */
  readonly gezaehlt: number;
}

export interface StoerOrder {
  readonly runde: number;
  /** Pages in all, about. */
  readonly seiten: number;
  readonly akten: readonly string[];
  readonly stapelId: string;
}

export const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest('hex');

export async function givenStoerstapel(kernel: Kernel, order: StoerOrder): Promise<Stoerstapel> {
  const { runde, seiten } = order;
  const name = (what: string) => `r${runde}-${what}`;
  const text = (file: string, page: number) => `Blatt ${page} der Datei ${name(file)}, gescannt am Mittwoch.`;
  const pages = (file: string, count: number) => Array.from({ length: count }, (_, at) => text(file, at + 1));
  const plain = (file: string, count: number, weg: StoerDatei['weg']): StoerDatei => ({
    name: `${name(file)}.pdf`,
    bytes: letter(...pages(file, count).map((one) => [one])),
    seiten: count,
    weg,
  });
  const half = Math.max(2, Math.floor(seiten / 8));
  const counted = await countedStack(kernel, order, name('stapel'), text);
  const single = Math.max(3, Math.floor((seiten - counted.datei.seiten - 2 * half) / 4));
  const singles = Array.from({ length: single }, (_, nr) =>
    plain(`einzel${nr}`, 1 + (nr % 7), nr % 2 ? 'ordner' : 'hochladen'),
  );
  const double = { ...(singles[0] as StoerDatei), name: `${name('doppelt')}.pdf`, weg: 'ordner' as const };
  const broken: StoerDatei = {
    name: `${name('kaputt')}.pdf`,
    bytes: Buffer.from(`%PDF-1.7\nnichts davon ${runde}\n%%EOF\n`),
    seiten: 0,
    weg: 'hochladen',
  };
  const scan: StoerDatei = {
    name: `posteingang/${name('scan')}.jpg`,
    bytes: await blankScan(runde),
    seiten: 1,
    weg: 'ordner',
  };
  const vorne = plain('vorne', half, 'hochladen');
  const hinten = plain('hinten', half, 'hochladen');
  return {
    dateien: [counted.datei, vorne, ...singles, double, broken, scan, hinten],
    vorne: vorne.name,
    hinten: hinten.name,
    gezaehlt: counted.gezaehlt,
  };
}

/** Cover, sheets of two Akten, Patch T, an empty page. */
async function countedStack(
  kernel: Kernel,
  { akten, stapelId, seiten }: StoerOrder,
  name: string,
  text: (file: string, page: number) => string,
): Promise<{ datei: StoerDatei; gezaehlt: number }> {
  const [first = '', second = ''] = akten;
  let nr = 0;
  const some = (count: number) => Array.from({ length: count }, () => text('stapel', ++nr));
  const each = Math.max(1, Math.floor(seiten / 15));
  const content = [some(each), some(each), some(each)];
  const sheets = await Promise.all([
    sheet(kernel, { art: 'stapel', id: stapelId }),
    sheet(kernel, { art: 'akte', id: first }),
    patchT(),
    sheet(kernel, { art: 'akte', id: second }),
  ]);
  const [cover, one, patch, two] = sheets as [Buffer, Buffer, Buffer, Buffer];
  const all = [cover, one, ...(content[0] ?? []), '', patch, ...(content[1] ?? []), two, ...(content[2] ?? [])];
  const datei: StoerDatei = {
    name: `${name}.pdf`,
    bytes: await stack(...all),
    seiten: all.length,
    weg: 'hochladen',
  };
  return { datei, gezaehlt: all.length - sheets.length };
}

/** Read at once, and different each time: equal bytes would be a double. */
async function blankScan(runde: number): Promise<Buffer> {
  const create = { width: 420, height: 594, channels: 3, background: '#fdfdfb' } as const;
  return Buffer.concat([await sharp({ create }).jpeg().toBuffer(), Buffer.from(`${runde}`)]);
}
