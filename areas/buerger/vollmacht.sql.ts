/** Proxies: invited, accepted, confirmed by the office, ended. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Vertrauen } from './konto.schema.ts';
import type { Umfang, Vollmachtart } from './vollmacht.schema.ts';

type Db = Database | Tx;

export interface Vollmachtzeile {
  readonly id: string;
  readonly art: Vollmachtart;
  readonly herkunft: 'erteilt' | 'erklaert';
  readonly fuer_konto: string | null;
  readonly vertreter_konto: string | null;
  readonly bezug: string | null;
  readonly umfang: readonly Umfang[];
  readonly namen_versiegelt: string;
  readonly vertrauen: Vertrauen;
  readonly bis: string | null;
  readonly angenommen_at: string | null;
  readonly bestaetigt_at: string | null;
  readonly beendet_at: string | null;
  readonly created_at: string;
}

const COLUMNS = sql`id, art, herkunft, fuer_konto, vertreter_konto, bezug, umfang, namen_versiegelt, vertrauen,
  bis::text as bis, angenommen_at, bestaetigt_at, beendet_at, created_at`;

export interface NewVollmacht {
  readonly art: Vollmachtart;
  readonly herkunft: 'erteilt' | 'erklaert';
  readonly fuerKonto: string | null;
  readonly vertreterKonto: string | null;
  readonly bezug: string | null;
  readonly umfang: readonly Umfang[];
  readonly versiegelt: string;
  readonly vertrauen: Vertrauen;
  readonly bis: string | null;
  readonly code: { readonly hash: Buffer; readonly endetAt: string } | null;
  readonly now: string;
}

export async function insertVollmacht(tx: Tx, v: NewVollmacht): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into buerger.vollmacht (art, herkunft, fuer_konto, vertreter_konto, bezug, umfang, namen_versiegelt, vertrauen,
      bis, code_hash, code_endet_at, angenommen_at, created_at)
    values (${v.art}, ${v.herkunft}, ${v.fuerKonto}, ${v.vertreterKonto}, ${v.bezug}, ${[...v.umfang]}, ${v.versiegelt},
      ${v.vertrauen}, ${v.bis}::date, ${v.code?.hash ?? null}, ${v.code?.endetAt ?? null},
      ${v.vertreterKonto === null ? null : v.now}, ${v.now})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function findVollmacht(db: Db, id: string): Promise<Vollmachtzeile | undefined> {
  const { rows } = await sql<Vollmachtzeile>`select ${COLUMNS} from buerger.vollmacht where id = ${id}`.execute(db);
  return rows[0];
}

export async function lockVollmacht(tx: Tx, id: string): Promise<Vollmachtzeile | undefined> {
  const { rows } = await sql<Vollmachtzeile>`
    select ${COLUMNS} from buerger.vollmacht where id = ${id} for update`.execute(tx);
  return rows[0];
}

/** Open ones only: taken, ended and expired invitations look like none. */
export async function findEinladung(db: Db, hash: Buffer, now: string): Promise<Vollmachtzeile | undefined> {
  const { rows } = await sql<Vollmachtzeile>`
    select ${COLUMNS} from buerger.vollmacht where code_hash = ${hash} and code_endet_at > ${now}
      and angenommen_at is null and beendet_at is null`.execute(db);
  return rows[0];
}

/** False: somebody else was faster. The code opens nothing any more. */
export async function markAngenommen(
  tx: Tx,
  id: string,
  v: { kontoId: string; versiegelt: string; now: string },
): Promise<boolean> {
  const { rows } = await sql`
    update buerger.vollmacht set vertreter_konto = ${v.kontoId}, angenommen_at = ${v.now}, namen_versiegelt = ${v.versiegelt},
      code_hash = null, code_endet_at = null, version = version + 1
    where id = ${id} and angenommen_at is null and beendet_at is null returning id`.execute(tx);
  return rows.length > 0;
}

export async function markBestaetigt(tx: Tx, id: string, by: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update buerger.vollmacht set bestaetigt_at = ${now}, bestaetigt_von = ${by}, version = version + 1
    where id = ${id} and beendet_at is null and bestaetigt_at is null returning id`.execute(tx);
  return rows.length > 0;
}

export async function markBeendet(tx: Tx, id: string, by: string, now: string): Promise<boolean> {
  const { rows } = await sql`
    update buerger.vollmacht set beendet_at = ${now}, beendet_von = ${by}, code_hash = null, code_endet_at = null,
      version = version + 1 where id = ${id} and beendet_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Given by this account, or accepted by it. */
export async function listVollmachtenOf(db: Db, kontoId: string): Promise<readonly Vollmachtzeile[]> {
  const { rows } = await sql<Vollmachtzeile>`
    select ${COLUMNS} from buerger.vollmacht where fuer_konto = ${kontoId} or vertreter_konto = ${kontoId}
    order by created_at desc, id desc limit 200`.execute(db);
  return rows;
}

/** Accepted ones that concern an application: of it alone, or of all that its account has. */
export async function listVollmachtenFor(
  db: Db,
  { bezug, kontoId }: { bezug: string; kontoId: string },
): Promise<readonly Vollmachtzeile[]> {
  const { rows } = await sql<Vollmachtzeile>`
    select ${COLUMNS} from buerger.vollmacht where angenommen_at is not null
      and (bezug = ${bezug} or (bezug is null and fuer_konto::text = ${kontoId})) order by created_at, id`.execute(db);
  return rows;
}

/** Two accounts become one: nobody is one's own proxy. */
export async function moveVollmachten(tx: Tx, from: string, into: string): Promise<void> {
  await sql`delete from buerger.vollmacht
    where (fuer_konto = ${from} and vertreter_konto = ${into}) or (fuer_konto = ${into} and vertreter_konto = ${from})`.execute(
    tx,
  );
  await sql`update buerger.vollmacht set fuer_konto = ${into} where fuer_konto = ${from}`.execute(tx);
  await sql`update buerger.vollmacht set vertreter_konto = ${into} where vertreter_konto = ${from}`.execute(tx);
}
