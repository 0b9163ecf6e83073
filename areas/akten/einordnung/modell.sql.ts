/** The model, its examples and the thresholds. They see the whole office; what they answer names no document. */
import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';
import type { Guete } from './erprobung.rules.ts';

export interface ModellRow {
  readonly version: number;
  readonly beispiele: number;
  readonly fingerabdruck: string;
  readonly guete: Guete;
  readonly created_at: string;
}

export async function findModell(db: Database | Tx): Promise<ModellRow | undefined> {
  const { rows } = await sql<ModellRow>`
    select version, beispiele, fingerabdruck, guete, created_at from akten.einordnung_modell where daten is not null`.execute(
    db,
  );
  return rows[0];
}

export async function readModellDaten(db: Database | Tx, version: number): Promise<Buffer | undefined> {
  const { rows } = await sql<{ daten: Buffer | null }>`
    select daten from akten.einordnung_modell where version = ${version}`.execute(db);
  return rows[0]?.daten ?? undefined;
}

/** Learns one after the other; the counts of former models are gone with this. */
export async function storeModell(
  tx: Tx,
  values: { beispiele: number; fingerabdruck: string; daten: Uint8Array; guete: Guete },
): Promise<number> {
  await forgetModell(tx);
  const { rows } = await sql<{ version: number }>`
    insert into akten.einordnung_modell (version, beispiele, fingerabdruck, daten, guete)
    values ((select coalesce(max(version), 0) + 1 from akten.einordnung_modell), ${values.beispiele}, ${values.fingerabdruck}, ${Buffer.from(values.daten)},
      ${JSON.stringify(values.guete)}::jsonb) returning version`.execute(tx);
  return (rows[0] as { version: number }).version;
}

/** Nothing is left to learn from: no counts stay. */
export async function forgetModell(tx: Tx): Promise<void> {
  await sql`update akten.einordnung_modell set daten = null where daten is not null`.execute(tx);
}

/** Newest of each type that are learned from. */
const MOST_OF_TYP = 300;

/** The documents that are learned from: a person said what they are, and something can be read on them. */
const BEISPIELE = sql.raw(`select id, typ from (
    select d.id, d.typ, row_number() over (partition by d.typ order by e.entschieden_at desc, d.id) as rang
    from akten.einordnung e join akten.dokument d on d.id = e.dokument_id
    where e.stand = 'mensch' and d.typ <> 'unbestimmt' and d.abgeloest_at is null) as alle where rang <= ${MOST_OF_TYP}`);

/** Another one as soon as any example comes, goes or is another type. */
export async function readFingerabdruck(db: Database | Tx): Promise<{ fingerabdruck: string; anzahl: number }> {
  const { rows } = await sql<{ fingerabdruck: string; anzahl: number }>`
    select coalesce(md5(string_agg(b.id || b.typ, ',' order by b.id)), '') as fingerabdruck, count(*)::int as anzahl
    from (${BEISPIELE}) as b`.execute(db);
  return rows[0] ?? { fingerabdruck: '', anzahl: 0 };
}

export interface BeispielRow {
  readonly id: string;
  readonly typ: string;
  /** First page on which something was read. */
  readonly text: string;
}

/** A piece of the examples, in the order of their ids. */
export async function listBeispiele(
  db: Database | Tx,
  nach: string | undefined,
  limit: number,
): Promise<BeispielRow[]> {
  const { rows } = await sql<BeispielRow>`
    select b.id, b.typ, left(coalesce((select s.text from akten.seite s where s.dokument_id = b.id and s.text <> ''
      order by s.nr limit 1), ''), 6000) as text
    from (${BEISPIELE}) as b where ${nach ? sql`b.id > ${nach}::uuid` : sql`true`} order by b.id limit ${limit}`.execute(
    db,
  );
  return rows;
}

/** Waiting documents that nobody has on the table, in pieces. */
export async function listOffene(
  db: Database | Tx,
  now: string,
  nach: string | undefined,
  limit: number,
): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select e.dokument_id as id from akten.einordnung e join akten.dokument d on d.id = e.dokument_id
    where e.stand = 'offen' and d.umordnung_id is null and d.status <> 'erkennung'
      and (e.gehalten_bis is null or e.gehalten_bis <= ${now}::timestamptz)
      ${nach ? sql`and e.dokument_id > ${nach}::uuid` : sql``} order by e.dokument_id limit ${limit}`.execute(db);
  return rows.map(({ id }) => id);
}

export interface SchwelleRow {
  readonly typ: string;
  readonly prozent: number;
  readonly version: number;
}

export async function listSchwellen(db: Database | Tx): Promise<SchwelleRow[]> {
  const { rows } = await sql<SchwelleRow>`select typ, prozent, version from akten.einordnung_schwelle`.execute(db);
  return rows;
}

/** Undefined when somebody else has set it meanwhile; version 0: nobody has yet. */
export async function upsertSchwelle(
  tx: Tx,
  { typ, prozent, version }: SchwelleRow,
  by: string,
): Promise<number | undefined> {
  const { rows } =
    version === 0
      ? await sql<{ version: number }>`
          insert into akten.einordnung_schwelle (typ, prozent, updated_by) values (${typ}, ${prozent}, ${by})
          on conflict (typ) do nothing returning version`.execute(tx)
      : await sql<{ version: number }>`
          update akten.einordnung_schwelle set prozent = ${prozent}, version = version + 1, updated_by = ${by},
            updated_at = now() where typ = ${typ} and version = ${version} returning version`.execute(tx);
  return rows[0]?.version;
}
