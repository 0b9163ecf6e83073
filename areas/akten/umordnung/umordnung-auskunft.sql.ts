/** What people are told of an order. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export async function countBlaetter(db: Database | Tx, umordnungId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from akten.umordnung_seite where umordnung_id = ${umordnungId} and teil_nr is null`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

export interface HerkunftRow {
  readonly umordnung_id: string;
  readonly art: 'trennblatt' | 'teilen' | 'verbinden' | 'duplex';
}

/** The order that made this document, when it still holds. */
export async function findHerkunft(db: Database | Tx, dokumentId: string): Promise<HerkunftRow | undefined> {
  const { rows } = await sql<HerkunftRow>`
    select t.umordnung_id, u.art from akten.umordnung_teil t join akten.umordnung u on u.id = t.umordnung_id
    where t.dokument_id = ${dokumentId} and u.status = 'fertig' order by u.id desc limit 1`.execute(db);
  return rows[0];
}
