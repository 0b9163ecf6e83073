/** What every request passes: input, problems, bytes, foreign pages, limits, headers. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CSRF, type TestServer, testServer } from './testing.ts';

let server: TestServer;
before(async () => {
  server = await testServer();
});
after(() => server.close());

interface Ask {
  readonly who?: string;
  readonly method?: string;
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

function ask(path: string, { who, method = 'GET', body, headers = {} }: Ask = {}): Promise<Response> {
  return fetch(new URL(path, server.url), {
    method,
    headers: {
      ...(who ? { cookie: `who=${who}` } : {}),
      ...(method === 'GET' || method === 'HEAD'
        ? {}
        : { 'x-csrf-token': CSRF, 'idempotency-key': crypto.randomUUID() }),
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
      ...headers,
    },
    body: body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body),
  });
}

// biome-ignore lint/suspicious/noExplicitAny: each test looks into the answer it expects
const json = async (response: Response): Promise<any> => response.json();

test('path, query and lists become one input, and the path wins', async () => {
  const answer = await ask('/api/test/echo/a?zahl=3&liste=x&id=b', { who: 'eva' });
  assert.deepEqual(await json(answer), { id: 'a', zahl: 3, liste: ['x'] });
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const saved = await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: { wert: 'gut', id: 'b', fremd: 1 } });
  assert.deepEqual(await json(saved), { id: 'a', wert: 'gut' });
});

test('input that is not valid names its fields, input that is no JSON is told so', async () => {
  const short = await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: { wert: 'x' } });
  assert.equal(short.status, 400);
  assert.deepEqual((await json(short)).fields, [{ path: 'wert', message: 'Bitte mindestens zwei Zeichen.' }]);
  for (const body of ['{"wert":', '[1]', '{"__proto__":{"a":1}}']) {
    assert.equal((await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body })).status, 400, body);
  }
  const form = { 'content-type': 'application/x-www-form-urlencoded' };
  assert.equal((await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: 'a=1', headers: form })).status, 415);
  const huge = { wert: 'x'.repeat(1024 * 1024) };
  assert.equal((await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: huge })).status, 413);
});

test('text that no database stores is refused with its field, wherever it stands', async () => {
  for (const bad of ['\\u0000', 'a\\u0000b', '\\ud800', 'x\\udfff']) {
    const answer = await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: `{"wert":"${bad}"}` });
    assert.equal(answer.status, 400, bad);
    assert.equal((await json(answer)).fields[0].path, 'wert');
    const beside = await ask('/api/test/echo/a', {
      who: 'eva',
      method: 'PUT',
      body: `{"wert":"gut","x":[{"${bad}":1}]}`,
    });
    assert.equal(beside.status, 400, bad);
  }
  assert.equal((await ask('/api/test/echo/a?liste=%00', { who: 'eva' })).status, 400);
  assert.equal((await ask('/api/test/echo/a%00', { who: 'eva' })).status, 400);
});

test('a body may be nested, but not without end', async () => {
  const nested = (depth: number) => `{"wert":"gut]","tief":${'['.repeat(depth)}"[[\\"]"${']'.repeat(depth)}}`;
  const saved = await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: nested(50) });
  assert.equal(saved.status, 200);
  const answer = await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: nested(100_000) });
  assert.deepEqual([answer.status, (await json(answer)).code], [400, 'http.UNLESBAR']);
});

test('access comes before input: 401 without session, 403 without right, whatever was sent', async () => {
  assert.equal((await ask('/api/test/echo/a?zahl=keine')).status, 401);
  assert.equal((await ask('/api/test/echo/a?zahl=keine', { who: 'udo' })).status, 403);
  assert.equal((await ask('/api/test/echo/a?zahl=keine', { who: 'eva' })).status, 400);
});

test('a write needs the token of its session; a bearer token needs none', async () => {
  const body = { wert: 'gut' };
  const without = await ask('/api/test/echo/a', {
    who: 'eva',
    method: 'PUT',
    body,
    headers: { 'x-csrf-token': 'falsch' },
  });
  assert.equal((await json(without)).code, 'http.SICHERHEITSMERKMAL');
  const headers = { authorization: 'Bearer eva', 'x-csrf-token': '' };
  assert.equal((await ask('/api/test/echo/a', { method: 'PUT', body, headers })).status, 200);
});

test('a foreign page cannot write, neither can a page of no origin', async () => {
  for (const origin of ['https://boese.example', 'null', server.url.replace('127.0.0.1', 'localhost')]) {
    const answer = await ask('/api/test/echo/a', {
      who: 'eva',
      method: 'PUT',
      body: { wert: 'gut' },
      headers: { origin },
    });
    assert.equal((await json(answer)).code, 'http.FREMDE_SEITE', origin);
  }
});

test('a write without or with a senseless Idempotency-Key is refused', async () => {
  for (const [key, code] of [
    ['', 'http.SCHLUESSEL_UNGUELTIG'],
    ['kurz', 'http.SCHLUESSEL_UNGUELTIG'],
  ] as const) {
    const headers = { 'idempotency-key': key };
    const answer = await ask('/api/test/echo/a', { who: 'eva', method: 'PUT', body: { wert: 'gut' }, headers });
    assert.equal((await json(answer)).code, code);
  }
});

test('a key belongs to one person and one input, however many send it at once; a restart forgets none', async () => {
  server.sessions.open.set('ida', ['test.schreiben']);
  const headers = { 'idempotency-key': 'derselbe-schluessel' };
  const put = (who: string, wert: string, id = 'a', key: Record<string, string> = headers) =>
    ask(`/api/test/echo/${id}`, { who, method: 'PUT', body: { wert }, headers: key });
  const many = await Promise.all(Array.from({ length: 8 }, (_, nr) => put('eva', nr % 2 ? 'eins' : 'zwei')));
  const answers = await Promise.all(many.map(json));
  const [kept] = answers.filter(({ wert }) => wert).map(({ wert }) => wert);
  for (const [nr, { wert, code }] of answers.entries())
    assert.equal(wert ?? code, (nr % 2 ? 'eins' : 'zwei') === kept ? kept : 'allgemein.KONFLIKT');
  assert.equal((await json(await put('ida', 'drei'))).wert, 'drei', 'another person, another key');
  assert.equal((await json(await put('eva', kept, 'b'))).code, 'allgemein.KONFLIKT', 'what the path says counts too');
  const { rows } = await server.database.pool.pg.query('select key, response from platform.idempotenz');
  for (const { key, response } of rows) {
    assert.match(key, /^[0-9a-f]{64}$/, 'it lies in the database, and not as it was given');
    assert.match(response, /^antwort /, 'its answer was sealed (this ring only writes the purpose before it)');
  }
  for (const [key, status] of [
    ['x'.repeat(200), 200],
    ['x'.repeat(201), 400],
    ['mit leer zeichen', 400],
  ] as const)
    assert.equal((await put('eva', 'eins', 'a', { 'idempotency-key': key })).status, status);
});

test('failures read as problems: ours with a number, the database away as 503, a full disk as 507', async () => {
  const ours = await ask('/api/test/kaputt?wie=fehler');
  const problem = await json(ours);
  assert.equal(ours.status, 500);
  assert.equal(problem.reference, ours.headers.get('x-request-id'));
  assert.ok(problem.detail.includes(problem.reference));
  assert.ok(!JSON.stringify(problem).includes('geheime'));
  const away = await ask('/api/test/kaputt?wie=weg');
  assert.deepEqual([away.status, (await json(away)).code], [503, 'allgemein.NICHT_BEREIT']);
  assert.ok(Number(away.headers.get('retry-after')) > 0);
  assert.equal((await ask('/api/test/kaputt?wie=voll')).status, 507);
  assert.equal((await ask('/api/test/kaputt?wie=fault')).status, 409);
  assert.equal((await ask('/api/test/kaputt?wie=unpassend')).status, 400);
  assert.equal((await ask('/api/gibt/es/nicht')).status, 404);
});

test('bytes come whole, in parts, not again, and not beyond their end', async () => {
  const path = '/api/test/datei';
  const whole = await ask(path, { who: 'eva' });
  assert.equal(await whole.text(), '0123456789');
  assert.equal(whole.headers.get('content-length'), '10');
  assert.match(
    whole.headers.get('content-disposition') ?? '',
    /^inline; filename="Bescheid f_r _.pdf"; filename\*=UTF-8''Bescheid%20f%C3%BCr%20%C3%96\.pdf$/,
  );
  const range = (value: string, more: Record<string, string> = {}) =>
    ask(path, { who: 'eva', headers: { range: value, ...more } });
  for (const [asked, text, place] of [
    ['bytes=2-4', '234', 'bytes 2-4/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=-2', '89', 'bytes 8-9/10'],
    ['bytes=8-99', '89', 'bytes 8-9/10'],
  ] as const) {
    const part = await range(asked);
    assert.deepEqual([part.status, await part.text(), part.headers.get('content-range')], [206, text, place]);
  }
  const beyond = await range('bytes=10-');
  assert.deepEqual([beyond.status, beyond.headers.get('content-range')], [416, 'bytes */10']);
  assert.equal((await range('bytes=1-2,4-5')).status, 200);
  assert.equal((await range('bytes=2-4', { 'if-range': '"alt"' })).status, 200);
  assert.equal((await range('bytes=2-4', { 'if-range': '"abc"' })).status, 206);
  assert.equal((await ask(path, { who: 'eva', headers: { 'if-none-match': 'W/"abc"' } })).status, 304);
  const head = await ask(path, { who: 'eva', method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('content-length'), await head.text()], [200, '10', '']);
});

