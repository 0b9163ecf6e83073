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

type Context = { readonly tx: Tx; readonly clock: Clock };

export async function noteFehlsuche(context: Context, { frage, grund, istGebraucht }: FehlsucheInput): Promise<void> {
  const kept = await withoutNames(context, frage, istGebraucht);
  if (kept !== '') await noteFehlsucheRow(context.tx, kept, grund, context.clock.today().toString());
}

/** The words of a question, small, without numbers and without what looks like a name or is one in the office's Akten. */
export async function withoutNames(
  { tx, clock }: Context,
  frage: string,
  istGebraucht: (wort: string) => boolean = () => false,
): Promise<string> {
  const glossar = await wordsOfGlossar(clock.today().toString());
  const isOrdinary = (wort: string) => glossar.has(wort) || istGebraucht(wort);
  const worte = wordsOfFehlsuche(frage, isOrdinary);
  const unknown = worte.filter((wort) => !isOrdinary(wort));
  return joinWords(worte, await findNamensworte(tx, unknown));
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
