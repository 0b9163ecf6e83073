/** Answers of the chat over real HTTP: what is good comes through as it is, what is bad becomes one of our faults. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import type { ChatAnswer, ChatEvent, ChatRequest } from './chat.ts';
import type { Llm } from './llm.ts';
import { endpointOf, llmAt } from './testing/endpoint.ts';
import { type ModelServer, type Play, startModelServer } from './testing/start.ts';

let server: ModelServer;
before(async () => {
  server = await startModelServer();
});
after(() => server.stop());

const QUESTION = {
  person: 'a',
  messages: [{ role: 'user', content: 'Wie lang ist die Frist?' }],
  maxTokens: 200,
} as const;

async function answerTo(
  play: Play,
  more: Partial<ChatRequest> = {},
  llm: Llm = llmAt(server.url),
): Promise<ChatAnswer> {
  await server.script([{ play }]);
  try {
    return await llm.chat({ ...QUESTION, ...more });
  } finally {
    llm.close();
  }
}

const fault = (code: string, words?: RegExp) => (cause: unknown) => {
  assert.ok(cause instanceof Fault, String(cause));
  assert.equal(cause.code, `ki.${code}`, cause.message);
  if (words) assert.match(cause.title, words);
  return true;
};

test('words come as they are written, with model, settings and counts on record', async () => {
  const told: string[] = [];
  const onEvent = (event: ChatEvent) => event.kind === 'text' && told.push(event.text);
  const play = { kind: 'text', text: 'Ein Monat, § 70 VwGO.', delayMs: 5 } as const;
  const answer = await answerTo(play, { onEvent, seed: 7, temperature: 0.2 });
  assert.equal(answer.text, 'Ein Monat, § 70 VwGO.');
  assert.ok(told.length >= 4);
  assert.equal(told.join(''), answer.text);
  assert.deepEqual([answer.complete, answer.refused], [true, false]);
  const { firstMs, totalMs, promptTokens, ...record } = answer.record;
  assert.ok(firstMs <= totalMs && promptTokens !== null && promptTokens > 0);
  assert.deepEqual(record, {
    asked: 'muster-7b',
    model: 'muster-7b',
    fingerprint: '',
    temperature: 0.2,
    seed: 7,
    maxTokens: 200,
    schema: 'none',
    answerTokens: 5,
    ignored: [],
  });
  const sent = (await server.requests()).at(-1);
  assert.ok(sent);
  assert.equal((sent.body as { stream: boolean }).stream, true);
  const names = Object.keys(sent.headers).sort();
  assert.deepEqual(names, ['accept', 'accept-encoding', 'connection', 'content-length', 'content-type', 'host']);
});

test('the dialects of Ollama and llama.cpp say the same', async () => {
  for (const [dialect, fingerprint] of [
    ['ollama', 'fp_ollama'],
    ['llamacpp', 'b6710-simulated'],
  ] as const) {
    const other = await startModelServer({
      dialect,
      rules: [{ play: { kind: 'text', text: 'Ein Monat.', thinking: 'Hm, § 70.' } }],
    });
    const llm = llmAt(other.url);
    const answer = await llm.chat(QUESTION);
    assert.deepEqual([answer.text, answer.record.fingerprint], ['Ein Monat.', fingerprint]);
    assert.deepEqual(answer.record.ignored, ['thinking']);
    llm.close();
    await other.stop();
  }
});

test('a server that does not stream is understood too', async () => {
  const message = { role: 'assistant', content: 'Ein Monat.' };
  const body = {
    model: 'm',
    choices: [{ message, finish_reason: 'stop' }],
    usage: { prompt_tokens: 3, completion_tokens: 4 },
  };
  const play = { kind: 'body', type: 'application/json', body: JSON.stringify(body) } as const;
  const { text, complete, record } = await answerTo(play);
  assert.deepEqual([text, complete, record.answerTokens], ['Ein Monat.', true, 4]);
  for (const odd of ['{}', 'null', '[]', '{"choices":[null]}', '{"error":{"message":"x"}}'])
    await assert.rejects(answerTo({ ...play, body: odd }), fault('UNBRAUCHBAR'), odd);
});

test('another model than the one of the settings is on record as it answers', async () => {
  const { record } = await answerTo({ kind: 'text', text: 'Ja.', model: 'muster-7b-q4' });
  assert.deepEqual([record.asked, record.model], ['muster-7b', 'muster-7b-q4']);
});

test('an answer that was cut by its length says so', async () => {
  assert.equal((await answerTo({ kind: 'text', text: 'Ein Mo', finish: 'length' })).complete, false);
  assert.equal((await answerTo({ kind: 'text', text: 'Ein Mo', finish: 'none' })).complete, false);
});

test('a refusal is a result, an empty answer is none', async () => {
  assert.equal((await answerTo({ kind: 'refuse', text: 'Nein.' })).refused, true);
  assert.equal((await answerTo({ kind: 'text', text: '', finish: 'content_filter' })).refused, true);
  await assert.rejects(answerTo({ kind: 'empty' }), fault('UNBRAUCHBAR', /leer/));
});

test('tools that nobody offered are not called', async () => {
  await assert.rejects(answerTo({ kind: 'tool-calls' }), fault('UNBRAUCHBAR', /leer/));
});

test('slow, stalled and endless answers end, each with its reason', async () => {
  await assert.rejects(answerTo({ kind: 'slow-headers', ms: 6000 }), fault('ANTWORTET_NICHT', /kein Wort/));
  await assert.rejects(answerTo({ kind: 'stall', text: '' }), fault('ANTWORTET_NICHT', /kein Wort/));
  await assert.rejects(answerTo({ kind: 'stall', text: 'Die Frist' }), fault('ANTWORTET_NICHT', /stockt/));
  await assert.rejects(answerTo({ kind: 'endless', delayMs: 20 }), fault('ANTWORTET_NICHT', /zu lang/));
  await assert.rejects(answerTo({ kind: 'endless', delayMs: 0 }, { maxTokens: 20 }), fault('UNBRAUCHBAR', /zu groß/));
});

test('100 MB in one piece are not taken in', async () => {
  const before = process.memoryUsage().rss;
  await assert.rejects(answerTo({ kind: 'oversized', bytes: 100_000_000 }), fault('UNBRAUCHBAR', /zu groß/));
  assert.ok(process.memoryUsage().rss - before < 60_000_000);
});

test('broken bytes are an unusable answer', async () => {
  await assert.rejects(answerTo({ kind: 'broken-json', text: 'Die Frist' }), fault('UNBRAUCHBAR', /JSON/));
  const { text, record } = await answerTo({ kind: 'invalid-utf8' });
  assert.ok(text.includes('\uFFFD'));
  assert.deepEqual(record.ignored, ['invalid-utf8']);
});

test('a cut is tried again only if nothing of the answer came', async () => {
  const llm = llmAt(server.url);
  await server.script([{ times: 1, play: { kind: 'cut' } }, { play: { kind: 'text', text: 'Ein Monat.' } }]);
  assert.equal((await llm.chat(QUESTION)).text, 'Ein Monat.');
  await server.script([
    { times: 1, play: { kind: 'cut', text: 'Die ' } },
    { play: { kind: 'text', text: 'Ein Monat.' } },
  ]);
  await assert.rejects(llm.chat(QUESTION), fault('ANTWORTET_NICHT', /brach ab/));
  llm.close();
});

test('a busy server is asked again after as long as it says, or not at all', async () => {
  const llm = llmAt(server.url);
  const busy: Play = { kind: 'status', status: 429, retryAfter: '1' };
  await server.script([{ times: 1, play: busy }, { play: { kind: 'text', text: 'Ein Monat.' } }]);
  const started = performance.now();
  assert.equal((await llm.chat(QUESTION)).text, 'Ein Monat.');
  assert.ok(performance.now() - started >= 950);
  await server.script([{ play: { kind: 'status', status: 503, retryAfter: '600' } }]);
  await assert.rejects(llm.chat(QUESTION), fault('AUSGELASTET'));
  assert.equal(llm.state('chat')?.state, 'ausgelastet');
  await assert.rejects(llm.chat(QUESTION), fault('AUSGELASTET'));
  assert.equal((await server.requests()).length, 1, 'the second was not sent');
  llm.close();
});

test('settings that are wrong are called so', async () => {
  const wrong = (play: Play, words: RegExp) => assert.rejects(answerTo(play), fault('FALSCH_EINGERICHTET', words));
  await wrong({ kind: 'status', status: 401 }, /Schlüssel/);
  await wrong({ kind: 'status', status: 404 }, /Modell/);
  await wrong({ kind: 'redirect', to: 'http://127.0.0.1:1/' }, /leitet/);
  await wrong({ kind: 'body', type: 'text/html', body: '<h1>Anmeldung</h1>' }, /etwas anderes/);
  await assert.rejects(
    answerTo({ kind: 'text', text: 'x' }, {}, llmAt(server.url, { model: 'fehlt' })),
    fault('FALSCH_EINGERICHTET'),
  );
  await assert.rejects(
    answerTo({ kind: 'text', text: 'x' }, {}, llmAt('http://203.0.113.9/v1')),
    fault('FALSCH_EINGERICHTET', /eigenen Netz/),
  );
  await assert.rejects(
    answerTo({ kind: 'text', text: 'x' }, {}, llmAt('http://127.0.0.1:1/v1')),
    fault('ANTWORTET_NICHT', /keine Verbindung/),
  );
});

test('what is too long for the model is not sent, and said when the server says it', async () => {
  const long = [{ role: 'user', content: 'x'.repeat(40_000) }] as const;
  await assert.rejects(answerTo({ kind: 'text', text: 'x' }, { messages: long }), fault('ZU_LANG'));
  const message = "This model's maximum context length is 4096 tokens.";
  await assert.rejects(answerTo({ kind: 'status', status: 400, message }), fault('ZU_LANG'));
});

test('whoever gives up ends the answer at the server too', async () => {
  const giveUp = new AbortController();
  const onEvent = (event: ChatEvent) => event.kind === 'text' && giveUp.abort();
  await assert.rejects(
    answerTo({ kind: 'endless', delayMs: 5 }, { signal: giveUp.signal, onEvent }),
    fault('ABGEBROCHEN'),
  );
});

test('more than the server writes at once wait for their turn and know their place', async () => {
  const llm = llmAt(server.url, { parallel: 1 });
  await server.script([{ play: { kind: 'text', text: 'Ja.', firstMs: 100 } }]);
  const places: string[] = [];
  const onEvent = (event: ChatEvent) => event.kind === 'queued' && places.push(`${event.place} von ${event.of}`);
  const all = ['a', 'b', 'c', 'd', 'e'].map((person) =>
    llm.chat({ ...QUESTION, person, ...(person === 'c' ? { onEvent } : {}) }),
  );
  await assert.rejects(llm.chat({ ...QUESTION, person: 'f' }), fault('AUSGELASTET', /warten schon 4/));
  assert.equal(llm.state('chat')?.waiting, 4);
  await Promise.all(all);
  assert.equal(places.at(0), '2 von 2');
  assert.equal(places.at(-1), '1 von 3');
  assert.equal(llm.state('chat')?.state, 'verbunden');
  llm.close();
});

test('a question that may not leave the office never goes to a server outside', async () => {
  const { Llm } = await import('./llm.ts');
  const outside = new Llm({
    chat: endpointOf('chat', 'http://203.0.113.9/v1', { foreignReason: 'Vertrag 12/2026, Prüfung' }),
  });
  await assert.rejects(outside.chat({ ...QUESTION, confidential: true }), fault('NUR_EIGEN'));
  assert.equal(outside.state('chat')?.state, 'unbekannt');
});
