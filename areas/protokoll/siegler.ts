/**
 * The sealer: takes what was committed out of the queue, chains it, signs it. Any number of workers may run it; a lock
 * in the database lets one at a time work, and the number of a segment can be given once only. Taking out of the queue
 * and writing the segment are one transaction, so a kill at any point leaves either both or none. No writer ever waits
 * for it: it touches what is committed, and writers touch nothing of the chain.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { SIGNAL_OFFEN } from './anhaengen.ts';
import { Ankerbuch, ankerDir } from './anker.ts';
import { ANFANG, type EintragZeile, FASSUNG, type SegmentZeile, textOfSiegel } from './kette.rules.ts';
import { findKopf, type Kopf } from './kette.sql.ts';
import { hashEintrag, hashSegment, type Siegelschluessel, signText } from './kette.ts';
import { hasOffene, insertSegment, takeOffene, tryLockKette } from './siegel.sql.ts';
import { signingKey } from './siegelschluessel.ts';

export type SieglerKernel = Pick<Kernel, 'pool' | 'keys' | 'log' | 'signals' | 'config'>;

const ACTOR = systemPrincipal('protokoll.siegler');
/** Most entries of one segment. */
const BATCH = 2_000;
/** Gathers what comes together, so that a busy day has thousands of segments and not hundreds of thousands. */
const GATHER_MS = 300;
/** Looks by itself, for signals that were lost. */
const POLL_MS = 500;
const AFTER_TROUBLE_MS = 2_000;

/** Seals one batch; `undefined` when another process is at it. */
export async function sealBatch({
  pool,
  keys,
}: Pick<Kernel, 'pool' | 'keys'>): Promise<{ anzahl: number; kopf?: Kopf } | undefined> {
  return transact(pool.db, ACTOR, 'siegeln', async (tx) => {
    if (!(await tryLockKette(tx))) return undefined;
    const kopf = await findKopf(tx);
    const { eintraege, jetzt } = await takeOffene(tx, BATCH);
    if (eintraege.length === 0) return kopf ? { anzahl: 0, kopf } : { anzahl: 0 };
    const segment = toSegment(eintraege, { kopf, jetzt, schluessel: await signingKey(tx, keys) });
    await insertSegment(tx, segment);
    return { anzahl: eintraege.length, kopf: segment };
  });
}

/** Seals all there is; returns how many entries, or `undefined` when another process is at it. */
export async function sealAll(kernel: Pick<Kernel, 'pool' | 'keys'>): Promise<number | undefined> {
  for (let sum = 0; ; ) {
    const sealed = await sealBatch(kernel);
    if (!sealed) return undefined;
    sum += sealed.anzahl;
    if (sealed.anzahl < BATCH) return sum;
  }
}

function toSegment(
  eintraege: readonly EintragZeile[],
  { kopf, jetzt, schluessel }: { kopf: Kopf | undefined; jetzt: string; schluessel: Siegelschluessel },
): SegmentZeile {
  const times = eintraege.map(({ zeit }) => zeit).sort();
  const content = {
    nummer: (kopf?.nummer ?? 0) + 1,
    fassung: FASSUNG,
    zeit: jetzt,
    vonZeit: times[0] ?? jetzt,
    bisZeit: times.at(-1) ?? jetzt,
    anzahl: eintraege.length,
    gesamt: (kopf?.gesamt ?? 0) + eintraege.length,
    vorgaenger: kopf?.hash ?? ANFANG,
    ids: eintraege.map(({ id }) => id),
    hashes: eintraege.map(hashEintrag),
    schluessel: schluessel.id,
  };
  const hash = hashSegment(content);
  return { ...content, hash, signatur: signText(schluessel, textOfSiegel({ nummer: content.nummer, hash })) };
}

/** Runs until stopped; what was committed before the stop is sealed. */
export async function startSiegler(kernel: SieglerKernel): Promise<() => Promise<void>> {
  const siegler = new Siegler(kernel);
  await siegler.start();
  return () => siegler.stop();
}

class Siegler {
  readonly #kernel: SieglerKernel;
  readonly #ankerbuch: Ankerbuch;
  readonly #stop = new AbortController();
  #wake = Promise.withResolvers<void>();
  #running: Promise<void> | undefined;
  #unlisten: (() => void) | undefined;

  constructor(kernel: SieglerKernel) {
    this.#kernel = kernel;
    this.#ankerbuch = new Ankerbuch(ankerDir(kernel.config.dataDir));
  }

  async start(): Promise<void> {
    await this.#ankerbuch.open();
    this.#unlisten = this.#kernel.signals.on(SIGNAL_OFFEN, () => this.#wake.resolve());
    this.#running = this.#run();
  }

  async stop(): Promise<void> {
    this.#unlisten?.();
    this.#stop.abort();
    await this.#running;
    await this.#round();
    await this.#ankerbuch.write();
  }

  async #run(): Promise<void> {
    const { signal } = this.#stop;
    const pause = (ms: number) => sleep(ms, undefined, { signal }).catch(() => undefined);
    while (!signal.aborted) {
      if (!(await this.#round())) await pause(AFTER_TROUBLE_MS);
      await Promise.race([this.#wake.promise, pause(POLL_MS)]);
      await pause(GATHER_MS);
      this.#wake = Promise.withResolvers();
    }
  }

  /** One look. False when it failed; what is in the queue waits for the next. */
  async #round(): Promise<boolean> {
    try {
      while (await hasOffene(this.#kernel.pool.db)) {
        const sealed = await sealBatch(this.#kernel);
        if (!sealed) break;
        if (sealed.kopf) await this.#note(sealed.kopf);
        if (sealed.anzahl === 0) break;
      }
      await this.#witness();
      return true;
    } catch (cause) {
      this.#kernel.log.error({ err: cause }, 'the audit log could not be sealed; trying again');
      return false;
    }
  }

  /** Every worker notes the head from time to time, also one that others never let seal. */
  async #witness(): Promise<void> {
    if (!this.#ankerbuch.isDue()) return;
    const kopf = await findKopf(this.#kernel.pool.db);
    if (kopf) await this.#note(kopf);
    await this.#ankerbuch.write();
  }

  async #note(kopf: Kopf): Promise<void> {
    const shrunk = await this.#ankerbuch.note(kopf);
    if (!shrunk) return;
    this.#kernel.log.error(
      { noted: shrunk.nummer, found: kopf.nummer },
      'the chain of the audit log does not hold the head that was noted outside the database',
    );
  }
}
