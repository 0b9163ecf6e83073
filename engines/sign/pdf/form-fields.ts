/** The signature fields of a PDF (ISO 32000-1, 12.7). */
import type { PdfDocument } from './document.ts';
import { isKind, isName, type PdfDict, type PdfObject, type PdfRef, textOf } from './objects.ts';

export interface SignatureField {
  /** Full name: the parts joined by full stops. */
  readonly name: string;
  readonly ref?: PdfRef;
  readonly field: PdfDict;
  /** The reference to the signature dictionary; absent in a field that nobody has signed. */
  readonly value?: PdfObject;
}

/** All signature fields, signed or not, in the order of the form. */
export async function signatureFields(document: PdfDocument): Promise<SignatureField[]> {
  const form = await document.dict((await document.catalog()).entries.get('AcroForm'));
  const roots = await document.array(form?.entries.get('Fields'));
  const found: SignatureField[] = [];
  const seen = new Set<number>();
  const visit = async (object: PdfObject, above: string, inherited: boolean, depth: number): Promise<void> => {
    document.budget.node();
    if (isKind(object, 'ref')) {
      if (seen.has(object.num)) return;
      seen.add(object.num);
    }
    const field = await document.dict(object);
    if (!field || depth > 32) return;
    const own = textOf(await document.resolve(field.entries.get('T')));
    const name = own === undefined ? above : above === '' ? own : `${above}.${own}`;
    const type = await document.resolve(field.entries.get('FT'));
    const isSignature = type === null ? inherited : isName(type, 'Sig');
    const value = field.entries.get('V');
    const kids = await document.array(field.entries.get('Kids'));
    if (isSignature && (value !== undefined || !kids))
      found.push({ name, field, ...(isKind(object, 'ref') ? { ref: object } : {}), ...(value ? { value } : {}) });
    for (const kid of kids?.items ?? []) await visit(kid, name, isSignature, depth + 1);
  };
  for (const root of roots?.items ?? []) await visit(root, '', false, 0);
  return found;
}
