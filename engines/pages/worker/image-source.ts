/** Image files: one decode to the grey raster that everything else is measured on. */
import { readFileSync } from 'node:fs';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Raster } from '../image/raster.ts';
import { LIMITS } from '../limits.ts';
import type { SourceKind } from '../pages.types.ts';
import { bmpSize, readBmp } from './bmp.ts';
import { ocrScale, plausibleDpi } from './resolution.ts';
import { failed, WorkerError } from './worker-error.ts';

// Pages are the unit of parallel work; libvips shall neither start threads of its own nor keep pixels.
sharp.concurrency(1);
sharp.cache(false);

export interface ImageFacts {
  /** As shown, after the EXIF orientation. */
  readonly width: number;
  readonly height: number;
  readonly dpi: number;
  readonly pages: number;
  readonly meta: Metadata | undefined;
}

/** Reads only headers. */
export async function readFacts(path: string, kind: SourceKind, page = 1): Promise<ImageFacts> {
  if (kind === 'bmp') {
    const { width, height } = bmpSize(readFileSync(path));
    checkPixels(width, height);
    return { width, height, dpi: plausibleDpi(undefined, width, height), pages: 1, meta: undefined };
  }
  const meta = await withSharpErrors(() => sharp(path, { page: page - 1, limitInputPixels: false }).metadata());
  const { width, height } = meta.autoOrient;
  checkPixels(width, height);
  return {
    width,
    height,
    dpi: plausibleDpi(meta.density, width, height),
    pages: kind === 'tiff' ? (meta.pages ?? 1) : 1,
    meta,
  };
}

function checkPixels(width: number, height: number): void {
  if (width * height > LIMITS.imagePixels) throw tooManyPixels(width, height);
}

export function tooManyPixels(width: number, height: number): WorkerError {
  return failed('ZU_VIELE_PIXEL', { breite: width, hoehe: height, grenze: LIMITS.imagePixels / 1e6 });
}

/** The picture as shown (EXIF applied), on white, ready for further steps. */
export function openPicture(path: string, kind: SourceKind, page: number): Sharp {
  if (kind === 'bmp') {
    const { width, height, rgb } = readBmp(readFileSync(path));
    return sharp(rgb, { raw: { width, height, channels: 3 }, limitInputPixels: LIMITS.imagePixels });
  }
  return sharp(path, {
    page: page - 1,
    limitInputPixels: LIMITS.imagePixels,
    // `truncated` alone would let broken streams pass as grey areas; `warning` refuses harmless trailing bytes.
    failOn: 'error',
    sequentialRead: true,
  })
    .autoOrient()
    .flatten({ background: '#ffffff' });
}

export interface GreyPage {
  readonly raster: Raster;
  /** Resolution of the raster. */
  readonly dpi: number;
  /** Size of the sheet in points. */
  readonly width: number;
  readonly height: number;
}

export async function readGrey(path: string, kind: SourceKind, page: number): Promise<GreyPage> {
  const facts = await readFacts(path, kind, page);
  const scale = ocrScale(facts.dpi, facts.width, facts.height);
  const width = Math.max(1, Math.round(facts.width * scale));
  const picture = openPicture(path, kind, page);
  const sized = scale === 1 ? picture : picture.resize({ width });
  const { data, info } = await withSharpErrors(() =>
    sized.grayscale().raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true }),
  );
  const raster = { width: info.width, height: info.height, data: firstChannel(data, info.channels) };
  const points = 72 / facts.dpi;
  return { raster, dpi: facts.dpi * scale, width: facts.width * points, height: facts.height * points };
}

function firstChannel(data: Buffer, channels: number): Uint8Array {
  if (channels === 1) return data;
  const grey = new Uint8Array(data.length / channels);
  for (let at = 0; at < grey.length; at++) grey[at] = data[at * channels] as number;
  return grey;
}

/** Turns what libvips says into faults of this room. */
export async function withSharpErrors<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof WorkerError || !(error instanceof Error)) throw error;
    if (
      /premature end|truncated|unexpected end|not enough|end of (file|stream)|short read|Read error/i.test(
        error.message,
      )
    ) {
      throw failed('ABGESCHNITTEN');
    }
    if (/missing|unable to open/i.test(error.message)) throw failed('NICHT_LESBAR');
    if (/pixel limit|memory|exceeds/i.test(error.message)) throw failed('BOMBE');
    throw failed('BESCHAEDIGT');
  }
}
