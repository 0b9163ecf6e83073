/** Brings a saved state into an empty installation: blobs first, then all tables in one transaction. */
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import type { EncryptedBlobStore } from '../blobs/encrypted-store.ts';
import { mirrorDestroyedIds } from '../crypto/destroyed.ts';
import type { OpenKey } from '../crypto/keyring.ts';
import { type Migrated, migrate } from '../db/migrate.ts';
import { backupFaults } from './backup.faults.ts';
import { checkBlob, parseLine, restoreBlob } from './blob-files.ts';
import { isOfJobs, listTables, quoted, readJobsVersion, readVersions } from './catalogue.sql.ts';
import { readIds, readStateKey, stateKeyId } from './key-file.ts';
import { linesOf } from './lines.ts';
import { loadKeys } from './load-keys.ts';
import type { Manifest, SavedTable } from './manifest.ts';
import type { BackupParts, RestoreParts } from './parts.ts';
import { asTransaction, listForeignKeys, setSequences } from './restore.sql.ts';
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
  for (const saved of state.manifest.tables) {
    parts.note(`Tabelle ${saved.table} …`);
    for await (const _part of await opened(state, saved));
  }
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
    const blobs = await eachBlob(parts, state, destroyed, (line) => restoreBlob(parts.blobs, target.blobs, line));
    await client.query('begin');
    await loadTables(parts, state, client);
    await loadKeys(client, parts.keys, target.keysOf(manifest.name), parts.columns, destroyed);
    await forgetDestroyed(parts, client, destroyed);
    await setSequences(client, manifest.sequences);
    await client.query('commit');
    const migrated = await migrate({ url, ownerUrl });
    parts.note('Die Datenbank ordnet ihre Verzeichnisse …');
    await client.query('analyze');
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

async function eachBlob(
  parts: BackupParts,
  state: OpenState,
  destroyed: ReadonlySet<string>,
  work: (line: ReturnType<typeof parseLine>) => Promise<void>,
): Promise<number> {
  let count = 0;
  for await (const text of linesOf(
    await opened(state, { table: 'die Liste der Dateien', ref: state.manifest.blobs.ref }),
  )) {
    parts.signal?.throwIfAborted();
    const line = parseLine(text);
    if (destroyed.has(`blob:${line.address}`)) continue;
    await work(line);
    if (++count % 1000 === 0) parts.note(`${count} von ${state.manifest.blobs.count} Dateien …`);
  }
  return count;
}

/** The plain bytes of a table. Every chunk is authenticated; what is wrong is named. */
async function opened(
  { tables, owner }: OpenState,
  { table, ref }: Pick<SavedTable, 'table' | 'ref'>,
): Promise<Readable> {
  try {
    const gunzip = createGunzip();
    const source = await tables.read(owner, ref);
    source.on('error', (cause) => gunzip.destroy(backupFaults.VERAENDERT({ was: table }, { cause })));
    return source.pipe(gunzip);
  } catch (cause) {
    throw backupFaults.VERAENDERT({ was: table }, { cause });
  }
}

/**
 * Without triggers (the rows are what triggers had made of them) and without foreign keys, which are added again at the
 * end and so check everything.
 */
async function loadTables(parts: RestoreParts, state: OpenState, client: pg.Client): Promise<void> {
  const { manifest } = state;
  const withJobs = manifest.jobs === (await readJobsVersion(client));
  if (!withJobs) parts.note('Die Warteschlangen stammen aus einer anderen Fassung und werden nicht eingespielt.');
  const saved = manifest.tables.filter(({ table }) => withJobs || !isOfJobs(table));
  const names = saved.map(({ table }) => quoted(table));
  const foreignKeys = await listForeignKeys(client);
  for (const { drop } of foreignKeys) await client.query(drop);
  for (const name of names) await client.query(`alter table ${name} disable trigger user`);
  await client.query(`truncate ${names.join(', ')}`);
  for (const one of saved) {
    parts.signal?.throwIfAborted();
    parts.note(`Tabelle ${one.table} …`);
    const rows = client.query(copyFrom(`copy ${quoted(one.table)} (${one.columns.map(quoted).join(', ')}) from stdin`));
    await pipeline(await opened(state, one), rows);
    if (rows.rowCount !== one.rows) throw backupFaults.VERAENDERT({ was: one.table });
  }
  for (const name of names) await client.query(`alter table ${name} enable trigger user`);
  for (const { add } of foreignKeys) await client.query(add);
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
