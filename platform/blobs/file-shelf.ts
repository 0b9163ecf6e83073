/** A folder as store: `ab/cd/abcd…`, written beside, synced, then renamed into place. */
import { type FileHandle, mkdir, open, opendir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { FileDraft } from './file-draft.ts';
import type { Draft, Shelf, Stored } from './shelf.ts';
import { inWords } from './trouble.ts';

const DRAFTS = 'entwurf';
const ADDRESS = /^[0-9a-f]{64}$/;
const READ_BYTES = 256 * 1024;
/** Nobody writes one file for longer than this; what is older was left by a killed process. */
const DRAFT_LIFE_MS = 24 * 60 * 60 * 1000;

export class FileShelf implements Shelf {
  readonly #folder: string;

  private constructor(folder: string) {
    this.#folder = folder;
  }

  static async open(folder: string): Promise<FileShelf> {
    await inWords(() => mkdir(path.join(folder, DRAFTS), { recursive: true, mode: 0o700 }));
    await sweepDrafts(path.join(folder, DRAFTS));
    return new FileShelf(folder);
  }

  async draft(reserved: number): Promise<Draft> {
    const draft = await FileDraft.create(path.join(this.#folder, DRAFTS), reserved);
    return {
      append: (bytes) => draft.append(bytes),
      writeFront: (bytes) => draft.writeFront(bytes),
      commit: async (address) => {
        await draft.finish();
        await this.#place(draft.file, address);
      },
      discard: () => draft.discard(),
    };
  }

  async #place(file: string, address: string): Promise<void> {
    const target = this.#path(address);
    await inWords(async () => {
      if (await mkdir(path.dirname(target), { recursive: true, mode: 0o700 })) await this.#syncFolders(target);
      await rename(file, target);
      await syncFolder(path.dirname(target));
    });
  }

  /** New folders are on disk only when their parents are. */
  async #syncFolders(target: string): Promise<void> {
    await syncFolder(path.dirname(path.dirname(target)));
    await syncFolder(this.#folder);
  }

  async open(address: string): Promise<Stored | undefined> {
    const handle = await inWords(() => openIfThere(this.#path(address)));
    if (!handle) return undefined;
    const { size } = await handle.stat();
    return { size, read: (start, end) => readRange(handle, start, end), close: () => handle.close() };
  }

  async remove(address: string): Promise<void> {
    await inWords(() => rm(this.#path(address), { force: true }));
  }

  async *list(): AsyncIterable<{ address: string; storedSize: number }> {
    for await (const outer of foldersIn(this.#folder))
      for await (const inner of foldersIn(outer))
        for await (const entry of await opendir(inner)) {
          if (!ADDRESS.test(entry.name)) continue;
          const found = await stat(path.join(inner, entry.name)).catch(unlessMissing);
          if (found) yield { address: entry.name, storedSize: found.size };
        }
  }

  #path(address: string): string {
    // The address comes from a database row: it must never lead out of the folder.
    if (!ADDRESS.test(address)) throw new RangeError('not the address of a blob');
    return path.join(this.#folder, address.slice(0, 2), address.slice(2, 4), address);
  }
}

async function* foldersIn(folder: string): AsyncIterable<string> {
  for await (const entry of await opendir(folder))
    if (entry.isDirectory() && /^[0-9a-f]{2}$/.test(entry.name)) yield path.join(folder, entry.name);
}

async function openIfThere(file: string): Promise<FileHandle | undefined> {
  return open(file, 'r').catch(unlessMissing);
}

function unlessMissing(cause: unknown): undefined {
  if ((cause as NodeJS.ErrnoException).code !== 'ENOENT') throw cause;
  return undefined;
}

async function* readRange(handle: FileHandle, start: number, end: number): AsyncIterable<Buffer> {
  let position = start;
  while (position < end) {
    const buffer = Buffer.allocUnsafe(Math.min(READ_BYTES, end - position));
    const { bytesRead } = await inWords(() => handle.read(buffer, 0, buffer.length, position));
    if (bytesRead === 0) return;
    position += bytesRead;
    yield buffer.subarray(0, bytesRead);
  }
}

async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

async function sweepDrafts(folder: string): Promise<void> {
  for await (const entry of await opendir(folder)) {
    const file = path.join(folder, entry.name);
    const found = await stat(file).catch(unlessMissing);
    if (found && Date.now() - found.mtimeMs > DRAFT_LIFE_MS) await rm(file, { force: true });
  }
}
