/**
 * A recognition engine in children that stay: one per core, one page at a time each. Starting Tesseract with German and
 * English costs a third of a second of CPU, a sixth of what a page costs.
 */
import path from 'node:path';
import { Fault } from '#platform/errors/errors.ts';
import type { Sandbox, SandboxWorker } from '#platform/sandbox/sandbox.ts';
import { pagesFaults } from '../pages.faults.ts';
import type { OcrEngine, OcrOrder, OcrOutcome } from './engine.ts';
import { parseTsv } from './tsv.ts';

/** One JSON line to the child: a page, or the question who it is. */
export type ChildRequest =
  | { readonly op: 'version' }
  | {
      readonly op: 'read';
      readonly file: string;
      readonly dpi: number;
      readonly segmentation: number;
      readonly sauvola: boolean;
    };

export interface ReadAnswer {
  readonly tsv: string;
  readonly cpuMs: number;
}

export interface VersionAnswer {
  readonly version: string;
  readonly languages: readonly string[];
}

const RESIDENT_MIB = 1_200;
/** So that what a foreign library may lose stays small. */
const PAGES_PER_CHILD = 500;

/** Children of one module, started when they are first needed. */
export class WorkerPool {
  private readonly free: SandboxWorker[] = [];
  private readonly all: SandboxWorker[] = [];
  private readonly waiting: ((child: SandboxWorker) => void)[] = [];
  private readonly sandbox: Sandbox;
  private readonly module: string;
  private readonly most: number;

  /** @param module beside this file */
  constructor(sandbox: Sandbox, module: string, most: number) {
    this.sandbox = sandbox;
    this.module = module;
    this.most = most;
  }

  /** With a child of its own, when one is free. */
  async use<T>(work: (child: SandboxWorker) => Promise<T>): Promise<T> {
    const child = await this.take();
    try {
      return await work(child);
    } finally {
      const next = this.waiting.shift();
      if (next) next(child);
      else this.free.push(child);
    }
  }

  private async take(): Promise<SandboxWorker> {
    const child = this.free.pop();
    if (child) return child;
    if (this.all.length >= this.most) return new Promise((resolve) => this.waiting.push(resolve));
    const opened = this.sandbox.openWorker({
      module: path.join(import.meta.dirname, this.module),
      name: `ocr-${this.all.length}`,
      limits: { residentMiB: RESIDENT_MIB },
      maxRequests: PAGES_PER_CHILD,
    });
    this.all.push(opened);
    return opened;
  }

  async close(): Promise<void> {
    await Promise.all(this.all.map((child) => child.close()));
  }
}

/** @param slowness how many times slower than the library of the system; limits are wider by that */
export function engineOf(
  children: WorkerPool,
  { name, version, slowness }: Pick<OcrEngine, 'name' | 'version'> & { readonly slowness: number },
): OcrEngine {
  return {
    name,
    version,
    recognise: (order) => children.use((child) => recognise(child, order, slowness)),
    close: () => children.close(),
  };
}

async function recognise(worker: SandboxWorker, order: OcrOrder, slowness: number): Promise<OcrOutcome> {
  const started = performance.now();
  const { copy, segmentation, threshold, signal } = order;
  const cpuSeconds = order.cpuSeconds * slowness;
  const request: ChildRequest = {
    ...{ op: 'read', file: copy.file, dpi: copy.dpi },
    ...{ segmentation, sauvola: threshold === 'sauvola' },
  };
  try {
    const answer = await worker.request<ReadAnswer>(request, {
      // On a busy machine a page waits for its turn; only CPU time is the page's own fault.
      wallSeconds: cpuSeconds * 12,
      cpuSeconds,
      ...(signal ? { signal } : {}),
    });
    return { words: parseTsv(answer.tsv), ms: performance.now() - started, cpuMs: answer.cpuMs };
  } catch (error) {
    const ended = endOf(error);
    if (!ended) throw error;
    const ms = performance.now() - started;
    return { words: [], ended, ms, cpuMs: Math.min(ms, cpuSeconds * 1000) };
  }
}

function endOf(error: unknown): OcrOutcome['ended'] {
  if (!(error instanceof Fault)) return undefined;
  if (error.code === 'sandbox.ZEIT') return 'time';
  if (error.code === 'sandbox.SPEICHER') return 'memory';
  // A page that brings the engine down is tried in another way, and ends with people when none is left.
  if (error.code === 'sandbox.ABGESTUERZT')
    throw pagesFaults.TEXTERKENNUNG_GESCHEITERT({ grund: 'ohne Meldung beendet' });
  return undefined;
}
