/** Background jobs on a real database: what commits runs, what fails is tried again, what dies is told once. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { z } from 'zod';
import { transact } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { commonFaults } from '../errors/errors.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { defineJob, type JobDefinition } from './jobs.ts';
import { createJobs } from './pgboss.ts';
import { type TestKernel, testKernel } from './testing/kernel.ts';

const ACTOR = systemPrincipal('test');
const payload = z.object({ nr: z.number() });

/** What ran, across the jobs of this file. */
const ran: string[] = [];
const dead: string[] = [];
let failuresLeft = 0;
let gate = Promise.withResolvers<void>();

const base = { version: 1, payload, retryLimit: 1, retryDelaySeconds: 0, expireInSeconds: 60 } as const;

const ordinary = defineJob({
  ...base,
  name: 'test.ordinary',
  concurrency: 4,
  title: 'Gewöhnliches',
  run: async (_kernel, { nr }) => void ran.push(`ordinary ${nr}`),
});

const one = defineJob({
  ...base,
  name: 'test.one',
  concurrency: 1,
  title: 'Eins nach dem anderen',
  run: async (_kernel, { nr }) => void ran.push(`one ${nr}`),
});

const failing = defineJob({
  ...base,
  name: 'test.failing',
  concurrency: 1,
  title: 'Scheiterndes',
  run: async (_kernel, { nr }, { attempt }) => {
    ran.push(`failing ${nr} try ${attempt}`);
    failuresLeft -= 1;
    if (failuresLeft >= 0) throw commonFaults.ZU_GROSS();
  },
  onDead: async (_kernel, { nr }, message) => void dead.push(`${nr}: ${message}`),
});

const leaking = defineJob({
  ...base,
  name: 'test.leaking',
  retryLimit: 0,
  concurrency: 1,
  title: 'Geschwätziges',
  run: async () => {
    throw new Error('Mohammed Al-Hassan, geboren 1.1.1990');
  },
});

const patient = defineJob({
  ...base,
  name: 'test.patient',
  concurrency: 1,
  title: 'Langes',
  run: async (_kernel, { nr }, { signal, attempt }) => {
    ran.push(`patient ${nr} try ${attempt}`);
    await Promise.race([
      gate.promise,
      new Promise((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason))),
    ]);
  },
});

const newer = defineJob({
  ...base,
  version: 2,
  payload: z.object({ nr: z.number(), seit: z.number().default(1) }),
  name: 'test.versioned',
  concurrency: 1,
  title: 'Neueres',
  run: async (_kernel, { nr, seit }) => void ran.push(`versioned ${nr} since ${seit}`),
});
const older: JobDefinition = { ...newer, version: 1, payload } as unknown as JobDefinition;

const all = [ordinary, one, failing, leaking, patient];

