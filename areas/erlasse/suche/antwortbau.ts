/** The answer itself, once it is known what may be asked: searched in memory, read and judged. */
import { wordsOf } from '#engines/retrieval/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { findNachrangige, type Quellenkopf } from '../geltung/index.ts';
import type { Sammlungsindex } from '../suchwerk/index-im-speicher.ts';
import type { Indexort } from '../suchwerk/schnappschuss.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { toTag } from '../suchwerk/tag.rules.ts';
import { hasFusion } from '../vektor/fuse.ts';
import { GRUENDE, judgeEigene } from './andere-tage.ts';
import type { Belegpruefung } from './beleg.ts';
import { findGenannte, type Genannt } from './direkt.ts';
import { readErweiterungen } from './erweiterungen.ts';
import type { Frage, Sprachwissen } from './frage.ts';
import { findOld, mergeFunde, searchInErlass, toFund } from './funde.ts';
import { type Benanntes, type FundstelleRow, type Gelesen, readBenanntes } from './fundstelle.sql.ts';
import { type Fund, type Lesehilfe, toFundstelle } from './fundstelle.ts';
import { termsOf } from './marken.ts';
import { findNachDatum } from './nachdatum.ts';
import { chooseNichtInKraft, tellNichtInKraft, werkeOf } from './nicht-in-kraft.ts';
import { KANDIDATEN, sucheNachSinn } from './sinn.ts';
import type { Fundstelle, Sucheingabe, Suchergebnis } from './suche.schema.ts';
import { suche } from './suchen.ts';

export type Parts = Pick<Kernel, 'pool' | 'config' | 'clock' | 'log' | 'signals'>;

export type Gefunden = Pick<Suchergebnis, 'zustand' | 'grund'> &
  Partial<Pick<Suchergebnis, 'treffer' | 'nichtInKraft' | 'verstanden' | 'hinweise' | 'betrieb'>>;

export interface Antwortauftrag extends Sucheingabe {
  readonly stichtag: string;
  /** Goes to no server but the office's own. */
  readonly nurEigen: boolean;
  readonly geduldMs?: number | undefined;
  /** State of the Glossar on the day. */
  readonly glossar: string;
}

/** Sections beyond those asked for, because some fall together or away. */
const SPARE = 5;
const OLD_FINDS = 20;

export async function answerFrom(
  kernel: Parts,
  actor: Principal,
  auftrag: Antwortauftrag,
  indexe: readonly Sammlungsindex[],
): Promise<Gefunden> {
  const tag = toTag(auftrag.stichtag);
  const ohne = new Set(auftrag.ohne ?? []);
  const wissen = { ...(await readWissen(kernel, auftrag, indexe)), ohne };
  const nachDatum = await findNachDatum(kernel.pool.db, actor, auftrag.frage);
  const genannt = findGenannte(auftrag.frage, indexe, tag, ohne, nachDatum);
  const bestaende = indexe.flatMap(({ teile }) => teile);
  const { frage: text, rechtsgebiet, nurEigen = false, geduldMs } = auftrag;
  const wanted = auftrag.anzahl + SPARE;
  const options = {
    tag,
    anzahl: hasFusion(kernel) ? Math.max(wanted, KANDIDATEN) : wanted,
    rechtsgebiet,
    immer: OLD_FINDS,
  };
  const gefunden = suche(bestaende, text, wissen, options);
  const { frage, treffer, beleg, immer } = gefunden;
  const eigene = immer && judgeEigene(text, gefunden, immer, bestaende, tag);
  const asked = { frage: text, tag, rechtsgebiet, nurEigen, geduldMs };
  const sinn = await sucheNachSinn(kernel, actor, indexe, treffer, asked);
  const gesucht = sinn.treffer.slice(0, wanted).map((one) => toFund(bestaende, one));
  const funde = mergeFunde(genannt, searchInErlass(bestaende, { ...auftrag, tag }, wissen, genannt), gesucht);
  const hilfe = { stichtag: auftrag.stichtag, terms: termsOf(frage), vocabularies: wissen.vocabularies, best: 1 };
  const alte = chooseNichtInKraft(findOld(bestaende, immer, genannt), { tag, genannt: genannt.werkIds });
  const gelesen = await readBenanntes(kernel.pool.db, actor, benanntes(funde, alte), auftrag.stichtag);
  const fundstellen = toFundstellen(funde, gelesen, hilfe, auftrag.anzahl);
  return {
    ...judge(fundstellen, genannt, eigene ? { ...beleg, traegt: false, grund: GRUENDE[eigene] } : beleg, frage),
    treffer: fundstellen,
    nichtInKraft: tellNichtInKraft(alte, gelesen.namen, tag),
    verstanden: verstandenOf(frage, genannt),
    hinweise: [...genannt.hinweise, ...sinn.hinweise],
    betrieb: sinn.betrieb,
  };
}