test('bytes that could run in a browser are saved, not shown', async () => {
  for (const art of ['text/html', 'image/svg+xml', 'application/xhtml+xml']) {
    const answer = await ask(`/api/test/datei?art=${encodeURIComponent(art)}`, { who: 'eva' });
    assert.match(answer.headers.get('content-disposition') ?? '', /^attachment/);
    assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'none'/);
    assert.equal(answer.headers.get('x-content-type-options'), 'nosniff');
  }
});

test('a tight route counts its clients', async () => {
  assert.deepEqual([(await ask('/api/test/selten')).status, (await ask('/api/test/selten')).status], [200, 200]);
  const third = await ask('/api/test/selten');
  assert.deepEqual([third.status, (await json(third)).code], [429, 'allgemein.ZU_OFT']);
  assert.equal((await ask('/api/test/selten', { who: 'eva' })).status, 200);
});

test('a tight route counts a network: all addresses of one IPv6 line are one, the next line is another', async () => {
  const from = async (remoteAddress: string) =>
    (await server.app.inject({ method: 'GET', url: '/api/test/selten', remoteAddress })).statusCode;
  const line = ['2001:db8:1:2::1', '2001:db8:1:2::2', '2001:db8:1:2:aaaa:bbbb:cccc:dddd'];
  assert.deepEqual([await from(line[0] ?? ''), await from(line[1] ?? ''), await from(line[2] ?? '')], [200, 200, 429]);
  assert.equal(await from('2001:db8:1:3::1'), 200);
});

