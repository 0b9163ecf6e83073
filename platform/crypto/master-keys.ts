/** The master keys: where they come from, and the one file that holds them when nothing else was configured. */
import { hkdfSync, randomBytes, randomUUID } from 'node:crypto';
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
  /** Fingerprint: a changed key has another name and is found at once. */
  readonly id: string;
  /** Wraps the keys of owners. Missing once it was retired: what it had wrapped stays closed for ever. */
  readonly wrap: Buffer | undefined;
  /** Guards small values and lookups; stays also after retirement. */
  readonly purposes: Buffer;
  /** ISO time; unknown for keys of the environment. */
  readonly createdAt?: string;
}

/** Oldest first. The last is current; the first also carries the keys for lookups, which must not change. */
export type MasterKeys = readonly [MasterKey, ...MasterKey[]];

const fileSchema = z.object({
  hinweis: z.string(),
  keys: z
    .array(
      z.object({
        id: z.string(),
        wrap: z.base64().nullable(),
        purposes: z.base64(),
        createdAt: z.iso.datetime(),
        retiredAt: z.iso.datetime().optional(),
      }),
    )
    .min(1),
});
type KeyFile = z.infer<typeof fileSchema>;
type KeyRow = KeyFile['keys'][number];

const NOTE =
  'Hauptschlüssel von Bleibe, ältester zuerst. Ohne diese Datei kann niemand die Dokumente öffnen: getrennt von den ' +
  'Sicherungen verwahren, nicht bearbeiten.';

export function masterKeyFile(config: Pick<Config, 'BLEIBE_MASTER_KEY_FILE' | 'dataDir'>): string {
  return config.BLEIBE_MASTER_KEY_FILE ?? path.join(config.dataDir, 'keys', 'master.json');
}

function derive(key: Buffer, use: string, length = KEY_BYTES): Buffer {
  return Buffer.from(hkdfSync('sha256', key, '', `bleibe ${use}`, length));
}

/** Of the part that stays; a wrapping key is checked against it too. */
function fingerprint(purposes: Buffer): string {
  return `m-${derive(purposes, 'master key id', 6).toString('hex')}`;
}

function masterOf(key: Buffer): MasterKey {
  const wrap = derive(key, 'wrap');
  // One way: who holds what stays after retirement cannot come back to what wrapped.
  const purposes = derive(wrap, 'purposes');
  return { id: fingerprint(purposes), wrap, purposes };
}

/** `BLEIBE_MASTER_KEY`: base64 keys, newest first, separated by commas. */
export function keysOfEnvironment(value: string): MasterKeys {
  const keys = value.split(',').map((text) => masterOf(Buffer.from(text.trim(), 'base64')));
  return keys.reverse() as unknown as MasterKeys;
}

export function readKeyFile(file: string): MasterKeys {
  return readRows(file).map(({ id, wrap, purposes, createdAt }) => ({
    id,
    wrap: wrap === null ? undefined : Buffer.from(wrap, 'base64'),
    purposes: Buffer.from(purposes, 'base64'),
    createdAt,
  })) as unknown as MasterKeys;
}

function readRows(file: string): KeyRow[] {
  try {
    tighten(file);
    const { keys } = fileSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
    for (const key of keys) if (!isSound(key)) throw new Error(`der Schlüssel ${key.id} ist verändert`);
    if (keys.at(-1)?.wrap == null) throw new Error('der jüngste Schlüssel ist stillgelegt');
    return keys;
  } catch (cause) {
    const unreadable = cause instanceof z.ZodError || cause instanceof SyntaxError;
    const grund = unreadable ? 'es ist keine Schlüsseldatei' : (cause as Error).message;
    throw cryptoFaults.DATEI_UNBRAUCHBAR({ datei: file, grund }, { cause });
  }
}

function isSound({ id, wrap, purposes }: KeyRow): boolean {
  const stays = Buffer.from(purposes, 'base64');
  if (stays.length !== KEY_BYTES || fingerprint(stays) !== id) return false;
  return wrap === null || derive(Buffer.from(wrap, 'base64'), 'purposes').equals(stays);
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
  const draft = writeDraft(file, [newRow()]);
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
  const key = newRow();
  replace(file, [...readRows(file), key]);
  return key.id;
}

/** Throws for the current key and for one that is not there. */
export function requireFormerMasterKey(file: string, id: string): void {
  requireFormer(readRows(file), id);
}

function requireFormer(rows: readonly KeyRow[], id: string): void {
  if (!rows.slice(0, -1).some((row) => row.id === id)) throw cryptoFaults.NICHT_STILLZULEGEN({ kennung: id });
}

/** Forgets what the key wrapped with; the current key stays. Nothing may be stored with it any more: `endWrappingBy`. */
export function retireMasterKey(file: string, id: string): void {
  const rows = readRows(file);
  requireFormer(rows, id);
  const retiredAt = new Date().toISOString();
  replace(
    file,
    rows.map((row) => (row.id === id ? { ...row, wrap: null, retiredAt } : row)),
  );
}

function replace(file: string, rows: KeyRow[]): void {
  renameSync(writeDraft(file, rows), file);
  syncFolder(path.dirname(file));
}

function newRow(): KeyRow {
  const { id, wrap, purposes } = masterOf(randomBytes(KEY_BYTES));
  return {
    id,
    wrap: (wrap as Buffer).toString('base64'),
    purposes: purposes.toString('base64'),
    createdAt: new Date().toISOString(),
  };
}

/** Written and synced beside the file, with its mode from the first byte on. */
function writeDraft(file: string, keys: KeyRow[]): string {
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
  return `${mtimeMs} ${ino} ${size}`;
}
