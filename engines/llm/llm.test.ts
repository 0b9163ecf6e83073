/** Shapes, vectors, reranking, keys and certificates over real HTTP. */
import assert from 'node:assert/strict';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { z } from 'zod';
import { Fault } from '#platform/errors/errors.ts';
import { readJson } from './json.ts';
import { Llm } from './llm.ts';
import { endpointOf, llmAt } from './testing/endpoint.ts';
import { type ModelServer, startModelServer } from './testing/start.ts';

let server: ModelServer;
let dir: string;
before(async () => {
  server = await startModelServer({ synonyms: [['kündigung', 'jobverlust']] });
  dir = mkdtempSync(path.join(os.tmpdir(), 'bleibe-llm-'));
});
after(async () => {
  await server.stop();
  rmSync(dir, { recursive: true });
});

const fault = (code: string, words?: RegExp) => (cause: unknown) =>
  cause instanceof Fault && cause.code === `ki.${code}` && (!words || words.test(cause.title));
const schema = z.object({ frist: z.string(), tage: z.int() });
const ASKED = {
  person: 'a',
  messages: [{ role: 'user', content: 'Frist?' }],
  maxTokens: 100,
  schema,
  name: 'frist',
} as const;
const GOOD = { frist: 'ein Monat', tage: 30 };

test('an answer in a shape is asked for by schema and checked', async () => {
  const llm = llmAt(server.url);
  await server.script([{ play: { kind: 'json', value: { ...GOOD, mehr: 1 } } }]);
  const { value, repaired, answer } = await llm.json(ASKED);
  assert.deepEqual([value, repaired, answer.record.schema], [GOOD, false, 'server']);
  const sent = (await server.requests())[0]?.body as { response_format: { type: string } };
  assert.equal(sent.response_format.type, 'json_schema');
  llm.close();
});

test('a shape that does not fit is repaired once, then given up', async () => {
  const llm = llmAt(server.url);
  const wrong = { kind: 'json', value: { frist: 'x', tage: 'dreißig' } } as const;
  await server.script([
    { times: 1, play: wrong },
    { when: 'tage', play: { kind: 'json', value: GOOD } },
  ]);
  assert.equal((await llm.json(ASKED)).repaired, true);
  await server.script([{ play: wrong }]);
  await assert.rejects(llm.json(ASKED), fault('UNBRAUCHBAR', /Form/));
  await server.script([{ play: { kind: 'refuse' } }]);
  await assert.rejects(llm.json(ASKED), fault('UNBRAUCHBAR', /lehnt ab/));
  assert.equal((await server.requests()).length, 1);
  llm.close();
});

test('a server that takes no schema is told it in words, and not asked for it again', async () => {
  const llm = llmAt(server.url);
  const text = `Gern:\n\`\`\`json\n${JSON.stringify(GOOD)}\n\`\`\``;
  await server.script([
    { times: 1, play: { kind: 'status', status: 400, message: 'response_format' } },
    { play: { kind: 'text', text } },
  ]);
  const { value, answer } = await llm.json(ASKED);
  assert.deepEqual([value, answer.record.schema], [GOOD, 'instructed']);
  await llm.json(ASKED);
  assert.equal((await server.requests()).length, 3);
  llm.close();
});

test('JSON is found between words, and hostile JSON is only data', () => {
  assert.equal(readJson('nichts', schema).ok, false);
  assert.equal(readJson('{"frist":', schema).ok, false);
  assert.equal(readJson(`${'['.repeat(100_000)}`, schema).ok, false);
  const read = readJson('{"__proto__":{"x":1},"frist":"f","tage":1}', schema);
  assert.ok(read.ok && !('x' in read.value));
});

test('vectors come in order, of unit length, with the words before them', async () => {
  const llm = llmAt(server.url);
  const { vectors, model, dimensions } = await llm.embed({
    person: 'a',
    as: 'text',
    texts: ['Kündigung', 'Jobverlust', 'Passpflicht'],
  });
  const dot = (a = 0, b = 0) => vectors[a]?.reduce((sum, value, at) => sum + value * (vectors[b]?.[at] ?? 0), 0) ?? 0;
  assert.deepEqual([model, dimensions], ['muster-7b', 96]);
  assert.ok(Math.abs(dot() - 1) < 1e-5 && dot(0, 1) > 0.99 && dot(0, 2) < 0.6);
  const sent = (await server.requests()).at(-1)?.body as { input: string[] };
  assert.equal(sent.input[0], 'passage: Kündigung');
  llm.close();
});

test('vectors that are none are not taken', async () => {
  const bodies = [
    '{"data":[]}',
    '{"data":[{"index":5,"embedding":[1]}]}',
    '{"data":[{"index":0,"embedding":[0,0]}]}',
    '{"data":[{"index":0,"embedding":["a"]}]}',
    '{"data":"',
  ];
  for (const body of bodies) {
    const llm = llmAt(server.url);
    await server.script([{ on: 'embeddings', play: { kind: 'body', type: 'application/json', body } }]);
    await assert.rejects(llm.embed({ person: 'a', as: 'text', texts: ['x'] }), fault('UNBRAUCHBAR'), body);
    llm.close();
  }
});

