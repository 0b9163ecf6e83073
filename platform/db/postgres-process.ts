/** Starting, finding and stopping the processes of the embedded PostgreSQL. */
import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { dbFaults } from './db.faults.ts';
import type { RunsAs } from './postgres-user.ts';

export interface Postmaster {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** What postmaster.pid says; no server, or one that has not written its port yet, is undefined. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  let text: string;
  try {
    text = readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw cause;
  }
  const lines = text.split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 ? { pid, port, ready: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * Is the process of this postmaster.pid really the server of this cluster? After a reboot or in a fresh container the
 * number may belong to anybody.
 */
export function isServing(cluster: string, pid: number): boolean {
  if (!isAlive(pid)) return false;
  // Only Linux has /proc; elsewhere the signal's answer must do.
  if (process.platform !== 'linux') return true;
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    if (stat.slice(stat.lastIndexOf(')')).startsWith(') Z')) return false;
    // The server makes its cluster its working directory.
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(cluster);
  } catch (cause) {
    const code = (cause as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ESRCH') return false;
    // Another user's process: its working directory is hidden from us.
    if (code === 'EACCES' || code === 'EPERM') return readFileSync(`/proc/${pid}/stat`, 'utf8').includes('(postgres');
    throw cause;
  }
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Spawned in a session of its own, so that neither our end nor a Ctrl-C at the terminal ends the server. */
export function spawnServer(as: RunsAs, command: string, args: readonly string[], logFile: string): ChildProcess {
  const output = openSync(logFile, 'a', 0o600);
  try {
    const [program, ...rest] = [...as.prefix, command, ...args];
    const child = spawn(program as string, rest, { detached: true, stdio: ['ignore', output, output], cwd: '/' });
    // A program that cannot be started leaves no server; the caller sees that and names the log.
    child.on('error', () => undefined);
    child.unref();
    return child;
  } finally {
    closeSync(output);
  }
}

/** Runs a program to its end; a failure becomes `db.KEINE_EIGENE_DATENBANK` with its last line. */
export function runToEnd(as: RunsAs, command: string, args: readonly string[]): Promise<void> {
  const [program, ...rest] = [...as.prefix, command, ...args];
  return new Promise((resolve, reject) => {
    const child = spawn(program as string, rest, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
    let message = '';
    child.stderr.on('data', (chunk: Buffer) => {
      message = (message + chunk.toString()).slice(-2000);
    });
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      const last = message.trim().split('\n').at(-1) || `Ende mit ${code}`;
      reject(dbFaults.KEINE_EIGENE_DATENBANK({ grund: `${path.basename(command)} meldet: ${last}` }));
    });
  });
}

/** PostgreSQL's "fast" shutdown: roll back, write a checkpoint, end. Waits for it at most `seconds`. */
export async function stopServer(cluster: string, pid: number, seconds: number): Promise<void> {
  try {
    process.kill(pid, 'SIGINT');
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== 'ESRCH') throw cause;
  }
  const deadline = Date.now() + seconds * 1000;
  while (isServing(cluster, pid) && Date.now() < deadline) await sleep(10);
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as net.AddressInfo;
      server.close(() => resolve(port));
    });
  });
}

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.on('error', () => resolve(false));
    server.listen(port, '127.0.0.1', () => server.close(() => resolve(true)));
  });
}
