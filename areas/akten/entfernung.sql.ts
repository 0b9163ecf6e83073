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
  or exists (select 1 from akten.xdomea_paket where original ->> 'address' = address)
  or exists (select 1 from akten.seite where vorschau ->> 'address' = address))`);

/** The oldest noted addresses, and whether some row still names them: equal bytes in one Akte share their blob. */
export async function listForRemoval(db: Database, limit: number): Promise<{ address: string; used: boolean }[]> {
  const { rows } = await sql<{ address: string; used: boolean }>`
    select address, ${IS_NAMED} as used
    from akten.entfernung order by created_at, address limit ${limit}`.execute(db);
  return rows;
}

export async function forgetRemoval(db: Database | Tx, addresses: readonly string[]): Promise<void> {
  await sql`delete from akten.entfernung where address = any(${[...addresses]}::text[])`.execute(db);
}
