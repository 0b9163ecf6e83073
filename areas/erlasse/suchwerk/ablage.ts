/**
 * The files of the indexes: `suchbestand/<Sammlung>-<Stand>.index` in the data folder, readable by the service alone.
 * Several processes share them; each is written beside its place and moved there whole, so nobody reads half of one.
 */
import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a process that was killed left behind; older than any build takes. */
const LEFT_MS = 60 * 60 * 1000;

export class Ablage {
  readonly folder: string;

  constructor(dataDir: string) {
    this.folder = path.join(dataDir, 'suchbestand');
  }

  /** Newest first. */
  async list(sammlungId: string): Promise<string[]> {
    const names = await readdir(this.folder).catch(() => []);
    return names
      .filter((name) => name.startsWith(`${sammlungId}-`) && name.endsWith('.index'))
      .sort((a, b) => standOf(b) - standOf(a));
  }

  /** Undefined where another process has taken it away. */
  read(name: string): Promise<Buffer | undefined> {
    return readFile(path.join(this.folder, name)).catch(() => undefined);
  }

  /** In the end it is the only one of its Sammlung. */
  async write(sammlungId: string, stand: number, bytes: Uint8Array): Promise<void> {
    await mkdir(this.folder, { recursive: true, mode: 0o700 });
    const name = `${sammlungId}-${stand}.index`;
    const beside = path.join(this.folder, `${name}.${randomUUID()}.neu`);
    try {
      const file = await open(beside, 'wx', 0o600);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(beside, path.join(this.folder, name));
    } catch (cause) {
      await rm(beside, { force: true });
      throw cause;
    }
    for (const other of await this.list(sammlungId)) if (other !== name) await this.remove(other);
  }

  async remove(name: string): Promise<void> {
    await rm(path.join(this.folder, name), { force: true });
  }

  /** Takes away what belongs to no Sammlung any more, and what a killed process had not finished. */
  async sweep(sammlungIds: ReadonlySet<string>): Promise<void> {
    for (const name of await readdir(this.folder).catch(() => [])) {
      const known = sammlungIds.has(name.slice(0, UUID_LENGTH));
      if (known && name.endsWith('.index')) continue;
      if (name.endsWith('.neu')) {
        const { mtimeMs } = await stat(path.join(this.folder, name)).catch(() => ({ mtimeMs: Date.now() }));
        if (known && Date.now() - mtimeMs < LEFT_MS) continue;
      }
      await this.remove(name);
    }
  }
}

const UUID_LENGTH = 36;

const standOf = (name: string): number => Number(name.slice(UUID_LENGTH + 1, -'.index'.length)) || 0;
