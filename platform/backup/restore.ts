/**
 * Brings a saved state into an empty installation: blobs, and beside them all tables in one transaction, which ends when both
 * are there. A run that is broken off leaves an empty database, and blobs that the next run finds or writes anew.
 */
import os from 'node:os';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EncryptedBlobStore } from '../blobs/encrypted-store.ts';
import { mirrorDestroyedIds } from '../crypto/destroyed.ts';
import type { OpenKey } from '../crypto/keyring.ts';
import { type Migrated, migrate } from '../db/migrate.ts';
import { mapAtOnce, sideBySide } from './at-once.ts';
import { backupFaults } from './backup.faults.ts';
import { type BlobLine, checkBlob, parseLine, restoreBlob } from './blob-files.ts';
import { isOfJobs, listTables, quoted, readJobsVersion, readVersions } from './catalogue.sql.ts';
import { readIds, readStateKey, stateKeyId } from './key-file.ts';
import { linesOf } from './lines.ts';
import { loadKeys } from './load-keys.ts';
import type { Manifest, SavedTable } from './manifest.ts';
import type { BackupParts, RestoreParts } from './parts.ts';
import { mib, percent, type Tell, telling } from './progress.ts';
import { asTransaction, buildFast, listForeignKeys, listIndexes, setSequences } from './restore.sql.ts';
import { BackupTarget } from './target.ts';

export interface RestoredState {
  readonly manifest: Manifest;
  readonly blobs: number;
  /** Ids of destroyed keys that were kept out. */
  readonly destroyed: number;
}

interface OpenState {
  readonly target: BackupTarget;
  readonly manifest: Manifest;
  readonly tables: EncryptedBlobStore;
  readonly owner: OpenKey;
}

/** The state named, or the latest. */
export async function openState(parts: Pick<BackupParts, 'keys'>, dir: string, wanted?: string): Promise<OpenState> {
  const target = new BackupTarget(dir);
  const states = await target.states();
  const name = wanted ?? states.at(-1);
  if (!name || !states.includes(name)) {
    const staende = states.length > 0 ? `vorhanden sind ${states.join(', ')}` : 'vorhanden ist kein Stand';
    throw backupFaults.KEIN_STAND({ ordner: target.dir, staende });
  }
  const manifest = await target.read(name, parts.keys);
  const key = await readStateKey(target.keysOf(name), name);
  return { target, manifest, tables: await target.openTables(name), owner: parts.keys.openKey(stateKeyId(name), key) };
}

/** Reads every byte of a state and compares, without writing anything. Returns the number of blobs. */
export async function checkBackup(
  parts: BackupParts,
  dir: string,
  wanted?: string,
): Promise<{ manifest: Manifest; blobs: number }> {
  const state = await openState(parts, dir, wanted);
  await telling(parts.note, async (tell) => {
    for (const saved of state.manifest.tables) {
      parts.signal?.throwIfAborted();
      for await (const _part of await opened(state, saved, tell));
    }
  });
  const destroyed = await readIds(state.target.destroyed);
  const blobs = await eachBlob(parts, state, destroyed, (line) => checkBlob(state.target.blobs, line));
  return { manifest: state.manifest, blobs };
}

/** `urls` are the empty database's; it is brought to the state's migrations first and to this program's at the end. */
export async function restoreBackup(
  parts: RestoreParts,
  urls: { url: string; ownerUrl: string },
  dir: string,
  wanted?: string,
): Promise<RestoredState & { migrated: Migrated }> {
  const state = await openState(parts, dir, wanted);
  const { manifest, target } = state;
  const { url, ownerUrl } = urls;
  await migrate({ url, ownerUrl, upTo: manifest.migrations });
  const client = new pg.Client({
    connectionString: ownerUrl,
    application_name: 'bleibe-sicherung',
    statement_timeout: 0,
  });
  await client.connect();
  try {
    await requireEmpty(client, parts.leaveOut);
    await requireSameMigrations(client, manifest);
    const destroyed = await mirrorDestroyedIds([...(await readIds(target.destroyed))], parts.config);
    await client.query('begin');
    const [blobs] = await sideBySide(
      parts.signal,
      (signal) =>
        eachBlob({ ...parts, signal }, state, destroyed, (line) => restoreBlob(parts.blobs, target.blobs, line)),
      (signal) => telling(parts.note, (tell) => loadTables({ ...parts, signal }, state, client, tell)),
    );
    await loadKeys(client, parts.keys, target.keysOf(manifest.name), parts.columns, destroyed);
    await forgetDestroyed(parts, client, destroyed);
    await setSequences(client, manifest.sequences);
    await client.query('commit');
    const migrated = await migrate({ url, ownerUrl });
    await telling(parts.note, (tell) => {
      tell(() => 'Die Datenbank ordnet ihre Verzeichnisse …');
      return client.query('analyze');
    });
    return { manifest, blobs, destroyed: destroyed.size, migrated };
  } finally {
    await client.end();
  }
}

/** A database that was started by a newer program has tables of another shape than the state. */
async function requireSameMigrations(client: pg.Client, manifest: Manifest): Promise<void> {
  const { migrations } = await readVersions(client);
  if (migrations.join() !== manifest.migrations.join()) throw backupFaults.ANDERER_STAND();
}

