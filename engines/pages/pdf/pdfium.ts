/**
 * PDFium as WebAssembly, driven through its C interface: the package's own classes read a whole file into memory and
 * know neither words nor rotations. Only the sandboxed child imports this.
 */
import { closeSync, fstatSync, openSync, readFileSync, readSync } from 'node:fs';
import { createRequire } from 'node:module';
import { PDFiumModule } from '@hyzyla/pdfium';

/** The part of PDFium that this room uses; pointers are numbers, 0 is null. */
export interface Pdfium {
  readonly HEAPU8: Uint8Array;
  _malloc(bytes: number): number;
  _free(pointer: number): void;
  _FPDF_InitLibrary(): void;
  _FPDF_LoadCustomDocument(access: number, password: number): number;
  _FPDF_CloseDocument(document: number): void;
  _FPDF_GetLastError(): number;
  _FPDF_GetPageCount(document: number): number;
  _FPDF_DocumentHasValidCrossReferenceTable(document: number): number;
  _FPDF_GetSecurityHandlerRevision(document: number): number;
  _FPDF_GetSignatureCount(document: number): number;
  _FPDF_GetMetaText(document: number, tag: number, buffer: number, length: number): number;
  _FPDF_LoadPage(document: number, index: number): number;
  _FPDF_ClosePage(page: number): void;
  _FPDF_GetPageWidthF(page: number): number;
  _FPDF_GetPageHeightF(page: number): number;
  _FPDFPage_GetRotation(page: number): number;
  _FPDFPage_GetAnnotCount(page: number): number;
  _FPDFPage_Flatten(page: number, usage: number): number;
  _FPDF_GetPageBoundingBox(page: number, rect: number): number;
  _FPDFBitmap_CreateEx(width: number, height: number, format: number, scan: number, stride: number): number;
  _FPDFBitmap_FillRect(bitmap: number, x: number, y: number, width: number, height: number, color: number): number;
  _FPDFBitmap_GetBuffer(bitmap: number): number;
  _FPDFBitmap_GetStride(bitmap: number): number;
  _FPDFBitmap_Destroy(bitmap: number): void;
  _FPDF_RenderPageBitmap(
    bitmap: number,
    page: number,
    x: number,
    y: number,
    width: number,
    height: number,
    rotate: number,
    flags: number,
  ): void;
  _FPDFPage_CountObjects(page: number): number;
  _FPDFPage_GetObject(page: number, index: number): number;
  _FPDFFormObj_CountObjects(form: number): number;
  _FPDFFormObj_GetObject(form: number, index: number): number;
  _FPDFPageObj_GetType(object: number): number;
  _FPDFPageObj_GetBounds(object: number, left: number, bottom: number, right: number, top: number): number;
  _FPDFPageObj_GetMatrix(object: number, matrix: number): number;
  _FPDFPageObj_HasTransparency(object: number): number;
  _FPDFImageObj_GetBitmap(object: number): number;
  _FPDFImageObj_GetImageFilterCount(object: number): number;
  _FPDFImageObj_GetImageFilter(object: number, index: number, buffer: number, length: number): number;
  _FPDFImageObj_GetImageDataRaw(object: number, buffer: number, length: number): number;
  _FPDFImageObj_GetImagePixelSize(object: number, width: number, height: number): number;
  _FPDFImageObj_GetImageMetadata(object: number, page: number, metadata: number): number;
  _FPDFTextObj_GetTextRenderMode(object: number): number;
  _FPDFText_LoadPage(page: number): number;
  _FPDFText_ClosePage(text: number): void;
  _FPDFText_CountChars(text: number): number;
  _FPDFText_GetUnicode(text: number, index: number): number;
  _FPDFText_HasUnicodeMapError(text: number, index: number): number;
  _FPDFText_GetTextObject(text: number, index: number): number;
  _FPDFText_GetCharAngle(text: number, index: number): number;
  _FPDFText_GetLooseCharBox(text: number, index: number, rect: number): number;
}

interface PdfiumExports {
  readonly __indirect_function_table: WebAssembly.Table;
}

/** Values of FPDF_GetLastError. */
export const PDF_ERROR = { format: 3, password: 4, security: 5, page: 6 } as const;

interface Loaded {
  readonly pdfium: Pdfium;
  /** Slot of the function table that holds our reader. */
  readonly readSlot: number;
}

let loading: Promise<Loaded> | undefined;
/** Files that PDFium reads at the moment, by the number it passes back. */
const openFiles = new Map<number, number>();

