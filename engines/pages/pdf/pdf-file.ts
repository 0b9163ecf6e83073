/** A PDF as this room sees it: pages with their size, their objects, their picture. Only the sandboxed child imports this. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { failed } from '../worker/worker-error.ts';
import {
  loadPdfium,
  type OpenDocument,
  openDocument,
  PDF_ERROR,
  type Pdfium,
  readFloats,
  readText,
  withMemory,
} from './pdfium.ts';

export interface PdfFile {
  readonly pages: number;
  readonly encrypted: boolean;
  readonly signed: boolean;
  readonly producer: string;
  /** True when some image of the file is stored with inverted or scaled values (`/Decode`). */
  readonly hasDecode: () => boolean;
  /** Calls with a page and closes it afterwards. */
  withPage<T>(page: number, use: (page: PdfPage) => T): T;
  close(): void;
}

export interface PdfPage {
  readonly pdfium: Pdfium;
  readonly handle: number;
  /** Size as shown, in points. */
  readonly width: number;
  readonly height: number;
  /** Clockwise turn that viewers apply (`/Rotate`). */
  readonly rotation: 0 | 90 | 180 | 270;
}

/** Throws the faults PASSWORT, ABGESCHNITTEN, BESCHAEDIGT, OHNE_SEITEN. */
export async function openPdf(path: string): Promise<PdfFile> {
  const { pdfium } = await loadPdfium();
  const document = await openDocument(path);
  if ('error' in document) throw openFault(document.error, path);
  if (!pdfium._FPDF_DocumentHasValidCrossReferenceTable(document.handle) && !endsProperly(path)) {
    // PDFium repairs what is there; the pages after the cut would be lost without a word.
    document.close();
    throw failed('ABGESCHNITTEN');
  }
  const pages = pdfium._FPDF_GetPageCount(document.handle);
  if (pages === 0) {
    document.close();
    throw failed('OHNE_SEITEN');
  }
  return describe(pdfium, document, path, pages);
}

function describe(pdfium: Pdfium, document: OpenDocument, path: string, pages: number): PdfFile {
  let decode: boolean | undefined;
  return {
    pages,
    encrypted: pdfium._FPDF_GetSecurityHandlerRevision(document.handle) >= 0,
    signed: pdfium._FPDF_GetSignatureCount(document.handle) > 0,
    producer: producerOf(pdfium, document.handle),
    hasDecode() {
      decode ??= mentionsDecode(path);
      return decode;
    },
    withPage: (page, use) => withPage(pdfium, document.handle, page, use),
    close: () => document.close(),
  };
}

function openFault(error: number, path: string) {
  if (error === PDF_ERROR.password || error === PDF_ERROR.security) return failed('PASSWORT');
  return failed(endsProperly(path) ? 'BESCHAEDIGT' : 'ABGESCHNITTEN');
}

/** A complete PDF ends with %%EOF, and some programs add a few bytes. The same mark also ends streams of other kinds. */
function endsProperly(path: string): boolean {
  const size = statSync(path).size;
  if (size < 64) return true;
  const tail = tailOf(path, size);
  return /startxref\s+\d+\s*%%EOF/.test(tail) || tail.slice(-64).includes('%%EOF');
}

function tailOf(path: string, size: number): string {
  const tail = Buffer.alloc(Math.min(size, 2048));
  readChunks(path, size - tail.length, tail, () => false);
  return tail.toString('latin1');
}

/** Reads from `start` into the same buffer again and again until the end of the file or until `wanted` says no. */
function readChunks(path: string, start: number, buffer: Buffer, wanted: (bytes: number) => boolean): void {
  const file = openSync(path, 'r');
  try {
    for (let at = start; ; ) {
      const bytes = readSync(file, buffer, 0, buffer.length, at);
      if (bytes === 0 || !wanted(bytes)) return;
      at += bytes;
    }
  } finally {
    closeSync(file);
  }
}

