/** Queries on Sendungen. Who sees one, is decided by its Akte. */
import { type RawBuilder, sql } from 'kysely';
import { liegtInSichtbarerAkte, ownRange } from '#areas/akten/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Postliste, SendungStand, Weg } from './post.schema.ts';

export interface NewSendung {
  readonly akteId: string;
  readonly vorgangId: string;
  /** The area that wrote it, and its id there. */
  readonly quelle: string;
  readonly bezug: string;
  readonly kennung: string;
  readonly dokumentId: string;
  readonly titel: string;
  readonly empfaenger: string;
  readonly anschrift: string;
  readonly anBevollmaechtigte: boolean;
  readonly weg: Weg;
}

export async function insertSendung(tx: Tx, s: NewSendung, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into post.sendung (akte_id, vorgang_id, quelle, bezug, kennung, dokument_id, titel, empfaenger, anschrift,
      an_bevollmaechtigte, weg, created_by)
    values (${s.akteId}, ${s.vorgangId}, ${s.quelle}, ${s.bezug}, ${s.kennung}, ${s.dokumentId}, ${s.titel},
      ${s.empfaenger}, ${s.anschrift}, ${s.anBevollmaechtigte}, ${s.weg}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface SendungRow {
  readonly id: string;
  readonly akte_id: string;
  readonly vorgang_id: string;
  readonly quelle: string;
  readonly bezug: string;
  readonly kennung: string;
  readonly dokument_id: string;
  readonly titel: string;
  readonly empfaenger: string;
  readonly anschrift: string;
  readonly an_bevollmaechtigte: boolean;
  readonly weg: Weg;
  readonly stand: SendungStand;
  readonly versandt_am: string | null;
  readonly zugestellt_am: string | null;
  readonly nachweis_dokument_id: string | null;
  readonly zurueck_am: string | null;
  readonly zurueck_grund: string | null;
  readonly version: number;
  readonly created_at: string;
}

const COLUMNS = sql.raw(`s.id, s.akte_id, s.vorgang_id, s.quelle, s.bezug, s.kennung, s.dokument_id, s.titel,
  s.empfaenger, s.anschrift, s.an_bevollmaechtigte, s.weg, s.stand, s.versandt_am::text as versandt_am,
  s.zugestellt_am::text as zugestellt_am, s.nachweis_dokument_id, s.zurueck_am::text as zurueck_am, s.zurueck_grund,
  s.version, s.created_at`);

const LISTE: Readonly<Record<Postliste, string>> = {
  bereit: `s.stand = 'bereit'`,
  nachweis: `s.stand = 'versandt' and s.weg in ('pzu', 'empfangsbekenntnis', 'portal')`,
  zurueck: `s.stand = 'zurueck'`,
  erledigt: `(s.stand in ('zugestellt', 'ersetzt') or (s.stand = 'versandt' and s.weg not in ('pzu', 'empfangsbekenntnis', 'portal')))`,
};

/** Oldest first while there is something to do; what is done, newest first. */
export async function listSendungRows(
  db: Database | Tx,
  actor: Principal,
  { liste, anzahl }: { liste: Postliste; anzahl: number },
): Promise<SendungRow[]> {
  const order = sql.raw(liste === 'erledigt' ? 's.updated_at desc, s.id desc' : 's.created_at, s.id');
  const { rows } = await sql<SendungRow>`
    select ${COLUMNS} from post.sendung s where ${sql.raw(LISTE[liste])} and ${liegtInSichtbarerAkte(actor, 's.akte_id')}
    order by ${order} limit ${anzahl}`.execute(db);
  return rows;
}

export async function countSendungen(
  db: Database | Tx,
  actor: Principal,
): Promise<Readonly<Record<'bereit' | 'nachweis' | 'zurueck', number>>> {
  const { rows } = await sql<Record<'bereit' | 'nachweis' | 'zurueck', number>>`
    select count(*) filter (where ${sql.raw(LISTE.bereit)})::int as bereit,
      count(*) filter (where ${sql.raw(LISTE.nachweis)})::int as nachweis,
      count(*) filter (where ${sql.raw(LISTE.zurueck)})::int as zurueck
    from post.sendung s where s.stand in ('bereit', 'versandt', 'zurueck')
      and ${liegtInSichtbarerAkte(actor, 's.akte_id')}`.execute(db);
  return rows[0] as Record<'bereit' | 'nachweis' | 'zurueck', number>;
}

export async function listSendungenOf(db: Database | Tx, actor: Principal, bezug: string): Promise<SendungRow[]> {
  const { rows } = await sql<SendungRow>`
    select ${COLUMNS} from post.sendung s where s.bezug = ${bezug} and ${liegtInSichtbarerAkte(actor, 's.akte_id')}
    order by s.id`.execute(db);
  return rows;
}

/** For a job, which sees all; in the order of the ids. */
export async function listSendungenOhneSicht(db: Database | Tx, ids: readonly string[]): Promise<SendungRow[]> {
  const { rows } = await sql<SendungRow>`select ${COLUMNS} from unnest(${[...ids]}::uuid[]) with ordinality u(id, nr)
    join post.sendung s on s.id = u.id order by u.nr`.execute(db);
  return rows;
}

export async function findSendung(db: Database | Tx, actor: Principal, id: string): Promise<SendungRow | undefined> {
  const { rows } = await sql<SendungRow>`
    select ${COLUMNS} from post.sendung s where s.id = ${id} and ${liegtInSichtbarerAkte(actor, 's.akte_id')}`.execute(
    db,
  );
  return rows[0];
}

/** In the order of their ids, held until commit. To be worked on, so break-glass does not count. */
export async function lockSendungen(tx: Tx, actor: Principal, ids: readonly string[]): Promise<SendungRow[]> {
  const { rows } = await sql<SendungRow>`
    select ${COLUMNS} from post.sendung s where s.id = any(${[...ids]}::uuid[])
      and ${liegtInSichtbarerAkte(ownRange(actor), 's.akte_id')} order by s.id for no key update of s`.execute(tx);
  return rows;
}

/** The caller holds them. What is handed over at the counter has arrived. */
export async function setVersandt(tx: Tx, ids: readonly string[], am: string, by: string): Promise<void> {
  await sql`update post.sendung set stand = case when weg = 'schalter' then 'zugestellt' else 'versandt' end,
    versandt_am = ${am}::date, versandt_von = ${by}, zugestellt_am = case when weg = 'schalter' then ${am}::date end,
    version = version + 1, updated_at = now() where id = any(${[...ids]}::uuid[])`.execute(tx);
}

export async function setZugestellt(tx: Tx, id: string, am: string, nachweis: string | null): Promise<void> {
  await sql`update post.sendung set stand = 'zugestellt', zugestellt_am = ${am}::date, nachweis_dokument_id = ${nachweis},
    version = version + 1, updated_at = now() where id = ${id}`.execute(tx);
}

export async function setZurueck(tx: Tx, id: string, am: string, grund: string): Promise<void> {
  await sql`update post.sendung set stand = 'zurueck', zurueck_am = ${am}::date, zurueck_grund = ${grund},
    zugestellt_am = null, version = version + 1, updated_at = now() where id = ${id}`.execute(tx);
}

// ---- what lies in the portal; each only once, so a second run finds nothing -------------------------------------------

type Portal = Pick<NewSendung, 'quelle' | 'bezug'>;

async function changePortal(
  tx: Tx,
  { quelle, bezug }: Portal,
  set: RawBuilder<unknown>,
): Promise<SendungRow | undefined> {
  const { rows } = await sql<SendungRow>`update post.sendung s set ${set}, version = version + 1, updated_at = now()
    where s.quelle = ${quelle} and s.bezug = ${bezug} and s.weg = 'portal' and s.stand = 'versandt'
    returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

export const setAbgerufen = (tx: Tx, portal: Portal, am: string) =>
  changePortal(tx, portal, sql`stand = 'zugestellt', zugestellt_am = ${am}::date`);

export const setNichtAbgerufen = (tx: Tx, portal: Portal, am: string, grund: string) =>
  changePortal(tx, portal, sql`stand = 'zurueck', zurueck_am = ${am}::date, zurueck_grund = ${grund}`);

/** As if it had never left, by another way. */
export const setWeg = (tx: Tx, portal: Portal, weg: Weg) =>
  changePortal(tx, portal, sql`weg = ${weg}, stand = 'bereit', versandt_am = null, versandt_von = null`);

/** What came back is no work any more once it was written anew. */
export async function setErsetzt(tx: Tx, quelle: string, bezug: string): Promise<void> {
  await sql`update post.sendung set stand = 'ersetzt', version = version + 1, updated_at = now()
    where quelle = ${quelle} and bezug = ${bezug} and stand = 'zurueck'`.execute(tx);
}

/** What the post keeps of an Akte goes with it. */
export async function deleteSendungenOf(tx: Tx, akteIds: readonly string[]): Promise<void> {
  await sql`delete from post.sendung where akte_id = any(${[...akteIds]}::uuid[])`.execute(tx);
}
