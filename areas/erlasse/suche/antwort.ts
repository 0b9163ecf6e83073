/** From a question to what the sources say on a day. For screens, command and assistant: the same answer for the same right. */
import { wordsOf } from '#engines/retrieval/index.ts';
import type { Database } from '#platform/db/db.ts';
import { isDatabaseAway } from '#platform/db/trouble.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { listSammlungStaende, type SammlungStand } from '../bestand/sammlung.sql.ts';
import { findNachrangige } from '../geltung/index.ts';
import type { Sammlungsindex } from '../suchwerk/index-im-speicher.ts';
import type { Indexbestand, Indexort } from '../suchwerk/schnappschuss.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { toTag } from '../suchwerk/tag.rules.ts';
import { hasFusion } from '../vektor/fuse.ts';
import { GRUENDE, judgeEigene } from './andere-tage.ts';
import type { Belegpruefung } from './beleg.ts';
import { findGenannte, type Genannt } from './direkt.ts';
import { type Eingabe, readEingabe } from './eingabe.rules.ts';
import { readErweiterungen } from './erweiterungen.ts';
import type { Frage, Sprachwissen } from './frage.ts';
import { listFundstellen, listQuellenkoepfe } from './fundstelle.sql.ts';
import { type Fund, type Lesehilfe, toFundstelle } from './fundstelle.ts';
import { termsOf } from './marken.ts';
import { findNachDatum, withoutNames } from './nachdatum.ts';
import { type AltesTreffen, tellNichtInKraft } from './nicht-in-kraft.ts';
import { KANDIDATEN, sucheNachSinn } from './sinn.ts';
import type { Suchort } from './suchbestand.ts';
import { type Fundstelle, LAENGSTE_FRAGE, type Sucheingabe, type Suchergebnis } from './suche.schema.ts';
import { type Suche, suche, type Treffer } from './suchen.ts';

type Parts = Pick<Kernel, 'pool' | 'config' | 'clock' | 'log' | 'signals'>;

interface Antwortumstaende {
  /** How long the AI server gets where nobody waits at a screen; else the setting counts. */
  readonly geduldMs?: number;
}

/** Where nobody waits: what is measured is the search with its servers, not their hurry. */
export const PATIENCE_WHEN_MEASURED_MS = 30_000;

export async function answerFrage(
  kernel: Parts,
  actor: Principal,
  input: Sucheingabe,
  { geduldMs }: Antwortumstaende = {},
): Promise<Suchergebnis> {
  const started = performance.now();
  const eingabe = readEingabe(input.frage, LAENGSTE_FRAGE);
  const stichtag = input.stichtag ?? kernel.clock.today().toString();
  const found = await lookUp(kernel, actor, { ...input, stichtag, geduldMs }, eingabe);
  return {
    ...EMPTY,
    stichtag,
    personenbezogen: eingabe.personenbezogen,
    ...found,
    hinweise: [...eingabe.hinweise, ...(found.hinweise ?? [])],
    millisekunden: Math.round((performance.now() - started) * 10) / 10,
  };
}

const EMPTY = {
  treffer: [] as Fundstelle[],
  nichtInKraft: [] as Suchergebnis['nichtInKraft'],
  verstanden: { berichtigt: [], erweitert: [], fundstellen: [] } as Suchergebnis['verstanden'],
  betrieb: 'woerter',
} as const;

type Gefunden = Pick<Suchergebnis, 'zustand' | 'grund'> &
  Partial<Pick<Suchergebnis, 'treffer' | 'nichtInKraft' | 'verstanden' | 'hinweise' | 'betrieb'>>;

type Suchauftrag = Sucheingabe & Antwortumstaende & { readonly stichtag: string; readonly nurEigen?: boolean };

