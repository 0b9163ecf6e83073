/**
 * A PDF made of pages of other files, their contents copied object by object: no picture is decoded, no text redrawn.
 * Works in an instance of PDFium of its own, because the function table has one free slot and here it takes the writer
 * (`pdfium.ts` gives it to the reader). Sources are therefore held in memory. Only the sandboxed child imports this.
 */
import { createHash } from 'node:crypto';
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { LIMITS } from '../limits.ts';
import { failed } from '../worker/worker-error.ts';
import { instantiatePdfium, type Pdfium, readFloats, withMemory } from './pdfium.ts';

interface Assembler extends Pdfium {
  _FPDF_CreateNewDocument(): number;
  _FPDF_LoadMemDocument(data: number, size: number, password: number): number;
  _FPDF_ImportPagesByIndex(to: number, from: number, indices: number, count: number, at: number): number;
  _FPDF_SaveAsCopy(document: number, writer: number, flags: number): number;
}

/** (module (func (import "e" "f") (param i32 i32 i32) (result i32)) (export "f" (func 0))): gives a JS function a type. */
const TRAMPOLINE = Uint8Array.of(
  ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
  ...[0x01, 0x08, 0x01, 0x60, 0x03, 0x7f, 0x7f, 0x7f, 0x01, 0x7f],
  ...[0x02, 0x07, 0x01, 0x01, 0x65, 0x01, 0x66, 0x00, 0x00],
  ...[0x07, 0x05, 0x01, 0x01, 0x66, 0x00, 0x00],
);

let loading: Promise<Assembler> | undefined;
/** The file that is being written, one at a time. */
let target: number | undefined;

function load(): Promise<Assembler> {
  loading ??= (async () => {
    const { pdfium, table } = await instantiatePdfium();
    const assembler = pdfium as Assembler;
    const write = (_writer: number, data: number, size: number): number => {
      if (target === undefined) return 0;
      const from = data >>> 0;
      return writeSync(target, assembler.HEAPU8, from, size >>> 0) === size ? 1 : 0;
    };
    const trampoline = new WebAssembly.Instance(new WebAssembly.Module(TRAMPOLINE), { e: { f: write } });
    table.set(0, trampoline.exports.f);
    return assembler;
  })();
  return loading;
}

/** One page of one source, from 1. */
export interface AssemblyPage {
  readonly source: string | Buffer;
  readonly page: number;
}

/**
 * Writes the pages in the given order to `out` and reads them back: what stands in the new file must be, object by
 * object and image byte by image byte, what stood in its sources. Throws BESCHAEDIGT otherwise, and ZU_GROSS_ZUM_TEILEN.
 */
export async function assemble(pages: readonly AssemblyPage[], out: string): Promise<void> {
  const pdfium = await load();
  const sources = new Sources(pdfium);
  const made = pdfium._FPDF_CreateNewDocument();
  try {
    let at = 0;
    for (const run of runsOf(pages)) {
      importRun(pdfium, made, sources.open(run.source), run.pages, at);
      at += run.pages.length;
    }
    save(pdfium, made, out);
    const written = sources.open(out);
    for (const [index, { source, page }] of pages.entries()) {
      const before = fingerprint(pdfium, sources.open(source), page);
      if (before !== fingerprint(pdfium, written, index + 1)) throw failed('BESCHAEDIGT');
    }
  } finally {
    pdfium._FPDF_CloseDocument(made);
    sources.close();
  }
}

/** Neighbours from one source are copied in one call: what they share (fonts, forms) is then there once. */
function runsOf(pages: readonly AssemblyPage[]) {
  const runs: { source: string | Buffer; pages: number[] }[] = [];
  for (const { source, page } of pages) {
    const last = runs.at(-1);
    if (last?.source === source) last.pages.push(page);
    else runs.push({ source, pages: [page] });
  }
  return runs;
}

