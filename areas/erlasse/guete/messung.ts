/** Asks every question and judges the answers. */
import { bewerte, type Einzelwertung } from './bewertung.rules.ts';
import type { Antwort, Antworter, Prueffrage } from './frage.schema.ts';
import { toKennzahlen } from './kennzahl.rules.ts';
import type { Kennzahlen } from './kennzahl.schema.ts';

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
export async function miss(
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
  return { kennzahlen: toKennzahlen(wertungen, ausgefallen), wertungen, antworten };
}
