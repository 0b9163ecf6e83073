/** Mailboxes and which of their messages were taken. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { StoredFault } from '../erfassung.sql.ts';
import type { Sicherung } from './postfach.schema.ts';

export interface PostfachWeg {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly sicherung: Sicherung;
  readonly benutzer: string;
  readonly ordner: string;
  readonly ordnerErledigt: string;
  readonly ordnerAbgelehnt: string;
  readonly pruefserver: string;
  readonly zertifikat: string;
}

export interface PostfachRow extends PostfachWeg {
  readonly id: string;
  readonly kennwort_versiegelt: string;
  readonly aktiv: boolean;
  readonly gelungen_at: string | null;
  readonly fehler: StoredFault | null;
  readonly fehler_seit: string | null;
  readonly version: number;
}

const COLUMNS = sql.raw(`p.id, p.name, p.host, p.port, p.sicherung, p.benutzer, p.kennwort_versiegelt, p.ordner,
  p.ordner_erledigt as "ordnerErledigt", p.ordner_abgelehnt as "ordnerAbgelehnt", p.pruefserver, p.zertifikat, p.aktiv,
  p.gelungen_at, p.fehler, p.fehler_seit, p.version`);

export interface PostfachStandRow extends PostfachRow {
  readonly aufgenommen: number;
  readonly abgelehnt: number;
  readonly offen: number;
}

export async function listPostfachRows(db: Database | Tx): Promise<PostfachStandRow[]> {
  const { rows } = await sql<PostfachStandRow>`
    select ${COLUMNS}, z.aufgenommen, z.abgelehnt, z.offen from akten.postfach p, lateral (
      select count(*) filter (where n.stand = 'aufgenommen')::int as aufgenommen,
        count(*) filter (where n.stand = 'abgelehnt')::int as abgelehnt,
        count(*) filter (where n.stand = 'offen')::int as offen
      from akten.postfach_nachricht n where n.postfach_id = p.id) z
    where p.entfernt_at is null order by lower(p.name), p.id`.execute(db);
  return rows;
}

export async function findPostfach(db: Database | Tx, id: string): Promise<PostfachRow | undefined> {
  const { rows } = await sql<PostfachRow>`
    select ${COLUMNS} from akten.postfach p where p.id = ${id} and p.entfernt_at is null`.execute(db);
  return rows[0];
}

/** Another one with the same server, user and folder. */
export async function findTwin(tx: Tx, weg: PostfachWeg, self: string | null): Promise<string | undefined> {
  const { rows } = await sql<{ name: string }>`
    select name from akten.postfach where entfernt_at is null and lower(host) = lower(${weg.host}) and port = ${weg.port}
      and benutzer = ${weg.benutzer} and ordner = ${weg.ordner} and id is distinct from ${self}::uuid`.execute(tx);
  return rows[0]?.name;
}

