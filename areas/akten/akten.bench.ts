/**
 * `./bleibe bench akten`: what the way from a sheet of paper to a searchable page costs and how well it reads, beside the
 * programs it is compared with, in one run on the same pages with the same languages. Sides take turns, so that whatever
 * else the machine does meets all of them. CPU seconds are those of this process and all its children (the database is a
 * process of its own); the rivals' likewise.
 */
import { randomUUID } from 'node:crypto';
import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { characterErrors } from '#engines/pages/testing/character-errors.ts';
import {
  inParallel,
  isInstalled,
  measured,
  ocrmypdf,
  peakMemoryMiB,
  plainTesseract,
  type Spent,
} from '#engines/pages/testing/compare.ts';
import { scansMissing } from '#engines/pages/testing/scans.ts';
import { type TruePage, truePages } from '#engines/pages/testing/true-pages.ts';
import { transact } from '#platform/db/db.ts';
import { area } from './akten.module.ts';
import { withPapier } from './demo/papier.ts';
import { planDemo } from './demo/plan.ts';
import { erfasse, openLieferung } from './erfassung.ts';
import { seitenwerk } from './seitenwerk.ts';
import { givenAkte, SYSTEM } from './testing.ts';
import { separatorFigures } from './trennblatt/testing/separator-figures.ts';

type Note = (line: string) => void;

const DEMO_PAGES = 16;
/** So many pages are given to each side before the other's turn. */
const TURN = 8;

async function akten(note: Note): Promise<Record<string, unknown>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-bench-'));
  const scans = scansMissing ? { read: [], empty: [] } : await truePages('deutsch');
  const demo = await demoPages(folder);
  const house = await testKernel({ areas: [area], work: true });
  try {
    note(`${scans.read.length + scans.empty.length} Probescans, ${demo.length} Seiten aus Musterstadt`);
    const sets = { deutsch: [...scans.read.map(({ file }) => file), ...scans.empty], musterstadt: demo };
    return {
      costs: await compareCosts(house, sets, folder, note),
      errors: await readAll(house, scans, note),
      separators: await separatorFigures(house.kernel, [...sets.deutsch, ...demo], folder, note),
      copy: await copyOverhead(house, demo, folder),
    };
  } finally {
    await house.close();
    await rm(folder, { recursive: true });
  }
}

/** Letters of the demo as its scanner makes them: grain, tilt, stamps, punch holes, some turned. In a house of its own. */
async function demoPages(folder: string): Promise<readonly string[]> {
  const house = await testKernel({ areas: [area] });
  const stichtag = '2026-09-01';
  const stuecke = planDemo(stichtag).stuecke.filter(({ form }) => form === 'scan-jpeg');
  const files: string[] = [];
  try {
    for (const [nr, stueck] of stuecke.slice(0, DEMO_PAGES).entries()) {
      const file = path.join(folder, `demo-${nr}.jpg`);
      await withPapier(house.kernel, stueck, stichtag, async (made) => writeFile(file, await readFile(made)));
      files.push(file);
    }
  } finally {
    await house.close();
  }
  return files;
}

async function compareCosts(house: TestKernel, sets: Record<string, readonly string[]>, folder: string, note: Note) {
  const rivals = {
    tesseract: plainTesseract,
    ocrmypdf: (file: string) => ocrmypdf(file, path.join(folder, `${randomUUID()}.pdf`)),
  };
  const present = Object.entries(rivals).filter(([name]) => isInstalled(name));
  const { akteId } = await givenAkte(house.kernel, 'bench', { familienname: 'Messung' });
  const report: Record<string, unknown> = {};
  let peakMiB = 0;
  // Children that stay are started once, and not once for each turn of a benchmark.
  const [first] = Object.values(sets).flat();
  if (first)
    await importAll(
      house,
      Array.from({ length: availableParallelism() }, () => first),
      akteId,
    );
  for (const [set, files] of Object.entries(sets).filter(([, pages]) => pages.length > 0)) {
    const stacks: Spent[] = [];
    const singles: Spent[] = [];
    const theirs = new Map<string, Spent[]>(present.map(([name]) => [name, []]));
    for (let at = 0; at < files.length; at += TURN) {
      const part = files.slice(at, at + TURN);
      const stack = await stackOf(part, path.join(folder, `${randomUUID()}.pdf`));
      const work = async () => void stacks.push(await measured(() => importAll(house, [stack], akteId)));
      peakMiB = Math.max(peakMiB, await peakMemoryMiB(work));
      singles.push(await measured(() => importAll(house, part, akteId)));
      for (const [name, run] of present) theirs.get(name)?.push(await measured(() => inParallel(part, run)));
      note(`${set}: ${at + part.length} von ${files.length} Seiten`);
    }
    const rest = new Map([...theirs].map(([name, spent]) => [name, sum(spent)]));
    report[set] = {
      pages: files.length,
      // As a scanner gives a registry, and as files of one page each, where every page is a document.
      inStacks: costsOf(files.length, sum(stacks), rest),
      onePageEach: costsOf(files.length, sum(singles), rest),
    };
  }
  const missing = Object.keys(rivals).filter((name) => !present.some(([one]) => one === name));
  return { ...report, peakMemoryMiB: Math.round(peakMiB), ...(missing.length > 0 ? { notInstalled: missing } : {}) };
}

