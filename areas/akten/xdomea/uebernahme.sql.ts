/** Queries on uploaded messages. Each step is a transition with the old state in its condition. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { noteForRemoval } from '../entfernung.sql.ts';
import type { StoredFault } from '../erfassung.sql.ts';
import { sichtbareAkte, sichtbareLieferung, sichtbaresDokument } from '../sichtbar.sql.ts';
import type { Ansicht, PaketStatus } from './uebernahme.schema.ts';

export interface PaketRow {
  readonly id: string;
  readonly status: PaketStatus;
  readonly dateiname: string;
  readonly groesse: number;
  readonly schluessel: WrappedKey | null;
  readonly original: BlobRef | null;
  readonly ansicht: Ansicht | null;
  readonly fertig: number;
  readonly gesamt: number;
  readonly fehler: StoredFault | null;
  readonly akte_id: string | null;
  readonly lieferung_id: string | null;
  readonly uebernommen_by: string | null;
  readonly endet_am: string;
  readonly created_at: string;
  readonly created_by: string;
}

const PAKET = sql.raw(`p.id, p.status, p.dateiname, p.groesse, p.schluessel, p.original, p.ansicht, p.fertig, p.gesamt,
  p.fehler, p.akte_id, p.lieferung_id, p.uebernommen_by, p.endet_am::text as endet_am, p.created_at, p.created_by
  from akten.xdomea_paket p`);

export async function insertPaket(
  tx: Tx,
  values: { dateiname: string; groesse: number; endetAm: string; createdBy: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.xdomea_paket (dateiname, groesse, endet_am, created_by)
    values (${values.dateiname}, ${values.groesse}, ${values.endetAm}::date, ${values.createdBy}) returning id`.execute(
    tx,
  );
  return (rows[0] as { id: string }).id;
}

/** For uploads and jobs; people ask by `findPaket`. */
export async function findWorkPaket(db: Database | Tx, id: string): Promise<PaketRow | undefined> {
  const { rows } = await sql<PaketRow>`select ${PAKET} where p.id = ${id}`.execute(db);
  return rows[0];
}

/** One's own, or all with the right to the Eingang: the same as with a delivery. */
export async function findPaket(db: Database | Tx, actor: Principal, id: string): Promise<PaketRow | undefined> {
  const { rows } = await sql<PaketRow>`
    select ${PAKET} where p.id = ${id} and ${sichtbareLieferung(actor, 'p')}`.execute(db);
  return rows[0];
}

export async function lockPaket(tx: Tx, actor: Principal, id: string): Promise<PaketRow | undefined> {
  const { rows } = await sql<PaketRow>`
    select ${PAKET} where p.id = ${id} and ${sichtbareLieferung(actor, 'p')} for update of p`.execute(tx);
  return rows[0];
}

const MOST_OPEN = 100;

/** What was announced and never arrived is nothing that anybody could take over. */
export async function listPaketRows(db: Database | Tx, actor: Principal): Promise<PaketRow[]> {
  const { rows } = await sql<PaketRow>`
    select ${PAKET} where p.status in ('pruefung', 'bereit', 'fehler', 'uebernahme') and ${sichtbareLieferung(actor, 'p')}
    order by p.id desc limit ${MOST_OPEN}`.execute(db);
  return rows;
}

