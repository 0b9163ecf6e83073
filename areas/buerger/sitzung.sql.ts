/** Sessions of citizens; of every token only its hash is kept. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Sitzungsweg, Vertrauen } from './konto.schema.ts';
import type { Kontozeile } from './konto.sql.ts';

type Db = Database | Tx;

export interface NewSitzung {
  readonly kontoId: string;
  readonly hash: Buffer;
  readonly weg: Sitzungsweg;
  readonly vertrauen: Vertrauen;
  readonly geraet: string;
  readonly now: string;
  readonly endetAt: string;
  /** Whoever acts for somebody and proves more of themselves meanwhile goes on acting. */
  readonly vollmachtId: string | null;
}

export async function insertSitzung(tx: Tx, s: NewSitzung): Promise<void> {
  await sql`insert into buerger.sitzung (konto_id, hash, weg, vertrauen, geraet, begonnen_at, zuletzt_at, endet_at,
      vollmacht_id)
    values (${s.kontoId}, ${s.hash}, ${s.weg}, ${s.vertrauen}, ${s.geraet}, ${s.now}, ${s.now}, ${s.endetAt},
      ${s.vollmachtId})`.execute(tx);
}

export interface SitzungMitKonto extends Kontozeile {
  readonly sitzung_id: string;
  readonly zuletzt_at: string;
  readonly sitzung_vertrauen: Vertrauen;
  readonly vollmacht_id: string | null;
  readonly v_art: string | null;
  readonly v_fuer: string | null;
  readonly v_bezug: string | null;
  readonly v_umfang: readonly string[] | null;
  /** Accepted by this account, not ended, not expired. */
  readonly v_gilt: boolean | null;
}

export async function findSitzung(
  db: Db,
  hash: Buffer,
  { now, heute, idleSince }: { now: string; heute: string; idleSince: string },
): Promise<SitzungMitKonto | undefined> {
  const { rows } = await sql<SitzungMitKonto>`
    select k.id, k.email_versiegelt, k.sprache, k.einwilligung_at, s.id as sitzung_id, s.zuletzt_at,
      s.vertrauen as sitzung_vertrauen, s.vollmacht_id, v.art as v_art, v.fuer_konto as v_fuer, v.bezug as v_bezug,
      v.umfang as v_umfang,
      v.beendet_at is null and (v.bis is null or v.bis >= ${heute}::date) and v.vertreter_konto = k.id as v_gilt
    from buerger.sitzung s join buerger.konto k on k.id = s.konto_id
    left join buerger.vollmacht v on v.id = s.vollmacht_id
    where s.hash = ${hash} and s.endet_at > ${now} and s.zuletzt_at > ${idleSince}`.execute(db);
  return rows[0];
}

export async function touchSitzung(db: Db, id: string, now: string): Promise<void> {
  await sql`with s as (update buerger.sitzung set zuletzt_at = ${now} where id = ${id} returning konto_id)
    update buerger.konto k set zuletzt_at = ${now} from s where k.id = s.konto_id`.execute(db);
}

export async function deleteSitzungByHash(tx: Tx, hash: Buffer): Promise<void> {
  await sql`delete from buerger.sitzung where hash = ${hash}`.execute(tx);
}

export async function setSitzungVollmacht(tx: Tx, id: string, vollmachtId: string | null): Promise<void> {
  await sql`update buerger.sitzung set vollmacht_id = ${vollmachtId} where id = ${id}`.execute(tx);
}

export async function findSitzungVertrauen(db: Db, id: string): Promise<Vertrauen | undefined> {
  const { rows } = await sql<{ vertrauen: Vertrauen }>`
    select vertrauen from buerger.sitzung where id = ${id}`.execute(db);
  return rows[0]?.vertrauen;
}

export interface Sitzungszeile {
  readonly id: string;
  readonly weg: Sitzungsweg;
  readonly geraet: string;
  readonly begonnen_at: string;
  readonly zuletzt_at: string;
}

export async function listSitzungen(
  db: Db,
  kontoId: string,
  { now, idleSince }: { now: string; idleSince: string },
): Promise<readonly Sitzungszeile[]> {
  const { rows } = await sql<Sitzungszeile>`
    select id, weg, geraet, begonnen_at, zuletzt_at from buerger.sitzung
    where konto_id = ${kontoId} and endet_at > ${now} and zuletzt_at > ${idleSince} order by zuletzt_at desc`.execute(
    db,
  );
  return rows;
}

/** All of the account, or all but one; with `nur` this one alone. */
export async function deleteSitzungen(
  tx: Tx,
  kontoId: string,
  { ausser, nur }: { ausser?: string | undefined; nur?: string | undefined } = {},
): Promise<number> {
  const { rows } = await sql`delete from buerger.sitzung where konto_id = ${kontoId}
    and (${ausser ?? null}::uuid is null or id <> ${ausser ?? null}::uuid)
    and (${nur ?? null}::uuid is null or id = ${nur ?? null}::uuid) returning id`.execute(tx);
  return rows.length;
}
