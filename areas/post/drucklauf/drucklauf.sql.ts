/** Queries on print runs. A run is seen by whoever sees every letter in it. */
import { sql } from 'kysely';
import { liegtInSichtbarerAkte } from '#areas/akten/index.ts';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { WrappedKey } from '#platform/crypto/keyring.ts';
import type { WrappedKeyColumn } from '#platform/crypto/wrapped-keys.sql.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Principal } from '#platform/principal/principal.ts';
import type { Drucklauf, Druckweg } from './drucklauf.schema.ts';

export const wrappedKeys: readonly WrappedKeyColumn[] = [
  { table: 'post.drucklauf', id: 'id', column: 'schluessel', owner: 'drucklauf' },
];
export const laufKeyId = (id: string) => `drucklauf:${id}`;

export interface DrucklaufRow {
  readonly id: string;
  readonly weg: Druckweg;
  readonly an_bevollmaechtigte: boolean;
  readonly sendungen: string[];
  readonly offen: number;
  readonly deckblatt: boolean;
  readonly beidseitig: boolean;
  readonly stand: Drucklauf['stand'];
  readonly gelesen: number;
  readonly seiten: number | null;
  readonly fehler: string | null;
  readonly schluessel: WrappedKey | null;
  readonly datei: BlobRef | null;
  readonly version: number;
  readonly created_at: string;
  readonly created_by: string;
}

const COLUMNS = sql.raw(`l.id, l.weg, l.an_bevollmaechtigte, l.sendungen, l.deckblatt, l.beidseitig, l.stand, l.gelesen,
  l.seiten, l.fehler, l.schluessel, l.datei, l.version, l.created_at, l.created_by,
  (select count(*)::int from post.sendung s where s.id = any (l.sendungen) and s.stand = 'bereit') as offen`);

const sichtbar = (actor: Principal) => sql`not exists (select from post.sendung s where s.id = any (l.sendungen)
  and not ${liegtInSichtbarerAkte(actor, 's.akte_id')})`;

export interface NewDrucklauf {
  readonly weg: Druckweg;
  readonly anBevollmaechtigte: boolean;
  readonly sendungen: readonly string[];
  readonly deckblatt: boolean;
  readonly beidseitig: boolean;
}

export async function insertDrucklauf(tx: Tx, l: NewDrucklauf, by: string): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    insert into post.drucklauf (weg, an_bevollmaechtigte, sendungen, deckblatt, beidseitig, created_by)
    values (${l.weg}, ${l.anBevollmaechtigte}, ${[...l.sendungen]}::uuid[], ${l.deckblatt}, ${l.beidseitig}, ${by})
    returning id`.execute(tx);
  return (rows[0] as { id: string }).id;
}

export async function listDrucklaufRows(db: Database | Tx, actor: Principal, anzahl: number): Promise<DrucklaufRow[]> {
  const { rows } = await sql<DrucklaufRow>`select ${COLUMNS} from post.drucklauf l where ${sichtbar(actor)}
    order by l.created_at desc, l.id limit ${anzahl}`.execute(db);
  return rows;
}

/** Held until commit. */
export async function lockDrucklauf(tx: Tx, actor: Principal, id: string): Promise<DrucklaufRow | undefined> {
  const { rows } = await sql<DrucklaufRow>`select ${COLUMNS} from post.drucklauf l where l.id = ${id}
    and ${sichtbar(actor)} for no key update of l`.execute(tx);
  return rows[0];
}

/** For the job, which sees all. */
export async function findDrucklauf(db: Database | Tx, id: string): Promise<DrucklaufRow | undefined> {
  const { rows } = await sql<DrucklaufRow>`select ${COLUMNS} from post.drucklauf l where l.id = ${id}`.execute(db);
  return rows[0];
}

export async function setGelesen(tx: Tx, id: string, gelesen: number): Promise<void> {
  await sql`update post.drucklauf set gelesen = ${gelesen} where id = ${id} and stand = 'wartet'`.execute(tx);
}

/** False when another run was faster. */
export async function setLaufFertig(
  tx: Tx,
  id: string,
  f: { readonly seiten: number; readonly schluessel: WrappedKey; readonly datei: BlobRef },
): Promise<boolean> {
  const { rows } = await sql`update post.drucklauf set stand = 'fertig', seiten = ${f.seiten}, fertig_at = now(),
    schluessel = ${JSON.stringify(f.schluessel)}::jsonb, datei = ${JSON.stringify(f.datei)}::jsonb, fehler = null,
    gelesen = cardinality(sendungen), version = version + 1 where id = ${id} and stand = 'wartet' returning id`.execute(
    tx,
  );
  return rows.length > 0;
}

export async function setLaufFehler(tx: Tx, id: string, fehler: string): Promise<void> {
  await sql`update post.drucklauf set stand = 'fehler', fehler = ${fehler}, version = version + 1
    where id = ${id} and stand = 'wartet'`.execute(tx);
}

export async function setLaufWartet(tx: Tx, id: string): Promise<void> {
  await sql`update post.drucklauf set stand = 'wartet', gelesen = 0, fehler = null, version = version + 1
    where id = ${id} and stand in ('fehler', 'geleert')`.execute(tx);
}

/** Files nobody has needed for so many days. */
export async function listAlteLaeufe(db: Database, tage: number): Promise<DrucklaufRow[]> {
  const { rows } = await sql<DrucklaufRow>`select ${COLUMNS} from post.drucklauf l
    where l.stand = 'fertig' and l.fertig_at < now() - make_interval(days => ${tage}::int) limit 200`.execute(db);
  return rows;
}

/** Runs that hold a letter of one of these Akten. */
export async function lockLaeufeMit(tx: Tx, akteIds: readonly string[]): Promise<DrucklaufRow[]> {
  const { rows } = await sql<DrucklaufRow>`select ${COLUMNS} from post.drucklauf l
    where l.sendungen && (select coalesce(array_agg(s.id), '{}') from post.sendung s
      where s.akte_id = any (${[...akteIds]}::uuid[])) for update of l`.execute(tx);
  return rows;
}

export async function setGeleert(tx: Tx, id: string): Promise<void> {
  await sql`update post.drucklauf set stand = 'geleert', schluessel = null, datei = null, version = version + 1
    where id = ${id} and stand = 'fertig'`.execute(tx);
}

/** A letter is taken out of every run; a run without one goes. */
export async function takeOutOfLaeufe(tx: Tx, akteIds: readonly string[]): Promise<void> {
  await sql`with weg as (select id from post.sendung where akte_id = any (${[...akteIds]}::uuid[])),
    rest as (select l.id, array(select x from unnest(l.sendungen) with ordinality u(x, nr)
      where x not in (select id from weg) order by nr) as sendungen
      from post.drucklauf l where l.sendungen && (select coalesce(array_agg(id), '{}') from weg)),
    leer as (delete from post.drucklauf l using rest r where l.id = r.id and cardinality(r.sendungen) = 0 returning l.id)
    update post.drucklauf l set sendungen = r.sendungen from rest r
    where l.id = r.id and cardinality(r.sendungen) > 0`.execute(tx);
}
