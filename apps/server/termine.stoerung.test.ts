/**
 * Somebody books while the line to the database breaks at one message after the other, and while one network sends
 * useless requests as fast as it can: each press is told to come again or has its answer, and in the end there is one Termin.
 */
import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { givenLoesung } from '#areas/termine/buchung/testing.ts';
import { givenOffenePlaetze } from '#areas/termine/testing/amt.ts';
import { requireStimmig } from '#areas/termine/testing/stimmt.ts';
import { type Leitung, openLeitung } from '#platform/db/testing/leitung.ts';
import { type TestOffice, testOffice } from './testing.ts';

const DEEP = process.env.BLEIBE_TIEF === '1';
/** Messages to the database after which the line is dead. */
const STEPS = DEEP ? Array.from({ length: 60 }, (_, step) => step) : [0, 3, 7, 12, 18, 24];
const ANLIEGEN = 'verlust';

let office: TestOffice;
let line: Leitung;
before(async () => {
  office = await testOffice({
    config: { BLEIBE_TRUST_PROXY: 'true' },
    line: async (url) => {
      line = await openLeitung(url);
      return line.url;
    },
  });
  const { pool, clock } = office.kernel;
  await givenOffenePlaetze(pool, clock.today(), { plaetze: { notfall: 4, aufenthalt: 4 }, tage: 20 });
  for (const schluessel of ['aufgabe-zahl', 'aufgabe-hoechstens'])
    await sql`insert into termine.grenze (schluessel, wert) values (${schluessel}, 20)`.execute(pool.db);
});
after(async () => {
  await office?.close();
  await line?.close();
});

interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: each test looks into the answer it expects
  readonly body: any;
}

async function ask(path: string, body?: object, more: { method?: string; key?: string; from?: string } = {}) {
  const { method = body === undefined ? 'GET' : 'POST', key = randomUUID(), from = '198.51.100.4' } = more;
  const answer = await fetch(`${office.url}/api/buerger/termine${path}`, {
    method,
    headers: { 'content-type': 'application/json', 'idempotency-key': key, 'x-forwarded-for': from },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: answer.status, body: await answer.json() } satisfies Answer;
}

/** The same press, again and again, with the line cut ever later, until it has its answer. */
async function pressThroughCuts(press: () => Promise<Answer>): Promise<Answer> {
  for (const step of STEPS) {
    line.cutAfter(step);
    const answer = await press();
    line.mend();
    while (!(await office.kernel.pool.pg.query('select 1').catch(() => undefined))) await sleep(50);
    if (answer.status === 200) return answer;
    assert.deepEqual([answer.status, answer.body.code], [503, 'allgemein.NICHT_BEREIT'], `after ${step} messages`);
  }
  return press();
}

const newHold = async (from?: string) => {
  const { tage } = (await ask(`/freie-tage?anliegen=${ANLIEGEN}:1`, undefined, from ? { from } : {})).body;
  const tag = tage[0].tag;
  const { zeiten } = (await ask(`/freie-zeiten?anliegen=${ANLIEGEN}:1&tag=${tag}`, undefined, from ? { from } : {}))
    .body;
  const loesung = givenLoesung((await ask('/aufgabe', undefined, from ? { from } : {})).body);
  return { anliegen: [{ schluessel: ANLIEGEN, personen: 1 }], beginn: zeiten[0], halter: randomUUID(), loesung };
};
const wer = (nummer: string) => [{ familienname: 'Probe', vornamen: 'Anna', geburtsdatum: '1990-05-17', nummer }];

test('the line to the database breaks while somebody holds, names and confirms: one Termin, and nothing else is left', async () => {
  const hold = await newHold();
  const keys = { hold: randomUUID(), name: randomUUID() };
  const held = await pressThroughCuts(() => ask('/reservierungen', hold, { key: keys.hold }));
  assert.equal(held.body.stand, 'gehalten');
  const { id } = held.body;
  const angaben = { halter: hold.halter, email: 'anna@example.org', personen: wer('C01X0AT47') };
  const named = await pressThroughCuts(() =>
    ask(`/reservierungen/${id}/angaben`, angaben, { key: keys.name, method: 'PUT' }),
  );
  const confirm = { halter: hold.halter, code: named.body.demoCode };
  const booked = await pressThroughCuts(() => ask(`/reservierungen/${id}/bestaetigung`, confirm));
  assert.equal(booked.body.stand, 'gebucht');
  const renamed = await ask(
    `/reservierungen/${id}/angaben`,
    { ...angaben, personen: wer('C01X0BT47') },
    { method: 'PUT' },
  );
  assert.equal(renamed.body.code, 'termine.STAND_PASST_NICHT', 'who comes is not changed after booking');
  const { rows } = await office.kernel.pool.pg.query('select stand from termine.termin');
  assert.deepEqual(rows, [{ stand: 'gebucht' }]);
  await requireStimmig(office.kernel.pool.db);
});

test('useless requests from one network as fast as they go: beyond 900 a minute they are stopped, and somebody else books as ever', async () => {
  const junk = [
    () => ask('/reservierungen', { halter: 'x' }, { from: '203.0.113.9' }),
    () => ask(`/verwaltung/${'x'.repeat(43)}`, undefined, { from: '203.0.113.9' }),
    () => ask('/aufgabe', undefined, { from: '203.0.113.9' }),
    () => ask(`/freie-tage?anliegen=${ANLIEGEN}:1`, undefined, { from: '203.0.113.9' }),
  ];
  const zahl = new Map<number, number>();
  let [sent, running] = [0, true];
  const flood = Array.from({ length: 6 }, async () => {
    while (running || sent < 1_000) {
      sent += 1;
      const { status } = await (junk[sent % junk.length] as () => Promise<Answer>)();
      zahl.set(status, (zahl.get(status) ?? 0) + 1);
    }
  });
  const began = Date.now();
  const hold = await newHold('198.51.100.77');
  const from = { from: '198.51.100.77' };
  const { id } = (await ask('/reservierungen', hold, from)).body;
  const angaben = { halter: hold.halter, email: 'bea@example.org', personen: wer('C01X0CT47') };
  const { demoCode } = (await ask(`/reservierungen/${id}/angaben`, angaben, { ...from, method: 'PUT' })).body;
  const booked = await ask(`/reservierungen/${id}/bestaetigung`, { halter: hold.halter, code: demoCode }, from);
  running = false;
  await Promise.all(flood);
  const minutes = 1 + Math.floor((Date.now() - began) / 60_000);
  assert.equal(booked.body.stand, 'gebucht', JSON.stringify(booked.body));
  assert.ok((zahl.get(429) ?? 0) >= sent - 900 * minutes, `of ${sent}: ${JSON.stringify([...zahl])}`);
  assert.deepEqual(
    [...zahl.keys()].filter((status) => status >= 500),
    [],
  );
});
