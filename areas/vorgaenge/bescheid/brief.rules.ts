/** From a Schreiben and what is known of its Verfahren to the letter that is set. Pure. */
import { type Abschnittvorgabe, abschnitteVon, UEBERSETZUNG } from './abschnitt.data.ts';
import { fill, type Werte } from './platzhalter.rules.ts';
import type { Abschnitt, Entscheidung, Schreibenart } from './schreiben.schema.ts';

/** Made once: a letter has a dozen days, and making this costs more than all of them. */
const TAG = new Intl.DateTimeFormat('de-DE', { day: 'numeric', month: 'long', year: 'numeric' });

/** `2026-11-27` → `27. November 2026` */
export function tagWorte(tag: string): string {
  return TAG.format(Temporal.PlainDate.from(tag));
}

export function euro(cent: number): string {
  return `${(cent / 100)
    .toFixed(2)
    .replace('.', ',')
    .replace(/\B(?=(\d{3})+(?!\d))/g, '.')} Euro`;
}

export interface Gefuellt {
  readonly abschnitte: readonly Abschnitt[];
  readonly offen: readonly string[];
}

export function fillAbschnitte(abschnitte: readonly Abschnitt[], werte: Werte): Gefuellt {
  const filled = abschnitte.map((one) => ({ one, ...fill(one.text, werte) }));
  return {
    abschnitte: filled.map(({ one, text }) => ({ ...one, text })),
    offen: [...new Set(filled.flatMap(({ offen }) => offen))],
  };
}

/** In the order of the kind of letter, with their headings; what is empty is left out. */
export function ordered(
  art: Schreibenart,
  entscheidung: Entscheidung | undefined,
  abschnitte: readonly Abschnitt[],
): readonly { readonly vorgabe: Abschnittvorgabe; readonly abschnitt: Abschnitt }[] {
  return [...abschnitteVon(art, entscheidung), UEBERSETZUNG].flatMap((vorgabe) =>
    abschnitte
      .filter((one) => one.art === vorgabe.art && one.text.trim() !== '')
      .map((abschnitt) => ({ vorgabe, abschnitt })),
  );
}

/** Scripts that run from right to left. */
export const isRechts = (sprache: string) => ['ar', 'fa', 'ps', 'ur', 'he', 'ku', 'ckb'].includes(sprache);

const SPRACHEN: Readonly<Record<string, string>> = {
  ar: 'Arabisch',
  en: 'Englisch',
  fa: 'Persisch',
  fr: 'Französisch',
  ps: 'Paschtu',
  ru: 'Russisch',
  sq: 'Albanisch',
  tr: 'Türkisch',
  uk: 'Ukrainisch',
};

export const nameOfSprache = (sprache: string) => SPRACHEN[sprache] ?? sprache;
export const UEBERSETZUNGSSPRACHEN = Object.entries(SPRACHEN).map(([value, label]) => ({ value, label }));
