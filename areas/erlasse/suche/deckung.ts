/** How much of a question the best places carry. */
import { countAtHome, frequencyOf, type Segment, stands, standsIn, standsInAny } from '#engines/retrieval/index.ts';
import type { Deckung } from './beleg.rules.ts';
import type { Frage, Fragewort } from './frage.ts';
import { heimatOf } from './heimat.ts';
import { NORM_FELDER, type Suchbestand } from './suchbestand.ts';

interface Ort {
  readonly bestand: number;
  readonly abschnitt: number;
}

const JUDGED = 5;
/** A word that stands there by its parts or by what it was widened to counts less than by itself. */
const BY_PARTS = 0.7;
const BY_GLOSSARY = 0.8;
/** They ask for a measure; the answer seldom says them. */
const MASSWOERTER: ReadonlySet<string> = new Set(
  'lange lang viel viele vielen wieviel wieviele hoch höchstens oft alt braucht brauchen brauche nötig'.split(' '),
);
/** Of words that stand nowhere. */
const LEAST_FEHLEND = 2;
const NAMING_FIELDS = [NORM_FELDER.indexOf('ueberschrift'), NORM_FELDER.indexOf('stichworte')];
/** From here on a source of the office's own is taken to answer. */
const OWN_SOURCE_CARRIES = 0.5;

export function deckungOf(frage: Frage, treffer: readonly Ort[], bestaende: readonly Suchbestand[]): Deckung {
  const normen = bestaende.map((one) => one.normen);
  const words = readWorte(frage, bestaende, normen);
  const total = words.reduce((sum, { weight }) => sum + weight, 0) || 1;
  const judged = treffer.slice(0, JUDGED);
  const shares = (carries: (segment: Segment, abschnitt: number, wort: Wort) => number) =>
    judged.map(({ bestand, abschnitt }) => {
      const segment = normen[bestand] as Segment;
      return words.reduce((sum, wort) => sum + wort.weight * carries(segment, abschnitt, wort), 0) / total;
    });
  const voll = shares((segment, abschnitt, wort) => carriedBy(wort, (term) => stands(segment, term, abschnitt)));
  const woertlich = shares((segment, abschnitt, { ganz }) => (stands(segment, ganz, abschnitt) ? 1 : 0));
  const genannt = shares((segment, abschnitt, wort) => carriedBy(wort, (term) => isNamed(segment, term, abschnitt)));
  const strange = words.filter(({ known, zu }) => !known && zu.length === 0);
  const unnamed = words.filter(({ ganz, zu }) => zu.length === 0 && !isNamedAtHome(bestaende, ganz));
  return {
    erster: voll[0] ?? 0,
    bester: Math.max(0, ...voll),
    woertlich: Math.max(0, ...woertlich),
    genannt: Math.max(0, ...genannt),
    unbekannt: strange.length / Math.max(1, words.length),
    ungenannt: unnamed.reduce((sum, { weight }) => sum + weight, 0) / total,
    seltenstes: Math.max(0, ...words.map(({ weight }) => weight)),
    woerter: words.length,
    eigeneQuelle: judged.some(
      ({ bestand }, i) => bestaende[bestand]?.art !== 'recht' && (voll[i] ?? 0) >= OWN_SOURCE_CARRIES,
    ),
  };
}

export interface GedeckteArt {
  readonly frage: Frage;
  readonly deckung: Deckung;
  readonly bestaende: readonly Suchbestand[];
}

/** Laws and the office's own sources together: what one of them carries or knows is carried and known. */
export function joinDeckung(arten: readonly GedeckteArt[]): Deckung & { readonly fehlt: number } {
  const asked = arten.filter(({ bestaende }) => bestaende.length > 0);
  const all = asked.map(({ deckung }) => deckung);
  const most = (of: (one: Deckung) => number) => Math.max(0, ...all.map(of));
  const least = (of: (one: Deckung) => number) => (all.length === 0 ? 0 : Math.min(...all.map(of)));
  return {
    erster: most(({ erster }) => erster),
    bester: most(({ bester }) => bester),
    woertlich: most(({ woertlich }) => woertlich),
    genannt: most(({ genannt }) => genannt),
    unbekannt: least(({ unbekannt }) => unbekannt),
    ungenannt: least(({ ungenannt }) => ungenannt),
    // Few decrees know no rare word: where there is law, it tells.
    seltenstes: all[0]?.seltenstes ?? 0,
    woerter: most(({ woerter }) => woerter),
    fehlt: shareOfFehlende(asked),
    eigeneQuelle: all.some(({ eigeneQuelle }) => eigeneQuelle),
  };
}

