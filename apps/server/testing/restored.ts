/** Backup and restore for tests: out of a filled house into a database and folder of their own. */
import { cp, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { listTables, quoted } from '#platform/backup/catalogue.sql.ts';
import type { BackupParts } from '#platform/backup/parts.ts';
import { restoreBackup } from '#platform/backup/restore.ts';
import { openBlobStore } from '#platform/blobs/index.ts';
import { type LoadedConfig, loadConfig } from '#platform/config/load.ts';
import { openKeyRing } from '#platform/crypto/keyring.file.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { allAreas } from '../areas.ts';
import { LEAVE_OUT } from '../backup.cli.ts';
import { Closing } from '../closing.ts';
import { openKernel } from '../kernel.ts';
import { createLog } from '../log.ts';

export function partsOf(kernel: Pick<Kernel, 'config' | 'keys' | 'blobs'>, url: string): BackupParts {
  return {
    config: kernel.config,
    url,
    keys: kernel.keys,
    blobs: kernel.blobs,
    columns: allAreas.flatMap((area) => area.wrappedKeys ?? []),
    leaveOut: LEAVE_OUT,
    program: 'test',
    note: () => undefined,
  };
}

export interface EmptyHouse {
  readonly config: LoadedConfig['config'];
  readonly database: TestDatabase;
  restore(dir: string, wanted?: string, note?: (line: string) => void): ReturnType<typeof restoreBackup>;
  /** Opens what was restored; nothing works in the background. */
  open(): Promise<Kernel>;
  close(): Promise<void>;
}

/**
 * With the master keys of `from` (a folder), as somebody would bring them back. `migrated: false` is a database as it is on a
 * new machine; the other one, which a start has brought up to date before, is there faster.
 */
export async function emptyHouse(keysFrom: string | undefined, { migrated = true } = {}): Promise<EmptyHouse> {
  const closing = new Closing();
  const dataDir = closing.add(await mkdtemp(path.join(os.tmpdir(), 'bleibe-wieder-')), (dir) =>
    rm(dir, { recursive: true, force: true }),
  );
  const database = closing.add(await testDatabase({ migrated }), (one) => one.drop());
  const { config } = loadConfig({ env: { DATA_DIR: dataDir, DATABASE_URL: database.url }, cwd: dataDir, demo: false });
  if (keysFrom) await cp(keysFrom, path.join(dataDir, 'keys'), { recursive: true });
  return {
    config,
    database,
    async restore(dir, wanted, note = () => undefined) {
      const parts = partsOf(
        { config, keys: await openKeyRing(config), blobs: await openBlobStore(config) },
        database.ownerUrl,
      );
      const destroyOwners: Parameters<typeof restoreBackup>[0]['destroyOwners'] = async (tx, ids) => {
        for (const area of allAreas.toReversed()) await area.destroyOwners?.(tx, ids);
      };
      return restoreBackup({ ...parts, note, destroyOwners }, database, dir, wanted);
    },
    async open() {
      const log = createLog('silent');
      const given = { ...database, kind: 'external' as const, migrated: [], release: async () => undefined };
      const opened = closing.add(await openKernel({ config, log, areas: allAreas, database: given }), (one) =>
        one.close(),
      );
      return opened.kernel;
    },
    close: () => closing.close(),
  };
}

/**
 * A hash over all rows of every table that is saved, by its name. `generated: false` leaves columns out that the database
 * computes from the others.
 */
export async function fingerprints(url: string, { generated = true } = {}): Promise<Map<string, string>> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const found = new Map<string, string>();
    for (const { table, columns } of await listTables(client, LEAVE_OUT)) {
      const row = generated ? 't' : `row(${columns.map(quoted).join(', ')})`;
      const { rows } = await client.query<{ hash: string; count: string }>(
        `select count(*)::text as count, coalesce(md5(string_agg(zeile, '' order by zeile)), '') as hash
         from (select md5((${row})::text) as zeile from ${quoted(table)} t) zeilen`,
      );
      found.set(table, `${rows[0]?.count} ${rows[0]?.hash}`);
    }
    return found;
  } finally {
    await client.end();
  }
}
