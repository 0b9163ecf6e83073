/** Which part of PDF/A a file claims, and the step from part 2 to part 3, which differ in attachments only (ISO 19005-3). */
import type { PdfDocument } from './document.ts';
import { unpack } from './filters.ts';
import { dict, isKind, name, type PdfObject, type PdfRef } from './objects.ts';
import type { PdfUpdate } from './update.ts';

interface Metadata {
  readonly ref: PdfRef;
  readonly xmp: string;
  /** `undefined` for a file that claims nothing. */
  readonly part?: number;
}

const PART = /(<pdfaid:part>\s*|\bpdfaid:part\s*=\s*["']\s*)(\d)/;

export async function readArchivePart(document: PdfDocument): Promise<Metadata | undefined> {
  const ref: PdfObject | undefined = (await document.catalog()).entries.get('Metadata');
  const stream = await document.resolve(ref);
  if (!isKind(ref, 'ref') || !isKind(stream, 'stream')) return undefined;
  const xmp = unpack(stream, document.budget).toString('utf8');
  const part = PART.exec(xmp)?.[2];
  return part === undefined ? { ref, xmp } : { ref, xmp, part: Number(part) };
}

/** Written without a filter (ISO 19005-3, 6.6.2.1). */
export function raiseToPart3(update: PdfUpdate, { ref, xmp }: Metadata): void {
  const data = Buffer.from(
    xmp.replace(PART, (_, before: string) => `${before}3`),
    'utf8',
  );
  update.replace(ref, { kind: 'stream', dict: dict({ Type: name('Metadata'), Subtype: name('XML') }), data });
}
