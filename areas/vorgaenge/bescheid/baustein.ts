/** Text blocks in force: those of the office, and for the rest those that come with the program. */
import type { Database, Tx } from '#platform/db/db.ts';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listValid } from '#platform/edited/edited.ts';
import { BAUSTEINE } from './baustein.data.ts';
import { type Baustein, bausteinSchema } from './baustein.schema.ts';

export const bausteinKind = defineEdited('vorgaenge.baustein', bausteinSchema);

export interface GeltenderBaustein extends Baustein {
  /** Of the office's own version. */
  readonly nummer?: number;
  readonly gueltigAb?: string;
  readonly ausgeliefert: boolean;
}

export function findAusgeliefert(schluessel: string): Baustein | undefined {
  const found = Object.hasOwn(BAUSTEINE, schluessel) ? BAUSTEINE[schluessel] : undefined;
  return found && bausteinSchema.parse(found);
}

export async function readBausteine(db: Database | Tx, stichtag: string): Promise<Map<string, GeltenderBaustein>> {
  const shipped = Object.entries(BAUSTEINE).map(([schluessel, one]): [string, GeltenderBaustein] => [
    schluessel,
    { ...bausteinSchema.parse(one), ausgeliefert: true },
  ]);
  const own = (await listValid(db, bausteinKind, stichtag)).map(
    ({ schluessel, inhalt, gueltigAb, nummer }): [string, GeltenderBaustein] => [
      schluessel,
      { ...inhalt, nummer, ausgeliefert: false, ...(gueltigAb === null ? {} : { gueltigAb }) },
    ],
  );
  return new Map([...shipped, ...own]);
}
