/** Follows the outbox for browsers: whatever was committed since the last look, in no order and without delay. */
import type { Logger } from 'pino';
import type { Pool } from '../db/db.ts';
import { listTopicsSince, readSnapshot } from './events.sql.ts';

const POLL_MS = 2_000;

export class TopicTail {
  readonly #pool: Pool;
  readonly #log: Logger;
  readonly #tell: (topics: readonly string[]) => void;
  #since: string | undefined;
  #looking: Promise<void> | undefined;
  #again = false;
  #timer: NodeJS.Timeout | undefined;

  constructor(pool: Pool, log: Logger, tell: (topics: readonly string[]) => void) {
    this.#pool = pool;
    this.#log = log;
    this.#tell = tell;
  }

  /** Tells of what is committed from now on. */
  start(): void {
    if (this.#timer) return;
    this.#since = undefined;
    this.#timer = setInterval(() => this.wake(), POLL_MS);
    this.wake();
  }

  async stop(): Promise<void> {
    clearInterval(this.#timer);
    this.#timer = undefined;
    await this.#looking;
  }

  wake(): void {
    if (!this.#timer) return;
    this.#again = true;
    this.#looking ??= this.#look().finally(() => {
      this.#looking = undefined;
      if (this.#again) this.wake();
    });
  }

  async #look(): Promise<void> {
    try {
      while (this.#again && this.#timer) {
        this.#again = false;
        if (this.#since === undefined) {
          this.#since = await readSnapshot(this.#pool.db);
          continue;
        }
        const { jetzt, topics } = await listTopicsSince(this.#pool.db, this.#since);
        this.#since = jetzt;
        if (topics.length > 0) this.#tell(topics);
      }
    } catch (cause) {
      this.#again = false;
      this.#log.warn({ err: cause }, 'the outbox could not be read for browsers; trying again');
    }
  }
}
