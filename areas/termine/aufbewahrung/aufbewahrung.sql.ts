/**
 * Deletes what is too old, room by room. Nothing of a day that is not in the figures yet, and nothing of people whose data
 * are restricted (Art. 18 DSGVO).
 */
import { type RawBuilder, sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

const gemessen = (tag: RawBuilder<unknown>) => sql`exists (select from termine.messtag m where m.tag = ${tag})`;
const frei = (person: RawBuilder<unknown>) =>
  sql`not exists (select from termine.einschraenkung e where e.person_id = ${person})`;

async function anzahl(tx: Tx, query: RawBuilder<unknown>): Promise<number> {
  return Number((await query.execute(tx)).numAffectedRows ?? 0);
}

/** With its spans, its people and what the rooms hang on it. */
export function deleteTermineVor(tx: Tx, vor: string): Promise<number> {
  return anzahl(
    tx,
    sql`delete from termine.termin t where t.tag < ${vor}::date and ${gemessen(sql`t.tag`)} and ${frei(sql`t.person_id`)}
      and t.stand not in ('gehalten', 'unbestaetigt', 'angeboten')`,
  );
}

/** Never confirmed: not with the day of the visit, but with the day on which it fell. */
export function deleteVerfalleneVor(tx: Tx, vor: string): Promise<number> {
  return anzahl(tx, sql`delete from termine.termin t where t.stand = 'verfallen' and t.created_at < ${vor}::date`);
}

export function deleteBesucheVor(tx: Tx, vor: string): Promise<number> {
  return anzahl(
    tx,
    sql`delete from termine.besuch b where b.tag < ${vor}::date and ${gemessen(sql`b.tag`)} and ${frei(sql`b.person_id`)}`,
  );
}

/** Requests that are over; the draw keeps its rank and reason without them. One that waits is never deleted. */
export async function deleteAnfragenVor(tx: Tx, vor: string): Promise<number> {
  const anfragen = await anzahl(
    tx,
    sql`delete from termine.terminanfrage a
      where a.stand in ('angenommen', 'zurueckgezogen', 'beendet') and a.updated_at < ${vor}::date
        and ${frei(sql`a.person_id`)}
        and not exists (select from termine.termin t where t.id = a.termin_id)`,
  );
  return anfragen + (await anzahl(tx, sql`delete from termine.freie_zeit where created_at < ${vor}::date`));
}

/** Over or used; one that may still be accepted stays. */
export function deleteEinladungenVor(tx: Tx, vor: string): Promise<number> {
  return anzahl(
    tx,
    sql`delete from termine.termineinladung e where e.endet_at < ${vor}::date and ${frei(sql`e.person_id`)}
      and not exists (select from termine.termin t where t.id = e.termin_id)`,
  );
}

export function deleteUnbestaetigteAnfragenVor(tx: Tx, vor: string): Promise<number> {
  return anzahl(tx, sql`delete from termine.terminanfrage where stand = 'unbestaetigt' and created_at < ${vor}::date`);
}

/** Who sat where, who was away, who called for help, whose Akte was asked for. */
export async function deleteDienstVor(tx: Tx, vor: string): Promise<number> {
  return (
    (await anzahl(tx, sql`delete from termine.schalter where bis < ${vor}::date`)) +
    (await anzahl(tx, sql`delete from termine.notruf where beendet_at < ${vor}::date`)) +
    (await anzahl(tx, sql`delete from termine.abwesenheit where upper(zeitraum) < ${vor}::date`))
  );
}

export function deleteAenderungenVor(tx: Tx, vor: string): Promise<number> {
  return anzahl(tx, sql`delete from termine.aenderung where created_at < ${vor}::date`);
}

/** Days that nobody promises any more; what they were stands in the figures. */
export async function deleteTageVor(tx: Tx, vor: string): Promise<number> {
  await sql`delete from termine.belegung where tag < ${vor}::date and termin_id is null`.execute(tx);
  return (
    (await anzahl(
      tx,
      sql`delete from termine.offen o where o.tag < ${vor}::date and ${gemessen(sql`o.tag`)}
        and not exists (select from termine.belegung b where b.platz_id = o.platz_id and b.tag = o.tag)`,
    )) +
    (await anzahl(
      tx,
      sql`delete from termine.kontingent k where k.tag < ${vor}::date and ${gemessen(sql`k.tag`)}
        and not exists (select from termine.belegung b where b.pool_id = k.pool_id and b.tag = k.tag)`,
    ))
  );
}
