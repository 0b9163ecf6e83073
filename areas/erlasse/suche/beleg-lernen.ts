/**
 * Learns the weights of `beleg.ts` from our own questions: logistic regression, both kinds of question weighing alike.
 * The same questions give the same weights, so that a test can hold the file to them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Deckung, readBelegzeichen } from './beleg.rules.ts';
import { belegmerkmale } from './belegmerkmale.ts';

export const FRAGEN = path.join(import.meta.dirname, 'daten', 'belegfragen.txt');

interface Beispiel {
  readonly kein: boolean;
  readonly merkmale: ReadonlyMap<string, number>;
}

/** A word that one question alone has teaches nothing. */
const LEAST_QUESTIONS = 2;
const ROUNDS = 400;
const STEP = 0.5;
const RIDGE = 1;

/** Columns of the file between the label and the question: what `deckung.ts` says of the hits. */
export const SPALTEN = [
  'erster',
  'bester',
  'woertlich',
  'genannt',
  'unbekannt',
  'ungenannt',
  'seltenstes',
  'woerter',
] as const satisfies readonly (keyof Deckung)[];

/** Lines `a|erster|…|question`; `k` for what cannot be answered. */
export function readBelegfragen(): readonly {
  readonly kein: boolean;
  readonly deckung: Deckung;
  readonly frage: string;
}[] {
  return readFileSync(FRAGEN, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [art, ...rest] = line.split('|');
      const werte = Object.fromEntries(SPALTEN.map((name, i) => [name, Number(rest[i])]));
      const deckung = { ...werte, eigeneQuelle: false } as unknown as Deckung;
      return { kein: art === 'k', deckung, frage: rest.slice(SPALTEN.length).join('|') };
    });
}

export function learnBeleg(fragen = readBelegfragen()): string {
  const beispiele = fragen.map(({ kein, deckung, frage }) => ({
    kein,
    merkmale: belegmerkmale(frage, deckung, readBelegzeichen(frage, deckung)),
  }));
  const counts = new Map<string, number>();
  for (const { merkmale } of beispiele)
    for (const name of merkmale.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, count]) => name.startsWith('~') || count >= LEAST_QUESTIONS)
    .map(([name]) => name);
  const weights = descend(toTable(beispiele, names));
  const lines = names.map((name, id) => `${name}\t${round(weights[id] ?? 0)}`).filter((line) => !line.endsWith('\t0'));
  return [`\t${round(weights[names.length] ?? 0)}`, ...lines.toSorted()].join('\n').concat('\n');
}

const round = (value: number): number => Math.round(value * 100) / 100 || 0;

/** All questions in a row: what question q has lies in [starts[q], starts[q + 1]). */
interface Table {
  readonly kein: readonly boolean[];
  readonly starts: Uint32Array;
  readonly ids: Uint32Array;
  readonly werte: Float64Array;
  readonly size: number;
}

function toTable(beispiele: readonly Beispiel[], names: readonly string[]): Table {
  const idOf = new Map(names.map((name, id) => [name, id]));
  const rows = beispiele.map(({ merkmale }) =>
    [...merkmale].flatMap(([name, wert]) => {
      const id = idOf.get(name);
      return id === undefined ? [] : [{ id, wert }];
    }),
  );
  const starts = new Uint32Array(rows.length + 1);
  rows.forEach(({ length }, q) => {
    starts[q + 1] = (starts[q] ?? 0) + length;
  });
  const all = rows.flat();
  return {
    kein: beispiele.map(({ kein }) => kein),
    starts,
    ids: Uint32Array.from(all, ({ id }) => id),
    werte: Float64Array.from(all, ({ wert }) => wert),
    size: names.length,
  };
}

function descend({ kein, starts, ids, werte, size }: Table): Float64Array {
  const refused = kein.filter(Boolean).length;
  const balance = (kein.length - refused) / refused;
  const weights = new Float64Array(size + 1);
  const seen = new Float64Array(size + 1).fill(1e-8);
  const gradient = new Float64Array(size + 1);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (let q = 0; q < kein.length; q++) {
      const [start, end] = [starts[q] as number, starts[q + 1] as number];
      let z = weights[size] as number;
      for (let i = start; i < end; i++) z += (weights[ids[i] as number] as number) * (werte[i] as number);
      const error = (1 / (1 + Math.exp(-z)) - (kein[q] ? 1 : 0)) * (kein[q] ? balance : 1);
      for (let i = start; i < end; i++) {
        const id = ids[i] as number;
        gradient[id] = (gradient[id] as number) + error * (werte[i] as number);
      }
      gradient[size] = (gradient[size] as number) + error;
    }
    for (let id = 0; id <= size; id++) {
      const weight = weights[id] as number;
      const slope = (gradient[id] as number) + (id < size ? RIDGE * weight : 0);
      const sum = (seen[id] as number) + slope * slope;
      seen[id] = sum;
      weights[id] = weight - (STEP * slope) / Math.sqrt(sum);
    }
  }
  return weights;
}
