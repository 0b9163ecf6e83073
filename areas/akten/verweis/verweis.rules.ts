/** The words of a link from both sides, and the one way in which it is stored. Pure. */
import type { VerweisRolle } from './verweis.schema.ts';

export type VerweisArt = 'ehe' | 'kind' | 'vormund' | 'wohnung' | 'arbeitgeber' | 'vorgaenger' | 'gegenakte';

/** `von` is the role of the one on the stored side `von`, `nach` that of the other. */
const ROLLEN: Readonly<Record<VerweisArt, { readonly von: VerweisRolle; readonly nach: VerweisRolle }>> = {
  ehe: { von: 'ehegatte', nach: 'ehegatte' },
  kind: { von: 'kind', nach: 'elternteil' },
  vormund: { von: 'vormund', nach: 'muendel' },
  wohnung: { von: 'wohnung', nach: 'wohnung' },
  arbeitgeber: { von: 'arbeitgeber', nach: 'arbeitgeber' },
  vorgaenger: { von: 'vorgaenger', nach: 'nachfolger' },
  gegenakte: { von: 'gegenakte', nach: 'gegenakte' },
};

const ARTEN = Object.keys(ROLLEN) as VerweisArt[];

/** German, to go before the name of the other: „Kind von“. */
export const ROLLENWORTE: Readonly<Record<VerweisRolle, string>> = {
  ehegatte: 'Verheiratet mit',
  kind: 'Kind von',
  elternteil: 'Elternteil von',
  vormund: 'Vormund von',
  muendel: 'Mündel von',
  wohnung: 'Gleiche Wohnung wie',
  arbeitgeber: 'Gleicher Arbeitgeber wie',
  vorgaenger: 'Vorgängerakte von',
  nachfolger: 'Nachfolgeakte von',
  gegenakte: 'Gegenakte zu',
};

export interface StoredVerweis {
  readonly art: VerweisArt;
  readonly von: string;
  readonly nach: string;
}

/** „`one` is `rolle` of `other`“, as it is stored. */
export function storedVerweis(rolle: VerweisRolle, one: string, other: string): StoredVerweis {
  const art = ARTEN.find((key) => ROLLEN[key].von === rolle || ROLLEN[key].nach === rolle) as VerweisArt;
  return ROLLEN[art].von === rolle ? { art, von: one, nach: other } : { art, von: other, nach: one };
}

/** What the one who looks is to the other. */
export function rolleOf(art: VerweisArt, seite: 'von' | 'nach'): VerweisRolle {
  return ROLLEN[art][seite];
}
