/** Queries on documents and pages, for those who read them. What the pipeline writes is in verarbeitung.sql.ts. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { fromCursor } from './blaettern.rules.ts';
import type { Herkunft } from './dokument.schema.ts';
import type { Stand, Vorschlaege } from './einordnung/einordnung.schema.ts';
import { sichtbareAkte, sichtbaresDokument } from './sichtbar.sql.ts';
import type { Trennblatt } from './trennblatt/trennblatt.rules.ts';

export interface DokumentKurzRow {
  readonly id: string;
  readonly titel: string;
  readonly typ: string;
  readonly datum: string | null;
  readonly absender: string | null;
  readonly created_at: string;
  readonly seiten: number;
  readonly seiten_fertig: number;
  readonly auffaellig: number;
  readonly status: 'erkennung' | 'fertig' | 'fehler';
  /** Date of the document, else of its arrival: by this an Akte is ordered. */
  readonly ordnung: string;
  readonly vorgang_id: string | null;
  /** Clockwise turn of the first page. */
  readonly drehung: number;
  readonly version: number;
}

const KURZ =
  sql.raw(`d.id, d.titel, d.typ, d.datum, d.absender, d.created_at, d.seiten, d.status, d.vorgang_id, d.version,
  coalesce((select s.drehung from akten.seite s where s.dokument_id = d.id and s.nr = 1), 0) as drehung,
  coalesce(d.datum, d.created_at::date)::text as ordnung,
  case when d.status = 'fertig' or d.abgeloest_at is not null then d.seiten else
    (select count(*)::int from akten.seite s where s.dokument_id = d.id and s.status in ('fertig', 'fehler')) end
    as seiten_fertig,
  (select count(*)::int from akten.seite s where s.dokument_id = d.id
     and (s.status = 'fehler' or s.qualitaet = 'unlesbar')) as auffaellig`);

export interface DokumentFilter {
  readonly akteId: string;
  readonly typ?: string | undefined;
  /** Of one Vorgang, or those that lie in the Akte itself. */
  readonly vorgang?: string | 'ohne' | undefined;
  readonly ab?: string | undefined;
  readonly anzahl: number;
}

function inVorgang(vorgang: string | undefined) {
  if (vorgang === undefined) return sql``;
  return vorgang === 'ohne' ? sql`and d.vorgang_id is null` : sql`and d.vorgang_id = ${vorgang}`;
}

