/** Queries on Schreiben. The caller has asked for the Verfahren with the predicate, unless a query takes the actor. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { Brief, Weg } from '#areas/post/index.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Grundlage } from './grundlage.schema.ts';
import type { Abschnitt, Entscheidung, Schreibenart, SchreibenStand } from './schreiben.schema.ts';

export interface SchreibenRow {
  readonly id: string;
  readonly verfahren_id: string;
  readonly art: Schreibenart;
  readonly entscheidung: Entscheidung | null;
  readonly titel: string;
  readonly ermessen: boolean;
  readonly empfaenger: string;
  readonly anschrift: string;
  readonly beteiligter_id: string | null;
  readonly weg: Weg;
  readonly antwort_bis: string | null;
  readonly gebuehr_cent: number | null;
  readonly abschnitte: Abschnitt[];
  readonly anhoerung_id: string | null;
  readonly ausnahme_norm: string | null;
  readonly ausnahme_grund: string | null;
  readonly stand: SchreibenStand;
  readonly bearbeitet_von: string[];
  readonly vorgelegt_von: string | null;
  readonly vorgelegt_at: string | null;
  /** What it rested on when it was handed in, and the SHA-256 of that. */
  readonly grundlage: Grundlage | null;
  readonly grundlage_hash: string | null;
  readonly zurueckgegeben_grund: string | null;
  readonly freigegeben_von: string | null;
  readonly freigegeben_at: string | null;
  readonly fassung: { readonly brief: Brief } | null;
  readonly kennung: string;
  readonly dokument_id: string | null;
  readonly siegel: 'B-B' | 'B-T' | null;
  readonly fehler: string | null;
  readonly bekannt_am: string | null;
  readonly rechtsbehelf_bis: string | null;
  readonly beantwortet_am: string | null;
  readonly version: number;
  readonly created_at: string;
}

const COLUMNS = sql.raw(`s.id, s.verfahren_id, s.art, s.entscheidung, s.titel, s.ermessen, s.empfaenger, s.anschrift,
  s.beteiligter_id, s.weg, s.antwort_bis::text as antwort_bis, s.gebuehr_cent, s.abschnitte, s.anhoerung_id,
  s.ausnahme_norm, s.ausnahme_grund, s.stand, s.bearbeitet_von, s.vorgelegt_von, s.vorgelegt_at, s.grundlage,
  s.grundlage_hash, s.zurueckgegeben_grund,
  s.freigegeben_von, s.freigegeben_at, s.fassung, s.kennung, s.dokument_id, s.siegel, s.fehler,
  s.bekannt_am::text as bekannt_am, s.rechtsbehelf_bis::text as rechtsbehelf_bis,
  s.beantwortet_am::text as beantwortet_am, s.version, s.created_at`);

export interface NewSchreiben {
  readonly verfahrenId: string;
  readonly art: Schreibenart;
  readonly entscheidung: Entscheidung | null;
  readonly titel: string;
  readonly ermessen: boolean;
  readonly empfaenger: string;
  readonly anschrift: string;
  readonly beteiligterId: string | null;
  readonly weg: Weg;
  readonly antwortBis: string | null;
  readonly gebuehrCent: number | null;
  readonly ausnahme: { readonly norm: string; readonly grund: string } | null;
  readonly abschnitte: readonly Abschnitt[];
}

