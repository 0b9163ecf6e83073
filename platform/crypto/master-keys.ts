/** The master keys: where they come from, and the one file that holds them when nothing else was configured. */
import { createHash, hkdfSync, randomBytes, randomUUID } from 'node:crypto';
import {
  chmodSync,
  closeSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeSync,
} from 'node:fs';
import path from 'node:path';
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import { KEY_BYTES } from './aead.ts';
import { cryptoFaults } from './crypto.faults.ts';

export interface MasterKey {
  /** Fingerprint of the key: a changed key has another name and is found at once. */
  readonly id: string;
  readonly bytes: Buffer;
  /** ISO time; unknown for keys of the environment. */
  readonly createdAt?: string;
}

/** Oldest first. The last is current; the first also carries the keys for lookups, which must not change. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

const fileSchema = z.object({
  hinweis: z.string(),
  keys: z.array(z.object({ id: z.string(), key: z.base64(), createdAt: z.iso.datetime() })).min(1),
});
type KeyFile = z.infer<typeof fileSchema>;

const NOTE =
  'Hauptschlüssel von Bleibe, ältester zuerst. Ohne diese Datei kann niemand die Dokumente öffnen: getrennt von den ' +
  'Sicherungen verwahren, nicht bearbeiten.';

export function masterKeyFile(config: Pick<Config, 'BLEIBE_MASTER_KEY_FILE' | 'dataDir'>): string {
  return config.BLEIBE_MASTER_KEY_FILE ?? path.join(config.dataDir, 'keys', 'master.json');
}

export function fingerprint(key: Buffer): string {
  return `m-${Buffer.from(hkdfSync('sha256', key, '', 'bleibe master key id', 6)).toString('hex')}`;
}

/** `BLEIBE_MASTER_KEY`: base64 keys, newest first, separated by commas. */
export function keysOfEnvironment(value: string): MasterKeys {
  const keys = value
    .split(',')
    .map((text) => Buffer.from(text.trim(), 'base64'))
    .map((bytes) => ({ id: fingerprint(bytes), bytes }))
    .reverse();
  return keys as unknown as MasterKeys;
}

export function readKeyFile(file: string): MasterKeys {
  try {
    tighten(file);
    const { keys } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    return keys.map(({ id, key, createdAt }) => {
      const bytes = Buffer.from(key, 'base64');
      if (bytes.length !== KEY_BYTES || fingerprint(bytes) !== id) throw new Error(`der Schlüssel ${id} ist verändert`);
      return { id, bytes, createdAt };
    }) as unknown as MasterKeys;
  } catch (cause) {
    const grund =
      cause instanceof z.ZodError || cause instanceof SyntaxError ? 'kein gültiges JSON' : (cause as Error).message;
    throw cryptoFaults.DATEI_UNBRAUCHBAR({ datei: file, grund }, { cause });
  }
}

/** Only the owner reads it. A file that is mounted read-only stays as whoever mounted it wanted. */
function tighten(file: string): void {
  if ((statSync(file).mode & 0o077) === 0 || process.platform === 'win32') return;
  try {
    chmodSync(file, 0o600);
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    if (code !== 'EROFS' && code !== 'EPERM') throw cause;
  }
}

/**
 * Makes the file with a first key unless it is there; of several processes that start at once one wins and all read
 * the same. Refuses when documents lie here already: they belong to a key that somebody has to bring back.
 */
export function ensureKeyFile(file: string, dataDir: string): void {
  if (existsSync(file)) return;
  const blobs = path.join(dataDir, 'blobs');
  if (existsSync(blobs) && hasStoredBlobs(blobs)) throw cryptoFaults.DATEI_FEHLT({ ordner: blobs, datei: file });
  mkdirSync(path.dirname(file), { recursive: true, mode: 0o700 });
  const draft = writeDraft(file, [newKey()]);
  try {
    linkSync(draft, file);
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'EEXIST') throw cause;
  } finally {
    rmSync(draft, { force: true });
  }
  syncFolder(path.dirname(file));
}

/** Adds a new current key. Returns its id. */
export function addMasterKey(file: string): string {
  const key = newKey();
  const old = readKeyFile(file).map(({ id, bytes, createdAt }) => ({
    id,
    key: bytes.toString('base64'),
    createdAt: createdAt ?? key.createdAt,
  }));
  const draft = writeDraft(file, [...old, key]);
  renameSync(draft, file);
  syncFolder(path.dirname(file));
  return key.id;
}

function newKey(): KeyFile['keys'][number] {
  const bytes = randomBytes(KEY_BYTES);
  return { id: fingerprint(bytes), key: bytes.toString('base64'), createdAt: new Date().toISOString() };
}

/** Written and synced beside the file, with its mode from the first byte on. */
function writeDraft(file: string, keys: KeyFile['keys']): string {
  const draft = `${file}.${randomUUID()}`;
  const handle = openSync(draft, 'wx', 0o600);
  try {
    writeSync(handle, `${JSON.stringify({ hinweis: NOTE, keys }, null, 2)}\n`);
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
  return draft;
}

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

function hasStoredBlobs(folder: string): boolean {
  return readdirSync(folder).some((name) => /^[0-9a-f]{2}$/.test(name));
}

/** Changes when the file was written anew. */
export function fileStamp(file: string): string {
  const { mtimeMs, ino, size } = statSync(file);
  return createHash('sha256').update(`${mtimeMs} ${ino} ${size}`).digest('hex');
}
