/** One foreign program, from start to end. */
import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { childEnv } from './child-env.ts';
import { childCpuMs, findProgram, measured, TIMES_FD } from './limited-command.ts';
import { gather, lastOf, saysOutOfMemory } from './output.ts';
import { cpuMsOf, familyOf, killGroup, residentMiBOf, sumOver } from './proc.ts';
import type { SandboxEnd, SandboxResult, SandboxRun } from './sandbox.ts';

const MAX_OUTPUT = 64 << 20;
const WATCH_MS = 50;
const SIGXCPU = 24;
const SIGXFSZ = 25;
const SIGKILL = 9;

/** How far the child came, and what this side decided about it. */
interface Course {
  /** Why this side killed the child. */
  killed?: SandboxEnd;
  /** CPU time seen last, for children that cannot tell it themselves any more. */
  cpuMs?: number;
}

/** `folder` is the child's scratch folder; `onStart` hears the number of its process group. */
export async function runOnce(
  order: SandboxRun,
  folder: string,
  onStart: (group: number) => void,
): Promise<SandboxResult> {
  const started = performance.now();
  const ms = () => Math.round(performance.now() - started);
  const program = findProgram(order.command);
  if (!program) return { end: 'missing', code: null, stdout: Buffer.alloc(0), stderr: '', ms: ms() };
  if (order.signal?.aborted) return { end: 'aborted', code: null, stdout: Buffer.alloc(0), stderr: '', ms: ms() };

  const { command, args } = measured({ command: program, args: order.args }, order.limits);
  const child = spawn(command, [...args], {
    cwd: order.cwd ?? folder,
    env: childEnv(folder, order.env),
    // A process group of its own, so that whatever the program starts ends with it.
    detached: true,
    stdio: ['pipe', 'pipe', 'pipe', 'pipe'],
  });
  const { pid } = child;
  if (pid === undefined) return new Promise((_, reject) => child.once('error', reject));
  onStart(pid);
  const course: Course = {};
  const kill = (why: SandboxEnd) => {
    if (course.killed) return;
    course.killed = why;
    course.cpuMs = sumOver(familyOf(pid), cpuMsOf);
    killGroup(pid);
  };
  const stdout = gather(child.stdout, order.limits.maxOutputBytes ?? MAX_OUTPUT, () => kill('output'));
  const stderr = lastOf(child.stderr);
  const times = lastOf(child.stdio[TIMES_FD] as Readable);
  // A program that does not read its input closes the pipe early: no mistake of anybody.
  child.stdin.on('error', () => undefined);
  child.stdin.end(order.input);
  const unwatch = watch(order, pid, kill);
  const { code, signal } = await new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    child.once('exit', () => killGroup(pid));
    child.once('close', (code, signal) => resolve({ code, signal }));
  });
  unwatch();
  const cpuMs = childCpuMs(times()) ?? course.cpuMs;
  const outcome = course.killed ? { end: course.killed, code: null } : judge(code, signal, stderr());
  return { ...outcome, stdout: stdout(), stderr: stderr(), ms: ms(), ...(cpuMs === undefined ? {} : { cpuMs }) };
}

/** Kills what takes too long, grows too large, or is not wanted any more. */
function watch(order: SandboxRun, pid: number, kill: (why: SandboxEnd) => void): () => void {
  const { residentMiB, wallSeconds } = order.limits;
  const wall = setTimeout(() => kill('wall'), wallSeconds * 1000);
  const size =
    residentMiB === undefined
      ? undefined
      : setInterval(() => {
          if (sumOver(familyOf(pid), residentMiBOf) > residentMiB) kill('memory');
        }, WATCH_MS);
  const abort = () => kill('aborted');
  order.signal?.addEventListener('abort', abort, { once: true });
  return () => {
    clearTimeout(wall);
    clearInterval(size);
    order.signal?.removeEventListener('abort', abort);
  };
}

/** The shell in between reports a signal as 128 + number. */
function judge(code: number | null, signal: string | null, stderr: string): { end: SandboxEnd; code: number | null } {
  if (code === null || signal !== null) return { end: 'signal', code: null };
  const by = code > 128 && code < 160 ? code - 128 : 0;
  if (by === SIGXCPU) return { end: 'cpu', code: null };
  if (by === SIGXFSZ) return { end: 'output', code: null };
  if (code !== 0 && saysOutOfMemory(stderr)) return { end: 'memory', code: null };
  // Nobody here sent it: the system ran out of memory and chose this process.
  if (by === SIGKILL) return { end: 'memory', code: null };
  return by > 0 ? { end: 'signal', code: null } : { end: 'exit', code };
}
