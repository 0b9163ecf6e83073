/** Orders to seal and what they became, and what the Transfervermerk tells. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { Database, Tx } from '#platform/db/db.ts';

export async function insertAuftrag(tx: Tx, dokumentId: string): Promise<void> {
  await sql`insert into akten.siegelung (dokument_id) values (${dokumentId}) on conflict (dokument_id) do nothing`.execute(
    tx,
  );
}

export interface SiegelungRow {
  readonly stand: 'beauftragt' | 'gesiegelt' | 'fehler';
  readonly kopie_sha256: string | null;
  readonly kopie_bytes: number | null;
  readonly kopie_seiten: number | null;
  readonly stufe: 'B-B' | 'B-T' | null;
  readonly test: boolean | null;
  readonly gesiegelt_at: string | null;
  readonly fehler: string | null;
  readonly created_at: string;
}

const COLUMNS = sql.raw(
  'stand, kopie_sha256, kopie_bytes, kopie_seiten, stufe, test, gesiegelt_at, fehler, created_at',
);

/** The caller has checked that the actor may see the document. */
export async function findSiegelung(db: Database | Tx, dokumentId: string): Promise<SiegelungRow | undefined> {
  const { rows } = await sql<SiegelungRow>`
    select ${COLUMNS} from akten.siegelung where dokument_id = ${dokumentId}`.execute(db);
  return rows[0];
}

export interface Nachtrag {
  readonly kopie_sha256: string;
  readonly kopie_bytes: number;
  readonly nachtrag: Buffer;
  readonly vermerk: string;
}

export async function readNachtrag(db: Database | Tx, dokumentId: string): Promise<Nachtrag | undefined> {
  const { rows } = await sql<Nachtrag>`select kopie_sha256, kopie_bytes, nachtrag, vermerk from akten.siegelung
    where dokument_id = ${dokumentId} and stand = 'gesiegelt'`.execute(db);
  return rows[0];
}

export interface NewSiegel {
  readonly kopie: Pick<BlobRef, 'sha256' | 'size'>;
  readonly seiten: number;
  readonly nachtrag: Buffer;
  readonly vermerk: string;
  readonly stufe: 'B-B' | 'B-T';
  readonly test: boolean;
  readonly at: string;
}

/** False when another run was faster: its seal stands, and this one was never stored anywhere. */
export async function storeSiegel(tx: Tx, dokumentId: string, s: NewSiegel): Promise<boolean> {
  const { rows } = await sql`
    update akten.siegelung set stand = 'gesiegelt', kopie_sha256 = ${s.kopie.sha256}, kopie_bytes = ${s.kopie.size},
      kopie_seiten = ${s.seiten}, nachtrag = ${s.nachtrag}, vermerk = ${s.vermerk}, stufe = ${s.stufe}, test = ${s.test},
      gesiegelt_at = ${s.at}::timestamptz, fehler = null, updated_at = now()
    where dokument_id = ${dokumentId} and stand <> 'gesiegelt' returning dokument_id`.execute(tx);
  return rows.length > 0;
}

export async function storeSiegelFehler(
  tx: Tx,
  dokumentId: string,
  stand: 'beauftragt' | 'fehler',
  fehler: string | null,
): Promise<boolean> {
  const { rows } = await sql`
    update akten.siegelung set stand = ${stand}, fehler = ${fehler}, updated_at = now()
    where dokument_id = ${dokumentId} and stand <> 'gesiegelt' returning dokument_id`.execute(tx);
  return rows.length > 0;
}

/** Orders that nobody has worked at for a while; the queue may have lost them, or what was missing may be there now. */
export async function listStillOpen(db: Database, olderThanMinutes: number, limit: number): Promise<string[]> {
  const { rows } = await sql<{ dokument_id: string }>`
    select dokument_id from akten.siegelung
    where stand <> 'gesiegelt' and updated_at < now() - make_interval(mins => ${olderThanMinutes}::int)
    order by updated_at limit ${limit}`.execute(db);
  return rows.map((row) => row.dokument_id);
}

