/** Asks every question and judges the answers. */
import { countBetrieb } from '../suche/betrieb.rules.ts';
import type { Messantwort } from '../suche/messantwort.schema.ts';
import { bewerte, type Einzelwertung } from './bewertung.rules.ts';
import type { Antwort, Antworter, Fundort, Prueffrage } from './frage.schema.ts';
import { toKennzahlen } from './kennzahl.rules.ts';
import type { Kennzahlen, Modellzahlen } from './kennzahl.schema.ts';

export interface Messung {
  readonly kennzahlen: Kennzahlen;
  readonly wertungen: readonly Einzelwertung[];
  readonly antworten: readonly Antwort[];
}

export interface Messoptionen {
  readonly signal?: AbortSignal;
  /** Called after every question. */
  onFortschritt?(erledigt: number): void | Promise<void>;
}

/** One after the other, with a breath between: who works meanwhile does not wait for it. */
export async function askAll(
  fragen: readonly Prueffrage[],
  antworte: Antworter,
  { signal, onFortschritt }: Messoptionen = {},
): Promise<Messung> {
  const antworten: Antwort[] = [];
  for (const { id, question, as_of } of fragen) {
    signal?.throwIfAborted();
    antworten.push({ id, ...(await antworte(question, as_of)) });
    await onFortschritt?.(antworten.length);
    await new Promise(setImmediate);
  }
  return werteAus(fragen, antworten);
}

export function werteAus(fragen: readonly Prueffrage[], antworten: readonly Antwort[]): Messung {
  const byId = new Map(antworten.map((one) => [one.id, one]));
  const wertungen = fragen.map((frage) => bewerte(frage, byId.get(frage.id)));
  const ausgefallen = fragen.filter(({ id }) => (byId.get(id)?.answer ?? 'ausgefallen') === 'ausgefallen').length;
  const betriebe = antworten.flatMap(({ betrieb }) => betrieb ?? []);
  const kennzahlen = {
    ...toKennzahlen(wertungen, ausgefallen),
    ...(betriebe.length > 0 ? { betrieb: countBetrieb(betriebe) } : {}),
  };
  return { kennzahlen, wertungen, antworten };
}

/** Undefined where no model was asked. What it cites is judged as the hits of a search are. */
export function werteModellAus(fragen: readonly Prueffrage[], antworten: readonly Antwort[]): Modellzahlen | undefined {
  const asked = antworten.flatMap(({ id, modell }) => (modell ? [{ id, ...modell }] : []));
  if (asked.length === 0) return undefined;
  const sum = (of: (one: Messantwort) => number) => asked.reduce((all, one) => all + of(one), 0);
  const reasons = Map.groupBy(
    asked.flatMap(({ ausfall }) => ausfall ?? []),
    (ausfall) => ausfall,
  );
  const ids = new Set(asked.map(({ id }) => id));
  const cited = asked.map(({ id, zitiert, zustand }) => ({ id, hits: zitiert as Fundort[], answer: zustand }));
  return {
    modelle: [...new Set(asked.flatMap(({ modell }) => modell ?? []))].sort(),
    fragen: asked.length,
    ohne_antwort: Object.fromEntries([...reasons].map(([ausfall, all]) => [ausfall, all.length])),
    saetze: sum(({ saetze }) => saetze),
    belegt: sum(({ belegt }) => belegt),
    gestrichen: sum(({ gestrichen }) => gestrichen),
    zitiert: werteAus(
      fragen.filter(({ id }) => ids.has(id)),
      cited,
    ).kennzahlen,
  };
}
