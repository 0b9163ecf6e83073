/** From the command to an office that answers: first start with the demo, and the starts after it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';

const LAUNCHER = path.resolve(import.meta.dirname, '../../bleibe');
const LATER_STARTS = 3;

async function start(note: (line: string) => void): Promise<Record<string, unknown>> {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bleibe-bench-'));
  try {
    const first = await startOnce(dataDir);
    note(`erster Start nach ${first} s`);
    const later: number[] = [];
    for (let count = 0; count < LATER_STARTS; count += 1) later.push(await startOnce(dataDir));
    return { firstStartSeconds: first, secondStartSeconds: later[0], fastestLaterStartSeconds: Math.min(...later) };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

/** Seconds until it says that it is ready and its page of health agrees; stopped again in order. */
async function startOnce(dataDir: string): Promise<number> {
  const began = performance.now();
  const env = { ...process.env, DATA_DIR: dataDir, PORT: '0', BLEIBE_LOG_LEVEL: 'warn' };
  const child = spawn(LAUNCHER, ['start', '--demo', '--json'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  try {
    for await (const line of createInterface({ input: child.stdout })) {
      const { url } = JSON.parse(line) as { url: string };
      const health = await fetch(new URL('/health/ready', url));
      if (!health.ok) throw new Error(`the office is not ready: ${health.status}`);
      return Math.round((performance.now() - began) / 10) / 100;
    }
    throw new Error('the office ended before it was ready');
  } finally {
    child.kill('SIGTERM');
    await ended;
  }
}

export const benchmarks = { start };
