/**
 * One start per data directory. The lock is that of an SQLite file: the operating system lets go of it when the
 * process ends in whatever way, so there is no stale lock to take over. A start of all roles holds it alone; starts
 * of single roles (`--role=…`) share it among themselves.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { serverFaults } from './server.faults.ts';

export type Role = 'all' | 'api' | 'worker';

export interface InstanceLock {
  release(): void;
}

const SQLITE_BUSY = 5;

/** What is held: the collector would close a database that nobody refers to, and the lock would be gone. */
const held = new Set<DatabaseSync>();

/** Throws `start.LAEUFT_SCHON` with the holder's pid. */
export function lockInstance(dataDir: string, role: Role): InstanceLock {
  const pidFile = path.join(dataDir, 'start.pid');
  const lock = open(dataDir);
  try {
    lock.exec(role === 'all' ? 'begin exclusive' : 'begin; select count(*) from sqlite_master');
  } catch (cause) {
    lock.close();
    if ((cause as { errcode?: number }).errcode !== SQLITE_BUSY) throw unusable(dataDir, cause);
    throw serverFaults.LAEUFT_SCHON({ pid: readPid(pidFile), ordner: dataDir });
  }
  writeFileSync(pidFile, `${process.pid}\n`, { mode: 0o644 });
  held.add(lock);
  const release = (): void => {
    held.delete(lock);
    lock.close();
  };
  return { release };
}

function open(dataDir: string): DatabaseSync {
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return new DatabaseSync(path.join(dataDir, 'start.lock'), { timeout: 0 });
  } catch (cause) {
    throw unusable(dataDir, cause);
  }
}

function unusable(dataDir: string, cause: unknown): Error {
  return serverFaults.ORDNER_GESPERRT({ ordner: dataDir, grund: (cause as Error).message }, { cause });
}

function readPid(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    // The other start holds the lock and has not yet written its number.
    return 'noch ohne Nummer';
  }
}
