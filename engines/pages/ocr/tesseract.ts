/** The system's Tesseract, through its library, in children that stay; or its WebAssembly build where it is not installed. */
import { Fault } from '#platform/errors/errors.ts';
import type { Sandbox } from '#platform/sandbox/sandbox.ts';
import { engineOf, type VersionAnswer, WorkerPool } from './children.ts';
import type { OcrEngine } from './engine.ts';

/** `undefined` when the library or its German data are not installed, or cannot be called on this machine. */
export async function findTesseract(sandbox: Sandbox, workers: number): Promise<OcrEngine | undefined> {
  const children = new WorkerPool(sandbox, 'tesseract.worker.ts', workers);
  try {
    const { version, languages } = await children.use((child) =>
      child.request<VersionAnswer>({ op: 'version' }, { wallSeconds: 60, cpuSeconds: 20 }),
    );
    if (languages.includes('deu'))
      return engineOf(children, { name: 'tesseract', version: `${version} (${languages.join('+')})`, slowness: 1 });
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
  }
  await children.close();
  return undefined;
}

/** 2.5 times the CPU, slightly more errors. */
export function openTesseractWasm(sandbox: Sandbox, workers: number): OcrEngine {
  const children = new WorkerPool(sandbox, 'tesseract-wasm.worker.ts', workers);
  return engineOf(children, { name: 'tesseract.js', version: 'deu+eng', slowness: 3 });
}
