/**
 * Jobs whose worker dies: who is struck by chance is done in the end, who kills its worker each time comes to an end that
 * people see. A claim of pg-boss that nobody settles is what a killed worker leaves behind; time is moved, not waited for.
 * The same with real processes: kill.test.ts.
 */
import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { PgBoss } from 'pg-boss';
import { z } from 'zod';
import { transact } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { commonFaults } from '../errors/errors.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { bossOnPool } from './boss-database.ts';
import { JOBS_SCHEMA } from './install.ts';
import { defineJob } from './jobs.ts';
import { takeOverDead } from './takeover.ts';
import { type TestKernel, testKernel } from './testing/kernel.ts';

const RETRIES = 2;
const done: number[] = [];
const dead: string[] = [];
let fails = false;

const job = defineJob({
  name: 'test.sterblich',
  version: 1,
  payload: z.object({ nr: z.number() }),
  concurrency: 4,
  retryLimit: RETRIES,
  retryDelaySeconds: 0,
  expireInSeconds: 3_600,
  title: 'Sterbliches',
  run: async (_kernel, { nr }) => {
    if (fails) throw commonFaults.ZU_GROSS();
    done.push(nr);
  },
  onDead: async (_kernel, { nr }, message) => void dead.push(`${nr}: ${message}`),
});
const QUEUE = 'test.sterblich/1';

describe('jobs of dead workers', () => {
  let database: TestDatabase;
  let house: TestKernel;
  /** Takes jobs and dies. */
  let victim: PgBoss;

  before(async () => {
    database = await testDatabase();
    house = await testKernel(database, { jobs: [job] });
    victim = new PgBoss({
      db: bossOnPool(database.pool.pg),
      schema: JOBS_SCHEMA,
      migrate: false,
      supervise: false,
      schedule: false,
    });
  });
  after(async () => {
    await house?.stop();
    await database?.drop();
  });
  beforeEach(() => {
    done.length = 0;
    dead.length = 0;
    fails = false;
  });

  const query = <T extends object>(text: string) => database.pool.pg.query<T>(text).then(({ rows }) => rows);
  const enqueue = (...nrs: number[]) =>
    transact(database.pool.db, systemPrincipal('test'), 'test', (tx) =>
      house.kernel.jobs.enqueue(
        tx,
        job,
        nrs.map((nr) => ({ nr })),
      ),
    );
  const claim = async (places = 1) =>
    (await victim.fetch<{ nr: number }>(QUEUE, { batchSize: places })).map(({ data }) => data.nr).sort();
  const takeOver = () => takeOverDead(victim, database.pool, house.kernel.log);
  async function pass(seconds: number): Promise<void> {
    await query(
      `update jobs.job set heartbeat_on = heartbeat_on - interval '${seconds} s', start_after = start_after - interval '${seconds} s'`,
    );
  }
  /** A worker takes what is due and dies; half a minute later others have noticed. Returns what it had. */
  async function die(places = 1): Promise<number[]> {
    const held = await claim(places);
    await pass(30);
    await takeOver();
    return held;
  }
  const stateOf = async (nr: number) =>
    (
      await query<{ state: string }>(`select state from jobs.job where name = '${QUEUE}' and data ->> 'nr' = '${nr}'`)
    )[0]?.state;
  async function work(condition: () => Promise<boolean>): Promise<void> {
    await house.kernel.jobs.work(house.kernel);
    while (!(await condition())) await sleep(10);
    await house.kernel.jobs.drain();
  }

  it('goes on at once after the first deaths, and no try is used up', async () => {
    await enqueue(1);
    for (let death = 0; death < RETRIES + 1; death += 1) assert.deepEqual(await die(), [1], `death ${death + 1}`);
    fails = true;
    await work(async () => dead.length === 1);
    assert.match(dead[0] ?? '', /^1: Das ist zu groß/, 'it ended by its own failures');
    const tries = await query(`select retry_count from jobs.job where name = '${QUEUE}'`);
    assert.deepEqual(tries, [{ retry_count: RETRIES + 1 + RETRIES }], 'with all tries it has');
    await query(`delete from jobs.job`);
  });

  it('is done in the end although its workers are killed thirty times', async () => {
    await enqueue(1, 2, 3, 4, 5);
    let struck = 0;
    for (let kill = 0; kill < 30; kill += 1) struck += (await die(2)).length;
    assert.ok(struck >= 20, `${struck} deaths`);
    await pass(3_600);
    await work(async () => done.length === 5);
    assert.deepEqual(done.sort(), [1, 2, 3, 4, 5]);
    assert.deepEqual(dead, []);
    await query(`delete from jobs.job`);
  });

  it('ends as dead when it kills its worker each time, and what ran beside it is done', async () => {
    await enqueue(1, 2);
    let deaths = 0;
    const beside: number[] = [];
    for (let minute = 0; minute < 24 * 60 && (await stateOf(1)) !== 'failed'; minute += 1) {
      const held = await claim(2);
      await pass(30);
      if (held.includes(1)) deaths += 1;
      // Without the one that kills, the worker lives and the other is done.
      else if (held.includes(2)) {
        await query(`update jobs.job set state = 'completed', completed_on = now() where data ->> 'nr' = '2'`);
        beside.push(2);
      }
      await takeOver();
      await pass(30);
    }
    assert.equal(deaths, 12);
    assert.deepEqual(beside, [2], 'once');
    const [known, ...others] = await house.kernel.jobs.dead();
    assert.equal(known?.message, 'Der Prozess endete 12-mal in Folge, während dieser Auftrag lief.');
    assert.deepEqual(others, []);
    await work(async () => dead.length === 1);
    assert.deepEqual(dead, [`1: ${known?.message}`], 'and the thing concerned was told, once');
    await transact(database.pool.db, systemPrincipal('test'), 'test', (tx) =>
      house.kernel.jobs.redrive(tx, [known?.id ?? '']),
    );
    await die();
    assert.equal(await stateOf(1), 'retry', 'who sends it again gives it all its tries');
    const limits = await query(`select retry_limit from jobs.job where name = '${QUEUE}' and state = 'retry'`);
    assert.deepEqual(limits, [{ retry_limit: RETRIES + 1 }]);
    await query(`delete from jobs.job`);
  });

  it('cannot be settled by the one that stood still while another has it', async () => {
    await enqueue(1);
    const [first] = await victim.fetch(QUEUE);
    await pass(30);
    await takeOver();
    const [second] = await victim.fetch(QUEUE);
    assert.ok(first && second);
    await victim.complete(QUEUE, [first]);
    assert.equal(await stateOf(1), 'active', 'the late word of the first counts for nothing');
    await victim.complete(QUEUE, [second]);
    assert.equal(await stateOf(1), 'completed');
    await query(`delete from jobs.job`);
  });

  it('is not taken from a worker that gives signs of life', async () => {
    await enqueue(1);
    assert.deepEqual(await claim(), [1]);
    await pass(15);
    assert.equal(await takeOver(), 0);
    assert.equal(await stateOf(1), 'active');
    await query(`delete from jobs.job`);
  });
});
