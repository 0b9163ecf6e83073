/** Queries that only the person hooks need. They see the whole office: their callers have decided before. */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

/**
 * The person who stays takes the place in each Akte. Where both were in one Akte the place of the one who goes is
 * given up; if it was the main person's, the one who stays becomes that.
 */
export async function moveAktenOf(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update akten.akte_person ap set person_id = ${into} where person_id = ${from}
    and not exists (select 1 from akten.akte_person o where o.akte_id = ap.akte_id and o.person_id = ${into})`.execute(
    tx,
  );
  await sql`delete from akten.akte_person where person_id = ${from}`.execute(tx);
  await sql`update akten.akte_person ap set rolle = 'hauptperson' where person_id = ${into}
    and not exists (select 1 from akten.akte_person o where o.akte_id = ap.akte_id and o.rolle = 'hauptperson')`.execute(
    tx,
  );
}

/** The AZR-Nummer goes over where the one who stays has none. */
export async function takeAzr(tx: Tx, from: string, into: string): Promise<void> {
  const { rows } = await sql<{ azr_versiegelt: string | null; azr_hmac: string | null }>`
    select azr_versiegelt, azr_hmac from akten.person where id = ${from}`.execute(tx);
  const azr = rows[0];
  if (!azr?.azr_hmac) return;
  // The number is unique: it must leave the one before it comes to the other.
  await sql`update akten.person set azr_versiegelt = null, azr_hmac = null where id = ${from}`.execute(tx);
  await sql`update akten.person set azr_versiegelt = ${azr.azr_versiegelt}, azr_hmac = ${azr.azr_hmac}
    where id = ${into} and azr_hmac is null`.execute(tx);
}

export async function deletePerson(tx: Tx, id: string): Promise<void> {
  await sql`delete from akten.akte_person where person_id = ${id}`.execute(tx);
  await sql`delete from akten.person where id = ${id}`.execute(tx);
}

export async function setRestricted(tx: Tx, id: string, restricted: boolean): Promise<void> {
  await sql`update akten.person set eingeschraenkt = ${restricted}, version = version + 1 where id = ${id}`.execute(tx);
}

export async function listAktenOnlyOf(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ akte_id: string }>`
    select ap.akte_id from akten.akte_person ap where ap.person_id = ${personId}
      and not exists (select 1 from akten.akte_person o where o.akte_id = ap.akte_id and o.person_id <> ${personId})`.execute(
    tx,
  );
  return rows.map((row) => row.akte_id);
}

export interface ExportRow {
  readonly aktenzeichen: string;
  readonly titel: string;
  readonly typ: string;
  readonly datum: string | null;
  readonly created_at: string;
  readonly seiten: number;
}

/** What was written down about how long their Akten are kept. */
export async function listAufbewahrungExport(
  tx: Tx,
  personId: string,
): Promise<{ aktenzeichen: string; tag: string; art: string }[]> {
  const { rows } = await sql<{ aktenzeichen: string; tag: string; art: string }>`
    select a.aktenzeichen, e.tag, e.art from akten.akte_person ap join akten.akte a on a.id = ap.akte_id
    join akten.aufbewahrung_ereignis e on e.akte_id = a.id
    where ap.person_id = ${personId} and e.aufgehoben_at is null order by a.aktenzeichen, e.tag`.execute(tx);
  return rows;
}

export async function listPersonExport(tx: Tx, personId: string): Promise<ExportRow[]> {
  const { rows } = await sql<ExportRow>`
    select a.aktenzeichen, d.titel, d.typ, d.datum, d.created_at, d.seiten
    from akten.akte_person ap join akten.akte a on a.id = ap.akte_id join akten.dokument d on d.akte_id = a.id and d.abgeloest_at is null
    where ap.person_id = ${personId} order by a.aktenzeichen, d.id`.execute(tx);
  return rows;
}