// ---- facts of the Vermerk ------------------------------------------------------------------------------------------------

export interface VermerkRow {
  readonly titel: string;
  readonly typ: string;
  readonly dateiname: string;
  readonly art: string;
  readonly groesse: number;
  readonly sha256: string;
  readonly seiten: number;
  readonly herkunft: string;
  readonly scanner_fassung: string;
  readonly profil_fassung: string;
  readonly gescannt_von: string;
  readonly gescannt_name: string | null;
  readonly ersetzt_dokument_id: string | null;
  readonly abgegeben_at: string;
  readonly stand: string;
  readonly umfang: 'alle' | 'stichprobe' | 'keine';
  readonly prozent: number | null;
  readonly mindestens: number | null;
  readonly regel_fassung: string | null;
  readonly saat: string;
  readonly zu_sehen: number[];
  readonly trennung: boolean;
  readonly trennung_grund: string | null;
  readonly geprueft_von: string | null;
  readonly geprueft_name: string | null;
  readonly geprueft_at: string | null;
  readonly original_aufbewahren: boolean;
  readonly original_ort: string | null;
}

export async function readVermerkRow(db: Database | Tx, dokumentId: string): Promise<VermerkRow | undefined> {
  const { rows } = await sql<VermerkRow>`
    select d.titel, d.typ, d.dateiname, d.art, d.groesse, d.sha256, d.seiten, d.herkunft, sc.scanner_fassung,
      sc.profil_fassung, sc.gescannt_von, sc.gescannt_name, sc.ersetzt_dokument_id, sc.created_at as abgegeben_at,
      sp.stand, sp.umfang, sp.prozent, sp.mindestens, sp.regel_fassung, sp.saat, sp.seiten as zu_sehen, sp.trennung,
      sp.trennung_grund, sp.geprueft_von, sp.geprueft_name, sp.geprueft_at, sp.original_aufbewahren, sp.original_ort
    from akten.dokument d join akten.eingang e on e.id = d.eingang_id join akten.scan sc on sc.lieferung_id = e.lieferung_id
    join akten.sichtpruefung sp on sp.dokument_id = d.id
    where d.id = ${dokumentId}`.execute(db);
  return rows[0];
}

export interface VermerkSeiteRow {
  readonly nr: number;
  readonly leer: boolean;
  readonly qualitaet: 'gut' | 'schwach' | 'unlesbar' | null;
  readonly konfidenz: number | null;
  readonly drehung: number;
  readonly breite: number | null;
  readonly hoehe: number | null;
  readonly gesehen: string | null;
}

/** With the moment at which each page was shown to `person`. */
export async function listVermerkSeiten(
  db: Database | Tx,
  dokumentId: string,
  person: string | null,
): Promise<VermerkSeiteRow[]> {
  const { rows } = await sql<VermerkSeiteRow>`
    select s.nr, s.leer, s.qualitaet, s.konfidenz, s.drehung, s.breite, s.hoehe, b.gezeigt_at as gesehen
    from akten.seite s left join akten.sichtpruefung_blick b
      on b.dokument_id = s.dokument_id and b.nr = s.nr and b.person = ${person}
    where s.dokument_id = ${dokumentId} order by s.nr`.execute(db);
  return rows;
}

// ---- may the paper go? ---------------------------------------------------------------------------------------------------

export interface ErsatzLage {
  readonly gesiegelt: boolean;
  readonly stand: string | null;
  readonly aufbewahren: boolean;
}

/** `undefined`: no such document. */
export async function findErsatzLage(db: Database | Tx, dokumentId: string): Promise<ErsatzLage | undefined> {
  const { rows } = await sql<ErsatzLage>`
    select coalesce(si.stand = 'gesiegelt', false) as gesiegelt, sp.stand, coalesce(sp.original_aufbewahren, true) as aufbewahren
    from akten.dokument d left join akten.sichtpruefung sp on sp.dokument_id = d.id
    left join akten.siegelung si on si.dokument_id = d.id where d.id = ${dokumentId}`.execute(db);
  return rows[0];
}
