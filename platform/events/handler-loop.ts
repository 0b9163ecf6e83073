/**
 * Runs one handler: each event once, in order. The event's effect and the handler's new place are one transaction, and
 * the place is a locked row, so any number of processes may run the loop and one of them works at a time.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { type Tx, transact } from '../db/db.ts';
import type { Kernel } from '../module/kernel.ts';
import { systemPrincipal } from '../principal/principal.ts';
import {
  hasWork,
  insertPosition,
  listNextEvents,
  lockPosition,
  type Position,
  readHorizon,
  type StoredEvent,
  updatePosition,
} from './events.sql.ts';
import type { EventHandler } from './events.ts';

/** Floor for lost wake-ups and for transactions that kept the horizon back. */
const POLL_MS = 2_000;
const LONGEST_PAUSE_MS = 60_000;
/** Transactions after which an idle handler's place is moved on. */
const FAR_BEHIND = 1_000;
/** So many events are looked through at once for one that concerns the handler. */
const LOOK_AHEAD = 200;

/** `handled`: there may be more. `idle`: nothing to do. `busy`: another process works this handler. */
type Step = 'handled' | 'idle' | 'busy';

export class HandlerLoop {
  readonly #kernel: Kernel;
  readonly #handler: EventHandler;
  readonly #stop = new AbortController();
  #woken = Promise.withResolvers<void>();
  #failures = 0;
  #loop: Promise<void> | undefined;

  constructor(kernel: Kernel, handler: EventHandler) {
    this.#kernel = kernel;
    this.#handler = handler;
  }

  /** Name of the event it waits for. */
  get event(): string {
    return this.#handler.event.name;
  }

  async start(): Promise<void> {
    await insertPosition(this.#kernel.pool.db, this.#handler.name);
    this.#loop = this.#run();
  }

  wake(): void {
    this.#woken.resolve();
  }

  /** Waits for the event in hand. */
  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#loop;
  }

  async #run(): Promise<void> {
    while (!this.#stop.signal.aborted) {
      this.#woken = Promise.withResolvers();
      if ((await this.#tryStep()) === 'handled') continue;
      await Promise.race([
        this.#woken.promise,
        sleep(this.#pause(), undefined, { signal: this.#stop.signal }).catch(() => undefined),
      ]);
    }
  }

  /** An event that cannot be handled holds up its handler, and only it: order is part of the promise. */
  async #tryStep(): Promise<Step> {
    try {
      const step = await this.#step();
      this.#failures = 0;
      return step;
    } catch (cause) {
      this.#failures += 1;
      const { name } = this.#handler;
      this.#kernel.log.error(
        { err: cause, handler: name, failures: this.#failures },
        'an event could not be handled; trying again',
      );
      // Wakes of new events must not turn a failing handler into a busy loop.
      await sleep(this.#pause(), undefined, { signal: this.#stop.signal }).catch(() => undefined);
      return 'idle';
    }
  }

  #pause(): number {
    return this.#failures === 0 ? POLL_MS : Math.min(LONGEST_PAUSE_MS, 250 * 2 ** Math.min(this.#failures, 10));
  }

  async #step(): Promise<Step> {
    const { name, event } = this.#handler;
    // Most looks find nothing: they are one question and no transaction.
    if (!(await hasWork(this.#kernel.pool.db, name, event.name, FAR_BEHIND))) return 'idle';
    const actor = systemPrincipal(`ereignis.${name}`);
    return transact(this.#kernel.pool.db, actor, `ereignis:${name}`, async (tx) => {
      const place = await lockPosition(tx, name);
      if (!place) return 'busy';
      const horizon = await readHorizon(tx);
      const ahead = await listNextEvents(tx, event.name, place, horizon, this.#handler.concerns ? LOOK_AHEAD : 1);
      if (ahead.length === 0) {
        // Past the events of others, so that the next look need not read them all again.
        if (BigInt(horizon) - BigInt(place.xid) > BigInt(FAR_BEHIND))
          await updatePosition(tx, name, { xid: horizon, id: 0 });
        return 'idle';
      }
      await updatePosition(tx, name, await this.#handleFirst(tx, ahead));
      return 'handled';
    });
  }

  /** Returns the event up to which all are done: the one that was handled, or the last if none concerns the handler. */
  async #handleFirst(tx: Tx, ahead: readonly StoredEvent[]): Promise<Position> {
    const { event } = this.#handler;
    for (const next of ahead) {
      if (next.version > event.version) throw new Error(`${event.name} ${next.version} is newer than this release`);
      const payload = event.payload.parse(next.payload);
      if (this.#handler.concerns?.(payload) === false) continue;
      await this.#handler.handle(this.#kernel, tx, payload);
      return next;
    }
    return ahead.at(-1) as StoredEvent;
  }
}
