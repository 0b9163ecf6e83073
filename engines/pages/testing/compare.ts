/** Plain Tesseract and OCRmyPDF on the same pages, and what each side spends. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdir, readFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';

export interface Spent {
  readonly wall: number;
  readonly cpu: number;
}

export async function plainTesseract(file: string): Promise<void> {
  await rival('tesseract', [file, 'stdout', '-l', 'deu+eng']);
}

/** As people call it who get crooked and turned pages; `target` becomes a PDF/A. */
export async function ocrmypdf(file: string, target: string): Promise<void> {
  const how = ['--deskew', '--rotate-pages', '--output-type', 'pdfa', '--jobs', '1', '--quiet'];
  await rival('ocrmypdf', ['-l', 'deu+eng', ...how, file, target]);
}

/** Whether the program can be called here; a benchmark without its rival says so. */
export function isInstalled(program: string): boolean {
  return spawnSync(program, ['--version'], { stdio: 'ignore' }).status === 0;
}

async function rival(program: string, args: readonly string[]): Promise<void> {
  const env = { ...process.env, OMP_THREAD_LIMIT: '1' };
  const child = spawn(program, args, { stdio: ['ignore', 'ignore', 'pipe'], env });
  let told = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    told = (told + text).slice(-2_000);
  });
  const [code] = (await once(child, 'close')) as [number | null];
  if (code !== 0) throw new Error(`${program} ended with ${code}: ${told}`);
}

/** As many at once as there are cores. */
export async function inParallel(files: readonly string[], work: (file: string) => Promise<void>): Promise<void> {
  const queue = [...files];
  const lane = async () => {
    for (let file = queue.shift(); file !== undefined; file = queue.shift()) await work(file);
  };
  await Promise.all(Array.from({ length: availableParallelism() }, lane));
}

export async function measured(work: () => Promise<void>): Promise<Spent> {
  const before = { wall: performance.now(), cpu: await cpuSeconds() };
  await work();
  return { wall: (performance.now() - before.wall) / 1000, cpu: (await cpuSeconds()) - before.cpu };
}

/** CPU seconds of this process, of its living descendants and of all that ended: Linux tells them in ticks of 10 ms. */
async function cpuSeconds(): Promise<number> {
  const tree = await processTree();
  return tree.reduce((sum, { ticks }) => sum + ticks, 0) / 100;
}

/** Mebibytes of this process and its descendants; memory that several share counts once (PSS). */
export async function memoryMiB(): Promise<number> {
  const tree = await processTree();
  const sizes = await Promise.all(
    tree.map(async ({ pid }) => {
      const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'latin1').catch(() => '');
      return Number(/^Pss:\s+(\d+) kB/m.exec(rollup)?.[1] ?? 0);
    }),
  );
  return sizes.reduce((sum, size) => sum + size, 0) / 1024;
}

/** Calls `work` while watching the memory; resolves with the highest value seen. */
export async function peakMemoryMiB(work: () => Promise<void>): Promise<number> {
  let peak = 0;
  let looking = false;
  const timer = setInterval(async () => {
    if (looking) return;
    looking = true;
    peak = Math.max(peak, await memoryMiB());
    looking = false;
    // Adding up what processes share takes the kernel milliseconds for each, which count as ours.
  }, 1_000);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return peak;
}

interface Seen {
  readonly pid: number;
  readonly parent: number;
  /** Own ticks and those of children that ended. */
  readonly ticks: number;
}

async function processTree(): Promise<Seen[]> {
  const names = (await readdir('/proc')).filter((name) => /^\d+$/.test(name));
  const all = (await Promise.all(names.map((name) => look(Number(name))))).filter((one) => one !== undefined);
  const tree = all.filter(({ pid }) => pid === process.pid);
  for (const { pid } of tree) tree.push(...all.filter(({ parent }) => parent === pid));
  return tree;
}

async function look(pid: number): Promise<Seen | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => undefined);
  if (stat === undefined) return undefined;
  // The name may hold blanks and brackets; behind it the fields are counted from 3.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, value) => sum + Number(value), 0);
  return { pid, parent: Number(fields[1]), ticks };
}
