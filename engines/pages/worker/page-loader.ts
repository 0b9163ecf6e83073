/** One page of any source as a grey raster, as its file shows it; for PDFs also what else the page offers. */

import sharp from 'sharp';
import type { QuarterTurn } from '../image/raster.ts';
import { type Raster, turn } from '../image/raster.ts';
import { LIMITS } from '../limits.ts';
import type { PageImage, PageObjects } from '../pdf/page-objects.ts';
import { fullPageJpeg, imagesDecode, isPureScan, readObjects } from '../pdf/page-objects.ts';
import { type PdfFile, type PdfPage, type Picture, renderPicture } from '../pdf/pdf-file.ts';
import { readTextLayer, type TextLayer } from '../pdf/text-layer.ts';
import { type GreyPage, tooManyPixels, withSharpErrors } from './image-source.ts';
import { ocrScale, renderScale } from './resolution.ts';
import { failed } from './worker-error.ts';

/** What a PDF page offers before anything is drawn. */
export interface PdfPageFacts {
  readonly width: number;
  readonly height: number;
  readonly rotation: QuarterTurn;
  readonly objects: PageObjects;
  readonly layer: TextLayer;
  /** The scanner's own JPEG when the page is nothing else. */
  readonly jpeg: Buffer | undefined;
}

/** Throws ZU_VIELE_PIXEL for a picture that is larger than any scan. */
export function readPageFacts(file: PdfFile, page: number): PdfPageFacts {
  return file.withPage(page, (open) => {
    const objects = readObjects(open);
    for (const image of objects.images) checkPicture(image);
    const layer = readTextLayer(open);
    const jpeg = file.hasDecode() ? undefined : fullPageJpeg(open, objects);
    return { width: open.width, height: open.height, rotation: open.rotation, objects, layer, jpeg };
  });
}

/** PDFium unfolds a picture as it is stored: in black and white an eighth of a byte a pixel. */
function checkPicture({ width, height, bitsPerPixel }: PageImage): void {
  const bytes = (width * height * Math.max(1, bitsPerPixel)) / 8;
  if (bytes > LIMITS.imagePixels) throw tooManyPixels(width, height);
}

/** Throws BESCHAEDIGT when a page shows nothing because its pictures cannot be decoded. */
export function checkPictures(file: PdfFile, page: number): void {
  const decoded = file.withPage(page, (open) => imagesDecode(open, readObjects(open)));
  if (!decoded) throw failed('BESCHAEDIGT');
}

/** Resolution at which drawing the page loses nothing that its scan has. */
export function naturalDpi(objects: PageObjects): number {
  const largest = objects.images.filter((image) => image.share > 0.3).map((image) => image.dpi);
  return isPureScan(objects) ? Math.max(100, ...largest) : Math.max(LIMITS.ocrDpi, ...largest);
}

/** Grey raster of a PDF page, from its JPEG where it is one, else drawn. */
export async function readPdfGrey(file: PdfFile, page: number, facts: PdfPageFacts): Promise<GreyPage> {
  if (facts.jpeg) {
    try {
      return await decodeJpeg(facts.jpeg, facts);
    } catch {
      // PDFium's decoder is more patient with old scanners' JPEGs; if it fails too, the page fails.
    }
  }
  const dpi = Math.min(LIMITS.ocrDpi, Math.max(naturalDpi(facts.objects), 200));
  const { raster, scale } = file.withPage(page, (open) => drawGrey(open, dpi));
  return { raster, dpi: scale * 72, width: facts.width, height: facts.height };
}

async function decodeJpeg(jpeg: Buffer, facts: PdfPageFacts): Promise<GreyPage> {
  const picture = sharp(jpeg, { limitInputPixels: LIMITS.imagePixels, failOn: 'error' });
  const { width, height } = await picture.metadata();
  const sideways = facts.rotation % 180 !== 0;
  const dpi = (width / (sideways ? facts.height : facts.width)) * 72;
  const scale = ocrScale(dpi, width, height);
  const sized = scale === 1 ? picture : picture.resize({ width: Math.max(1, Math.round(width * scale)) });
  const { data, info } = await withSharpErrors(() => sized.grayscale().raw().toBuffer({ resolveWithObject: true }));
  const raster = turn({ width: info.width, height: info.height, data }, facts.rotation);
  return { raster, dpi: dpi * scale, width: facts.width, height: facts.height };
}

export function drawGrey(page: PdfPage, dpi: number): { raster: Raster; scale: number } {
  const { picture, scale } = draw(page, dpi);
  return { raster: toGrey(picture), scale };
}

/** `scale` is pixels per point, lowered where the page would get too large. */
export function draw(page: PdfPage, dpi: number): { picture: Picture; scale: number } {
  const scale = renderScale(dpi, page.width, page.height);
  const size = (points: number) => Math.max(1, Math.round(points * scale));
  return { picture: renderPicture(page, size(page.width), size(page.height)), scale };
}

/** Luminance after Rec. 601, as JPEG defines grey. */
function toGrey({ width, height, rgbx }: Picture): Raster {
  const data = new Uint8Array(width * height);
  for (let at = 0, from = 0; at < data.length; at++, from += 4) {
    const red = rgbx[from] as number;
    const green = rgbx[from + 1] as number;
    const blue = rgbx[from + 2] as number;
    data[at] = (red * 77 + green * 150 + blue * 29) >> 8;
  }
  return { width, height, data };
}
