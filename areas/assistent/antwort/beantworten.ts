/** From a question to sentences with their proof: search, then a model whose sentences pass the gate, else the sources. */
import type { Suchergebnis } from '#areas/erlasse/index.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { requireFreigabe } from '../aufsicht/freigabe.ts';
import type { Frageeingabe } from './antwort.schema.ts';
import { auszug } from './auszug.rules.ts';
import type { Ergebnis, Melder } from './ergebnis.ts';
import { type Ausfall, askModell, OHNE_KI } from './modellantwort.ts';
import { sucheDesAmts } from './ports.ts';
import { type Quelle, quellenOf } from './quellen.ts';

const HITS = 10;
/** What the search reads of a question, a model reads too. */
const LONGEST_FRAGE = 2000;

export async function beantworte(
  kernel: Kernel,
  actor: Principal,
  eingabe: Frageeingabe,
  melder: Melder = {},
  signal?: AbortSignal,
): Promise<Ergebnis> {
  await requireFreigabe(kernel.pool.db, 'suche');
  const { frage, stichtag, rechtsgebiet, art } = eingabe;
  const gefunden = await sucheDesAmts()(kernel, actor, { frage, stichtag, rechtsgebiet, art, anzahl: HITS });
  return beantworteAus(kernel, actor, { ...eingabe, gefunden }, melder, signal);
}

interface Gefragt extends Pick<Frageeingabe, 'frage' | 'mitModell'> {
  readonly gefunden: Suchergebnis;
}

/** The same from what a search brought. */
export async function beantworteAus(
  kernel: Kernel,
  actor: Principal,
  { frage, mitModell, gefunden }: Gefragt,
  melder: Melder = {},
  signal?: AbortSignal,
): Promise<Ergebnis> {
  const quellen = quellenOf(gefunden);
  const leer: Ergebnis = {
    zustand: gefunden.zustand,
    grund: gefunden.grund,
    stichtag: gefunden.stichtag,
    art: 'woertlich',
    kennzeichnung: OHNE_KI,
    kiAusfall: null,
    saetze: [],
    stellen: quellen.map(({ stelle }) => stelle),
    hinweise: gefunden.hinweise,
    betrieb: gefunden.betrieb,
    frage: gefunden.personenbezogen ? null : frage.slice(0, LONGEST_FRAGE),
    modell: null,
    rohSha256: null,
  };
  if (gefunden.zustand !== 'belegt') return leer;
  if (quellen.length === 0)
    return { ...leer, zustand: 'kein_beleg', grund: 'Für diesen Tag ist kein Wortlaut der Stellen nachgewiesen.' };
  const auftrag = { frage: frage.slice(0, LONGEST_FRAGE), gefunden, quellen, leer, melder, signal };
  const answered = mitModell ? await askModell(kernel, actor, auftrag) : undefined;
  if (answered && 'zustand' in answered) return answered;
  return woertlich(leer, frage, quellen, answered, melder);
}

function woertlich(
  leer: Ergebnis,
  frage: string,
  quellen: readonly Quelle[],
  { gestrichen = [], ...ausfall }: Partial<Ausfall> = {},
  melder: Melder = {},
): Ergebnis {
  const saetze = auszug(
    frage,
    quellen.map(({ passage, marken }) => ({ text: passage.text, marken, ueberschrift: passage.ueberschrift })),
  );
  for (const satz of saetze) melder.satz?.(satz);
  return {
    ...leer,
    ...ausfall,
    saetze: [...saetze, ...gestrichen],
    ...(saetze.length === 0
      ? { zustand: 'kein_beleg' as const, grund: 'Kein Satz der gefundenen Stellen trägt die Frage.' }
      : {}),
  };
}
