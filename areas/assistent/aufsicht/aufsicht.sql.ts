/** Switches, releases, incidents and figures. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Freigabe, Freigabestelle, Funktion, Lauf, Schalter, Vorfall } from './aufsicht.schema.ts';

type Db = Database | Tx;

export interface SchalterRow {
  readonly schluessel: Schalter;
  readonly an: boolean;
  readonly grund: string;
  readonly von: string;
  readonly seit: string;
  readonly version: number;
}

export async function listSchalter(db: Db): Promise<SchalterRow[]> {
  const { rows } =
    await sql<SchalterRow>`select schluessel, an, grund, geaendert_von as von, geaendert_at as seit, version
    from assistent.funktion`.execute(db);
  return rows;
}

/** False where somebody was faster. Version 0: there was no row. */
export async function setSchalter(
  tx: Tx,
  given: { schluessel: Schalter; an: boolean; grund: string; version: number },
  by: string,
): Promise<boolean> {
  const { schluessel, an, grund, version } = given;
  const { rows } = await sql`insert into assistent.funktion (schluessel, an, grund, geaendert_von)
    values (${schluessel}, ${an}, ${grund}, ${by})
    on conflict (schluessel) do update set an = excluded.an, grund = excluded.grund, geaendert_von = excluded.geaendert_von,
      geaendert_at = now(), version = assistent.funktion.version + 1
      where assistent.funktion.version = ${version}
    returning version`.execute(tx);
  return rows.length === 1;
}

const FREIGABE = sql`id, funktion, als, konto, erklaerung, abschaetzung_dokument as "abschaetzungDokument",
  abschaetzung_datum as "abschaetzungDatum", registrierung_nummer as "registrierungNummer",
  registrierung_datum as "registrierungDatum", created_at as "createdAt", widerrufen_von as "widerrufenVon",
  widerrufen_at as "widerrufenAt", widerruf_grund as "widerrufGrund"`;

/** Newest first, revoked ones too: who once released it stays on record. */
export async function listFreigaben(db: Db): Promise<Freigabe[]> {
  const { rows } = await sql<Freigabe>`select ${FREIGABE} from assistent.freigabe order by created_at desc`.execute(db);
  return rows;
}

export async function listGueltigeFreigaben(
  db: Db,
  funktion: Funktion,
): Promise<{ als: Freigabestelle; konto: string }[]> {
  const { rows } = await sql<{ als: Freigabestelle; konto: string }>`select als, konto from assistent.freigabe
    where funktion = ${funktion} and widerrufen_at is null`.execute(db);
  return rows;
}

export type NewFreigabe = Pick<
  Freigabe,
  | 'funktion'
  | 'als'
  | 'erklaerung'
  | 'abschaetzungDokument'
  | 'abschaetzungDatum'
  | 'registrierungNummer'
  | 'registrierungDatum'
>;

/** Undefined where this office or this person has already released it. */
export async function insertFreigabe(tx: Tx, one: NewFreigabe, by: string): Promise<Freigabe | undefined> {
  const { rows } =
    await sql<Freigabe>`insert into assistent.freigabe (funktion, als, konto, erklaerung, abschaetzung_dokument,
      abschaetzung_datum, registrierung_nummer, registrierung_datum)
    values (${one.funktion}, ${one.als}, ${by}, ${one.erklaerung}, ${one.abschaetzungDokument}, ${one.abschaetzungDatum},
      ${one.registrierungNummer}, ${one.registrierungDatum})
    on conflict do nothing returning ${FREIGABE}`.execute(tx);
  return rows[0];
}

export async function revokeFreigabe(tx: Tx, id: string, by: string, grund: string): Promise<Freigabe | undefined> {
  const { rows } = await sql<Freigabe>`update assistent.freigabe set widerrufen_von = ${by}, widerrufen_at = now(),
      widerruf_grund = ${grund}
    where id = ${id} and widerrufen_at is null returning ${FREIGABE}`.execute(tx);
  return rows[0];
}

const VORFALL = sql`id, funktion, beschreibung, seit, gemeldet_von as "gemeldetVon", erledigt_von as "erledigtVon",
  erledigt_at as "erledigtAt", ergebnis, version, created_at as "createdAt"`;

export async function listVorfaelle(db: Db): Promise<Vorfall[]> {
  const { rows } = await sql<Vorfall>`select ${VORFALL} from assistent.vorfall
    order by erledigt_at is not null, created_at desc limit 200`.execute(db);
  return rows;
}

