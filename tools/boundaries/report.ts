/** How long functions and files are: what sticks out is looked at. */
import type { Source } from './source.ts';

export interface SizeReport {
  readonly files: number;
  readonly functions: number;
  readonly p95LinesPerFunction: number;
  readonly p95LinesPerFile: number;
  readonly longestFunctions: readonly { where: string; name: string; lines: number }[];
  readonly longestFiles: readonly { where: string; lines: number }[];
}

/** `top`: how many of the longest are named. */
export function reportSizes(sources: readonly Source[], top = 10): SizeReport {
  const functions = sources.flatMap((source) =>
    source.functions.map(({ name, line, lines }) => ({ where: `${source.file}:${line}`, name, lines })),
  );
  const files = sources.map(({ file, lines }) => ({ where: file, lines }));
  return {
    files: files.length,
    functions: functions.length,
    p95LinesPerFunction: percentile(
      functions.map(({ lines }) => lines),
      0.95,
    ),
    p95LinesPerFile: percentile(
      files.map(({ lines }) => lines),
      0.95,
    ),
    longestFunctions: longest(functions, top),
    longestFiles: longest(files, top),
  };
}

function longest<T extends { lines: number }>(all: readonly T[], top: number): T[] {
  return all.toSorted((a, b) => b.lines - a.lines).slice(0, top);
}

/** Nearest rank; 0 of an empty list. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? 0;
}
