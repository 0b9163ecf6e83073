import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';

export async function moveTermine(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update termine.termin set person_id = ${into}, version = version + 1 where person_id = ${from}`.execute(tx);
}

export async function moveBesuche(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update termine.besuch set person_id = ${into}, version = version + 1 where person_id = ${from}`.execute(tx);
}

export async function moveAnfragen(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update termine.terminanfrage set person_id = ${into}, version = version + 1 where person_id = ${from}`.execute(
    tx,
  );
}

export async function moveEinschraenkung(tx: Tx, from: string, into: string): Promise<void> {
  await sql`
    with weg as (delete from termine.einschraenkung where person_id = ${from} returning created_at)
    insert into termine.einschraenkung (person_id, created_at) select ${into}, created_at from weg
    on conflict do nothing`.execute(tx);
}

export async function setEinschraenkung(tx: Tx, personId: string, restricted: boolean): Promise<void> {
  if (restricted)
    await sql`insert into termine.einschraenkung (person_id) values (${personId}) on conflict do nothing`.execute(tx);
  else await sql`delete from termine.einschraenkung where person_id = ${personId}`.execute(tx);
}

export interface Auskunftstermin {
  readonly id: string;
  readonly kennung: string;
  readonly beginn: string;
  readonly anliegen: readonly string[];
  readonly stand: string;
  readonly personen: number;
  readonly sprache: string;
  readonly hatAngaben: boolean;
}

export async function listTermineOf(tx: Tx, personId: string): Promise<readonly Auskunftstermin[]> {
  const { rows } = await sql<Auskunftstermin>`
    select id, kennung, beginn, array(select a ->> 'name' from jsonb_array_elements(anliegen) a) as anliegen, stand, personen,
      sprache, angaben is not null as "hatAngaben"
    from termine.termin where person_id = ${personId} order by beginn`.execute(tx);
  return rows;
}

export interface Auskunftsbesuch {
  readonly tag: string;
  readonly nummer: string;
  readonly angekommen: string;
  readonly beendet: string | null;
  readonly ergebnis: string | null;
  readonly hatVermerk: boolean;
}

export async function listBesucheOf(tx: Tx, personId: string): Promise<readonly Auskunftsbesuch[]> {
  const { rows } = await sql<Auskunftsbesuch>`
    select tag::text as tag, nummer, angekommen_at as angekommen, beendet_at as beendet, ergebnis,
      vermerk is not null as "hatVermerk"
    from termine.besuch where person_id = ${personId} order by angekommen_at`.execute(tx);
  return rows;
}

export async function moveEinladungen(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update termine.termineinladung set person_id = ${into}, version = version + 1 where person_id = ${from}`.execute(
    tx,
  );
}

export async function deleteEinladungenOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from termine.termineinladung where person_id = ${personId}`.execute(tx);
}

export async function countEinladungenOf(tx: Tx, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from termine.termineinladung where person_id = ${personId}`.execute(tx);
  return rows[0]?.n ?? 0;
}

export interface Auskunftsanfrage {
  readonly kennung: string;
  readonly tag: string;
  readonly anliegen: string;
  readonly stand: string;
  readonly titelBis: string | null;
  readonly haerte: string | null;
  readonly haerteStand: string;
}

export async function listAnfragenOf(tx: Tx, personId: string): Promise<readonly Auskunftsanfrage[]> {
  const { rows } = await sql<Auskunftsanfrage>`
    select kennung, tag::text as tag, anliegen, stand, titel_bis::text as "titelBis", haerte, haerte_stand as "haerteStand"
    from termine.terminanfrage where person_id = ${personId} order by created_at`.execute(tx);
  return rows;
}

export async function deleteAnfragenOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from termine.terminanfrage where person_id = ${personId}`.execute(tx);
}

export async function deleteTermin(tx: Tx, id: string): Promise<void> {
  await sql`delete from termine.termin where id = ${id}`.execute(tx);
}

export async function deleteBesucheOf(tx: Tx, personId: string): Promise<void> {
  await sql`delete from termine.besuch where person_id = ${personId}`.execute(tx);
}
