/** What those look at who keep an office running: health, figures, the description of the interface. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { renderOpenApi } from './openapi.ts';
import { ACTIONS, type TestServer, testServer } from './testing.ts';

let well = true;
let workers = true;
let server: TestServer;
const contracts = ACTIONS.map(({ contract }) => ({ area: 'test', contract }));
const openapi = () => renderOpenApi({ version: '1.2.3', contracts });

before(async () => {
  server = await testServer({
    health: [
      { name: 'datenbank', check: async () => well },
      { name: 'arbeit', check: async () => workers, optional: true },
    ],
    gauges: [
      {
        name: 'bleibe_test',
        help: 'Ein Wert',
        labels: ['art'],
        read: async () => [{ labels: { art: 'a' }, value: 7 }],
      },
      { name: 'bleibe_kaputt', help: 'Kein Wert', read: () => Promise.reject(new Error('weg')) },
    ],
    openapi,
  });
});
after(() => server.close());

const get = (path: string, headers: Record<string, string> = {}) => fetch(new URL(path, server.url), { headers });

test('ready follows what it needs; what it can do without only shows', async () => {
  assert.equal((await get('/health/live')).status, 200);
  assert.deepEqual(await (await get('/health/ready')).json(), {
    status: 'ok',
    teile: { datenbank: true, arbeit: true },
  });
  workers = false;
  const limited = await get('/health/ready');
  assert.deepEqual([limited.status, ((await limited.json()) as { status: string }).status], [200, 'eingeschränkt']);
  well = false;
  assert.equal((await get('/health/ready')).status, 503);
  assert.equal((await get('/health/live')).status, 200);
});

test('figures name routes by their pattern, and one that fails hides no other', async () => {
  await get('/api/test/echo/kennung-einer-person?zahl=1', { cookie: 'who=eva' });
  const text = await (await get('/metrics')).text();
  assert.match(
    text,
    /bleibe_http_request_duration_seconds_count\{method="GET",route="\/api\/test\/echo\/:id",status="200"\} 1/,
  );
  assert.match(text, /bleibe_test\{art="a"\} 7/);
  assert.doesNotMatch(text, /kennung-einer-person/);
});

test('figures are for this machine, not for what a proxy on it brings along', async () => {
  assert.equal((await get('/metrics', { 'x-forwarded-for': '203.0.113.7' })).status, 404);
  assert.equal((await get('/metrics', { forwarded: 'for=203.0.113.7' })).status, 404);
});

test('with a token figures are for who has it, from anywhere', async () => {
  const guarded = await testServer({ config: { BLEIBE_METRICS_TOKEN: 'ein-langes-geheimnis' } });
  try {
    const status = async (authorization?: string) =>
      (await fetch(`${guarded.url}/metrics`, { headers: authorization ? { authorization } : {} })).status;
    assert.deepEqual(
      [await status(), await status('Bearer falsch'), await status('Bearer ein-langes-geheimnis')],
      [404, 404, 200],
    );
  } finally {
    await guarded.close();
  }
});

test('the interface is described from its contracts', async () => {
  // biome-ignore lint/suspicious/noExplicitAny: a document of someone else's shape
  const document: any = await (await get('/api/docs/openapi.json')).json();
  assert.equal(document.openapi, '3.1.0');
  const { get: read, put: write } = document.paths['/api/test/echo/{id}'];
  assert.deepEqual(
    read.parameters.map(({ name, in: place, required }: { name: string; in: string; required: boolean }) => [
      name,
      place,
      required,
    ]),
    [
      ['id', 'path', true],
      ['zahl', 'query', false],
      ['liste', 'query', false],
    ],
  );
  assert.deepEqual(write.requestBody.content['application/json'].schema.required, ['wert']);
  assert.ok(write.parameters.some(({ name }: { name: string }) => name === 'Idempotency-Key'));
  assert.equal(read['x-bleibe-recht'], 'test.lesen');
  assert.deepEqual(document.paths['/api/test/kaputt'].get.security, []);
});

test('the page of the interface needs nothing from elsewhere and runs no script', async () => {
  const html = await (await get('/api/docs')).text();
  assert.match(html, /<html lang="de">/);
  assert.doesNotMatch(html, /<script|https?:\/\//);
  const style = await get('/api/docs/stil.css');
  assert.deepEqual([style.status, style.headers.get('content-type')], [200, 'text/css; charset=utf-8']);
});

test('a request that runs when the server drains is answered', async () => {
  const draining = await testServer();
  const arrived = Promise.withResolvers<void>();
  const held = Promise.withResolvers<void>();
  draining.sessions.authenticate = async () => {
    arrived.resolve();
    await held.promise;
    return null;
  };
  const answer = fetch(`${draining.url}/api/test/kaputt?wie=fault`);
  await arrived.promise;
  const closed = draining.close();
  held.resolve();
  assert.equal((await answer).status, 409);
  await closed;
});
