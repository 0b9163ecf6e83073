/** Hints for browsers: only what one may hear, as long as the session lasts, until the server drains. */
import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { z } from 'zod';
import { transact } from '../../db/db.ts';
import { defineEvent } from '../../events/events.ts';
import { systemPrincipal } from '../../principal/principal.ts';
import { type TestServer, testServer } from './testing.ts';

const moved = defineEvent({
  name: 'test.bewegt',
  version: 1,
  payload: z.object({ topics: z.array(z.string()) }),
  topics: ({ topics }) => topics,
});

let server: TestServer;
beforeEach(async () => {
  server = await testServer();
  server.kernel.events.registerTopic('akte', async (actor, id) => actor.id === 'eva' && id !== 'fremd');
});
afterEach(() => server.close());

class Listener {
  readonly lines: string[] = [];
  #woken = Promise.withResolvers<void>();
  ended = false;

  constructor(response: Response) {
    void this.#read(response);
  }

  async #read(response: Response): Promise<void> {
    const text = response.body?.pipeThrough(new TextDecoderStream()) ?? [];
    for await (const chunk of text as AsyncIterable<string>)
      this.#wake(chunk.split('\n').filter((line) => line !== ''));
    this.ended = true;
    this.#wake([]);
  }

  #wake(lines: readonly string[]): void {
    this.lines.push(...lines);
    this.#woken.resolve();
    this.#woken = Promise.withResolvers();
  }

  async until(done: () => boolean): Promise<void> {
    while (!done()) await this.#woken.promise;
  }
}

async function listen(who: string, ...topics: string[]): Promise<Listener> {
  const query = new URLSearchParams(topics.map((topic) => ['thema', topic]));
  const response = await fetch(`${server.url}/api/ereignisse?${query}`, { headers: { cookie: `who=${who}` } });
  assert.equal(response.status, 200);
  assert.equal(response.headers.get('content-type'), 'text/event-stream; charset=utf-8');
  return new Listener(response);
}

function emit(...topics: string[]): Promise<void> {
  const { kernel } = server;
  return transact(kernel.pool.db, systemPrincipal('test'), 'test', (tx) => kernel.events.emit(tx, moved, { topics }));
}

test('a browser hears of the topics it asked for and may hear, and of nothing else', async () => {
  const eva = await listen('eva', 'akte:1', 'akte:fremd');
  const udo = await listen('udo', 'akte:1');
  await emit('akte:fremd', 'akte:2');
  await emit('akte:1');
  await eva.until(() => eva.lines.some((line) => line.startsWith('data:')));
  assert.deepEqual(
    eva.lines.filter((line) => line.startsWith('data:')),
    ['data: {"themen":["akte:1"]}'],
  );
  await udo.until(() => udo.lines.filter((line) => line.startsWith(':')).length > 2);
  assert.ok(!udo.lines.some((line) => line.startsWith('data:')));
});

test('what moved between loading and listening is told at the beginning, and only to who says so', async () => {
  await emit('akte:1', 'akte:fremd');
  const response = await fetch(`${server.url}/api/ereignisse?thema=akte:1&thema=akte:fremd&alter=2`, {
    headers: { cookie: 'who=eva' },
  });
  const late = new Listener(response);
  await late.until(() => late.lines.some((line) => line.startsWith('data:')));
  assert.deepEqual(
    late.lines.filter((line) => line.startsWith('data:')),
    ['data: {"themen":["akte:1"]}'],
  );
  const silent = await listen('eva', 'akte:1');
  await silent.until(() => silent.lines.filter((line) => line.startsWith(':')).length > 2);
  assert.ok(!silent.lines.some((line) => line.startsWith('data:')));
});

test('the stream ends with its session', async () => {
  const eva = await listen('eva', 'akte:1');
  server.sessions.open.delete('eva');
  await eva.until(() => eva.ended);
});

test('a server that drains ends its streams at once and lets running requests end', async () => {
  const eva = await listen('eva', 'akte:1');
  await server.app.close();
  await eva.until(() => eva.ended);
});

test('without a session or with an unknown kind of topic there is no stream', async () => {
  const status = async (query: string, who?: string) =>
    (await fetch(`${server.url}/api/ereignisse?${query}`, { headers: who ? { cookie: `who=${who}` } : {} })).status;
  assert.equal(await status('thema=akte:1'), 401);
  assert.equal(await status('', 'eva'), 400);
  assert.equal(await status('thema=unsinn:1', 'eva'), 400);
});
