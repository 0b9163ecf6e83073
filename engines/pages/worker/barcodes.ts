/** Barcodes of a page, for separator sheets. Measured best at 150 dpi with rotation: as good as 300 dpi at a fifth of the cost. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, type ReaderOptions, type ReadResult, readBarcodes } from 'zxing-wasm/reader';
import { noiseOf } from '../image/ink.ts';
import { type Raster, shrink } from '../image/raster.ts';
import type { Barcode } from '../pages.types.ts';
import { type GreyPage, readGrey } from './image-source.ts';
import { readPageFacts, readPdfGrey } from './page-loader.ts';
import type { BarcodesAnswer } from './protocol.ts';
import { openPage } from './source-cache.ts';

export const CODES_DPI = 150;
/** Grey levels of grain at about 75 dpi from which a page is worth a look from still farther away. */
const NOISY = 6;
let prepared: Promise<unknown> | undefined;

export async function readPageBarcodes(path: string, page: number): Promise<BarcodesAnswer> {
  const source = await openPage(path, page);
  const grey = source.pdf
    ? await readPdfGrey(source.pdf, page, readPageFacts(source.pdf, page))
    : await readGrey(path, source.kind, page);
  return { codes: await readCodes(grey) };
}

/**
 * What separator sheets are printed with. Every other kind costs its time on every page that has no code at all, as do
 * inverted and very large codes, which nobody prints on such a sheet: a quarter of the CPU for the same sheets.
 */
const READER = {
  formats: ['QRCode', 'Code128', 'Code39'],
  tryHarder: true,
  tryRotate: true,
  tryInvert: false,
  tryDownscale: false,
  maxNumberOfSymbols: 16,
} satisfies ReaderOptions;
const LARGE = { ...READER, formats: ['QRCode'] } satisfies ReaderOptions;

/**
 * On a raster that is there already: 25 ms. A page as grainy as a third copy is looked at from farther away too, where
 * the grain is gone and the codes of our sheets, 48 mm wide, are not.
 * @param noise as `findInk` measures it; measured here when it is not known
 */
export async function readCodes(
  { raster, dpi }: Pick<GreyPage, 'raster' | 'dpi'>,
  noise?: number,
): Promise<readonly Barcode[]> {
  await prepare();
  // The codes of our sheets are large. Seen from afar they cost little, and the grain of a third copy is gone.
  const middle = shrink(raster, Math.max(1, Math.round(dpi / CODES_DPI)));
  const close = await readOn(middle, READER);
  if (close.length > 0) return close;
  const far = shrink(middle, 2);
  if ((noise ?? noiseOf(far)) < NOISY) return [];
  const seen = await readOn(far, LARGE);
  return seen.length > 0 ? seen : readOn(shrink(far, 2), LARGE);
}

async function readOn(small: Raster, options: ReaderOptions): Promise<readonly Barcode[]> {
  const found = await readBarcodes(toPgm(small), options);
  const codes = found.filter((result) => result.isValid).map((result) => describe(result, small));
  return withoutDoubles(codes);
}

/** Without its own bytes the library would fetch them from a content delivery network. */
function prepare(): Promise<unknown> {
  prepared ??= (async () => {
    const file = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
    const wasmBinary = new Uint8Array(readFileSync(file)).buffer;
    await prepareZXingModule({ overrides: { wasmBinary }, fireImmediately: true });
  })();
  return prepared;
}

/** Of bare pixels the library wants four channels; a grey picture file goes in as it is and is copied once. */
function toPgm({ width, height, data }: Raster): Uint8Array {
  const head = Buffer.from(`P5\n${width} ${height}\n255\n`, 'latin1');
  return Buffer.concat([head, data]);
}

function describe(result: ReadResult, image: Raster): Barcode {
  const { topLeft, topRight, bottomRight, bottomLeft } = result.position;
  const corners = [topLeft, topRight, bottomRight, bottomLeft].map(({ x, y }) => ({
    x: x / image.width,
    y: y / image.height,
  }));
  return { text: result.text, format: result.format, corners };
}

function withoutDoubles(codes: readonly Barcode[]): readonly Barcode[] {
  const keyOf = (code: Barcode) =>
    [code.format, code.text, ...code.corners.map(({ x, y }) => `${x.toFixed(2)},${y.toFixed(2)}`)].join('|');
  return [...new Map(codes.map((code) => [keyOf(code), code])).values()];
}