describe('jobs', () => {
  let database: TestDatabase;
  let test: TestKernel;

  const enqueue = (job: JobDefinition, nrs: number[], options = {}) =>
    transact(database.pool.db, ACTOR, 'test', (tx) =>
      test.kernel.jobs.enqueue(
        tx,
        job,
        nrs.map((nr) => ({ nr })),
        options,
      ),
    );
  const ranOf = (name: string) =>
    ran.filter((entry) => entry.startsWith(`${name} `)).map((entry) => entry.slice(name.length + 1));
  const until = async (condition: () => boolean | Promise<boolean>) => {
    while (!(await condition())) await sleep(10);
  };
  const stateOf = async (name: string) => (await test.kernel.jobs.states()).find((state) => state.name === name);

  before(async () => {
    database = await testDatabase();
    test = await testKernel(database, { jobs: all });
    await test.kernel.jobs.work(test.kernel);
  });
  after(async () => {
    gate.resolve();
    await test?.stop();
    await database?.drop();
  });

  it('runs what was enqueued in a committed transaction, and nothing of one that was rolled back', async () => {
    await assert.rejects(
      transact(database.pool.db, ACTOR, 'test', async (tx) => {
        await test.kernel.jobs.enqueue(tx, ordinary, [{ nr: 99 }]);
        throw new Error('changed my mind');
      }),
    );
    await enqueue(ordinary, [1, 2, 3]);
    await until(async () => (await stateOf('test.ordinary'))?.doneToday === 3);
    assert.deepEqual(ranOf('ordinary').sort(), ['1', '2', '3']);
  });

  it('lets one job wait per singleton key', async () => {
    await transact(database.pool.db, ACTOR, 'test', async (tx) => {
      await test.kernel.jobs.enqueue(tx, patient, [{ nr: 1 }], { singletonKey: 'a', startAfterSeconds: 3600 });
      await test.kernel.jobs.enqueue(tx, patient, [{ nr: 2 }], { singletonKey: 'a', startAfterSeconds: 3600 });
      await test.kernel.jobs.enqueue(tx, patient, [{ nr: 3 }], { singletonKey: 'b', startAfterSeconds: 3600 });
    });
    assert.equal((await stateOf('test.patient'))?.waiting, 2);
    await sql`delete from jobs.job where name = 'test.patient/1'`.execute(database.pool.db);
  });

  it('tries again, then tells of the end exactly once, and runs again after a redrive', async () => {
    failuresLeft = 2;
    await enqueue(failing, [7]);
    await until(() => dead.length > 0);
    assert.deepEqual(ranOf('failing'), ['7 try 0', '7 try 1']);
    const [job, ...others] = await test.kernel.jobs.dead('test.failing');
    assert.ok(job);
    assert.equal(others.length, 0);
    assert.equal(job.queue, 'test.failing');
    assert.equal(job.message, 'Das ist zu groß. Bitte senden Sie weniger auf einmal.');

    const redriven = await transact(database.pool.db, ACTOR, 'test', (tx) => test.kernel.jobs.redrive(tx, [job.id]));
    assert.equal(redriven, 1);
    await until(async () => (await stateOf('test.failing'))?.doneToday === 1);
    assert.deepEqual(ranOf('failing'), ['7 try 0', '7 try 1', '7 try 0'], 'a redriven job has all its tries again');
    assert.deepEqual(dead, [`7: ${job.message}`]);
    assert.deepEqual(await test.kernel.jobs.dead(), []);
  });

  it('keeps no contents of an unexpected error', async () => {
    await enqueue(leaking, [1]);
    await until(async () => (await stateOf('test.leaking'))?.failed === 1);
    const [job] = await test.kernel.jobs.dead('test.leaking');
    assert.match(
      job?.message ?? '',
      /^Unerwarteter Fehler; das Protokoll der Technik nennt ihn unter der Nummer [0-9a-f-]{36}\.$/,
    );
    const stored = await sql<{
      alles: string;
    }>`select output::text as alles from jobs.job where name = 'test.leaking/1'`.execute(database.pool.db);
    assert.doesNotMatch(stored.rows[0]?.alles ?? '', /Hassan/);
  });

  it('takes the lane where someone waits first', async () => {
    // Nobody works while the three lanes fill, so that their order shows.
    await test.kernel.jobs.drain();
    await enqueue(one, [3], { lane: 'later' });
    await enqueue(one, [2]);
    await enqueue(one, [1], { lane: 'now' });
    await test.kernel.jobs.work(test.kernel);
    await until(() => ranOf('one').length === 3);
    assert.deepEqual(ranOf('one'), ['1', '2', '3']);
  });

  it('gives a job back on shutdown without counting the try', async () => {
    const quick = createJobs({
      pool: database.pool,
      signals: test.signals,
      log: test.kernel.log,
      definitions: [patient],
      drainMs: 50,
      superviseSeconds: 1,
    });
    await test.kernel.jobs.drain();
    await quick.work(test.kernel);
    await enqueue(patient, [5]);
    await until(() => ranOf('patient').length === 1);
    await quick.drain();
    assert.equal((await stateOf('test.patient'))?.waiting, 1);
    gate.resolve();
    await test.kernel.jobs.work(test.kernel);
    await until(async () => (await stateOf('test.patient'))?.doneToday === 1);
    assert.deepEqual(ranOf('patient'), ['5 try 0', '5 try 0']);
    gate = Promise.withResolvers();
  });

  it('leaves a job of a newer version for a newer worker, which also understands the older one', async () => {
    const { pool } = database;
    const make = (definition: JobDefinition) =>
      createJobs({
        pool,
        signals: test.signals,
        log: test.kernel.log,
        definitions: [definition],
        drainMs: 1000,
        superviseSeconds: 1,
      });
    const [oldRelease, newRelease] = [make(older), make(newer as unknown as JobDefinition)];
    await transact(pool.db, ACTOR, 'test', async (tx) => {
      await newRelease.enqueue(tx, newer, [{ nr: 2, seit: 2 }]);
      await oldRelease.enqueue(tx, older, [{ nr: 1 }]);
    });
    await oldRelease.work(test.kernel);
    await until(() => ranOf('versioned').length === 1);
    await oldRelease.drain();
    assert.deepEqual(ranOf('versioned'), ['1 since undefined']);
    await transact(pool.db, ACTOR, 'test', (tx) => oldRelease.enqueue(tx, older, [{ nr: 3 }]));
    await newRelease.work(test.kernel);
    await until(() => ranOf('versioned').length === 3);
    await newRelease.drain();
    assert.deepEqual(ranOf('versioned').slice(1).sort(), ['2 since 2', '3 since 1']);
  });
});
