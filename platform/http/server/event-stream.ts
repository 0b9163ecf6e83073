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
  const streams = openStreams(app);
  app.get(EVENT_STREAM_PATH, { config: { access: 'signed-in' }, exposeHeadRoute: false }, async (request, reply) => {
    const actor = request.actor as Principal;
    if (streams.count(clientOf(actor)) >= MOST_STREAMS_PER_SESSION) throw httpFaults.ZU_VIELE_STROEME();
    const topics = await allowedTopics(options.kernel.events, actor, topicsOf(request));
    return streams.begin(request, reply, {
      events: options.kernel.events,
      client: clientOf(actor),
      topics,
      missedSeconds: missedSeconds(request),
      check: (beats) => stillAllowed(request, topics, options, beats),
      ...(options.heartbeatMs ? { heartbeatMs: options.heartbeatMs } : {}),
    });
  });
}

/** Undefined once the session has ended. Topics are asked for again only every so often. */
async function stillAllowed(
  request: FastifyRequest,
  topics: ReadonlySet<string>,
  { kernel, authenticator }: EventStreamOptions,
  beats: number,
): Promise<ReadonlySet<string> | undefined> {
  const client = clientOf(request.actor as Principal);
  const found = await authenticator.authenticate({ ...credentialsOf(request), passive: true });
  if (!found || clientOf(found.principal) !== client) return undefined;
  return beats % BEATS_PER_CHECK === 0 ? allowedTopics(kernel.events, found.principal, [...topics]) : topics;
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

export interface Hearing {
  readonly events: Pick<Events, 'subscribe' | 'movedWithin'>;
  /** Whose streams are counted together: a session, a network. */
  readonly client: string;
  readonly topics: ReadonlySet<string>;
  readonly missedSeconds?: number;
  readonly heartbeatMs?: number;
  /** Asked at every heartbeat: what may still be heard; undefined ends the stream. Without it nothing changes. */
  check?(beats: number): Promise<ReadonlySet<string> | undefined>;
}

export interface Streams {
  /** Open ones of a client. */
  count(client: string): number;
  readonly size: number;
  /** Takes over the answer; the handler returns what this returns. */
  begin(request: FastifyRequest, reply: FastifyReply, hearing: Hearing): FastifyReply;
}

/** For routes of areas too, whose listeners have no session. All of them end when the server drains. */
export function openStreams(app: FastifyInstance): Streams {
  const streams = new Set<EventStream>();
  app.addHook('preClose', async () => {
    for (const stream of streams) stream.end();
  });
  return {
    count: (client) => [...streams].filter((stream) => stream.hearing.client === client).length,
    get size() {
      return streams.size;
    },
    begin(request, reply, hearing) {
      const stream = new EventStream(request, reply, hearing);
      streams.add(stream);
      stream.begin(() => streams.delete(stream));
      void stream.tellMissed(hearing.missedSeconds ?? 0);
      return reply;
    },
  };
}

class EventStream {
  readonly hearing: Hearing;
  readonly #request: FastifyRequest;
  readonly #reply: FastifyReply;
  readonly #moved = new Set<string>();
  #topics: ReadonlySet<string>;
  #beats = 0;
  #sending: NodeJS.Timeout | undefined;
  #stop: () => void = () => undefined;

  constructor(request: FastifyRequest, reply: FastifyReply, hearing: Hearing) {
    this.#request = request;
    this.#reply = reply;
    this.#topics = hearing.topics;
    this.hearing = hearing;
  }

  begin(ended: () => void): void {
    this.#sendHead();
    const unsubscribe = this.hearing.events.subscribe((topics) => this.#hear(topics));
    const heart = setInterval(() => void this.#beat(), this.hearing.heartbeatMs ?? HEARTBEAT_MS);
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
      this.#hear(await this.hearing.events.movedWithin(seconds + LATE_SECONDS));
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
      const topics = this.hearing.check ? await this.hearing.check(this.#beats) : this.#topics;
      if (!topics) return this.end();
      this.#topics = topics;
      this.#write(': noch da\n\n');
    } catch (cause) {
      // The database is away for a moment: nothing moves either.
      this.#request.log.warn({ err: cause, requestId: this.#request.id }, 'an event stream could not be checked');
    }
  }
}
