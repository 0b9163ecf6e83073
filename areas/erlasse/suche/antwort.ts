/** From a question to what the sources say on a day. For screens, command and assistant: the same answer for the same right. */
import { isDatabaseAway } from '#platform/db/trouble.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { SammlungStand } from '../bestand/sammlung.sql.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { type Antwortauftrag, answerFrom, type Gefunden, type Parts } from './antwortbau.ts';
import { type Eingabe, readEingabe } from './eingabe.rules.ts';
import { type Fundstelle, LAENGSTE_FRAGE, type Sucheingabe, type Suchergebnis } from './suche.schema.ts';
import { readSuchlage, type Suchlage } from './suchlage.sql.ts';

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

type Suchauftrag = Omit<Antwortauftrag, 'glossar' | 'nurEigen'>;

/** A search that does not work says so: it is never an empty answer. */
async function lookUp(kernel: Parts, actor: Principal, auftrag: Suchauftrag, eingabe: Eingabe): Promise<Gefunden> {
  if (eingabe.frage === '')
    return { zustand: 'kein_beleg', grund: 'Die Frage enthält keine Wörter, mit denen gesucht werden kann.' };
  try {
    const { sammlungen, glossar } = await readLage(kernel, actor, auftrag);
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
      { ...auftrag, frage: eingabe.frage, nurEigen: eingabe.personenbezogen, glossar },
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

async function readLage({ pool }: Parts, actor: Principal, { art, stichtag }: Suchauftrag): Promise<Suchlage> {
  const { sammlungen, glossar } = await readSuchlage(pool.db, actor, stichtag);
  return { sammlungen: sammlungen.filter((one) => art === undefined || one.art === art), glossar };
}
