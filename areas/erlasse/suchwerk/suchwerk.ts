/**
 * The indexes of all Sammlungen in this process: read from their files at start, kept up with the database by signal and
 * by looking, built in a thread. What was there answers until the new one is. Whose Sammlungen are asked, the caller says.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Kernel } from '#platform/module/kernel.ts';
import { BESTAND_SIGNAL } from '../bestand/sammlung.sql.ts';
import { readGlossarStand } from '../glossar/glossar.ts';
import { Ablage } from './ablage.ts';
import { buildInThread } from './bauthread.ts';
import { openIndex, type Sammlungsindex, Wortspeicher, type Wortwissen, withNachtrag } from './index-im-speicher.ts';
import { listSuchstaende, readPruefsumme, type Suchstand } from './suchindex.sql.ts';

const LOOK_MS = 3_000;
/** Gathers what one import changes. */
const SETTLE_MS = 400;
/** What stands beside an index is merged into it once nothing has come for so long. */
const MERGE_MS = 10 * 60_000;
const MERGE_GONE_MS = 15_000;
/** Who waits for the present state does not wait forever for an import that goes on. */
const MOST_ROUNDS = 5;
const MOST_RETRY_MS = 60_000;
/** After building the whole, at least so much of the time belongs to others. */
const MOST_PAUSE_MS = 30_000;

type Parts = Pick<Kernel, 'pool' | 'config' | 'clock' | 'log' | 'signals'>;

const BY_POOL = new WeakMap<object, Suchwerk>();

export function suchwerk(kernel: Parts): Suchwerk {
  const known = BY_POOL.get(kernel.pool);
  if (known) return known;
  const opened = new Suchwerk(kernel);
  BY_POOL.set(kernel.pool, opened);
  return opened;
}

/** On shutdown, and at the end of a test or a command. */
export async function closeSuchwerk(kernel: Pick<Kernel, 'pool'>): Promise<void> {
  const known = BY_POOL.get(kernel.pool);
  BY_POOL.delete(kernel.pool);
  await known?.close();
}

export interface GefragterBestand {
  readonly indexe: readonly Sammlungsindex[];
  /** Sammlungen that have no index yet. */
  readonly fehlend: readonly string[];
}

class Suchwerk {
  readonly #kernel: Parts;
  readonly #ablage: Ablage;
  readonly #indexe = new Map<string, Sammlungsindex>();
  readonly #woerter = new Wortspeicher();
  readonly #stop = new AbortController();
  readonly #unhook: () => void;
  readonly #timer: NodeJS.Timeout;
  readonly #opened: Promise<void>;
  #running: Promise<void> | undefined;
  #again = false;
  /** Somebody waits for the present state: no pauses. */
  #waiting = 0;
  #failure: unknown;
  #failed = 0;

  constructor(kernel: Parts) {
    this.#kernel = kernel;
    this.#ablage = new Ablage(kernel.config.dataDir);
    this.#unhook = kernel.signals.on(BESTAND_SIGNAL, () => this.look());
    this.#timer = setInterval(() => this.look(), LOOK_MS).unref();
    this.#opened = this.#open();
    this.look();
  }

  /** Once what lies on the disk was read. */
  async opened(): Promise<void> {
    await this.#opened;
  }

