/** The job tables. Made and brought up to date by the owner role; the application's role may use them, owns nothing. */

import { createRequire } from 'node:module';
import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { APP_ROLE } from '../db/roles.ts';

/** Schema of pg-boss's tables. */
export const JOBS_SCHEMA = 'jobs';

/** The version of the tables that this program's pg-boss makes; its package states it. */
const TABLES_VERSION = (
  createRequire(import.meta.url)('pg-boss/package.json') as { readonly pgboss: { readonly schema: number } }
).pgboss.schema;

/** Whether nothing is to be installed: most starts find it so, and are faster for it. Readable by the application's role. */
export async function hasCurrentJobs(client: pg.Client): Promise<boolean> {
  const table = await client.query<{ there: boolean }>('select to_regclass($1) is not null as there', [
    `${JOBS_SCHEMA}.version`,
  ]);
  if (!table.rows[0]?.there) return false;
  const { rows } = await client.query<{ version: number }>(`select version from ${JOBS_SCHEMA}.version`);
  return rows[0]?.version === TABLES_VERSION;
}

/** Installs or upgrades the tables and grants their use to the application's role. Repeatable. */
export async function installJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOBS_SCHEMA,
    application_name: 'bleibe-auftraege',
    max: 2,
    supervise: false,
    schedule: false,
    registerInstance: false,
  });
  const troubles: Error[] = [];
  boss.on('error', (trouble) => troubles.push(trouble));
  await boss.start();
  await boss.stop({ graceful: true, close: true });
  if (troubles[0]) throw troubles[0];
  await grantUse(ownerUrl);
}

async function grantUse(ownerUrl: string): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl, application_name: 'bleibe-auftraege' });
  await client.connect();
  try {
    await client.query(`
      grant usage on schema ${JOBS_SCHEMA} to ${APP_ROLE};
      grant select, insert, update, delete on all tables in schema ${JOBS_SCHEMA} to ${APP_ROLE};
      revoke insert, delete on ${JOBS_SCHEMA}.version from ${APP_ROLE};
      grant execute on all functions in schema ${JOBS_SCHEMA} to ${APP_ROLE}`);
  } finally {
    await client.end();
  }
}
