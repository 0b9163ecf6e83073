/** Saves one consistent state: all tables from one snapshot of the database, then the blobs they can name. */
import { readFile } from 'node:fs/promises';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { EncryptedBlobStore } from '../blobs/encrypted-store.ts';
import { mirrorDestroyedIds } from '../crypto/destroyed.ts';
import type { OpenKey } from '../crypto/keyring.ts';
import type { WrappedKeyColumn } from '../crypto/wrapped-keys.sql.ts';
import { mapAtOnce } from './at-once.ts';
import { backupFaults } from './backup.faults.ts';
import { removeCopies, saveBlob, writeLine } from './blob-files.ts';
import { listSequences, listTables, quoted, readVersions, type TableShape } from './catalogue.sql.ts';
import { type KeyLine, masterOf, readIds, renewKeyFile, stateKeyId, writeKeyFile } from './key-file.ts';
import { linesOf, streamOfLines } from './lines.ts';
import type { Manifest, SavedTable } from './manifest.ts';
import type { BackupParts } from './parts.ts';
import { mib, type Tell, telling } from './progress.ts';
import { lockBackup } from './running.sql.ts';
import { BackupTarget, writeWhole } from './target.ts';

const PERMISSION_DENIED = '42501';

export interface SavedState {
  readonly manifest: Manifest;
  /** Blobs that were not there from an earlier backup. */
  readonly copied: number;
}

export async function saveBackup(parts: BackupParts, dir: string): Promise<SavedState> {
  const target = new BackupTarget(dir);
  await target.prepare();
  const client = new pg.Client({
    connectionString: parts.url,
    application_name: 'bleibe-sicherung',
    statement_timeout: 0,
    idle_in_transaction_session_timeout: 0,
  });
  await client.connect();
  try {
    await lockBackup(client);
    return await saveState(parts, target, client);
  } finally {
    await client.end();
  }
}

async function saveState(parts: BackupParts, target: BackupTarget, client: pg.Client): Promise<SavedState> {
  const { keys } = parts;
  const createdAt = Temporal.Now.instant().toString({ smallestUnit: 'millisecond' });
  const name = createdAt.replaceAll(':', '-').replace('.', '-');
  const stateKey: KeyLine = { id: stateKeyId(name), ...keys.createKey(stateKeyId(name)) };
  const owner = keys.openKey(stateKey.id, stateKey);
  const store = await target.begin(name);

  // One snapshot for all tables; the office goes on writing meanwhile.
  await client.query('begin isolation level repeatable read read only');
  const versions = await readVersions(client);
  const shapes = await listTables(client, parts.leaveOut);
  const tables: SavedTable[] = [];
  await telling(parts.note, async (tell) => {
    for (const shape of shapes) {
      parts.signal?.throwIfAborted();
      tables.push(await saveTable(parts, client, store, owner, shape, tell));
    }
  });
  const keyCount = await writeKeyFile(target.keysOf(name), keyLines(client, stateKey, parts.columns));
  const destroyed = await listDestroyedIds(client);
  // After the tables: a sequence may be ahead of its table, never behind.
  const sequences = await listSequences(client);
  await client.query('commit');

  const { blobs, copied } = await saveBlobs(parts, target, store, owner);
  await forgetDestroyed(parts, target, destroyed);
  const manifest: Manifest = {
    ...{ format: 1, name, createdAt, program: parts.program, ...versions },
    ...{ tables, sequences, blobs, keys: keyCount - 1 },
  };
  await target.complete(manifest, keys);
  return { manifest, copied };
}

async function saveTable(
  parts: BackupParts,
  client: pg.Client,
  store: EncryptedBlobStore,
  owner: OpenKey,
  { table, columns }: TableShape,
  tell: Tell,
): Promise<SavedTable> {
  const kept = parts.columns.find((one) => one.table === table)?.column;
  const list = columns.map((column) => (column === kept ? withoutKey(column) : quoted(column))).join(', ');
  const rows = client.query(copyTo(`copy (select ${list} from ${quoted(table)}) to stdout`));
  let bytes = 0;
  tell(() => `Tabelle ${table}: ${mib(bytes)} …`);
  rows.on('data', (part: Buffer) => {
    bytes += part.length;
  });
  const ref = await compressedInto(store, owner, rows).catch((cause: { code?: string }) => {
    throw cause.code === PERMISSION_DENIED ? backupFaults.KEIN_LESERECHT({ tabelle: table }, { cause }) : cause;
  });
  return { table, columns: [...columns], rows: rows.rowCount, ref };
}

