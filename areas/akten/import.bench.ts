/**
 * The import of 100 scanned pages through the whole pipeline (store, open, recognise, working copy, index, assign), beside
 * plain Tesseract on the same pages in the same run. Both sides take turns, so that what else the machine does meets both.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { inParallel, measured, peakMemoryMiB, plainTesseract, type Spent } from '#engines/pages/testing/compare.ts';
import { scannedPages } from '#engines/pages/testing/scanned-pages.ts';
import { area } from './akten.module.ts';
import { givenAkte, givenDokument } from './testing.ts';

const PAGES = 100;
const ROUNDS = 4;

async function importPages(note: (line: string) => void): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-bench-'));
  const house = await testKernel({ areas: [area], work: true });
  try {
    return await compare(house, await scannedPages(folder), note);
  } finally {
    await house.close();
    await rm(folder, { recursive: true });
  }
}

async function compare(house: TestKernel, files: readonly string[], note: (line: string) => void) {
  const { akteId } = await givenAkte(house.kernel, 'bench', { familienname: 'Messung' });
  const ours: Spent[] = [];
  const plain: Spent[] = [];
  let peakMiB = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const part = Array.from({ length: PAGES / ROUNDS }, (_, index) => files[(index + round) % files.length] as string);
    plain.push(await measured(() => inParallel(part, plainTesseract)));
    peakMiB = Math.max(
      peakMiB,
      await peakMemoryMiB(async () => {
        ours.push(await measured(() => importAll(house, part, akteId)));
      }),
    );
    note(`${((round + 1) * PAGES) / ROUNDS} von ${PAGES} Seiten`);
  }
  const [own, bare] = [sum(ours), sum(plain)];
  const cores = availableParallelism();
  return {
    pages: PAGES,
    cores,
    pagesPerSecond: rounded(PAGES / own.wall),
    pagesPerSecondAndCore: rounded(PAGES / own.wall / cores),
    cpuSecondsPerPage: rounded(own.cpu / PAGES),
    tesseractPagesPerSecond: rounded(PAGES / bare.wall),
    tesseractCpuSecondsPerPage: rounded(bare.cpu / PAGES),
    overheadPercent: rounded((own.cpu / bare.cpu - 1) * 100),
    overheadWallPercent: rounded((own.wall / bare.wall - 1) * 100),
    // This process and its children; the database is a process of its own.
    peakMemoryMiB: Math.round(peakMiB),
  };
}

/** Each page is a file of its own; a few bytes behind its end keep the hundredth from being a double of the first. */
async function importAll({ kernel }: TestKernel, files: readonly string[], akteId: string): Promise<void> {
  await Promise.all(
    files.map(async (file) => {
      const bytes = Buffer.concat([await readFile(file), Buffer.from(randomUUID())]);
      const { status } = await givenDokument(kernel, bytes, { name: 'seite.jpg', akteId });
      if (status !== 'zugeordnet') throw new Error(`a page ended as ${status}`);
    }),
  );
}

function sum(all: readonly Spent[]): Spent {
  return all.reduce((a, b) => ({ wall: a.wall + b.wall, cpu: a.cpu + b.cpu }), { wall: 0, cpu: 0 });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export const benchmarks = { import: importPages };
