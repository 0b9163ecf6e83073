/** Places that an answer may rest on: what the search brought and is proven for the day, Absatz by Absatz. */
import type { Fundstelle, Suchergebnis } from '#areas/erlasse/index.ts';
import type { Antwortstelle } from './antwort.schema.ts';
import { citeOf } from './zitat.rules.ts';
import type { Passage, Stelle } from './zitat.schema.ts';

const MOST_PASSAGEN = 14;

export interface Quelle {
  readonly passage: Passage;
  readonly stelle: Antwortstelle;
  readonly marken: readonly { readonly von: number; readonly bis: number }[];
}

/** Places that a sentence may cite, in the order of the answer's `stellen`. */
export function quellenOf({ treffer }: Suchergebnis): readonly Quelle[] {
  return treffer.flatMap(toQuellen).slice(0, MOST_PASSAGEN);
}

function toQuellen(hit: Fundstelle): Quelle[] {
  const { normId, werkId, art, kurz, titel, bezeichnung, ueberschrift, gueltigAb, gueltigBis, unsicher } = hit;
  // A text that is not proven for the day is shown by the search, with its warning, and answers nothing.
  if (unsicher !== null) return [];
  return hit.absaetze.map(({ nr, ordnung, text, marken }) => {
    const passage: Passage = {
      normId,
      art,
      kurz,
      titel,
      bezeichnung,
      ueberschrift,
      nr,
      ordnung,
      text,
      datum: null,
      gueltigAb,
      gueltigBis,
    };
    return {
      passage,
      stelle: { werkId, normId, absatz: ordnung, nr, zitat: citeOf(passage), ueberschrift, text },
      marken,
    };
  });
}

export function stelleOf({ art, kurz, bezeichnung, nr }: Passage): Stelle {
  if (art !== 'recht') return { erlass: kurz, abschnitt: bezeichnung };
  return { law: kurz, section: bezeichnung, ...(nr === '' ? {} : { paragraph: nr }) };
}
