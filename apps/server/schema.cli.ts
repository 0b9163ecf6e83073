/** `./bleibe schema` and `./bleibe migrate`. */
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import type { Command } from '#platform/cli/command.ts';
import { loadConfig, PROGRAM_DIR } from '#platform/config/load.ts';
import { migrate } from '#platform/db/migrate.ts';
import { renderSchema } from '#platform/db/schema.ts';
import { openEmbeddedDatabase } from '#platform/db/supervisor.ts';
import { openDatabase } from './database.ts';
import { createLog } from './log.ts';
import { serverFaults } from './server.faults.ts';

const SCHEMA_FILE = path.join(PROGRAM_DIR, 'schema.sql');

export const schemaCommand: Command = {
  name: 'schema',
  text: 'Zeigt das Schema, das die Migrationen ergeben; vergleicht es mit schema.sql oder schreibt es neu',
  options: [
    { flag: '--check', text: 'endet mit 1, wenn schema.sql nicht dazu passt' },
    { flag: '--write', text: 'schreibt schema.sql' },
  ],
  maxArgs: 0,
  needs: 'nothing',
  async run({ options, json, out, note }) {
    const schema = await schemaOfMigrations();
    if (options['--write']) {
      await writeFile(SCHEMA_FILE, schema);
      note('schema.sql ist geschrieben.');
    } else if (options['--check']) {
      if ((await readFile(SCHEMA_FILE, 'utf8').catch(() => '')) !== schema) throw serverFaults.SCHEMA_ABWEICHEND();
      note('schema.sql passt zu den Migrationen.');
    } else {
      out(json ? JSON.stringify({ schema }) : schema.trimEnd());
    }
    return 0;
  },
};

/** Always on a fresh database of the embedded server: what the migrations give, not what some database has become. */
async function schemaOfMigrations(): Promise<string> {
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-schema-'));
  try {
    const server = await openEmbeddedDatabase({ dir, durable: false });
    try {
      await migrate(server);
      return await rendered(server.ownerUrl);
    } finally {
      await server.release();
    }
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}

async function rendered(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await renderSchema(client);
  } finally {
    await client.end();
  }
}

export const migrateCommand: Command = {
  name: 'migrate',
  text: 'Bringt die Datenbank auf den Stand dieses Programms; ./bleibe start tut das von selbst',
  maxArgs: 0,
  needs: 'nothing',
  async run({ json, out }) {
    const { config } = loadConfig({ env: process.env, cwd: process.cwd(), demo: false });
    const database = await openDatabase(config, createLog('warn'));
    await database.release();
    const { migrated } = database;
    if (json) out(JSON.stringify({ migrated }));
    else out(migrated.length > 0 ? `Ausgeführt: ${migrated.join(', ')}` : 'Die Datenbank ist auf dem Stand.');
    return 0;
  },
};
