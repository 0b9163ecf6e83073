/** The job tables. Made and brought up to date by the owner role; the application's role may use them, owns nothing. */

import pg from 'pg';
import { PgBoss } from 'pg-boss';
import { APP_ROLE } from '../db/roles.ts';

/** Schema of pg-boss's tables. */
export const JOBS_SCHEMA = 'jobs';

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