async function requireEmpty(client: pg.Client, leaveOut: readonly string[]): Promise<void> {
  const shapes = await listTables(client, ['platform.hauptschluessel', 'platform.ereignis_stand', ...leaveOut]);
  for (const { table } of shapes) {
    if (isOfJobs(table)) continue;
    const { rows } = await client.query<{ there: boolean }>(`select exists (select from ${quoted(table)}) as there`);
    if (rows[0]?.there) throw backupFaults.NICHT_LEER({ tabelle: table });
  }
}

/** Enough that waiting for the disk and computing hashes go on side by side. */
const BLOBS_AT_ONCE = 8;

async function eachBlob(
  parts: BackupParts,
  state: OpenState,
  destroyed: ReadonlySet<string>,
  work: (line: BlobLine) => Promise<void>,
): Promise<number> {
  const all = state.manifest.blobs;
  const sum = { count: 0, bytes: 0 };
  const wanted = blobLines(parts, state, destroyed);
  await telling(parts.note, async (tell) => {
    tell(() => `${sum.count} von ${all.count} Dateien, ${mib(sum.bytes)} von ${mib(all.bytes)} …`);
    for await (const size of mapAtOnce(wanted, BLOBS_AT_ONCE, (line) => work(line).then(() => line.size))) {
      sum.count++;
      sum.bytes += size;
    }
  });
  return sum.count;
}

async function* blobLines(
  parts: BackupParts,
  state: OpenState,
  destroyed: ReadonlySet<string>,
): AsyncIterable<BlobLine> {
  const list = { table: 'die Liste der Dateien', ref: state.manifest.blobs.ref };
  for await (const text of linesOf(await opened(state, list))) {
    parts.signal?.throwIfAborted();
    const line = parseLine(text);
    if (!destroyed.has(`blob:${line.address}`)) yield line;
  }
}

/** The plain bytes of a table. Every chunk is authenticated; what is wrong is named. */
async function opened(
  { tables, owner }: OpenState,
  { table, ref }: Pick<SavedTable, 'table' | 'ref'>,
  tell: Tell = () => undefined,
): Promise<Readable> {
  let bytes = 0;
  tell(() => `Tabelle ${table}: ${percent(bytes, ref.size)} …`);
  try {
    const gunzip = createGunzip();
    const source = await tables.read(owner, ref);
    source.on('data', (part: Buffer) => {
      bytes += part.length;
    });
    source.on('error', (cause) => gunzip.destroy(backupFaults.VERAENDERT({ was: table }, { cause })));
    return source.pipe(gunzip);
  } catch (cause) {
    throw backupFaults.VERAENDERT({ was: table }, { cause });
  }
}

/**
 * Without triggers (the rows are what triggers had made of them), without indexes and without foreign keys. These are made
 * again over all rows, and so check everything.
 */
async function loadTables(parts: RestoreParts, state: OpenState, client: pg.Client, tell: Tell): Promise<void> {
  const { manifest } = state;
  const withJobs = manifest.jobs === (await readJobsVersion(client));
  if (!withJobs) parts.note('Die Warteschlangen stammen aus einer anderen Fassung und werden nicht eingespielt.');
  const saved = manifest.tables.filter(({ table }) => withJobs || !isOfJobs(table));
  const names = saved.map(({ table }) => quoted(table));
  const foreignKeys = await listForeignKeys(client);
  for (const { drop } of foreignKeys) await client.query(drop);
  const indexes = await listIndexes(client, names);
  for (const { drop } of indexes) await client.query(drop);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(', ')}`);
  for (const one of saved) await loadTable(parts, state, client, one, tell);
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  await buildFast(client, os.availableParallelism());
  for (const { index, create } of indexes) {
    parts.signal?.throwIfAborted();
    tell(() => `Verzeichnis ${index} …`);
    await client.query(create);
  }
  tell(() => 'Verweise zwischen den Tabellen …');
  for (const { add } of foreignKeys) await client.query(add);
}

async function loadTable(
  parts: RestoreParts,
  state: OpenState,
  client: pg.Client,
  one: SavedTable,
  tell: Tell,
): Promise<void> {
  parts.signal?.throwIfAborted();
  const rows = client.query(copyFrom(`copy ${quoted(one.table)} (${one.columns.map(quoted).join(', ')}) from stdin`));
  await pipeline(await opened(state, one, tell), rows, parts.signal ? { signal: parts.signal } : {});
  if (rows.rowCount !== one.rows) throw backupFaults.VERAENDERT({ was: one.table });
}

/** What this state knows and was destroyed after it: taken away again before anybody sees it. */
async function forgetDestroyed(parts: RestoreParts, client: pg.Client, destroyed: ReadonlySet<string>): Promise<void> {
  if (destroyed.size === 0) return;
  const owners = [...destroyed].filter((id) => !id.startsWith('blob:'));
  await client.query('insert into platform.vernichtet (kennung) select unnest($1::text[]) on conflict do nothing', [
    [...destroyed],
  ]);
  await parts.destroyOwners(asTransaction(client), owners);
}
