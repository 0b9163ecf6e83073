/** Queries on events, marks and the facts that the rules need. */
import { type RawBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { sichtbareAkte } from '../sichtbar.sql.ts';
import type { Ereignisart, Sperrart, Tatsache, Uebernahmegrund } from './aufbewahrung.schema.ts';

/**
 * Who checks deletions without seeing Akten is the role that reads the audit log: Aktenzeichen, rules and days, never
 * names. Everybody else sees what lies in their range.
 */
export function pruefbareAkte(actor: Principal, alias = 'a'): RawBuilder<SqlBool> {
  return actor.rights.has('protokoll.lesen') ? sql<SqlBool>`true` : sichtbareAkte(actor, alias);
}

export interface FaktenRow {
  readonly id: string;
  readonly aktenzeichen: string;
  readonly zustand: 'A' | 'B';
  readonly team_id: string;
  readonly dokumente: number;
  readonly seiten: number;
  readonly person: string | null;
  readonly ereignisse: Tatsache[];
  readonly sperren: { art: Sperrart; geschaeftszeichen?: string }[];
  readonly eingeschraenkt: boolean;
}

/** Akten for which something may be due: those in the Datei B, and those of which something is recorded. */
export async function listFaktenRows(db: Database | Tx, actor: Principal): Promise<FaktenRow[]> {
  const { rows } = await sql<FaktenRow>`${faktenFrom(actor)}
    where a.vernichtet_at is null and ${pruefbareAkte(actor)}
      and (a.zustand = 'B' or exists (select 1 from akten.aufbewahrung_ereignis x
                                      where x.akte_id = a.id and x.aufgehoben_at is null))
    order by a.aktenzeichen`.execute(db);
  return rows;
}

/** One Akte, destroyed ones left out. */
export async function findFaktenRow(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
): Promise<FaktenRow | undefined> {
  const { rows } = await sql<FaktenRow>`${faktenFrom(actor)}
    where a.id = ${akteId} and a.vernichtet_at is null and ${pruefbareAkte(actor)}`.execute(db);
  return rows[0];
}

function faktenFrom(actor: Principal): RawBuilder<unknown> {
  return sql`
    select a.id, a.aktenzeichen, a.zustand, a.team_id,
      case when ${sichtbareAkte(actor)} then
        (select concat_ws(', ', p.familienname, nullif(p.vornamen, '')) from akten.akte_person ap
         join akten.person p on p.id = ap.person_id where ap.akte_id = a.id and ap.rolle = 'hauptperson') end as person,
      (select count(*)::int from akten.dokument d where d.akte_id = a.id and d.abgeloest_at is null) as dokumente,
      (select coalesce(sum(d.seiten), 0)::int from akten.dokument d where d.akte_id = a.id and d.abgeloest_at is null) as seiten,
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('art', e.art, 'tag', e.tag, 'grund', e.grund,
          'regel', e.regel, 'dokumentId', e.dokument_id)) order by e.tag, e.id)
        from akten.aufbewahrung_ereignis e where e.akte_id = a.id and e.aufgehoben_at is null
          and (e.dokument_id is null or exists (select from akten.dokument d
            where d.id = e.dokument_id and d.akte_id = a.id))), '[]') as ereignisse,
      coalesce((select jsonb_agg(jsonb_strip_nulls(jsonb_build_object('art', v.art,
          'geschaeftszeichen', v.geschaeftszeichen)) order by v.id)
        from akten.sperrvermerk v where v.akte_id = a.id and v.aufgehoben_at is null), '[]') as sperren,
      exists (select 1 from akten.akte_person ap join akten.person p on p.id = ap.person_id
              where ap.akte_id = a.id and p.eingeschraenkt) as eingeschraenkt
    from akten.akte a`;
}

/** Holds the Akte until commit: a mark that is being set and a deletion that looks for marks wait for each other. */
export async function lockAkteRow(
  tx: Tx,
  akteId: string,
): Promise<{ zustand: 'A' | 'B'; vernichtet_at: string | null } | undefined> {
  const { rows } = await sql<{ zustand: 'A' | 'B'; vernichtet_at: string | null }>`
    select zustand, vernichtet_at from akten.akte where id = ${akteId} for update`.execute(tx);
  return rows[0];
}

export async function findVernichtet(
  db: Database | Tx,
  actor: Principal,
  akteId: string,
): Promise<{ zustand: 'A' | 'B'; vernichtet_at: string | null } | undefined> {
  const { rows } = await sql<{ zustand: 'A' | 'B'; vernichtet_at: string | null }>`
    select a.zustand, a.vernichtet_at from akten.akte a where a.id = ${akteId} and ${sichtbareAkte(actor)}`.execute(db);
  return rows[0];
}

export async function setZustand(tx: Tx, akteId: string, zustand: 'A' | 'B'): Promise<void> {
  await sql`update akten.akte set zustand = ${zustand}, version = version + 1, bewegt_at = now()
    where id = ${akteId} and zustand <> ${zustand}`.execute(tx);
}

// ---- events ------------------------------------------------------------------------------------------------------------

export interface EreignisRow {
  readonly id: string;
  readonly akte_id: string;
  readonly dokument_id: string | null;
  readonly art: Ereignisart;
  readonly tag: string;
  readonly grund: Uebernahmegrund | null;
  readonly empfaenger: string | null;
  readonly regel: string | null;
  readonly bemerkung: string | null;
  readonly herkunft: 'hand' | 'meldung' | 'demo';
  readonly ersetzt: string | null;
  readonly aufgehoben_von: string | null;
  readonly aufgehoben_at: string | null;
  readonly aufgehoben_grund: string | null;
  readonly created_at: string;
  readonly created_by: string;
}

export async function listEreignisRows(db: Database | Tx, actor: Principal, akteId: string): Promise<EreignisRow[]> {
  const { rows } = await sql<EreignisRow>`
    select e.* from akten.aufbewahrung_ereignis e join akten.akte a on a.id = e.akte_id
    where a.id = ${akteId} and ${sichtbareAkte(actor)} order by e.tag desc, e.id desc`.execute(db);
  return rows;
}

export interface EreignisValues {
  readonly akteId: string;
  readonly dokumentId?: string | undefined;
  readonly art: Ereignisart;
  readonly tag: string;
  readonly grund?: Uebernahmegrund | undefined;
  readonly empfaenger?: string | undefined;
  readonly regel?: string | undefined;
  readonly bemerkung?: string | undefined;
  readonly herkunft: 'hand' | 'meldung' | 'demo';
  /** Of the report it came with: the same one is written once. */
  readonly meldungId?: string | undefined;
  readonly ersetzt?: string | undefined;
  readonly createdBy: string;
}

/** Undefined when the report it came with is written already. */
export async function insertEreignis(tx: Tx, one: EreignisValues): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    insert into akten.aufbewahrung_ereignis
      (akte_id, dokument_id, art, tag, grund, empfaenger, regel, bemerkung, herkunft, meldung_id, ersetzt, created_by)
    values (${one.akteId}, ${one.dokumentId ?? null}, ${one.art}, ${one.tag}::date, ${one.grund ?? null},
      ${one.empfaenger ?? null}, ${one.regel ?? null}, ${one.bemerkung ?? null}, ${one.herkunft},
      ${one.meldungId ?? null}, ${one.ersetzt ?? null}, ${one.createdBy})
    on conflict (meldung_id) do nothing returning id`.execute(tx);
  return rows[0]?.id;
}

/** False when it is none of this Akte or was cancelled already. */
export async function cancelEreignis(
  tx: Tx,
  akteId: string,
  id: string,
  values: { by: string; grund: string },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.aufbewahrung_ereignis set aufgehoben_von = ${values.by}, aufgehoben_at = now(),
      aufgehoben_grund = ${values.grund}
    where id = ${id} and akte_id = ${akteId} and aufgehoben_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** Whether the document lies in the Akte. */
export async function isInAkte(tx: Tx, akteId: string, dokumentId: string): Promise<boolean> {
  const { rows } = await sql`select 1 from akten.dokument where id = ${dokumentId} and akte_id = ${akteId}`.execute(tx);
  return rows.length > 0;
}

// ---- marks -------------------------------------------------------------------------------------------------------------

export interface VermerkRow {
  readonly id: string;
  readonly akte_id: string;
  readonly art: Sperrart;
  readonly grund: string;
  readonly geschaeftszeichen: string | null;
  readonly created_at: string;
  readonly created_by: string;
  readonly aufgehoben_von: string | null;
  readonly aufgehoben_at: string | null;
  readonly aufgehoben_grund: string | null;
}

export async function listVermerkRows(db: Database | Tx, actor: Principal, akteId: string): Promise<VermerkRow[]> {
  const { rows } = await sql<VermerkRow>`
    select v.* from akten.sperrvermerk v join akten.akte a on a.id = v.akte_id
    where a.id = ${akteId} and ${sichtbareAkte(actor)} order by v.aufgehoben_at is not null, v.id`.execute(db);
  return rows;
}

export interface VermerkValues {
  readonly akteId: string;
  readonly art: Sperrart;
  readonly grund: string;
  readonly geschaeftszeichen?: string | undefined;
  readonly by: string;
}

/** False when the Akte has this mark already. */
export async function insertVermerk(tx: Tx, one: VermerkValues): Promise<boolean> {
  const { rows } = await sql`
    insert into akten.sperrvermerk (akte_id, art, grund, geschaeftszeichen, created_by)
    values (${one.akteId}, ${one.art}, ${one.grund}, ${one.geschaeftszeichen ?? null}, ${one.by})
    on conflict (akte_id, art) where aufgehoben_at is null and art <> 'aufbewahrungssperre' do nothing
    returning id`.execute(tx);
  return rows.length > 0;
}

/** False when it is none of this Akte or was lifted already. */
export async function liftVermerk(
  tx: Tx,
  akteId: string,
  id: string,
  values: { by: string; grund: string },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.sperrvermerk set aufgehoben_von = ${values.by}, aufgehoben_at = now(), aufgehoben_grund = ${values.grund}
    where id = ${id} and akte_id = ${akteId} and aufgehoben_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** The hold of one suit, by the file number of the court; false when there is none any more. */
export async function liftSperreZu(
  tx: Tx,
  akteId: string,
  geschaeftszeichen: string,
  values: { by: string; grund: string },
): Promise<boolean> {
  const { rows } = await sql`
    update akten.sperrvermerk set aufgehoben_von = ${values.by}, aufgehoben_at = now(), aufgehoben_grund = ${values.grund}
    where akte_id = ${akteId} and art = 'aufbewahrungssperre' and geschaeftszeichen = ${geschaeftszeichen}
      and aufgehoben_at is null returning id`.execute(tx);
  return rows.length > 0;
}

/** File numbers for which the Akte is held. The caller has asked for the Akte with the predicate. */
export async function listSperrzeichen(db: Database | Tx, akteId: string): Promise<string[]> {
  const { rows } = await sql<{ zeichen: string }>`
    select geschaeftszeichen as zeichen from akten.sperrvermerk
    where akte_id = ${akteId} and art = 'aufbewahrungssperre' and aufgehoben_at is null`.execute(db);
  return rows.map(({ zeichen }) => zeichen);
}

export async function liftAnbietung(
  tx: Tx,
  akteIds: readonly string[],
  values: { by: string; grund: string },
): Promise<void> {
  await sql`update akten.sperrvermerk set aufgehoben_von = ${values.by}, aufgehoben_at = now(),
      aufgehoben_grund = ${values.grund}
    where akte_id = any(${[...akteIds]}::uuid[]) and art = 'archivanbietung' and aufgehoben_at is null`.execute(tx);
}

// ---- what was removed --------------------------------------------------------------------------------------------------

export interface FehlblattRow {
  readonly dokument_id: string;
  readonly platz: string;
  readonly blatt_von: number;
  readonly seiten: number;
  readonly regel: string;
  readonly norm: string;
  readonly entfernt_at: string;
}

export async function listFehlblattRows(db: Database | Tx, actor: Principal, akteId: string): Promise<FehlblattRow[]> {
  const { rows } = await sql<FehlblattRow>`
    select f.* from akten.fehlblatt f join akten.akte a on a.id = f.akte_id
    where a.id = ${akteId} and ${sichtbareAkte(actor)} order by f.platz desc, f.dokument_id desc`.execute(db);
  return rows;
}
