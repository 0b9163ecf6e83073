/**
 * Where a signature lies in the file and what it covers (ISO 32000-1, 12.8.1). Every known forgery of PDF signatures
 * begins here (Mladenov et al. 2019): a range with gaps, a signature outside of its gap, a range that ends anywhere.
 */
import { Fault } from '#platform/errors/errors.ts';
import { LIMITS } from '../limits.ts';
import { PdfDocument } from '../pdf/document.ts';
import { type SignatureField, signatureFields } from '../pdf/form-fields.ts';
import { integerOf, isKind, type PdfDict } from '../pdf/objects.ts';

export interface PlacedSignature {
  readonly dict: PdfDict;
  readonly subFilter: string;
  /** The content of the gap, padding included. */
  readonly signature: Buffer;
  readonly gap: { readonly start: number; readonly end: number };
  readonly coveredEnd: number;
  /** The file as it was when the signature was made. */
  readonly revision: PdfDocument;
}

const SUB_FILTERS = ['ETSI.CAdES.detached', 'adbe.pkcs7.detached', 'ETSI.RFC3161'];

export async function placeOf(
  document: PdfDocument,
  field: SignatureField,
): Promise<PlacedSignature | { readonly problem: string }> {
  const dict = await document.dict(field.value);
  const subFilter = dict?.entries.get('SubFilter');
  if (!dict || dict.ambiguous || !isKind(subFilter, 'name'))
    return { problem: 'Das Verzeichnis der Signatur ist unvollständig.' };
  if (!SUB_FILTERS.includes(subFilter.name))
    return { problem: `Das Format der Signatur wird nicht geprüft (${subFilter.name.slice(0, 40)}).` };
  const range = await rangeOf(document, dict);
  if ('problem' in range) return range;
  const revision = await revisionOf(document, range.coveredEnd);
  if (!revision || !(await holds(revision, field, range.gap.start)))
    return { problem: 'Die Signatur endet nicht dort, wo eine Fassung der Datei endet.' };
  return { dict, subFilter: subFilter.name, ...range, revision };
}

type Range = Pick<PlacedSignature, 'signature' | 'gap' | 'coveredEnd'>;

/** The gap holds exactly the signature of this dictionary, brackets included; everything else up to the end is covered. */
async function rangeOf(document: PdfDocument, { entries }: PdfDict): Promise<Range | { readonly problem: string }> {
  const contents = entries.get('Contents');
  if (!isKind(contents, 'string') || !contents.place?.plainHex) return { problem: 'Der Signatur fehlt ihr Inhalt.' };
  const { bytes, place } = contents;
  const list = await document.array(entries.get('ByteRange'));
  const [start, first, second, length] = (list?.items ?? []).map(integerOf);
  if (list?.items.length !== 4 || start === undefined || first === undefined || second === undefined || !length)
    return { problem: 'Der Bereich der Signatur ist unlesbar.' };
  const isExact = start === 0 && first === place.start && second === place.end;
  if (!isExact || place.end - place.start !== bytes.length * 2 + 2 || second + length > document.source.size)
    return { problem: 'Der Bereich der Signatur hat Lücken oder liegt falsch.' };
  if (bytes.length > LIMITS.cmsBytes * 2) return { problem: 'Die Signatur ist zu groß.' };
  return { signature: bytes, gap: { start: place.start, end: place.end }, coveredEnd: second + length };
}

async function revisionOf(document: PdfDocument, end: number): Promise<PdfDocument | undefined> {
  if (end === document.source.size && (await isAtEnd(document))) return document;
  try {
    const revision = await PdfDocument.open(document.source, end, document.budget);
    return (await isAtEnd(revision)) ? revision : undefined;
  } catch (error) {
    if (error instanceof Fault && error.code === 'sign.PDF_BESCHAEDIGT') return undefined;
    throw error;
  }
}

/** Between `%%EOF` and the end lies nothing that a reader could take for something. */
async function isAtEnd({ source, eof, end }: PdfDocument): Promise<boolean> {
  const rest = await source.read(eof, end);
  return rest.every((byte) => byte === 10 || byte === 13);
}

/** The version that a signature covers contains that signature. */
async function holds(revision: PdfDocument, field: SignatureField, gapStart: number): Promise<boolean> {
  for (const { name, value } of await signatureFields(revision)) {
    const contents = name === field.name ? (await revision.dict(value))?.entries.get('Contents') : undefined;
    if (isKind(contents, 'string') && contents.place?.start === gapStart) return true;
  }
  return false;
}
