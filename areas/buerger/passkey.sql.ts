/** Passkeys of citizens. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Passkeyzeile {
  readonly id: string;
  readonly kennung: string;
  readonly konto_id: string;
  readonly schluessel: Buffer;
  readonly zaehler: number;
  readonly wege: readonly string[];
  readonly name: string;
  readonly created_at: string;
  readonly benutzt_at: string | null;
}

const COLUMNS = sql`id, kennung, konto_id, schluessel, zaehler::int as zaehler, wege, name, created_at, benutzt_at`;

export async function listPasskeys(db: Db, kontoId: string): Promise<readonly Passkeyzeile[]> {
  const { rows } = await sql<Passkeyzeile>`
    select ${COLUMNS} from buerger.passkey where konto_id = ${kontoId} order by created_at, id`.execute(db);
  return rows;
}

export async function countPasskeys(db: Db, kontoId: string): Promise<number> {
  return (await listPasskeys(db, kontoId)).length;
}

/** Locked: the counter that the browser sends must rise from what is read here. */
export async function lockPasskey(tx: Tx, kennung: string): Promise<Passkeyzeile | undefined> {
  const { rows } = await sql<Passkeyzeile>`
    select ${COLUMNS} from buerger.passkey where kennung = ${kennung} for update`.execute(tx);
  return rows[0];
}

/** False: it belongs to an account already. */
export async function insertPasskey(
  tx: Tx,
  p: Omit<Passkeyzeile, 'id' | 'created_at' | 'benutzt_at'> & { readonly now: string },
): Promise<boolean> {
  const { rows } = await sql`
    insert into buerger.passkey (kennung, konto_id, schluessel, zaehler, wege, name, created_at)
    values (${p.kennung}, ${p.konto_id}, ${p.schluessel}, ${p.zaehler}, ${[...p.wege]}, ${p.name}, ${p.now})
    on conflict (kennung) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function markPasskeyUsed(tx: Tx, id: string, zaehler: number, now: string): Promise<void> {
  await sql`update buerger.passkey set zaehler = ${zaehler}, benutzt_at = ${now} where id = ${id}`.execute(tx);
}

export async function deletePasskey(tx: Tx, kontoId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from buerger.passkey where id = ${id} and konto_id = ${kontoId} returning id`.execute(tx);
  return rows.length > 0;
}

export async function movePasskeys(tx: Tx, from: string, into: string): Promise<void> {
  await sql`update buerger.passkey set konto_id = ${into} where konto_id = ${from}`.execute(tx);
}
