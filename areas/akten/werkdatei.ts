/**
 * Plain copies of originals for the time they are worked on: a scanned file of 300 pages is decrypted once and not 300
 * times. They lie in a folder only this user can enter, are counted while in use, and go soon after; what a killed
 * process left behind goes with the next start.
 */
import { randomUUID } from 'node:crypto';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { hostname } from 'node:os';
import path from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

const IDLE_MS = 15_000;

interface Entry {
  users: number;
  readonly file: Promise<string>;
  timer?: NodeJS.Timeout;
}

export class Werkdateien {
  private readonly folder: string;
  private readonly entries = new Map<string, Entry>();

  /** @param parent created when missing, mode 0700 */
  constructor(parent: string) {
    mkdirSync(parent, { recursive: true, mode: 0o700 });
    sweepDead(parent);
    this.folder = mkdtempSync(path.join(parent, `${prefix()}${process.pid}-`));
  }

  /** A path for a file of one's own; remove it with `remove`. */
  fresh(): string {
    return path.join(this.folder, randomUUID());
  }

  async remove(file: string): Promise<void> {
    await rm(file, { force: true });
  }

  /** Gives the plain file of `key` to `use`; concurrent users of one key share the copy. */
  async with<T>(key: string, open: () => Promise<Readable>, use: (file: string) => Promise<T>): Promise<T> {
    const entry = this.entries.get(key) ?? this.add(key, open);
    entry.users += 1;
    clearTimeout(entry.timer);
    try {
      return await use(await entry.file);
    } finally {
      entry.users -= 1;
      if (entry.users === 0) this.retire(key, entry);
    }
  }

  private add(key: string, open: () => Promise<Readable>): Entry {
    const entry: Entry = { users: 0, file: this.write(open) };
    this.entries.set(key, entry);
    // A copy that could not be made is made anew for the next one who asks.
    entry.file.catch(() => this.entries.delete(key));
    return entry;
  }

  private async write(open: () => Promise<Readable>): Promise<string> {
    const file = this.fresh();
    try {
      await pipeline(await open(), createWriteStream(file, { mode: 0o600 }));
      return file;
    } catch (cause) {
      await this.remove(file);
      throw cause;
    }
  }

  private retire(key: string, entry: Entry): void {
    entry.timer = setTimeout(() => {
      if (this.entries.get(key) === entry) this.entries.delete(key);
      entry.file.then((file) => this.remove(file)).catch(() => undefined);
    }, IDLE_MS);
    entry.timer.unref();
  }

  close(): void {
    for (const entry of this.entries.values()) clearTimeout(entry.timer);
    this.entries.clear();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Several machines may share a data directory: a pid means something on its own machine only. */
const prefix = () => `akten-${hostname().replace(/[^\w]/g, '_')}-`;

function sweepDead(parent: string): void {
  for (const name of readdirSync(parent)) {
    if (!name.startsWith(prefix())) continue;
    const pid = Number.parseInt(name.slice(prefix().length), 10);
    if (!isAlive(pid)) rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}