test('a reranker judges each document once, in whatever order it answers', async () => {
  for (const dialect of ['vllm', 'llamacpp'] as const) {
    const other = await startModelServer({ dialect });
    const llm = llmAt(other.url);
    const documents = ['Frist für den Widerspruch', 'Gebühren', 'Widerspruch gegen Bescheide: Frist ein Monat'];
    const { scores } = await llm.rerank({ person: 'a', query: 'Frist Widerspruch Monat', documents });
    assert.deepEqual(
      [...scores.keys()].sort((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0)),
      [2, 0, 1],
    );
    await other.script([
      {
        on: 'rerank',
        play: { kind: 'body', type: 'application/json', body: '{"results":[{"index":9,"relevance_score":1}]}' },
      },
    ]);
    await assert.rejects(llm.rerank({ person: 'a', query: 'x', documents }), fault('UNBRAUCHBAR'));
    llm.close();
    await other.stop();
  }
});

test('a short time-out of the caller counts', async () => {
  const llm = llmAt(server.url);
  await server.script([{ on: 'embeddings', play: { kind: 'slow-headers', ms: 4000 } }]);
  const started = performance.now();
  await assert.rejects(
    llm.embed({ person: 'a', as: 'question', texts: ['x'], totalMs: 100 }),
    fault('ANTWORTET_NICHT'),
  );
  assert.ok(performance.now() - started < 3000);
  llm.close();
});

test('what stands at an address is told without asking a model', async () => {
  const ollama = await startModelServer({ dialect: 'ollama', models: ['muster-7b:latest', 'andere'] });
  for (const [url, program, contextTokens] of [
    [server.url, 'vLLM', 32_768],
    [ollama.url, 'Ollama', null],
  ] as const) {
    const llm = llmAt(url);
    const found = await llm.inspect('chat');
    assert.deepEqual([found.program, found.hasModel, found.contextTokens], [program, true, contextTokens]);
    llm.close();
  }
  await ollama.stop();
});

test('the key comes from its file, only if nobody else can read it, and a new one counts at once', async () => {
  const keyed = await startModelServer({ key: 'zweiter-schluessel' });
  const keyFile = path.join(dir, 'key');
  const llm = llmAt(keyed.url, { keyFile });
  const ask = () => llm.embed({ person: 'a', as: 'text', texts: ['x'] });
  await assert.rejects(ask(), fault('FALSCH_EINGERICHTET', /nicht lesbar/));
  writeFileSync(keyFile, 'erster-schluessel\n');
  chmodSync(keyFile, 0o644);
  await llm.inspect('embedding').catch(() => undefined);
  await assert.rejects(llm.inspect('embedding'), fault('FALSCH_EINGERICHTET', /0600/));
  chmodSync(keyFile, 0o600);
  await assert.rejects(llm.inspect('embedding'), fault('FALSCH_EINGERICHTET', /Schlüssel nicht an/));
  writeFileSync(keyFile, 'zweiter-schluessel\n');
  await llm.inspect('embedding');
  await ask();
  const told = JSON.stringify(llm.state('embedding'));
  assert.ok(!told.includes('schluessel\\n') && !told.includes('erster-'));
  llm.close();
  await keyed.stop();
});

test('https needs a certificate of somebody the office trusts', async () => {
  const { makeCertificate } = await import('./testing/certificate.ts');
  const { key, cert } = await makeCertificate();
  const secure = await startModelServer({ tls: { key, cert } });
  const caFile = path.join(dir, 'ca.pem');
  writeFileSync(caFile, cert);
  const stranger = llmAt(secure.url);
  await assert.rejects(stranger.inspect('chat'), fault('FALSCH_EINGERICHTET', /Zertifikat/));
  const trusted = llmAt(secure.url, { caFile });
  assert.equal((await trusted.inspect('chat')).hasModel, true);
  stranger.close();
  trusted.close();
  await secure.stop();
});

test('settings of the environment that the SDK would take are not taken', async () => {
  const set = {
    OPENAI_BASE_URL: 'http://127.0.0.1:1',
    OPENAI_API_KEY: 'fremd',
    OPENAI_CUSTOM_HEADERS: 'x-fremd: 1',
    OPENAI_ORG_ID: 'o',
    HTTP_PROXY: 'http://127.0.0.1:1',
  };
  Object.assign(process.env, set);
  const llm = llmAt(server.url);
  await server.script([]);
  await llm.chat({ ...ASKED, messages: [...ASKED.messages] });
  for (const name of Object.keys(set)) delete process.env[name];
  const { headers } = (await server.requests())[0] ?? { headers: {} };
  assert.ok(!JSON.stringify(headers).includes('fremd') && !('authorization' in headers));
  llm.close();
});

test('what is not set up or switched off says so', async () => {
  await assert.rejects(new Llm({}).chat(ASKED), fault('FEHLT'));
  await assert.rejects(new Llm({}, { off: true }).chat(ASKED), fault('AUS'));
  const chatOnly = new Llm({ chat: endpointOf('chat', server.url) });
  assert.deepEqual([chatOnly.has('chat'), chatOnly.has('rerank')], [true, false]);
});