/** Who names a place gets it, and no other where it is not there; a search has to carry the question. */
function judge(
  fundstellen: readonly Fundstelle[],
  { stellen, fehlend }: Genannt,
  beleg: Belegpruefung,
  frage: Frage,
): Pick<Suchergebnis, 'zustand' | 'grund'> {
  if (fundstellen.length === 0) return { zustand: 'kein_beleg', grund: grundOf(frage) };
  if (stellen.length > 0) return { zustand: 'belegt', grund: null };
  if (fehlend.length > 0 && asksForNormAlone(frage, fehlend))
    return { zustand: 'kein_beleg', grund: `${fehlend.join(', ')} steht an diesem Tag nicht in den Quellen.` };
  return beleg.traegt ? { zustand: 'belegt', grund: null } : { zustand: 'kein_beleg', grund: beleg.grund };
}

/** Beside the norm hardly a word that could be searched. */
function asksForNormAlone({ woerter }: Frage, fehlend: readonly string[]): boolean {
  const named = new Set(wordsOf(fehlend.join(' ')));
  const other = woerter.filter(({ wort, aus }) => aus === undefined && !named.has(wort) && !/\d/.test(wort));
  return other.length <= MOST_BESIDE_NORM;
}

const MOST_BESIDE_NORM = 2;

async function readWissen(
  kernel: Parts,
  { stichtag, glossar }: Antwortauftrag,
  indexe: readonly Sammlungsindex[],
): Promise<Omit<Sprachwissen, 'frequency'>> {
  const words = suchwerk(kernel).wortwissen(indexe);
  return { ...words, erweiterungen: await readErweiterungen(kernel.pool, stichtag, glossar) };
}

/** What the answer may have to show: the heads of all finds, since who is shown beside whom the database decides. */
const benanntes = (funde: readonly Fund[], alte: readonly Indexort[]): Benanntes => ({
  normIds: [...new Set(funde.map(({ ort }) => ort.id))],
  kopfIds: [...new Set(funde.flatMap(({ ort }) => (ort.art === undefined || ort.art === 'recht' ? [] : [ort.werkId])))],
  namenIds: [...new Set(werkeOf(alte))],
});

/** The texts are those that this actor may read: what the index should not have told stays untold. */
function toFundstellen(
  funde: readonly Fund[],
  { stellen, koepfe }: Gelesen,
  hilfe: Lesehilfe,
  most: number,
): Fundstelle[] {
  const rows = new Map(stellen.map((row) => [row.id, row]));
  const best = funde[0]?.score || 1;
  const shown = funde
    .flatMap((fund) => {
      const row = rows.get(fund.ort.id);
      return row ? [{ fund, row }] : [];
    })
    .slice(0, most);
  const older = nachrangigeOf(
    shown.map(({ row }) => row),
    koepfe,
  );
  return shown.map(({ fund, row }) => {
    const one = toFundstelle(fund, row, { ...hilfe, best });
    return { ...one, warnungen: [...one.warnungen, ...(older.get(one.werkId) ?? [])] };
  });
}

/** Both are shown: which text is right where they contradict, people decide by the rule that is said. */
function nachrangigeOf(rows: readonly FundstelleRow[], koepfe: readonly Quellenkopf[]) {
  const shown = new Set(rows.map(({ werk_id }) => werk_id));
  return findNachrangige(koepfe.filter(({ werkId }) => shown.has(werkId)));
}

function verstandenOf({ woerter, erweitert }: Frage, { zitate }: Genannt): Suchergebnis['verstanden'] {
  return {
    berichtigt: woerter.flatMap(({ wort, berichtigt }) =>
      berichtigt === undefined ? [] : [{ von: wort, zu: berichtigt }],
    ),
    erweitert: erweitert.map(({ von, zu }) => ({ von, zu })),
    fundstellen: [...zitate],
  };
}

function grundOf({ woerter }: Frage): string {
  const unknown = woerter.filter(({ bekannt }) => !bekannt).map(({ wort }) => `„${wort}“`);
  if (unknown.length === 0) return 'In den durchsuchten Quellen steht dazu an diesem Tag nichts.';
  return `In den durchsuchten Quellen kommt ${unknown.slice(0, 5).join(', ')} an diesem Tag nicht vor.`;
}
