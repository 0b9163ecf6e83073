/**
 * The import of 100 scanned pages through the whole pipeline (store, open, recognise, working copy, index, assign), beside
 * plain Tesseract on the same pages in the same run. Both sides take turns, so that what else the machine does meets both.
 */
import { execFile } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { promisify } from 'node:util';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { inParallel, measured, peakMemoryMiB, plainTesseract, type Spent } from '#engines/pages/testing/compare.ts';
import { transact } from '#platform/db/db.ts';
import { area } from './akten.module.ts';
import { erfasse, openLieferung } from './erfassung.ts';
import { givenAkte, SYSTEM } from './testing.ts';

const PAGES = 100;
const ROUNDS = 4;

async function importPages(note: (line: string) => void): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-bench-'));
  const house = await testKernel({ areas: [area], work: true });
  try {
    return await compare(house, await drawElsewhere(folder), note);
  } finally {
    await house.close();
    await rm(folder, { recursive: true });
  }
}

/** Drawing pages takes memory that stays with the process; the one that is measured shall have none of it. */
async function drawElsewhere(folder: string): Promise<readonly string[]> {
  const module = new URL('../../engines/pages/testing/scanned-pages.ts', import.meta.url).href;
  const code = `const { scannedPages } = await import('${module}');
    process.stdout.write(JSON.stringify(await scannedPages(process.argv[1])));`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', code, folder]);
  return JSON.parse(stdout) as string[];
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
  const lieferungId = await transact(kernel.pool.db, SYSTEM, 'bench', (tx) =>
    openLieferung(tx, SYSTEM, { herkunft: 'befehl', akteId }),
  );
  for (const file of files) {
    const bytes = Buffer.concat([await readFile(file), Buffer.from(randomUUID())]);
    await erfasse(kernel, SYSTEM, { lieferungId, dateiname: 'seite.jpg', source: () => bytes });
  }
  // Rarely, and for all at once: looking costs as well, and is no part of the work.
  while ((await countDone(kernel, lieferungId)) < files.length) await sleep(500);
}

async function countDone({ pool }: TestKernel['kernel'], lieferungId: string): Promise<number> {
  const { rows } = await pool.pg.query<{ fertig: number; fehler: number }>(
    `select count(*) filter (where e.status = 'zugeordnet' and d.status = 'fertig')::int as fertig,
       count(*) filter (where e.status = 'fehler' or d.status = 'fehler')::int as fehler
     from akten.eingang e left join akten.dokument d on d.eingang_id = e.id where e.lieferung_id = $1`,
    [lieferungId],
  );
  const { fertig = 0, fehler = 0 } = rows[0] ?? {};
  if (fehler > 0) throw new Error(`${fehler} pages could not be imported`);
  return fertig;
}

function sum(all: readonly Spent[]): Spent {
  return all.reduce((a, b) => ({ wall: a.wall + b.wall, cpu: a.cpu + b.cpu }), { wall: 0, cpu: 0 });
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export const benchmarks = { import: importPages };
