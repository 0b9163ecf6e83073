/** Second factors. What may be used once is used up in one statement: of two at the same moment one wins. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Faktorart } from './anmeldung.schema.ts';

type Db = Database | Tx;

export async function listFaktorarten(db: Db, kontoId: string): Promise<readonly Faktorart[]> {
  const { rows } = await sql<{ totp: boolean; passkey: boolean; codes: boolean }>`
    select k.totp_versiegelt is not null as totp,
      exists (select 1 from personal.passkey p where p.konto_id = k.id) as passkey,
      exists (select 1 from personal.wiederherstellungscode w where w.konto_id = k.id and w.benutzt_at is null) as codes
    from personal.konto k where k.id = ${kontoId}`.execute(db);
  const found = rows[0];
  const full: Faktorart[] = [
    ...(found?.passkey ? (['passkey'] as const) : []),
    ...(found?.totp ? (['totp'] as const) : []),
  ];
  // Codes are a way back to a factor, no factor of their own.
  return full.length > 0 && found?.codes ? [...full, 'wiederherstellung'] : full;
}

// ---- TOTP ------------------------------------------------------------------------------------------------------------

/** False: this step or a later one was used already. */
export async function consumeTotpStep(tx: Tx, kontoId: string, step: number): Promise<boolean> {
  const { rows } = await sql`
    update personal.konto set totp_schritt = ${step}
    where id = ${kontoId} and (totp_schritt is null or totp_schritt < ${step}) returning id`.execute(tx);
  return rows.length > 0;
}

export async function setTotp(
  tx: Tx,
  kontoId: string,
  { versiegelt, step, now }: { versiegelt: string; step: number; now: string },
): Promise<void> {
  await sql`
    update personal.konto set totp_versiegelt = ${versiegelt}, totp_at = ${now}, totp_schritt = ${step}, version = version + 1
    where id = ${kontoId}`.execute(tx);
}

// ---- recovery codes --------------------------------------------------------------------------------------------------

export async function consumeRecoveryCode(tx: Tx, kontoId: string, hash: Buffer, now: string): Promise<boolean> {
  const { rows } = await sql`
    update personal.wiederherstellungscode set benutzt_at = ${now}
    where konto_id = ${kontoId} and hash = ${hash} and benutzt_at is null returning hash`.execute(tx);
  return rows.length > 0;
}

export async function replaceRecoveryCodes(tx: Tx, kontoId: string, hashes: readonly Buffer[]): Promise<void> {
  await sql`delete from personal.wiederherstellungscode where konto_id = ${kontoId}`.execute(tx);
  for (const hash of hashes)
    await sql`insert into personal.wiederherstellungscode (konto_id, hash) values (${kontoId}, ${hash})`.execute(tx);
}

export async function countUnusedCodes(db: Db, kontoId: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from personal.wiederherstellungscode
    where konto_id = ${kontoId} and benutzt_at is null`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

// ---- passkeys --------------------------------------------------------------------------------------------------------

export interface Passkeyzeile {
  readonly id: string;
  /** What the authenticator calls it. */
  readonly kennung: string;
  readonly konto_id: string;
  readonly schluessel: Buffer;
  readonly zaehler: number;
  readonly wege: readonly string[];
  readonly name: string;
  readonly created_at: string;
  readonly benutzt_at: string | null;
}

const PASSKEY = sql`id, kennung, konto_id, schluessel, zaehler, wege, name, created_at, benutzt_at`;

export async function listPasskeys(db: Db, kontoId: string): Promise<readonly Passkeyzeile[]> {
  const { rows } = await sql<Passkeyzeile>`
    select ${PASSKEY} from personal.passkey where konto_id = ${kontoId} order by created_at, id`.execute(db);
  return rows;
}

/** Locked: the counter that the browser sends must rise from what is read here. */
export async function lockPasskey(tx: Tx, kennung: string): Promise<Passkeyzeile | undefined> {
  const { rows } =
    await sql<Passkeyzeile>`select ${PASSKEY} from personal.passkey where kennung = ${kennung} for update`.execute(tx);
  return rows[0];
}

export type NewPasskey = Omit<Passkeyzeile, 'id' | 'created_at' | 'benutzt_at'> & { readonly now: string };

/** False: it belongs to an account already. */
export async function insertPasskey(tx: Tx, row: NewPasskey): Promise<boolean> {
  const { rows } = await sql`
    insert into personal.passkey (kennung, konto_id, schluessel, zaehler, wege, name, created_at)
    values (${row.kennung}, ${row.konto_id}, ${row.schluessel}, ${row.zaehler}, ${[...row.wege]}, ${row.name}, ${row.now})
    on conflict (kennung) do nothing returning id`.execute(tx);
  return rows.length > 0;
}

export async function markPasskeyUsed(tx: Tx, id: string, zaehler: number, now: string): Promise<void> {
  await sql`update personal.passkey set zaehler = ${zaehler}, benutzt_at = ${now} where id = ${id}`.execute(tx);
}

export async function deletePasskey(tx: Tx, kontoId: string, id: string): Promise<boolean> {
  const { rows } = await sql`
    delete from personal.passkey where id = ${id} and konto_id = ${kontoId} returning id`.execute(tx);
  return rows.length > 0;
}

/** After a released reset: nothing is left that opens the account. */
export async function removeAllFactors(tx: Tx, kontoId: string): Promise<void> {
  await sql`delete from personal.passkey where konto_id = ${kontoId}`.execute(tx);
  await sql`delete from personal.wiederherstellungscode where konto_id = ${kontoId}`.execute(tx);
  await sql`
    update personal.konto set totp_versiegelt = null, totp_at = null, totp_schritt = null, kennwort = null, version = version + 1
    where id = ${kontoId}`.execute(tx);
}
