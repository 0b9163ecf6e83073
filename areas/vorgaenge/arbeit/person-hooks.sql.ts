/** Everything of one person, whoever may see it. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import { VERFAHREN_COLUMNS, type VerfahrenRow } from '../verfahren.sql.ts';

export async function listVerfahrenOfPerson(tx: Tx, personId: string): Promise<VerfahrenRow[]> {
  const { rows } = await sql<VerfahrenRow>`
    select ${VERFAHREN_COLUMNS} from vorgaenge.verfahren v where v.person_id = ${personId} order by v.id`.execute(tx);
  return rows;
}

/**
 * Two open Verfahren of one kind cannot stand side by side (`verfahren_ein_offenes`): that of the person who goes is
 * ended, as the same matter runs already, and stays readable.
 */
export async function movePerson(tx: Tx, from: string, into: string): Promise<void> {
  const twice = sql`v.person_id = ${from} and v.stand <> 'erledigt' and exists (
    select from vorgaenge.verfahren o where o.person_id = ${into} and o.stand <> 'erledigt'
      and o.verfahrensart = v.verfahrensart and coalesce(o.pruefart, '') = coalesce(v.pruefart, ''))`;
  await sql`insert into vorgaenge.ereignis (verfahren_id, art, text, created_by)
    select v.id, 'erledigt', 'Zusammengeführt: dieselbe Sache läuft schon in einem anderen Vorgang', 'system:akten.person'
    from vorgaenge.verfahren v where ${twice}`.execute(tx);
  await sql`update vorgaenge.frist f set erledigt_at = now(), erledigt_von = 'system:akten.person'
    from vorgaenge.verfahren v where f.verfahren_id = v.id and f.erledigt_at is null and ${twice}`.execute(tx);
  await sql`update vorgaenge.verfahren v set stand = 'erledigt', ergebnis = 'erledigt', erledigt_at = now(),
    version = version + 1, updated_at = now() where ${twice}`.execute(tx);
  await sql`update vorgaenge.verfahren set person_id = ${into} where person_id = ${from}`.execute(tx);
  await sql`update vorgaenge.beteiligter set person_id = ${into} where person_id = ${from}`.execute(tx);
}

export async function deleteVerfahrenOfPerson(tx: Tx, personId: string): Promise<void> {
  await sql`delete from vorgaenge.verfahren where person_id = ${personId}`.execute(tx);
  await sql`delete from vorgaenge.beteiligter where person_id = ${personId}`.execute(tx);
}
