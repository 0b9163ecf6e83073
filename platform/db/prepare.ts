/** What a superuser does once: roles, database, extensions. A production database gets the same from its administrator. */
import pg from 'pg';
import { APP_ROLE, DATABASE_NAME, OWNER_ROLE } from './roles.ts';

const PREPARE_LOCK = 4_711_002;
const EXTENSIONS = ['pg_trgm', 'unaccent', 'btree_gist', 'pgcrypto'];

/** Repeatable and safe when several processes start at once. `admin` is a superuser's connection to another database. */
export async function prepareCluster(
  admin: pg.Client,
  superuserUrl: (database: string) => string,
  passwordOf: (role: string) => string,
): Promise<void> {
  if (await databaseExists(admin)) return;
  await admin.query('select pg_advisory_lock($1)', [PREPARE_LOCK]);
  try {
    for (const role of [OWNER_ROLE, APP_ROLE]) await createRole(admin, role, passwordOf(role));
    if (!(await databaseExists(admin))) await createDatabase(admin, superuserUrl);
  } finally {
    await admin.query('select pg_advisory_unlock($1)', [PREPARE_LOCK]);
  }
}

async function databaseExists(admin: pg.Client): Promise<boolean> {
  const found = await admin.query('select 1 from pg_database where datname = $1', [DATABASE_NAME]);
  return found.rowCount === 1;
}

async function createRole(admin: pg.Client, role: string, password: string): Promise<void> {
  const found = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
  if (found.rowCount) return;
  const options = `login nosuperuser nocreatedb nocreaterole password ${pg.escapeLiteral(password)}`;
  await admin.query(`create role ${role} ${options}`);
}

/** Prepared under another name: a kill in between leaves no database without its extensions. */
async function createDatabase(admin: pg.Client, superuserUrl: (database: string) => string): Promise<void> {
  const fresh = `${DATABASE_NAME}_neu`;
  await admin.query(`drop database if exists ${fresh} with (force)`);
  await admin.query(`create database ${fresh} owner ${OWNER_ROLE}`);
  const client = new pg.Client({ connectionString: superuserUrl(fresh) });
  await client.connect();
  try {
    await client.query('revoke all on schema public from public');
    await client.query(`grant usage, create on schema public to ${OWNER_ROLE}`);
    await client.query(`grant usage on schema public to ${APP_ROLE}`);
    for (const extension of EXTENSIONS) await client.query(`create extension if not exists ${extension} schema public`);
  } finally {
    await client.end();
  }
  await admin.query(`alter database ${fresh} rename to ${DATABASE_NAME}`);
}
