/** Tesseract as WebAssembly, for machines on which the program cannot be had: 2.5 times the CPU, slightly more errors. */
import path from 'node:path';
import { Fault } from '#platform/errors/errors.ts';
import type { Sandbox, SandboxWorker } from '#platform/sandbox/sandbox.ts';
import type { OcrEngine, OcrOrder, OcrOutcome } from './engine.ts';
import type { WasmAnswer, WasmRequest } from './tesseract-wasm.worker.ts';
import { parseTsv } from './tsv.ts';

/** The WebAssembly build is that much slower, so its limits are that much wider. */
const SLOWNESS = 3;

/** `workers` children, each recognising one page at a time. */
export function openTesseractWasm(sandbox: Sandbox, workers: number): OcrEngine {
  const free: SandboxWorker[] = [];
  const waiting: ((worker: SandboxWorker) => void)[] = [];
  let opened = 0;
  const take = async (): Promise<SandboxWorker> => {
    const worker = free.pop();
    if (worker) return worker;
    if (opened < workers) return open(sandbox, opened++);
    return new Promise((resolve) => waiting.push(resolve));
  };
  const give = (worker: SandboxWorker) => {
    const next = waiting.shift();
    if (next) next(worker);
    else free.push(worker);
  };
  return {
    name: 'tesseract.js',
    version: 'deu+eng',
    async recognise(order) {
      const worker = await take();
      try {
        return await recognise(worker, order);
      } finally {
        give(worker);
      }
    },
    close: async () => {
      await Promise.all(free.map((worker) => worker.close()));
    },
  };
}

function open(sandbox: Sandbox, number: number): SandboxWorker {
  return sandbox.openWorker({
    module: path.join(import.meta.dirname, 'tesseract-wasm.worker.ts'),
    name: `ocr-wasm-${number}`,
    limits: { residentMiB: 1_200 },
    maxRequests: 200,
  });
}

async function recognise(worker: SandboxWorker, order: OcrOrder): Promise<OcrOutcome> {
  const started = performance.now();
  const { copy, segmentation, threshold, cpuSeconds, signal } = order;
  const request: WasmRequest = { file: copy.file, dpi: copy.dpi, segmentation, sauvola: threshold === 'sauvola' };
  try {
    const answer = await worker.request<WasmAnswer>(request, {
      wallSeconds: cpuSeconds * SLOWNESS * 6,
      cpuSeconds: cpuSeconds * SLOWNESS,
      ...(signal ? { signal } : {}),
    });
    return { words: parseTsv(answer.tsv), ms: performance.now() - started, cpuMs: answer.cpuMs };
  } catch (error) {
    const ended = endOf(error);
    if (!ended) throw error;
    const ms = performance.now() - started;
    return { words: [], ended, ms, cpuMs: ms };
  }
}

function endOf(error: unknown): 'time' | 'memory' | undefined {
  if (!(error instanceof Fault)) return undefined;
  if (error.code === 'sandbox.ZEIT') return 'time';
  return error.code === 'sandbox.SPEICHER' || error.code === 'sandbox.ABGESTUERZT' ? 'memory' : undefined;
}
