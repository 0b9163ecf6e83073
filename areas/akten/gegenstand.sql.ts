/**
 * From ids of the audit log to numbers of files, and from a person or an Akte to all that belongs to it. Without the
 * predicate of visibility, since data protection has no Akten of its own: so no name, no text and no title leaves here.
 */
import { sql } from 'kysely';
import type { Tx } from '#platform/db/db.ts';
import type { Gegenstand } from './gegenstand.schema.ts';

export async function listGegenstaende(tx: Tx, ids: readonly string[]): Promise<Gegenstand[]> {
  const { rows } = await sql<Gegenstand>`
    with gefragt as (select unnest(${[...ids]}::uuid[]) as id)
    select 'akte' as art, a.id, array[a.aktenzeichen] as aktenzeichen from akten.akte a join gefragt using (id)
    union all
    select 'dokument', d.id, array(select a.aktenzeichen from akten.akte a where a.id = d.akte_id)
      from akten.dokument d join gefragt using (id)
    union all
    select 'person', p.id, array(select a.aktenzeichen from akten.akte a join akten.akte_person ap on ap.akte_id = a.id
        where ap.person_id = p.id order by a.aktenzeichen)
      from akten.person p join gefragt using (id)`.execute(tx);
  return rows;
}

export async function findAkteByNumber(tx: Tx, aktenzeichen: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select id from akten.akte where aktenzeichen = ${aktenzeichen}`.execute(tx);
  return rows[0]?.id;
}

export async function listAkteIdsOfPerson(tx: Tx, personId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select akte_id as id from akten.akte_person where person_id = ${personId}`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function listPersonIdsOfAkte(tx: Tx, akteId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select person_id as id from akten.akte_person where akte_id = ${akteId} order by rolle, created_at`.execute(tx);
  return rows.map(({ id }) => id);
}

/** With the Eingang through which each came: who sorted it has seen it. */
export async function listDokumentIdsOfAkten(
  tx: Tx,
  akteIds: readonly string[],
): Promise<{ id: string; eingang_id: string | null }[]> {
  const { rows } = await sql<{ id: string; eingang_id: string | null }>`
    select id, eingang_id from akten.dokument where akte_id = any(${[...akteIds]}::uuid[])`.execute(tx);
  return rows;
}

export async function findEingangOfDokument(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ eingang_id: string | null }>`
    select eingang_id from akten.dokument where id = ${id}`.execute(tx);
  return rows[0]?.eingang_id ?? undefined;
}
