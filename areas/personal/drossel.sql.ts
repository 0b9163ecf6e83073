import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

export interface Drosselzeile {
  readonly fehler: number;
  readonly gesperrt_bis: string;
  readonly zuletzt_at: string;
}

const NOT_LOCKED = '1970-01-01T00:00:00Z';

/** Locks the row of this key, so that parallel attempts count one after the other. */
export async function lockDrossel(tx: Tx, schluessel: string, now: string): Promise<Drosselzeile> {
  const { rows } = await sql<Drosselzeile>`
    insert into personal.drossel (schluessel, fehler, gesperrt_bis, zuletzt_at) values (${schluessel}, 0, ${NOT_LOCKED}, ${now})
    on conflict (schluessel) do update set fehler = drossel.fehler
    returning fehler, gesperrt_bis, zuletzt_at`.execute(tx);
  return rows[0] as Drosselzeile;
}

export async function countFailure(
  tx: Tx,
  schluessel: string,
  { fehler, gesperrtBis, now }: { fehler: number; gesperrtBis: string; now: string },
): Promise<void> {
  await sql`
    update personal.drossel set fehler = ${fehler}, gesperrt_bis = ${gesperrtBis}, zuletzt_at = ${now}
    where schluessel = ${schluessel}`.execute(tx);
}

export async function forgetFailures(tx: Tx, schluessel: string): Promise<void> {
  await sql`delete from personal.drossel where schluessel = ${schluessel}`.execute(tx);
}

/** One attempt turned out well: it does not count, the failed ones beside it do. */
export async function giveBackAttempt(tx: Tx, schluessel: string): Promise<void> {
  await sql`
    update personal.drossel set fehler = greatest(fehler - 1, 0), gesperrt_bis = ${NOT_LOCKED}
    where schluessel = ${schluessel}`.execute(tx);
}

export async function deleteOldFailures(db: Database | Tx, before: string): Promise<void> {
  await sql`delete from personal.drossel where zuletzt_at < ${before}`.execute(db);
}
