/** Queries on persons. */
import { type RawBuilder, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { fromCursor } from './blaettern.rules.ts';
import { sichtbareAkte, sichtbarePerson } from './sichtbar.sql.ts';

export interface PersonRow {
  readonly id: string;
  readonly familienname: string;
  readonly geburtsname: string | null;
  readonly vornamen: string;
  readonly aliase: { familienname: string; vornamen: string }[];
  readonly geburtsdatum: string | null;
  readonly geburtsort: string | null;
  readonly geburtsstaat: string | null;
  readonly geschlecht: 'weiblich' | 'maennlich' | 'divers' | 'unbekannt';
  readonly staatsangehoerigkeiten: string[];
  readonly hat_azr: boolean;
  readonly eingeschraenkt: boolean;
  readonly ordnung: string;
  readonly version: number;
}

export interface AkteVerweis {
  readonly id: string;
  readonly aktenzeichen: string;
}

const COLUMNS = sql.raw(`p.id, p.familienname, p.geburtsname, p.vornamen, p.aliase, p.geburtsdatum, p.geburtsort,
  p.geburtsstaat, p.geschlecht, p.staatsangehoerigkeiten, p.azr_versiegelt is not null as hat_azr, p.eingeschraenkt,
  p.ordnung, p.version`);

/** The Akten of a person that the actor may see, as json. */
function visibleAkten(actor: Principal) {
  return sql`coalesce((select jsonb_agg(jsonb_build_object('id', a.id, 'aktenzeichen', a.aktenzeichen)
                                        order by a.aktenzeichen)
     from akten.akte_person ap join akten.akte a on a.id = ap.akte_id
     where ap.person_id = p.id and ${sichtbareAkte(actor)}), '[]')`;
}

export interface PersonValues {
  readonly familienname: string;
  readonly geburtsname: string | null;
  readonly vornamen: string;
  readonly aliase: readonly { familienname: string; vornamen: string }[];
  readonly geburtsdatum: string | null;
  readonly geburtsort: string | null;
  readonly geburtsstaat: string | null;
  readonly geschlecht: string;
  readonly staatsangehoerigkeiten: readonly string[];
  /** Folded names by which the registry is ordered and searched. */
  readonly ordnung: string;
  readonly suchname: string;
  readonly klang: readonly string[];
}

/** Creations go one after the other, so that of two colleagues with the same person the second is offered the first. */
export async function lockCreation(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtext('akten.person.anlegen'))`.execute(tx);
}

export async function insertPerson(tx: Tx, values: PersonValues, createdBy: string): Promise<PersonRow> {
  const { rows } = await sql<PersonRow>`
    insert into akten.person as p (familienname, geburtsname, vornamen, aliase, geburtsdatum, geburtsort, geburtsstaat,
      geschlecht, staatsangehoerigkeiten, ordnung, suchname, klang, created_by)
    values (${values.familienname}, ${values.geburtsname}, ${values.vornamen}, ${JSON.stringify(values.aliase)}::jsonb,
      ${values.geburtsdatum}, ${values.geburtsort}, ${values.geburtsstaat}, ${values.geschlecht},
      ${[...values.staatsangehoerigkeiten]}::text[], ${values.ordnung}, ${values.suchname}, ${[...values.klang]}::text[],
      ${createdBy})
    returning ${COLUMNS}`.execute(tx);
  return rows[0] as PersonRow;
}

/** Undefined when the version is stale. */
export async function updatePersonRow(
  tx: Tx,
  id: string,
  version: number,
  values: PersonValues,
): Promise<PersonRow | undefined> {
  const { rows } = await sql<PersonRow>`
    update akten.person p set familienname = ${values.familienname}, geburtsname = ${values.geburtsname},
      vornamen = ${values.vornamen}, aliase = ${JSON.stringify(values.aliase)}::jsonb,
      geburtsdatum = ${values.geburtsdatum}, geburtsort = ${values.geburtsort}, geburtsstaat = ${values.geburtsstaat},
      geschlecht = ${values.geschlecht}, staatsangehoerigkeiten = ${[...values.staatsangehoerigkeiten]}::text[],
      ordnung = ${values.ordnung}, suchname = ${values.suchname}, klang = ${[...values.klang]}::text[],
      version = version + 1
    where id = ${id} and version = ${version}
    returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

export async function findPersonById(
  db: Database | Tx,
  actor: Principal,
  id: string,
): Promise<(PersonRow & { akten: AkteVerweis[] }) | undefined> {
  const { rows } = await sql<PersonRow & { akten: AkteVerweis[] }>`
    select ${COLUMNS}, ${visibleAkten(actor)} as akten from akten.person p
    where p.id = ${id} and ${sichtbarePerson(actor)}`.execute(db);
  return rows[0];
}

export type PersonMitAkten = PersonRow & { readonly akten: AkteVerweis[] };

export async function listPersonRows(
  db: Database | Tx,
  actor: Principal,
  filter: { buchstabe?: string | undefined; ab?: string | undefined; anzahl: number },
): Promise<PersonMitAkten[]> {
  const after = fromCursor(filter.ab, 2);
  const { rows } = await sql<PersonMitAkten>`
    select ${COLUMNS}, ${visibleAkten(actor)} as akten from akten.person p
    where ${sichtbarePerson(actor)}
      ${filter.buchstabe ? sql`and p.ordnung like ${`${filter.buchstabe.toLowerCase()}%`}` : sql``}
      ${after ? sql`and (p.ordnung, p.id) > (${after[0]}, ${after[1]}::uuid)` : sql``}
    order by p.ordnung, p.id limit ${filter.anzahl + 1}`.execute(db);
  return rows;
}

export interface CandidateQuery {
  /** Sound keys, one group per part of the name. */
  readonly keys: readonly (readonly string[])[];
  readonly suchname: string;
  readonly geburtsdatum?: string | undefined;
  readonly limit: number;
}

/**
 * Persons that share a sound with a name; roughly ordered, the rules score them. Common sounds (MHMT is a tenth of a
 * registry) are cut by birth date, by how many parts agree, then by letters.
 */
export async function listCandidates(db: Database | Tx, actor: Principal, query: CandidateQuery): Promise<PersonRow[]> {
  const groups = query.keys.filter((group) => group.length > 0);
  if (groups.length === 0) return [];
  const all = sql`${[...new Set(groups.flat())]}::text[]`;
  const agreeing = sql.join(
    groups.map((group) => sql`(p.klang && ${[...group]}::text[])::int`),
    sql` + `,
  );
  return roughly(db, actor, sql`p.klang && ${all}`, [sql`${agreeing} desc`], query);
}

/** Persons whose name is spelled alike: for slips of the pen that change the sound. */
export async function listSpelledAlike(
  db: Database | Tx,
  actor: Principal,
  query: CandidateQuery,
): Promise<PersonRow[]> {
  // In a select of its own, so that the planner takes the index: it does not know what comparing every name costs.
  return roughly(db, actor, sql`p.suchname % (select ${query.suchname}::text)`, [], query);
}

async function roughly(
  db: Database | Tx,
  actor: Principal,
  condition: RawBuilder<unknown>,
  first: readonly RawBuilder<unknown>[],
  { geburtsdatum, suchname, limit }: CandidateQuery,
): Promise<PersonRow[]> {
  const order = [
    ...(geburtsdatum ? [sql`(p.geburtsdatum is not distinct from ${geburtsdatum}) desc`] : []),
    ...first,
    sql`similarity(p.suchname, ${suchname}) desc`,
  ];
  const { rows } = await sql<PersonRow>`
    select ${COLUMNS} from akten.person p where ${condition} and ${sichtbarePerson(actor)}
    order by ${sql.join(order)} limit ${limit}`.execute(db);
  return rows;
}

/** The Akten of each of these persons that the actor may see. */
export async function listAktenOf(
  db: Database | Tx,
  actor: Principal,
  personIds: readonly string[],
): Promise<ReadonlyMap<string, AkteVerweis[]>> {
  const { rows } = await sql<{ id: string; akten: AkteVerweis[] }>`
    select p.id, ${visibleAkten(actor)} as akten from akten.person p
    where p.id = any(${[...personIds]}::uuid[])`.execute(db);
  return new Map(rows.map(({ id, akten }) => [id, akten]));
}

/** Persons whose filed names contain the typed beginnings of words; for Ctrl-K while typing. */
export async function listPersonsByPrefix(
  db: Database | Tx,
  actor: Principal,
  words: readonly string[],
  limit: number,
): Promise<PersonMitAkten[]> {
  const all = words.map((word) => sql`p.suchname like ${`% ${word.replace(/[%_\\]/g, '\\$&')}%`}`);
  const { rows } = await sql<PersonMitAkten>`
    select ${COLUMNS}, ${visibleAkten(actor)} as akten from akten.person p
    where ${sql.join(all, sql` and `)} and ${sichtbarePerson(actor)}
    order by p.ordnung limit ${limit}`.execute(db);
  return rows;
}

/** Born on this day, in the order of the registry. */
export async function listPersonsBorn(
  db: Database | Tx,
  actor: Principal,
  tag: string,
  limit: number,
): Promise<PersonMitAkten[]> {
  const { rows } = await sql<PersonMitAkten>`
    select ${COLUMNS}, ${visibleAkten(actor)} as akten from akten.person p
    where p.geburtsdatum = ${tag} and ${sichtbarePerson(actor)} order by p.ordnung, p.id limit ${limit}`.execute(db);
  return rows;
}

/** For a note on possible doubles across the borders of teams: ids only, never shown to the one who creates. */
export async function insertDublettenhinweise(
  tx: Tx,
  personId: string,
  others: readonly { id: string; score: number }[],
): Promise<void> {
  if (others.length === 0) return;
  await sql`insert into akten.dublettenhinweis (person_id, andere_id, score)
    select ${personId}::uuid, * from unnest(${others.map((o) => o.id)}::uuid[], ${others.map((o) => o.score)}::real[])
    on conflict do nothing`.execute(tx);
}

export async function updateAzr(tx: Tx, id: string, sealed: string, hmac: string): Promise<void> {
  await sql`update akten.person set azr_versiegelt = ${sealed}, azr_hmac = ${hmac}, version = version + 1
    where id = ${id}`.execute(tx);
}

export async function findSealedAzr(tx: Tx, id: string): Promise<string | undefined> {
  const { rows } = await sql<{ azr_versiegelt: string | null }>`
    select azr_versiegelt from akten.person where id = ${id}`.execute(tx);
  return rows[0]?.azr_versiegelt ?? undefined;
}

/** By HMAC only: the number itself is never compared in the database. Not limited to the visible, see `azrHolder`. */
export async function findAzrHolder(tx: Tx, hmac: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`select id from akten.person where azr_hmac = ${hmac}`.execute(tx);
  return rows[0]?.id;
}

export async function findVisibleByAzr(tx: Tx, actor: Principal, hmac: string): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    select p.id from akten.person p where p.azr_hmac = ${hmac} and ${sichtbarePerson(actor)}`.execute(tx);
  return rows[0]?.id;
}

/** Parts of filed names, folded, of persons that share one of these sounds and that the actor may see. */
export async function listSoundingParts(
  db: Database | Tx,
  actor: Principal,
  keys: readonly string[],
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ teil: string }>`
    select distinct teil from (
      select p.suchname from akten.person p where p.klang && ${[...keys]}::text[] and ${sichtbarePerson(actor)}
      limit ${limit}) as n, regexp_split_to_table(n.suchname, ' +') as teil
    where length(teil) > 2`.execute(db);
  return rows.map(({ teil }) => teil);
}
