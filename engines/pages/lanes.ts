/** As many pages at once as there are cores; each lane has one child that reads foreign bytes. */
import { availableParallelism } from 'node:os';
import path from 'node:path';
import { Fault } from '#platform/errors/errors.ts';
import type { Sandbox, SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { LIMITS } from './limits.ts';
import { pagesFault, pagesFaults } from './pages.faults.ts';
import type { WorkerAnswer, WorkerRequest } from './worker/protocol.ts';

export interface Answered<T> {
  readonly value: T;
  readonly cpuMs: number;
}

export interface Lane {
  /** From 0; names the lane's files. */
  readonly number: number;
  ask<T>(request: WorkerRequest, signal?: AbortSignal): Promise<Answered<T>>;
}

export interface LanesOptions {
  /** How many; default: one per processor. */
  readonly lanes?: number | undefined;
  /** Who asks last is served first: for people who leaf, and look at the last page and no longer at those before. */
  readonly newestFirst?: boolean | undefined;
}

export class Lanes {
  readonly count: number;
  private readonly workers: (SandboxWorker | undefined)[];
  private readonly free: number[];
  private readonly waiting: ((lane: number) => void)[] = [];
  private readonly sandbox: Sandbox;
  private readonly newestFirst: boolean;

  constructor(sandbox: Sandbox, { lanes: count = availableParallelism(), newestFirst = false }: LanesOptions = {}) {
    this.sandbox = sandbox;
    this.newestFirst = newestFirst;
    this.count = count;
    this.workers = Array.from({ length: count });
    this.free = Array.from({ length: count }, (_, number) => count - 1 - number);
  }

  /** Runs with a lane of its own, when one is free. */
  async use<T>(work: (lane: Lane) => Promise<T>): Promise<T> {
    const number = this.free.pop() ?? (await new Promise<number>((resolve) => this.waiting.push(resolve)));
    try {
      return await work({ number, ask: (request, signal) => this.ask(number, request, signal) });
    } finally {
      const next = this.newestFirst ? this.waiting.pop() : this.waiting.shift();
      if (next) next(number);
      else this.free.push(number);
    }
  }

  private async ask<T>(number: number, request: WorkerRequest, signal?: AbortSignal): Promise<Answered<T>> {
    const worker = this.workers[number] ?? this.open(number);
    // The child works in a folder of its own.
    const absolute = 'path' in request ? { ...request, path: path.resolve(request.path) } : request;
    const answer = await worker
      .request<WorkerAnswer<T>>(absolute, {
        wallSeconds: LIMITS.workerSeconds,
        cpuSeconds: LIMITS.workerCpuSeconds,
        ...(signal ? { signal } : {}),
      })
      .catch((error: unknown) => {
        throw brokenLimit(error);
      });
    if (!answer.ok) throw pagesFault(answer.fault, answer.params);
    return { value: answer.value, cpuMs: answer.cpuMs };
  }

  private open(number: number): SandboxWorker {
    const worker = this.sandbox.openWorker({
      module: path.join(import.meta.dirname, 'pages.worker.ts'),
      name: `pages-${number}`,
      limits: { residentMiB: LIMITS.workerMiB },
      maxRequests: 2_000,
    });
    this.workers[number] = worker;
    return worker;
  }

  async close(): Promise<void> {
    await Promise.all(this.workers.map((worker) => worker?.close()));
    this.workers.fill(undefined);
  }
}

/** A file that brings the child down is at fault itself. */
function brokenLimit(error: unknown): unknown {
  if (!(error instanceof Fault)) return error;
  if (error.code === 'sandbox.ZEIT' || error.code === 'sandbox.SPEICHER')
    return pagesFaults.BOMBE({}, { cause: error });
  return error.code === 'sandbox.ABGESTUERZT' ? pagesFaults.BESCHAEDIGT({}, { cause: error }) : error;
}
