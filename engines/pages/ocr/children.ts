/**
 * A recognition engine that lives in children which stay: one per core, one page at a time each. Starting Tesseract
 * with German and English costs a third of a second of CPU, a sixth of what a page costs.
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

export interface ChildEngineOptions {
  readonly name: OcrEngine['name'];
  readonly version: string;
  /** Beside this file. */
  readonly module: string;
  readonly workers: number;
  /** How many times slower than the library of the system; limits are wider by that. */
  readonly slowness: number;
}

const RESIDENT_MIB = 1_200;
/** So that what a foreign library may lose stays small. */
const PAGES_PER_CHILD = 500;

export function openChildEngine(sandbox: Sandbox, options: ChildEngineOptions): OcrEngine {
  const { name, version, module, workers, slowness } = options;
  const free: SandboxWorker[] = [];
  const all: SandboxWorker[] = [];
  const waiting: ((worker: SandboxWorker) => void)[] = [];
  const take = async (): Promise<SandboxWorker> => {
    const worker = free.pop();
    if (worker) return worker;
    if (all.length >= workers) return new Promise((resolve) => waiting.push(resolve));
    const opened = openChild(sandbox, module, `${name}-${all.length}`);
    all.push(opened);
    return opened;
  };
  const give = (worker: SandboxWorker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  return {
    name,
    version,
    async recognise(order) {
      const worker = await take();
      try {
        return await recognise(worker, order, slowness);
      } finally {
        give(worker);
      }
    },
    close: async () => {
      await Promise.all(all.map((worker) => worker.close()));
    },
  };
}

export function openChild(sandbox: Sandbox, module: string, name: string): SandboxWorker {
  return sandbox.openWorker({
    module: path.join(import.meta.dirname, module),
    name: `ocr-${name}`,
    limits: { residentMiB: RESIDENT_MIB },
    maxRequests: PAGES_PER_CHILD,
  });
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
