/** A file recognised and told, nothing stored: what `./bleibe akten ocr` prints. */
import { Fault } from '#platform/errors/errors.ts';
import type { Pages } from './pages.ts';
import type { QuarterTurn } from './pages.types.ts';

export interface OcrPage {
  readonly page: number;
  readonly text: string;
  /** 0 to 100. */
  readonly confidence: number;
  /** Clockwise turn that brings the page upright. */
  readonly rotation: QuarterTurn;
  readonly blank: boolean;
  readonly ms: number;
}

export interface OcrFileResult {
  readonly file: string;
  readonly pages: readonly OcrPage[];
  /** What went wrong with the file or with some of its pages, in German. */
  readonly error?: string;
}

/** Never rejects for a bad file: the trouble is told in `error`, and pages that can be read are there all the same. */
export async function ocrFile(pages: Pages, file: string, signal?: AbortSignal): Promise<OcrFileResult> {
  let count: number;
  try {
    count = (await pages.probe(file)).pages;
  } catch (error) {
    return { file, pages: [], error: sentence(error) };
  }
  const results = await inOrder(count, pages.lanes, (page) => onePage(pages, file, page, signal));
  const errors = results.flatMap(({ error }, index) => (error ? [`Seite ${index + 1}: ${error}`] : []));
  return {
    file,
    pages: results.map(({ result }) => result),
    ...(errors.length > 0 ? { error: errors.join(' ') } : {}),
  };
}

/**
 * Many files at once, results in the order of the files: while one is told, the next ones are at work already, so that
 * a hundred files of one page keep every core busy.
 */
export async function* ocrFiles(
  pages: Pages,
  files: readonly string[],
  signal?: AbortSignal,
): AsyncGenerator<OcrFileResult, void, void> {
  const running: Promise<OcrFileResult>[] = [];
  let next = 0;
  const fill = () => {
    while (running.length <= pages.lanes && next < files.length) {
      const work = ocrFile(pages, files[next++] as string, signal);
      // A later file may fail before its turn has come; it is told then.
      work.catch(() => undefined);
      running.push(work);
    }
  };
  for (fill(); running.length > 0; fill()) yield await (running.shift() as Promise<OcrFileResult>);
}

async function onePage(pages: Pages, file: string, page: number, signal: AbortSignal | undefined) {
  const started = performance.now();
  try {
    const { text, confidence, rotation, blank, ms, quality } = await pages.recognise(file, page, { signal });
    const result: OcrPage = { page, text, confidence, rotation, blank, ms };
    const silent = text === '' && !blank && quality === 'unlesbar';
    return silent
      ? { result, error: 'Auf der Seite steht etwas, das die Texterkennung nicht lesen kann.' }
      : { result };
  } catch (error) {
    if (signal?.aborted) throw error;
    const ms = Math.round(performance.now() - started);
    return {
      result: { page, text: '', confidence: 0, rotation: 0, blank: false, ms } as const,
      error: sentence(error),
    };
  }
}

/** Runs `work` for 1 to `count`, `width` at once, and returns the results in order. */
async function inOrder<T>(count: number, width: number, work: (number: number) => Promise<T>): Promise<readonly T[]> {
  const results: T[] = new Array(count);
  let next = 1;
  const runner = async () => {
    while (next <= count) {
      const number = next++;
      results[number - 1] = await work(number);
    }
  };
  await Promise.all(Array.from({ length: Math.min(width, count) }, runner));
  return results;
}

function sentence(error: unknown): string {
  if (error instanceof Fault) return `${error.title}. ${error.advice}`;
  throw error;
}
