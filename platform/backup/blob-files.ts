/**
 * Blobs in a backup: stored bytes as they are, under `ADDRESS-SHA256`, so that a file says by its name what it must hold.
 * What lies there is not copied again.
 */
import { createHash, randomUUID } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import type { BlobStore } from '../blobs/blobs.ts';
import { inWords } from '../blobs/trouble.ts';
import { backupFaults } from './backup.faults.ts';

export interface BlobLine {
  readonly address: string;
  /** Of the stored bytes. */
  readonly sha256: string;
  readonly size: number;
}

const LINE = /^([0-9a-f]{64}) ([0-9a-f]{64}) (\d+)$/;

export function writeLine({ address, sha256, size }: BlobLine): string {
  return `${address} ${sha256} ${size}`;
}

export function parseLine(line: string): BlobLine {
  const [, address, sha256, size] = LINE.exec(line) ?? [];
  if (!address || !sha256) throw backupFaults.VERAENDERT({ was: 'die Liste der Dateien' });
  return { address, sha256, size: Number(size) };
}

/** Copies the blob unless it is there; undefined when the store has lost it meanwhile (it was removed). */
export async function saveBlob(
  blobs: BlobStore,
  folder: string,
  { address, storedSize }: { address: string; storedSize: number },
): Promise<(BlobLine & { readonly copied: boolean }) | undefined> {
  const place = placeOf(folder, address);
  const known = await findCopy(place, address, storedSize);
  if (known) return { address, sha256: known, size: storedSize, copied: false };
  const source = await blobs.readRaw(address).catch((cause: { code?: string }) => {
    if (cause.code === 'blobs.FEHLT') return undefined;
    throw cause;
  });
  if (!source) return undefined;
  const { sha256, size } = await copyInto(place, address, source);
  return { address, sha256, size, copied: true };
}

async function findCopy(place: string, address: string, size: number): Promise<string | undefined> {
  for (const name of await readdir(place).catch(() => [])) {
    if (!name.startsWith(`${address}-`)) continue;
    if ((await stat(path.join(place, name))).size === size) return name.slice(address.length + 1);
  }
  return undefined;
}

async function copyInto(place: string, address: string, source: Readable): Promise<{ sha256: string; size: number }> {
  return inWords(async () => {
    await mkdir(place, { recursive: true, mode: 0o700 });
    const draft = path.join(place, `${randomUUID()}.teil`);
    const handle = await open(draft, 'wx', 0o600);
    const hash = createHash('sha256');
    let size = 0;
    try {
      for await (const part of source as AsyncIterable<Buffer>) {
        hash.update(part);
        size += part.length;
        await handle.appendFile(part);
      }
      await handle.sync();
    } catch (cause) {
      await rm(draft, { force: true });
      throw cause;
    } finally {
      await handle.close();
    }
    const sha256 = hash.digest('hex');
    await rename(draft, path.join(place, `${address}-${sha256}`));
    return { sha256, size };
  });
}

/** Brings the blob back, and fails before it is visible when a byte is another. */
export async function restoreBlob(
  blobs: BlobStore,
  folder: string,
  { address, sha256, size }: BlobLine,
): Promise<void> {
  const file = path.join(placeOf(folder, address), `${address}-${sha256}`);
  await blobs.writeRaw(address, Readable.from(checked(file, address, { sha256, size }), { objectMode: false }));
}

/** Reads all of it and compares. */
export async function checkBlob(folder: string, { address, sha256, size }: BlobLine): Promise<void> {
  const file = path.join(placeOf(folder, address), `${address}-${sha256}`);
  for await (const _part of checked(file, address, { sha256, size }));
}

async function* checked(
  file: string,
  address: string,
  wanted: { sha256: string; size: number },
): AsyncIterable<Buffer> {
  const hash = createHash('sha256');
  let size = 0;
  try {
    for await (const part of createReadStream(file, { highWaterMark: 1 << 18 }) as AsyncIterable<Buffer>) {
      hash.update(part);
      size += part.length;
      yield part;
    }
  } catch (cause) {
    throw backupFaults.VERAENDERT({ was: `die Datei ${address}` }, { cause });
  }
  if (size !== wanted.size || hash.digest('hex') !== wanted.sha256)
    throw backupFaults.VERAENDERT({ was: `die Datei ${address}` });
}

export async function removeCopies(folder: string, address: string): Promise<void> {
  const place = placeOf(folder, address);
  for (const name of await readdir(place).catch(() => []))
    if (name.startsWith(`${address}-`)) await rm(path.join(place, name), { force: true });
}

function placeOf(folder: string, address: string): string {
  if (!/^[0-9a-f]{64}$/.test(address)) throw new RangeError('not the address of a blob');
  return path.join(folder, address.slice(0, 2), address.slice(2, 4));
}