function costsOf(pages: number, own: Spent, theirs: ReadonlyMap<string, Spent>) {
  const cores = availableParallelism();
  const perPage = (spent: Spent) => rounded(spent.cpu / pages);
  const tesseract = theirs.get('tesseract');
  const pdf = theirs.get('ocrmypdf');
  return {
    cpuSecondsPerPage: perPage(own),
    pagesPerSecondAndCore: rounded(pages / own.wall / cores),
    ...(tesseract
      ? {
          tesseractCpuSecondsPerPage: perPage(tesseract),
          overTesseractPercent: rounded((own.cpu / tesseract.cpu - 1) * 100),
        }
      : {}),
    ...(pdf ? { ocrmypdfCpuSecondsPerPage: perPage(pdf), timesLessThanOcrmypdf: rounded(pdf.cpu / own.cpu) } : {}),
  };
}

/** The pages in one PDF, each with its JPEG as it is. */
async function stackOf(files: readonly string[], target: string): Promise<string> {
  const stack = await PDFDocument.create();
  for (const file of files) {
    const image = await stack.embedJpg(await readFile(file));
    const [width, height] = [595, (595 * image.height) / image.width];
    stack.addPage([width, height]).drawImage(image, { x: 0, y: 0, width, height });
  }
  await writeFile(target, await stack.save());
  return target;
}

/** The whole way: stored, opened, recognised, searchable copy, index, filed. A few bytes behind the end keep doubles apart. */
async function importAll({ kernel }: TestKernel, files: readonly string[], akteId: string): Promise<void> {
  const lieferungId = await transact(kernel.pool.db, SYSTEM, 'bench', (tx) =>
    openLieferung(tx, SYSTEM, { herkunft: 'befehl', akteId }),
  );
  for (const file of files) {
    const bytes = Buffer.concat([await readFile(file), Buffer.from(randomUUID())]);
    await erfasse(kernel, SYSTEM, { lieferungId, dateiname: path.basename(file), source: () => bytes });
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

/** Character errors in percent by kind of page; pages that came out empty although something stands on them. */
async function readAll(house: TestKernel, scans: { read: readonly TruePage[]; empty: readonly string[] }, note: Note) {
  if (scans.read.length === 0) return { skipped: scansMissing };
  const { erkennung } = seitenwerk(house.kernel);
  const errors = new Map<string, Record<string, number>>();
  const silentlyEmpty: string[] = [];
  await inParallel(
    scans.read.map(({ name }) => name),
    async (name) => {
      const { file, truth, kind } = scans.read.find((page) => page.name === name) as TruePage;
      const page = await erkennung.recognise(file, 1);
      if (page.text.trim() === '' && page.quality === 'gut') silentlyEmpty.push(name);
      errors.set(kind, { ...errors.get(kind), [name]: rounded(characterErrors(page.text, truth)) });
      note(`${name} gelesen`);
    },
  );
  const kinds = [...errors].map(([kind, each]) => [kind, { meanPercent: mean(Object.values(each)), ...each }] as const);
  const blanks = await Promise.all(
    scans.empty.map(async (file) => [path.basename(file), (await erkennung.recognise(file, 1)).blank] as const),
  );
  return { ...Object.fromEntries(kinds), silentlyEmpty, markedBlank: Object.fromEntries(blanks) };
}

/** The searchable PDF/A of scanned pages against the pictures in it. */
async function copyOverhead({ kernel }: TestKernel, files: readonly string[], folder: string) {
  const { erkennung } = seitenwerk(kernel);
  let pictures = 0;
  let copies = 0;
  for (const file of files) {
    const page = await erkennung.recognise(file, 1);
    const target = path.join(folder, `${randomUUID()}.pdf`);
    await erkennung.workingCopy(file, [page], { title: 'Messung', createdAt: '2026-01-01T00:00:00Z' }, target);
    pictures += (await stat(file)).size;
    copies += (await stat(target)).size;
  }
  return { pages: files.length, overPicturesPercent: rounded((copies / pictures - 1) * 100) };
}

function sum(all: readonly Spent[]): Spent {
  return all.reduce((a, b) => ({ wall: a.wall + b.wall, cpu: a.cpu + b.cpu }), { wall: 0, cpu: 0 });
}

function mean(values: readonly number[]): number {
  return rounded(values.reduce((total, value) => total + value, 0) / Math.max(1, values.length));
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

export const benchmarks = { akten };
