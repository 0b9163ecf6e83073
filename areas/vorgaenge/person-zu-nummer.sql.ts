/** Persons by a number that they can read: of a paper, a card, an application. */
import { sql } from 'kysely';
import { type Database, prepared, type Tx } from '#platform/db/db.ts';

export interface PersonZuNummer {
  readonly personId: string;
  readonly akteId: string;
  readonly verfahrenId: string | null;
}

/** In one statement, so that it takes as long for a number that nobody has. */
export async function listPersonenZuNummer(
  db: Database | Tx,
  { papier, serie, antrag }: { papier: readonly string[]; serie: readonly string[]; antrag: string },
): Promise<readonly PersonZuNummer[]> {
  const { rows } = await prepared(sql<PersonZuNummer>`
    select person_id as "personId", akte_id as "akteId", verfahren_id as "verfahrenId" from vorgaenge.ausweispapier
      where nummer_hmac = any(${[...papier]}::text[])
    union all
    select person_id, akte_id, verfahren_id from vorgaenge.titel where serie_hmac = any(${[...serie]}::text[])
    union all
    select t.person_id, t.akte_id, t.verfahren_id from vorgaenge.karte k join vorgaenge.titel t on t.id = k.titel_id
      where k.serie_hmac = any(${[...serie]}::text[])
    union all
    select person_id, akte_id, verfahren_id from vorgaenge.antrag
      where nummer = ${antrag} and person_id is not null and akte_id is not null
    limit 20`).execute(db);
  return rows;
}
