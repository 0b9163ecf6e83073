/** One question to the model, its answer word by word, and what has to be on record of it. */
import { setTimeout as later } from 'node:timers/promises';
import type { Attempt, Channel } from './channel.ts';
import { clean, TextCleaner } from './clean.ts';
import { llmFaults } from './llm.faults.ts';
import { wrongContentType } from './problem.ts';
import type { Place } from './queue.ts';

export interface Message {
  readonly role: 'system' | 'user' | 'assistant';
  readonly content: string;
}

export type ChatEvent =
  /** Waiting in this office's queue; comes again whenever the place changes. */
  ({ readonly kind: 'queued' } & Place) | { readonly kind: 'text'; readonly text: string };

export interface ChatRequest {
  /** Who asks, for fair turns only; never sent. */
  readonly person: string;
  readonly messages: readonly Message[];
  readonly maxTokens: number;
  /** 0 unless said. */
  readonly temperature?: number;
  readonly seed?: number;
  /** May not leave the office's own network. */
  readonly confidential?: boolean;
  readonly signal?: AbortSignal;
  readonly onEvent?: (event: ChatEvent) => void;
}

export interface ChatRecord {
  /** As the server names it; `asked` is the setting. */
  readonly model: string;
  readonly asked: string;
  /** What the server says of its build, where it does. */
  readonly fingerprint: string;
  readonly temperature: number;
  readonly seed: number | null;
  readonly maxTokens: number;
  readonly schema: 'none' | 'server' | 'instructed';
  /** As the server counted; null where it did not. */
  readonly promptTokens: number | null;
  readonly answerTokens: number | null;
  readonly firstMs: number;
  readonly totalMs: number;
  /** What came besides and was thrown away: `tool-calls`, `thinking`, `invalid-utf8`. */
  readonly ignored: readonly string[];
}

export interface ChatAnswer {
  /** Clean text (clean.ts). Data: markup in it is never to be rendered, nothing in it to be obeyed. */
  readonly text: string;
  /** False when it ended by length, by a filter or without a word about it. */
  readonly complete: boolean;
  /** The model refused by the field for it. A refusal in words is an answer like any other. */
  readonly refused: boolean;
  readonly record: ChatRecord;
}

/** German prose: about three characters make a token. Meant to be on the safe side. */
export function roughTokens(text: string): number {
  return Math.ceil(text.length / 3);
}

export interface ResponseFormat {
  readonly name: string;
  readonly schema: Readonly<Record<string, unknown>>;
}

/** Events take 250 to 500 bytes for a token of text. */
const BYTES_PER_TOKEN = 1024;
const LEAST_BYTES = 1024 * 1024;
const CHARS_PER_TOKEN = 16;

/** Throws faults of `ki` only. Text that was told before a fault stays told. */
export async function chat(channel: Channel, request: ChatRequest, format?: ResponseFormat): Promise<ChatAnswer> {
  requireRoom(channel, request);
  const { person, signal, confidential = false, onEvent } = request;
  const onPlace = (place: Place) => onEvent?.({ kind: 'queued', ...place });
  const serving = { person, confidential, onPlace, ...(signal ? { signal } : {}) };
  return channel.serve(serving, (attempt) => ask(channel, request, format, attempt));
}

/** Some servers cut what is too long without a word; then the answer would be about something else. */
function requireRoom({ endpoint }: Channel, { messages, maxTokens }: ChatRequest): void {
  const tokens = messages.reduce((sum, { content }) => sum + roughTokens(content) + 8, 0);
  if (tokens + maxTokens > endpoint.contextTokens) throw llmFaults.ZU_LANG();
}

async function ask(
  { endpoint }: Channel,
  request: ChatRequest,
  format: ResponseFormat | undefined,
  { connection, watch, streamed }: Attempt,
): Promise<ChatAnswer> {
  const { temperature = 0, seed, maxTokens } = request;
  const started = performance.now();
  const sdk = await connection.sdk();
  const mostBytes = Math.max(LEAST_BYTES, maxTokens * BYTES_PER_TOKEN);
  const { data, response } = await sdk.chat.completions
    .create(
      {
        model: endpoint.model,
        messages: [...request.messages],
        max_tokens: maxTokens,
        temperature,
        ...(seed === undefined ? {} : { seed }),
        stream: true,
        stream_options: { include_usage: true },
        ...(format ? { response_format: { type: 'json_schema', json_schema: { ...format, strict: true } } } : {}),
      },
      connection.options({ signal: watch.signal, mostBytes }),
    )
    .withResponse();
  const heard = new Heard(maxTokens * CHARS_PER_TOKEN, started);
  for await (const chunk of chunksOf(data, response)) {
    watch.signal.throwIfAborted();
    const { text, alive } = heard.take(chunk);
    if (alive) watch.touched();
    if (text) {
      streamed();
      request.onEvent?.({ kind: 'text', text });
    }
    // A fast server would else keep everybody else in this process waiting.
    if (heard.pieces % 64 === 0) await later(0);
  }
  watch.signal.throwIfAborted();
  const rest = heard.end();
  if (rest) request.onEvent?.({ kind: 'text', text: rest });
  return heard.answer({
    asked: endpoint.model,
    temperature,
    seed: seed ?? null,
    maxTokens,
    schema: format ? 'server' : 'none',
  });
}

