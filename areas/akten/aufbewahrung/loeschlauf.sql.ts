/** Queries on deletion runs. A run is seen by whoever sees all of its Akten; who checks deletions sees numbers only. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { fromCursor } from '../blaettern.rules.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';
import { pruefbareAkte } from './aufbewahrung.sql.ts';
import type { Anbietung, ArchivAntwort, LaufStatus, Posten, Sicherungen } from './loeschlauf.schema.ts';

function sichtbarerLauf(actor: Principal): RawBuilder<SqlBool> {
  return sql<SqlBool>`not exists (select from akten.loeschposten sp join akten.akte a on a.id = sp.akte_id
    where sp.lauf_id = l.id and not ${pruefbareAkte(actor)})`;
}

export interface LaufRow {
  readonly id: string;
  readonly stichtag: string;
  readonly status: LaufStatus;
  readonly anbietung: Anbietung;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
  readonly bearbeitet_von: string[];
  readonly vorgeschlagen_at: string | null;
  readonly freigegeben_von: string | null;
  readonly freigegeben_at: string | null;
  readonly rechtsstand_geprueft: boolean;
  readonly verworfen_grund: string | null;
  readonly abgeschlossen_at: string | null;
  readonly sicherungen: Sicherungen | null;
  readonly akten: number;
  readonly einzelne: number;
}

const LAUF = sql.raw(`l.*,
  (select count(*)::int from akten.loeschposten p where p.lauf_id = l.id and p.dokument_id is null) as akten,
  (select count(*)::int from akten.loeschposten p where p.lauf_id = l.id and p.dokument_id is not null) as einzelne`);

export async function listLaufRows(db: Database | Tx, actor: Principal, limit: number): Promise<LaufRow[]> {
  const { rows } = await sql<LaufRow>`
    select ${LAUF} from akten.loeschlauf l where ${sichtbarerLauf(actor)} order by l.id desc limit ${limit}`.execute(
    db,
  );
  return rows;
}

export async function findLaufRow(db: Database | Tx, actor: Principal, id: string): Promise<LaufRow | undefined> {
  const { rows } = await sql<LaufRow>`
    select ${LAUF} from akten.loeschlauf l where l.id = ${id} and ${sichtbarerLauf(actor)}`.execute(db);
  return rows[0];
}

/** Runs change under the lock of their row. */
export async function lockLauf(tx: Tx, id: string): Promise<void> {
  await sql`select id from akten.loeschlauf where id = ${id} for update`.execute(tx);
}

