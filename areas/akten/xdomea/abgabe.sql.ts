/** The one place that fills the read model of messages, and the paper trail of what was given away. */
import { sql } from 'kysely';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { nameOfDokumenttyp } from '../dokumenttyp.data.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';
import type { AkteZumAbgeben, DokumentZumAbgeben, PersonZumAbgeben, VorgangZumAbgeben } from './akte.model.ts';
import { FORMATE } from './profil.data.ts';

interface DokumentAbgabeRow {
  readonly id: string;
  readonly eingang_id: string;
  readonly titel: string;
  readonly typ: string;
  readonly datum: string | null;
  readonly absender: string | null;
  readonly eingegangen: string;
  readonly art: string;
  readonly groesse: number;
  readonly sha256: string;
  readonly original: BlobRef;
  readonly vorgang_id: string | null;
}

interface VorgangAbgabeRow {
  readonly id: string;
  readonly kennzeichen: string | null;
  readonly bezeichnung: string;
  readonly laufzeit_von: string | null;
  readonly laufzeit_bis: string | null;
}

/** Undefined when there is no such Akte, or nothing in it any more. */
export async function readAkteZumAbgeben(db: Database | Tx, akteId: string): Promise<AkteZumAbgeben | undefined> {
  const { rows: akten } = await sql<{ aktenzeichen: string; beginn: string; ende: string }>`
    select a.aktenzeichen, a.bewegt_at::date::text as ende,
      least(a.created_at::date, (select min(coalesce(d.datum, d.created_at::date)) from akten.dokument d
        where d.akte_id = a.id and d.abgeloest_at is null))::text as beginn
    from akten.akte a where a.id = ${akteId} and a.vernichtet_at is null`.execute(db);
  const akte = akten[0];
  if (!akte) return undefined;
  const { rows: personen } = await sql<{ familienname: string; vornamen: string; geburtsdatum: string | null }>`
    select p.familienname, p.vornamen, p.geburtsdatum from akten.akte_person ap join akten.person p on p.id = ap.person_id
    where ap.akte_id = ${akteId} order by ap.rolle, ap.created_at`.execute(db);
  const { rows: dokumente } = await sql<DokumentAbgabeRow>`
    select d.id, d.eingang_id, d.titel, d.typ, d.datum::text as datum, d.absender, d.created_at::date::text as eingegangen, d.art,
      d.groesse, d.sha256, d.original, d.vorgang_id
    from akten.dokument d where d.akte_id = ${akteId} and d.abgeloest_at is null order by coalesce(d.datum, d.created_at::date), d.id`.execute(
    db,
  );
  const { rows: vorgaenge } = await sql<VorgangAbgabeRow>`
    select id, kennzeichen, bezeichnung, laufzeit_von::text as laufzeit_von, laufzeit_bis::text as laufzeit_bis
    from akten.vorgang where akte_id = ${akteId} order by reihe, nummer`.execute(db);
  const [haupt] = personen;
  const name = haupt ? [haupt.familienname, haupt.vornamen].filter(Boolean).join(', ') : akte.aktenzeichen;
  return {
    id: akteId,
    aktenzeichen: akte.aktenzeichen,
    betreff: `Ausländerakte ${name}`,
    beginn: akte.beginn,
    ende: akte.ende,
    personen: personen.map(toPerson),
    // A folder without documents is no part of a message.
    vorgaenge: vorgaenge
      .map((vorgang) => toVorgang(vorgang, dokumente))
      .filter((vorgang) => vorgang.dokumente.length > 0),
    dokumente: dokumente.filter((row) => row.vorgang_id === null).map(toDokument),
  };
}

function toVorgang(row: VorgangAbgabeRow, dokumente: readonly DokumentAbgabeRow[]): VorgangZumAbgeben {
  return {
    id: row.id,
    ...(row.kennzeichen ? { kennzeichen: row.kennzeichen } : {}),
    betreff: row.bezeichnung,
    ...(row.laufzeit_von ? { beginn: row.laufzeit_von } : {}),
    ...(row.laufzeit_bis ? { ende: row.laufzeit_bis } : {}),
    dokumente: dokumente.filter(({ vorgang_id: id }) => id === row.id).map(toDokument),
  };
}

function toPerson({
  familienname,
  vornamen,
  geburtsdatum,
}: {
  familienname: string;
  vornamen: string;
  geburtsdatum: string | null;
}): PersonZumAbgeben {
  return { familienname, vornamen, ...(geburtsdatum?.length === 10 ? { geburtsdatum } : {}) };
}

function toDokument(row: DokumentAbgabeRow): DokumentZumAbgeben {
  const endung = FORMATE[row.art]?.endung ?? row.art;
  return {
    id: row.id,
    titel: row.titel,
    typ: nameOfDokumenttyp(row.typ),
    ...(row.datum ? { datum: row.datum } : {}),
    ...(row.absender ? { absender: row.absender } : {}),
    eingegangenAm: row.eingegangen,
    datei: {
      // The file has a UUID of its own, which is not that of the document.
      dateiname: `${row.eingang_id}.${endung}`,
      art: row.art,
      groesse: row.groesse,
      sha256: row.sha256,
      ref: row.original,
    },
  };
}

export interface NewAbgabe {
  readonly akteId: string;
  readonly herausgabeId: string;
  readonly nachricht: string;
  readonly profil: string;
  readonly prozessId: string;
  readonly empfaenger: string;
  readonly createdBy: string;
}

export async function insertAbgabe(tx: Tx, values: NewAbgabe): Promise<void> {
  await sql`insert into akten.abgabe (akte_id, herausgabe_id, nachricht, profil, prozess_id, empfaenger, created_by)
    values (${values.akteId}, ${values.herausgabeId}, ${values.nachricht}, ${values.profil}, ${values.prozessId},
      ${values.empfaenger}, ${values.createdBy})`.execute(tx);
}

export async function findAbgabe(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<{ id: string; akte_id: string; bestaetigt_am: string | null } | undefined> {
  const { rows } = await sql<{ id: string; akte_id: string; bestaetigt_am: string | null }>`
    select ab.id, ab.akte_id, ab.bestaetigt_am::text as bestaetigt_am
    from akten.abgabe ab join akten.akte a on a.id = ab.akte_id
    where ab.id = ${id} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

/** False when it is confirmed already. */
export async function confirmAbgabe(tx: Tx, id: string, am: string, by: string): Promise<boolean> {
  const { rows } = await sql`update akten.abgabe set bestaetigt_am = ${am}::date, bestaetigt_by = ${by}
    where id = ${id} and bestaetigt_am is null returning id`.execute(tx);
  return rows.length > 0;
}
