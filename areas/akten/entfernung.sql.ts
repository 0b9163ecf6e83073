/**
 * Blobs whose rows are gone. Their addresses are noted in the transaction that forgets the rows, so that neither a
 * crash nor a full queue leaves bytes behind.
 */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

/** `addresses` selects one column `address`; nulls are left out. */
export async function noteForRemoval(tx: Tx, addresses: RawBuilder<unknown>): Promise<void> {
  await sql`insert into akten.entfernung (address) select address from (${addresses}) as weg where address is not null
    on conflict (address) do nothing`.execute(tx);
}

export async function noteAddress(tx: Tx, address: string): Promise<void> {
  await noteForRemoval(tx, sql`select ${address}::text as address`);
}

/** Some row names the column `address` of the query around it. */
export const IS_NAMED = sql.raw(`(exists (select 1 from akten.eingang where original ->> 'address' = address)
  or exists (select 1 from akten.dokument where original ->> 'address' = address)
  or exists (select 1 from akten.dokument where arbeitskopie ->> 'address' = address)
  or exists (select 1 from akten.herausgabe where datei ->> 'address' = address)
  or exists (select 1 from akten.fremde_datei where adresse = address)
  or exists (select 1 from akten.xdomea_paket where original ->> 'address' = address)
  or exists (select 1 from akten.seite where vorschau ->> 'address' = address))`);

/** Somebody has just stored these bytes and is about to name them (speicherung.ts). */
export const IS_STORING = sql.raw(
  '(exists (select 1 from akten.speicherung where akten.speicherung.address = e.address))',
);

/** The oldest noted addresses that nobody is just storing anew. */
export async function listForRemoval(db: Database, limit: number): Promise<string[]> {
  const { rows } = await sql<{ address: string }>`
    select e.address from akten.entfernung e where not ${IS_STORING}
    order by e.created_at, e.address limit ${limit}`.execute(db);
  return rows.map(({ address }) => address);
}

/** Under the lock of the address: equal bytes in one Akte share their blob, so another row may name it. */
export async function findUse(tx: Tx, address: string): Promise<{ named: boolean; beingStored: boolean }> {
  const { rows } = await sql<{ named: boolean; beingStored: boolean }>`
    select ${IS_NAMED} as named, ${IS_STORING} as "beingStored"
    from (select ${address}::text as address) e`.execute(tx);
  return rows[0] as { named: boolean; beingStored: boolean };
}

export async function forgetRemoval(db: Database | Tx, addresses: readonly string[]): Promise<void> {
  await sql`delete from akten.entfernung where address = any(${[...addresses]}::text[])`.execute(db);
}
