/** Starts the thread that builds, waits for what it says, and ends it. */
import { Worker } from 'node:worker_threads';
import type { Auftrag, Ergebnis } from './indexbau.worker.ts';

const QUICK = new URL('../../../platform/imports/quick.ts', import.meta.url).href;
/** An index of 100,000 Absätze takes half of it. */
const LARGEST_HEAP_MIB = 1024;

export function buildInThread(auftrag: Auftrag, signal: AbortSignal): Promise<Ergebnis> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./indexbau.worker.ts', import.meta.url), {
      workerData: auftrag,
      execArgv: [`--import=${QUICK}`],
      resourceLimits: { maxOldGenerationSizeMb: LARGEST_HEAP_MIB },
    });
    const stop = () => void thread.terminate();
    signal.addEventListener('abort', stop, { once: true });
    thread.once('message', resolve);
    thread.once('error', reject);
    thread.once('exit', (code) => {
      signal.removeEventListener('abort', stop);
      reject(new Error(`the thread ended with ${code} before it had built`));
    });
  });
}
