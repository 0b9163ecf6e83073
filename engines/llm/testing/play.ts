/** Plays one scripted answer of the chat into a response, streamed or whole. */
import type { ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { chunk, failure, opening, piece, type Turn, thinking, usageChunk, whole } from './dialect.ts';
import type { Dialect, Play } from './script.ts';

export interface Stage {
  readonly dialect: Dialect;
  readonly turn: Turn;
  readonly stream: boolean;
  /** What `$1` … stand for. */
  readonly found: RegExpMatchArray | null;
  readonly promptTokens: number;
  readonly response: ServerResponse;
}

export const CONTENT_TYPE = 'application/json; charset=utf-8';

/** False where the play says nothing about an answer of the chat, so that it goes on as usual. */
export async function playEarly(play: Play, dialect: Dialect, response: ServerResponse): Promise<boolean> {
  switch (play.kind) {
    case 'status': {
      const headers = { 'content-type': CONTENT_TYPE, ...(play.retryAfter ? { 'retry-after': play.retryAfter } : {}) };
      response.writeHead(play.status, headers);
      response.end(JSON.stringify(failure(dialect, play.status, play.message ?? 'simulated')));
      return true;
    }
    case 'redirect':
      response.writeHead(307, { location: play.to }).end();
      return true;
    case 'body':
      response.writeHead(play.status ?? 200, { 'content-type': play.type }).end(play.body);
      return true;
    case 'slow-headers':
      await sleep(play.ms);
      return false;
    default:
      return false;
  }
}

export async function playChat(play: Play, stage: Stage): Promise<void> {
  return stage.stream ? playStream(play, stage) : playWhole(play, stage);
}

async function playStream(play: Play, stage: Stage): Promise<void> {
  const { dialect, turn, response } = stage;
  response.writeHead(200, { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' });
  const send = (data: unknown) => write(response, `data: ${JSON.stringify(data)}\n\n`);
  const named = play.kind === 'text' && play.model ? { ...turn, model: play.model } : turn;
  let tokens = 0;
  const words = async (text: string, delayMs = 0) => {
    for (const word of text.match(/\S*\s*/g) ?? []) {
      if (word) await send(chunk(dialect, named, piece(dialect, word)));
      if (word) tokens += 1;
      if (delayMs) await sleep(delayMs);
    }
  };
  await send(chunk(dialect, named, opening(dialect)));
  switch (play.kind) {
    case 'stall':
      return words(play.text ?? '');
    case 'cut':
      await words(play.text ?? '');
      // What was written has to leave first.
      await sleep(20);
      response.destroy();
      return;
    case 'broken-json':
      await words(play.text ?? '');
      await write(response, 'data: {"id":"x","choices":[{"delta":{"con\n\n');
      break;
    case 'invalid-utf8':
      await write(
        response,
        Buffer.concat([
          Buffer.from('data: {"id":"x","choices":[{"index":0,"delta":{"content":"'),
          Buffer.from([0xc3, 0x28, 0xff]),
          Buffer.from('"}}]}\n\n'),
        ]),
      );
      break;
    case 'oversized':
      return oversized(play.bytes, response);
    case 'endless':
      while (!response.destroyed) await words(play.word ?? 'und ', play.delayMs ?? 1);
      return;
    case 'tool-calls': {
      const call = {
        index: 0,
        id: 'call_1',
        type: 'function',
        function: { name: play.name ?? 'bescheid_erlassen', arguments: '{}' },
      };
      await send(chunk(dialect, turn, { tool_calls: [call] }));
      await send(chunk(dialect, turn, {}, 'tool_calls'));
      break;
    }
    case 'refuse':
      await send(chunk(dialect, turn, { refusal: play.text ?? 'Dazu kann ich nichts sagen.' }));
      await send(chunk(dialect, turn, {}, 'stop'));
      break;
    case 'empty':
      await send(chunk(dialect, turn, {}, 'stop'));
      break;
    default: {
      if ('firstMs' in play && play.firstMs) await sleep(play.firstMs);
      if (play.kind === 'text' && play.thinking) await send(chunk(dialect, named, thinking(dialect, play.thinking)));
      await words(textOf(play, stage), 'delayMs' in play ? play.delayMs : 0);
      const finish = play.kind === 'text' ? (play.finish ?? 'stop') : 'stop';
      if (finish !== 'none') await send(chunk(dialect, named, {}, finish));
    }
  }
  await send(usageChunk(dialect, named, stage.promptTokens, tokens));
  response.end('data: [DONE]\n\n');
}

async function playWhole(play: Play, stage: Stage): Promise<void> {
  const { dialect, turn, response, promptTokens } = stage;
  const reply = (message: Record<string, unknown>, finish = 'stop', model = turn.model) =>
    response
      .writeHead(200, { 'content-type': CONTENT_TYPE })
      .end(JSON.stringify(whole(dialect, { ...turn, model }, message, finish, promptTokens)));
  switch (play.kind) {
    case 'stall':
    case 'endless':
      response.writeHead(200, { 'content-type': CONTENT_TYPE }).flushHeaders();
      return;
    case 'cut':
      response.writeHead(200, { 'content-type': CONTENT_TYPE }).write('{"id":');
      await sleep(10);
      response.destroy();
      return;
    case 'broken-json':
      response.writeHead(200, { 'content-type': CONTENT_TYPE }).end('{"id":"x","choices":[{"mess');
      return;
    case 'invalid-utf8':
      response.writeHead(200, { 'content-type': CONTENT_TYPE }).end(Buffer.from([0x7b, 0xc3, 0x28, 0xff, 0x7d]));
      return;
    case 'oversized':
      response.writeHead(200, { 'content-type': CONTENT_TYPE });
      return oversized(play.bytes, response);
    case 'tool-calls': {
      const call = {
        id: 'call_1',
        type: 'function',
        function: { name: play.name ?? 'bescheid_erlassen', arguments: '{}' },
      };
      reply({ tool_calls: [call] }, 'tool_calls');
      return;
    }
    case 'refuse':
      reply({ refusal: play.text ?? 'Dazu kann ich nichts sagen.' });
      return;
    case 'empty':
      reply({ content: '' });
      return;
    default: {
      if ('firstMs' in play && play.firstMs) await sleep(play.firstMs);
      const text = textOf(play, stage);
      if (play.kind === 'text') reply({ content: text }, play.finish === 'none' ? 'stop' : play.finish, play.model);
      else reply({ content: text });
    }
  }
}

function textOf(play: Play, { found }: Stage): string {
  if (play.kind === 'json') return JSON.stringify(play.value);
  if (play.kind !== 'text') return 'Ja.';
  return play.text.replace(/\$([1-9&])/g, (_all, mark: string) => found?.[mark === '&' ? 0 : Number(mark)] ?? '');
}

/** One piece that does not end, sent as fast as the other side reads. */
async function oversized(bytes: number, response: ServerResponse): Promise<void> {
  const block = Buffer.alloc(64 * 1024, 'a');
  await write(response, 'data: {"id":"x","choices":[{"index":0,"delta":{"content":"');
  for (let sent = 0; sent < bytes && !response.destroyed; sent += block.length) await write(response, block);
  if (!response.destroyed) response.end('"}}]}\n\ndata: [DONE]\n\n');
}

async function write(response: ServerResponse, data: string | Buffer): Promise<void> {
  if (response.destroyed || response.write(data)) return;
  await new Promise<void>((resolve) => {
    const on = () => {
      response.off('drain', on).off('close', on);
      resolve();
    };
    response.on('drain', on).on('close', on);
  });
}
