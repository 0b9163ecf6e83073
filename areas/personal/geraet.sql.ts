import { sql } from 'kysely';
import type { Database, Tx } from '#platform/db/db.ts';

type Db = Database | Tx;

export interface Geraetzeile {
  readonly id: string;
  readonly art: 'robot' | 'station';
  readonly name: string;
  readonly gueltig_bis: string;
  readonly gesperrt_at: string | null;
  readonly zuletzt_at: string | null;
  readonly version: number;
  readonly created_at: string;
}

const COLUMNS = sql`id, art, name, gueltig_bis, gesperrt_at, zuletzt_at, version, created_at`;

/** Who made the stations of the demo. */
const DEMO = 'demo';

/** Only one that counts today; those of the demo count nowhere else. */
export async function findGeraetByHash(
  db: Db,
  hash: Buffer,
  { today, demo }: { today: string; demo: boolean },
): Promise<Geraetzeile | undefined> {
  const { rows } = await sql<Geraetzeile>`
    select ${COLUMNS} from personal.geraet
    where hash = ${hash} and gesperrt_at is null and gueltig_bis >= ${today}
      and (created_by <> ${DEMO} or ${demo})`.execute(db);
  return rows[0];
}

/** Prolongs the one that is there; one that somebody has locked out stays so. */
export async function insertDemoStation(
  tx: Tx,
  row: { name: string; hash: Buffer; now: string; gueltigBis: string },
): Promise<void> {
  await sql`
    insert into personal.geraet (art, name, hash, gueltig_bis, created_at, created_by)
    values ('station', ${row.name}, ${row.hash}, ${row.gueltigBis}, ${row.now}, ${DEMO})
    on conflict (name) do update set hash = excluded.hash, gueltig_bis = excluded.gueltig_bis
    where geraet.created_by = ${DEMO}`.execute(tx);
}

export async function touchGeraet(db: Db, id: string, now: string): Promise<void> {
  await sql`update personal.geraet set zuletzt_at = ${now} where id = ${id}`.execute(db);
}

export async function listGeraeteRows(db: Db): Promise<readonly Geraetzeile[]> {
  const { rows } = await sql<Geraetzeile>`
    select ${COLUMNS} from personal.geraet order by (gesperrt_at is not null), name`.execute(db);
  return rows;
}

export async function lockGeraet(tx: Tx, id: string): Promise<Geraetzeile | undefined> {
  const { rows } = await sql<Geraetzeile>`select ${COLUMNS} from personal.geraet where id = ${id} for update`.execute(
    tx,
  );
  return rows[0];
}

export interface NewGeraet {
  readonly art: 'robot' | 'station';
  readonly name: string;
  readonly hash: Buffer;
  readonly gueltigBis: string;
  readonly now: string;
  readonly createdBy: string;
}

/** `undefined`: the name is taken. */
export async function insertGeraet(tx: Tx, row: NewGeraet): Promise<Geraetzeile | undefined> {
  const { rows } = await sql<Geraetzeile>`
    insert into personal.geraet (art, name, hash, gueltig_bis, created_at, created_by)
    values (${row.art}, ${row.name}, ${row.hash}, ${row.gueltigBis}, ${row.now}, ${row.createdBy})
    on conflict (name) do nothing returning ${COLUMNS}`.execute(tx);
  return rows[0];
}

export async function updateGeraetToken(tx: Tx, id: string, hash: Buffer, gueltigBis: string): Promise<Geraetzeile> {
  const { rows } = await sql<Geraetzeile>`
    update personal.geraet set hash = ${hash}, gueltig_bis = ${gueltigBis}, version = version + 1
    where id = ${id} returning ${COLUMNS}`.execute(tx);
  return rows[0] as Geraetzeile;
}

export async function lockOutGeraet(tx: Tx, id: string, now: string): Promise<Geraetzeile> {
  const { rows } = await sql<Geraetzeile>`
    update personal.geraet set gesperrt_at = coalesce(gesperrt_at, ${now}), version = version + 1
    where id = ${id} returning ${COLUMNS}`.execute(tx);
  return rows[0] as Geraetzeile;
}
