/** Accounts, codes and counts of attempts. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Kontozeile {
  readonly id: string;
  readonly email_versiegelt: string | null;
  readonly sprache: string;
  readonly einwilligung_at: string | null;
}

const COLUMNS = sql`k.id, k.email_versiegelt, k.sprache, k.einwilligung_at`;

export async function insertKonto(tx: Tx, sprache: string, now: string): Promise<Kontozeile> {
  const { rows } = await sql<Kontozeile>`
    insert into buerger.konto as k (sprache, zuletzt_at) values (${sprache}, ${now}) returning ${COLUMNS}`.execute(tx);
  return rows[0] as Kontozeile;
}

export async function findKonto(db: Db, id: string): Promise<Kontozeile | undefined> {
  const { rows } = await sql<Kontozeile>`select ${COLUMNS} from buerger.konto k where k.id = ${id}`.execute(db);
  return rows[0];
}

export async function findKontoByEmail(tx: Tx, hmac: string): Promise<Kontozeile | undefined> {
  const { rows } = await sql<Kontozeile>`
    select ${COLUMNS} from buerger.konto k where k.email_hmac = ${hmac} for update`.execute(tx);
  return rows[0];
}

export async function nameKonto(
  tx: Tx,
  id: string,
  { hmac, versiegelt }: { hmac: string; versiegelt: string },
): Promise<void> {
  await sql`update buerger.konto set email_hmac = ${hmac}, email_versiegelt = ${versiegelt}, version = version + 1
    where id = ${id}`.execute(tx);
}

export async function setSprache(tx: Tx, id: string, sprache: string): Promise<void> {
  await sql`update buerger.konto set sprache = ${sprache}, version = version + 1 where id = ${id}`.execute(tx);
}

export async function deleteKonten(tx: Tx, ids: readonly string[]): Promise<void> {
  await sql`delete from buerger.konto where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Both are held, in one order, so that two merges at the same moment do not wait for each other for ever. */
export async function lockKonten(tx: Tx, ids: readonly string[]): Promise<Kontozeile[]> {
  const { rows } = await sql<Kontozeile>`
    select ${COLUMNS} from buerger.konto k where k.id = any(${[...ids]}::uuid[]) order by k.id for update`.execute(tx);
  return rows;
}

export async function setEinwilligungAt(tx: Tx, id: string, at: string | null): Promise<void> {
  await sql`update buerger.konto set einwilligung_at = ${at}, version = version + 1 where id = ${id}`.execute(tx);
}

// ---- codes ----------------------------------------------------------------------------------------------------------

export interface NewCode {
  readonly hmac: string;
  readonly versiegelt: string;
  readonly hash: Buffer;
  readonly now: string;
  readonly endetAt: string;
}

/** Older codes of the address count no more. */
export async function replaceCode(tx: Tx, { hmac, versiegelt, hash, now, endetAt }: NewCode): Promise<void> {
  await sql`delete from buerger.code where email_hmac = ${hmac}`.execute(tx);
  await sql`insert into buerger.code (email_hmac, email_versiegelt, hash, created_at, endet_at)
    values (${hmac}, ${versiegelt}, ${hash}, ${now}, ${endetAt})`.execute(tx);
}

export interface Codezeile {
  readonly id: string;
  readonly email_versiegelt: string;
  readonly hash: Buffer;
  readonly versuche: number;
}

/** Counted before it is judged. */
export async function countCodeAttempt(db: Db, hmac: string, now: string): Promise<Codezeile | undefined> {
  const { rows } = await sql<Codezeile>`
    update buerger.code set versuche = versuche + 1 where email_hmac = ${hmac} and endet_at > ${now}
      and benutzt_at is null returning id, email_versiegelt, hash, versuche`.execute(db);
  return rows[0];
}

/** Of two uses at the same moment one finds it. */
export async function markCodeUsed(tx: Tx, id: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update buerger.code set benutzt_at = ${now} where id = ${id} and benutzt_at is null returning id`.execute(tx);
  return rows.length > 0;
}

// ---- attempts, and what has ended ---------------------------------------------------------------------------------

/** How many within the window that began with the first of them. */
export async function countVersuch(db: Db, schluessel: string, now: string, seit: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    insert into buerger.drossel as d (schluessel, anzahl, seit) values (${schluessel}, 1, ${now})
    on conflict (schluessel) do update set
      anzahl = case when d.seit < ${seit}::timestamptz then 1 else d.anzahl + 1 end,
      seit = case when d.seit < ${seit}::timestamptz then ${now}::timestamptz else d.seit end
    returning anzahl`.execute(db);
  return (rows[0] as { anzahl: number }).anzahl;
}

export async function deleteEnded(
  db: Db,
  { now, idleSince, seit }: { now: string; idleSince: string; seit: string },
): Promise<void> {
  await sql`delete from buerger.sitzung where endet_at <= ${now} or zuletzt_at <= ${idleSince}`.execute(db);
  await sql`delete from buerger.code where endet_at <= ${now} or benutzt_at is not null`.execute(db);
  await sql`delete from buerger.anlauf where endet_at <= ${now}`.execute(db);
  await sql`delete from buerger.drossel where seit < ${seit}`.execute(db);
  // Nobody took the invitation.
  await sql`delete from buerger.vollmacht where angenommen_at is null and code_endet_at <= ${now}`.execute(db);
}

/** Begun without an address, and nobody can come back to them. */
export async function deleteForsaken(db: Db, before: string): Promise<void> {
  await sql`delete from buerger.konto k where k.email_hmac is null and k.zuletzt_at < ${before}
    and not exists (select from buerger.identitaet i where i.konto_id = k.id)
    and not exists (select from buerger.passkey p where p.konto_id = k.id)
    and not exists (select from buerger.sitzung s where s.konto_id = k.id)`.execute(db);
}
