/** The system's Tesseract, through its library, in children that stay; or its WebAssembly build where it is not installed. */
import { Fault } from '#platform/errors/errors.ts';
import type { Sandbox } from '#platform/sandbox/sandbox.ts';
import { openChild, openChildEngine, type VersionAnswer } from './children.ts';
import type { OcrEngine } from './engine.ts';

const MODULE = 'tesseract.worker.ts';

export interface TesseractVersion {
  readonly version: string;
  readonly languages: readonly string[];
}

/** `undefined` when the library or its German data are not installed, or cannot be called on this machine. */
export async function findTesseract(sandbox: Sandbox): Promise<TesseractVersion | undefined> {
  const child = openChild(sandbox, MODULE, 'version');
  try {
    const found = await child.request<VersionAnswer>({ op: 'version' }, { wallSeconds: 60, cpuSeconds: 20 });
    return found.languages.includes('deu') ? found : undefined;
  } catch (cause) {
    if (!(cause instanceof Fault)) throw cause;
    return undefined;
  } finally {
    await child.close();
  }
}

/** `workers` pages at once. */
export function openTesseract(sandbox: Sandbox, { languages }: TesseractVersion, workers: number): OcrEngine {
  return openChildEngine(sandbox, {
    ...{ name: 'tesseract', version: languages.join('+'), module: MODULE, workers, slowness: 1 },
  });
}

/** 2.5 times the CPU, slightly more errors. */
export function openTesseractWasm(sandbox: Sandbox, workers: number): OcrEngine {
  return openChildEngine(sandbox, {
    ...{ name: 'tesseract.js', version: 'deu+eng', module: 'tesseract-wasm.worker.ts', workers, slowness: 3 },
  });
}
