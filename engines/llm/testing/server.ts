/**
 * A model server as a process of its own, over real HTTP with server-sent events: `/v1/chat/completions`,
 * `/v1/embeddings`, `/v1/rerank`, `/v1/models`, in the dialect of vLLM, Ollama or llama.cpp. What it answers is scripted
 * (script.ts); it thinks nothing. Start it by `startModelServer` (start.ts), or by hand:
 *
 *   node engines/llm/testing/server.ts '{"dialect":"vllm","port":8000}'
 *
 * `/__script` takes new rules, `/__requests` tells what was asked.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { createServer as createTlsServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { failure, modelEntry, rerankAnswer } from './dialect.ts';
import { CONTENT_TYPE, playChat, playEarly } from './play.ts';
import type { Asked, Play, Rule, SeenRequest, ServerSettings } from './script.ts';
import { scoreOf, vectorOf } from './vectors.ts';

interface Body {
  readonly model?: string;
  readonly stream?: boolean;
  readonly messages?: readonly { readonly content?: unknown }[];
  readonly input?: string | readonly string[];
  readonly query?: string;
  readonly documents?: readonly (string | { readonly text: string })[];
  readonly top_n?: number;
}

const settings = JSON.parse(process.argv[2] ?? '{}') as ServerSettings;
const dialect = settings.dialect ?? 'vllm';
const models = settings.models ?? ['muster-7b'];
const dimensions = settings.dimensions ?? 96;
const synonyms = settings.synonyms ?? [];
let rules: { rule: Rule; left: number }[] = toRules(settings.rules ?? []);
let seen: SeenRequest[] = [];
let turns = 0;

const listener = (request: IncomingMessage, response: ServerResponse) => {
  response.on('error', () => undefined);
  answer(request, response).catch((cause: unknown) => {
    if (!response.headersSent) reply(response, 500, { error: { message: String(cause) } });
    else response.destroy();
  });
};
const server = settings.tls ? createTlsServer(settings.tls, listener) : createServer(listener);
server.listen(settings.port ?? 0, '127.0.0.1', () => {
  const { port } = server.address() as AddressInfo;
  process.stdout.write(`${JSON.stringify({ port })}\n`);
});
// Ends with whoever started it, however that ends.
process.stdin.on('end', () => process.exit(0)).resume();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const path = new URL(request.url ?? '/', 'http://simulator').pathname;
  const text = await read(request);
  if (path === '/__script') {
    rules = toRules(JSON.parse(text) as Rule[]);
    seen = [];
    return reply(response, 200, {});
  }
  if (path === '/__requests') return reply(response, 200, seen);
  const body = (text ? JSON.parse(text) : {}) as Body;
  seen.push({ path, headers: request.headers, body });
  if (settings.key && request.headers.authorization !== `Bearer ${settings.key}`)
    return reply(response, 401, failure(dialect, 401, 'Unauthorized'));
  const asked = askedBy(path);
  if (!asked || (asked === 'rerank' && dialect === 'ollama'))
    return reply(response, 404, failure(dialect, 404, `path ${path} not found`));
  const { play, found } = choose(asked, wordsOf(body));
  if (await playEarly(play, dialect, response)) return;
  if (asked !== 'models' && dialect !== 'llamacpp' && !models.includes(body.model ?? ''))
    return reply(response, 404, failure(dialect, 404, unknownModel(body.model)));
  if (asked !== 'chat') return reply(response, 200, plain(asked, body));
  turns += 1;
  const turn = { id: `chatcmpl-${turns}`, model: body.model ?? '' };
  const promptTokens = Math.ceil(wordsOf(body).length / 4);
  await playChat(play, { dialect, turn, stream: body.stream === true, found, promptTokens, response });
}

function plain(asked: Asked, body: Body): unknown {
  const model = body.model ?? '';
  if (asked === 'models') return { object: 'list', data: models.map((id) => modelEntry(dialect, id)) };
  if (asked === 'embeddings') {
    const data = inputs(body).map((text, index) => ({
      object: 'embedding',
      index,
      embedding: vectorOf(text, dimensions, synonyms),
    }));
    return { object: 'list', data, model, usage: { prompt_tokens: 1, total_tokens: 1 } };
  }
  const documents = (body.documents ?? []).map((one) => (typeof one === 'string' ? one : one.text));
  return rerankAnswer(
    dialect,
    model,
    documents.map((one) => scoreOf(body.query ?? '', one, synonyms)),
  );
}

function choose(asked: Asked, words: string): { play: Play; found: RegExpMatchArray | null } {
  for (const one of rules) {
    const { when, on = 'chat', play } = one.rule;
    if (on !== asked || one.left === 0) continue;
    const found = typeof when === 'object' ? words.match(new RegExp(when.regex, 'su')) : null;
    if (typeof when === 'object' ? !found : when !== undefined && !words.includes(when)) continue;
    one.left -= 1;
    return { play, found };
  }
  return { play: { kind: 'text', text: 'Das ist die Antwort des simulierten Modells.' }, found: null };
}

function askedBy(path: string): Asked | undefined {
  switch (path) {
    case '/v1/chat/completions':
      return 'chat';
    case '/v1/embeddings':
      return 'embeddings';
    case '/v1/rerank':
      return 'rerank';
    case '/v1/models':
      return 'models';
    default:
      return undefined;
  }
}

function wordsOf(body: Body): string {
  const messages = (body.messages ?? []).map(({ content }) =>
    typeof content === 'string' ? content : JSON.stringify(content ?? ''),
  );
  return [...messages, ...inputs(body), body.query ?? ''].join('\n');
}

function inputs({ input }: Body): readonly string[] {
  if (input === undefined) return [];
  return typeof input === 'string' ? [input] : input;
}

function unknownModel(model: string | undefined): string {
  return dialect === 'ollama'
    ? `model "${model}" not found, try pulling it first`
    : `The model \`${model}\` does not exist.`;
}

function toRules(given: readonly Rule[]): { rule: Rule; left: number }[] {
  return given.map((rule) => ({ rule, left: rule.times ?? -1 }));
}

async function read(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  for await (const part of request) parts.push(part as Buffer);
  return Buffer.concat(parts).toString('utf8');
}

function reply(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': CONTENT_TYPE }).end(JSON.stringify(body));
}
