/** A folder for pixels on their way between processes; what a killed process left behind goes with the next start. */
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';

const PREFIX = 'bleibe-pages-';

export interface Scratch {
  /** A path in the folder; nothing is created. */
  file(name: string): string;
  remove(file: string): Promise<void>;
  close(): void;
}

/** Readable only by this user (mode 0700): pages are personal data. */
export function openScratch(parent = tmpdir()): Scratch {
  sweepDead(parent);
  const folder = mkdtempSync(path.join(parent, `${PREFIX}${process.pid}-`));
  return {
    file: (name) => path.join(folder, name),
    remove: (file) => rm(file, { force: true }),
    close: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function sweepDead(parent: string): void {
  for (const name of readdirSync(parent)) {
    const pid = name.startsWith(PREFIX) ? Number.parseInt(name.slice(PREFIX.length), 10) : Number.NaN;
    if (Number.isNaN(pid) || isAlive(pid)) continue;
    rmSync(path.join(parent, name), { recursive: true, force: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives, under another user.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
