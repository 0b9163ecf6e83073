/** A child that answers one JSON request per line, one at a time; a broken or worn one is replaced with the next request. */
import type { ChildProcessByStdio } from 'node:child_process';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { codeForChild } from '../imports/code-for-child.ts';
import { childEnv } from './child-env.ts';
import { replaced } from './limited-command.ts';
import { lastOf, saysOutOfMemory } from './output.ts';
import { cpuMsOf, killGroup, residentMiBOf } from './proc.ts';
import { sandboxFaults } from './sandbox.faults.ts';
import type { SandboxWorker, SandboxWorkerOptions } from './sandbox.ts';
import type { ScratchRoot } from './scratch-root.ts';

const WATCH_MS = 50;
const MAX_ANSWER = 64 << 20;

interface RequestOptions {
  readonly wallSeconds: number;
  readonly cpuSeconds?: number;
  readonly signal?: AbortSignal;
}

interface Child {
  readonly pid: number;
  readonly process: ChildProcessByStdio<Writable, Readable, Readable>;
  readonly stderr: () => string;
  readonly gone: Promise<void>;
  served: number;
  /** Killed, and perhaps not yet gone. */
  broken: boolean;
  ended: boolean;
  /** Hears each line, and `undefined` when the child has ended. */
  hear: (line: string | undefined) => void;
}

export class JsonWorker implements SandboxWorker {
  readonly #options: SandboxWorkerOptions;
  readonly #scratch: ScratchRoot;
  #child: Child | undefined;
  #queue: Promise<unknown> = Promise.resolve();
  #closed = false;

  constructor(options: SandboxWorkerOptions, scratch: ScratchRoot) {
    this.#options = options;
    this.#scratch = scratch;
  }

  request<T>(payload: unknown, options: RequestOptions): Promise<T> {
    const answer = this.#queue.then(() => this.#ask<T>(payload, options));
    this.#queue = answer.catch(() => undefined);
    return answer;
  }

  async #ask<T>(payload: unknown, options: RequestOptions): Promise<T> {
    options.signal?.throwIfAborted();
    if (this.#closed) throw sandboxFaults.GESCHLOSSEN();
    const child = await this.#ready();
    options.signal?.throwIfAborted();
    child.served++;
    const line = await answerOf(child, `${JSON.stringify(payload)}\n`, options, this.#options.limits);
    try {
      return JSON.parse(line) as T;
    } catch (cause) {
      breakOff(child);
      throw sandboxFaults.ABGESTUERZT({}, { cause });
    }
  }

  async #ready(): Promise<Child> {
    const child = this.#child;
    if (child && !child.ended && !child.broken && child.served < this.#options.maxRequests) return child;
    if (child) await retire(child);
    this.#child = this.#start();
    return this.#child;
  }

  #start(): Child {
    const { module, limits } = this.#options;
    const folder = this.#scratch.create();
    const line = replaced({ command: process.execPath, args: nodeArgs(module, limits.residentMiB) }, limits);
    const started = spawn(line.command, [...line.args], {
      cwd: folder,
      env: childEnv(folder, codeForChild()),
      detached: true,
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const { pid = 0 } = started;
    if (pid > 0) this.#scratch.claim(folder, pid);
    const child: Child = {
      pid,
      process: started,
      stderr: lastOf(started.stderr),
      gone: once(started, 'close').then(
        () => this.#scratch.remove(folder),
        () => this.#scratch.remove(folder),
      ),
      served: 0,
      broken: false,
      ended: pid === 0,
      hear: () => undefined,
    };
    started.stdin.on('error', () => undefined);
    started.once('exit', () => pid > 0 && killGroup(pid));
    started.once('close', () => {
      child.ended = true;
      child.hear(undefined);
    });
    createInterface({ input: started.stdout }).on('line', (text) => child.hear(text));
    return child;
  }

  async close(): Promise<void> {
    this.#closed = true;
    if (this.#child) await retire(this.#child);
  }
}

const QUICK = new URL('../imports/quick.ts', import.meta.url).href;

function nodeArgs(module: string, residentMiB: number | undefined): string[] {
  const memory = residentMiB === undefined ? [] : [`--max-old-space-size=${Math.ceil(residentMiB)}`];
  return [...memory, `--import=${QUICK}`, module];
}

function breakOff(child: Child): void {
  child.broken = true;
  killGroup(child.pid);
}

/** Ends a child for good; its folder goes with it. */
async function retire(child: Child): Promise<void> {
  if (!child.ended && child.pid > 0) killGroup(child.pid);
  await child.gone;
}

/** The next line of the child, or a fault that says which limit it broke. */
function answerOf(
  child: Child,
  line: string,
  { wallSeconds, cpuSeconds, signal }: RequestOptions,
  limits: SandboxWorkerOptions['limits'],
): Promise<string> {
  const cpuBefore = cpuMsOf(child.pid) ?? 0;
  let size = 0;
  return new Promise<string>((resolve, reject) => {
    let why: unknown;
    const kill = (fault: unknown) => {
      why ??= fault;
      breakOff(child);
    };
    const wall = setTimeout(() => kill(sandboxFaults.ZEIT()), wallSeconds * 1000);
    const watch = setInterval(() => {
      if ((residentMiBOf(child.pid) ?? 0) > (limits.residentMiB ?? Number.POSITIVE_INFINITY))
        kill(sandboxFaults.SPEICHER());
      if ((cpuMsOf(child.pid) ?? 0) - cpuBefore > (cpuSeconds ?? Number.POSITIVE_INFINITY) * 1000)
        kill(sandboxFaults.ZEIT());
    }, WATCH_MS);
    const abort = () => kill(signal?.reason);
    signal?.addEventListener('abort', abort, { once: true });
    const count = (chunk: Buffer) => {
      size += chunk.length;
      if (size > (limits.maxOutputBytes ?? MAX_ANSWER)) kill(sandboxFaults.SPEICHER());
    };
    child.process.stdout.on('data', count);
    child.hear = (text) => {
      child.hear = () => undefined;
      clearTimeout(wall);
      clearInterval(watch);
      signal?.removeEventListener('abort', abort);
      child.process.stdout.off('data', count);
      if (text !== undefined && why === undefined) resolve(text);
      else reject(why ?? brokenBy(child));
    };
    if (child.ended) child.hear(undefined);
    else child.process.stdin.write(line);
  });
}

function brokenBy(child: Child): Error {
  const { exitCode, signalCode } = child.process;
  const stderr = child.stderr();
  const cause = new Error(`the child ended with ${signalCode ?? exitCode}: ${stderr.trim().slice(-400)}`);
  // Nobody here sent SIGKILL: the system ran out of memory and chose this process.
  if (saysOutOfMemory(stderr) || signalCode === 'SIGKILL') return sandboxFaults.SPEICHER({}, { cause });
  return sandboxFaults.ABGESTUERZT({}, { cause });
}
