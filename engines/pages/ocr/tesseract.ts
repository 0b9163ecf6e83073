/** Tesseract as a child process, one per page, one thread: four threads cost 2.8 times the CPU for the same text. */
import type { Sandbox, SandboxResult } from '#platform/sandbox/sandbox.ts';
import { pagesFaults } from '../pages.faults.ts';
import type { OcrEngine, OcrOrder, OcrOutcome } from './engine.ts';
import { parseTsv } from './tsv.ts';

export const LANGUAGES = ['deu', 'eng'] as const;
const MEMORY_MIB = 2_048;
const SAUVOLA = '2';

/** `undefined` when the program or its German data are not installed. */
export async function findTesseract(sandbox: Sandbox, command = 'tesseract'): Promise<OcrEngine | undefined> {
  const listed = await sandbox.run({
    command,
    args: ['--list-langs'],
    limits: { cpuSeconds: 5, wallSeconds: 30, memoryMiB: MEMORY_MIB },
  });
  if (listed.end !== 'exit' || listed.code !== 0) return undefined;
  const present = new Set(
    listed.stdout
      .toString('utf8')
      .split('\n')
      .map((line) => line.trim()),
  );
  if (!present.has('deu')) return undefined;
  const languages = LANGUAGES.filter((language) => present.has(language)).join('+');
  return {
    name: 'tesseract',
    version: languages,
    recognise: (order) => recognise(sandbox, command, languages, order),
    close: async () => undefined,
  };
}

async function recognise(sandbox: Sandbox, command: string, languages: string, order: OcrOrder): Promise<OcrOutcome> {
  const threshold = order.threshold === 'sauvola' ? ['-c', `thresholding_method=${SAUVOLA}`] : [];
  const result = await sandbox.run({
    command,
    args: [
      ...[order.copy.file, 'stdout', '-l', languages],
      ...['--psm', String(order.segmentation), '--dpi', String(order.copy.dpi)],
      ...threshold,
      'tsv',
    ],
    env: { OMP_THREAD_LIMIT: '1' },
    limits: {
      cpuSeconds: Math.ceil(order.cpuSeconds),
      // On a busy machine a page waits for its turn; only CPU time is the page's own fault.
      wallSeconds: Math.ceil(order.cpuSeconds * 12),
      memoryMiB: MEMORY_MIB,
      maxOutputBytes: 32 << 20,
    },
    ...(order.signal ? { signal: order.signal } : {}),
  });
  return outcome(result);
}

function outcome(result: SandboxResult): OcrOutcome {
  const spent = { ms: result.ms, cpuMs: result.cpuMs ?? result.ms };
  switch (result.end) {
    case 'exit':
      // Tesseract ends with 1 on images in which it finds no place for text at all.
      if (result.code === 0 || result.stdout.length > 0)
        return { words: parseTsv(result.stdout.toString('utf8')), ...spent };
      throw pagesFaults.TEXTERKENNUNG_GESCHEITERT({ grund: lastLine(result.stderr) });
    case 'cpu':
    case 'wall':
      return { words: [], ended: 'time', ...spent };
    case 'memory':
    case 'output':
      return { words: [], ended: 'memory', ...spent };
    case 'missing':
      throw pagesFaults.KEINE_TEXTERKENNUNG();
    default:
      throw pagesFaults.TEXTERKENNUNG_GESCHEITERT({ grund: result.end });
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.slice(0, 200) || 'ohne Meldung beendet';
}
