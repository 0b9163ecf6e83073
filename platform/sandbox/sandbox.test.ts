/** Every limit ends the child and is named; nothing of a child stays behind. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, describe, it } from 'node:test';
import { Fault } from '../errors/errors.ts';
import { isAlive } from './proc.ts';
import { createSandbox } from './process-sandbox.ts';
import type { Sandbox, SandboxRun } from './sandbox.ts';

const fails = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const WIDE = { cpuSeconds: 30, wallSeconds: 60 };
const linuxOnly = process.platform === 'linux' ? {} : { skip: 'memory is watched through /proc' };

describe('sandbox', () => {
  let scratch: string;
  let sandbox: Sandbox;
  before(async () => {
    scratch = await mkdtemp(path.join(os.tmpdir(), 'bleibe-sandkasten-'));
    sandbox = createSandbox({ scratch });
  });
  after(async () => {
    await sandbox?.close();
    assert.deepEqual(await readdir(scratch), [], 'no folder stays behind');
    await rm(scratch, { recursive: true });
  });

  const shell = (script: string, order: Partial<SandboxRun> = {}) =>
    sandbox.run({ command: 'sh', args: ['-c', script], limits: WIDE, ...order });

  it('gives input, tells output, exit code and CPU time', async () => {
    const result = await shell('cat; echo trouble >&2; exit 3', { input: Buffer.from('Antrag') });
    assert.deepEqual([result.end, result.code, result.stdout.toString()], ['exit', 3, 'Antrag']);
    assert.match(result.stderr, /trouble/);
    assert.ok(result.cpuMs !== undefined);
  });

  it('works in a folder of its own without our secrets', async () => {
    process.env.BLEIBE_GEHEIM = 'geheim';
    const result = await shell('pwd; env; touch here');
    delete process.env.BLEIBE_GEHEIM;
    const [folder = '', ...env] = result.stdout.toString().trim().split('\n');
    assert.ok(folder.includes(path.basename(scratch)));
    assert.ok(!env.join().includes('geheim'));
    assert.ok(!existsSync(folder));
  });

  it('says when there is no such program', async () => {
    assert.equal((await sandbox.run({ command: 'gibt-es-nicht', args: [], limits: WIDE })).end, 'missing');
    assert.equal((await sandbox.run({ command: '/etc', args: [], limits: WIDE })).end, 'missing');
  });

  it('ends what computes too long', async () => {
    const result = await shell('while :; do :; done', { limits: { cpuSeconds: 1, wallSeconds: 60 } });
    assert.equal(result.end, 'cpu');
    assert.ok((result.cpuMs ?? 0) >= 500);
  });

  it('ends what takes too long, with everything it started', async () => {
    const result = await shell('sleep 300 & echo $!; sleep 300', { limits: { ...WIDE, wallSeconds: 0.5 } });
    assert.equal(result.end, 'wall');
    const grandchild = Number(result.stdout.toString());
    while (isAlive(grandchild)) await new Promise((resolve) => setTimeout(resolve, 5));
  });

  it('does not wait for what a program left running', async () => {
    const result = await shell('sleep 300 & echo $!');
    assert.equal(result.end, 'exit');
  });

  it('ends what says too much', async () => {
    const result = await sandbox.run({ command: 'yes', args: [], limits: { ...WIDE, maxOutputBytes: 1000 } });
    assert.deepEqual([result.end, result.stdout.length], ['output', 1000]);
  });

  it('ends what writes too much', async () => {
    const result = await shell('head -c 3000000 /dev/zero > file', { limits: { ...WIDE, fileSizeMiB: 1 } });
    assert.equal(result.end, 'output');
  });

  it('ends what takes too much memory, watched or refused', linuxOnly, async () => {
    const hungry = 'const kept = []; for (;;) kept.push(Buffer.alloc(1 << 20, 1))';
    const watched = { command: process.execPath, args: ['-e', hungry], limits: { ...WIDE, residentMiB: 150 } };
    assert.equal((await sandbox.run(watched)).end, 'memory');
    const refused = await shell('head -c 500000000 /dev/zero | tail -n 1 > /dev/null', {
      limits: { ...WIDE, memoryMiB: 100 },
    });
    assert.equal(refused.end, 'memory');
  });

  it('ends what is not wanted any more', async () => {
    const abort = new AbortController();
    const running = shell('sleep 300', { signal: abort.signal });
    setTimeout(() => abort.abort(), 20);
    assert.equal((await running).end, 'aborted');
    assert.equal((await shell('echo', { signal: AbortSignal.abort() })).end, 'aborted');
  });

  describe('a child that stays', () => {
    const open = (limits = {}, maxRequests = 100) =>
      sandbox.openWorker({
        module: path.join(import.meta.dirname, 'testing/echo.worker.ts'),
        name: 'echo',
        limits,
        maxRequests,
      });
    const patient = { wallSeconds: 60 };
    interface Echo {
      readonly pid: number;
      readonly echo: unknown;
    }

    it('answers one after the other, whoever asks at once, and is replaced when worn', async () => {
      const worker = open({}, 3);
      const answers = await Promise.all(Array.from({ length: 7 }, (_, nr) => worker.request<Echo>({ nr }, patient)));
      assert.deepEqual(
        answers.map(({ echo }) => echo),
        Array.from({ length: 7 }, (_, nr) => ({ nr })),
      );
      assert.equal(new Set(answers.map(({ pid }) => pid)).size, 3);
      await worker.close();
      await assert.rejects(worker.request({}, patient), fails('sandbox.GESCHLOSSEN'));
    });

    it('names the limit that was broken; the next request gets a fresh child', linuxOnly, async () => {
      const worker = open({ residentMiB: 200 });
      await assert.rejects(worker.request({ do: 'hang' }, { wallSeconds: 1 }), fails('sandbox.ZEIT'));
      await assert.rejects(worker.request({ do: 'spin' }, { wallSeconds: 60, cpuSeconds: 1 }), fails('sandbox.ZEIT'));
      await assert.rejects(worker.request({ do: 'grow' }, patient), fails('sandbox.SPEICHER'));
      await assert.rejects(worker.request({ do: 'crash' }, patient), fails('sandbox.ABGESTUERZT'));
      await assert.rejects(worker.request({ do: 'babble' }, patient), fails('sandbox.ABGESTUERZT'));
      const abort = new AbortController();
      const hanging = worker.request({ do: 'hang' }, { ...patient, signal: abort.signal });
      setTimeout(() => abort.abort(new Error('not wanted')), 20);
      await assert.rejects(hanging, /not wanted/);
      assert.deepEqual((await worker.request<Echo>({ nr: 1 }, patient)).echo, { nr: 1 });
      await worker.close();
    });
  });

  it('sweeps folders and children of a killed process, not those of a living one', linuxOnly, async () => {
    const owner = spawn(process.execPath, [path.join(import.meta.dirname, 'testing/owner.ts'), scratch], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = (await once(owner.stdout, 'data')) as [Buffer];
    const child = Number(line.toString());
    await sandbox.sweep();
    assert.ok(isAlive(child));
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    assert.ok(isAlive(child));
    await sandbox.sweep();
    while (isAlive(child)) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.ok(!(await readdir(scratch)).some((name) => name.includes(`-${owner.pid}-`)));
  });
});