export async function insertSchreiben(tx: Tx, s: NewSchreiben, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into vorgaenge.schreiben (verfahren_id, art, entscheidung, titel, ermessen, empfaenger, anschrift,
      beteiligter_id, weg, antwort_bis, gebuehr_cent, ausnahme_norm, ausnahme_grund, abschnitte, bearbeitet_von, created_by)
    values (${s.verfahrenId}, ${s.art}, ${s.entscheidung}, ${s.titel}, ${s.ermessen}, ${s.empfaenger}, ${s.anschrift},
      ${s.beteiligterId}, ${s.weg}, ${s.antwortBis}::date, ${s.gebuehrCent}, ${s.ausnahme?.norm ?? null},
      ${s.ausnahme?.grund ?? null}, ${JSON.stringify(s.abschnitte)}::jsonb, array[${by}], ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function findSchreiben(db: Database | Tx, id: string): Promise<SchreibenRow | undefined> {
  const { rows } = await sql<SchreibenRow>`select ${COLUMNS} from vorgaenge.schreiben s where s.id = ${id}`.execute(db);
  return rows[0];
}

/** After the Verfahren; held until commit. */
export async function lockSchreiben(tx: Tx, id: string): Promise<SchreibenRow | undefined> {
  const { rows } = await sql<SchreibenRow>`
    select ${COLUMNS} from vorgaenge.schreiben s where s.id = ${id} for no key update of s`.execute(tx);
  return rows[0];
}

export async function findByKennung(tx: Tx, kennung: string): Promise<SchreibenRow | undefined> {
  const { rows } = await sql<SchreibenRow>`
    select ${COLUMNS} from vorgaenge.schreiben s where s.kennung = ${kennung}`.execute(tx);
  return rows[0];
}

export async function listSchreibenRows(db: Database | Tx, verfahrenId: string): Promise<SchreibenRow[]> {
  const { rows } = await sql<SchreibenRow>`
    select ${COLUMNS} from vorgaenge.schreiben s where s.verfahren_id = ${verfahrenId} order by s.id`.execute(db);
  return rows;
}

/** What waits for a release, oldest first. */
export async function listVorgelegt(
  db: Database | Tx,
  actor: Principal,
  anzahl: number,
): Promise<(SchreibenRow & { akte_id: string; person_id: string })[]> {
  const { rows } = await sql<SchreibenRow & { akte_id: string; person_id: string }>`
    select ${COLUMNS}, v.akte_id, v.person_id from vorgaenge.schreiben s
    join vorgaenge.verfahren v on v.id = s.verfahren_id
    where s.stand = 'vorgelegt' and ${liegtInSichtbarerAkte(actor, 'v.akte_id')}
    order by s.vorgelegt_at, s.id limit ${anzahl}`.execute(db);
  return rows;
}

export interface SchreibenValues {
  readonly titel: string;
  readonly ermessen: boolean;
  readonly empfaenger: string;
  readonly anschrift: string;
  readonly beteiligterId: string | null;
  readonly weg: Weg;
  readonly antwortBis: string | null;
  readonly gebuehrCent: number | null;
  readonly abschnitte: readonly Abschnitt[];
  readonly ausnahme: { readonly norm: string; readonly grund: string } | null;
}

/** The caller holds it. Whoever writes on it is remembered. */
export async function setInhalt(tx: Tx, id: string, v: SchreibenValues, by: string): Promise<void> {
  await sql`update vorgaenge.schreiben set titel = ${v.titel}, ermessen = ${v.ermessen}, empfaenger = ${v.empfaenger},
    anschrift = ${v.anschrift}, beteiligter_id = ${v.beteiligterId}, weg = ${v.weg}, antwort_bis = ${v.antwortBis}::date,
    gebuehr_cent = ${v.gebuehrCent}, abschnitte = ${JSON.stringify(v.abschnitte)}::jsonb,
    ausnahme_norm = ${v.ausnahme?.norm ?? null}, ausnahme_grund = ${v.ausnahme?.grund ?? null},
    bearbeitet_von = ${withPerson(by)}, version = version + 1, updated_at = now() where id = ${id}`.execute(tx);
}

/** What the letter brings about was changed: whoever did that wrote on it. */
export async function touchSchreiben(tx: Tx, id: string, by: string): Promise<void> {
  await sql`update vorgaenge.schreiben set bearbeitet_von = ${withPerson(by)}, version = version + 1, updated_at = now()
    where id = ${id}`.execute(tx);
}

const withPerson = (by: string) =>
  sql`case when ${by} = any (bearbeitet_von) then bearbeitet_von else bearbeitet_von || ${by}::text end`;

/** Whoever hands it in stands behind it like one who wrote on it. */
export async function setVorgelegt(
  tx: Tx,
  id: string,
  { grundlage, hash, by }: { grundlage: Grundlage; hash: string; by: string },
): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'vorgelegt', vorgelegt_von = ${by}, vorgelegt_at = now(),
    grundlage = ${JSON.stringify(grundlage)}::jsonb, grundlage_hash = ${hash},
    bearbeitet_von = ${withPerson(by)}, zurueckgegeben_grund = null, version = version + 1, updated_at = now()
    where id = ${id}`.execute(tx);
}

/** Back at the desk of whoever wrote it. */
export async function setZurueckgegeben(tx: Tx, id: string, grund: string | null): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'entwurf', vorgelegt_von = null, vorgelegt_at = null,
    grundlage = null, grundlage_hash = null,
    zurueckgegeben_grund = ${grund}, version = version + 1, updated_at = now() where id = ${id}`.execute(tx);
}

export async function setVerworfen(tx: Tx, id: string): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'verworfen', version = version + 1, updated_at = now()
    where id = ${id}`.execute(tx);
}

export interface Freigabe {
  readonly brief: Brief;
  readonly anhoerungId: string | null;
  /** Whether it rests on discretion; the table then asks for the section. */
  readonly ermessen: boolean;
  /** Of what lies there now; the table wants it to be the one of the handing in. */
  readonly hash: string;
  readonly by: string;
  /** ISO instant. */
  readonly at: string;
}

/** The one place where a Schreiben becomes a released one. The constraints of the table ask again. */
export async function setFreigegeben(tx: Tx, id: string, f: Freigabe): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'freigegeben', freigegeben_von = ${f.by},
    freigegeben_at = ${f.at}::timestamptz, ermessen = ${f.ermessen}, anhoerung_id = ${f.anhoerungId},
    fassung = ${JSON.stringify({ brief: f.brief })}::jsonb, freigegeben_hash = ${f.hash}, version = version + 1, updated_at = now()
    where id = ${id}`.execute(tx);
}