export async function insertPostfach(tx: Tx, weg: PostfachWeg, sealed: string, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.postfach (name, host, port, sicherung, benutzer, kennwort_versiegelt, ordner, ordner_erledigt,
      ordner_abgelehnt, pruefserver, zertifikat, created_by)
    values (${weg.name}, ${weg.host}, ${weg.port}, ${weg.sicherung}, ${weg.benutzer}, ${sealed}, ${weg.ordner},
      ${weg.ordnerErledigt}, ${weg.ordnerAbgelehnt}, ${weg.pruefserver}, ${weg.zertifikat}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** False when somebody else saved meanwhile. A changed way is asked anew at once. */
export async function updatePostfachRow(
  tx: Tx,
  { id, version }: { id: string; version: number },
  weg: PostfachWeg & { aktiv: boolean },
  sealed: string,
): Promise<boolean> {
  const { rows } = await sql`
    update akten.postfach set name = ${weg.name}, host = ${weg.host}, port = ${weg.port}, sicherung = ${weg.sicherung},
      benutzer = ${weg.benutzer}, kennwort_versiegelt = ${sealed}, ordner = ${weg.ordner},
      ordner_erledigt = ${weg.ordnerErledigt}, ordner_abgelehnt = ${weg.ordnerAbgelehnt},
      pruefserver = ${weg.pruefserver}, zertifikat = ${weg.zertifikat}, aktiv = ${weg.aktiv},
      fehler = null, fehler_seit = null, gewuenscht_at = now(), version = version + 1
    where id = ${id} and version = ${version} and entfernt_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** The password goes at once; the row stays for the messages that were taken from it. */
export async function removePostfach(tx: Tx, id: string): Promise<void> {
  await sql`update akten.postfach set entfernt_at = now(), aktiv = false, kennwort_versiegelt = '', zertifikat = '',
    fehler = null, fehler_seit = null where id = ${id}`.execute(tx);
}

export async function wishAbruf(tx: Tx, id: string): Promise<void> {
  await sql`update akten.postfach set gewuenscht_at = now() where id = ${id}`.execute(tx);
}

/** Active ones whose last try is long enough ago, or that somebody wants asked now. */
export async function listDue(db: Database, everySeconds: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from akten.postfach where aktiv and entfernt_at is null and (versuch_at is null
      or versuch_at < now() - make_interval(secs => ${everySeconds}) or gewuenscht_at > versuch_at)
    order by versuch_at nulls first`.execute(db);
  return rows.map(({ id }) => id);
}

export async function noteVersuch(tx: Tx, id: string): Promise<void> {
  await sql`update akten.postfach set versuch_at = now() where id = ${id}`.execute(tx);
}

/** True when it was in trouble before. */
export async function noteGelungen(tx: Tx, id: string): Promise<boolean> {
  const { rows } = await sql<{ gestoert: boolean }>`
    with alt as (select id, fehler is not null as gestoert from akten.postfach where id = ${id} for update)
    update akten.postfach p set gelungen_at = now(), fehler = null, fehler_seit = null from alt where p.id = alt.id
    returning alt.gestoert`.execute(tx);
  return rows[0]?.gestoert === true;
}

/** True when this is news: the first failure, or another one. */
export async function noteFehler(tx: Tx, id: string, fehler: StoredFault): Promise<boolean> {
  const { rows } = await sql<{ neu: boolean }>`
    with alt as (select id, fehler ->> 'code' is distinct from ${fehler.code} as neu from akten.postfach
      where id = ${id} and entfernt_at is null for update)
    update akten.postfach p set fehler = ${JSON.stringify(fehler)}::jsonb, fehler_seit = coalesce(p.fehler_seit, now())
    from alt where p.id = alt.id returning alt.neu`.execute(tx);
  return rows[0]?.neu === true;
}

export async function listStoerungen(tx: Tx): Promise<{ name: string; titel: string; seit: string }[]> {
  const { rows } = await sql<{ name: string; titel: string; seit: string }>`
    select name, fehler ->> 'titel' as titel, fehler_seit as seit from akten.postfach
    where aktiv and entfernt_at is null and fehler is not null order by fehler_seit`.execute(tx);
  return rows;
}

export type NachrichtStand = 'offen' | 'aufgenommen' | 'bekannt' | 'abgelehnt';

export interface NachrichtRow {
  readonly id: string;
  readonly stand: NachrichtStand;
  readonly versuche: number;
}

/** Notes a message before anything of it is loaded; the same row for the same message, however often. */
export async function noteNachricht(
  tx: Tx,
  postfachId: string,
  { uidvalidity, uid }: { uidvalidity: string; uid: number },
): Promise<NachrichtRow> {
  const { rows } = await sql<NachrichtRow>`
    insert into akten.postfach_nachricht (postfach_id, uidvalidity, uid, versuche) values (${postfachId}, ${uidvalidity}, ${uid}, 1)
    on conflict (postfach_id, uidvalidity, uid) do update set versuche = akten.postfach_nachricht.versuche + 1
    returning id, stand, versuche`.execute(tx);
  return rows[0] as NachrichtRow;
}

/** Delivery of a message with the same bytes that was taken from this mailbox before. */
export async function findSameBytes(
  db: Database,
  postfachId: string,
  self: string,
  hmac: string,
): Promise<string | null | undefined> {
  const { rows } = await sql<{ lieferung_id: string | null }>`
    select lieferung_id from akten.postfach_nachricht where postfach_id = ${postfachId} and bytes_hmac = ${hmac}
      and id <> ${self} and stand = 'aufgenommen' order by id limit 1`.execute(db);
  return rows[0] ? rows[0].lieferung_id : undefined;
}

/** When a message that calls itself the same was taken, from whatever mailbox. */
export async function findSameKennung(db: Database, self: string, hmac: string): Promise<string | undefined> {
  const { rows } = await sql<{ created_at: string }>`
    select created_at from akten.postfach_nachricht where kennung_hmac = ${hmac} and id <> ${self}
      and stand = 'aufgenommen' order by id limit 1`.execute(db);
  return rows[0]?.created_at;
}

export async function settleNachricht(
  tx: Tx,
  id: string,
  end: { stand: NachrichtStand; lieferungId: string | null; kennung: string | null; bytes: string | null },
): Promise<void> {
  await sql`update akten.postfach_nachricht set stand = ${end.stand}, lieferung_id = ${end.lieferungId},
    kennung_hmac = ${end.kennung}, bytes_hmac = ${end.bytes} where id = ${id} and stand = 'offen'`.execute(tx);
}

export async function noteVerschoben(tx: Tx, id: string): Promise<void> {
  await sql`update akten.postfach_nachricht set verschoben_at = now() where id = ${id}`.execute(tx);
}

/** Files of a delivery whose bytes may still come: never stored, or there was no room. */
export async function countAwaiting(db: Database, lieferungId: string, passing: readonly string[]): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from akten.eingang where lieferung_id = ${lieferungId} and (status = 'angeboten'
      or (status = 'fehler' and original is null and fehler ->> 'code' = any(${[...passing]}::text[])))`.execute(db);
  return rows[0]?.n ?? 0;
}
