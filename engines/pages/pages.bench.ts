/**
 * Benchmarks of this room, for `./bleibe bench`: named functions that return plain numbers. CPU seconds are those of
 * this process and of all its children, so both sides of a comparison pay for everything they start.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import type { RecognisedPage } from './pages.types.ts';
import { characterErrors } from './testing/character-errors.ts';
import { inParallel, measured, plainTesseract, type Spent } from './testing/compare.ts';
import { withPages } from './testing/open-pages.ts';
import { scannedPages } from './testing/scanned-pages.ts';
import { scan, scansMissing } from './testing/scans.ts';

const PAGES = 100;
/** Both sides take turns, so that whatever else the machine does meets both. */
const ROUNDS = 4;

/** Import of 100 scanned pages (recognition and searchable copy) beside plain Tesseract on the same pages. */
export async function ocrImport(): Promise<Record<string, number>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-bench-'));
  try {
    const files = await scannedPages(folder);
    const sums = { ours: { wall: 0, cpu: 0 }, plain: { wall: 0, cpu: 0 } };
    for (let round = 0; round < ROUNDS; round++) {
      const part = Array.from(
        { length: PAGES / ROUNDS },
        (_, index) => files[(index + round) % files.length] as string,
      );
      add(sums.plain, await measured(() => inParallel(part, plainTesseract)));
      add(sums.ours, await measured(() => importAll(part, folder)));
    }
    const cores = availableParallelism();
    return {
      pages: PAGES,
      cores,
      seconds: round(sums.ours.wall),
      pagesPerSecond: round(PAGES / sums.ours.wall),
      pagesPerSecondAndCore: round(PAGES / sums.ours.wall / cores),
      cpuSecondsPerPage: round(sums.ours.cpu / PAGES),
      tesseractSeconds: round(sums.plain.wall),
      tesseractPagesPerSecond: round(PAGES / sums.plain.wall),
      tesseractCpuSecondsPerPage: round(sums.plain.cpu / PAGES),
      overheadPercent: round((sums.ours.cpu / sums.plain.cpu - 1) * 100),
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Character errors in percent on the German pages with known text; empty where they are absent. */
export async function ocrErrors(): Promise<Record<string, number>> {
  if (scansMissing) return {};
  const names = ['p01', 'p02', 'p05', 'p06', 'p08', 'p09', 'p11', 'p12', 'p14', 'p17'];
  return withPages(async (pages) => {
    const errors = await Promise.all(
      names.map(async (name) => {
        const page = await pages.recognise(scan(`deutsch/${name}.jpg`), 1);
        return [name, round(characterErrors(page.text, await readFile(scan(`deutsch/${name}.txt`), 'utf8')))] as const;
      }),
    );
    return Object.fromEntries(errors);
  });
}

export const benchmarks = { 'ocr-import': ocrImport, 'ocr-errors': ocrErrors };

async function importAll(files: readonly string[], folder: string): Promise<void> {
  await withPages(async (pages) => {
    await inParallel(files, async (file) => {
      const page: RecognisedPage = await pages.recognise(file, 1);
      const target = path.join(folder, `copy-${performance.now()}-${Math.random()}.pdf`);
      await pages.workingCopy(file, [page], { title: 'Benchmark', createdAt: '2026-01-01T00:00:00Z' }, target);
    });
  });
}

function add(sum: { wall: number; cpu: number }, spent: Spent): void {
  sum.wall += spent.wall;
  sum.cpu += spent.cpu;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
