/** The lock of the data directory, held by real processes, because it is the operating system's. */
import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { Fault } from '#platform/errors/errors.ts';
import { lockInstance, type Role } from './instance-lock.ts';

let dir: string;
before(() => {
  dir = mkdtempSync(path.join(os.tmpdir(), 'bleibe-lock-'));
});
after(() => rmSync(dir, { recursive: true }));

/** Another process that holds the lock until it is killed. */
async function holder(role: Role): Promise<ChildProcess> {
  const module = new URL('./instance-lock.ts', import.meta.url).href;
  // The collector runs, as it does in a long life: a lock that nobody refers to has to be held all the same.
  const code = `const { lockInstance } = await import('${module}'); lockInstance(process.argv[1], '${role}');
    gc(); setTimeout(() => { gc(); console.log('held'); }, 10); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--expose-gc', '--input-type=module', '-e', code, dir], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise((resolve) => child.stdout?.once('data', resolve));
  return child;
}

async function end(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}

test('a second start is refused with the pid of the first, and goes through after its kill -9', async (t) => {
  const first = await holder('all');
  t.after(() => first.kill('SIGKILL'));
  assert.throws(
    () => lockInstance(dir, 'all'),
    (cause) => cause instanceof Fault && cause.code === 'start.LAEUFT_SCHON' && cause.params.pid === String(first.pid),
  );
  assert.throws(() => lockInstance(dir, 'worker'), Fault);
  await end(first);
  lockInstance(dir, 'all').release();
});

test('single roles share the data directory, all roles at once do not join them', async (t) => {
  const api = await holder('api');
  t.after(() => api.kill('SIGKILL'));
  const worker = lockInstance(dir, 'worker');
  assert.throws(() => lockInstance(dir, 'all'), Fault);
  worker.release();
  await end(api);
});