export async function insertLauf(
  tx: Tx,
  values: { stichtag: string; anbietung: Anbietung; by: string },
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.loeschlauf (stichtag, anbietung, created_by, bearbeitet_von)
    values (${values.stichtag}::date, ${JSON.stringify(values.anbietung)}::jsonb, ${values.by}, array[${values.by}])
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export interface NewPosten {
  readonly akteId: string;
  readonly dokumentId?: string | undefined;
  readonly regel: string;
  readonly norm: string;
  readonly faelligAb: string;
  readonly erklaerung: string;
}

/** What stands in another run already is left out. Returns how many were taken in. */
export async function insertPosten(tx: Tx, laufId: string, posten: readonly NewPosten[]): Promise<number> {
  const { rows } = await sql`
    insert into akten.loeschposten (lauf_id, akte_id, dokument_id, regel, norm, faellig_ab, erklaerung, dokumente, seiten)
    select ${laufId}::uuid, n."akteId", n."dokumentId", n.regel, n.norm, n."faelligAb", n.erklaerung, z.dokumente, z.seiten
    from jsonb_to_recordset(${JSON.stringify(posten)}::jsonb)
      as n ("akteId" uuid, "dokumentId" uuid, regel text, norm text, "faelligAb" date, erklaerung text),
      lateral (select count(*)::int as dokumente, coalesce(sum(d.seiten), 0)::int as seiten from akten.dokument d
        where d.akte_id = n."akteId" and d.abgeloest_at is null and (n."dokumentId" is null or d.id = n."dokumentId")) as z
    on conflict (coalesce(dokument_id, akte_id)) where status = 'offen' do nothing returning id`.execute(tx);
  return rows.length;
}

/** Akten and documents that stand in a run which is not over, by id. */
export async function listInLauf(db: Database | Tx): Promise<Set<string>> {
  const { rows } = await sql<{ id: string }>`
    select coalesce(dokument_id, akte_id) as id from akten.loeschposten where status = 'offen'`.execute(db);
  return new Set(rows.map(({ id }) => id));
}

export interface PostenRow {
  readonly id: string;
  readonly akte_id: string;
  readonly aktenzeichen: string;
  readonly person: string | null;
  readonly dokument_id: string | null;
  readonly regel: string;
  readonly norm: string;
  readonly faellig_ab: string;
  readonly erklaerung: string;
  readonly status: Posten['status'];
  readonly grund: string | null;
  readonly dokumente: number;
  readonly seiten: number;
  readonly angeboten_am: string | null;
  readonly antwort_bis: string | null;
  readonly antwort: ArchivAntwort | null;
  readonly antwort_am: string | null;
  readonly erledigt_at: string | null;
}

export async function listPostenRows(
  db: Database | Tx,
  actor: Principal,
  filter: { laufId: string; ab?: string | undefined; anzahl: number },
): Promise<PostenRow[]> {
  const after = fromCursor(filter.ab, 2);
  const { rows } = await sql<PostenRow>`
    select p.*, a.aktenzeichen, case when ${sichtbareAkte(actor)} then
      (select concat_ws(', ', n.familienname, nullif(n.vornamen, '')) from akten.akte_person ap
       join akten.person n on n.id = ap.person_id where ap.akte_id = a.id and ap.rolle = 'hauptperson') end as person
    from akten.loeschposten p join akten.akte a on a.id = p.akte_id
    where p.lauf_id = ${filter.laufId} and ${pruefbareAkte(actor)}
      ${after ? sql`and (p.faellig_ab, p.id) > (${after[0]}::date, ${after[1]}::uuid)` : sql``}
    order by p.faellig_ab, p.id limit ${filter.anzahl + 1}`.execute(db);
  return rows;
}

export interface ZahlRow {
  readonly regel: string;
  readonly norm: string;
  readonly status: Posten['status'];
  readonly posten: number;
  readonly dokumente: number;
  readonly seiten: number;
}

export async function countPosten(db: Database | Tx, laufId: string): Promise<ZahlRow[]> {
  const { rows } = await sql<ZahlRow>`
    select regel, norm, status, count(*)::int as posten, sum(dokumente)::int as dokumente, sum(seiten)::int as seiten
    from akten.loeschposten where lauf_id = ${laufId} group by 1, 2, 3 order by 1, 3`.execute(db);
  return rows;
}

export interface AnbietungZahlen {
  readonly ohneAngebot: number;
  readonly ohneAntwort: number;
  /** When the last period of those without an answer ends. */
  readonly antwortBis: string | null;
}

/** Open Akten of a run that wait for the offer, and for the answer of the archive. */
export async function countAnbietung(tx: Tx, laufId: string): Promise<AnbietungZahlen> {
  const { rows } = await sql<AnbietungZahlen>`
    select count(*) filter (where angeboten_am is null)::int as "ohneAngebot",
      count(*) filter (where angeboten_am is not null and antwort is null)::int as "ohneAntwort",
      max(antwort_bis) filter (where antwort is null) as "antwortBis"
    from akten.loeschposten where lauf_id = ${laufId} and status = 'offen' and dokument_id is null`.execute(tx);
  return rows[0] as AnbietungZahlen;
}

/** The id of its Akte; undefined when it is none of the run or not open. */
export async function excludePostenRow(tx: Tx, laufId: string, id: string, grund: string): Promise<string | undefined> {
  const { rows } = await sql<{ akte_id: string }>`
    update akten.loeschposten set status = 'ausgenommen', grund = ${grund}
    where id = ${id} and lauf_id = ${laufId} and status = 'offen' returning akte_id`.execute(tx);
  return rows[0]?.akte_id;
}

/** Akten that were not offered yet; returns them. */
export async function setAngeboten(tx: Tx, laufId: string, am: string, bis: string): Promise<string[]> {
  const { rows } = await sql<{ akte_id: string }>`
    update akten.loeschposten set angeboten_am = ${am}::date, antwort_bis = ${bis}::date
    where lauf_id = ${laufId} and status = 'offen' and dokument_id is null and angeboten_am is null
    returning akte_id`.execute(tx);
  return rows.map(({ akte_id }) => akte_id);
}

/** Open, offered, without an answer; among these ids, or all. */
export async function listWaiting(
  tx: Tx,
  laufId: string,
  ids: readonly string[] | undefined,
): Promise<{ id: string; akte_id: string; angeboten_am: string; antwort_bis: string }[]> {
  const { rows } = await sql<{ id: string; akte_id: string; angeboten_am: string; antwort_bis: string }>`
    select id, akte_id, angeboten_am, antwort_bis from akten.loeschposten
    where lauf_id = ${laufId} and status = 'offen' and angeboten_am is not null and antwort is null
      ${ids ? sql`and id = any(${[...ids]}::uuid[])` : sql``} order by id for update`.execute(tx);
  return rows;
}

export async function setAntwort(tx: Tx, ids: readonly string[], antwort: ArchivAntwort, am: string): Promise<void> {
  await sql`update akten.loeschposten set antwort = ${antwort}, antwort_am = ${am}::date
    where id = any(${[...ids]}::uuid[])`.execute(tx);
}

/** Undefined when the version is stale. Who changes a run is among those who may not release it. */
export async function touchLauf(
  tx: Tx,
  seen: { id: string; version: number },
  by: string,
  status?: 'vorgeschlagen' | 'entwurf',
): Promise<boolean> {
  const { rows } = await sql`
    update akten.loeschlauf set version = version + 1,
      bearbeitet_von = case when ${by} = any (bearbeitet_von) then bearbeitet_von else bearbeitet_von || ${by}::text end,
      vorgeschlagen_at = ${status === 'vorgeschlagen' ? sql`now()` : sql`vorgeschlagen_at`},
      status = ${status ?? sql`status`}
    where id = ${seen.id} and version = ${seen.version} and status in ('entwurf', 'vorgeschlagen') returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function setFreigegeben(
  tx: Tx,
  seen: { id: string; version: number },
  values: { by: string; rechtsstandGeprueft: boolean },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.loeschlauf set status = 'freigegeben', freigegeben_von = ${values.by}, freigegeben_at = now(),
      rechtsstand_geprueft = ${values.rechtsstandGeprueft}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and status = 'vorgeschlagen' returning id`.execute(tx);
  return rows.length > 0;
}

export async function setVerworfen(
  tx: Tx,
  seen: { id: string; version: number },
  grund: string,
): Promise<string[] | undefined> {
  const { rows } = await sql`
    update akten.loeschlauf set status = 'verworfen', verworfen_grund = ${grund}, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and status in ('entwurf', 'vorgeschlagen') returning id`.execute(
    tx,
  );
  if (rows.length === 0) return undefined;
  const posten = await sql<{ akte_id: string }>`
    update akten.loeschposten set status = 'entfallen', grund = 'Lauf verworfen'
    where lauf_id = ${seen.id} and status = 'offen' returning akte_id`.execute(tx);
  return posten.rows.map(({ akte_id }) => akte_id);
}

// ---- the job -----------------------------------------------------------------------------------------------------------

export interface OffenerPosten {
  readonly id: string;
  readonly akte_id: string;
  readonly dokument_id: string | null;
  readonly regel: string;
  readonly norm: string;
}

/** The next open ones of a released run, documents before Akten. */
export async function listOpenPosten(
  db: Database,
  laufId: string,
  limit: number,
  without: readonly string[],
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select p.id from akten.loeschposten p join akten.loeschlauf l on l.id = p.lauf_id
    where l.id = ${laufId} and l.status = 'freigegeben' and p.status = 'offen'
      and p.id <> all(${[...without]}::uuid[])
    order by p.dokument_id is null, p.faellig_ab, p.id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

/** Undefined when another worker has done it, or the run is not released. */
export async function lockPosten(tx: Tx, id: string): Promise<OffenerPosten | undefined> {
  const { rows } = await sql<OffenerPosten>`
    select p.id, p.akte_id, p.dokument_id, p.regel, p.norm from akten.loeschposten p
    join akten.loeschlauf l on l.id = p.lauf_id
    where p.id = ${id} and p.status = 'offen' and l.status = 'freigegeben' for update of p`.execute(tx);
  return rows[0];
}

/** The words about why it was due tell of the person; with the content they go. */
export async function setVernichtet(tx: Tx, id: string): Promise<void> {
  await sql`update akten.loeschposten set status = 'vernichtet', erledigt_at = now(), erklaerung = ''
    where id = ${id}`.execute(tx);
}

export async function setNichtVernichtet(
  tx: Tx,
  id: string,
  status: 'gesperrt' | 'entfallen',
  grund: string,
): Promise<void> {
  await sql`update akten.loeschposten set status = ${status}, grund = ${grund}, erledigt_at = now()
    where id = ${id}`.execute(tx);
}

/** False when it is over already or something is still open. */
export async function setAbgeschlossen(tx: Tx, id: string, sicherungen: Sicherungen): Promise<boolean> {
  const { rows } = await sql`
    update akten.loeschlauf l set status = 'abgeschlossen', abgeschlossen_at = now(), version = version + 1,
      sicherungen = ${JSON.stringify(sicherungen)}::jsonb
    where id = ${id} and status = 'freigegeben'
      and not exists (select from akten.loeschposten p where p.lauf_id = l.id and p.status = 'offen')
    returning id`.execute(tx);
  return rows.length > 0;
}

/** Released runs whose end nobody has written: a process was killed, or its queue was lost. */
export async function listUnfinished(db: Database): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select id from akten.loeschlauf where status = 'freigegeben'`.execute(db);
  return rows.map(({ id }) => id);
}
