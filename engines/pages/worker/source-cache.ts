/** The file that the child is at: a document of 300 pages is opened once, not 300 times. */
import { closeSync, openSync, readSync, statSync } from 'node:fs';
import { LIMITS } from '../limits.ts';
import type { SourceKind } from '../pages.types.ts';
import { openPdf, type PdfFile } from '../pdf/pdf-file.ts';
import { readFacts } from './image-source.ts';
import { HEAD_BYTES, kindOf } from './magic.ts';
import { failed } from './worker-error.ts';

export interface OpenSource {
  readonly path: string;
  readonly kind: SourceKind;
  readonly pages: number;
  readonly pdf: PdfFile | undefined;
}

let current: { readonly identity: string; readonly source: OpenSource } | undefined;

/** Throws LEER, KEIN_BILD_UND_KEIN_PDF, NICHT_LESBAR and what opening the kind throws. */
export async function openSource(path: string): Promise<OpenSource> {
  const identity = identityOf(path);
  if (current?.identity === identity) return current.source;
  current?.source.pdf?.close();
  current = undefined;
  const source = await open(path);
  current = { identity, source };
  return source;
}

/** Opens and checks that there is such a page. */
export async function openPage(path: string, page: number): Promise<OpenSource> {
  const source = await openSource(path);
  if (!Number.isInteger(page) || page < 1 || page > source.pages) throw failed('SEITE_FEHLT', { seite: page });
  return source;
}

function identityOf(path: string): string {
  try {
    const seen = statSync(path);
    // Pipes and devices have no end, and a folder is no file.
    if (!seen.isFile()) throw failed('NICHT_LESBAR');
    return [path, seen.dev, seen.ino, seen.size, seen.mtimeMs].join('|');
  } catch {
    throw failed('NICHT_LESBAR');
  }
}

async function open(path: string): Promise<OpenSource> {
  if (statSync(path).size >= LIMITS.fileGiB * 2 ** 30) throw failed('ZU_GROSS', { grenze: LIMITS.fileGiB });
  const kind = kindOf(readHead(path));
  if (kind === undefined) throw failed('KEIN_BILD_UND_KEIN_PDF');
  const pdf = kind === 'pdf' ? await openPdf(path) : undefined;
  const pages = pdf ? pdf.pages : (await readFacts(path, kind)).pages;
  if (pages > LIMITS.pages) {
    pdf?.close();
    throw failed('ZU_VIELE_SEITEN', { seiten: pages, grenze: LIMITS.pages });
  }
  return { path, kind, pages, pdf };
}

function readHead(path: string): Uint8Array {
  const head = Buffer.alloc(HEAD_BYTES);
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch {
    throw failed('NICHT_LESBAR');
  }
  try {
    const length = readSync(file, head, 0, head.length, 0);
    if (length === 0) throw failed('LEER');
    return head.subarray(0, length);
  } finally {
    closeSync(file);
  }
}
