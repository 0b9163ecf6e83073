/**
 * Wake-ups between the processes of one database by LISTEN/NOTIFY. A signal says "look again", never what happened.
 *
 * NOTIFY in a writing transaction takes a lock over the whole database at its commit and so serialises all writers;
 * therefore signals are sent after the commit (`afterCommit`), from a connection of their own, and those of a few
 * milliseconds travel as one statement. A signal that is lost with its process costs one polling interval.
 */
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import type { Logger } from 'pino';
import type { Pool } from '../db/db.ts';

const CHANNEL = 'bleibe';
/** Long enough to gather what one request sends, far below what a person notices. */
const GATHER_MS = 5;
const RECONNECT_MS = 1_000;

export interface Signals {
  /** Wakes the listeners of `topic` in every process, this one included. */
  send(topic: string): void;
  /** Returns how to stop. Also called after each reconnect, since signals may have been missed. */
  on(topic: string, listener: () => void): () => void;
  start(): Promise<void>;
  /** Sends what is still waiting and closes the connection. */
  stop(): Promise<void>;
}

export function createSignals(pool: Pool, log: Logger): Signals {
  return new PgSignals(pool, log);
}

class PgSignals implements Signals {
  /** Of this process: its own signals come back from the database, and were heard already. */
  readonly #sender = randomUUID();
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #listeners = new Map<string, Set<() => void>>();
  readonly #waiting = new Set<string>();
  #sending: Promise<void> | undefined;
  #client: pg.Client | undefined;
  #stop = new AbortController();

  constructor(pool: Pool, log: Logger) {
    this.#pool = pool;
    this.#log = log;
  }

  send(topic: string): void {
    this.#call(topic);
    this.#waiting.add(topic);
    this.#sending ??= this.#sendSoon();
  }

  on(topic: string, listener: () => void): () => void {
    const listeners = this.#listeners.get(topic) ?? new Set();
    listeners.add(listener);
    this.#listeners.set(topic, listeners);
    return () => listeners.delete(listener);
  }

  async start(): Promise<void> {
    if (this.#client) return;
    this.#stop = new AbortController();
    await this.#listen();
  }

  async stop(): Promise<void> {
    this.#stop.abort();
    await this.#sending;
    const client = this.#client;
    this.#client = undefined;
    await client?.end();
  }

  async #sendSoon(): Promise<void> {
    await sleep(GATHER_MS);
    const topics = [...this.#waiting];
    this.#waiting.clear();
    this.#sending = undefined;
    try {
      await this.#pool.pg.query("select pg_notify($1, $2 || ' ' || topic) from unnest($3::text[]) as topic", [
        CHANNEL,
        this.#sender,
        topics,
      ]);
    } catch (cause) {
      this.#log.warn({ err: cause }, 'a wake-up could not be sent; the others look by themselves within seconds');
    }
  }

  async #listen(): Promise<void> {
    const client = new pg.Client({ ...this.#pool.pg.options, application_name: 'bleibe-signale', keepAlive: true });
    client.on('error', () => undefined);
    client.on('notification', ({ payload = '' }) => {
      const [sender, topic = ''] = payload.split(' ');
      if (sender !== this.#sender) this.#call(topic);
    });
    await client.connect();
    await client.query(`listen ${CHANNEL}`);
    this.#client = client;
    client.on('end', () => void this.#reconnect(client));
  }

  async #reconnect(lost: pg.Client): Promise<void> {
    if (this.#client !== lost) return;
    this.#log.warn('the connection for wake-ups was cut; connecting again');
    while (!this.#stop.signal.aborted) {
      try {
        await this.#listen();
        for (const topic of this.#listeners.keys()) this.#call(topic);
        return;
      } catch {
        // The database is away; whoever needs it reports that. Polling goes on meanwhile.
        await sleep(RECONNECT_MS, undefined, { signal: this.#stop.signal }).catch(() => undefined);
      }
    }
  }

  #call(topic: string): void {
    for (const listener of this.#listeners.get(topic) ?? []) listener();
  }
}
