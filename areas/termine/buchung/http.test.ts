/**
 * As docs/termine-api.md tells it, by plain HTTP: no session, no cookie, nothing of the house but its address. And junk, which
 * costs nothing and leaves nothing behind.
 */
import assert from 'node:assert/strict';
import { createHash, randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { type TestOffice, testOffice } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { givenPlaetze, SYSTEM } from '../testing/amt.ts';
import { saveGrenze } from './grenzen.sql.ts';

let office: TestOffice;
let basis: string;
before(async () => {
  office = await testOffice();
  basis = `${office.url}/api/buerger/termine`;
  const { pool, clock } = office.kernel;
  const heute = clock.today();
  const [von, bis] = [heute.toString(), heute.add({ days: 50 }).toString()];
  await givenPlaetze(pool, von);
  await transact(pool.db, SYSTEM, 'test', (tx) => deriveOffen(tx, { von, bis }));
  for (const schluessel of ['aufgabe-zahl', 'aufgabe-hoechstens'])
    await transact(pool.db, SYSTEM, 'test', (tx) => saveGrenze(tx, { schluessel, wert: 20, version: 1 }));
});
after(() => office.close());

const get = async (path: string) => (await fetch(`${basis}${path}`)).json();
const send = (path: string, body: unknown, { method = 'POST', key = randomUUID() } = {}) =>
  fetch(`${basis}${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': key },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });

function solve({ algorithm, challenge, maxnumber, salt, signature }: Record<string, string & number>): string {
  for (let number = 0; number <= (maxnumber ?? 0); number += 1)
    if (createHash('sha256').update(`${salt}${number}`).digest('hex') === challenge)
      return Buffer.from(JSON.stringify({ algorithm, challenge, number, salt, signature })).toString('base64');
  throw new Error('not solved');
}

test('a stranger books, moves and cancels by the page that documents it', async () => {
  const { anliegen } = await get('/anliegen');
  assert.ok(
    anliegen.some(({ schluessel, zugang }: Record<string, string>) => schluessel === 'verlust' && zugang === 'direkt'),
  );
  const { tage } = await get('/freie-tage?anliegen=verlust:1');
  const { zeiten } = await get(`/freie-zeiten?anliegen=verlust:1&tag=${tage[0].tag}`);
  const halter = randomUUID().replaceAll('-', '');
  const loesung = solve(await get('/aufgabe'));
  const hold = {
    anliegen: [{ schluessel: 'verlust', personen: 1 }],
    beginn: zeiten[0],
    halter,
    loesung,
    sprache: 'fr',
  };
  const key = randomUUID();
  const [first, second] = await Promise.all([
    send('/reservierungen', hold, { key }),
    send('/reservierungen', hold, { key }),
  ]);
  const { id } = await first.json();
  assert.deepEqual([first.status, second.status, (await second.json()).id], [200, 200, id], 'double click');
  const personen = [{ familienname: 'Özdemir', vornamen: 'Ayşe', geburtsdatum: '1990-05-17', nummer: 'U1234567' }];
  const email = 'ayse@example.org';
  const named = await (
    await send(`/reservierungen/${id}/angaben`, { halter, email, personen }, { method: 'PUT' })
  ).json();
  assert.match(named.demoCode, /^\d{6}$/);
  const confirmed = await send(`/reservierungen/${id}/bestaetigung`, { halter, code: named.demoCode });
  const { schluessel, links } = await confirmed.json();
  assert.equal(
    (await (await send(`/reservierungen/${id}/bestaetigung`, { halter, code: named.demoCode })).json()).schluessel,
    schluessel,
  );
  const calendar = await fetch(links.kalender.replace(new URL(links.kalender).origin, office.url));
  assert.match(calendar.headers.get('content-type') ?? '', /^text\/calendar/);
  assert.match(await calendar.text(), /BEGIN:VEVENT/);
  assert.match(await (await fetch(`${basis}/verwaltung/${schluessel}/qr`)).text(), /<svg/);
  for (const path of ['', '/absage', '/verschiebung', '/kalender', '/qr'])
    await fetch(`${basis}/verwaltung/${schluessel}${path}`);
  assert.equal((await get(`/verwaltung/${schluessel}`)).stand, 'gebucht', 'a scanner that opens links changes nothing');
  const moved = await (await send(`/verwaltung/${schluessel}/verschiebung`, { beginn: zeiten[1] })).json();
  assert.equal(moved.verschiebbar, 2);
  assert.equal((await (await send(`/verwaltung/${schluessel}/absage`, {})).json()).stand, 'abgesagt');
});

test('junk is refused in words, never by a failure of ours, and leaves no row of the log', async () => {
  const { pool } = office.kernel;
  const count = async () => (await pool.pg.query('select count(*)::int as n from protokoll.eintrag')).rows[0]?.n;
  const before = await count();
  const halter = 'x'.repeat(32);
  const good = {
    anliegen: [{ schluessel: 'verlust', personen: 1 }],
    beginn: '2099-01-01T08:00:00Z',
    halter,
    loesung: 'x',
  };
  const bodies = [
    ...[
      null,
      [],
      5,
      '{',
      '{"__proto__":{"a":1}}',
      {},
      { ...good, beginn: 'gestern' },
      { ...good, beginn: '0000-00-00T00:00:00Z' },
      { ...good, beginn: '2099-01-01T08:00:00.0000000001Z' },
    ],
    ...[{ ...good, personen: -1 }, { ...good, halter: "' or 1=1--" }, { ...good, loesung: 'a'.repeat(5000) }, good],
    { ...good, anliegen: [{ schluessel: '../../etc', personen: 1e9 }] },
    { ...good, anliegen: Array.from({ length: 500 }, () => good.anliegen[0]) },
    { ...good, loesung: Buffer.from(JSON.stringify({ number: { toString: 1 } })).toString('base64') },
  ];
  for (const body of bodies) {
    const answer = await send('/reservierungen', body as object);
    assert.ok(answer.status >= 400 && answer.status < 500, `${answer.status} ${JSON.stringify(body)}`);
    assert.match((await answer.json()).code, /^(allgemein|termine|http)\./);
  }
  for (const path of [
    '/freie-tage',
    '/freie-tage?anliegen=',
    '/freie-tage?anliegen=gibt-es-nicht:1',
    '/freie-tage?anliegen=verlust:999',
    '/freie-tage?anliegen=verlust:1&von=2026-02-30',
    '/freie-zeiten?anliegen=verlust:1&tag=morgen',
    '/freie-zeiten?anliegen=verlust:1',
    `/verwaltung/${'x'.repeat(43)}`,
    '/verwaltung/..%2f..%2fetc',
    `/einladungen/${'x'.repeat(43)}`,
  ]) {
    const { status } = await fetch(`${basis}${path}`);
    assert.ok(status >= 400 && status < 500, `${status} ${path}`);
  }
  for (const path of [
    '/freie-tage?anliegen=verlust:1&von=0001-01-01&bis=9999-12-31',
    '/freie-zeiten?anliegen=verlust:1&tag=1900-01-01',
  ])
    assert.equal((await fetch(`${basis}${path}`)).status, 200, path);
  assert.equal(await count(), before);
});

test('staff contracts are closed to strangers', async () => {
  for (const path of ['/pruefungen', '/auffaelliges', '/grenzen', '/einladungen', '/unterlagenpruefungen'])
    assert.equal((await fetch(`${office.url}/api/termine${path}`)).status, 401, path);
});