function shareOfFehlende(arten: readonly GedeckteArt[]): number {
  const [first, ...others] = arten.map(({ frage, bestaende }) => listFehlende(frage, bestaende));
  if (!first) return 0;
  const missing = others.reduce((sum, one) => sum.intersection(one), first).size;
  const asked = Math.min(...arten.map(({ deckung }) => deckung.woerter));
  // One of two is a word that the office says otherwise.
  return missing < LEAST_FEHLEND && missing < asked ? 0 : missing / Math.max(1, asked);
}

/** Words that stand in none of these sources, neither themselves nor by parts nor by what they were widened to. */
function listFehlende(frage: Frage, bestaende: readonly Suchbestand[]): Set<string> {
  const normen = bestaende.map((one) => one.normen);
  const there = (term: string) => frequencyOf(normen, term) > 0;
  const words = readWorte(frage, bestaende, normen).filter(({ wort }) => !/\d/.test(wort) && !MASSWOERTER.has(wort));
  return new Set(words.filter((wort) => carriedBy(wort, there) === 0).map(({ wort }) => wort));
}

interface Wort {
  readonly wort: string;
  readonly ganz: string;
  readonly teile: readonly string[];
  readonly zu: readonly Fragewort[];
  readonly weight: number;
  /** Used by a law of the office. */
  readonly known: boolean;
}

/** As it was typed; what the glossary widens stands with the word that it widens. */
function readWorte({ woerter }: Frage, bestaende: readonly Suchbestand[], normen: readonly Segment[]): Wort[] {
  const widened = woerter.filter(({ aus }) => aus !== undefined);
  return woerter
    .filter(({ aus }) => aus === undefined)
    .map(({ wort, berichtigt, terme }) => {
      const [ganz = '', ...teile] = terme.map(({ term }) => term);
      return {
        wort,
        ganz,
        teile,
        zu: widened.filter(({ aus }) => aus?.split(' ').includes(berichtigt ?? wort)),
        weight: rarityAtHome(bestaende, normen, ganz),
        known: frequencyAtHome(bestaende, ganz) > 0,
      };
    });
}

function carriedBy({ ganz, teile, zu }: Wort, there: (term: string) => boolean): number {
  if (there(ganz)) return 1;
  const share = teile.length === 0 ? 0 : teile.filter(there).length / teile.length;
  const glossary = zu.some(
    ({ terme }) => terme.filter(({ term }) => there(term)).length >= Math.ceil(terme.length / 2),
  );
  return Math.max(BY_PARTS * share, glossary ? BY_GLOSSARY : 0);
}

/** In the heading of the section or in the words that editors wrote for it. */
function isNamed(segment: Segment, term: string, abschnitt: number): boolean {
  return NAMING_FIELDS.some((field) => standsIn(segment, field, term, abschnitt));
}

/** By what is at home: whether a section there is named by a term that was asked for. */
const NAMED = new WeakMap<Uint8Array, Map<string, boolean>>();
const MOST_KEPT = 20_000;

function isNamedAtHome(bestaende: readonly Suchbestand[], term: string): boolean {
  return bestaende.some((bestand) => {
    const flags = homeIn(bestand, bestaende);
    const kept = NAMED.get(flags) ?? new Map<string, boolean>();
    NAMED.set(flags, kept);
    const known = kept.get(term);
    if (known !== undefined) return known;
    if (kept.size >= MOST_KEPT) kept.clear();
    const named = NAMING_FIELDS.some((field) => standsInAny(bestand.normen, field, term, flags));
    kept.set(term, named);
    return named;
  });
}

function rarityAtHome(bestaende: readonly Suchbestand[], normen: readonly Segment[], term: string): number {
  const all = normen.reduce((sum, one) => sum + one.size, 0);
  const size = bestaende.reduce((sum, one) => sum + heimatOf(one).anzahlNormen, 0) || all;
  const found = frequencyAtHome(bestaende, term) || Math.min(size, frequencyOf(normen, term) > 0 ? 1 : 0);
  return Math.log(1 + (size - found + 0.5) / (found + 0.5));
}

function frequencyAtHome(bestaende: readonly Suchbestand[], term: string): number {
  let count = 0;
  for (const bestand of bestaende) {
    const { normen } = bestand;
    const id = normen.terms.get(term);
    if (id !== undefined) count += countAtHome(normen, homeIn(bestand, bestaende), id);
  }
  return count;
}

const WHOLE = new WeakMap<Suchbestand, Uint8Array>();

/** Where none of the office's laws was taken in, all that there is is its home. */
function homeIn(bestand: Suchbestand, bestaende: readonly Suchbestand[]): Uint8Array {
  const { normen } = heimatOf(bestand);
  if (bestaende.some((one) => heimatOf(one).anzahlNormen > 0)) return normen;
  const whole = WHOLE.get(bestand) ?? new Uint8Array(normen.length).fill(1);
  WHOLE.set(bestand, whole);
  return whole;
}
