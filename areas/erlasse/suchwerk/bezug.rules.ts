/** What people say for the norms that an Erlass is about leads to the Erlass as well. Pure. */
import { findFundstellen } from '../fundstelle/fundstelle.rules.ts';
import type { Suchglossar } from '../glossar/glossar.schema.ts';

/** `bezug` as written, `§ 81 Absatz 3 und 4 AufenthG`; for the whole Erlass, since its sections do not say which. */
export function stichworteOfBezug(
  { stichworte }: Pick<Suchglossar, 'stichworte'>,
  bezug: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const found = new Set<string>();
  for (const { gesetz, paragraf, absatz } of bezug.flatMap((text) => findFundstellen(text))) {
    const norm = stichworte.get(`${gesetz}|${paragraf}`);
    for (const nr of absatz === undefined ? [''] : ['', absatz]) {
      const words = norm?.get(nr);
      if (words) found.add(words);
    }
  }
  return found.size === 0 ? undefined : new Map([['', [...found].join('\n')]]);
}