/** Compiles PDFium once per process (40 CPU ms). */
export function loadPdfium(): Promise<Loaded> {
  loading ??= instantiate();
  return loading;
}

async function instantiate(): Promise<Loaded> {
  const { pdfium, table } = await instantiatePdfium();
  return { pdfium, readSlot: installReader(pdfium, table) };
}

/** An instance of its own, with its memory and its function table. */
export async function instantiatePdfium(): Promise<{ readonly pdfium: Pdfium; readonly table: WebAssembly.Table }> {
  const file = createRequire(import.meta.url).resolve('@hyzyla/pdfium/pdfium.wasm');
  const bytes = readFileSync(file);
  const module = await PDFiumModule({ wasmBinary: new Uint8Array(bytes).buffer });
  const pdfium = module as unknown as Pdfium & { readonly wasmExports: PdfiumExports };
  pdfium._FPDF_InitLibrary();
  return { pdfium, table: pdfium.wasmExports.__indirect_function_table };
}

/**
 * PDFium asks for byte ranges through a C function pointer, so that a file of any size costs no memory. The function
 * table cannot grow; its slot 0, the null pointer, is never called by PDFium and takes our reader.
 */
function installReader(pdfium: Pdfium, table: WebAssembly.Table): number {
  const read = (file: number, position: number, buffer: number, length: number): number => {
    const descriptor = openFiles.get(file);
    if (descriptor === undefined) return 0;
    const got = readSync(descriptor, pdfium.HEAPU8, buffer >>> 0, length, position >>> 0);
    return got === length ? 1 : 0;
  };
  const trampoline = new WebAssembly.Instance(new WebAssembly.Module(TRAMPOLINE), { e: { f: read } });
  table.set(0, trampoline.exports.f);
  return 0;
}

/** (module (func (import "e" "f") (param i32 i32 i32 i32) (result i32)) (export "f" (func 0))): gives a JS function a type. */
const TRAMPOLINE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x09, 0x01, 0x60, 0x04, 0x7f, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
);

export interface OpenDocument {
  readonly handle: number;
  close(): void;
}

/** Opens a file; returns the error number of PDFium when it cannot. */
export async function openDocument(path: string): Promise<OpenDocument | { readonly error: number }> {
  const { pdfium, readSlot } = await loadPdfium();
  const descriptor = openSync(path, 'r');
  const access = pdfium._malloc(12);
  openFiles.set(descriptor, descriptor);
  const view = new DataView(pdfium.HEAPU8.buffer);
  view.setUint32(access, fstatSync(descriptor).size, true);
  view.setUint32(access + 4, readSlot, true);
  view.setUint32(access + 8, descriptor, true);
  const release = () => {
    pdfium._free(access);
    openFiles.delete(descriptor);
    closeSync(descriptor);
  };
  const handle = pdfium._FPDF_LoadCustomDocument(access, 0);
  if (handle === 0) {
    const error = pdfium._FPDF_GetLastError();
    release();
    return { error };
  }
  return {
    handle,
    close() {
      pdfium._FPDF_CloseDocument(handle);
      release();
    },
  };
}

/** Runs with `bytes` of PDFium's memory that are freed afterwards. */
export function withMemory<T>(pdfium: Pdfium, bytes: number, use: (pointer: number) => T): T {
  const pointer = pdfium._malloc(bytes);
  if (pointer === 0) throw new RangeError(`PDFium has no ${bytes} bytes left`);
  try {
    return use(pointer);
  } finally {
    pdfium._free(pointer);
  }
}

/** Reads `count` 32-bit floats that a call of PDFium writes; `undefined` when the call reports failure. */
export function readFloats(
  pdfium: Pdfium,
  count: number,
  call: (pointer: number) => number,
): readonly number[] | undefined {
  return withMemory(pdfium, count * 4, (pointer) => {
    if (!call(pointer)) return undefined;
    const view = new DataView(pdfium.HEAPU8.buffer, pointer, count * 4);
    return Array.from({ length: count }, (_, index) => view.getFloat32(index * 4, true));
  });
}

/** A string that PDFium writes in two calls: the first tells the length in bytes including the terminator. */
export function readText(
  pdfium: Pdfium,
  encoding: 'latin1' | 'utf16le',
  call: (buffer: number, length: number) => number,
): string {
  const length = call(0, 0);
  const terminator = encoding === 'latin1' ? 1 : 2;
  if (length <= terminator || length > 65_536) return '';
  return withMemory(pdfium, length, (buffer) => {
    call(buffer, length);
    return Buffer.from(pdfium.HEAPU8.slice(buffer, buffer + length - terminator)).toString(encoding);
  });
}
