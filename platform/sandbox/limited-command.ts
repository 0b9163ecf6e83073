/**
 * A command line that lowers its own limits before it becomes the foreign program. The shell's `ulimit` does what
 * util-linux' `prlimit` does, and is there on every POSIX system.
 */
import { accessSync, constants, statSync } from 'node:fs';
import path from 'node:path';
import type { SandboxLimits } from './sandbox.ts';

export interface CommandLine {
  readonly command: string;
  readonly args: readonly string[];
}

/** Where the result of `times` is written by {@link measured}. */
export const TIMES_FD = 3;

/** The shell stays as parent and tells the CPU time of the child; exit codes above 128 name the signal. */
export function measured(line: CommandLine, limits: Partial<SandboxLimits>): CommandLine {
  return shell(`${ulimits(limits)} "$@" ${TIMES_FD}>&-; code=$?; times >&${TIMES_FD}; exit "$code"`, line);
}

/** The shell becomes the program: its process is the one that was started. */
export function replaced(line: CommandLine, limits: Partial<SandboxLimits>): CommandLine {
  return shell(`${ulimits(limits)} exec "$@"`, line);
}

function shell(script: string, line: CommandLine): CommandLine {
  return { command: '/bin/sh', args: ['-c', script, 'sandbox', line.command, ...line.args] };
}

/** A limit that the system does not know (macOS: address space) is left out there. */
function ulimits(limits: Partial<SandboxLimits>): string {
  const set: string[] = ['ulimit -c 0'];
  if (limits.cpuSeconds !== undefined) {
    const seconds = Math.max(1, Math.ceil(limits.cpuSeconds));
    // SIGXCPU at the soft limit says why the child ended; whoever ignores it is killed a second later.
    set.push(`ulimit -S -t ${seconds}`, `ulimit -H -t ${seconds + 1}`);
  }
  if (limits.memoryMiB !== undefined) set.push(`ulimit -v ${Math.ceil(limits.memoryMiB * 1024)}`);
  // POSIX counts files in blocks of 512 bytes.
  if (limits.fileSizeMiB !== undefined) set.push(`ulimit -f ${Math.ceil(limits.fileSizeMiB * 2048)}`);
  return set.map((one) => `${one} 2>/dev/null;`).join(' ');
}

/** Full path of a program as the shell would find it; undefined when there is none. */
export function findProgram(command: string, searchPath = process.env.PATH ?? ''): string | undefined {
  if (command.includes('/')) return isProgram(command) ? path.resolve(command) : undefined;
  return searchPath
    .split(path.delimiter)
    .filter(Boolean)
    .map((folder) => path.resolve(folder, command))
    .find(isProgram);
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK);
    return statSync(file).isFile();
  } catch {
    return false;
  }
}

/** CPU milliseconds of the children, from the second line of `times`: `0m0.010000s 0m0.000000s`. */
export function childCpuMs(times: string): number | undefined {
  const children = times.trim().split('\n')[1];
  const parts = [...(children ?? '').matchAll(/(\d+)m([\d.]+)s/g)];
  if (parts.length !== 2) return undefined;
  return Math.round(
    parts.reduce((sum, [, minutes, seconds]) => sum + Number(minutes) * 60_000 + Number(seconds) * 1000, 0),
  );
}