/** The row says that there was a key, and not which. */
function withoutKey(column: string): string {
  return `case when ${quoted(column)} is null then null else '{}'::jsonb end`;
}

async function compressedInto(store: EncryptedBlobStore, owner: OpenKey, source: Readable) {
  // The first level: those above save four bytes in a hundred for half as much work again.
  const gzip = createGzip({ level: 1 });
  const [ref] = await Promise.all([store.put(owner, gzip), pipeline(source, gzip)]);
  return ref;
}

async function* keyLines(
  client: pg.Client,
  stateKey: KeyLine,
  columns: readonly WrappedKeyColumn[],
): AsyncIterable<string> {
  yield JSON.stringify(stateKey);
  for (const { table, id, column, owner } of columns) {
    const key = quoted(column);
    const line = `json_build_object('id', ${pg.escapeLiteral(`${owner}:`)} || ${quoted(id)}, 'by', ${key} ->> 'by', 'data', ${key} ->> 'data')`;
    // Base64 and ids hold nothing that COPY would escape.
    yield* linesOf(
      client.query(copyTo(`copy (select ${line}::text from ${quoted(table)} where ${key} is not null) to stdout`)),
    );
  }
}

async function listDestroyedIds(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ kennung: string }>('select kennung from platform.vernichtet order by 1');
  return rows.map(({ kennung }) => kennung);
}

/** Enough that waiting for the disk and computing hashes go on side by side. */
const BLOBS_AT_ONCE = 8;

async function saveBlobs(parts: BackupParts, target: BackupTarget, store: EncryptedBlobStore, owner: OpenKey) {
  const sum = { count: 0, bytes: 0, copied: 0 };
  const save = async (found: { address: string; storedSize: number }) => {
    parts.signal?.throwIfAborted();
    return saveBlob(parts.blobs, target.blobs, found);
  };
  const lines = (async function* () {
    for await (const saved of mapAtOnce(parts.blobs.list(), BLOBS_AT_ONCE, save)) {
      if (!saved) continue;
      sum.count++;
      sum.bytes += saved.size;
      if (saved.copied) sum.copied++;
      yield writeLine(saved);
    }
  })();
  const ref = await telling(parts.note, (tell) => {
    tell(() => `${sum.count} Dateien, ${mib(sum.bytes)}; davon neu: ${sum.copied} …`);
    return compressedInto(store, owner, streamOfLines(lines));
  });
  return { blobs: { count: sum.count, bytes: sum.bytes, ref }, copied: sum.copied };
}

/** Takes destroyed keys and blobs out of every state in this folder, and follows a rotation of the master key. */
async function forgetDestroyed(
  { config, keys }: BackupParts,
  target: BackupTarget,
  inDatabase: readonly string[],
): Promise<void> {
  const destroyed = await mirrorDestroyedIds(inDatabase, config);
  const known = await readIds(target.destroyed);
  const fresh = [...destroyed].filter((id) => !known.has(id));
  for (const id of fresh) if (id.startsWith('blob:')) await removeCopies(target.blobs, id.slice('blob:'.length));
  for (const name of await target.states()) {
    const file = target.keysOf(name);
    if (fresh.length > 0 || (await masterOf(file)) !== keys.currentMasterId) await renewKeyFile(file, keys, destroyed);
  }
  if (fresh.length > 0) await writeWhole(target.destroyed, `${[...known, ...fresh].join('\n')}\n`);
}

/** The master keys as they are; whoever has the folder has everything. */
export async function saveMasterKeys(file: string, dir: string): Promise<void> {
  const target = new BackupTarget(dir);
  const { mkdir } = await import('node:fs/promises');
  await mkdir(target.masterKeys, { recursive: true, mode: 0o700 });
  await writeWhole(`${target.masterKeys}/master.json`, await readFile(file, 'utf8'));
}
