import { type RawBuilder, sql } from 'kysely';
import { type Database, type Tx, tables } from '../db/db.ts';
import type { Fassung } from './edited.schema.ts';
import { forgetIn, onceIn } from './once.ts';

interface FassungRow {
  id: string;
  art: string;
  schluessel: string;
  nummer: number;
  inhalt: unknown;
  status: string;
  gueltig_ab: string | null;
  gueltig_bis: string | null;
  erstellt_von: string;
  bearbeitet_von: string[];
  freigegeben_von: string | null;
  version: number;
  created_at: string;
  freigegeben_at: string | null;
}

type EditedTables = { 'platform.fassung': FassungRow };

const select = (db: Database | Tx) =>
  tables<EditedTables>(db)
    .selectFrom('platform.fassung')
    .select([
      'id',
      'art',
      'schluessel',
      'nummer',
      'inhalt',
      'status',
      'gueltig_ab as gueltigAb',
      'gueltig_bis as gueltigBis',
      'erstellt_von as erstelltVon',
      'bearbeitet_von as bearbeitetVon',
      'freigegeben_von as freigegebenVon',
      'version',
      'created_at as createdAt',
      'freigegeben_at as freigegebenAt',
    ]);

/** Versions of one thing are written one after the other; released under the end of the transaction. */
export async function lockThing(tx: Tx, art: string, schluessel: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`fassung:${art}:${schluessel}`}, 0))`.execute(tx);
}

export async function findFassung(db: Database | Tx, id: string): Promise<Fassung<unknown> | undefined> {
  return (await select(db).where('id', '=', id).executeTakeFirst()) as Fassung<unknown> | undefined;
}

/** All versions of a thing, newest first. */
export async function listFassungen(db: Database | Tx, art: string, schluessel: string): Promise<Fassung<unknown>[]> {
  const found = select(db).where('art', '=', art).where('schluessel', '=', schluessel).orderBy('nummer', 'desc');
  return (await found.execute()) as Fassung<unknown>[];
}

/** All versions of all things of a kind; of each thing the newest first. */
export async function listFassungenOfKind(db: Database | Tx, art: string): Promise<Fassung<unknown>[]> {
  const found = select(db).where('art', '=', art).orderBy('schluessel').orderBy('nummer', 'desc');
  return (await found.execute()) as Fassung<unknown>[];
}

/** What is valid on the day: of every thing of the kind, or of one. Asked for once in a transaction. */
export function listGeltende(
  db: Database | Tx,
  art: string,
  stichtag: string,
  schluessel?: string,
): Promise<Fassung<unknown>[]> {
  return onceIn(db, JSON.stringify([art, stichtag, schluessel]), () => selectGeltende(db, art, stichtag, schluessel));
}

async function selectGeltende(
  db: Database | Tx,
  art: string,
  stichtag: string,
  schluessel: string | undefined,
): Promise<Fassung<unknown>[]> {
  let found = select(db)
    .where('art', '=', art)
    .where('status', '=', 'FREIGEGEBEN')
    .where(sql<boolean>`daterange(gueltig_ab, gueltig_bis, '[]') @> ${stichtag}::date`)
    .orderBy('schluessel');
  if (schluessel !== undefined) found = found.where('schluessel', '=', schluessel);
  return (await found.execute()) as Fassung<unknown>[];
}

/** Another text as soon as something else of the kind is valid on the day. A part of a statement, for who asks more in it. */
export function standOfGeltende(art: string, stichtag: string): RawBuilder<string> {
  return sql`(select coalesce(md5(string_agg(id::text || ':' || version, ' ' order by id)), '') from platform.fassung
    where art = ${art} and status = 'FREIGEGEBEN' and daterange(gueltig_ab, gueltig_bis, '[]') @> ${stichtag}::date)`;
}

export interface DraftValues {
  readonly inhalt: unknown;
  readonly gueltigAb: string | null;
  readonly gueltigBis: string | null;
}

export async function insertDraft(
  tx: Tx,
  thing: { art: string; schluessel: string },
  by: string,
  values: DraftValues,
): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into platform.fassung (art, schluessel, nummer, inhalt, gueltig_ab, gueltig_bis, erstellt_von, bearbeitet_von)
    select ${thing.art}, ${thing.schluessel}, coalesce(max(nummer), 0) + 1, ${JSON.stringify(values.inhalt)}::jsonb,
           ${values.gueltigAb}::date, ${values.gueltigBis}::date, ${by}, array[${by}]
    from platform.fassung where art = ${thing.art} and schluessel = ${thing.schluessel}
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

/** False when the draft has changed since or is none any more. */
export async function updateDraft(
  tx: Tx,
  seen: { id: string; version: number },
  by: string,
  values: DraftValues,
): Promise<boolean> {
  const { rows } = await sql`
    update platform.fassung
    set inhalt = ${JSON.stringify(values.inhalt)}::jsonb, gueltig_ab = ${values.gueltigAb}::date,
        gueltig_bis = ${values.gueltigBis}::date, version = version + 1,
        bearbeitet_von = case when ${by} = any (bearbeitet_von) then bearbeitet_von else bearbeitet_von || ${by}::text end
    where id = ${seen.id} and version = ${seen.version} and status = 'ENTWURF'
    returning id`.execute(tx);
  return rows.length === 1;
}

export async function setReleased(
  tx: Tx,
  seen: { id: string; version: number },
  by: string,
  at: string,
): Promise<boolean> {
  forgetIn(tx);
  const { rows } = await sql`
    update platform.fassung
    set status = 'FREIGEGEBEN', freigegeben_von = ${by}, freigegeben_at = ${at}::timestamptz, version = version + 1
    where id = ${seen.id} and version = ${seen.version} and status = 'ENTWURF' returning id`.execute(tx);
  return rows.length === 1;
}

export async function setEnd(tx: Tx, id: string, gueltigBis: string): Promise<void> {
  forgetIn(tx);
  await sql`update platform.fassung set gueltig_bis = ${gueltigBis}::date, version = version + 1 where id = ${id}`.execute(
    tx,
  );
}

export async function setDiscarded(tx: Tx, seen: { id: string; version: number }): Promise<boolean> {
  const { rows } = await sql`
    update platform.fassung set status = 'VERWORFEN', version = version + 1
    where id = ${seen.id} and version = ${seen.version} and status = 'ENTWURF' returning id`.execute(tx);
  return rows.length === 1;
}
