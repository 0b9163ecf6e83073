/**
 * Scratch folders of one process, gathered below one folder whose name says whose it is. What a killed process left
 * behind – folders and children that still run – is found by that name and removed by the next start.
 */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isAlive, killGroup, startOf } from './proc.ts';

const PREFIX = 'bleibe-sandbox-';
const GROUP_FILE = '.group';

export class ScratchRoot {
  readonly #parent: string;
  #root: string | undefined;
  #count = 0;

  constructor(parent = tmpdir()) {
    this.#parent = parent;
  }

  /** A new empty folder, readable only by this user: documents are personal data. */
  create(): string {
    this.#root ??= mkdtempSync(path.join(this.#parent, `${PREFIX}${process.pid}-${startOf(process.pid) ?? 'x'}-`));
    const folder = path.join(this.#root, String(++this.#count));
    mkdirSync(folder, { mode: 0o700 });
    return folder;
  }

  /** Remembers which child works in the folder, for whoever finds it after this process was killed. */
  claim(folder: string, group: number): void {
    writeFileSync(path.join(folder, GROUP_FILE), `${group} ${startOf(group) ?? 'x'}`);
  }

  async remove(folder: string): Promise<void> {
    await rm(folder, { recursive: true, force: true, maxRetries: 3 });
  }

  close(): void {
    if (this.#root) rmSync(this.#root, { recursive: true, force: true, maxRetries: 3 });
    this.#root = undefined;
  }

  sweep(): void {
    for (const name of readdirSync(this.#parent)) {
      const [, pid, start] = /^bleibe-sandbox-(\d+)-(\w+)-/.exec(name) ?? [];
      if (!pid || !start || isStillThere(Number(pid), start)) continue;
      const root = path.join(this.#parent, name);
      for (const group of leftGroups(root)) killGroup(group);
      removeQuietly(root);
    }
  }
}

function isStillThere(pid: number, start: string): boolean {
  return isAlive(pid) && (startOf(pid) ?? 'x') === start;
}

function leftGroups(root: string): number[] {
  return listQuietly(root).flatMap((folder) => {
    const text = readQuietly(path.join(root, folder, GROUP_FILE));
    const [group, start] = text?.split(' ') ?? [];
    // Without a known start the number may belong to somebody else by now.
    return group && start && start !== 'x' && startOf(Number(group)) === start ? [Number(group)] : [];
  });
}

function listQuietly(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    // Another user's, or swept by another process at the same time.
    return [];
  }
}

function readQuietly(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

function removeQuietly(folder: string): void {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Another user's folder is theirs to remove.
  }
}
