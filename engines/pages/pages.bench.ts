/**
 * Benchmarks of this room, for `./bleibe bench`: named functions that return plain numbers. CPU seconds are those of
 * this process and of all its children, so both sides of a comparison pay for everything they start.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import type { RecognisedPage } from './pages.types.ts';
import { characterErrors } from './testing/character-errors.ts';
import { drawPdf, LETTER } from './testing/drawn-letter.ts';
import { withPages } from './testing/open-pages.ts';
import { scan, scansMissing } from './testing/scans.ts';

const PAGES = 100;
/** Different pages among them; the rest repeats these. */
const DIFFERENT = 10;
/** Both sides take turns, so that whatever else the machine does meets both. */
const ROUNDS = 4;

interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

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

/** Letters with their paragraphs in different order, noisy and slightly tilted as from a feeder; 300 dpi grey JPEG. */
async function scannedPages(folder: string): Promise<string[]> {
  const [head = '', title = '', ...rest] = LETTER;
  const letters = Array.from({ length: DIFFERENT }, (_, number) => {
    const turned = rest.map((_, index) => rest[(index + number) % rest.length] as string);
    return [head, title, ...turned, ...turned.slice(0, 4)];
  });
  const pdf = path.join(folder, 'letters.pdf');
  await writeFile(pdf, drawPdf(letters));
  return withPages((pages) =>
    Promise.all(
      letters.map(async (_, number) => {
        const picture = await pages.picture(pdf, number + 1, { width: 2480 });
        const file = path.join(folder, `page-${number}.jpg`);
        const tilted = await sharp(picture)
          .grayscale()
          .rotate((number % 5) * 0.4 - 0.8, { background: '#fff' })
          .toBuffer();
        const noise = {
          create: {
            width: 512,
            height: 512,
            channels: 3,
            background: '#808080',
            noise: { type: 'gaussian', mean: 128, sigma: 6 },
          },
        } as const;
        const grain = await sharp(noise).grayscale().png().toBuffer();
        await sharp(tilted)
          .composite([{ input: grain, tile: true, blend: 'soft-light' }])
          .grayscale()
          .toColourspace('b-w')
          .withMetadata({ density: 300 })
          .jpeg({ quality: 85 })
          .toFile(file);
        return file;
      }),
    ),
  );
}

async function importAll(files: readonly string[], folder: string): Promise<void> {
  await withPages(async (pages) => {
    await inParallel(files, async (file) => {
      const page: RecognisedPage = await pages.recognise(file, 1);
      const target = path.join(folder, `copy-${performance.now()}-${Math.random()}.pdf`);
      await pages.workingCopy(file, [page], { title: 'Benchmark', createdAt: '2026-01-01T00:00:00Z' }, target);
    });
  });
}

async function plainTesseract(file: string): Promise<void> {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const child = spawn('tesseract', [file, 'stdout', '-l', 'deu+eng'], { stdio: 'ignore', env });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`tesseract ended with ${code}`);
}

/** As many at once as there are cores. */
async function inParallel(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const queue = [...files];
  const lane = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) await work(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

async function measured(work: () => Promise<void>): Promise<Spent> {
  const before = { wall: performance.now(), cpu: await cpuSeconds() };
  await work();
  return { wall: (performance.now() - before.wall) / 1000, cpu: (await cpuSeconds()) - before.cpu };
}

/** CPU seconds of this process and of its ended children: Linux tells them in clock ticks of 10 ms. */
async function cpuSeconds(): Promise<number> {
  const stat = await readFile('/proc/self/stat', 'latin1');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  // utime, stime, cutime, cstime are the fields 14 to 17 of the line, 11 to 14 after the name.
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

function add(sum: { wall: number; cpu: number }, spent: Spent): void {
  sum.wall += spent.wall;
  sum.cpu += spent.cpu;
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
