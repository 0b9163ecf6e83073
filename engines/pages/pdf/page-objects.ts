/** What a PDF page is made of, as far as it decides between its text, its scan and a drawing of it. */
import { boundingBox, type PdfPage } from './pdf-file.ts';
import { type Pdfium, readFloats, readText, withMemory } from './pdfium.ts';

export interface PageObjects {
  readonly images: readonly PageImage[];
  /** Share of the page that images cover, 0 to 1 (overlaps count twice, capped). */
  readonly imageShare: number;
  readonly visibleTexts: number;
  readonly hiddenTexts: number;
  /** Paths and shadings. */
  readonly drawings: number;
}

export interface PageImage {
  readonly handle: number;
  /** Share of the page's area. */
  readonly share: number;
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
  /** Pixels per inch as placed. */
  readonly dpi: number;
}

const TEXT = 1;
const IMAGE = 3;
const FORM = 5;
/** Text render modes 3 and 7 leave no ink. */
export const INVISIBLE_MODES: ReadonlySet<number> = new Set([3, 7]);
const MOST_OBJECTS = 20_000;

export function readObjects(page: PdfPage): PageObjects {
  const found = { images: [] as PageImage[], visibleTexts: 0, hiddenTexts: 0, drawings: 0 };
  const { pdfium, handle } = page;
  const count = Math.min(MOST_OBJECTS, pdfium._FPDFPage_CountObjects(handle));
  for (let index = 0; index < count; index++) {
    visit(page, pdfium._FPDFPage_GetObject(handle, index), found, 0);
  }
  const imageShare = Math.min(
    1,
    found.images.reduce((sum, image) => sum + image.share, 0),
  );
  return { ...found, imageShare };
}

type Found = { images: PageImage[]; visibleTexts: number; hiddenTexts: number; drawings: number };

function visit(page: PdfPage, object: number, found: Found, depth: number): void {
  const { pdfium } = page;
  switch (pdfium._FPDFPageObj_GetType(object)) {
    case TEXT:
      if (INVISIBLE_MODES.has(pdfium._FPDFTextObj_GetTextRenderMode(object))) found.hiddenTexts++;
      else found.visibleTexts++;
      return;
    case IMAGE:
      found.images.push(describeImage(page, object));
      return;
    case FORM:
      visitForm(page, object, found, depth);
      return;
    default:
      found.drawings++;
  }
}

function visitForm(page: PdfPage, form: number, found: Found, depth: number): void {
  if (depth > 4) return;
  const count = Math.min(MOST_OBJECTS, page.pdfium._FPDFFormObj_CountObjects(form));
  for (let index = 0; index < count; index++) {
    visit(page, page.pdfium._FPDFFormObj_GetObject(form, index), found, depth + 1);
  }
}

function describeImage(page: PdfPage, object: number): PageImage {
  const { pdfium } = page;
  const box = boundsOf(pdfium, object);
  const area = Math.max(0, box.right - box.left) * Math.max(0, box.top - box.bottom);
  const size = withMemory(pdfium, 8, (pointer) => {
    pdfium._FPDFImageObj_GetImagePixelSize(object, pointer, pointer + 4);
    const view = new DataView(pdfium.HEAPU8.buffer, pointer, 8);
    return { width: view.getUint32(0, true), height: view.getUint32(4, true) };
  });
  const inches = Math.max(box.right - box.left, box.top - box.bottom) / 72;
  return {
    handle: object,
    share: Math.min(1, area / (page.width * page.height)),
    ...size,
    bitsPerPixel: bitsPerPixel(page, object),
    dpi: inches > 0 ? Math.max(size.width, size.height) / inches : 0,
  };
}

function bitsPerPixel(page: PdfPage, object: number): number {
  // FPDF_IMAGEOBJ_METADATA: width, height, horizontal and vertical dpi, bits per pixel, colour space, marked content.
  return withMemory(page.pdfium, 28, (pointer) => {
    if (!page.pdfium._FPDFImageObj_GetImageMetadata(object, page.handle, pointer)) return 0;
    return new DataView(page.pdfium.HEAPU8.buffer, pointer, 28).getUint32(16, true);
  });
}

function boundsOf(pdfium: Pdfium, object: number) {
  const bounds = readFloats(pdfium, 4, (at) => pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12));
  const [left = 0, bottom = 0, right = 0, top = 0] = bounds ?? [];
  return { left, bottom, right, top };
}

/**
 * PDFium leaves out an image that it cannot decode, so that a damaged scan looks like an empty page. Large pictures are
 * asked for themselves; the small ones are ornaments.
 */
export function imagesDecode(page: PdfPage, objects: PageObjects): boolean {
  const { pdfium } = page;
  return objects.images
    .filter((image) => image.share > 0.1)
    .every((image) => {
      const bitmap = pdfium._FPDFImageObj_GetBitmap(image.handle);
      if (bitmap !== 0) pdfium._FPDFBitmap_Destroy(bitmap);
      return bitmap !== 0;
    });
}

/** The page is one scanned picture and nothing else that leaves ink (a hidden text layer of somebody else may lie on it). */
export function isPureScan(objects: PageObjects): boolean {
  return objects.visibleTexts === 0 && objects.drawings === 0 && objects.images.length > 0 && objects.imageShare > 0.9;
}

/**
 * The JPEG file inside a page that is exactly this one image, upright and unmasked; its bytes are the scanner's own.
 * `undefined` when the page must be drawn to be seen right.
 */
export function fullPageJpeg(page: PdfPage, objects: PageObjects): Buffer | undefined {
  const image = objects.images[0];
  if (!isPureScan(objects) || image === undefined || objects.images.length !== 1) return undefined;
  const { pdfium } = page;
  if (!fillsPage(page, image.handle) || pdfium._FPDFPageObj_HasTransparency(image.handle)) return undefined;
  // Grey or RGB only: the colours of CMYK JPEGs depend on who wrote them.
  if (image.bitsPerPixel !== 8 && image.bitsPerPixel !== 24) return undefined;
  if (pdfium._FPDFImageObj_GetImageFilterCount(image.handle) !== 1) return undefined;
  const filter = readText(pdfium, 'latin1', (at, length) =>
    pdfium._FPDFImageObj_GetImageFilter(image.handle, 0, at, length),
  );
  if (filter !== 'DCTDecode') return undefined;
  const size = pdfium._FPDFImageObj_GetImageDataRaw(image.handle, 0, 0);
  return withMemory(pdfium, size, (at) => {
    pdfium._FPDFImageObj_GetImageDataRaw(image.handle, at, size);
    return Buffer.from(pdfium.HEAPU8.slice(at, at + size));
  });
}

/** Upright (no turn, no mirror, no slant) and covering the visible box within a hundredth. */
function fillsPage(page: PdfPage, object: number): boolean {
  const { pdfium } = page;
  const matrix = readFloats(pdfium, 6, (at) => pdfium._FPDFPageObj_GetMatrix(object, at));
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = matrix ?? [];
  if (a <= 0 || d <= 0 || Math.abs(b) > a * 1e-4 || Math.abs(c) > d * 1e-4) return false;
  const box = boundingBox(page);
  const near = (x: number, y: number, size: number) => Math.abs(x - y) <= size * 0.01;
  const width = box.right - box.left;
  const height = box.top - box.bottom;
  return near(e, box.left, width) && near(f, box.bottom, height) && near(a, width, width) && near(d, height, height);
}
