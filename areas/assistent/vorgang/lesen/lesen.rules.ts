/** Facts from the pages of a document, without any model; and the check of what a model says it read. Pure. */
import type { Kasten } from '../vorgang.schema.ts';
import type { Kandidat } from './etikett.rules.ts';
import { kandidatenVon } from './kandidaten.rules.ts';
import { LESER } from './leser.data.ts';
import type { Leser } from './leser.schema.ts';
import { kastenUm, type Leseseite, wortlautVon } from './seite.rules.ts';

export { findAufforderungen } from './aufforderung.rules.ts';
export { pruefeLesung, type RoheLesung } from './pruefen.rules.ts';
export type { Leseseite, Wort } from './seite.rules.ts';

export interface Lesung {
  readonly feld: string;
  readonly wert: boolean | number | string;
  readonly seite: number;
  /** As recognition gave it, words joined by blanks. */
  readonly wortlaut: string;
  /** Around label and value. */
  readonly kasten: Kasten;
  /** Why it was read, in German: `Beschriftung „bruttojahresgehalt“` */
  readonly regel: string;
}

/** Facts that a document of this type can hold. */
export function liesbareFelder(dokumenttyp: string): readonly string[] {
  return [...new Set(LESER.filter(({ typen }) => typen.includes(dokumenttyp)).map(({ feld }) => feld))];
}

/**
 * For a document of which nobody has said yet what it is: only labels that mean one fact and no other, on whatever paper. A
 * phrase („unbefristet“) says something else in a lease.
 */
export const ALLE_TYPEN = '*';
const EINDEUTIG = 1;

const isFor = (dokumenttyp: string) => (leser: Leser) =>
  dokumenttyp === ALLE_TYPEN ? leser.art !== 'wahl' : leser.typen.includes(dokumenttyp);

/**
 * The best reading of each fact. Where two of the same strength contradict each other, both are given: the person sees the
 * contradiction and decides. Of values that add up none is given then.
 *
 * @param stichtag ISO day; only with it the validity of a passport is read
 */
export function leseTatsachen(
  dokumenttyp: string,
  seiten: readonly Leseseite[],
  felder: readonly string[],
  stichtag?: string,
): Lesung[] {
  const own = LESER.filter(isFor(dokumenttyp)).filter(({ feld }) => felder.includes(feld));
  const most = dokumenttyp === ALLE_TYPEN ? EINDEUTIG : Number.POSITIVE_INFINITY;
  return once(own.flatMap((leser) => leseMit(leser, seiten, { stichtag, most })));
}

/** Readers of several types may find the same. */
const once = (list: readonly Lesung[]): Lesung[] =>
  list.filter(({ feld, wert }, at) => list.findIndex((one) => one.feld === feld && one.wert === wert) === at);

interface Wie {
  readonly stichtag: string | undefined;
  /** Weakest rank that is believed. */
  readonly most: number;
}

function leseMit(leser: Leser, seiten: readonly Leseseite[], { stichtag, most }: Wie): Lesung[] {
  const all = seiten.flatMap((seite) =>
    kandidatenVon(leser, seite, stichtag).map((kandidat) => ({ kandidat, seite: seite.seite })),
  );
  const best = Math.min(...all.map(({ kandidat }) => kandidat.rang));
  if (best > most) return [];
  const top = all.filter(({ kandidat }) => kandidat.rang === best);
  const found = top.filter(
    ({ kandidat }, at) => top.findIndex((other) => other.kandidat.wert === kandidat.wert) === at,
  );
  if (leser.summe && new Set(top.map(({ kandidat }) => kandidat.kern[0])).size > 1) return [];
  // An expired passport beside a valid one takes nothing away from it.
  const valid = leser.art === 'passtag' ? found.filter(({ kandidat }) => kandidat.wert === 'gueltig') : [];
  return (valid.length > 0 ? valid : found).map(({ kandidat, seite }) => lesungOf(leser.feld, kandidat, seite));
}

export function lesungOf(feld: string, { wert, worte, regel }: Kandidat, seite: number): Lesung {
  return { feld, wert, seite, wortlaut: wortlautVon(worte), kasten: kastenUm(worte), regel };
}
