/** `./bleibe bench jobs`: trivial jobs per second, and the delay from commit to start. */
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { transact } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import type { Kernel } from '../module/kernel.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { defineJob } from './jobs.ts';
import { testKernel } from './testing/kernel.ts';

const COUNT = 3_000;
const SINGLE = 50;
let done = 0;
const started: number[] = [];

const trivial = defineJob({
  name: 'bench.trivial',
  version: 1,
  payload: z.object({ at: z.number().optional() }),
  concurrency: 8,
  retryLimit: 0,
  retryDelaySeconds: 0,
  expireInSeconds: 60,
  title: 'Nichts',
  run: async (_kernel, { at }) => {
    done += 1;
    if (at !== undefined) started.push(performance.now() - at);
  },
});

/** Jobs done per second, and milliseconds from commit to start. */
export async function jobs(): Promise<Record<string, unknown>> {
  done = 0;
  started.length = 0;
  const database = await testDatabase();
  const { kernel, stop } = await testKernel(database, { jobs: [trivial] });
  try {
    return await measure(database, kernel);
  } finally {
    await stop();
    await database.drop();
  }
}

export const benchmarks = { jobs };

async function measure(database: TestDatabase, kernel: Kernel): Promise<Record<string, unknown>> {
  const enqueue = (payloads: { at?: number }[]) =>
    transact(database.pool.db, systemPrincipal('bench'), 'bench', (tx) => kernel.jobs.enqueue(tx, trivial, payloads));
  await enqueue(Array.from({ length: COUNT }, () => ({})));
  const begin = performance.now();
  await kernel.jobs.work(kernel);
  while (done < COUNT) await sleep(5);
  const seconds = (performance.now() - begin) / 1000;
  for (let nr = 0; nr < SINGLE; nr += 1) {
    await enqueue([{ at: performance.now() }]);
    await sleep(20);
  }
  while (started.length < SINGLE) await sleep(5);
  started.sort((a, b) => a - b);
  const at = (share: number) => Number((started[Math.floor(share * (SINGLE - 1))] ?? 0).toFixed(1));
  return { jobs: COUNT, jobsPerSecond: Math.round(COUNT / seconds), latencyMs: { p50: at(0.5), p95: at(0.95) } };
}