function producerOf(pdfium: Pdfium, document: number): string {
  return withMemory(pdfium, 16, (tag) => {
    pdfium.HEAPU8.set(Buffer.from('Producer\0', 'latin1'), tag);
    return readText(pdfium, 'utf16le', (buffer, length) =>
      pdfium._FPDF_GetMetaText(document, tag, buffer, length),
    ).trim();
  });
}

function withPage<T>(pdfium: Pdfium, document: number, page: number, use: (page: PdfPage) => T): T {
  let handle = pdfium._FPDF_LoadPage(document, page - 1);
  if (handle === 0) throw failed('BESCHAEDIGT');
  try {
    handle = flatten(pdfium, document, page, handle);
    if (handle === 0) throw failed('BESCHAEDIGT');
    return use({
      pdfium,
      handle,
      width: pdfium._FPDF_GetPageWidthF(handle),
      height: pdfium._FPDF_GetPageHeightF(handle),
      rotation: ((pdfium._FPDFPage_GetRotation(handle) & 3) * 90) as 0 | 90 | 180 | 270,
    });
  } finally {
    if (handle !== 0) pdfium._FPDF_ClosePage(handle);
  }
}

/** What people typed into a form's fields is no page content; flattened (in memory only), its text is found like any other. */
function flatten(pdfium: Pdfium, document: number, page: number, handle: number): number {
  if (pdfium._FPDFPage_GetAnnotCount(handle) <= 0) return handle;
  const FLATTENED = 1;
  if (pdfium._FPDFPage_Flatten(handle, 0) !== FLATTENED) return handle;
  pdfium._FPDF_ClosePage(handle);
  return pdfium._FPDF_LoadPage(document, page - 1);
}

export interface Picture {
  readonly width: number;
  readonly height: number;
  /** Red, green, blue, unused. */
  readonly rgbx: Buffer;
}

const RENDER_ANNOTATIONS = 0x01;
const RENDER_RGB_ORDER = 0x10;
const FORMAT_BGRX = 3;

/** Draws the page as shown on white paper. */
export function renderPicture(page: PdfPage, width: number, height: number): Picture {
  const { pdfium, handle } = page;
  const bitmap = pdfium._FPDFBitmap_CreateEx(width, height, FORMAT_BGRX, 0, 0);
  if (bitmap === 0) throw failed('BOMBE');
  try {
    pdfium._FPDFBitmap_FillRect(bitmap, 0, 0, width, height, 0xffffffff);
    pdfium._FPDF_RenderPageBitmap(bitmap, handle, 0, 0, width, height, 0, RENDER_ANNOTATIONS | RENDER_RGB_ORDER);
    const from = pdfium._FPDFBitmap_GetBuffer(bitmap);
    const stride = pdfium._FPDFBitmap_GetStride(bitmap);
    if (stride !== width * 4) throw failed('BESCHAEDIGT');
    return { width, height, rgbx: Buffer.from(pdfium.HEAPU8.slice(from, from + stride * height).buffer) };
  } finally {
    pdfium._FPDFBitmap_Destroy(bitmap);
  }
}

/** Lower left and upper right corner of the visible page box in the page's own coordinates. */
export function boundingBox(page: PdfPage): { left: number; bottom: number; right: number; top: number } {
  const rect = readFloats(page.pdfium, 4, (pointer) => page.pdfium._FPDF_GetPageBoundingBox(page.handle, pointer));
  // FS_RECTF is left, top, right, bottom.
  const [left = 0, top = 0, right = 0, bottom = 0] = rect ?? [];
  return { left, bottom, right, top };
}

/** Image dictionaries are never compressed, so a search in the raw bytes finds every inverting /Decode array. */
function mentionsDecode(path: string): boolean {
  const buffer = Buffer.alloc(1 << 20);
  let found = false;
  let before = '';
  readChunks(path, 0, buffer, (bytes) => {
    const text = before + buffer.toString('latin1', 0, bytes);
    found = /\/Decode\s*\[\s*1/.test(text);
    before = text.slice(-32);
    return !found;
  });
  return found;
}
