/** Calling, on a real PostgreSQL and all at once: each exactly once, in the order, by desks that can. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { openPool, type Pool, transact } from '#platform/db/db.ts';
import type { Fault } from '#platform/errors/errors.ts';
import { act, colleague, givenPlatz, openTermineAmt, type TermineAmt } from '../testing/amt.ts';
import { listNext, takeNext } from './aufruf.sql.ts';
import * as besuchApi from './besuch.api.ts';
import { kannBedienen, ordneWartende } from './reihenfolge.rules.ts';
import * as schalterApi from './schalter.api.ts';
import { tagesregelnAm } from './tagesregeln.rules.ts';
import { createRandom, givenWartende } from './testing.ts';

const TAG = '2026-11-30';
const RUFT = path.join(import.meta.dirname, 'testing-ruft.ts');
const REGELN = tagesregelnAm(TAG);
let amt: TermineAmt;
before(async () => {
  amt = await openTermineAmt({ tage: 1, plaetze: { aufenthalt: 8 } });
});
after(() => amt.close());

async function empty(): Promise<void> {
  await sql`delete from termine.besuch`.execute(amt.kernel.pool.db);
  await sql`delete from termine.schalter`.execute(amt.kernel.pool.db);
}

const desk = (nr: number) => colleague(`desk-${nr}`);
const platz = (nr: number): string => amt.plaetze.aufenthalt[nr] as string;

async function openDesks(anzahl: number): Promise<void> {
  for (let nr = 0; nr < anzahl; nr += 1)
    await act(amt.kernel, desk(nr), schalterApi.openSchalter, { platzId: platz(nr) });
}

test('eight desks call next until nobody waits: each of 1,000 exactly once, at no desk two', async () => {
  await empty();
  const ids = await givenWartende(amt, { poolId: amt.pools.aufenthalt, anzahl: 1_000, tag: TAG });
  await openDesks(8);
  const second = await otherProcessPool();
  const seen: string[] = [];
  try {
    await Promise.all(
      Array.from({ length: 8 }, async (_, nr) => {
        // Half of them through connections of another process.
        const kernel = nr % 2 === 0 ? amt.kernel : { ...amt.kernel, pool: second };
        let next = (await act(kernel, desk(nr), besuchApi.callNext, { platzId: platz(nr) })).besuch;
        while (next) {
          seen.push(next.id);
          next = (await act(kernel, desk(nr), besuchApi.finishBesuch, { ...seenOf(next), naechster: true })).naechster;
        }
      }),
    );
  } finally {
    await second.close();
  }
  assert.equal(seen.length, 1_000);
  assert.deepEqual(new Set(seen), new Set(ids));
  const { rows } = await sql<{ stand: string; n: number }>`
    select stand, count(*)::int as n from termine.besuch group by stand`.execute(amt.kernel.pool.db);
  assert.deepEqual(rows, [{ stand: 'beendet', n: 1_000 }]);
  const { rows: calls } = await sql<{ n: number }>`select count(*)::int as n from termine.besuchsstation`.execute(
    amt.kernel.pool.db,
  );
  assert.equal(calls[0]?.n, 1_000);
});

const seenOf = ({ id, version }: { id: string; version: number }) => ({ id, version });

async function otherProcessPool(): Promise<Pool> {
  const { connectionString } = amt.kernel.pool.pg.options as { connectionString?: string };
  return openPool({
    url: connectionString as string,
    max: 5,
    statementTimeoutMs: 30_000,
    lockTimeoutMs: 30_000,
    name: 'second process',
  });
}

test('one desk, twenty presses at once: one person is called, the others are told who is there', async () => {
  await empty();
  await givenWartende(amt, { poolId: amt.pools.aufenthalt, anzahl: 30, tag: TAG });
  await openDesks(1);
  const presses = await Promise.allSettled(
    Array.from({ length: 20 }, () => act(amt.kernel, desk(0), besuchApi.callNext, { platzId: platz(0) })),
  );
  assert.equal(presses.filter(({ status }) => status === 'fulfilled').length, 1);
  for (const one of presses)
    if (one.status === 'rejected') assert.equal((one.reason as Fault).code, 'termine.SCHALTER_BELEGT');
  const { rows } = await sql<{ n: number }>`
    select count(*)::int as n from termine.besuch where stand = 'aufgerufen'`.execute(amt.kernel.pool.db);
  assert.equal(rows[0]?.n, 1);
});

test('two desks that want the same chosen person: one gets them', async () => {
  await empty();
  const [id] = await givenWartende(amt, { poolId: amt.pools.aufenthalt, anzahl: 3, tag: TAG });
  await openDesks(8);
  const tries = await Promise.allSettled(
    Array.from({ length: 8 }, (_, nr) =>
      act(amt.kernel, desk(nr), besuchApi.callBesuch, {
        id: id as string,
        version: 1,
        platzId: platz(nr),
        grund: 'Kind ist unruhig',
      }),
    ),
  );
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
});

test('the database itself refuses a second person at a Platz, whoever writes', async () => {
  await empty();
  const [a, b] = await givenWartende(amt, { poolId: amt.pools.aufenthalt, anzahl: 2, tag: TAG });
  const call = (id: string | undefined) =>
    sql`update termine.besuch set stand = 'aufgerufen', platz_id = ${platz(0)} where id = ${id}`.execute(
      amt.kernel.pool.db,
    );
  await call(a);
  await assert.rejects(call(b), /besuch_je_platz/);
  await assert.rejects(
    sql`update termine.besuch set platz_id = null where id = ${a}`.execute(amt.kernel.pool.db),
    /besuch_platz_nur_im_aufruf/,
  );
});

test('SQL orders random rooms as the rule does, for every desk', async () => {
  const random = createRandom('reihenfolge');
  const skills = ['biometrie', 'sprache:ar', 'sprache:fa'];
  const some = () => skills.filter(() => random.chance(0.3));
  const special = await givenPlatz(amt.kernel.pool, {
    poolId: amt.pools.aufenthalt,
    name: 'Schalter mit allem',
    art: 'schalter',
    ab: TAG,
    faehigkeiten: skills,
  });
  const jetzt = amt.clock.now();
  const around = (minutes: number) => jetzt.add({ minutes }).toString();
  for (let round = 0; round < 12; round += 1) {
    await empty();
    const rooms = new Map<
      string,
      { mitTermin: boolean; rang: string; angekommen: string; faehigkeiten: string[]; nurPlatzId: string | null }
    >();
    const plan = Array.from({ length: 60 }, () => ({
      faehigkeiten: some(),
      nurPlatzId: random.chance(0.1) ? special : random.chance(0.1) ? platz(0) : null,
      mitTermin: random.chance(0.5),
      // Few instants, so that ties are frequent.
      rang: around(5 * (random.int(13) - 6)),
      angekommen: around(-5 * random.int(4)),
    }));
    const ids = await givenWartende(amt, {
      poolId: amt.pools.aufenthalt,
      anzahl: 60,
      tag: TAG,
      each: (nr) => plan[nr] as (typeof plan)[0],
    });
    for (const [nr, id] of ids.entries()) rooms.set(id, plan[nr] as (typeof plan)[0]);
    for (const can of [
      { platzId: platz(0), poolId: amt.pools.aufenthalt, faehigkeiten: [], vertritt: [] },
      { platzId: special, poolId: amt.pools.aufenthalt, faehigkeiten: skills, vertritt: [] },
      { platzId: platz(1), poolId: amt.pools.aufenthalt, faehigkeiten: ['sprache:ar'], vertritt: [platz(0)] },
    ]) {
      const moment = { tag: TAG, jetzt: jetzt.toString(), faelligMinuten: REGELN.faelligMinuten };
      const bySql = await listNext(amt.kernel.pool.db, can, moment);
      const wartende = [...rooms]
        .filter(([, one]) => kannBedienen(can, { ...one, poolId: amt.pools.aufenthalt }))
        .map(([id, { mitTermin, rang, angekommen }]) => ({
          id,
          mitTermin,
          rang: Temporal.Instant.from(rang).epochMilliseconds,
          angekommen: Temporal.Instant.from(angekommen).epochMilliseconds,
        }));
      const byRule = ordneWartende(wartende, jetzt.epochMilliseconds, REGELN).map(({ id }) => id);
      assert.deepEqual(bySql, byRule);
    }
  }
});

test('desks of different skills leave nobody out: whoever is called was the first whom that desk can serve', async () => {
  await empty();
  const random = createRandom('gerecht');
  const skills = ['biometrie', 'sprache:ar', 'sprache:fa', 'gebaerden'];
  const faehigkeiten = new Map<string, string[]>();
  const ids = await givenWartende(amt, {
    poolId: amt.pools.aufenthalt,
    anzahl: 120,
    tag: TAG,
    each: (nr) => ({
      faehigkeiten: skills.filter(() => random.chance(0.25)),
      rang: amt.clock
        .now()
        .subtract({ minutes: 200 - nr })
        .toString(),
    }),
  });
  const { rows } = await sql<{
    id: string;
    faehigkeiten: string[];
  }>`select id, faehigkeiten from termine.besuch`.execute(amt.kernel.pool.db);
  for (const row of rows) faehigkeiten.set(row.id, row.faehigkeiten);
  const desks = [[], ['biometrie'], ['sprache:ar', 'sprache:fa'], skills].map((can, nr) => ({
    platzId: platz(nr),
    poolId: amt.pools.aufenthalt,
    faehigkeiten: can,
    vertritt: [],
    konto: `desk-${nr}`,
  }));
  const waiting = new Set(ids);
  const moment = { tag: TAG, jetzt: amt.clock.now().toString(), faelligMinuten: REGELN.faelligMinuten };
  while (waiting.size > 0) {
    const who = desks[random.int(desks.length)] as (typeof desks)[0];
    const id = await amt.tx((tx) => takeNext(tx, who, moment));
    const first = ids.find(
      (one) => waiting.has(one) && (faehigkeiten.get(one) ?? []).every((skill) => who.faehigkeiten.includes(skill)),
    );
    assert.equal(id, first);
    if (id === undefined) continue;
    waiting.delete(id);
    await sql`update termine.besuch set stand = 'beendet', platz_id = null where id = ${id}`.execute(
      amt.kernel.pool.db,
    );
  }
});

test('whoever is being called by another desk at this instant is left out, not waited for; if that fails they are called next', async () => {
  await empty();
  const [first, second] = await givenWartende(amt, {
    poolId: amt.pools.aufenthalt,
    anzahl: 2,
    tag: TAG,
    each: (nr) => ({ rang: amt.clock.now().add({ minutes: nr }).toString() }),
  });
  const who = (nr: number) => ({
    platzId: platz(nr),
    poolId: amt.pools.aufenthalt,
    faehigkeiten: [],
    vertritt: [],
    konto: `desk-${nr}`,
  });
  const moment = { tag: TAG, jetzt: amt.clock.now().toString(), faelligMinuten: REGELN.faelligMinuten };
  const take = (nr: number) => amt.tx((tx) => takeNext(tx, who(nr), moment));
  await assert.rejects(
    transact(amt.kernel.pool.db, desk(0), 'test', async (tx) => {
      assert.equal(await takeNext(tx, who(0), moment), first);
      assert.equal(await take(1), second);
      assert.equal(await take(2), undefined);
      throw new Error('the process ends before the commit');
    }),
    /process ends/,
  );
  assert.equal(await take(3), first);
});

test('a process that is killed while it calls loses nobody: whom it had called is called next, by one desk', async () => {
  await empty();
  const [first, second] = await givenWartende(amt, {
    poolId: amt.pools.aufenthalt,
    anzahl: 2,
    tag: TAG,
    each: (nr) => ({ rang: amt.clock.now().add({ minutes: nr }).toString() }),
  });
  const who = (nr: number) => ({
    platzId: platz(nr),
    poolId: amt.pools.aufenthalt,
    faehigkeiten: [],
    vertritt: [],
    konto: `desk-${nr}`,
  });
  const moment = { tag: TAG, jetzt: amt.clock.now().toString(), faelligMinuten: REGELN.faelligMinuten };
  const { connectionString: url } = amt.kernel.pool.pg.options as { connectionString?: string };
  const child = spawn(process.execPath, [RUFT, JSON.stringify({ url, wer: who(0), moment })], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = once(child, 'exit');
  const [said] = (await once(child.stdout, 'data')) as [Buffer];
  assert.equal(said.toString().trim(), first);
  assert.equal(await amt.tx((tx) => takeNext(tx, who(1), moment)), second);
  child.kill('SIGKILL');
  await ended;
  const take = () => amt.tx((tx) => takeNext(tx, who(2), moment));
  let found = await take();
  // The database notices a moment later that nobody is there any more.
  for (let tries = 0; found === undefined && tries < 100; tries += 1) {
    await sleep(50);
    found = await take();
  }
  assert.equal(found, first);
});