/** A search that does not work says so: it is never an empty answer. */
async function lookUp(kernel: Parts, actor: Principal, auftrag: Suchauftrag, eingabe: Eingabe): Promise<Gefunden> {
  if (eingabe.frage === '')
    return { zustand: 'kein_beleg', grund: 'Die Frage enthält keine Wörter, mit denen gesucht werden kann.' };
  try {
    const sammlungen = await readSammlungen(kernel, actor, auftrag);
    if (sammlungen.length === 0)
      return { zustand: 'kein_beleg', grund: 'Es ist noch kein Recht und kein Erlass eingelesen.' };
    const werk = suchwerk(kernel);
    await werk.opened();
    const { indexe, fehlend } = werk.of(sammlungen);
    if (indexe.length === 0) return NOT_READY;
    const hinweise = notReadyYet(sammlungen, fehlend);
    const found = await answerFrom(
      kernel,
      actor,
      { ...auftrag, frage: eingabe.frage, nurEigen: eingabe.personenbezogen },
      indexe,
    );
    // Nothing found in a part of the sources is not "nothing there".
    if (found.zustand === 'kein_beleg' && fehlend.length > 0) return { ...found, ...NOT_READY, hinweise };
    return { ...found, hinweise: [...(found.hinweise ?? []), ...hinweise] };
  } catch (cause) {
    if (!isDatabaseAway(cause)) throw cause;
    kernel.log.warn({ err: cause }, 'a search was answered with ausgefallen');
    return {
      zustand: 'ausgefallen',
      grund: 'Die Datenbank antwortet gerade nicht. Bitte fragen Sie in einer Minute noch einmal.',
    };
  }
}

const NOT_READY = {
  zustand: 'ausgefallen',
  grund: 'Die Suche wird gerade vorbereitet. Bitte fragen Sie in einer Minute noch einmal.',
} as const;

function notReadyYet(sammlungen: readonly SammlungStand[], fehlend: readonly string[]): string[] {
  return sammlungen
    .filter(({ id }) => fehlend.includes(id))
    .map(
      ({ name }) => `„${name}“ wird gerade für die Suche vorbereitet und ist in dieser Antwort noch nicht enthalten.`,
    );
}

async function readSammlungen({ pool }: Parts, actor: Principal, { art }: Suchauftrag): Promise<SammlungStand[]> {
  const all = await listSammlungStaende(pool.db, actor);
  return all.filter((one) => art === undefined || one.art === art);
}

/** Sections beyond those asked for, because some fall together or away. */
const SPARE = 5;

