/** One server for one kind of work: who is next, whether asking makes sense, and the tries of a question. */
import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { Breaker, type ConnectionState, type SeenTrouble } from './breaker.ts';
import { Connection } from './connection.ts';
import type { Endpoint } from './endpoint.ts';
import { llmFaults } from './llm.faults.ts';
import { isForeign, type Problem, problemOf } from './problem.ts';
import { FairQueue, type Ticket } from './queue.ts';
import { Watch } from './watch.ts';

const MOST_PER_PERSON = 3;
const TRIES = 3;
const PAUSES_MS = [200, 800];
/** Who is told to come back later than this is told so at once. */
const LONGEST_PAUSE_MS = 10_000;

export interface Attempt {
  readonly connection: Connection;
  readonly watch: Watch;
  /** From now on nothing is tried again. */
  streamed(): void;
}

export interface Serving extends Ticket {
  /** What is asked may not leave the office's own network, whatever the settings allow. */
  readonly confidential?: boolean;
  /** Less patience than the endpoint has. */
  readonly totalMs?: number;
}

export interface ChannelState {
  readonly state: ConnectionState;
  /** Milliseconds since 1970. */
  readonly since: number;
  readonly running: number;
  readonly waiting: number;
  readonly parallel: number;
  readonly answered: number;
  readonly troubles: readonly SeenTrouble[];
}

export class Channel {
  readonly endpoint: Endpoint;
  readonly #queue: FairQueue;
  readonly #breaker = new Breaker();
  readonly #own: Connection;
  readonly #any: Connection;
  readonly #log: Pick<Logger, 'warn'> | undefined;
  #answered = 0;
  /** Kept here because it is the server's: whether it takes a JSON schema. */
  takesSchema = true;

  constructor(endpoint: Endpoint, log?: Pick<Logger, 'warn'>) {
    this.endpoint = endpoint;
    this.#log = log;
    const { parallel, mostWaiting, patience } = endpoint;
    this.#queue = new FairQueue({ parallel, mostWaiting, mostPerPerson: MOST_PER_PERSON, waitMs: patience.waitMs });
    this.#own = new Connection(endpoint, true);
    this.#any = endpoint.foreignReason ? new Connection(endpoint, false) : this.#own;
  }

  state(): ChannelState {
    const { state, since, troubles } = this.#breaker;
    const { running, waiting } = this.#queue;
    const { parallel } = this.endpoint;
    const shown = state === 'verbunden' && waiting > 0 ? 'ausgelastet' : state;
    return { state: shown, since, running, waiting, parallel, answered: this.#answered, troubles };
  }

  /** Waits for a turn and runs, again where that makes sense. Throws faults only. */
  async serve<T>(serving: Serving, run: (attempt: Attempt) => Promise<T>): Promise<T> {
    this.#breaker.check();
    const started = performance.now();
    const leave = await this.#enter(serving);
    try {
      const waited = serving.totalMs === undefined ? 0 : performance.now() - started;
      return await this.#tryRun(serving, (serving.totalMs ?? this.endpoint.patience.totalMs) - waited, run);
    } finally {
      leave();
    }
  }

  /** Who has only so much time does not spend more of it on waiting. */
  async #enter({ totalMs, signal, ...ticket }: Serving): Promise<() => void> {
    const time = totalMs === undefined ? undefined : AbortSignal.timeout(totalMs);
    const signals = [signal, time].filter((one) => one !== undefined);
    try {
      return await this.#queue.enter({
        ...ticket,
        ...(signals.length > 0 ? { signal: AbortSignal.any(signals) } : {}),
      });
    } catch (cause) {
      if (signal?.aborted) throw llmFaults.ABGEBROCHEN();
      throw time?.aborted ? llmFaults.AUSGELASTET({ grund: 'kein Platz in der erlaubten Zeit' }) : cause;
    }
  }

  /** For somebody who asks whether it works now: does not hold what held before. */
  forgive(): void {
    this.#breaker.reset();
  }

  close(): void {
    this.#own.close();
    this.#any.close();
  }

  async #tryRun<T>(serving: Serving, totalMs: number, run: (attempt: Attempt) => Promise<T>): Promise<T> {
    this.#breaker.admit();
    const until = performance.now() + totalMs;
    for (let tried = 1; ; tried += 1) {
      const problem = await this.#attempt(serving, run, until - performance.now());
      if ('value' in problem) return problem.value;
      const pauseMs = problem.retryAfterMs ?? PAUSES_MS[tried - 1] ?? LONGEST_PAUSE_MS;
      const again =
        problem.again && tried < TRIES && pauseMs <= LONGEST_PAUSE_MS && performance.now() + pauseMs < until;
      if (!again || serving.signal?.aborted) this.#giveUp(problem);
      await sleep(pauseMs, undefined, serving.signal ? { signal: serving.signal } : {}).catch(() => {
        this.#giveUp({ fault: llmFaults.ABGEBROCHEN(), again: false });
      });
    }
  }

  async #attempt<T>(
    { signal, confidential }: Serving,
    run: (attempt: Attempt) => Promise<T>,
    totalMs: number,
  ): Promise<{ readonly value: T } | Problem> {
    const connection = confidential ? this.#own : this.#any;
    let watch: Watch | undefined;
    let streamed = false;
    try {
      // Loading the SDK is not the server's time.
      await connection.sdk();
      watch = new Watch({ ...this.endpoint.patience, totalMs }, signal);
      const value = await run({ connection, watch, streamed: () => (streamed = true) });
      this.#breaker.succeeded();
      this.#answered += 1;
      return { value };
    } catch (cause) {
      // A server that may stand outside is not set up wrongly only because this question may not go there.
      if (confidential && this.endpoint.foreignReason && isForeign(cause))
        return { fault: llmFaults.NUR_EIGEN(), again: false };
      const problem = problemOf(watch?.signal.aborted ? watch.signal.reason : cause);
      return { ...problem, again: problem.again && !streamed };
    } finally {
      watch?.stop();
    }
  }

  #giveUp({ fault, retryAfterMs }: Problem): never {
    if (fault.code === 'ki.ABGEBROCHEN' || fault.code === 'ki.NUR_EIGEN') this.#breaker.undecided();
    else this.#breaker.failed(fault, retryAfterMs);
    this.#log?.warn({ work: this.endpoint.work, code: fault.code }, 'the AI server gave no usable answer');
    throw fault;
  }
}
