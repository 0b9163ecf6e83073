/**
 * A database per test file: one embedded server for all test processes of this checkout, a migrated template, and a
 * clone of it for whoever asks. The last process that lets go stops the server; its folder stays for the next run.
 */
import { createHash, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { openPool, type Pool } from './db.ts';
import { MIGRATIONS_DIR, migrate, migrationNames } from './migrate.ts';
import { findBinaries } from './postgres-binaries.ts';
import { isAlive } from './postgres-process.ts';
import { APP_ROLE, OWNER_ROLE } from './roles.ts';
import { type EmbeddedDatabase, openEmbeddedDatabase } from './supervisor.ts';

const require = createRequire(import.meta.url);

/** Cloning in parallel is slower than one after the other. */
const CLONE_LOCK = 4_711_004;
const TEMPLATES_KEPT = 3;

export interface TestDatabase {
  /** As the application's role, like the program. */
  readonly pool: Pool;
  readonly url: string;
  readonly ownerUrl: string;
  /** To look into what roles hide, or to break things on purpose. */
  readonly superuserUrl: string;
  /** Closes the pool, drops the database, lets go of the server. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** False: an empty database that only has roles and extensions, for tests of the migrations themselves. */
  readonly migrated?: boolean;
}

function openTestServer(): Promise<EmbeddedDatabase> {
  return openEmbeddedDatabase({ dir: serverFolder(), durable: false, maxConnections: 300 });
}

/** For who runs many test files: between two of them the server would stop and start, and the next pay for it. */
export async function holdTestServer(): Promise<() => Promise<void>> {
  const server = await openTestServer();
  return () => server.release();
}

export async function testDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const server = await openTestServer();
  const admin = await connect(urlOf(server.superuserUrl, 'postgres'));
  const name = `test_${process.pid}_${randomBytes(4).toString('hex')}`;
  try {
    await admin.query('select pg_advisory_lock($1)', [CLONE_LOCK]);
    await dropLeftOvers(admin);
    if (options.migrated === false) await cloneFrom(admin, 'bleibe', name);
    else await cloneFrom(admin, await template(admin, server), name);
    await admin.query('select pg_advisory_unlock($1)', [CLONE_LOCK]);
  } catch (cause) {
    await admin.end();
    await server.release();
    throw cause;
  }
  const url = urlOf(server.url, name);
  const pool = openPool({ url, max: 8, statementTimeoutMs: 30_000, lockTimeoutMs: 10_000, name: 'bleibe-test' });
  return {
    pool,
    url,
    ownerUrl: urlOf(server.ownerUrl, name),
    superuserUrl: urlOf(server.superuserUrl, name),
    async drop() {
      await pool.close();
      await admin.query(`drop database if exists ${name} with (force)`);
      await admin.end();
      await server.release();
    },
  };
}

/** Another checkout has other binaries and may vanish while its server runs, so each has a server of its own. */
function serverFolder(): string {
  const { postgres, version } = findBinaries();
  const place = createHash('sha256').update(postgres).digest('hex').slice(0, 8);
  return path.join(os.tmpdir(), `bleibe-test-${process.getuid?.() ?? 0}-${version}-${place}`);
}

async function connect(url: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return client;
}

function urlOf(url: string, database: string): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  return changed.href;
}

/** Name of the migrated template for the migrations as they stand; made when it is missing. */
async function template(admin: pg.Client, server: EmbeddedDatabase): Promise<string> {
  const name = `vorlage_${await hashOfMigrations()}`;
  const found = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (found.rowCount) return name;
  await admin.query(`drop database if exists vorlage_neu with (force)`);
  await cloneFrom(admin, 'bleibe', 'vorlage_neu');
  await migrate({ url: urlOf(server.url, 'vorlage_neu'), ownerUrl: urlOf(server.ownerUrl, 'vorlage_neu') });
  await admin.query(`alter database vorlage_neu rename to ${name}`);
  await dropOldTemplates(admin);
  return name;
}

async function cloneFrom(admin: pg.Client, from: string, name: string): Promise<void> {
  // File by file: writing each block of a thousand small files to the log first costs a third more.
  await admin.query(`create database ${name} template ${from} owner ${OWNER_ROLE} strategy file_copy`);
  // The rights on the schema public are part of the copy; the rights on the database are not.
  await admin.query(`grant connect on database ${name} to ${APP_ROLE}`);
}

async function hashOfMigrations(): Promise<string> {
  const hash = createHash('sha256');
  for (const name of await migrationNames())
    hash.update(name).update(readFileSync(path.join(MIGRATIONS_DIR, `${name}.ts`)));
  // The job tables come from their package.
  hash.update(readFileSync(require.resolve('pg-boss/package.json')));
  hash.update(readFileSync(new URL('../jobs/install.ts', import.meta.url)));
  return hash.digest('hex').slice(0, 16);
}

async function dropOldTemplates(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'vorlage\\_%' order by oid desc offset ${TEMPLATES_KEPT}`,
  );
  for (const { datname } of rows) await admin.query(`drop database if exists ${datname} with (force)`);
}

/** Databases of test processes that were killed. */
async function dropLeftOvers(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ datname: string }>(
    `select datname from pg_database where datname like 'test\\_%'`,
  );
  for (const { datname } of rows) {
    if (!isAlive(Number(datname.split('_')[1]))) await admin.query(`drop database if exists ${datname} with (force)`);
  }
}