export async function insertVorfall(
  tx: Tx,
  one: { funktion: Schalter; beschreibung: string; seit: string },
  by: string,
): Promise<Vorfall> {
  const { rows } = await sql<Vorfall>`insert into assistent.vorfall (funktion, beschreibung, seit, gemeldet_von)
    values (${one.funktion}, ${one.beschreibung}, ${one.seit}, ${by}) returning ${VORFALL}`.execute(tx);
  return rows[0] as Vorfall;
}

export async function closeVorfall(
  tx: Tx,
  seen: { id: string; version: number },
  ergebnis: string,
  by: string,
): Promise<Vorfall | undefined> {
  const { rows } = await sql<Vorfall>`update assistent.vorfall set erledigt_von = ${by}, erledigt_at = now(),
      ergebnis = ${ergebnis}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and erledigt_at is null returning ${VORFALL}`.execute(tx);
  return rows[0];
}

export interface KennzahlenRow {
  readonly laeufe: number;
  readonly saetze: number;
  readonly gestrichen: number;
  readonly abgelehnt: number;
  readonly ausgefallen: number;
  readonly hilfreich: number;
  readonly falscheNorm: number;
  readonly falsch: number;
  readonly schritte: number;
  readonly vorschlaegeUebernommen: number;
  readonly vorschlaegeVerworfen: number;
  readonly entwuerfeUebernommen: number;
}

/** Sums over the office; nothing by person. */
export async function readKennzahlen(db: Db, since: string): Promise<KennzahlenRow> {
  const { rows } = await sql<KennzahlenRow>`
    with runs as (select id, zustand, ki_ausfall from assistent.antwort where created_at >= ${since}::timestamptz)
    select (select count(*)::int from runs) as laeufe,
      (select count(*)::int from assistent.antwort_satz s join runs r on r.id = s.antwort_id) as saetze,
      (select count(*)::int from assistent.antwort_satz s join runs r on r.id = s.antwort_id where not s.besteht) as gestrichen,
      (select count(*)::int from runs where zustand = 'kein_beleg') as abgelehnt,
      (select count(*)::int from runs where zustand = 'ausgefallen' or ki_ausfall is not null) as ausgefallen,
      (select count(*)::int from assistent.rueckmeldung where created_at >= ${since}::timestamptz and art = 'hilfreich') as hilfreich,
      (select count(*)::int from assistent.rueckmeldung where created_at >= ${since}::timestamptz and art = 'falsche_norm') as "falscheNorm",
      (select count(*)::int from assistent.rueckmeldung where created_at >= ${since}::timestamptz and art = 'falsch') as falsch,
      (select count(*)::int from assistent.schritt where created_at >= ${since}::timestamptz) as schritte,
      (select count(*)::int from assistent.vorschlag where entschieden_at >= ${since}::timestamptz and stand = 'uebernommen') as "vorschlaegeUebernommen",
      (select count(*)::int from assistent.vorschlag where entschieden_at >= ${since}::timestamptz and stand = 'verworfen') as "vorschlaegeVerworfen",
      (select count(*)::int from assistent.entwurf where entschieden_at >= ${since}::timestamptz and stand = 'uebernommen') as "entwuerfeUebernommen"`.execute(
    db,
  );
  return rows[0] as KennzahlenRow;
}

/** Answers and steps on a Vorgang, newest first. Of a step its tool is told, not its title: that names a document of a person. */
export async function listLaeufe(db: Db, before: string | null, limit: number): Promise<Lauf[]> {
  const { rows } = await sql<Lauf>`
    select * from (
      select a.id, a.created_at as "createdAt", a.konto, a.stichtag, a.frage, a.zustand, a.art, a.modell ->> 'model' as modell,
        coalesce((select array_agg(s.zitat order by s.ordnung) from assistent.antwort_stelle s where s.antwort_id = a.id), '{}') as stellen,
        (select count(*)::int from assistent.antwort_satz s where s.antwort_id = a.id) as saetze,
        (select count(*)::int from assistent.antwort_satz s where s.antwort_id = a.id and not s.besteht) as gestrichen,
        a.roh_sha256 as "rohSha256", a.ueberholt_at is not null as ueberholt
      from assistent.antwort a
      where ${before}::uuid is null or a.id < ${before}::uuid
      union all
      select s.id, s.created_at, s.konto, s.stichtag, null, s.zustand, 'schritt-' || s.werkzeug, s.modell ->> 'model',
        coalesce((select array_agg(e ->> 'zitat' order by o) from jsonb_array_elements(s.stellen) with ordinality x(e, o)), '{}'),
        jsonb_array_length(s.ergebnis), jsonb_array_length(s.gestrichen), s.roh_sha256, false
      from assistent.schritt s
      where ${before}::uuid is null or s.id < ${before}::uuid) beide
    order by id desc limit ${limit}`.execute(db);
  return rows;
}
