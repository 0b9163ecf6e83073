/** What of Musterstadt's Termine somebody still has to look at. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

export interface Vorabtermin {
  readonly id: string;
  readonly angaben: string;
  readonly anliegen: readonly { readonly schluessel: string }[];
}

export async function hasVorab(tx: Tx): Promise<boolean> {
  const { rows } = await sql`select from termine.buchung limit 1`.execute(tx);
  return rows.length > 0;
}

/** `bekannt`: of people of the register, the last ones of these days; else the first ones. */
export async function listVorabtermine(
  tx: Tx,
  { von, bis, bekannt, limit }: { von: string; bis: string; bekannt: boolean; limit: number },
): Promise<readonly Vorabtermin[]> {
  const { rows } = await sql<Vorabtermin>`
    select t.id, t.angaben, t.anliegen from termine.termin t
    where t.tag between ${von} and ${bis} and t.stand = 'gebucht' and (t.person_id is not null) = ${bekannt}
    order by case when ${bekannt} then -extract(epoch from t.beginn) else extract(epoch from t.beginn) end, t.id
    limit ${limit}`.execute(tx);
  return rows;
}

/** As if the person had booked with a number that nobody knows. */
export async function forgetPerson(tx: Tx, id: string, angaben: string): Promise<void> {
  await sql`update termine.termin set angaben = ${angaben}, person_id = null, verfahren_id = null where id = ${id}`.execute(
    tx,
  );
}

export async function insertVorabbuchung(
  tx: Tx,
  { terminId, gruende, at }: { terminId: string; gruende: readonly string[]; at: string },
): Promise<void> {
  await sql`insert into termine.buchung (termin_id, pruefen, pruefgrund, created_at)
    values (${terminId}, ${gruende.length > 0}, ${JSON.stringify(gruende)}::jsonb, ${at}) on conflict do nothing`.execute(
    tx,
  );
}
