/** One search over the Sammlungen that somebody may read. Exact, in this process, the same answer twice. */
import {
  frequencyOf,
  giveBack,
  type QueryTerm,
  type ScoredPassage,
  type Scores,
  type Segment,
  scoreAll,
  type Weights,
} from '#engines/retrieval/index.ts';
import type { Deckung } from './beleg.rules.ts';
import { type Belegpruefung, pruefeBeleg } from './beleg.ts';
import { deckungOf, joinDeckung } from './deckung.ts';
import { type Frage, readFrage, type Sprachwissen, type Wortgewichte } from './frage.ts';
import { homeOf } from './heimat.ts';
import { FRAGT_NACH_EIGENEM, FRAGT_NACH_GELTUNG, FREMDE_STELLE, QUELLENWOERTER } from './quellenwort.data.ts';
import { absaetzeOf, bestOf, ebenenOf } from './rangfolge.ts';
import type { Suchbestand, Suchort } from './suchbestand.ts';

export interface Treffer {
  readonly bestand: number;
  /** Place of the section in its Suchbestand. */
  readonly abschnitt: number;
  readonly score: number;
  /** Its Absätze that carry the question, best first, with their share of the score. */
  readonly absaetze: readonly { readonly ordnung: number; readonly score: number }[];
}

export interface Suche {
  readonly frage: Frage;
  readonly treffer: readonly Treffer[];
  readonly beleg: Belegpruefung;
  /** The same question to the office's own sources on all days, where that was asked for and there are some. */
  readonly immer?: Pick<Suche, 'frage' | 'treffer'>;
}

export interface Suchoptionen {
  /** Day since 1970-01-01. */
  readonly tag?: number;
  readonly anzahl: number;
  /** How many of the office's own sources are looked for without regard to the day. */
  readonly immer?: number;
  /** `amt`: laws of the office, Erlasse and Hausregeln weigh more; `alle`: all alike. */
  readonly rechtsgebiet?: 'amt' | 'alle';
  /** Whether a section is asked at all: chosen kind, several days of validity. */
  fragt?(abschnitt: Suchort): boolean;
}

export interface Stellgroessen {
  readonly norm: Weights;
  readonly absatz: Weights;
  /** Share of the level of the Absätze in the sum. */
  readonly anteilAbsatz: number;
  readonly wort: Wortgewichte;
  /** How much the rarity of a word among the laws of the office counts beside that in all. */
  readonly anteilHeimat: number;
  /** Words of the question that are not looked up. */
  readonly lesart?: Pick<Sprachwissen, 'fuellwoerter'>;
  /** Weight of a section about its Erlass itself, unless just that is asked. */
  readonly ueberSich: number;
}

/**
 * Set on the office's own cases (`areas/erlasse/guete`), never on the public questions. What editors wrote for a place
 * weighs most, and is hardly damped by its length: a rich entry is no long-winded one.
 */
export const STELLGROESSEN: Stellgroessen = {
  norm: { fields: [3, 1, 1, 3], b: [0.3, 0.3, 0.75, 0.1], k1: 0.8 },
  absatz: { fields: [2, 1.5, 1, 5], b: [0.3, 0.2, 0.75, 0.1], k1: 0.8 },
  anteilAbsatz: 0.6,
  wort: { teil: 0.55, teilUnbekannt: 1, erweiterung: 0.25, berichtigt: 0.9 },
  anteilHeimat: 1,
  ueberSich: 1,
};

/**
 * Erlasse and Hausregeln: nobody writes a register for them, so the title of the work and what the glossary widens weigh
 * more; the words for the norms that an Erlass is about lead to all its sections alike and weigh little.
 */