export async function listDokumentRows(
  db: Database | Tx,
  actor: Principal,
  filter: DokumentFilter,
): Promise<DokumentKurzRow[]> {
  const after = fromCursor(filter.ab, 2);
  const { rows } = await sql<DokumentKurzRow>`
    select ${KURZ} from akten.dokument d join akten.akte a on a.id = d.akte_id
    where a.id = ${filter.akteId} and d.abgeloest_at is null and ${sichtbareAkte(actor)}
      ${filter.typ ? sql`and d.typ = ${filter.typ}` : sql``} ${inVorgang(filter.vorgang)}
      ${after ? sql`and (coalesce(d.datum, d.created_at::date), d.id) < (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by coalesce(d.datum, d.created_at::date) desc, d.id desc limit ${filter.anzahl + 1}`.execute(db);
  return rows;
}

export async function countOpenRecognition(db: Database | Tx, actor: Principal, akteId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from akten.dokument d join akten.akte a on a.id = d.akte_id
    where a.id = ${akteId} and d.status = 'erkennung' and d.abgeloest_at is null and ${sichtbareAkte(actor)}`.execute(
    db,
  );
  return rows[0]?.n ?? 0;
}

export interface DokumentRow extends DokumentKurzRow {
  readonly eingang_id: string;
  readonly akte_id: string | null;
  readonly aktenzeichen: string | null;
  readonly eingang_schluessel: WrappedKey | null;
  readonly herkunft: Herkunft;
  readonly dateiname: string;
  readonly art: string;
  readonly groesse: number;
  readonly sha256: string;
  readonly original: BlobRef;
  readonly arbeitskopie: BlobRef | null;
  readonly fehler: string | null;
  readonly zuordnung: string | null;
  readonly umordnung_id: string | null;
  readonly abgeloest_at: string | null;
  readonly absender_bestaetigt: boolean;
  readonly einordnung: Stand | null;
  readonly vorschlaege: Partial<Vorschlaege> | null;
}

export async function findDokumentById(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<DokumentRow | undefined> {
  const { rows } = await sql<DokumentRow>`
    select ${KURZ}, d.eingang_id, d.akte_id, a.aktenzeichen, e.schluessel as eingang_schluessel, d.herkunft, d.dateiname,
      d.art, d.groesse, d.sha256, d.original, d.arbeitskopie, d.fehler, d.zuordnung, d.umordnung_id, d.abgeloest_at, d.absender_bestaetigt,
      en.stand as einordnung, en.vorschlaege
    from akten.dokument d join akten.eingang e on e.id = d.eingang_id left join akten.akte a on a.id = d.akte_id
      left join akten.einordnung en on en.dokument_id = d.id
    where d.id = ${id} and ${sichtbaresDokument(actor)}`.execute(db);
  return rows[0];
}

export interface SeiteRow {
  readonly nr: number;
  readonly status: 'wartet' | 'laeuft' | 'fertig' | 'fehler';
  readonly leer: boolean;
  readonly leer_von_hand: boolean;
  readonly qualitaet: 'gut' | 'schwach' | 'unlesbar' | null;
  readonly konfidenz: number | null;
  readonly drehung: number;
  readonly breite: number | null;
  readonly hoehe: number | null;
  readonly fehler: string | null;
  readonly vorschau: BlobRef | null;
  readonly trennblatt: Trennblatt | null;
}

const SEITE = sql.raw(
  's.nr, s.status, s.leer, s.leer_von_hand, s.qualitaet, s.konfidenz, s.drehung, s.breite, s.hoehe, s.fehler, s.vorschau, s.trennblatt',
);

const FROM_SEITE = sql.raw(
  'from akten.seite s join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id',
);

export async function listSeiteRows(db: Database | Tx, actor: Principal, dokumentId: string): Promise<SeiteRow[]> {
  const { rows } = await sql<SeiteRow>`
    select ${SEITE} ${FROM_SEITE}
    where d.id = ${dokumentId} and ${sichtbaresDokument(actor)} order by s.nr`.execute(db);
  return rows;
}

export async function findSeite(
  db: Database | Tx,
  actor: Principal,
  dokumentId: string,
  nr: number,
): Promise<(SeiteRow & { text: string; worte: Buffer | null }) | undefined> {
  const { rows } = await sql<SeiteRow & { text: string; worte: Buffer | null }>`
    select ${SEITE}, s.text, s.worte ${FROM_SEITE}
    where d.id = ${dokumentId} and s.nr = ${nr} and ${sichtbaresDokument(actor)}`.execute(db);
  return rows[0];
}

/** Pages that a human should look at: ink without text, or failed. */
export async function listAuffaelligeSeiten(
  db: Database | Tx,
  actor: Principal,
  limit: number,
): Promise<{
  seiten: { dokumentId: string; titel: string; seite: number; akte?: { id: string; aktenzeichen: string } }[];
  gesamt: number;
}> {
  const { rows } = await sql<{
    dokument_id: string;
    titel: string;
    nr: number;
    akte_id: string | null;
    aktenzeichen: string | null;
    gesamt: number;
  }>`
    select d.id as dokument_id, d.titel, s.nr, d.akte_id, a.aktenzeichen, count(*) over ()::int as gesamt ${FROM_SEITE}
    where (s.status = 'fehler' or s.qualitaet = 'unlesbar') and ${sichtbaresDokument(actor)}
    order by d.id desc, s.nr limit ${limit}`.execute(db);
  const seiten = rows.map((row) => ({
    dokumentId: row.dokument_id,
    titel: row.titel,
    seite: row.nr,
    ...(row.akte_id && row.aktenzeichen ? { akte: { id: row.akte_id, aktenzeichen: row.aktenzeichen } } : {}),
  }));
  return { seiten, gesamt: rows[0]?.gesamt ?? 0 };
}

export interface DokumentWerte {
  readonly titel: string;
  readonly typ: string;
  readonly datum: string | null;
  readonly absender: string | null;
  /** A person has set the sender or let it stand. */
  readonly absenderBestaetigt: boolean;
}

/** Undefined when the version is stale. */
export async function updateDokumentRow(
  tx: Tx,
  id: string,
  version: number,
  values: DokumentWerte,
): Promise<number | undefined> {
  const { rows } = await sql<{ version: number }>`
    update akten.dokument set titel = ${values.titel}, typ = ${values.typ}, datum = ${values.datum}::date,
      absender = ${values.absender}, absender_bestaetigt = ${values.absenderBestaetigt}, version = version + 1
    where id = ${id} and version = ${version} returning version`.execute(tx);
  return rows[0]?.version;
}

export async function updateSeiteLeer(tx: Tx, dokumentId: string, nr: number, leer: boolean): Promise<boolean> {
  const { rows } = await sql`
    update akten.seite set leer = ${leer}, leer_von_hand = true where dokument_id = ${dokumentId} and nr = ${nr} returning nr`.execute(
    tx,
  );
  return rows.length > 0;
}

// ---- a document changes its owner --------------------------------------------------------------------------------------

export interface DokumentBlobs {
  readonly id: string;
  readonly eingang_id: string;
  readonly akte_id: string | null;
  readonly eingang_schluessel: WrappedKey | null;
  readonly original: BlobRef;
  readonly arbeitskopie: BlobRef | null;
  readonly seiten: { readonly nr: number; readonly vorschau: BlobRef }[];
}

/** Locks the document and gives every blob it holds; page jobs wait for the lock and then see the new owner. */
export async function lockDokumentBlobs(tx: Tx, id: string): Promise<DokumentBlobs | undefined> {
  await sql`select id from akten.dokument where id = ${id} for update`.execute(tx);
  const { rows } = await sql<DokumentBlobs>`
    select d.id, d.eingang_id, d.akte_id, e.schluessel as eingang_schluessel, d.original, d.arbeitskopie,
      coalesce((select jsonb_agg(jsonb_build_object('nr', s.nr, 'vorschau', s.vorschau)) from akten.seite s
                where s.dokument_id = d.id and s.vorschau is not null), '[]') as seiten
    from akten.dokument d join akten.eingang e on e.id = d.eingang_id where d.id = ${id}`.execute(tx);
  return rows[0];
}

/**
 * Puts the document with its rewrapped blobs into an Akte and forgets the key it had in the Eingang. In another Akte it
 * lies in no Vorgang.
 */
export async function storeNewOwner(tx: Tx, blobs: DokumentBlobs, akteId: string, zuordnung: string): Promise<number> {
  await sql`update akten.seite s set vorschau = neu.vorschau
    from jsonb_to_recordset(${JSON.stringify(blobs.seiten)}::jsonb) as neu (nr int, vorschau jsonb)
    where s.dokument_id = ${blobs.id} and s.nr = neu.nr`.execute(tx);
  await sql`update akten.eingang set schluessel = null, status = 'zugeordnet', unstimmigkeit = null, updated_at = now()
    where id = ${blobs.eingang_id}`.execute(tx);
  await sql`delete from akten.vorschlag where eingang_id = ${blobs.eingang_id}`.execute(tx);
  const { rows } = await sql<{ version: number }>`
    update akten.dokument set akte_id = ${akteId},
      vorgang_id = case when akte_id = ${akteId} then vorgang_id end, original = ${JSON.stringify(blobs.original)}::jsonb,
      arbeitskopie = ${blobs.arbeitskopie ? JSON.stringify(blobs.arbeitskopie) : null}::jsonb,
      zuordnung = ${zuordnung}, version = version + 1
    where id = ${blobs.id} returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}
