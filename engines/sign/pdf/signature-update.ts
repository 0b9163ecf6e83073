/**
 * The update that carries a seal: an invisible signature field on the first page and a signature dictionary with a gap
 * for the signature (ISO 32000-1, 12.8; EN 319 142-1, 5). Fits PDF/A: printed, not hidden, no font, empty appearance.
 */
import { signFaults } from '../sign.faults.ts';
import type { PdfDocument } from './document.ts';
import { signatureFields } from './form-fields.ts';
import {
  array,
  dict,
  integerOf,
  isKind,
  isName,
  name,
  number,
  type PdfArray,
  type PdfDict,
  type PdfRef,
  raw,
  text,
  withEntries,
} from './objects.ts';
import { firstPage } from './pages.ts';
import { PdfUpdate } from './update.ts';

export interface SealTexts {
  readonly at: Temporal.Instant;
  readonly reason?: string;
  readonly location?: string;
  /** Who seals, as people should read it; the certificate says it for certain. */
  readonly name?: string;
  readonly contact?: string;
}

export interface SignatureUpdate {
  /** What follows the original; the gap is filled with `0`. */
  readonly bytes: Buffer;
  /** The gap with its brackets, within `bytes`. */
  readonly gap: { readonly start: number; readonly end: number };
}

export async function signatureUpdate(
  document: PdfDocument,
  texts: SealTexts,
  reserve: number,
): Promise<SignatureUpdate> {
  await requireOpen(document);
  const update = new PdfUpdate(document);
  const signature = update.add(signatureDictionary(texts, reserve));
  const page = await firstPage(document);
  const appearance = update.add({
    kind: 'stream',
    dict: dict({ Type: name('XObject'), Subtype: name('Form'), BBox: array([0, 0, 0, 0].map(number)) }),
    data: Buffer.alloc(0),
  });
  const field = update.add(
    dict({
      Type: name('Annot'),
      Subtype: name('Widget'),
      FT: name('Sig'),
      T: text(await freeName(document)),
      V: signature,
      // Printed and locked; neither hidden nor invisible (ISO 19005-2, 6.3.2).
      F: number(132),
      Rect: array([0, 0, 0, 0].map(number)),
      AP: dict({ N: appearance }),
      P: page.ref,
    }),
  );
  await appendTo(update, page, 'Annots', field);
  await enterIntoForm(update, field);
  return withRange(document, update, signature);
}

/** A certified document that allows no change would lose its certification by a seal (12.8.2.2). */
async function requireOpen(document: PdfDocument): Promise<void> {
  if (document.encrypted) throw signFaults.PDF_VERSCHLUESSELT();
  const permissions = await document.dict((await document.catalog()).entries.get('Perms'));
  const certification = await document.dict(permissions?.entries.get('DocMDP'));
  const references = await document.array(certification?.entries.get('Reference'));
  for (const reference of references?.items ?? []) {
    const parameters = await document.dict((await document.dict(reference))?.entries.get('TransformParams'));
    if (integerOf(parameters?.entries.get('P')) === 1) throw signFaults.PDF_GESPERRT();
  }
}

/** Contents comes before every text of the caller: nothing they write can look like the gap. */
function signatureDictionary({ at, reason, location, name: who, contact }: SealTexts, reserve: number): PdfDict {
  const optional = (value: string | undefined) => (value === undefined ? undefined : text(value));
  return dict({
    Type: name('Sig'),
    Filter: name('Adobe.PPKLite'),
    SubFilter: name('ETSI.CAdES.detached'),
    ByteRange: raw(`[${'0'.padEnd(RANGE_WIDTH)}]`),
    Contents: raw(`<${'0'.repeat(reserve * 2)}>`),
    M: text(dateOf(at)),
    Name: optional(who),
    Reason: optional(reason),
    Location: optional(location),
    ContactInfo: optional(contact),
  });
}

const RANGE_WIDTH = 60;

/** 7.9.4, in UTC. */
export function dateOf(at: Temporal.Instant): string {
  return `D:${at.toString({ smallestUnit: 'second' }).replace(/[^0-9]/g, '')}Z`;
}

async function freeName(document: PdfDocument): Promise<string> {
  const taken = new Set((await signatureFields(document)).map((field) => field.name));
  for (let number = taken.size + 1; ; number++) if (!taken.has(`Siegel ${number}`)) return `Siegel ${number}`;
}

/** Appends to the array under `key`, where it stands: in the dictionary or in an object of its own. */
async function appendTo(update: PdfUpdate, holder: { ref: PdfRef; dict: PdfDict }, key: string, item: PdfRef) {
  const before = holder.dict.entries.get(key);
  const list = await update.current(before);
  const items: PdfArray = array([...(isKind(list, 'array') ? list.items : []), item]);
  if (isKind(before, 'ref') && isKind(list, 'array')) update.replace(before, items);
  else update.replace(holder.ref, withEntries(holder.dict, { [key]: items }));
}

/** SigFlags 3: signatures exist, and the file may only be appended to (12.7.2). */
async function enterIntoForm(update: PdfUpdate, field: PdfRef): Promise<void> {
  const { document } = update;
  const catalog = await document.catalog();
  const place = catalog.entries.get('AcroForm');
  const form = (await document.dict(place)) ?? dict({});
  const fields = form.entries.get('Fields');
  const list = await document.array(fields);
  const items = array([...(list?.items ?? []), field]);
  const isApart = isKind(fields, 'ref') && list !== undefined;
  if (isApart) update.replace(fields, items);
  const changed = withEntries(form, { SigFlags: number(3), ...(isApart ? {} : { Fields: items }) });
  if (isKind(place, 'ref') && form.entries.size > 0) update.replace(place, changed);
  else update.replace(document.root, withEntries(catalog, { AcroForm: changed }));
}

async function withRange(document: PdfDocument, update: PdfUpdate, signature: PdfRef): Promise<SignatureUpdate> {
  const { bytes, placeOf } = await update.render();
  const place = placeOf(signature);
  const start = bytes.indexOf('/Contents <', place) + '/Contents '.length;
  const end = bytes.indexOf('>', start) + 1;
  const { end: before } = document;
  const range = [0, before + start, before + end, bytes.length - end].join(' ').padEnd(RANGE_WIDTH);
  bytes.write(range, bytes.indexOf('/ByteRange [', place) + '/ByteRange ['.length, 'latin1');
  return { bytes, gap: { start, end } };
}

export const isSignatureValue = (value: PdfDict): boolean =>
  isName(value.entries.get('Type'), 'Sig') || value.entries.has('ByteRange');