export const STELLGROESSEN_EIGENE: Stellgroessen = {
  norm: { fields: [2, 2, 1, 0.5], b: [0.3, 0.3, 0.6, 0.5], k1: 1 },
  absatz: { fields: [2, 0.5, 1, 1], b: [0.3, 0.5, 0.6, 0.5], k1: 1 },
  anteilAbsatz: 0.5,
  wort: { teil: 0.55, teilUnbekannt: 1, erweiterung: 0.5, berichtigt: 0.9 },
  anteilHeimat: 1,
  lesart: { fuellwoerter: QUELLENWOERTER },
  ueberSich: 0.6,
};

export function suche(
  bestaende: readonly Suchbestand[],
  text: string,
  wissen: Omit<Sprachwissen, 'frequency'>,
  optionen: Suchoptionen,
  groessen: { readonly recht: Stellgroessen; readonly eigene: Stellgroessen } = {
    recht: STELLGROESSEN,
    eigene: STELLGROESSEN_EIGENE,
  },
): Suche {
  const all = bestaende.map((bestand, i) => ({ bestand, i }));
  const [recht, eigene] = [
    all.filter(({ bestand }) => bestand.art === 'recht'),
    all.filter(({ bestand }) => bestand.art !== 'recht'),
  ];
  const [r, e] = [
    searchKind(recht, text, wissen, { ...optionen, immer: 0 }, groessen.recht),
    searchKind(eigene, text, wissen, optionen, groessen.eigene),
  ];
  const turns = turnsOf(text, r, e, bestaende);
  const treffer = mergeKinds(r, e, turns).slice(0, Math.max(optionen.anzahl, LEAST_JUDGED));
  const frage = r.treffer.length > 0 || e.treffer.length === 0 ? r.frage : e.frage;
  const beleg = pruefeBeleg(text, {
    ...joinDeckung([
      { ...r, bestaende: recht.map(({ bestand }) => bestand) },
      { ...e, bestaende: eigene.map(({ bestand }) => bestand) },
    ]),
    eigeneQuelle:
      e.deckung.eigeneQuelle ||
      (e.deckung.bester >= NAMED_CARRIES && FRAGT_NACH_EIGENEM.test(text) && !FREMDE_STELLE.test(text)),
  });
  const found = { frage, treffer: treffer.slice(0, optionen.anzahl), beleg };
  return optionen.immer && eigene.length > 0 ? { ...found, immer: { frage: e.frage, treffer: e.immer } } : found;
}

interface KindOfSource {
  readonly frage: Frage;
  readonly treffer: readonly Treffer[];
  /** Of all days. */
  readonly immer: readonly Treffer[];
  readonly deckung: Deckung;
}

/** Laws and the office's own sources are ranked apart: how rare a word is, and what fields they have, differ. */
function searchKind(
  chosen: readonly { readonly bestand: Suchbestand; readonly i: number }[],
  text: string,
  wissen: Omit<Sprachwissen, 'frequency'>,
  optionen: Suchoptionen,
  groessen: Stellgroessen,
): KindOfSource {
  const bestaende = chosen.map(({ bestand }) => bestand);
  const normen = bestaende.map((one) => one.normen);
  const frequency = (term: string) => frequencyOf(normen, term);
  const frage = readFrage(text, { ...wissen, frequency, ...groessen.lesart }, groessen.wort);
  const query = toQuery(frage);
  const home = optionen.rechtsgebiet === 'alle' ? undefined : homeOf(bestaende, groessen.anteilHeimat);
  const absaetze = bestaende.map((one) => one.absaetze);
  // Of all days at once: what is not in force is told beside the answer, and a score is the same on every day.
  const byNorm = scoreAll(normen, query, { weights: groessen.norm, home: home?.normen });
  const byAbsatz = scoreAll(absaetze, query, { weights: groessen.absatz, home: home?.absaetze });
  const ebenen = ebenenOf(bestaende, byNorm, byAbsatz, optionen.tag);
  const ueberSich = FRAGT_NACH_GELTUNG.test(text) ? 1 : groessen.ueberSich;
  const most = { amTag: Math.max(optionen.anzahl, LEAST_JUDGED), immer: optionen.immer ?? 0 };
  const beste = bestOf(bestaende, ebenen, optionen.tag, { ...optionen, ...most }, { ...groessen, ueberSich });
  const toTreffer = ({ segment, passage, score }: ScoredPassage): Treffer => ({
    bestand: segment,
    abschnitt: passage,
    score,
    absaetze: absaetzeOf(bestaende[segment] as Suchbestand, byAbsatz[segment] as Scores, passage),
  });
  const [found, immer] = [beste.amTag.map(toTreffer), beste.immer.map(toTreffer)];
  giveAllBack(normen, byNorm);
  giveAllBack(absaetze, byAbsatz);
  const placed = (one: Treffer): Treffer => ({ ...one, bestand: chosen[one.bestand]?.i ?? 0 });
  const deckung = deckungOf(frage, found, bestaende);
  return { frage, treffer: found.map(placed), immer: immer.map(placed), deckung };
}

