/**
 * A worker is killed with kill -9 in the middle of its jobs: another one finishes them, each with one effect. The
 * silence after which a worker counts as dead is not waited for: the test ages the heartbeats instead. Which deaths count:
 * death.test.ts. `BLEIBE_TIEF=1` kills eleven times, the twelfth would be one too many.
 */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, it } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { transact } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { effectJob } from './testing/effect.jobs.ts';
import { testKernel } from './testing/kernel.ts';

const WORKER = fileURLToPath(new URL('./testing/worker.ts', import.meta.url));

/** All run at once, so that each death strikes all. */
const JOBS = 4;
/** More than the job has retries. */
const KILLS = process.env.BLEIBE_TIEF === '1' ? 11 : 4;

let database: TestDatabase;
let owner: pg.Client;

before(async () => {
  database = await testDatabase();
  owner = new pg.Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await owner.query(
    'create table public.wirkung (nr int primary key, anlaeufe int not null, fertig int not null default 0)',
  );
  await owner.query('grant select, insert, update on public.wirkung to bleibe_app');
});
after(async () => {
  await owner?.end();
  await database?.drop();
});

function startWorker(hangs: boolean): ChildProcess {
  return spawn(process.execPath, [WORKER, database.url], {
    env: { ...process.env, HANGS: hangs ? '1' : '0' },
    stdio: 'inherit',
  });
}

async function untilCount(query: string, wanted: number): Promise<void> {
  while ((await owner.query<{ anzahl: number }>(query)).rows[0]?.anzahl !== wanted) await sleep(20);
}

const age = () =>
  owner.query(`update jobs.job set heartbeat_on = heartbeat_on - interval '30 s' where state = 'active'`);
/** The pauses between tries are not waited for either. */
const hurry = () => owner.query(`update jobs.job set start_after = now() where state = 'retry'`);

it(`finishes the jobs of a worker that is killed ${KILLS} times, each once`, async () => {
  const { kernel, stop } = await testKernel(database, { jobs: [effectJob] });
  await transact(database.pool.db, systemPrincipal('test'), 'test', (tx) =>
    kernel.jobs.enqueue(
      tx,
      effectJob,
      Array.from({ length: JOBS }, (_, nr) => ({ nr })),
    ),
  );
  await stop();

  const time = setInterval(() => void hurry().catch(() => undefined), 100);
  for (let kill = 0; kill < KILLS; kill += 1) {
    const victim = startWorker(true);
    await untilCount('select sum(anlaeufe)::int as anzahl from public.wirkung', JOBS * (kill + 1));
    victim.kill('SIGKILL');
    await once(victim, 'exit');
    await age();
  }

  const heir = startWorker(false);
  await untilCount(
    `select count(*)::int as anzahl from jobs.job where name like 'test.%' and state in ('completed', 'failed')`,
    JOBS,
  );
  clearInterval(time);
  heir.kill('SIGKILL');
  await once(heir, 'exit');

  const { rows } = await owner.query<{ fertig: number; anzahl: number }>(
    'select fertig, count(*)::int as anzahl from public.wirkung group by fertig',
  );
  assert.deepEqual(rows, [{ fertig: 1, anzahl: JOBS }]);
});
