/** The Pruefschema of a Vorgang on a day: what is known of it, and the numbers that the law sets on that day. */
import type { Tx } from '#platform/db/db.ts';
import { listRechtstatsachen } from '../rechtswert/rechtswert.ts';
import { pruefstandOf } from './pruefstand.rules.ts';
import type { Pruefstand } from './vorgang.schema.ts';

type Fact = { readonly feld: string; readonly wert: unknown };

/** A fact of the Vorgang stands before the number of the law: somebody noted it on purpose. `stichtag`: ISO day. */
export async function pruefstandAm(
  tx: Tx,
  pruefart: string | null,
  facts: readonly Fact[],
  stichtag: string,
): Promise<Pruefstand | undefined> {
  if (pruefart === null) return undefined;
  const noted = new Set(facts.map(({ feld }) => feld));
  const law = (await listRechtstatsachen(tx, stichtag)).filter(({ feld }) => !noted.has(feld));
  return pruefstandOf(pruefart, [...law, ...facts], stichtag);
}
