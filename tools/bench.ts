/**
 * `./bleibe bench`: the benchmarks of the rooms. A room keeps its own in `*.bench.ts`, each exporting `benchmarks`:
 * named functions that return plain data.
 */
import { readdir } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

export interface BenchSettings {
  /** How large the registry is, for benchmarks of size. */
  readonly seiten?: number;
}

export type Benchmark = (
  note: (line: string) => void,
  settings: BenchSettings,
) => Promise<Readonly<Record<string, unknown>>>;

export interface BenchReport {
  /** Figures mean nothing without the machine they were taken on. */
  readonly machine: { readonly cpu: string; readonly cores: number; readonly memoryGiB: number; readonly load: number };
  readonly node: string;
  readonly results: Readonly<Record<string, unknown>>;
}

const ROOT = path.resolve(import.meta.dirname, '..');
const ROOMS = ['platform', 'engines', 'areas', 'apps'];

/** All benchmarks of the house by name, in the order of their names. */
export async function findBenchmarks(): Promise<ReadonlyMap<string, Benchmark>> {
  const found = new Map<string, Benchmark>();
  for (const file of await benchFiles()) {
    const { benchmarks } = (await import(pathToFileURL(file).href)) as { benchmarks: Record<string, Benchmark> };
    for (const [name, run] of Object.entries(benchmarks)) {
      if (found.has(name)) throw new Error(`two benchmarks are called ${name}`);
      found.set(name, run);
    }
  }
  return new Map([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function benchFiles(): Promise<string[]> {
  const lists = await Promise.all(
    ROOMS.map(async (room) => {
      const folder = path.join(ROOT, room);
      const names = await readdir(folder, { recursive: true });
      return names.filter((name) => name.endsWith('.bench.ts')).map((name) => path.join(folder, name));
    }),
  );
  return lists.flat();
}

export interface BenchOptions {
  readonly chosen: ReadonlyMap<string, Benchmark>;
  readonly note: (line: string) => void;
  readonly signal: AbortSignal;
  readonly settings?: BenchSettings;
}

/** One after the other, so that none measures another. A failure is a result too, and the others run on. */
export async function runBenchmarks({ chosen, note, signal, settings = {} }: BenchOptions): Promise<BenchReport> {
  const load = round(os.loadavg()[0] ?? 0);
  const results: Record<string, unknown> = {};
  for (const [name, run] of chosen) {
    if (signal.aborted) break;
    note(`▸ ${name}`);
    try {
      results[name] = await run(note, settings);
    } catch (cause) {
      note(cause instanceof Error ? (cause.stack ?? cause.message) : String(cause));
      results[name] = { error: cause instanceof Error ? cause.message : String(cause) };
    }
  }
  const { model = '' } = os.cpus()[0] ?? {};
  const memoryGiB = round(os.totalmem() / 2 ** 30);
  return { machine: { cpu: model, cores: os.availableParallelism(), memoryGiB, load }, node: process.version, results };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
