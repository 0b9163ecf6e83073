/** The pages of a stack as its separation sees them. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Trennblatt } from '../trennblatt/trennblatt.rules.ts';

export interface StapelSeiteRow {
  readonly nr: number;
  readonly leer: boolean;
  readonly trennblatt: Trennblatt | null;
}

export async function listStapelSeiten(db: Database | Tx, dokumentId: string): Promise<StapelSeiteRow[]> {
  const { rows } = await sql<StapelSeiteRow>`
    select nr, leer, trennblatt from akten.seite where dokument_id = ${dokumentId} order by nr`.execute(db);
  return rows;
}

export async function hasTrennblatt(tx: Tx, dokumentId: string): Promise<boolean> {
  const { rows } = await sql`
    select 1 from akten.seite where dokument_id = ${dokumentId} and trennblatt is not null limit 1`.execute(tx);
  return rows.length > 0;
}

/** These Vorgänge with their Akten; not those of Akten that were destroyed. */
export async function listLivingVorgaenge(
  tx: Tx,
  ids: readonly string[],
): Promise<{ id: string; akte_id: string; bezeichnung: string }[]> {
  const { rows } = await sql<{ id: string; akte_id: string; bezeichnung: string }>`
    select v.id, v.akte_id, v.bezeichnung from akten.vorgang v join akten.akte a on a.id = v.akte_id
    where v.id = any(${[...ids]}::uuid[]) and a.vernichtet_at is null`.execute(tx);
  return rows;
}

/** Which of these Akten there are, with their numbers; not those that were destroyed. */
export async function listLivingAkten(tx: Tx, ids: readonly string[]): Promise<{ id: string; aktenzeichen: string }[]> {
  const { rows } = await sql<{ id: string; aktenzeichen: string }>`
    select id, aktenzeichen from akten.akte where id = any(${[...ids]}::uuid[]) and vernichtet_at is null`.execute(tx);
  return rows;
}
