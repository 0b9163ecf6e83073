/** The page tree (ISO 32000-1, 7.7.3), as far as a seal needs it: a page to hang its field on. */
import type { PdfDocument } from './document.ts';
import { isKind, isName, type PdfDict, type PdfRef } from './objects.ts';
import { broken } from './pdf-error.ts';

export interface PageObject {
  readonly ref: PdfRef;
  readonly dict: PdfDict;
}

export async function firstPage(document: PdfDocument): Promise<PageObject> {
  const root = (await document.catalog()).entries.get('Pages');
  const page = isKind(root, 'ref') ? await firstBelow(document, root, new Set()) : undefined;
  if (!page) throw broken('es enthält keine Seite');
  return page;
}

async function firstBelow(document: PdfDocument, ref: PdfRef, seen: Set<number>): Promise<PageObject | undefined> {
  if (seen.has(ref.num)) throw broken('der Seitenbaum führt im Kreis');
  seen.add(ref.num);
  document.budget.node();
  const dict = await document.dict(ref);
  const kids = await document.array(dict?.entries.get('Kids'));
  if (!kids) return dict && isName(dict.entries.get('Type'), 'Page') ? { ref, dict } : undefined;
  for (const kid of kids.items) {
    const page = isKind(kid, 'ref') ? await firstBelow(document, kid, seen) : undefined;
    if (page) return page;
  }
  return undefined;
}
