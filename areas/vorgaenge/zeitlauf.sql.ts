/** Fristen of a Verfahren, and what happened in it. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface NewFrist {
  readonly verfahrenId: string;
  /** Stable key, e.g. `nachforderung`, `ba-zustimmung`, `untaetigkeit`. */
  readonly art: string;
  /** ISO day; the last one on which it is still in time. */
  readonly faellig: string;
  /** German, what is due. */
  readonly text: string;
  readonly norm?: string;
  readonly wartetAuf?: 'antragsteller' | 'stelle';
  /** A letter, an enquiry, a claim. */
  readonly bezug?: string;
}

export async function insertFrist(tx: Tx, f: NewFrist, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.frist (verfahren_id, art, faellig, text, norm, wartet_auf, bezug, created_by)
    values (${f.verfahrenId}, ${f.art}, ${f.faellig}::date, ${f.text}, ${f.norm ?? ''}, ${f.wartetAuf ?? null},
      ${f.bezug ?? null}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** Open ones of a kind, or with a reference, are done. */
export async function finishFristen(
  tx: Tx,
  which: { verfahrenId: string; art?: string; bezug?: string; id?: string },
  by: string,
): Promise<number> {
  const { rows } = await sql`
    update vorgaenge.frist set erledigt_at = now(), erledigt_von = ${by}
    where verfahren_id = ${which.verfahrenId} and erledigt_at is null
      ${which.id ? sql`and id = ${which.id}` : sql``} ${which.art ? sql`and art = ${which.art}` : sql``}
      ${which.bezug ? sql`and bezug = ${which.bezug}` : sql``} returning id`.execute(tx);
  return rows.length;
}

export interface FristRow {
  readonly id: string;
  readonly art: string;
  readonly faellig: string;
  readonly text: string;
  readonly norm: string;
  readonly wartet_auf: 'antragsteller' | 'stelle' | null;
  readonly bezug: string | null;
  readonly erledigt_at: string | null;
}

export async function listFristRows(db: Database | Tx, verfahrenId: string): Promise<FristRow[]> {
  const { rows } = await sql<FristRow>`
    select id, art, faellig, text, norm, wartet_auf, bezug, erledigt_at from vorgaenge.frist
    where verfahren_id = ${verfahrenId} order by erledigt_at is not null, faellig, id`.execute(db);
  return rows;
}

export interface NewEreignis {
  readonly verfahrenId: string;
  /** Stable key, e.g. `eingang`, `nachforderung`, `bescheid`. */
  readonly art: string;
  /** German, one line for people. With `oeffentlich` the applicant reads it too. */
  readonly text: string;
  readonly oeffentlich?: boolean;
  readonly bezug?: string;
}

export async function insertEreignis(tx: Tx, e: NewEreignis, by: string): Promise<void> {
  await sql`insert into vorgaenge.ereignis (verfahren_id, art, text, oeffentlich, bezug, created_by)
    values (${e.verfahrenId}, ${e.art}, ${e.text}, ${e.oeffentlich ?? false}, ${e.bezug ?? null}, ${by})`.execute(tx);
}

export interface EreignisRow {
  readonly id: string;
  readonly art: string;
  readonly text: string;
  readonly oeffentlich: boolean;
  readonly bezug: string | null;
  readonly geschehen_at: string;
  readonly created_by: string;
}

export async function listEreignisRows(db: Database | Tx, verfahrenId: string): Promise<EreignisRow[]> {
  const { rows } = await sql<EreignisRow>`
    select id, art, text, oeffentlich, bezug, geschehen_at, created_by from vorgaenge.ereignis
    where verfahren_id = ${verfahrenId} order by geschehen_at, id`.execute(db);
  return rows;
}
