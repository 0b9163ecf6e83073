/** The database a process works on: the one named in the configuration, or the embedded one of the data directory. */
import path from 'node:path';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Config } from '#platform/config/config.ts';
import { dbFaults } from '#platform/db/db.faults.ts';
import { migrate } from '#platform/db/migrate.ts';
import { APP_ROLE } from '#platform/db/roles.ts';
import { openEmbeddedDatabase } from '#platform/db/supervisor.ts';

export interface OpenDatabase {
  readonly url: string;
  readonly ownerUrl: string | undefined;
  /** The embedded server was started by this process, found running, or is not ours at all. */
  readonly kind: 'started' | 'adopted' | 'external';
  /** Names of the migrations that were run. */
  readonly migrated: readonly string[];
  /** Lets go; the last user of an embedded server stops it. */
  release(): Promise<void>;
}

export async function openDatabase(config: Config, log: Logger): Promise<OpenDatabase> {
  if (config.DATABASE_URL) return openExternal(config.DATABASE_URL, config.DATABASE_OWNER_URL);
  const server = await openEmbeddedDatabase({
    dir: path.join(config.dataDir, 'postgres'),
    onRestart: () => log.warn('the database had stopped and was started again'),
    onTrouble: (cause) => log.error({ err: cause }, 'the database could not be started again; trying on'),
  });
  try {
    const { url, ownerUrl, adopted } = server;
    const migrated = await migrate({ url, ownerUrl });
    return { url, ownerUrl, kind: adopted ? 'adopted' : 'started', migrated, release: () => server.release() };
  } catch (cause) {
    await server.release();
    throw cause;
  }
}

async function openExternal(url: string, ownerUrl: string | undefined): Promise<OpenDatabase> {
  await requireModestRole(url);
  const migrated = await migrate({ url, ownerUrl });
  return { url, ownerUrl, kind: 'external', migrated, release: async () => undefined };
}

/** A superuser or owner could change the audit log: the program does not work as one. */
async function requireModestRole(url: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  try {
    await client.connect();
  } catch (cause) {
    throw dbFaults.NICHT_ERREICHBAR({ grund: (cause as Error).message }, { cause });
  }
  try {
    const { rows } = await client.query<{ strong: boolean }>(
      `select rolsuper or rolbypassrls or exists (
                select from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where n.nspname = 'platform' and pg_has_role(current_user, c.relowner, 'member')) as strong
       from pg_roles where rolname = current_user`,
    );
    if (rows[0]?.strong) throw dbFaults.ANWENDUNGSROLLE_ZU_STARK({ rolle: APP_ROLE });
  } finally {
    await client.end();
  }
}
