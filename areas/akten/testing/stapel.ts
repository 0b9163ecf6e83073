/** Stacks as a scanner gives them: separator sheets, scanned pages, and pages with a text of their own. */
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Kernel } from '#platform/module/kernel.ts';
import { seitenwerk } from '../seitenwerk.ts';
import { letter } from '../testing.ts';
import type { Trennblatt } from '../trennblatt/trennblatt.rules.ts';
import { printTrennblaetter } from '../trennblatt/trennblatt.ts';

/** A separator sheet as a scanner gives it: printed, drawn, tilted. JPEG. */
export async function sheet(kernel: Kernel, blatt: Trennblatt): Promise<Buffer> {
  const { bilder, dateien } = seitenwerk(kernel);
  const file = dateien.fresh();
  const stream = await printTrennblaetter(kernel, 'Test', [{ blatt, titel: 'Trennblatt', zeilen: [] }]);
  await writeFile(file, await buffer(stream));
  const picture = await bilder.picture(file, 1, { width: 1240 });
  await dateien.remove(file);
  return sharp(picture).grayscale().rotate(3, { background: '#eee' }).jpeg({ quality: 70 }).toBuffer();
}

/** Code 39, three to one; narrow and wide bars and gaps of the letters that PATCHT has. */
const CODE_39: Readonly<Record<string, string>> = {
  '*': 'nwnnwnwnn',
  P: 'nnwnwnnwn',
  A: 'wnnnnwnnw',
  T: 'nnnnwnwwn',
  C: 'wnwnnwnnn',
  H: 'wnnnnwwnn',
};

/** The separator sheet that is sold for every scanner. JPEG. */
export function patchT(): Promise<Buffer> {
  const bars = [...'*PATCHT*'].flatMap((sign) => {
    const widths = [...(CODE_39[sign] as string)].map((one) => (one === 'w' ? 12 : 4));
    return [...widths.map((width, index) => ({ width, dark: index % 2 === 0 })), { width: 4, dark: false }];
  });
  let x = 60;
  const drawn = bars.map(({ width, dark }) => {
    const rect = dark ? `<rect x="${x}" y="200" width="${width}" height="300"/>` : '';
    x += width;
    return rect;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="1240" height="1754" fill="#fff"/>${drawn.join('')}</svg>`;
  return sharp(Buffer.from(svg)).grayscale().jpeg({ quality: 80 }).toBuffer();
}

/** Pictures stand on their pages byte for byte; a string is a page with this text, an empty one an empty page. */
export async function stack(...pages: readonly (Buffer | string)[]): Promise<Buffer> {
  const made = await PDFDocument.create();
  const texts = pages.filter((page) => typeof page === 'string');
  // Set at once: the typesetter is what costs.
  const source = texts.length > 0 ? await PDFDocument.load(letter(...texts.map((text) => (text ? [text] : [])))) : null;
  let next = 0;
  for (const page of pages) {
    if (typeof page === 'string') {
      const [copied] = source ? await made.copyPages(source, [next++]) : [];
      if (copied) made.addPage(copied);
      continue;
    }
    const image = await made.embedJpg(page);
    made.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  }
  return Buffer.from(await made.save());
}