  /** Compares with the database soon; what is there goes on answering meanwhile. */
  look(): void {
    this.#again = true;
    if (this.#stop.signal.aborted) return;
    this.#running ??= this.#keepUp().finally(() => {
      this.#running = undefined;
    });
  }

  /** Resolves when every index is that of the database now; throws why it could not be brought there. */
  async upToDate(): Promise<void> {
    this.#waiting += 1;
    try {
      for (let round = 0; round < MOST_ROUNDS && !this.#stop.signal.aborted; round += 1) {
        this.look();
        await this.#running;
        if (this.#failure) throw this.#failure;
        if (await this.#isCurrent()) return;
      }
    } finally {
      this.#waiting -= 1;
    }
  }

  /** Indexes of these, in this order. An older one than asked for answers, and is brought up to date. */
  of(sammlungen: readonly { readonly id: string }[]): GefragterBestand {
    const found = sammlungen.map(({ id }) => this.#indexe.get(id));
    const fehlend = sammlungen.filter((_, i) => !found[i]).map(({ id }) => id);
    if (fehlend.length > 0) this.look();
    return { indexe: found.filter((one) => one !== undefined), fehlend };
  }

  wortwissen(indexe: readonly Sammlungsindex[]): Wortwissen {
    return this.#woerter.of(indexe);
  }

  /** Why the last try to keep up failed. */
  get failure(): unknown {
    return this.#failure;
  }

  async close(): Promise<void> {
    this.#stop.abort();
    clearInterval(this.#timer);
    this.#unhook();
    await this.#opened;
    await this.#running;
    this.#indexe.clear();
  }

  /** A failure here is told by the comparison that follows. */
  async #open(): Promise<void> {
    const staende = await listSuchstaende(this.#kernel.pool.db).catch(() => []);
    await Promise.all(staende.map(({ id }) => this.#readFile(id)));
  }

  /** The newest file that is whole becomes the index. Returns whether there was one. */
  async #readFile(sammlungId: string, except?: string): Promise<boolean> {
    for (const name of await this.#ablage.list(sammlungId)) {
      if (name === except) return false;
      const bytes = await this.#ablage.read(name);
      if (!bytes) continue;
      try {
        const index = openIndex(name, bytes);
        if (index.sammlungId !== sammlungId) throw new RangeError('This is the index of another Sammlung.');
        this.#indexe.set(sammlungId, index);
        return true;
      } catch (cause) {
        this.#kernel.log.warn({ err: cause, name }, 'an index is broken or of another program; it is built anew');
        await this.#ablage.remove(name);
      }
    }
    return false;
  }

  async #keepUp(): Promise<void> {
    await this.#opened;
    while (this.#again && !this.#stop.signal.aborted) {
      this.#again = false;
      try {
        await this.#round();
        this.#failure = undefined;
        this.#failed = 0;
      } catch (cause) {
        if (this.#stop.signal.aborted) return;
        if (!this.#failure) this.#kernel.log.warn({ err: cause }, 'the search could not be brought up to date');
        this.#failure = cause;
        await this.#pause(Math.min(MOST_RETRY_MS, SETTLE_MS * 2 ** this.#failed++));
      }
    }
  }

  async #round(): Promise<void> {
    const { staende, glossar } = await this.#readStaende();
    const known = new Set(staende.map(({ id }) => id));
    for (const id of this.#indexe.keys()) if (!known.has(id)) this.#indexe.delete(id);
    await this.#ablage.sweep(known);
    const failures: unknown[] = [];
    for (const stand of staende) {
      if (this.#stop.signal.aborted) return;
      const merge = this.#isToMerge(this.#indexe.get(stand.id));
      // What cannot be built keeps nothing else from being built.
      if (merge || !this.#is(stand, glossar))
        await this.#renew(stand, glossar, merge).catch((cause) => failures.push(cause));
    }
    if (failures.length > 0) throw failures[0];
  }

  async #readStaende(): Promise<{ staende: readonly Suchstand[]; glossar: string }> {
    const { pool, clock } = this.#kernel;
    const glossar = await readGlossarStand(pool.db, clock.today().toString());
    return { staende: await listSuchstaende(pool.db), glossar };
  }

  #is({ id, stand }: Suchstand, glossar: string): boolean {
    const index = this.#indexe.get(id);
    return index?.stand === stand && index.basis.glossar === glossar;
  }

  #isToMerge(index: Sammlungsindex | undefined): boolean {
    if (index?.nachtragSeit === undefined) return false;
    return performance.now() - index.nachtragSeit > (index.entfallen ? MERGE_GONE_MS : MERGE_MS);
  }

  async #renew(suchstand: Suchstand, glossar: string, merge: boolean): Promise<void> {
    const { id } = suchstand;
    const before = this.#indexe.get(id);
    if (before?.stand !== undefined && !merge) await this.#pause(SETTLE_MS);
    // Another process may have built it already.
    await this.#readFile(id, before?.name);
    if (!merge && (await this.#isAsStored(suchstand, glossar))) return;
    const started = performance.now();
    const { pool, config, clock, log } = this.#kernel;
    const ergebnis = await buildInThread(
      {
        url: pool.pg.options.connectionString as string,
        dataDir: config.dataDir,
        sammlungId: id,
        heute: clock.today().toString(),
        ...(this.#indexe.has(id) ? { basis: this.#indexe.get(id)?.name as string } : {}),
        nebenbei: before !== undefined && this.#waiting === 0,
        ganz: merge,
      },
      this.#stop.signal,
    );
    const index = this.#indexe.get(id);
    if (ergebnis.art === 'fort') this.#indexe.delete(id);
    else if (ergebnis.art === 'nachtrag') {
      if (index) this.#indexe.set(id, withNachtrag(index, ergebnis, started));
    } else {
      if (ergebnis.ungespeichert) log.warn({ cause: ergebnis.ungespeichert }, 'an index could not be stored');
      const whole = openIndex(ergebnis.name, ergebnis.bytes);
      this.#indexe.set(id, { ...whole, stand: whole.basis.stand });
      if (before) await this.#pause(Math.min(MOST_PAUSE_MS, 2 * (performance.now() - started)));
    }
  }

  /** What was just read from its file needs no thread to be found equal. */
  async #isAsStored(suchstand: Suchstand, glossar: string): Promise<boolean> {
    const index = this.#indexe.get(suchstand.id);
    if (!index || index.stand !== undefined || index.basis.glossar !== glossar) return false;
    if ((await readPruefsumme(this.#kernel.pool.db, suchstand)) !== index.basis.pruefsumme) return false;
    this.#indexe.set(suchstand.id, { ...index, stand: suchstand.stand });
    return true;
  }

  async #pause(ms: number): Promise<void> {
    const until = performance.now() + ms;
    while (performance.now() < until && this.#waiting === 0 && !this.#stop.signal.aborted)
      await sleep(50, undefined, { ref: false });
  }

  async #isCurrent(): Promise<boolean> {
    const { staende, glossar } = await this.#readStaende();
    return staende.every((stand) => this.#is(stand, glossar));
  }
}

export type { Suchwerk };
