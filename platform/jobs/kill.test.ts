/**
 * A worker is killed with kill -9 in the middle of its jobs: another one finishes them, each with one effect. The
 * silence after which a worker counts as dead is not waited for: the test ages the heartbeats instead.
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

it('finishes the jobs of a killed worker, each once', async () => {
  const { kernel, stop } = await testKernel(database, { jobs: [effectJob] });
  await transact(database.pool.db, systemPrincipal('test'), 'test', (tx) =>
    kernel.jobs.enqueue(
      tx,
      effectJob,
      Array.from({ length: 10 }, (_, nr) => ({ nr })),
    ),
  );
  await stop();

  const victim = startWorker(true);
  await untilCount('select count(*)::int as anzahl from public.wirkung', 4);
  victim.kill('SIGKILL');
  await once(victim, 'exit');
  await owner.query(`update jobs.job set heartbeat_on = now() - interval '1 hour' where state = 'active'`);

  const heir = startWorker(false);
  await untilCount('select count(*)::int as anzahl from public.wirkung where fertig = 1', 10);
  heir.kill('SIGKILL');
  await once(heir, 'exit');

  const { rows } = await owner.query<{ anlaeufe: number; anzahl: number }>(
    'select anlaeufe, count(*)::int as anzahl from public.wirkung where fertig = 1 group by anlaeufe order by anlaeufe',
  );
  assert.deepEqual(rows, [
    { anlaeufe: 1, anzahl: 6 },
    { anlaeufe: 2, anzahl: 4 },
  ]);
});