async function answerFrom(
  kernel: Parts,
  actor: Principal,
  auftrag: Suchauftrag,
  indexe: readonly Sammlungsindex[],
): Promise<Gefunden> {
  const tag = toTag(auftrag.stichtag);
  const ohne = new Set(auftrag.ohne ?? []);
  const wissen = { ...(await readWissen(kernel, auftrag.stichtag, indexe)), ohne };
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
  const gelesen = await readFundstellen(kernel.pool.db, actor, funde, hilfe, auftrag.anzahl);
  const fundstellen = await markNachrangige(kernel.pool.db, actor, gelesen);
  return {
    ...judge(fundstellen, genannt, eigene ? { ...beleg, traegt: false, grund: GRUENDE[eigene] } : beleg, frage),
    treffer: fundstellen,
    nichtInKraft: await tellNichtInKraft(kernel.pool.db, actor, findOld(bestaende, immer, genannt), {
      tag,
      genannt: genannt.werkIds,
    }),
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
  stichtag: string,
  indexe: readonly Sammlungsindex[],
): Promise<Omit<Sprachwissen, 'frequency'>> {
  const words = suchwerk(kernel).wortwissen(indexe);
  return { ...words, erweiterungen: await readErweiterungen(kernel.pool, stichtag) };
}

function toFund(bestaende: readonly Indexbestand[], { bestand, abschnitt, score, absaetze }: Treffer): Fund {
  return { ort: bestaende[bestand]?.abschnitte[abschnitt] as Indexort, score, absaetze };
}

const MOST_OF_ERLASS = 3;

/** What the question names stands first, with the Absätze that its other words find in it. */
function mergeFunde({ stellen }: Genannt, ausErlass: readonly Fund[], gesucht: readonly Fund[]): readonly Fund[] {
  const top = gesucht[0]?.score ?? 1;
  const exact = stellen.flatMap(({ ort, absatz, ausErlass: whole }): readonly Fund[] => {
    if (whole) return [];
    const absaetze = gesucht.find((one) => one.ort === ort)?.absaetze ?? [];
    return [{ ort, score: top, absaetze, ...(absatz ? { genannt: absatz } : {}) }];
  });
  const inOrder = stellen.filter((one) => one.ausErlass).map(({ ort }): Fund => ({ ort, score: top, absaetze: [] }));
  const whole = unique([...ausErlass.map((one) => ({ ...one, score: top })), ...inOrder]).slice(0, MOST_OF_ERLASS);
  return unique([...exact, ...whole, ...gesucht]);
}

function unique(funde: readonly Fund[]): Fund[] {
  const seen = new Set<Indexort>();
  return funde.filter(({ ort }) => !seen.has(ort) && seen.add(ort));
}

/** Of an Erlass that was named as a whole, its sections in the order in which they carry the rest of the question. */
function searchInErlass(
  bestaende: readonly Indexbestand[],
  { frage, rechtsgebiet, tag }: Suchauftrag & { readonly tag: number },
  wissen: Omit<Sprachwissen, 'frequency'>,
  { stellen }: Genannt,
): readonly Fund[] {
  const werke = new Set(stellen.flatMap(({ ort, ausErlass }) => (ausErlass ? [ort.werkId] : [])));
  if (werke.size === 0) return [];
  const fragt = (ort: Suchort) => werke.has((ort as Indexort).werkId);
  const { treffer } = suche(bestaende, withoutNames(frage), wissen, {
    tag,
    anzahl: MOST_OF_ERLASS,
    rechtsgebiet,
    fragt,
  });
  return treffer.map((one) => toFund(bestaende, one));
}

/** The text of each again from the database, for this actor: what the index should not have told stays untold. */
async function readFundstellen(
  db: Database,
  actor: Principal,
  funde: readonly Fund[],
  hilfe: Lesehilfe,
  most: number,
): Promise<readonly Fundstelle[]> {
  const ids = [...new Set(funde.map(({ ort }) => ort.id))];
  const rows = new Map((await listFundstellen(db, actor, ids, hilfe.stichtag)).map((row) => [row.id, row]));
  const best = funde[0]?.score || 1;
  return funde
    .flatMap((fund) => {
      const row = rows.get(fund.ort.id);
      return row ? [{ fund, row }] : [];
    })
    .slice(0, most)
    .map(({ fund, row }) => toFundstelle(fund, row, { ...hilfe, best }));
}

/** Both are shown: which text is right where they contradict, people decide by the rule that is said. */
async function markNachrangige(
  db: Database,
  actor: Principal,
  fundstellen: readonly Fundstelle[],
): Promise<Fundstelle[]> {
  const werke = new Set(fundstellen.filter(({ art }) => art !== 'recht').map(({ werkId }) => werkId));
  const older = findNachrangige(await listQuellenkoepfe(db, actor, [...werke]));
  return fundstellen.map((one) => ({ ...one, warnungen: [...one.warnungen, ...(older.get(one.werkId) ?? [])] }));
}

const OLD_FINDS = 20;

/** Found or named, in force or not. */
function findOld(
  bestaende: readonly Indexbestand[],
  immer: Suche['immer'],
  { werkIds }: Genannt,
): readonly AltesTreffen[] {
  if (!immer) return [];
  const found = immer.treffer.map((one) => toFund(bestaende, one));
  if (werkIds.size === 0) return found;
  const own = bestaende.filter(({ art }) => art !== 'recht');
  const named = own.flatMap(({ abschnitte }) => abschnitte.filter(({ werkId }) => werkIds.has(werkId)));
  return [...found, ...named.map((ort) => ({ ort, score: 0 }))];
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
