/** Places that an answer may rest on: what the search brought and is proven for the day, Absatz by Absatz. */
import type { Suchergebnis } from '#areas/erlasse/index.ts';
import type { Antwortstelle } from './antwort.schema.ts';
import { fundeVon } from './passagen.ts';
import { citeOf } from './zitat.rules.ts';
import type { Passage } from './zitat.schema.ts';

const MOST_PASSAGEN = 14;

export interface Quelle {
  readonly passage: Passage;
  readonly stelle: Antwortstelle;
  readonly marken: readonly { readonly von: number; readonly bis: number }[];
}

/** Places that a sentence may cite, in the order of the answer's `stellen`. */
export function quellenOf({ treffer }: Suchergebnis): readonly Quelle[] {
  return treffer
    .flatMap(fundeVon)
    .slice(0, MOST_PASSAGEN)
    .map(({ werkId, passage, marken }) => {
      const { normId, nr, ordnung, ueberschrift, text } = passage;
      return {
        passage,
        stelle: { werkId, normId, absatz: ordnung, nr, zitat: citeOf(passage), ueberschrift, text },
        marken,
      };
    });
}
