/** Rows of work lists. A list is seen by who made it and by the team it is shared with; its documents as everywhere. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbaresDokument } from '../sichtbar.sql.ts';
import type { Listenfrage } from './arbeitsliste.schema.ts';
import type { TextQuery } from './frage.sql.ts';
import { filterOf, type SeitenFilter } from './kandidaten.sql.ts';

type Db = Database | Tx;

export interface ArbeitslisteRow {
  readonly id: string;
  readonly name: string;
  readonly frage: Partial<Listenfrage>;
  readonly team_id: string | null;
  readonly created_by: string;
  readonly geleert_at: string | null;
  readonly version: number;
  /** When the actor looked last, as text with all its digits. */
  readonly gesehen_at: string;
}

/** Over a row `l`. */
function sichtbareListe(actor: Principal) {
  const teams = actor.scope.ranges.map(({ teamId }) => teamId);
  const shared = actor.scope.all ? sql`l.team_id is not null` : sql`l.team_id = any(${teams}::text[])`;
  return sql`(l.created_by = ${actor.id} or ${shared})`;
}

function select(actor: Principal) {
  return sql`select l.id, l.name, l.frage, l.team_id, l.created_by, l.geleert_at, l.version,
      coalesce(b.gesehen_at, l.created_at)::text as gesehen_at
    from akten.arbeitsliste l left join akten.arbeitsliste_blick b on b.liste_id = l.id and b.konto_id = ${actor.id}
    where ${sichtbareListe(actor)}`;
}

export async function listArbeitslisteRows(db: Db, actor: Principal, limit: number): Promise<ArbeitslisteRow[]> {
  const { rows } = await sql<ArbeitslisteRow>`${select(actor)}
    order by (l.created_by = ${actor.id}) desc, l.name, l.id limit ${limit}`.execute(db);
  return rows;
}

export async function findArbeitsliste(db: Db, actor: Principal, id: string): Promise<ArbeitslisteRow | undefined> {
  const { rows } = await sql<ArbeitslisteRow>`${select(actor)} and l.id = ${id}`.execute(db);
  return rows[0];
}

