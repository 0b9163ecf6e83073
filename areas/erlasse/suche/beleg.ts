/**
 * Whether the sources can answer at all. A score says how well words meet, not whether the answer is there: that was
 * chance on unknown questions. So it is weighed how people ask for what no statute holds, and how much of the question
 * the best places carry. The weights were learned from our own questions (`daten/belegfragen.txt`); decision record 0082.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Deckung, readBelegzeichen } from './beleg.rules.ts';
import { belegmerkmale } from './belegmerkmale.ts';

export interface Belegpruefung {
  readonly traegt: boolean;
  /** Why not, for people. */
  readonly grund: string | null;
  /** Points for "no proof"; above `SCHWELLE` it is refused. Kept for the figures. */
  readonly punkte: number;
}

/** Own ordinary questions, kept apart in turn: 83 % refused rightly, 3 % wrongly. */
export const SCHWELLE = 0.3;
/** An Erlass or a Hausregel of the office that carries the question answers what a statute would not. */
const EIGENE_QUELLE = 2;
export const WISSEN = path.join(import.meta.dirname, 'daten', 'belegwissen.txt');
const NICHT_GEFUNDEN =
  'Was gefragt ist, steht vermutlich nicht in Recht und Erlassen. Die nächsten Stellen beantworten es nicht.';

/** In a small Sammlung the nearest place shares a word with nearly every question. */
const MOST_FEHLEND = 0.5;
/** None of its own words stands in what was found, only others for them: of 1,490 answerable questions none is so. */
const LEAST_WOERTLICH = 0.05;
const WORTE_FEHLEN =
  'Die Wörter der Frage kommen in den durchsuchten Quellen kaum vor. Die nächsten Stellen beantworten sie nicht.';

export function pruefeBeleg(frage: string, deckung: Deckung): Belegpruefung {
  const zeichen = readBelegzeichen(frage, deckung);
  const punkte = weigh(belegmerkmale(frage, deckung, zeichen), wissen()) - (deckung.eigeneQuelle ? EIGENE_QUELLE : 0);
  const apart = deckung.woertlich < LEAST_WOERTLICH && deckung.genannt < LEAST_WOERTLICH;
  if (apart || (deckung.fehlt ?? 0) >= MOST_FEHLEND)
    return { traegt: false, punkte, grund: zeichen.grund ?? WORTE_FEHLEN };
  const traegt = punkte <= SCHWELLE;
  return { traegt, punkte, grund: traegt ? null : (zeichen.grund ?? NICHT_GEFUNDEN) };
}

export function weigh(merkmale: ReadonlyMap<string, number>, gewichte: ReadonlyMap<string, number>): number {
  let sum = gewichte.get('') ?? 0;
  for (const [merkmal, wert] of merkmale) sum += (gewichte.get(merkmal) ?? 0) * wert;
  return sum;
}

let read: ReadonlyMap<string, number> | undefined;

/** Some thousand lines, read with the first question. */
function wissen(): ReadonlyMap<string, number> {
  read ??= parseWissen(readFileSync(WISSEN, 'utf8'));
  return read;
}

export function parseWissen(text: string): ReadonlyMap<string, number> {
  return new Map(
    text
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => {
        const at = line.lastIndexOf('\t');
        return [line.slice(0, at), Number(line.slice(at + 1))] as const;
      }),
  );
}