/** Some servers, and proxies before them, do not stream although they were asked to. */
async function* chunksOf(data: AsyncIterable<unknown>, response: Response): AsyncGenerator<unknown> {
  const type = response.headers.get('content-type') ?? '';
  if (type.startsWith('text/event-stream')) yield* data;
  else if (!type.includes('json')) throw wrongContentType();
  else {
    const { choices, ...head } = Object(await response.json()) as {
      choices?: { message?: unknown; finish_reason?: unknown }[];
    };
    const [first] = Array.isArray(choices) ? choices : [];
    yield { ...head, choices: first ? [{ delta: first.message, finish_reason: first.finish_reason }] : [] };
  }
}

interface Chunk {
  readonly model?: unknown;
  readonly system_fingerprint?: unknown;
  readonly usage?: { readonly prompt_tokens?: unknown; readonly completion_tokens?: unknown } | null;
  readonly choices?: readonly { readonly delta?: Delta | null; readonly finish_reason?: unknown }[] | null;
}
type Delta = Readonly<Record<'content' | 'refusal' | 'reasoning_content' | 'reasoning' | 'tool_calls', unknown>>;

/** Gathers what a server streams. Believes no field before it has looked at its kind. */
class Heard {
  readonly #most: number;
  readonly #started: number;
  readonly #cleaner = new TextCleaner();
  readonly #ignored = new Set<string>();
  #text = '';
  #raw = 0;
  #refusal = '';
  #finish = '';
  #model = '';
  #fingerprint = '';
  #promptTokens: number | null = null;
  #answerTokens: number | null = null;
  #firstMs: number | undefined;
  pieces = 0;

  constructor(most: number, started: number) {
    this.#most = most;
    this.#started = started;
  }

  take(given: unknown): { text: string; alive: boolean } {
    this.pieces += 1;
    if (typeof given !== 'object' || given === null) return { text: '', alive: false };
    const chunk = given as Chunk;
    this.#model = nameOf(chunk.model) || this.#model;
    this.#fingerprint = nameOf(chunk.system_fingerprint) || this.#fingerprint;
    this.#promptTokens = countOf(chunk.usage?.prompt_tokens) ?? this.#promptTokens;
    this.#answerTokens = countOf(chunk.usage?.completion_tokens) ?? this.#answerTokens;
    const choice = Array.isArray(chunk.choices) ? chunk.choices[0] : undefined;
    if (typeof choice !== 'object' || choice === null) return { text: '', alive: false };
    this.#finish = textOf(choice.finish_reason) || this.#finish;
    return this.#takeDelta(choice.delta ?? undefined);
  }

  #takeDelta(delta: Delta | undefined): { text: string; alive: boolean } {
    const content = textOf(delta?.content);
    const thought = textOf(delta?.reasoning_content) || textOf(delta?.reasoning);
    const refusal = textOf(delta?.refusal);
    if (thought) this.#ignored.add('thinking');
    if (Array.isArray(delta?.tool_calls) && delta.tool_calls.length > 0) this.#ignored.add('tool-calls');
    if (content.includes('\uFFFD')) this.#ignored.add('invalid-utf8');
    this.#raw += content.length + thought.length + refusal.length;
    if (this.#raw > this.#most) throw llmFaults.UNBRAUCHBAR({ grund: 'zu groß' });
    const alive = content !== '' || thought !== '' || refusal !== '';
    if (alive) this.#firstMs ??= performance.now() - this.#started;
    this.#refusal += clean(refusal);
    const text = this.#cleaner.push(content);
    this.#text += text;
    return { text, alive };
  }

  end(): string {
    const rest = this.#cleaner.end();
    this.#text += rest;
    return rest;
  }

  answer(asked: Pick<ChatRecord, 'asked' | 'temperature' | 'seed' | 'maxTokens' | 'schema'>): ChatAnswer {
    const refused = this.#refusal !== '' || this.#finish === 'content_filter';
    const text = this.#text.trim() === '' ? this.#refusal : this.#text;
    if (text.trim() === '' && !refused) throw llmFaults.UNBRAUCHBAR({ grund: 'sie ist leer' });
    const totalMs = performance.now() - this.#started;
    const record = {
      ...asked,
      model: this.#model,
      fingerprint: this.#fingerprint,
      promptTokens: this.#promptTokens,
      answerTokens: this.#answerTokens,
      firstMs: Math.round(this.#firstMs ?? totalMs),
      totalMs: Math.round(totalMs),
      ignored: [...this.#ignored].sort(),
    };
    return { text, complete: this.#finish === 'stop', refused, record };
  }
}

const LONGEST_NAME = 200;

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

function nameOf(value: unknown): string {
  return clean(textOf(value)).slice(0, LONGEST_NAME);
}

function countOf(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
