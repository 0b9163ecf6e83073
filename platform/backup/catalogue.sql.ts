/** What there is to save, from the catalogue. */
import pg from 'pg';
import { JOBS_SCHEMA } from '../jobs/install.ts';

export interface TableShape {
  /** `akten.akte` */
  readonly table: string;
  /** Without generated ones, in their order. */
  readonly columns: readonly string[];
}

/** Belong to the program that runs, not to the data. */
const OF_THE_PROGRAM = [
  'platform.migration',
  'platform.migration_lock',
  ...['version', 'instance', 'warning', 'bam', 'queue_stats'].map((name) => `${JOBS_SCHEMA}.${name}`),
];

/** All tables but those of the program and `leaveOut`. Partitions are saved through their table. */
export async function listTables(client: pg.ClientBase, leaveOut: readonly string[]): Promise<TableShape[]> {
  const { rows } = await client.query<TableShape>(
    `select n.nspname || '.' || c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     where c.relkind in ('r', 'p') and not c.relispartition and c.relpersistence = 'p'
       and n.nspname not like 'pg\\_%' and n.nspname <> 'information_schema'
       and n.nspname || '.' || c.relname <> all ($1)
     group by 1 order by 1`,
    [[...OF_THE_PROGRAM, ...leaveOut]],
  );
  return rows;
}

export async function listSequences(client: pg.ClientBase): Promise<{ name: string; value: string }[]> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `select schemaname || '.' || sequencename as name, last_value::text as value from pg_sequences
     where last_value is not null and schemaname <> $1 order by 1`,
    [JOBS_SCHEMA],
  );
  return rows;
}

export async function readVersions(
  client: pg.ClientBase,
): Promise<{ postgres: string; migrations: string[]; jobs: number | null }> {
  const server = await client.query<{ server_version: string }>('show server_version');
  const migrations = await client.query<{ name: string }>('select name from platform.migration order by name');
  return {
    postgres: server.rows[0]?.server_version ?? '',
    migrations: migrations.rows.map(({ name }) => name),
    jobs: await readJobsVersion(client),
  };
}

export async function readJobsVersion(client: pg.ClientBase): Promise<number | null> {
  const there = await client.query<{ there: boolean }>(
    `select to_regclass('${JOBS_SCHEMA}.version') is not null as there`,
  );
  if (!there.rows[0]?.there) return null;
  const { rows } = await client.query<{ version: number }>(`select version from ${JOBS_SCHEMA}.version`);
  return rows[0]?.version ?? null;
}

export function quoted(name: string): string {
  return name
    .split('.')
    .map((part) => pg.escapeIdentifier(part))
    .join('.');
}

export function isOfJobs(table: string): boolean {
  return table.startsWith(`${JOBS_SCHEMA}.`);
}
