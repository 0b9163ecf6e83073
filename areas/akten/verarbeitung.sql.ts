/** What the pipeline reads and writes, from the opened file to the closed document. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Herkunft, Spur } from './erfassung.sql.ts';
import type { Trennblatt } from './trennblatt/trennblatt.rules.ts';

export interface NewDokument {
  readonly eingangId: string;
  readonly titel: string;
  readonly typ: string;
  readonly herkunft: Herkunft;
  readonly dateiname: string;
  readonly art: string;
  readonly original: BlobRef;
  readonly seiten: number;
  readonly spur: Spur;
  readonly createdBy: string;
  readonly absender?: string;
  readonly absenderBestaetigt?: boolean;
}

/** Document and one row per page. */
export async function insertDokument(tx: Tx, d: NewDokument): Promise<string> {
  const id = await insertDokumentRow(tx, d);
  await sql`insert into akten.seite (dokument_id, nr) select ${id}, n from generate_series(1, ${d.seiten}::int) n`.execute(
    tx,
  );
  return id;
}

/** The document alone; the reference to the original moves from the Eingang to it. */
export async function insertDokumentRow(tx: Tx, d: NewDokument): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.dokument (eingang_id, titel, typ, herkunft, dateiname, art, groesse, sha256, original, seiten, spur, created_by,
      absender, absender_bestaetigt)
    values (${d.eingangId}, ${d.titel}, ${d.typ}, ${d.herkunft}, ${d.dateiname}, ${d.art}, ${d.original.size},
      ${d.original.sha256}, ${JSON.stringify(d.original)}::jsonb, ${d.seiten}, ${d.spur}, ${d.createdBy},
      ${d.absender ?? null}, ${d.absenderBestaetigt ?? false})
    returning id`.execute(tx);
  const { id } = rows[0] as { id: string };
  await sql`update akten.eingang set status = 'erkennung', original = null, fehler = null, updated_at = now()
    where id = ${d.eingangId}`.execute(tx);
  return id;
}

export interface WorkDokument {
  readonly id: string;
  readonly eingang_id: string;
  readonly lieferung_id: string;
  readonly akte_id: string | null;
  readonly eingang_schluessel: WrappedKey | null;
  readonly titel: string;
  readonly typ: string;
  readonly dateiname: string;
  readonly art: string;
  readonly original: BlobRef;
  readonly arbeitskopie: BlobRef | null;
  readonly seiten: number;
  readonly status: 'erkennung' | 'fertig' | 'fehler';
  readonly spur: Spur;
  readonly created_by: string;
  readonly version: number;
  readonly umordnung_id: string | null;
}

const DOKUMENT =
  sql.raw(`d.id, d.eingang_id, e.lieferung_id, d.akte_id, e.schluessel as eingang_schluessel, d.titel, d.typ,
  d.dateiname, d.art, d.original, d.arbeitskopie, d.seiten, d.status, d.spur, d.created_by, d.version,
  d.umordnung_id
  from akten.dokument d join akten.eingang e on e.id = d.eingang_id`);

export async function findWorkDokument(db: Database | Tx, id: string): Promise<WorkDokument | undefined> {
  const { rows } = await sql<WorkDokument>`select ${DOKUMENT} where d.id = ${id}`.execute(db);
  return rows[0];
}

/** Locked, so that the last two pages of a document are counted one after the other. */
export async function lockWorkDokument(tx: Tx, id: string): Promise<WorkDokument | undefined> {
  const { rows } = await sql<WorkDokument>`select ${DOKUMENT} where d.id = ${id} for update of d`.execute(tx);
  return rows[0];
}

/** False when the page is done already (the job came twice). */
export async function startSeite(tx: Tx, dokumentId: string, nr: number): Promise<boolean> {
  const { rows } = await sql`update akten.seite set status = 'laeuft'
    where dokument_id = ${dokumentId} and nr = ${nr} and status in ('wartet', 'laeuft') returning nr`.execute(tx);
  return rows.length > 0;
}

export interface RecognisedSeite {
  readonly text: string;
  readonly worte: Buffer;
  readonly konfidenz: number;
  readonly drehung: number;
  readonly neigung: number;
  readonly leer: boolean;
  readonly qualitaet: 'gut' | 'schwach' | 'unlesbar';
  readonly quelle: 'ocr' | 'text-layer';
  readonly breite: number;
  readonly hoehe: number;
  readonly ms: number;
  readonly trennblatt: Trennblatt | null;
  /** The code of a letter of ours on it. */
  readonly kennung: string | null;
  /** What the page looks like, 64 hex digits; none of an empty page or one with a text of its own. */
  readonly abdruck: string | null;
}

/** False when another worker was faster: its result stands. */
export async function storeSeite(tx: Tx, dokumentId: string, nr: number, s: RecognisedSeite): Promise<boolean> {
  const { rows } = await sql`
    update akten.seite set status = 'fertig', text = ${s.text}, worte = ${s.worte}, konfidenz = ${s.konfidenz},
      drehung = ${s.drehung}, neigung = ${s.neigung}, leer = case when leer_von_hand then leer else ${s.leer} end,
      qualitaet = ${s.qualitaet}, quelle = ${s.quelle},
      breite = ${s.breite}, hoehe = ${s.hoehe}, ms = ${s.ms},
      trennblatt = ${s.trennblatt ? JSON.stringify(s.trennblatt) : null}::jsonb, kennung = ${s.kennung}, abdruck = ('x' || ${s.abdruck})::bit(256),
      fehler = null, fertig_at = now()
    where dokument_id = ${dokumentId} and nr = ${nr} and status <> 'fertig' returning nr`.execute(tx);
  return rows.length > 0;
}

export async function failSeite(tx: Tx, dokumentId: string, nr: number, fehler: string): Promise<boolean> {
  const { rows } = await sql`
    update akten.seite set status = 'fehler', fehler = ${fehler}, fertig_at = now()
    where dokument_id = ${dokumentId} and nr = ${nr} and status in ('wartet', 'laeuft') returning nr`.execute(tx);
  return rows.length > 0;
}

export async function countOpenSeiten(tx: Tx, dokumentId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`select count(*)::int as n from akten.seite
    where dokument_id = ${dokumentId} and status in ('wartet', 'laeuft')`.execute(tx);
  return rows[0]?.n ?? 0;
}

/** Failed pages wait again; returns their numbers. */
export async function reopenSeiten(tx: Tx, dokumentId: string): Promise<number[]> {
  const { rows } = await sql<{ nr: number }>`
    update akten.seite set status = 'wartet', fehler = null, fertig_at = null
    where dokument_id = ${dokumentId} and status = 'fehler' returning nr`.execute(tx);
  await sql`update akten.dokument set status = 'erkennung', fehler = null where id = ${dokumentId}`.execute(tx);
  return rows.map((row) => row.nr);
}

export interface ClosingSeite {
  readonly nr: number;
  readonly status: 'fertig' | 'fehler' | 'wartet' | 'laeuft';
  readonly worte: Buffer | null;
  readonly drehung: 0 | 90 | 180 | 270;
  readonly neigung: number | null;
  readonly quelle: 'ocr' | 'text-layer' | null;
}

export async function listClosingSeiten(db: Database | Tx, dokumentId: string): Promise<ClosingSeite[]> {
  const { rows } = await sql<ClosingSeite>`
    select nr, status, worte, drehung, neigung, quelle from akten.seite where dokument_id = ${dokumentId} order by nr`.execute(
    db,
  );
  return rows;
}

export interface ReadSeite {
  readonly nr: number;
  readonly text: string;
}

/** Text of all pages on which something was read: for type, date and Akte. */
export async function listReadSeiten(db: Database | Tx, dokumentId: string): Promise<ReadSeite[]> {
  const { rows } = await sql<ReadSeite>`
    select nr, text from akten.seite where dokument_id = ${dokumentId} and text <> '' order by nr`.execute(db);
  return rows;
}

export async function closeDokument(
  tx: Tx,
  id: string,
  values: {
    arbeitskopie: BlobRef | null;
    status: 'fertig' | 'fehler';
    fehler: string | null;
    titel: string;
    typ: string;
    datum: string | null;
    absender: string | null;
  },
): Promise<void> {
  await sql`update akten.dokument set status = ${values.status}, fehler = ${values.fehler}, titel = ${values.titel},
      typ = ${values.typ}, datum = coalesce(datum, ${values.datum}::date),
      absender = coalesce(absender, ${values.absender}), fertig_at = now(), version = version + 1,
      arbeitskopie = ${values.arbeitskopie ? JSON.stringify(values.arbeitskopie) : null}::jsonb
    where id = ${id}`.execute(tx);
}

/** Another type by the machine, while nobody has decided. */
export async function retypeDokument(tx: Tx, id: string, typ: string, titel: string): Promise<void> {
  await sql`update akten.dokument set typ = ${typ}, titel = ${titel}, version = version + 1 where id = ${id}`.execute(
    tx,
  );
}

export async function storeVorschau(tx: Tx, dokumentId: string, nr: number, vorschau: BlobRef): Promise<void> {
  await sql`update akten.seite set vorschau = ${JSON.stringify(vorschau)}::jsonb
    where dokument_id = ${dokumentId} and nr = ${nr}`.execute(tx);
}
