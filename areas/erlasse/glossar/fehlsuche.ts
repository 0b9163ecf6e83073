/** Keeps the words of a search that found nothing, or the wrong norm, as a proposal for the Glossar. Nothing else of it. */
import { findNamensworte } from '#areas/akten/index.ts';
import type { Clock } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import { joinWords, wordsOfFehlsuche } from './fehlsuche.rules.ts';
import { noteFehlsucheRow } from './fehlsuche.sql.ts';
import { inForce } from './glossar.rules.ts';
import { readMitgeliefert } from './mitgeliefert.ts';
import type { Fehlsuche } from './zeile.schema.ts';

export interface FehlsucheInput {
  readonly frage: string;
  readonly grund: Fehlsuche['grund'];
  /** Whether the sources use the word; words of the Glossar count besides. */
  istGebraucht?(wort: string): boolean;
}

export async function noteFehlsuche(
  { tx, clock }: { readonly tx: Tx; readonly clock: Clock },
  { frage, grund, istGebraucht }: FehlsucheInput,
): Promise<void> {
  const tag = clock.today().toString();
  const glossar = await wordsOfGlossar(tag);
  const isOrdinary = (wort: string) => glossar.has(wort) || (istGebraucht?.(wort) ?? false);
  const worte = wordsOfFehlsuche(frage, isOrdinary);
  const namen = await findNamensworte(
    tx,
    worte.filter((wort) => !isOrdinary(wort)),
  );
  const kept = joinWords(worte, namen);
  if (kept !== '') await noteFehlsucheRow(tx, kept, grund, tag);
}

let words: { readonly tag: string; readonly set: ReadonlySet<string> } | undefined;

/** Those of the shipped entries: they are words of the trade, not of a person. */
async function wordsOfGlossar(tag: string): Promise<ReadonlySet<string>> {
  if (words?.tag === tag) return words.set;
  const entries = inForce(await readMitgeliefert(), [], tag);
  const texts = entries.flatMap(({ ausdruecke, woerter }) => [...ausdruecke, ...woerter]);
  const set = new Set(texts.flatMap((text) => text.toLowerCase().split(/[^\p{L}\p{N}-]+/u)));
  words = { tag, set };
  return set;
}
