/** Starts a simulator as a process of its own; it ends with us, however we end, since its standard input closes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { codeForChild } from '../imports/code-for-child.ts';

export interface Simulator {
  /** The line it printed when it was ready. */
  readonly ready: Readonly<Record<string, unknown>>;
  stop(): Promise<void>;
}

const QUICK = new URL('../imports/quick.ts', import.meta.url).href;

export async function startSimulator(module: string, settings: object): Promise<Simulator> {
  const child = spawn(process.execPath, [`--import=${QUICK}`, module, JSON.stringify(settings)], {
    stdio: ['pipe', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH, ...codeForChild() },
  });
  child.stdin.on('error', () => undefined);
  const ended = once(child, 'exit');
  const lines = createInterface({ input: child.stdout });
  const first = await Promise.race([once(lines, 'line'), ended.then(() => undefined)]);
  if (!first) throw new Error(`the simulator ${module} did not start`);
  return {
    ready: JSON.parse(String(first[0])) as Record<string, unknown>,
    async stop() {
      child.stdin.end();
      child.kill();
      await ended;
    },
  };
}