function importRun(pdfium: Assembler, to: number, from: number, pages: readonly number[], at: number): void {
  const done = withMemory(pdfium, pages.length * 4, (indices) => {
    const view = new DataView(pdfium.HEAPU8.buffer);
    for (const [index, page] of pages.entries()) view.setInt32(indices + index * 4, page - 1, true);
    return pdfium._FPDF_ImportPagesByIndex(to, from, indices, pages.length, at);
  });
  if (!done) throw failed('BESCHAEDIGT');
}

const NO_INCREMENTAL = 2;

function save(pdfium: Assembler, document: number, out: string): void {
  target = openSync(out, 'w', 0o600);
  try {
    const done = withMemory(pdfium, 8, (writer) => {
      const view = new DataView(pdfium.HEAPU8.buffer);
      view.setInt32(writer, 1, true);
      view.setUint32(writer + 4, 0, true);
      return pdfium._FPDF_SaveAsCopy(document, writer, NO_INCREMENTAL);
    });
    if (!done) throw failed('BESCHAEDIGT');
  } finally {
    closeSync(target);
    target = undefined;
  }
}

class Sources {
  private readonly pdfium: Assembler;
  private readonly opened = new Map<string | Buffer, { handle: number; memory: number }>();

  constructor(pdfium: Assembler) {
    this.pdfium = pdfium;
  }

  open(source: string | Buffer): number {
    const known = this.opened.get(source);
    if (known) return known.handle;
    const size = typeof source === 'string' ? statSync(source).size : source.length;
    if (size > LIMITS.assemblyMiB * 2 ** 20) throw failed('ZU_GROSS_ZUM_TEILEN', { grenze: LIMITS.assemblyMiB });
    const bytes = typeof source === 'string' ? readFileSync(source) : source;
    const memory = this.pdfium._malloc(bytes.length);
    if (memory === 0) throw failed('ZU_GROSS_ZUM_TEILEN', { grenze: LIMITS.assemblyMiB });
    this.pdfium.HEAPU8.set(bytes, memory >>> 0);
    const handle = this.pdfium._FPDF_LoadMemDocument(memory, bytes.length, 0);
    this.opened.set(source, { handle, memory });
    if (handle === 0) throw failed('BESCHAEDIGT');
    return handle;
  }

  close(): void {
    for (const { handle, memory } of this.opened.values()) {
      if (handle !== 0) this.pdfium._FPDF_CloseDocument(handle);
      this.pdfium._free(memory);
    }
  }
}

const IMAGE = 3;

/** What makes up a page: its size and turn, the kind and place of each object, the stored bytes of each image. */
function fingerprint(pdfium: Assembler, document: number, page: number): string {
  const handle = pdfium._FPDF_LoadPage(document, page - 1);
  if (handle === 0) throw failed('BESCHAEDIGT');
  try {
    const hash = createHash('sha256');
    const note = (...values: number[]) => hash.update(`${values.map((value) => value.toFixed(2)).join(' ')};`);
    note(pdfium._FPDF_GetPageWidthF(handle), pdfium._FPDF_GetPageHeightF(handle), pdfium._FPDFPage_GetRotation(handle));
    const count = pdfium._FPDFPage_CountObjects(handle);
    for (let index = 0; index < count; index++) {
      const object = pdfium._FPDFPage_GetObject(handle, index);
      const kind = pdfium._FPDFPageObj_GetType(object);
      const box = readFloats(pdfium, 4, (at) => pdfium._FPDFPageObj_GetBounds(object, at, at + 4, at + 8, at + 12));
      note(kind, ...(box ?? []));
      if (kind === IMAGE) hash.update(rawImage(pdfium, object));
    }
    return hash.digest('hex');
  } finally {
    pdfium._FPDF_ClosePage(handle);
  }
}

function rawImage(pdfium: Assembler, object: number): Uint8Array {
  const size = pdfium._FPDFImageObj_GetImageDataRaw(object, 0, 0);
  if (size === 0) return new Uint8Array();
  return withMemory(pdfium, size, (at) => {
    pdfium._FPDFImageObj_GetImageDataRaw(object, at, size);
    return pdfium.HEAPU8.slice(at, at + size);
  });
}
