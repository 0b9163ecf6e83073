/** References of a revision that point at nothing: harmless until a later revision puts something there. */
import type { PdfDocument } from './document.ts';
import type { PdfObject } from './objects.ts';

export async function danglingReferences(document: PdfDocument): Promise<Set<number>> {
  const dangling = new Set<number>();
  const exists = (num: number) => (document.xref.get(num) ?? 'free') !== 'free';
  const visit = (object: PdfObject | undefined): void => {
    if (typeof object !== 'object' || object === null) return;
    if (object.kind === 'ref' && !exists(object.num)) dangling.add(object.num);
    if (object.kind === 'array') for (const item of object.items) visit(item);
    if (object.kind === 'dict') for (const item of object.entries.values()) visit(item);
    if (object.kind === 'stream') visit(object.dict);
  };
  visit(document.trailer);
  for (const [num, entry] of document.xref) if (entry !== 'free') visit(await document.shape(num));
  return dangling;
}
