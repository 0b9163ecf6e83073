/** The scanner of Musterstadt: from a clean picture of a page to what a worn device makes of it. Runs in the sandboxed child. */
import { writeFileSync } from 'node:fs';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Abtastung } from './aussehen.ts';
import { createRandom } from './random.ts';

interface Sheet {
  readonly width: number;
  readonly height: number;
  /** Grey or RGB. */
  readonly channels: 1 | 3;
  readonly data: Buffer;
}

/** Reads pictures of the clean pages and writes one file as the device would. */
export async function scan(bilder: readonly string[], how: Abtastung, ziel: string): Promise<void> {
  const clean = await Promise.all(bilder.map((bild) => readSheet(bild, how.farbe)));
  const front = clean[0];
  const sheets = how.rueckseite && front ? [front, showThrough(front, how.papier), ...clean.slice(1)] : clean;
  const worn = sheets.map((sheet, index) => addGrain(sheet, how.korn, `${how.saat}/${index}`));
  if (how.form === 'fax-tiff') return writeTiff(worn, how, ziel);
  const jpegs = await Promise.all(worn.map((sheet) => toJpeg(sheet, how)));
  const [first] = jpegs;
  if (how.form === 'scan-pdf' || first === undefined || jpegs.length > 1) return writePdf(jpegs, how.dpi, ziel);
  writeFileSync(ziel, first);
}

async function readSheet(file: string, farbe: boolean): Promise<Sheet> {
  const picture = farbe ? sharp(file).toColourspace('srgb') : sharp(file).grayscale();
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: farbe ? 3 : 1, data };
}

/** The back of a sheet: paper, and the front mirrored in a few levels of grey. */
function showThrough({ width, height, channels, data }: Sheet, papier: number): Sheet {
  const back = Buffer.alloc(data.length);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const front = data[(y * width + (width - 1 - x)) * channels] as number;
      const to = (y * width + x) * channels;
      back.fill(papier - Math.round(Math.max(0, papier - front) * 0.04), to, to + channels);
    }
  }
  return { width, height, channels, data: back };
}

const GRAINS = 1 << 16;

/** Adds noise that repeats itself with the seed: the same sheet is the same bytes everywhere. */
function addGrain({ width, height, channels, data }: Sheet, korn: number, saat: string): Sheet {
  const random = createRandom(`korn/${saat}`);
  // The sum of four even values is nearly normal, with a deviation of 0.577.
  const grains = Int8Array.from({ length: GRAINS }, () =>
    Math.round(((random.next() + random.next() + random.next() + random.next() - 2) / 0.577) * korn),
  );
  const worn = Buffer.alloc(data.length);
  for (let at = 0, grain = random.int(0, GRAINS - 1); at < data.length; at++) {
    // Each row enters the table elsewhere, so that no pattern shows; the grain is grey in coloured scans too.
    if (at % (width * channels) === 0) grain = random.int(0, GRAINS - 1);
    else if (at % channels === 0) grain = (grain + 1) % GRAINS;
    worn[at] = Math.max(0, Math.min(255, (data[at] as number) + (grains[grain] as number)));
  }
  return { width, height, channels, data: worn };
}

function open({ width, height, channels, data }: Sheet, { gedreht, dpi }: Abtastung) {
  const image = sharp(data, { raw: { width, height, channels } });
  const turned = gedreht === 0 ? image : image.rotate(gedreht);
  return turned.toColourspace(channels === 1 ? 'b-w' : 'srgb').withMetadata({ density: dpi });
}

function toJpeg(sheet: Sheet, how: Abtastung): Promise<Buffer> {
  return open(sheet, how).jpeg({ quality: how.guete }).toBuffer();
}

async function writePdf(jpegs: readonly Buffer[], dpi: number, ziel: string): Promise<void> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setProducer('Musterscanner 300');
  for (const jpeg of jpegs) {
    const image = await document.embedJpg(jpeg);
    const size: [number, number] = [(image.width / dpi) * 72, (image.height / dpi) * 72];
    document.addPage(size).drawImage(image, { x: 0, y: 0, width: size[0], height: size[1] });
  }
  writeFileSync(ziel, await document.save());
}

/** Black and white, as a fax machine does it. */
async function writeTiff(sheets: readonly Sheet[], how: Abtastung, ziel: string): Promise<void> {
  const pages = await Promise.all(sheets.map((sheet) => open(sheet, how).threshold(150).png().toBuffer()));
  const perMillimetre = how.dpi / 25.4;
  const options = { compression: 'ccittfax4', bitdepth: 1, xres: perMillimetre, yres: perMillimetre } as const;
  const joined = pages.length === 1 ? sharp(pages[0]) : sharp(pages, { join: { animated: true } });
  await joined.toColourspace('b-w').tiff(options).toFile(ziel);
}
