/** Separator sheets as offices have them: printed, laid in crooked, copied, folded, dirty, and read by any scanner. */
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import sharp, { type Sharp } from 'sharp';
import { qrSvg } from '#engines/typeset/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { seitenwerk } from '../../seitenwerk.ts';
import { encodeTrennblatt, type Trennblatt } from '../trennblatt.rules.ts';
import { printTrennblaetter } from '../trennblatt.ts';

export interface WornSheet {
  readonly name: string;
  /** What the sheet says, as `encodeTrennblatt` writes it. */
  readonly code: string;
  readonly jpeg: Buffer;
}

type Wear = (sheet: Sharp, size: { readonly width: number; readonly height: number }) => Promise<Buffer>;

const GREY = { background: '#d8d8d8' } as const;
const jpeg = (picture: Sharp, quality: number) => picture.grayscale().jpeg({ quality }).toBuffer();
const turned = (degrees: number, quality = 75): Wear => {
  return (sheet) => jpeg(sheet.rotate(degrees, GREY), quality);
};

/** Grain of the sensor; the same at every call. */
async function grain(width: number, height: number, sigma: number): Promise<Buffer> {
  const data = Buffer.alloc(width * height);
  let state = 20_261_126;
  for (let at = 0; at < data.length; at += 1) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    data[at] = 128 + ((state >>> 24) - 128) * (sigma / 74);
  }
  return sharp(data, { raw: { width, height, channels: 1 } })
    .png()
    .toBuffer();
}

/** One kind of wear each; strengths are those of real desks: a fax, a third copy, a sheet used fifty times. */
const WEARS: Readonly<Record<string, Wear>> = {
  neat: (sheet) => jpeg(sheet, 85),
  'crooked by 2 degrees': turned(2),
  'crooked by 7 degrees': turned(-7),
  'crooked by 15 degrees': turned(15),
  'crooked by 45 degrees': turned(45),
  'on its side': turned(90),
  'on its head': turned(180),
  'on its side and crooked': turned(266),
  'sharpness lost': (sheet) => jpeg(sheet.blur(2.2), 75),
  'strongly compressed': (sheet) => jpeg(sheet, 18),
  'third copy': async (sheet, { width, height }) => {
    const soft = await sheet.linear(0.55, 90).blur(1.6).toBuffer();
    return jpeg(sharp(soft).composite([{ input: await grain(width, height, 45), blend: 'hard-light' }]), 60);
  },
  'third copy, crooked': async (sheet, { width, height }) => {
    const soft = await sheet.linear(0.6, 80).blur(1.8).toBuffer();
    const grainy = sharp(soft).composite([{ input: await grain(width, height, 45), blend: 'hard-light' }]);
    return jpeg(sharp(await grainy.toBuffer()).rotate(-4, GREY), 50);
  },
  faint: (sheet) => jpeg(sheet.linear(0.3, 165), 75),
  dark: (sheet) => jpeg(sheet.linear(0.6, 0), 75),
  'black and white': (sheet) => jpeg(sheet.grayscale().threshold(140), 90),
  'as a fax': async (sheet, { width, height }) => {
    const small = await sheet
      .grayscale()
      .resize({ width: Math.round(width * 0.66), height: Math.round(height * 0.66), fit: 'fill' })
      .threshold(150)
      .toBuffer();
    return jpeg(sharp(small).resize({ width, height, fit: 'fill' }), 80);
  },
  'one code torn off': (sheet, { width, height }) =>
    jpeg(sheet.composite([patch(width * 0.6, height * 0.25, '#fff', width * 0.4, 0)]), 75),
  'a stamp over one code': (sheet, { width, height }) =>
    jpeg(sheet.composite([patch(width * 0.14, height * 0.06, '#333', width * 0.74, height * 0.1)]), 75),
  folded: (sheet, { width, height }) =>
    jpeg(sheet.composite([patch(width, height * 0.004, '#888', 0, height * 0.15)]), 75),
};

function patch(width: number, height: number, background: string, left: number, top: number) {
  const size = { width: Math.round(width), height: Math.round(height) };
  return {
    input: { create: { ...size, channels: 3, background } },
    left: Math.round(left),
    top: Math.round(top),
  } as const;
}

/** Pages of a letter that carry a code of somebody else: a payment, a parcel, a sheet whose check value is wrong. */
export async function lookAlikes(page: string): Promise<readonly Buffer[]> {
  const payment = 'BCD\n002\n1\nSCT\n\nStadtkasse Musterstadt\nDE00123456780000000000\nEUR100.00\n\nGebuehr';
  const foreign = [
    payment,
    'https://amt.example/termin?nr=4711',
    'BLB1:D::0000000',
    'BLB2:A:01K2KB4Z9HFHA9M41Z9FHDFHG1:17MWG23',
  ];
  return Promise.all(
    foreign.map(async (text) => {
      const code = await sharp(Buffer.from(await qrSvg(text)))
        .resize(420)
        .flatten({ background: '#fff' })
        .png()
        .toBuffer();
      return jpeg(sharp(page).composite([{ input: code, left: 1_700, top: 160 }]), 80);
    }),
  );
}

/** Every sheet in every wear; 300 and 200 dpi take turns. */
export async function wornSheets(
  kernel: Pick<Kernel, 'sandbox' | 'config' | 'log'>,
  sheets: readonly Trennblatt[],
): Promise<readonly WornSheet[]> {
  const { bilder, dateien } = seitenwerk(kernel);
  const file = dateien.fresh();
  const printed = sheets.map((blatt) => ({ blatt, titel: 'Trennblatt 33.1-2024-001234', zeilen: ['Demirel, Ayşe'] }));
  await writeFile(file, await buffer(await printTrennblaetter(kernel, 'Trennblätter', printed)));
  const all: WornSheet[] = [];
  try {
    for (const [index, blatt] of sheets.entries()) {
      const dpi = index % 2 === 0 ? 300 : 200;
      const size = { width: Math.round((210 / 25.4) * dpi), height: Math.round((297 / 25.4) * dpi) };
      const picture = await bilder.picture(file, index + 1, { width: size.width });
      const whole = await sharp(picture)
        .resize({ ...size, fit: 'fill' })
        .flatten({ background: '#fff' })
        .png()
        .toBuffer();
      for (const [name, wear] of Object.entries(WEARS)) {
        const worn = await wear(sharp(whole), size);
        const bytes = await sharp(worn).withMetadata({ density: dpi }).toBuffer();
        all.push({ name: `${name}, ${dpi} dpi`, code: encodeTrennblatt(blatt), jpeg: bytes });
      }
    }
  } finally {
    await dateien.remove(file);
  }
  return all;
}
