/**
 * Anchors: number and hash of the chain's head, noted in files outside the database. Whoever rewrites the chain with
 * full rights on the database, even with the signing key, has to rewrite these too, wherever copies of them went.
 *
 * `kopf.txt` holds the head as this machine last saw it; `2026-11.txt` gets a line every few minutes and is only ever
 * added to. Lines read `NUMBER HASH TIME`.
 */
import { createReadStream } from 'node:fs';
import { appendFile, mkdir, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import readline from 'node:readline';
import type { Kopf } from './kette.sql.ts';

const LINE = /^(\d{1,15}) ([0-9a-f]{64}) (\S+)$/;
const MONTH = /^\d{4}-\d{2}\.txt$/;
const HEAD = 'kopf.txt';
const EVERY_MS = 10 * 60_000;

export type Anker = Pick<Kopf, 'nummer' | 'hash' | 'zeit'>;

export function ankerDir(dataDir: string): string {
  return path.join(dataDir, 'protokoll', 'anker');
}

export class Ankerbuch {
  readonly #dir: string;
  #kopf: Anker | undefined;
  #written: number | undefined;
  #lastNummer = 0;

  constructor(dir: string) {
    this.#dir = dir;
  }

  async open(): Promise<void> {
    await mkdir(this.#dir, { recursive: true, mode: 0o700 });
    this.#kopf = await readKopf(this.#dir);
  }

  /**
   * Notes the head. Returns the head noted before when the chain has not grown from it: then it was cut or replaced,
   * and the old head goes into the book for good, so that the check finds it.
   */
  async note(kopf: Anker): Promise<Anker | undefined> {
    const before = this.#kopf;
    if (before?.nummer === kopf.nummer && before.hash === kopf.hash) return undefined;
    const shrunk = before !== undefined && before.nummer >= kopf.nummer ? before : undefined;
    if (shrunk) await this.#append(shrunk);
    await this.#writeKopf(kopf);
    return shrunk;
  }

  /** Time for the next line of the book. */
  isDue(): boolean {
    return this.#written === undefined || performance.now() - this.#written >= EVERY_MS;
  }

  /** Adds the head to the book, unless its line is there already. */
  async write(): Promise<void> {
    this.#written = performance.now();
    if (!this.#kopf || this.#kopf.nummer === this.#lastNummer) return;
    await this.#append(this.#kopf);
    this.#lastNummer = this.#kopf.nummer;
  }

  async #writeKopf(kopf: Anker): Promise<void> {
    const file = path.join(this.#dir, HEAD);
    await writeFile(`${file}.${process.pid}`, lineOf(kopf), { mode: 0o600 });
    await rename(`${file}.${process.pid}`, file);
    this.#kopf = kopf;
  }

  async #append(anker: Anker): Promise<void> {
    const file = path.join(this.#dir, `${Temporal.Now.plainDateISO('UTC').toPlainYearMonth().toString()}.txt`);
    await appendFile(file, lineOf(anker), { mode: 0o600, flush: true });
  }
}

function lineOf({ nummer, hash, zeit }: Anker): string {
  return `${nummer} ${hash} ${zeit}\n`;
}

async function readKopf(dir: string): Promise<Anker | undefined> {
  const text = await readFile(path.join(dir, HEAD), 'utf8').catch(ifMissing(''));
  return parseLine(text.trim());
}

function parseLine(line: string): Anker | undefined {
  const [, nummer, hash, zeit] = LINE.exec(line) ?? [];
  return nummer && hash && zeit ? { nummer: Number(nummer), hash, zeit } : undefined;
}

/** All anchors of this machine, book and head; lines that are none (a write cut short) are left out. */
export async function* readAnker(dir: string): AsyncGenerator<Anker> {
  const files = (await readdir(dir).catch(ifMissing<string[]>([]))).filter((name) => MONTH.test(name) || name === HEAD);
  for (const name of files.sort()) {
    for await (const line of readline.createInterface({ input: createReadStream(path.join(dir, name)) })) {
      const anker = parseLine(line);
      if (anker) yield anker;
    }
  }
}

function ifMissing<T>(instead: T): (cause: NodeJS.ErrnoException) => T {
  return (cause) => {
    if (cause.code === 'ENOENT') return instead;
    throw cause;
  };
}
