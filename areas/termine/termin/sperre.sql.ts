/** The locks of pools' days, and the way back for who finds nothing under them. */
import { sql } from 'kysely';
import { later, prepared, type Tx } from '#platform/db/db.ts';

export interface Pooltag {
  readonly poolId: string;
  readonly tag: string;
}

/**
 * The lock of a pool's day, for all its Klassen; in one order, so that two visits never wait for each other in a ring. It
 * travels with the next statement, which begins, and looks, when all are held.
 */
export async function lockPooltage(tx: Tx, tage: readonly Pooltag[]): Promise<void> {
  await later(
    tx,
    sql`
    select from termine.kontingent k
    where (k.pool_id, k.tag) in (select * from unnest(${tage.map(({ poolId }) => poolId)}::uuid[], ${tage.map(({ tag }) => tag)}::date[]))
    order by k.pool_id, k.tag, k.klasse for update`,
  );
}

/** The same where nobody holds one of them; false: somebody does, and some may be held now. */
export async function tryLockPooltage(tx: Tx, tage: readonly Pooltag[]): Promise<boolean> {
  const { rows } = await prepared(sql<{ alle: boolean }>`
    with gesucht as (
      select k.pool_id, k.tag, k.klasse from termine.kontingent k
      where (k.pool_id, k.tag) in (select * from unnest(${tage.map(({ poolId }) => poolId)}::uuid[], ${tage.map(({ tag }) => tag)}::date[]))),
    gehalten as (
      select from termine.kontingent k where (k.pool_id, k.tag, k.klasse) in (select * from gesucht)
      for update skip locked)
    select (select count(*) from gehalten) = (select count(*) from gesucht) as alle`).execute(tx);
  return rows[0]?.alle ?? false;
}

/** Where taking time goes back to when there is none. */
export async function setSavepoint(tx: Tx): Promise<void> {
  await later(tx, sql`savepoint vergabe`);
}

/** Undoes all since, locks too; the savepoint itself stays. */
export async function rollbackToSavepoint(tx: Tx): Promise<void> {
  await later(tx, sql`rollback to savepoint vergabe`);
}

export async function releaseSavepoint(tx: Tx): Promise<void> {
  await later(tx, sql`release savepoint vergabe`);
}
