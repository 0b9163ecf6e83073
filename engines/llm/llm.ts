/** The office's AI server as the areas use it. One per process, so that all of them stand in the same queue. */
import type { Logger } from 'pino';
import type { z } from 'zod';
import type { Config } from '#platform/config/config.ts';
import { Channel, type ChannelState } from './channel.ts';
import { type ChatAnswer, type ChatRequest, chat } from './chat.ts';
import { type Embedded, type EmbedRequest, embed } from './embed.ts';
import { type Endpoint, endpointsOf, type Work } from './endpoint.ts';
import { type Inspected, inspect } from './inspect.ts';
import { askJson, type JsonAnswer, type JsonRequest } from './json.ts';
import { llmFaults } from './llm.faults.ts';
import { type Reranked, type RerankRequest, rerank } from './rerank.ts';

/** What the areas need of the kernel. */
export interface LlmSurroundings {
  readonly config: Config;
  readonly log?: Pick<Logger, 'warn'>;
}

export class Llm {
  readonly #off: boolean;
  readonly #channels: ReadonlyMap<Work, Channel>;

  constructor(
    endpoints: Partial<Record<Work, Endpoint>>,
    { off = false, log }: { off?: boolean; log?: Pick<Logger, 'warn'> } = {},
  ) {
    this.#off = off;
    const given = Object.values(endpoints);
    this.#channels = new Map(given.map((endpoint) => [endpoint.work, new Channel(endpoint, log)]));
  }

  /** Set up and not switched off. Whether it answers right now is another question (`state`). */
  has(work: Work): boolean {
    return this.#channels.has(work);
  }

  get off(): boolean {
    return this.#off;
  }

  endpoint(work: Work): Endpoint | undefined {
    return this.#channels.get(work)?.endpoint;
  }

  state(work: Work): ChannelState | undefined {
    return this.#channels.get(work)?.state();
  }

  async chat(request: ChatRequest): Promise<ChatAnswer> {
    return chat(this.#require('chat'), request);
  }

  async json<S extends z.ZodType>(request: JsonRequest<S>): Promise<JsonAnswer<z.output<S>>> {
    return askJson(this.#require('chat'), request);
  }

  async embed(request: EmbedRequest): Promise<Embedded> {
    return embed(this.#require('embedding'), request);
  }

  async rerank(request: RerankRequest): Promise<Reranked> {
    return rerank(this.#require('rerank'), request);
  }

  /** Asks now, whatever happened before. */
  async inspect(work: Work, signal?: AbortSignal): Promise<Inspected> {
    const channel = this.#require(work);
    channel.forgive();
    return inspect(channel, signal);
  }

  /** Loads the SDK, so that the first question does not wait for it. */
  async warm(): Promise<void> {
    if (this.#channels.size > 0) await import('openai');
  }

  close(): void {
    for (const channel of this.#channels.values()) channel.close();
  }

  #require(work: Work): Channel {
    const channel = this.#channels.get(work);
    if (channel) return channel;
    throw this.#off ? llmFaults.AUS() : llmFaults.FEHLT();
  }
}

const opened = new WeakMap<Config, Llm>();

export function llmOf({ config, log }: LlmSurroundings): Llm {
  const known = opened.get(config);
  if (known) return known;
  const llm = new Llm(endpointsOf(config), { off: config.BLEIBE_KI_AUS, ...(log ? { log } : {}) });
  opened.set(config, llm);
  return llm;
}
