/** Accounts as sign-in and administration load and write them. Lists stand in kontenliste.sql.ts. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Kontozeile {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly quelle: 'lokal' | 'oidc';
  readonly status: 'eingeladen' | 'aktiv' | 'deaktiviert';
  readonly rollen: readonly string[];
  readonly demo: boolean;
  readonly kennwort: string | null;
  readonly totp_versiegelt: string | null;
  readonly totp_at: string | null;
  readonly totp_schritt: number | null;
  readonly angemeldet_at: string | null;
  readonly version: number;
  readonly created_at: string;
}

const COLUMNS = sql`k.id, k.name, k.email, k.quelle, k.status, k.rollen, k.demo, k.kennwort, k.totp_versiegelt, k.totp_at,
  k.totp_schritt, k.angemeldet_at, k.version, k.created_at`;

export async function findKontoByEmail(db: Db, email: string): Promise<Kontozeile | undefined> {
  const { rows } = await sql<Kontozeile>`select ${COLUMNS} from personal.konto k where k.email = ${email}`.execute(db);
  return rows[0];
}

export async function findKontoById(db: Db, id: string): Promise<Kontozeile | undefined> {
  const { rows } = await sql<Kontozeile>`select ${COLUMNS} from personal.konto k where k.id = ${id}`.execute(db);
  return rows[0];
}

export async function lockKonto(tx: Tx, id: string): Promise<Kontozeile | undefined> {
  const { rows } = await sql<Kontozeile>`
    select ${COLUMNS} from personal.konto k where k.id = ${id} for update`.execute(tx);
  return rows[0];
}

export async function lockKontoByOidc(tx: Tx, aussteller: string, kennung: string): Promise<Kontozeile | undefined> {
  const { rows } = await sql<Kontozeile>`
    select ${COLUMNS} from personal.konto k
    where k.oidc_aussteller = ${aussteller} and k.oidc_kennung = ${kennung} for update`.execute(tx);
  return rows[0];
}

export interface NewKonto {
  readonly name: string;
  readonly email: string;
  readonly rollen: readonly string[];
  readonly status: Kontozeile['status'];
  readonly createdBy: string;
  readonly kennwort?: string;
  readonly demo?: boolean;
  readonly totp?: { readonly versiegelt: string; readonly at: string };
  readonly oidc?: { readonly aussteller: string; readonly kennung: string };
}

/** `undefined`: the e-mail address is taken. */
export async function insertKonto(tx: Tx, row: NewKonto): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into personal.konto
      (name, email, quelle, oidc_aussteller, oidc_kennung, status, rollen, demo, kennwort, totp_versiegelt, totp_at, created_by)
    values (${row.name}, ${row.email}, ${row.oidc ? 'oidc' : 'lokal'}, ${row.oidc?.aussteller ?? null},
      ${row.oidc?.kennung ?? null}, ${row.status}, ${[...row.rollen]}, ${row.demo ?? false}, ${row.kennwort ?? null},
      ${row.totp?.versiegelt ?? null}, ${row.totp?.at ?? null}, ${row.createdBy})
    on conflict (email) do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

export async function updateKontoData(
  tx: Tx,
  id: string,
  { name, email, rollen }: { name: string; email: string; rollen: readonly string[] },
): Promise<void> {
  await sql`
    update personal.konto set name = ${name}, email = ${email}, rollen = ${[...rollen]}, version = version + 1
    where id = ${id}`.execute(tx);
}

export async function linkKontoToOidc(tx: Tx, id: string, aussteller: string, kennung: string): Promise<void> {
  await sql`
    update personal.konto set quelle = 'oidc', oidc_aussteller = ${aussteller}, oidc_kennung = ${kennung},
      status = 'aktiv', kennwort = null, version = version + 1
    where id = ${id}`.execute(tx);
}

export async function setKontoStatus(tx: Tx, id: string, status: Kontozeile['status']): Promise<void> {
  await sql`update personal.konto set status = ${status}, version = version + 1 where id = ${id}`.execute(tx);
}

/** A new password; an invited account becomes active with its first. */
export async function setKennwort(tx: Tx, id: string, kennwort: string): Promise<void> {
  await sql`
    update personal.konto set kennwort = ${kennwort}, version = version + 1,
      status = case status when 'eingeladen' then 'aktiv' else status end
    where id = ${id}`.execute(tx);
}

export async function markSignedIn(tx: Tx, id: string, now: string): Promise<void> {
  await sql`update personal.konto set angemeldet_at = ${now} where id = ${id}`.execute(tx);
}

export async function countKonten(db: Db): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`select count(*)::int as anzahl from personal.konto`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

/**
 * Ids of those who can administrate now. Locked, and before any other account: two of them cannot take the role from
 * each other at the same moment.
 */
export async function lockAdministrations(tx: Tx): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from personal.konto
    where 'administration' = any(rollen) and status = 'aktiv' order by id for update`.execute(tx);
  return rows.map(({ id }) => id);
}

export async function isEmailTaken(tx: Tx, email: string, exceptId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from personal.konto where email = ${email} and id <> ${exceptId}`.execute(tx);
  return rows.length > 0;
}

export interface Empfaenger {
  readonly id: string;
  readonly name: string;
  readonly email: string;
}

/** Active people who have one of these roles. */
export async function listEmpfaengerByRolle(db: Db, rollen: readonly string[]): Promise<readonly Empfaenger[]> {
  const { rows } = await sql<Empfaenger>`
    select id, name, email from personal.konto where status = 'aktiv' and rollen && ${[...rollen]} order by id`.execute(
    db,
  );
  return rows;
}

/** Those of these accounts that are active. */
export async function listEmpfaengerById(db: Db, ids: readonly string[]): Promise<readonly Empfaenger[]> {
  const { rows } = await sql<Empfaenger>`
    select id, name, email from personal.konto where status = 'aktiv' and id::text = any(${[...ids]}) order by id`.execute(
    db,
  );
  return rows;
}
