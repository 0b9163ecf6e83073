/**
 * What capture writes: deliveries, the files offered in them and their originals. Each step is a transition with the old
 * state in its condition, so that a step done twice changes nothing the second time.
 */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Herkunft } from './dokument.schema.ts';
import type { EingangStatus } from './eingang.schema.ts';
import { noteForRemoval } from './entfernung.sql.ts';

export type Spur = 'now' | 'normal' | 'later';
export type { Herkunft };

export async function insertLieferung(
  tx: Tx,
  values: { herkunft: Herkunft; spur: Spur; akteId: string | null; createdBy: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.lieferung (herkunft, spur, akte_id, created_by)
    values (${values.herkunft}, ${values.spur}, ${values.akteId}, ${values.createdBy}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface OfferedFile {
  readonly id: string;
  readonly dateiname: string;
  readonly groesse: number | null;
  readonly schluessel: WrappedKey;
  /** Where it was found, so that a folder looked through again offers no file twice. */
  readonly merkmal?: string | undefined;
}

/** Ids that sort by time, so that the Eingang is in the order of arrival. */
export async function freshIds(tx: Tx, count: number): Promise<string[]> {
  const { rows } = await sql<{
    id: string;
  }>`select uuidv7() as id from generate_series(1, ${count}::int) order by 1`.execute(tx);
  return rows.map((row) => row.id);
}

/** Appends files to a delivery in the given order; the delivery is locked so that numbers are given once. */
export async function insertOffered(tx: Tx, lieferungId: string, files: readonly OfferedFile[]): Promise<void> {
  await sql`select id from akten.lieferung where id = ${lieferungId} for update`.execute(tx);
  await sql`
    insert into akten.eingang (id, lieferung_id, nr, dateiname, groesse, schluessel, merkmal)
    select f.id, ${lieferungId}, coalesce((select max(nr) from akten.eingang where lieferung_id = ${lieferungId}), 0) + f.n,
      f.dateiname, f.groesse, f.schluessel, f.merkmal
    from jsonb_to_recordset(${JSON.stringify(files.map((file, index) => ({ ...file, n: index + 1 })))}::jsonb)
      as f (id uuid, n int, dateiname text, groesse bigint, schluessel jsonb, merkmal text)`.execute(tx);
}

export interface FolderFile {
  readonly id: string;
  readonly status: EingangStatus;
  readonly fehler: StoredFault | null;
  /** Nothing happened to it for half a minute. */
  readonly ruht: boolean;
}

export async function findByMerkmal(db: Database | Tx, merkmal: string): Promise<FolderFile | undefined> {
  const { rows } = await sql<FolderFile>`select id, status, fehler, updated_at < now() - interval '30 seconds' as ruht
      from akten.eingang where merkmal = ${merkmal}`.execute(db);
  return rows[0];
}

export async function closeLieferung(tx: Tx, id: string): Promise<void> {
  await sql`update akten.lieferung set status = 'abgeschlossen', abgeschlossen_at = now()
    where id = ${id} and status = 'offen'`.execute(tx);
}

/** Closes a delivery whose files have all met their fate; for the one who hands them in one by one. */
export async function closeLieferungWhenComplete(tx: Tx, id: string): Promise<void> {
  await sql`update akten.lieferung l set status = 'abgeschlossen', abgeschlossen_at = now()
    where id = ${id} and status = 'offen'
      and not exists (select 1 from akten.eingang e where e.lieferung_id = l.id and e.status = 'angeboten')`.execute(
    tx,
  );
}

export interface WorkEingang {
  readonly id: string;
  readonly lieferung_id: string;
  readonly status: EingangStatus;
  readonly dateiname: string;
  readonly groesse: number | null;
  readonly sha256: string | null;
  readonly schluessel: WrappedKey | null;
  readonly original: BlobRef | null;
  readonly fehler: StoredFault | null;
  readonly trotz_dublette: boolean;
  readonly dublette_von: string | null;
  readonly herkunft: Herkunft;
  readonly spur: Spur;
  readonly ziel_akte: string | null;
  readonly lieferung_status: 'offen' | 'abgeschlossen';
  readonly created_by: string;
}

const EINGANG =
  sql.raw(`e.id, e.lieferung_id, e.status, e.dateiname, e.groesse, e.sha256, e.schluessel, e.original, e.fehler,
  e.trotz_dublette, e.dublette_von, l.herkunft, l.spur, l.akte_id as ziel_akte, l.status as lieferung_status, l.created_by
  from akten.eingang e join akten.lieferung l on l.id = e.lieferung_id`);

export async function findWorkEingang(db: Database | Tx, id: string): Promise<WorkEingang | undefined> {
  const { rows } = await sql<WorkEingang>`select ${EINGANG} where e.id = ${id}`.execute(db);
  return rows[0];
}

export async function lockWorkEingang(tx: Tx, id: string): Promise<WorkEingang | undefined> {
  const { rows } = await sql<WorkEingang>`select ${EINGANG} where e.id = ${id} for update of e`.execute(tx);
  return rows[0];
}

export async function listOfferedOnly(tx: Tx, lieferungId: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from akten.eingang where lieferung_id = ${lieferungId} and status = 'angeboten' for update`.execute(tx);
  return rows.map((row) => row.id);
}

/** States of the files of a delivery with their open pages, for the one who waits for its end. */
export async function readSettled(db: Database | Tx, lieferungId: string): Promise<{ offen: number; bewegt: number }> {
  const { rows } = await sql<{ offen: number; bewegt: number }>`
    select count(*) filter (where e.status in ('angeboten', 'gespeichert', 'erkennung', 'teil') or d.status = 'erkennung')::int as offen,
      (count(*) filter (where e.status <> 'gespeichert') + coalesce(sum((select count(*) from akten.seite s
         where s.dokument_id = d.id and s.status <> 'wartet')), 0))::int as bewegt
    from akten.eingang e left join akten.dokument d on d.eingang_id = e.id
    where e.lieferung_id = ${lieferungId}`.execute(db);
  return rows[0] as { offen: number; bewegt: number };
}

/**
 * A file with the same bytes that is known already and was not discarded. Two equal files that arrive at the same
 * moment wait for each other, so that exactly one of them is the double.
 */
export async function findDouble(tx: Tx, sha256: string, self: string): Promise<string | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${sha256}, 42))`.execute(tx);
  const { rows } = await sql<{ id: string }>`
    select id from akten.eingang where sha256 = ${sha256} and id <> ${self}
      and status in ('gespeichert', 'erkennung', 'zuzuordnen', 'zugeordnet', 'zerlegt') order by id limit 1`.execute(
    tx,
  );
  return rows[0]?.id;
}

export async function storeOriginal(
  tx: Tx,
  id: string,
  original: BlobRef,
  status: 'gespeichert' | 'dublette',
  doubleOf: string | null,
): Promise<void> {
  await sql`update akten.eingang set original = ${JSON.stringify(original)}::jsonb, sha256 = ${original.sha256},
      groesse = ${original.size}, status = ${status}, dublette_von = ${doubleOf}, fehler = null, updated_at = now()
    where id = ${id} and status in ('angeboten', 'fehler')`.execute(tx);
}

export async function setEingangStatus(tx: Tx, id: string, status: EingangStatus): Promise<void> {
  await sql`update akten.eingang set status = ${status}, fehler = null, updated_at = now() where id = ${id}`.execute(
    tx,
  );
}

export async function keepDouble(tx: Tx, id: string): Promise<void> {
  await sql`update akten.eingang set status = 'gespeichert', trotz_dublette = true, updated_at = now()
    where id = ${id} and status = 'dublette'`.execute(tx);
}

export interface StoredFault {
  readonly code: string;
  readonly titel: string;
  readonly rat: string;
}

export async function failEingang(tx: Tx, id: string, fehler: StoredFault): Promise<void> {
  await sql`update akten.eingang set status = 'fehler', fehler = ${JSON.stringify(fehler)}::jsonb, updated_at = now()
    where id = ${id} and status in ('angeboten', 'gespeichert', 'erkennung')`.execute(tx);
}

/** Forgets key and reference: the stored bytes cannot be read again, and are noted for removal. */
export async function discardContent(tx: Tx, id: string, grund: string): Promise<void> {
  await noteForRemoval(
    tx,
    sql`select original ->> 'address' as address from akten.eingang where id = ${id}
      union select unnest(array[d.original ->> 'address', d.arbeitskopie ->> 'address']) from akten.dokument d
        where d.eingang_id = ${id} and d.akte_id is null
      union select s.vorschau ->> 'address' from akten.seite s join akten.dokument d on d.id = s.dokument_id
        where d.eingang_id = ${id} and d.akte_id is null`,
  );
  await sql`delete from akten.dokument where eingang_id = ${id} and akte_id is null`.execute(tx);
  await sql`delete from akten.vorschlag where eingang_id = ${id}`.execute(tx);
  await sql`update akten.eingang set status = 'verworfen', entschieden = ${grund}, schluessel = null, original = null,
    unstimmigkeit = null, angaben = null, updated_at = now() where id = ${id}`.execute(tx);
}
