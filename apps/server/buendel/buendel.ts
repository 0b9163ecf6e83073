/**
 * The bundle of the server, if it is of the sources as they lie there now. Loaded before everything else of a start: it
 * needs nothing but Node.
 */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export const ROOT = path.resolve(import.meta.dirname, '../../..');
/** Compiled code of this program. */
export const CODE = path.join(ROOT, 'node_modules', '.cache', 'bleibe');
export const FOLDER = path.join(CODE, 'programm');
export const LOCKFILE = 'package-lock.json';
const BUILD = path.join(import.meta.dirname, 'build.ts');

/** From what a bundle was built. */
export interface Buendelstand {
  readonly node: string;
  readonly root: string;
  /** File to load, within `FOLDER`. */
  readonly main: string;
  readonly files: readonly (readonly [file: string, size: number, changedMs: number])[];
}

export const standFile = (): string => path.join(FOLDER, 'stand.json');

export function markOf(file: string): readonly [file: string, size: number, changedMs: number] {
  const { size, mtimeMs } = statSync(path.join(ROOT, file));
  return [file, size, mtimeMs];
}

/** Address of the module to load instead of the sources. */
export function findBuendel(): string | undefined {
  try {
    const stand = JSON.parse(readFileSync(standFile(), 'utf8')) as Buendelstand;
    const main = path.join(FOLDER, stand.main);
    if (stand.node !== process.version || stand.root !== ROOT || !existsSync(main)) return undefined;
    const same = stand.files.every(([file, size, changedMs]) => {
      const now = statSync(path.join(ROOT, file), { throwIfNoEntry: false });
      return now?.size === size && now.mtimeMs === changedMs;
    });
    return same ? pathToFileURL(main).href : undefined;
  } catch {
    // There is none, or it is broken: the sources are always there.
    return undefined;
  }
}

/** For the next start. In a process that outlives this one, behind all others; what it says nobody needs to hear. */
export function buildBuendel(): void {
  spawn(process.execPath, [BUILD], { cwd: ROOT, detached: true, stdio: 'ignore' })
    .on('error', () => undefined)
    .unref();
}