// ---- what becomes of it ----------------------------------------------------------------------------------------------

/** False when another run was faster. */
export async function setFertig(
  tx: Tx,
  id: string,
  f: { dokumentId: string; siegel: 'B-B' | 'B-T' | null },
): Promise<boolean> {
  const { rows } = await sql`
    update vorgaenge.schreiben set stand = 'fertig', dokument_id = ${f.dokumentId}, siegel = ${f.siegel}, fehler = null,
      version = version + 1, updated_at = now() where id = ${id} and stand = 'freigegeben' returning id`.execute(tx);
  return rows.length > 0;
}

export async function setFehler(tx: Tx, id: string, fehler: string): Promise<void> {
  await sql`update vorgaenge.schreiben set fehler = ${fehler}, updated_at = now()
    where id = ${id} and stand = 'freigegeben'`.execute(tx);
}

export async function setVersandt(tx: Tx, id: string): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'versandt', version = version + 1, updated_at = now()
    where id = ${id} and stand = 'fertig'`.execute(tx);
}

export async function setBekannt(tx: Tx, id: string, am: string, rechtsbehelfBis: string | null): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'bekannt', bekannt_am = ${am}::date,
    rechtsbehelf_bis = ${rechtsbehelfBis}::date, version = version + 1, updated_at = now()
    where id = ${id} and stand in ('fertig', 'versandt', 'bekannt')`.execute(tx);
}

/** Nobody fetched it from the portal: it waits for the post again, by this way. */
export async function reopenVersand(tx: Tx, id: string, weg: Weg): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'fertig', weg = ${weg}, version = version + 1, updated_at = now()
    where id = ${id} and stand in ('fertig', 'versandt')`.execute(tx);
}

/** It never reached anybody: no period runs. */
export async function setZurueck(tx: Tx, id: string): Promise<void> {
  await sql`update vorgaenge.schreiben set stand = 'zurueck', bekannt_am = null, rechtsbehelf_bis = null,
    version = version + 1, updated_at = now() where id = ${id} and stand in ('fertig', 'versandt', 'bekannt')`.execute(
    tx,
  );
}

/** False when an answer was noted before. */
export async function setBeantwortet(tx: Tx, id: string, am: string): Promise<boolean> {
  const { rows } = await sql`
    update vorgaenge.schreiben set beantwortet_am = ${am}::date, version = version + 1, updated_at = now()
    where id = ${id} and beantwortet_am is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Released a while ago and still not filed: the queue may have lost them. */
export async function listStillOpen(db: Database, olderThanMinutes: number): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select id from vorgaenge.schreiben
    where stand = 'freigegeben' and updated_at < now() - make_interval(mins => ${olderThanMinutes}::int)
    order by freigegeben_at limit 500`.execute(db);
  return rows.map(({ id }) => id);
}

// ---- who gets the letters ---------------------------------------------------------------------------------------------

export interface EmpfaengerRow {
  readonly id: string;
  readonly name: string;
  readonly anschrift: string;
}

/** Proxies and guardians to whom letters go first, on a day (§ 14 (3) VwVfG NRW). */
export async function listEmpfangsberechtigte(
  db: Database | Tx,
  verfahrenId: string,
  am: string,
): Promise<EmpfaengerRow[]> {
  const { rows } = await sql<EmpfaengerRow>`
    select id, name, anschrift from vorgaenge.beteiligter
    where verfahren_id = ${verfahrenId} and empfaengt and (bis is null or bis >= ${am}::date)
    order by rolle = 'bevollmaechtigt' desc, id`.execute(db);
  return rows;
}

/** Where the person lives: of the last letter and the address on record the younger, and neither once its post came back. */
export async function findLetzteAnschrift(db: Database | Tx, personId: string): Promise<string | undefined> {
  const { rows } = await sql<{ anschrift: string }>`
    with briefe as (
      select s.anschrift, s.stand, s.created_at as am
      from vorgaenge.schreiben s join vorgaenge.verfahren v on v.id = s.verfahren_id
      where v.person_id = ${personId} and s.beteiligter_id is null and s.anschrift <> '')
    select anschrift from (
      select anschrift, am from briefe where stand <> 'zurueck'
      union all
      select replace(e.anschrift, ', ', chr(10)), e.updated_at from vorgaenge.erreichbarkeit e
      where e.person_id = ${personId} and e.anschrift <> ''
        and not exists (select from briefe b where b.stand = 'zurueck' and b.am > e.updated_at)
    ) bekannt order by am desc limit 1`.execute(db);
  return rows[0]?.anschrift;
}
