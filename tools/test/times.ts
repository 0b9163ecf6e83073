/** Where the time of a run has gone, told at its end: the slowest files, and how much of it no test can be blamed for. */

export interface FileTime {
  readonly file: string;
  readonly ms: number;
  /** What stands before and after the tests of a file: an office, a database, a browser. */
  readonly setUpMs: number;
}

const MOST_NAMED = 15;
/** Of fewer everybody sees it anyway. */
const FEW = 5;

export class Times {
  readonly #files: FileTime[] = [];
  #processes = 0;
  #processMs = 0;

  /** The files that ran in one process, and how long it lived. */
  add(files: readonly FileTime[], processMs: number): void {
    this.#files.push(...files);
    this.#processes += 1;
    this.#processMs += processMs;
  }

  table(): string[] {
    if (this.#files.length < FEW) return [];
    const total = sumOf(this.#files, ({ ms }) => ms);
    const setUp = sumOf(this.#files, ({ setUpMs }) => setUpMs);
    const slowest = this.#files.toSorted((a, b) => b.ms - a.ms).slice(0, MOST_NAMED);
    return [
      '▸ where the time went',
      '       all  set-up',
      ...slowest.map(({ file, ms, setUpMs }) => `  ${seconds(ms)} ${share(setUpMs, ms)}  ${file}`),
      `  ${this.#files.length} files: ${seconds(total).trim()}, of it set-up ${share(setUp, total).trim()}; ` +
        `loading ${seconds(Math.max(0, this.#processMs - total)).trim()} in ${this.#processes} processes`,
    ];
  }
}

function sumOf(files: readonly FileTime[], of: (file: FileTime) => number): number {
  return files.reduce((sum, file) => sum + of(file), 0);
}

function seconds(ms: number): string {
  return `${(ms / 1000).toFixed(1)} s`.padStart(9);
}

function share(part: number, whole: number): string {
  return `${whole === 0 ? 0 : Math.round((part / whole) * 100)} %`.padStart(6);
}