function giveAllBack(segments: readonly Segment[], scores: readonly Scores[]): void {
  segments.forEach((segment, i) => {
    giveBack(segment, scores[i] as Scores);
  });
}

/** At which places of the list the office's own sources stand. */
type Turns = (place: number) => boolean;

/**
 * The better the office's own sources carry the question beside the laws, the earlier they stand. Both are held against
 * one measure, how rare a word is in all of them: what is common in few decrees may be rare in the law.
 */
function turnsOf(text: string, recht: KindOfSource, eigene: KindOfSource, bestaende: readonly Suchbestand[]): Turns {
  if (FRAGT_NACH_EIGENEM.test(text)) return (place) => place < MISCHUNG.genannt || place % 2 === 1;
  const carried = (kind: KindOfSource) => deckungOf(eigene.frage, placesOf(kind), bestaende).erster;
  const strength = carried(eigene) / Math.max(LITTLE, carried(recht));
  if (strength >= MISCHUNG.zuerst) return (place) => place % 2 === 0;
  if (strength >= MISCHUNG.danach) return (place) => place % 2 === 1;
  return (place) => place >= 2 && (place - 2) % 3 === 0;
}

const placesOf = ({ treffer }: KindOfSource) => treffer.slice(0, 1);

/** Shares from which on own sources stand first or second; who names an Erlass gets so many of them first. */
const MISCHUNG = { zuerst: 0.9, danach: 0.45, genannt: 3 };
const LITTLE = 0.05;

/** Scores fall along the list. */
function mergeKinds(recht: KindOfSource, eigene: KindOfSource, turns: Turns): readonly Treffer[] {
  if (eigene.treffer.length === 0 || recht.treffer.length === 0) return [...recht.treffer, ...eigene.treffer];
  const merged: Treffer[] = [];
  const [laws, own] = [[...recht.treffer], [...eigene.treffer]];
  while (laws.length > 0 || own.length > 0) {
    const turn = own.length > 0 && (laws.length === 0 || turns(merged.length));
    const next = (turn ? own.shift() : laws.shift()) as Treffer;
    const top = (turn ? eigene : recht).treffer[0]?.score ?? 1;
    const share = next.score / top;
    merged.push({ ...next, score: Math.min(share, merged.at(-1)?.score ?? 1) });
  }
  return merged;
}

/** Who names an Erlass wants what it says, also where it carries only some of the words. */
const NAMED_CARRIES = 0.3;

/** So many hits are looked at to say whether the sources answer. */
const LEAST_JUDGED = 5;

/** A term that several words bring counts once, with the weight of the first: the question's own words come first. */
function toQuery({ woerter }: Frage): QueryTerm[] {
  const weights = new Map<string, number>();
  for (const { terme } of woerter)
    for (const { term, weight } of terme) if (!weights.has(term)) weights.set(term, weight);
  return [...weights].map(([term, weight]) => ({ term, weight }));
}
