/** Text blocks in force: those of the office, and for the rest those that come with the program. */
import type { Database, Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid } from '#platform/edited/edited.ts';
import { BAUSTEINE } from './baustein.data.ts';
import { type Baustein, bausteinSchema } from './baustein.schema.ts';

export const bausteinKind = defineEdited('vorgaenge.baustein', bausteinSchema);

export interface GeltenderBaustein extends Baustein {
  readonly gueltigAb?: string;
  readonly ausgeliefert: boolean;
}

export async function readBausteine(db: Database | Tx, stichtag: string): Promise<Map<string, GeltenderBaustein>> {
  const shipped = Object.entries(BAUSTEINE).map(([schluessel, one]): [string, GeltenderBaustein] => [
    schluessel,
    { ...one, ausgeliefert: true },
  ]);
  const own = (await listValid(db, bausteinKind, stichtag)).map(
    ({ schluessel, inhalt, gueltigAb }): [string, GeltenderBaustein] => [
      schluessel,
      { ...inhalt, ausgeliefert: false, ...(gueltigAb === null ? {} : { gueltigAb }) },
    ],
  );
  return new Map([...shipped, ...own]);
}
