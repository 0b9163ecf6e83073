/** Orders to divide or join documents: which page goes where, and the way back. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { noteForRemoval } from '../entfernung.sql.ts';
import type { Herkunft, Spur } from '../erfassung.sql.ts';
import type { Umordnungsart, Umordnungsstatus } from './umordnung.schema.ts';

export interface Hinweis {
  readonly art: 'akte-ohne-seiten' | 'akte-unbekannt' | 'vorgang-unbekannt';
  /** Page of the sheet in the stack. */
  readonly seite: number;
}

export async function insertUmordnung(
  tx: Tx,
  values: { art: Umordnungsart; createdBy: string; hinweise: readonly Hinweis[] },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.umordnung (art, created_by, hinweise)
    values (${values.art}, ${values.createdBy}, ${JSON.stringify(values.hinweise)}::jsonb) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface NewTeil {
  readonly nr: number;
  readonly eingangId: string;
  readonly schluessel: WrappedKey;
  readonly titel: string | null;
  readonly typ: string | null;
  readonly akteId: string | null;
  readonly vorgangId: string | null;
  /** Why it goes into that Akte, German. */
  readonly grund: string | null;
}

/** The parts, each with an Eingang of its own that holds its key and, later, its bytes. */
export async function insertTeile(
  tx: Tx,
  umordnungId: string,
  from: { eingangId: string },
  teile: readonly NewTeil[],
): Promise<void> {
  const rows = JSON.stringify(teile);
  await sql`
    insert into akten.eingang (id, lieferung_id, nr, dateiname, status, schluessel, teil_von)
    select t."eingangId", e.lieferung_id, null, e.dateiname, 'teil', t.schluessel, e.id
    from jsonb_to_recordset(${rows}::jsonb) as t ("eingangId" uuid, schluessel jsonb), akten.eingang e
    where e.id = ${from.eingangId}`.execute(tx);
  await sql`
    insert into akten.umordnung_teil (umordnung_id, nr, eingang_id, titel, typ, akte_id, vorgang_id, grund)
    select ${umordnungId}, t.nr, t."eingangId", t.titel, t.typ, t."akteId", t."vorgangId", t.grund
    from jsonb_to_recordset(${rows}::jsonb)
      as t (nr int, "eingangId" uuid, titel text, typ text, "akteId" uuid, "vorgangId" uuid, grund text)`.execute(tx);
}

export interface NewSeite {
  readonly vonDokument: string;
  readonly vonNr: number;
  readonly teilNr: number | null;
  readonly nr: number | null;
  readonly grund: 'seite' | 'trennblatt' | 'rueckseite';
}

export async function insertUmordnungSeiten(tx: Tx, umordnungId: string, seiten: readonly NewSeite[]): Promise<void> {
  await sql`
    insert into akten.umordnung_seite (umordnung_id, von_dokument, von_nr, teil_nr, nr, grund)
    select ${umordnungId}, s."vonDokument", s."vonNr", s."teilNr", s.nr, s.grund
    from jsonb_to_recordset(${JSON.stringify(seiten)}::jsonb)
      as s ("vonDokument" uuid, "vonNr" int, "teilNr" int, nr int, grund text)`.execute(tx);
}

/** From now on nobody may change these documents. */
export async function holdDokumente(tx: Tx, umordnungId: string, dokumentIds: readonly string[]): Promise<void> {
  await sql`update akten.dokument set umordnung_id = ${umordnungId}, version = version + 1
    where id = any(${[...dokumentIds]}::uuid[])`.execute(tx);
}

export interface QuelleRow {
  readonly id: string;
  readonly eingang_id: string;
  readonly lieferung_id: string;
  readonly akte_id: string | null;
  readonly vorgang_id: string | null;
  readonly eingang_schluessel: WrappedKey | null;
  readonly titel: string;
  readonly typ: string;
  readonly herkunft: Herkunft;
  readonly absender: string | null;
  readonly absender_bestaetigt: boolean;
  readonly dateiname: string;
  readonly original: BlobRef;
  readonly seiten: number;
  readonly status: 'erkennung' | 'fertig' | 'fehler';
  readonly spur: Spur;
  readonly version: number;
  readonly created_by: string;
  readonly umordnung_id: string | null;
  readonly abgeloest_at: string | null;
}

/** Locks documents in the order of their ids, as everybody who needs several of them does. */
export async function lockQuellen(tx: Tx, ids: readonly string[]): Promise<QuelleRow[]> {
  const { rows } = await sql<QuelleRow>`
    select d.id, d.eingang_id, e.lieferung_id, d.akte_id, d.vorgang_id, e.schluessel as eingang_schluessel, d.titel, d.typ, d.absender, d.absender_bestaetigt, d.herkunft,
      d.dateiname, d.original, d.seiten, d.status, d.spur, d.version, d.created_by, d.umordnung_id, d.abgeloest_at
    from akten.dokument d join akten.eingang e on e.id = d.eingang_id
    where d.id = any(${[...ids]}::uuid[]) order by d.id for update of d`.execute(tx);
  return rows;
}

export interface UmordnungRow {
  readonly id: string;
  readonly art: Umordnungsart;
  readonly status: Umordnungsstatus;
  readonly fehler: string | null;
  readonly hinweise: Hinweis[];
  readonly created_at: string;
  readonly created_by: string;
}

export async function findUmordnung(db: Database | Tx, id: string): Promise<UmordnungRow | undefined> {
  const { rows } = await sql<UmordnungRow>`
    select id, art, status, fehler, hinweise, created_at, created_by from akten.umordnung where id = ${id}`.execute(db);
  return rows[0];
}

export async function lockUmordnung(tx: Tx, id: string): Promise<UmordnungRow | undefined> {
  const { rows } = await sql<UmordnungRow>`
    select id, art, status, fehler, hinweise, created_at, created_by from akten.umordnung where id = ${id} for update`.execute(
    tx,
  );
  return rows[0];
}

export interface TeilRow {
  readonly nr: number;
  readonly eingang_id: string;
  readonly schluessel: WrappedKey | null;
  readonly original: BlobRef | null;
  readonly dokument_id: string | null;
  readonly titel: string | null;
  readonly typ: string | null;
  readonly akte_id: string | null;
  readonly vorgang_id: string | null;
  readonly grund: string | null;
  readonly seiten: { readonly dokument: string; readonly nr: number }[];
}

/** The parts with their pages in order. */
export async function listTeile(db: Database | Tx, umordnungId: string): Promise<TeilRow[]> {
  const { rows } = await sql<TeilRow>`
    select t.nr, t.eingang_id, e.schluessel, e.original, t.dokument_id, t.titel, t.typ, t.akte_id, t.vorgang_id, t.grund,
      (select jsonb_agg(jsonb_build_object('dokument', s.von_dokument, 'nr', s.von_nr) order by s.nr)
       from akten.umordnung_seite s where s.umordnung_id = t.umordnung_id and s.teil_nr = t.nr) as seiten
    from akten.umordnung_teil t join akten.eingang e on e.id = t.eingang_id
    where t.umordnung_id = ${umordnungId} order by t.nr`.execute(db);
  return rows;
}

export async function listQuellenIds(db: Database | Tx, umordnungId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct von_dokument as id from akten.umordnung_seite where umordnung_id = ${umordnungId} order by 1`.execute(
    db,
  );
  return rows.map((row) => row.id);
}

/** False when the part has its bytes already. */
export async function storeTeilOriginal(tx: Tx, eingangId: string, original: BlobRef): Promise<boolean> {
  const { rows } = await sql`
    update akten.eingang set original = ${JSON.stringify(original)}::jsonb, sha256 = ${original.sha256},
      groesse = ${original.size}, updated_at = now()
    where id = ${eingangId} and status = 'teil' and original is null returning id`.execute(tx);
  return rows.length > 0;
}

export async function setTeilDokument(tx: Tx, umordnungId: string, nr: number, dokumentId: string): Promise<void> {
  await sql`update akten.umordnung_teil set dokument_id = ${dokumentId}
    where umordnung_id = ${umordnungId} and nr = ${nr}`.execute(tx);
}

/**
 * Moves the pages with all that was recognised on them; a page row is in one document only, so none can be doubled.
 * Pictures stand under the key of the old document and are drawn anew. Returns how many went.
 */
export async function movePagesToTeile(tx: Tx, umordnungId: string): Promise<number> {
  await forgetPictures(tx, umordnungId, sql`s.dokument_id = u.von_dokument and s.nr = u.von_nr`);
  const { rows } = await sql`
    update akten.seite s set dokument_id = t.dokument_id, nr = u.nr, vorschau = null
    from akten.umordnung_seite u join akten.umordnung_teil t on t.umordnung_id = u.umordnung_id and t.nr = u.teil_nr
    where u.umordnung_id = ${umordnungId} and s.dokument_id = u.von_dokument and s.nr = u.von_nr
    returning 1`.execute(tx);
  return rows.length;
}

/** The way back. Returns how many went. */
export async function movePagesBack(tx: Tx, umordnungId: string): Promise<number> {
  await forgetPictures(
    tx,
    umordnungId,
    sql`s.dokument_id = (select t.dokument_id from akten.umordnung_teil t
      where t.umordnung_id = u.umordnung_id and t.nr = u.teil_nr) and s.nr = u.nr`,
  );
  const { rows } = await sql`
    update akten.seite s set dokument_id = u.von_dokument, nr = u.von_nr, vorschau = null
    from akten.umordnung_seite u join akten.umordnung_teil t on t.umordnung_id = u.umordnung_id and t.nr = u.teil_nr
    where u.umordnung_id = ${umordnungId} and s.dokument_id = t.dokument_id and s.nr = u.nr
    returning 1`.execute(tx);
  return rows.length;
}

async function forgetPictures(tx: Tx, umordnungId: string, match: ReturnType<typeof sql>): Promise<void> {
  await noteForRemoval(
    tx,
    sql`select s.vorschau ->> 'address' as address from akten.umordnung_seite u join akten.seite s on ${match}
      where u.umordnung_id = ${umordnungId} and u.teil_nr is not null`,
  );
}

/** Into the Vorgang that was named, unless it has been closed or is gone: then the document lies in the Akte itself. */
export async function putPartIntoVorgang(tx: Tx, dokumentId: string, vorgangId: string): Promise<void> {
  await sql`select 1 from akten.vorgang where id = ${vorgangId} for share`.execute(tx);
  await sql`update akten.dokument d set vorgang_id = v.id from akten.vorgang v
    where d.id = ${dokumentId} and v.id = ${vorgangId} and v.akte_id = d.akte_id and v.zustand = 'offen'`.execute(tx);
}

/** Their pages have gone. A file that lay in no Akte is done with; its parts are where people look. */
export async function retireQuellen(tx: Tx, dokumentIds: readonly string[]): Promise<void> {
  await sql`update akten.dokument set abgeloest_at = now(), version = version + 1,
      fertig_at = coalesce(fertig_at, now()), status = case status when 'erkennung' then 'fertig' else status end
    where id = any(${[...dokumentIds]}::uuid[])`.execute(tx);
  await sql`update akten.eingang e set status = 'zerlegt', unstimmigkeit = null, updated_at = now()
    from akten.dokument d where d.id = any(${[...dokumentIds]}::uuid[]) and d.eingang_id = e.id and d.akte_id is null`.execute(
    tx,
  );
  await sql`delete from akten.vorschlag v using akten.dokument d
    where d.id = any(${[...dokumentIds]}::uuid[]) and v.eingang_id = d.eingang_id`.execute(tx);
}

/** A stack that was handed in for one Akte and holds pages of others goes back under a key of its own. */
export async function takeOutOfAkte(
  tx: Tx,
  dokument: { id: string; eingangId: string },
  schluessel: WrappedKey,
  original: BlobRef,
): Promise<void> {
  await sql`update akten.eingang set schluessel = ${JSON.stringify(schluessel)}::jsonb, updated_at = now()
    where id = ${dokument.eingangId}`.execute(tx);
  await noteForRemoval(
    tx,
    sql`select arbeitskopie ->> 'address' as address from akten.dokument where id = ${dokument.id}`,
  );
  await sql`update akten.dokument set akte_id = null, zuordnung = null, arbeitskopie = null,
      original = ${JSON.stringify(original)}::jsonb where id = ${dokument.id}`.execute(tx);
}

/** The documents are whole again, and free. A stack that was cut before it was closed is closed now. */
export async function restoreQuellen(tx: Tx, umordnungId: string): Promise<void> {
  await sql`update akten.dokument d set status = 'erkennung', fertig_at = null from akten.umordnung u
    where u.id = ${umordnungId} and u.art = 'trennblatt' and d.umordnung_id = u.id`.execute(tx);
  await sql`update akten.eingang e set status = 'zuzuordnen', updated_at = now()
    from akten.dokument d where d.umordnung_id = ${umordnungId} and d.eingang_id = e.id and d.akte_id is null
      and e.status = 'zerlegt'`.execute(tx);
  await sql`update akten.dokument set umordnung_id = null, abgeloest_at = null, version = version + 1
    where umordnung_id = ${umordnungId}`.execute(tx);
}

/** Removes what was made; its pages must have gone back before. */
export async function removeTeile(tx: Tx, umordnungId: string, grund: string): Promise<void> {
  await noteForRemoval(
    tx,
    sql`select a as address from akten.umordnung_teil t join akten.eingang e on e.id = t.eingang_id
      left join akten.dokument d on d.id = t.dokument_id
      cross join unnest(array[e.original ->> 'address', d.original ->> 'address', d.arbeitskopie ->> 'address']) as a
      where t.umordnung_id = ${umordnungId}`,
  );
  await sql`delete from akten.dokument d using akten.umordnung_teil t
    where t.umordnung_id = ${umordnungId} and d.id = t.dokument_id`.execute(tx);
  await sql`delete from akten.vorschlag v using akten.umordnung_teil t
    where t.umordnung_id = ${umordnungId} and v.eingang_id = t.eingang_id`.execute(tx);
  await sql`update akten.eingang e set status = 'verworfen', entschieden = ${grund}, schluessel = null, original = null,
      unstimmigkeit = null, updated_at = now()
    from akten.umordnung_teil t where t.umordnung_id = ${umordnungId} and e.id = t.eingang_id`.execute(tx);
}

export async function endUmordnung(
  tx: Tx,
  id: string,
  end: { status: 'fertig' } | { status: 'gescheitert'; fehler: string } | { status: 'zurueckgenommen'; by: string },
): Promise<void> {
  const fehler = end.status === 'gescheitert' ? end.fehler : null;
  const by = end.status === 'zurueckgenommen' ? end.by : null;
  await sql`update akten.umordnung set status = ${end.status}, fehler = ${fehler},
      fertig_at = case when ${by}::text is null then now() else fertig_at end,
      zurueck_at = case when ${by}::text is null then null else now() end, zurueck_by = ${by}
    where id = ${id}`.execute(tx);
}
