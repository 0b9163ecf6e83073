/** Brings a database up to date: forward only, as the owner role, one process at a time. */
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { Kysely, PostgresDialect, sql } from 'kysely';
import { type Migration, type MigrationProvider, Migrator } from 'kysely/migration';
import pg from 'pg';
import { hasCurrentJobs, installJobs } from '../jobs/install.ts';
import { dbFaults } from './db.faults.ts';
import { APP_ROLE, OWNER_ROLE } from './roles.ts';

export const MIGRATIONS_DIR = fileURLToPath(new URL('../../migrations', import.meta.url));
const FILE = /^(\d{4}_[a-z0-9_]+)\.ts$/;
/** Advisory lock under which a database is brought up to date, jobs included. */
const MIGRATION_LOCK = 4_711_003;

/** Names of the migrations of this program, in their order. */
export async function migrationNames(dir = MIGRATIONS_DIR): Promise<string[]> {
  const names = (await readdir(dir)).flatMap((file) => FILE.exec(file)?.[1] ?? []);
  return names.sort();
}

/** What a database lacks (`open`) and what it has that this program does not know (`unknown`). Readable by the app role. */
export async function migrationState(client: pg.Client | pg.Pool): Promise<{ open: string[]; unknown: string[] }> {
  const wanted = await migrationNames();
  const table = await client.query<{ there: boolean }>(`select to_regclass('platform.migration') is not null as there`);
  if (!table.rows[0]?.there) return { open: wanted, unknown: [] };
  const { rows } = await client.query<{ name: string }>('select name from platform.migration');
  const done = rows.map(({ name }) => name);
  return {
    open: wanted.filter((name) => !done.includes(name)),
    unknown: done.filter((name) => !wanted.includes(name)).sort(),
  };
}

export interface MigrationUrls {
  readonly url: string;
  readonly ownerUrl: string | undefined;
  /** Only these: the state of a backup, which later ones then bring forward. */
  readonly upTo?: readonly string[];
}

/** Names of the migrations that were run. */
export type Migrated = readonly string[];

/** Throws when the list is not the beginning of this program's. */
async function requireKnown(names: readonly string[]): Promise<void> {
  const known = await migrationNames();
  const unknown = names.filter((name, index) => known[index] !== name);
  if (unknown.length > 0) throw dbFaults.ZU_NEU({ unbekannt: unknown.join(', ') });
}

/**
 * Runs what is open. `url` is the application's role, `ownerUrl` the owner's; without an owner an up-to-date database
 * is accepted and any other refused. Returns the names that were run.
 */
export async function migrate(urls: MigrationUrls): Promise<Migrated> {
  if (urls.upTo) await requireKnown(urls.upTo);
  const { open, unknown, jobs } = await connected(urls.url, async (client) => ({
    ...(await migrationState(client)),
    jobs: await hasCurrentJobs(client),
  }));
  if (unknown.length > 0) throw dbFaults.ZU_NEU({ unbekannt: unknown.join(', ') });
  if (open.length === 0 && jobs) return [];
  // A database that is further on stays so: nothing goes backward.
  if (urls.upTo?.every((name) => !open.includes(name))) return [];
  if (!urls.ownerUrl) {
    if (open.length > 0) throw dbFaults.EIGENTUEMER_FEHLT({ offen: open.join(', ') });
    return [];
  }
  const { ownerUrl } = urls;
  return connected(ownerUrl, async (client) => {
    await requireRole(client);
    await client.query('select pg_advisory_lock($1)', [MIGRATION_LOCK]);
    const names = await runMigrations(ownerUrl, urls.upTo?.at(-1));
    // Its own schema with its own versions; must be there before the application's role enqueues.
    await installJobs(ownerUrl);
    return names;
  });
}

async function connected<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'bleibe-anpassung',
    connectionTimeoutMillis: 10_000,
  });
  await client.connect();
  try {
    return await work(client);
  } finally {
    // Ends the session and with it the advisory lock.
    await client.end();
  }
}

/** Grants in the migrations name the application's role; a production database gets it from its administrator. */
async function requireRole(client: pg.Client): Promise<void> {
  const found = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROLE]);
  if (!found.rowCount) throw dbFaults.ROLLE_FEHLT({ rolle: APP_ROLE, eigentuemer: OWNER_ROLE });
}

async function runMigrations(ownerUrl: string, last?: string): Promise<string[]> {
  const pool = new pg.Pool({
    connectionString: ownerUrl,
    max: 2,
    application_name: 'bleibe-anpassung',
    lock_timeout: 60_000,
  });
  const db = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) });
  try {
    const migrator = new Migrator({
      db,
      provider: folderProvider(MIGRATIONS_DIR),
      migrationTableSchema: 'platform',
      migrationTableName: 'migration',
      migrationLockTableName: 'migration_lock',
    });
    const { error, results = [] } = await (last ? migrator.migrateTo(last) : migrator.migrateToLatest());
    if (error) throw error;
    await sql`grant usage on schema platform to ${sql.id(APP_ROLE)}`.execute(db);
    await sql`grant select on platform.migration to ${sql.id(APP_ROLE)}`.execute(db);
    return results.map(({ migrationName }) => migrationName);
  } finally {
    await db.destroy();
  }
}

function folderProvider(dir: string): MigrationProvider {
  return {
    async getMigrations() {
      const names = await migrationNames(dir);
      const modules = await Promise.all(
        names.map(async (name) => {
          const module = (await import(pathToFileURL(path.join(dir, `${name}.ts`)).href)) as { up: Migration['up'] };
          return [name, { up: module.up }] as const;
        }),
      );
      return Object.fromEntries(modules);
    },
  };
}