test('whoever is nobody tries a write a hundred times a minute and no more; who is signed in counts for themselves', async () => {
  const tries = await Promise.all(
    Array.from({ length: 125 }, () => ask('/api/test/klopfen', { method: 'POST', body: {} })),
  );
  assert.equal(tries.filter(({ status }) => status === 200).length, 120);
  assert.equal(tries.filter(({ status }) => status === 429).length, 5);
  assert.equal((await ask('/api/test/klopfen', { who: 'eva', method: 'POST', body: {} })).status, 200);
});

test('every answer tells the browser to be careful', async () => {
  for (const path of ['/', '/api/gibt/es/nicht', '/health/live']) {
    const { headers } = await ask(path);
    assert.match(headers.get('content-security-policy') ?? '', /default-src 'self'.*frame-ancestors 'none'/);
    assert.doesNotMatch(headers.get('content-security-policy') ?? '', /unsafe/);
    assert.match(headers.get('permissions-policy') ?? '', /camera=\(\)/);
    assert.equal(headers.get('x-frame-options'), 'DENY');
    assert.equal(headers.get('strict-transport-security'), null);
  }
});

test('only the kiosk may look through the camera, with the reader that comes along', async () => {
  const { headers } = await ask('/kiosk');
  assert.match(headers.get('permissions-policy') ?? '', /camera=\(self\)/);
  const policy = headers.get('content-security-policy') ?? '';
  assert.match(policy, /script-src 'self' 'wasm-unsafe-eval'/);
  assert.doesNotMatch(policy, /unsafe-inline|'unsafe-eval'/);
  for (const path of ['/anzeige', '/termine', '/buerger'])
    assert.match((await ask(path)).headers.get('permissions-policy') ?? '', /camera=\(\)/);
});

test('files are found below their folder only', async () => {
  for (const path of ['/../contract.ts', '/%2e%2e/contract.ts', '/..%2fcontract.ts', '/%00.ts', '/.git/config']) {
    assert.equal((await ask(path)).status, 404, path);
  }
  assert.equal((await ask('/%ff.ts')).status, 400);
});
