/** `Events` on the outbox table. */
import type { Logger } from 'pino';
import { z } from 'zod';
import { afterCommit, type Pool, type Tx, transact } from '../db/db.ts';
import { defineJob } from '../jobs/jobs.ts';
import type { Kernel } from '../module/kernel.ts';
import { type Principal, systemPrincipal } from '../principal/principal.ts';
import { eventsFaults } from './events.faults.ts';
import {
  deleteForgottenPositions,
  deleteOldEvents,
  insertEvent,
  listTopicsWithin,
  readLag,
  renumberForeignEvents,
} from './events.sql.ts';
import type { EventDefinition, EventHandler, Events } from './events.ts';
import { HandlerLoop } from './handler-loop.ts';
import type { Signals } from './signals.ts';
import { TopicTail } from './topic-tail.ts';

/** Wakes whoever tells browsers of what moved. */
const SIGNAL = 'ereignis';
/** Wakes the handlers of one kind of event: most events have none. */
const signalOf = (event: string) => `${SIGNAL}:${event}`;
const KEEP_DAYS = 30;

export interface EventsOptions {
  readonly pool: Pool;
  readonly signals: Signals;
  readonly log: Logger;
}

export interface OutboxEvents extends Events {
  /** Seconds that the oldest waiting event of each handler has waited; for /metrics. */
  lag(): Promise<readonly { handler: string; seconds: number }[]>;
}

export function createEvents(options: EventsOptions): OutboxEvents {
  return new Outbox(options);
}

/** Those that run in this process; in the program it is one. */
const running = new Set<Outbox>();

/**
 * For verbs that are given a transaction and no kernel. Like `emit`; without a running outbox in this process nobody is
 * woken, and listeners find it at their next look.
 */
export async function emitIn<S extends z.ZodObject>(
  tx: Tx,
  event: EventDefinition<S>,
  payload: z.input<S>,
): Promise<void> {
  const parsed = event.payload.parse(payload);
  const { name, version } = event;
  await insertEvent(tx, { name, version, payload: parsed, topics: event.topics?.(parsed) ?? [] });
  afterCommit(tx, () => {
    for (const outbox of running) outbox.wake(name);
  });
}

type TopicCheck = (actor: Principal, id: string) => Promise<boolean>;

class Outbox implements OutboxEvents {
  readonly #pool: Pool;
  readonly #signals: Signals;
  readonly #tail: TopicTail;
  readonly #listeners = new Set<(topics: readonly string[]) => void>();
  readonly #checks = new Map<string, TopicCheck>();
  #loops: HandlerLoop[] = [];
  #handlers: readonly EventHandler[] = [];
  #unlisten: (() => void)[] = [];

  constructor({ pool, signals, log }: EventsOptions) {
    this.#pool = pool;
    this.#signals = signals;
    this.#tail = new TopicTail(pool, log, (topics) => {
      for (const listener of this.#listeners) listener(topics);
    });
  }

  async emit<S extends z.ZodObject>(tx: Tx, event: EventDefinition<S>, payload: z.input<S>): Promise<void> {
    const parsed = event.payload.parse(payload);
    await insertEvent(tx, {
      name: event.name,
      version: event.version,
      payload: parsed,
      topics: event.topics?.(parsed) ?? [],
    });
    afterCommit(tx, () => this.wake(event.name));
  }

  wake(event: string): void {
    this.#signals.send(SIGNAL);
    this.#signals.send(signalOf(event));
  }

  subscribe(listener: (topics: readonly string[]) => void): () => void {
    this.#listeners.add(listener);
    if (this.#unlisten.length > 0) this.#tail.start();
    return () => {
      this.#listeners.delete(listener);
    };
  }

  movedWithin(seconds: number): Promise<string[]> {
    return listTopicsWithin(this.#pool.db, seconds);
  }

  async mayHear(actor: Principal, topic: string): Promise<boolean> {
    const [kind = '', ...rest] = topic.split(':');
    const check = this.#checks.get(kind);
    if (!check) throw eventsFaults.THEMA_UNBEKANNT();
    return check(actor, rest.join(':'));
  }

  registerTopic(kind: string, check: TopicCheck): void {
    this.#checks.set(kind, check);
  }

  async start(kernel: Kernel, handlers: readonly EventHandler[]): Promise<void> {
    await transact(this.#pool.db, systemPrincipal('ereignisse'), 'start', renumberForeignEvents);
    this.#handlers = handlers;
    this.#loops = handlers.map((handler) => new HandlerLoop(kernel, handler));
    await Promise.all(this.#loops.map((loop) => loop.start()));
    this.#unlisten = [
      this.#signals.on(SIGNAL, () => this.#tail.wake()),
      ...this.#loops.map((loop) => this.#signals.on(signalOf(loop.event), () => loop.wake())),
    ];
    if (this.#listeners.size > 0) this.#tail.start();
    running.add(this);
  }

  async stop(): Promise<void> {
    running.delete(this);
    for (const unlisten of this.#unlisten) unlisten();
    this.#unlisten = [];
    await Promise.all([this.#tail.stop(), ...this.#loops.map((loop) => loop.stop())]);
    this.#loops = [];
  }

  lag(): Promise<readonly { handler: string; seconds: number }[]> {
    return readLag(
      this.#pool.db,
      this.#handlers.map(({ name, event }) => ({ name, event: event.name })),
    );
  }
}

/** Nightly: forgets old events that every handler has seen. */
export const forgetEvents = defineJob({
  name: 'platform.vergiss-ereignisse',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  title: 'Alte Ereignisse entfernen',
  schedule: '17 3 * * *',
  run: (kernel) =>
    transact(kernel.pool.db, systemPrincipal('ereignisse'), 'vergiss-ereignisse', async (tx) => {
      await deleteForgottenPositions(tx, KEEP_DAYS);
      await deleteOldEvents(tx, KEEP_DAYS);
    }),
});

/** Jobs that whoever composes the program registers beside those of the areas. */
export const eventJobs = [forgetEvents];
