/**
 * Learns the weights of `beleg.ts` from our own questions: logistic regression, both kinds of question weighing alike.
 * The same questions give the same weights, so that a test can hold the file to them.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Deckung, readBelegzeichen } from './beleg.rules.ts';
import { belegmerkmale } from './belegmerkmale.ts';

const FRAGEN = path.join(import.meta.dirname, 'daten', 'belegfragen.txt');

interface Beispiel {
  readonly kein: boolean;
  readonly merkmale: readonly (readonly [number, number])[];
}

/** A word that one question alone has teaches nothing. */
const LEAST_QUESTIONS = 2;
const ROUNDS = 400;
const STEP = 0.5;
const RIDGE = 1;

/** Lines `a|erster|bester|unbekannt|question`; `k` for what cannot be answered. The figures are those of the hits. */
export function readBelegfragen(): readonly {
  readonly kein: boolean;
  readonly deckung: Deckung;
  readonly frage: string;
}[] {
  return readFileSync(FRAGEN, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const [art, erster, bester, unbekannt, ...frage] = line.split('|');
      const deckung = {
        erster: Number(erster),
        bester: Number(bester),
        unbekannt: Number(unbekannt),
        eigeneQuelle: false,
      };
      return { kein: art === 'k', deckung, frage: frage.join('|') };
    });
}

export function learnBeleg(): string {
  const fragen = readBelegfragen().map(({ kein, deckung, frage }) => ({
    kein,
    merkmale: belegmerkmale(frage, deckung, readBelegzeichen(frage, deckung)),
  }));
  const counts = new Map<string, number>();
  for (const { merkmale } of fragen) for (const name of merkmale.keys()) counts.set(name, (counts.get(name) ?? 0) + 1);
  const names = [...counts]
    .filter(([name, count]) => name.startsWith('~') || count >= LEAST_QUESTIONS)
    .map(([name]) => name);
  const idOf = new Map(names.map((name, id) => [name, id]));
  const beispiele = fragen.map(({ kein, merkmale }) => ({
    kein,
    merkmale: [...merkmale].flatMap(([name, wert]) => {
      const id = idOf.get(name);
      return id === undefined ? [] : [[id, wert] as const];
    }),
  }));
  const weights = descend(beispiele, names.length);
  const lines = names.map((name, id) => `${name}\t${round(weights[id] ?? 0)}`).filter((line) => !line.endsWith('\t0'));
  return [`\t${round(weights[names.length] ?? 0)}`, ...lines.toSorted()].join('\n').concat('\n');
}

const round = (value: number): number => Math.round(value * 100) / 100 || 0;

function descend(beispiele: readonly Beispiel[], size: number): Float64Array {
  const refused = beispiele.filter(({ kein }) => kein).length;
  const balance = (beispiele.length - refused) / refused;
  const weights = new Float64Array(size + 1);
  const seen = new Float64Array(size + 1).fill(1e-8);
  for (let round = 0; round < ROUNDS; round++) {
    const gradient = new Float64Array(size + 1);
    for (const { kein, merkmale } of beispiele) {
      let z = weights[size] ?? 0;
      for (const [id, wert] of merkmale) z += (weights[id] ?? 0) * wert;
      const error = (1 / (1 + Math.exp(-z)) - (kein ? 1 : 0)) * (kein ? balance : 1);
      for (const [id, wert] of merkmale) gradient[id] = (gradient[id] ?? 0) + error * wert;
      gradient[size] = (gradient[size] ?? 0) + error;
    }
    for (let id = 0; id <= size; id++) {
      const slope = (gradient[id] ?? 0) + (id < size ? RIDGE * (weights[id] ?? 0) : 0);
      seen[id] = (seen[id] ?? 0) + slope * slope;
      weights[id] = (weights[id] ?? 0) - (STEP * slope) / Math.sqrt(seen[id] ?? 1);
    }
  }
  return weights;
}