/** Beginning with the upload that has arrived. False when it was stored before, or is not wanted any more. */
export async function storePaket(
  tx: Tx,
  id: string,
  { schluessel, original }: { schluessel: WrappedKey; original: BlobRef },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.xdomea_paket set status = 'pruefung', original = ${JSON.stringify(original)}::jsonb, fehler = null,
      schluessel = ${JSON.stringify(schluessel)}::jsonb
    where id = ${id} and status = 'angeboten' returning id`.execute(tx);
  return rows.length > 0;
}

export async function noteFertig(tx: Tx, id: string, fertig: number, gesamt: number): Promise<void> {
  await sql`update akten.xdomea_paket set fertig = ${fertig}, gesamt = ${gesamt}
    where id = ${id} and status in ('pruefung', 'uebernahme')`.execute(tx);
}

export async function finishPruefung(tx: Tx, id: string, ansicht: Ansicht): Promise<void> {
  await sql`update akten.xdomea_paket set status = 'bereit', fehler = null, ansicht = ${JSON.stringify(ansicht)}::jsonb
    where id = ${id} and status = 'pruefung'`.execute(tx);
}

export async function startUebernahme(tx: Tx, id: string, akteId: string | null, by: string): Promise<void> {
  await sql`update akten.xdomea_paket set status = 'uebernahme', akte_id = ${akteId}, uebernommen_by = ${by},
    fertig = 0, fehler = null where id = ${id} and status = 'bereit'`.execute(tx);
}

/** What cannot be read ends here; what could not be taken in can be tried again. */
export async function failPaket(tx: Tx, id: string, fehler: StoredFault): Promise<void> {
  await sql`update akten.xdomea_paket set fehler = ${JSON.stringify(fehler)}::jsonb,
      status = case when status = 'uebernahme' then 'bereit' when status = 'pruefung' then 'fehler' else status end
    where id = ${id} and status in ('angeboten', 'pruefung', 'uebernahme')`.execute(tx);
}

const ENDED = sql`dateiname = '', schluessel = null, original = null, ansicht = null, fehler = null`;

/** Its bytes are noted for removal; row and receipt stay. */
export async function finishUebernahme(tx: Tx, id: string, lieferungId: string): Promise<void> {
  await forgetBytes(tx, id);
  await sql`update akten.xdomea_paket set ${ENDED}, status = 'uebernommen', lieferung_id = ${lieferungId}
    where id = ${id} and status = 'uebernahme'`.execute(tx);
}

export async function discardPaket(tx: Tx, id: string): Promise<void> {
  await forgetBytes(tx, id);
  await sql`update akten.xdomea_paket set ${ENDED}, status = 'verworfen'
    where id = ${id} and status in ('angeboten', 'bereit', 'fehler')`.execute(tx);
}

function forgetBytes(tx: Tx, id: string): Promise<void> {
  return noteForRemoval(tx, sql`select original ->> 'address' as address from akten.xdomea_paket where id = ${id}`);
}

/** Those that nobody took over in time. */
export async function listEnded(tx: Tx, today: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from akten.xdomea_paket where endet_am < ${today}::date and status in ('angeboten', 'bereit', 'fehler')
    for update`.execute(tx);
  return rows.map(({ id }) => id);
}

export interface Bekannt {
  readonly sha256: string;
  readonly titel: string | null;
  readonly akte: { readonly id: string; readonly aktenzeichen: string } | null;
}

/** Hashes that are here already, with their document where the actor may see it. */
export async function listBekannte(tx: Tx, actor: Principal, hashes: readonly string[]): Promise<Bekannt[]> {
  const { rows } = await sql<Bekannt>`
    select distinct on (e.sha256) e.sha256,
      case when ${sichtbaresDokument(actor)} then d.titel end as titel,
      case when a.id is not null and ${sichtbareAkte(actor)} and ${sichtbaresDokument(actor)}
        then jsonb_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen) end as akte
    from akten.eingang e left join akten.dokument d on d.eingang_id = e.id left join akten.akte a on a.id = d.akte_id
    where e.sha256 = any(${[...hashes]}::text[])
      and e.status in ('gespeichert', 'erkennung', 'zuzuordnen', 'zugeordnet', 'zerlegt')
    order by e.sha256, e.id`.execute(tx);
  return rows;
}

export async function listAktenByZeichen(
  tx: Tx,
  actor: Principal,
  zeichen: readonly string[],
): Promise<{ id: string; aktenzeichen: string }[]> {
  const { rows } = await sql<{ id: string; aktenzeichen: string }>`
    select a.id, a.aktenzeichen from akten.akte a
    where a.aktenzeichen = any(${[...zeichen]}::text[]) and a.vernichtet_at is null and ${sichtbareAkte(actor)}
    order by a.aktenzeichen`.execute(tx);
  return rows;
}

/** The delivery of the same message, if somebody took it in before. */
export async function findLieferungOf(
  tx: Tx,
  actor: Principal,
  merkmal: string,
): Promise<{ lieferungId: string; am: string } | undefined> {
  const { rows } = await sql<{ lieferungId: string; am: string }>`
    select l.id as "lieferungId", l.created_at as am from akten.lieferung l
    where l.merkmal = ${merkmal} and ${sichtbareLieferung(actor)}`.execute(tx);
  return rows[0];
}

/** Of the files that were sound, those that are not stored all the same: no room, or the store was away. */
export async function countNotStored(
  db: Database | Tx,
  lieferungId: string,
  names: readonly string[],
): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from akten.eingang e where e.lieferung_id = ${lieferungId} and e.sha256 is null
      and e.status in ('angeboten', 'fehler') and e.dateiname = any(${[...names]}::text[])`.execute(db);
  return rows[0]?.n ?? 0;
}
