/** Words of the office, as the search takes them; filled by the Glossar. */
import type { Database, Tx } from '#platform/db/db.ts';

export interface Suchglossar {
  /** Expressions of the office with the words of the law that they mean. */
  readonly erweiterungen: readonly { readonly ausdruecke: readonly string[]; readonly woerter: readonly string[] }[];
  /** `AufenthG|§ 81` → words for the whole section (`''`) and for its Absätze, by number. */
  readonly stichworte: ReadonlyMap<string, ReadonlyMap<string, string>>;
}

export async function readGlossar(_db: Database | Tx, _stichtag: string): Promise<Suchglossar> {
  return { erweiterungen: [], stichworte: new Map() };
}

/** Another text as soon as another entry is in force on the day. */
export async function readGlossarStand(_db: Database | Tx, _stichtag: string): Promise<string> {
  return '';
}
