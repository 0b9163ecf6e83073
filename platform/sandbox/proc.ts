/** What the kernel tells about a process. Linux has /proc; elsewhere every answer is "unknown" and limits of time remain. */
import { readFileSync } from 'node:fs';

const PAGE_KIB = 4;
/** USER_HZ: 100 on every Linux that Node runs on. */
const TICK_MS = 10;

function read(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The process has ended, or this is no Linux.
    return undefined;
  }
}

/** Fields after the name, which may itself contain blanks and brackets; [0] is the state, field 3 of proc(5). */
function statFields(pid: number): string[] | undefined {
  const text = read(`/proc/${pid}/stat`);
  return text?.slice(text.lastIndexOf(')') + 2).split(' ');
}

export function cpuMsOf(pid: number): number | undefined {
  const fields = statFields(pid);
  return fields && (Number(fields[11]) + Number(fields[12])) * TICK_MS;
}

export function residentMiBOf(pid: number): number | undefined {
  const text = read(`/proc/${pid}/statm`);
  return text === undefined ? undefined : (Number(text.split(' ')[1]) * PAGE_KIB) / 1024;
}

/** Ticks since boot at which the process began: tells it from a later one with the same number. */
export function startOf(pid: number): string | undefined {
  return statFields(pid)?.[19];
}

/** The process and all its descendants that are alive. */
export function familyOf(pid: number): number[] {
  const children = read(`/proc/${pid}/task/${pid}/children`)?.trim();
  return [pid, ...(children ? children.split(' ').flatMap((child) => familyOf(Number(child))) : [])];
}

export function sumOver(pids: readonly number[], measure: (pid: number) => number | undefined): number {
  return pids.reduce((sum, pid) => sum + (measure(pid) ?? 0), 0);
}

export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (cause) {
    // EPERM: it lives, under another user.
    return (cause as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** Ends the whole process group; none left is no error. */
export function killGroup(group: number): void {
  try {
    process.kill(-group, 'SIGKILL');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    // EPERM is macOS' answer for a group of zombies.
    if (code !== 'ESRCH' && code !== 'EPERM') throw cause;
  }
}