export async function countOwn(db: Db, actor: Principal): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from akten.arbeitsliste where created_by = ${actor.id}`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

export interface ArbeitslisteValues {
  readonly name: string;
  readonly frage: Listenfrage;
  readonly teamId?: string | undefined;
}

export async function insertArbeitsliste(
  tx: Tx,
  { name, frage, teamId }: ArbeitslisteValues,
  by: string,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.arbeitsliste (name, frage, team_id, created_by)
    values (${name}, ${JSON.stringify(frage)}::jsonb, ${teamId ?? null}, ${by}) returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** False when the version is stale. */
export async function updateArbeitslisteRow(
  tx: Tx,
  id: string,
  version: number,
  { name, frage, teamId }: ArbeitslisteValues,
): Promise<boolean> {
  const { rows } = await sql`
    update akten.arbeitsliste set name = ${name}, frage = ${JSON.stringify(frage)}::jsonb, team_id = ${teamId ?? null},
      geleert_at = null, version = version + 1 where id = ${id} and version = ${version} returning id`.execute(tx);
  return rows.length > 0;
}

export async function deleteArbeitslisteRow(tx: Tx, id: string, version: number): Promise<boolean> {
  const { rows } = await sql`
    delete from akten.arbeitsliste where id = ${id} and version = ${version} returning id`.execute(tx);
  return rows.length > 0;
}

export async function noteBlick(tx: Tx, id: string, konto: string): Promise<void> {
  await sql`insert into akten.arbeitsliste_blick (liste_id, konto_id) values (${id}, ${konto})
    on conflict (liste_id, konto_id) do update set gesehen_at = now()`.execute(tx);
  await sql`update akten.arbeitsliste set benutzt_at = now() where id = ${id}`.execute(tx);
}

export async function noteErledigt(tx: Tx, id: string, dokumentId: string, by: string): Promise<void> {
  await sql`insert into akten.arbeitsliste_erledigt (liste_id, dokument_id, erledigt_von) values (${id}, ${dokumentId}, ${by})
    on conflict (liste_id, dokument_id) do nothing`.execute(tx);
}

export async function forgetErledigt(tx: Tx, id: string, dokumentId: string): Promise<void> {
  await sql`delete from akten.arbeitsliste_erledigt where liste_id = ${id} and dokument_id = ${dokumentId}`.execute(tx);
}

const VISIBLE_FROM = sql.raw(`akten.arbeitsliste_erledigt e join akten.dokument d on d.id = e.dokument_id
  left join akten.akte a on a.id = d.akte_id`);

export async function countErledigte(db: Db, actor: Principal, id: string): Promise<number> {
  const { rows } = await sql<{ anzahl: number }>`
    select count(*)::int as anzahl from ${VISIBLE_FROM}
    where e.liste_id = ${id} and ${sichtbaresDokument(actor)}`.execute(db);
  return rows[0]?.anzahl ?? 0;
}

export interface ErledigtRow {
  readonly dokument_id: string;
  readonly titel: string;
  readonly akte_id: string | null;
  readonly aktenzeichen: string | null;
  readonly person: string | null;
  readonly erledigt_von: string;
  readonly erledigt_at: string;
}

export async function listErledigtRows(db: Db, actor: Principal, id: string, limit: number): Promise<ErledigtRow[]> {
  const { rows } = await sql<ErledigtRow>`
    select e.dokument_id, d.titel, d.akte_id, a.aktenzeichen, e.erledigt_von, e.erledigt_at,
      (select concat_ws(', ', p.familienname, nullif(p.vornamen, '')) from akten.akte_person ap
       join akten.person p on p.id = ap.person_id where ap.akte_id = a.id and ap.rolle = 'hauptperson') as person
    from ${VISIBLE_FROM} where e.liste_id = ${id} and ${sichtbaresDokument(actor)}
    order by e.erledigt_at desc, e.dokument_id limit ${limit}`.execute(db);
  return rows;
}

/** Of the pages that became readable since then, so many are looked at, the latest first. */
const NEWEST_PAGES = 2_000;

/** Documents that answer the question and became readable since then; `mehr`: there are more pages than were looked at. */
export async function countNew(
  db: Db,
  actor: Principal,
  query: TextQuery,
  filter: SeitenFilter & { readonly seit: string },
): Promise<{ neu: number; mehr: boolean }> {
  if (query.query === '') return { neu: 0, mehr: false };
  const { seit, ...narrow } = filter;
  const ohne = query.ohne === '' ? sql`` : sql`and not s.suchvektor @@ ${query.ohne}::tsquery`;
  const { rows } = await sql<{ neu: number; mehr: boolean }>`
    with neueste as materialized (
      select dokument_id, nr, suchvektor from akten.seite where fertig_at > ${seit}::timestamptz
      order by fertig_at desc limit ${NEWEST_PAGES})
    select count(distinct d.id)::int as neu, (select count(*) = ${NEWEST_PAGES} from neueste) as mehr
    from neueste s join akten.dokument d on d.id = s.dokument_id left join akten.akte a on a.id = d.akte_id
    where s.suchvektor @@ ${query.query}::tsquery ${ohne} and ${sichtbaresDokument(actor)} ${filterOf(narrow)}`.execute(
    db,
  );
  return rows[0] ?? { neu: 0, mehr: false };
}

// ---- the end ---------------------------------------------------------------------------------------------------------

/** Every list that has words, for the one who looks whether they name somebody. Held until commit. */
export async function holdListenMitWorten(tx: Tx): Promise<Pick<ArbeitslisteRow, 'id' | 'name' | 'frage'>[]> {
  const { rows } = await sql<Pick<ArbeitslisteRow, 'id' | 'name' | 'frage'>>`
    select id, name, frage from akten.arbeitsliste where frage ? 'q' order by id for update`.execute(tx);
  return rows;
}

export async function takeWordsAway(tx: Tx, id: string, name: string): Promise<void> {
  await sql`update akten.arbeitsliste set frage = '{}', name = ${name}, geleert_at = now(), version = version + 1
    where id = ${id}`.execute(tx);
}

export interface GehendePerson {
  readonly suchname: string;
  readonly geburtsdatum: string | null;
}

/** Persons who stand in this Akte and in no other that is left. */
export async function listPersonsOnlyIn(tx: Tx, akteId: string): Promise<GehendePerson[]> {
  const { rows } = await sql<GehendePerson>`
    select p.suchname, p.geburtsdatum from akten.akte_person ap join akten.person p on p.id = ap.person_id
    where ap.akte_id = ${akteId} and not exists (
      select from akten.akte_person o join akten.akte oa on oa.id = o.akte_id
      where o.person_id = p.id and o.akte_id <> ${akteId} and oa.vernichtet_at is null)`.execute(tx);
  return rows;
}

export async function findGehende(tx: Tx, personId: string): Promise<GehendePerson | undefined> {
  const { rows } = await sql<GehendePerson>`
    select suchname, geburtsdatum from akten.person where id = ${personId}`.execute(tx);
  return rows[0];
}

/** Whether somebody else bears this name who stands in an Akte that is left, other than this one. */
export async function isBorneByOthers(
  tx: Tx,
  part: string,
  { akteId, personId }: { readonly akteId?: string | undefined; readonly personId?: string | undefined },
): Promise<boolean> {
  const { rows } = await sql`
    select 1 from akten.person p join akten.akte_person ap on ap.person_id = p.id join akten.akte a on a.id = ap.akte_id
    where ' ' || p.suchname || ' ' like ${`% ${part} %`} and a.vernichtet_at is null
      and a.id is distinct from ${akteId ?? null}::uuid and p.id is distinct from ${personId ?? null}::uuid limit 1`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function findAktenzeichen(tx: Tx, akteId: string): Promise<string> {
  const { rows } = await sql<{
    aktenzeichen: string;
  }>`select aktenzeichen from akten.akte where id = ${akteId}`.execute(tx);
  return rows[0]?.aktenzeichen ?? '';
}

/** Lists nobody has looked at for a year, and such of accounts that are closed and shared with nobody. */
export async function deleteForgotten(tx: Tx, before: string, closed: readonly string[]): Promise<number> {
  const { rows } = await sql`
    delete from akten.arbeitsliste where benutzt_at < ${before}::timestamptz
      or (team_id is null and created_by = any(${[...closed]}::text[])) returning id`.execute(tx);
  return rows.length;
}

export async function listOwners(tx: Tx): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`select distinct created_by as id from akten.arbeitsliste`.execute(tx);
  return rows.map(({ id }) => id);
}
