/**
 * Server-sent events: hints that something moved, for browsers that then load anew; never the data itself. A stream ends
 * with its session, and when the server drains; the browser then connects to whoever serves next.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { commonFaults } from '../../errors/errors.ts';
import type { Events } from '../../events/events.ts';
import type { Kernel } from '../../module/kernel.ts';
import type { Principal } from '../../principal/principal.ts';
import type { Authenticator } from '../authenticator.ts';
import { httpFaults } from '../http.faults.ts';
import { EVENT_STREAM_PATH } from '../live.ts';
import { credentialsOf } from './sessions.ts';

const MOST_TOPICS = 50;
const MOST_STREAMS_PER_SESSION = 20;
const HEARTBEAT_MS = 15_000;
/** Recognition moves an Akte many times a second; nobody reads that fast. */
const GATHER_MS = 250;
const RETRY_MS = 2_000;
/** What was loaded longer ago than this before listening is loaded anew by the browser itself. */
const MOST_MISSED_SECONDS = 60;
/** A transaction that began before the page was asked for may have committed after it was answered. */
const LATE_SECONDS = 3;
/** Topics are asked for again at every so many heartbeats: rights may have changed. */
const BEATS_PER_CHECK = 4;

export interface EventStreamOptions {
  readonly kernel: Kernel;
  readonly authenticator: Authenticator;
  readonly heartbeatMs?: number;
}

export function addEventStream(app: FastifyInstance, options: EventStreamOptions): void {
  const streams = new Set<EventStream>();
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
  app.get(EVENT_STREAM_PATH, { config: { access: 'signed-in' }, exposeHeadRoute: false }, async (request, reply) => {
    const actor = request.actor as Principal;
    const own = [...streams].filter((stream) => stream.client === clientOf(actor));
    if (own.length >= MOST_STREAMS_PER_SESSION) throw httpFaults.ZU_VIELE_STROEME();
    const topics = await allowedTopics(options.kernel.events, actor, topicsOf(request));
    const stream = new EventStream(request, reply, topics, options);
    streams.add(stream);
    stream.begin(() => streams.delete(stream));
    void stream.tellMissed(missedSeconds(request));
    return reply;
  });
}

/** How long ago the browser loaded what it now wants to hear about; 0 when it does not say. */
function missedSeconds(request: FastifyRequest): number {
  const given = Number((request.query as { alter?: string }).alter ?? 0);
  return given > 0 ? Math.min(given, MOST_MISSED_SECONDS) : 0;
}

function clientOf(actor: Principal): string {
  return actor.sessionId ?? actor.id;
}

function topicsOf(request: FastifyRequest): string[] {
  const given = (request.query as { thema?: string | string[] }).thema ?? [];
  const topics = [...new Set(Array.isArray(given) ? given : [given])];
  if (topics.length === 0 || topics.length > MOST_TOPICS) throw commonFaults.EINGABE_UNGUELTIG();
  return topics;
}

/** What the actor may not hear is left out without a word. Throws for a kind of topic that nobody registered. */
async function allowedTopics(
  events: Events,
  actor: Principal,
  topics: readonly string[],
): Promise<ReadonlySet<string>> {
  const allowed: string[] = [];
  for (const topic of topics) if (await events.mayHear(actor, topic)) allowed.push(topic);
  return new Set(allowed);
}

class EventStream {
  readonly client: string;
  readonly #request: FastifyRequest;
  readonly #reply: FastifyReply;
  readonly #options: EventStreamOptions;
  readonly #moved = new Set<string>();
  #topics: ReadonlySet<string>;
  #beats = 0;
  #sending: NodeJS.Timeout | undefined;
  #stop: () => void = () => undefined;

  constructor(request: FastifyRequest, reply: FastifyReply, topics: ReadonlySet<string>, options: EventStreamOptions) {
    this.#request = request;
    this.#reply = reply;
    this.#topics = topics;
    this.#options = options;
    this.client = clientOf(request.actor as Principal);
  }

  begin(ended: () => void): void {
    this.#sendHead();
    const unsubscribe = this.#options.kernel.events.subscribe((topics) => this.#hear(topics));
    const heart = setInterval(() => void this.#beat(), this.#options.heartbeatMs ?? HEARTBEAT_MS);
    this.#stop = () => {
      unsubscribe();
      clearInterval(heart);
      clearTimeout(this.#sending);
      ended();
    };
    this.#reply.raw.on('close', () => this.#stop());
  }

  /** The browser comes back by itself after a moment. */
  end(): void {
    this.#stop();
    this.#reply.raw.end();
  }

  #sendHead(): void {
    const { raw } = this.#reply;
    this.#reply.hijack();
    for (const [name, value] of Object.entries(this.#reply.getHeaders()))
      if (value !== undefined) raw.setHeader(name, value);
    raw.writeHead(200, {
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store',
      // Proxies must not gather it.
      'x-accel-buffering': 'no',
    });
    raw.write(`retry: ${RETRY_MS}\n\n`);
  }

  #hear(topics: readonly string[]): void {
    for (const topic of topics) if (this.#topics.has(topic)) this.#moved.add(topic);
    if (this.#moved.size > 0) this.#sending ??= setTimeout(() => this.#send(), GATHER_MS);
  }

  /** What moved between loading and listening. Asked after a moment, when our own ear surely stands. */
  async tellMissed(seconds: number): Promise<void> {
    if (seconds === 0) return;
    await sleep(GATHER_MS);
    try {
      this.#hear(await this.#options.kernel.events.movedWithin(seconds + LATE_SECONDS));
    } catch (cause) {
      this.#request.log.warn({ err: cause, requestId: this.#request.id }, 'what a browser missed could not be read');
    }
  }

  #send(): void {
    this.#sending = undefined;
    const themen = [...this.#moved];
    this.#moved.clear();
    this.#write(`data: ${JSON.stringify({ themen })}\n\n`);
  }

  /** Whoever does not read for long is cut off instead of being remembered in memory. */
  #write(text: string): void {
    const { raw } = this.#reply;
    if (raw.writableLength > 64 * 1024) this.end();
    else raw.write(text);
  }

  async #beat(): Promise<void> {
    this.#beats += 1;
    try {
      const found = await this.#options.authenticator.authenticate({ ...credentialsOf(this.#request), passive: true });
      if (!found || clientOf(found.principal) !== this.client) return this.end();
      if (this.#beats % BEATS_PER_CHECK === 0) {
        this.#topics = await allowedTopics(this.#options.kernel.events, found.principal, [...this.#topics]);
      }
      this.#write(': noch da\n\n');
    } catch (cause) {
      // The database is away for a moment: nothing moves either.
      this.#request.log.warn({ err: cause, requestId: this.#request.id }, 'an event stream could not be checked');
    }
  }
}
