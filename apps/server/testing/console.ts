/** A program on a pseudo-terminal, as somebody sits before it. `script` of util-linux lends the terminal. */
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { Environment } from './process.ts';

const MAIN = fileURLToPath(new URL('../main.ts', import.meta.url));

/** For `test(…, { skip: WITHOUT_TERMINAL })`. */
export const WITHOUT_TERMINAL: string | false =
  spawnSync('script', ['--version'], { encoding: 'utf8' }).stdout?.includes('util-linux') === true
    ? false
    : 'script of util-linux is not installed, which lends a terminal (Debian: apt-get install bsdutils)';

export const CTRL_C = '\x03';
export const CTRL_D = '\x04';

export interface Console {
  /** Everything that stood on the screen so far. */
  screen(): string;
  /** Waits until this stands on the screen, below what was waited for before. */
  sees(words: string): Promise<void>;
  type(keys: string): void;
  /** The exit code, once it has ended. */
  readonly ended: Promise<number | null>;
  kill(): void;
}

/** Several of the program's words in one line; none of them holds a quotation mark. */
export function openConsole(words: readonly string[], env: Environment): Console {
  const line = [process.execPath, MAIN, ...words].map((word) => `'${word}'`).join(' ');
  const child = spawn('script', ['--quiet', '--flush', '--return', '--command', `exec ${line}`, '/dev/null'], {
    env: {
      ...{ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '', SHELL: '/bin/sh', TERM: 'xterm' },
      ...{ BLEIBE_LOG_LEVEL: 'warn', PORT: '0', ...env },
    },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let [raw, seen] = ['', 0];
  child.stdout.on('data', (chunk: Buffer) => {
    raw += chunk;
  });
  const screen = () => stripVTControlCharacters(raw);
  const ended = once(child, 'close').then(([code]) => code as number | null);
  let over = false;
  void ended.then(() => {
    over = true;
  });
  return {
    screen,
    async sees(words) {
      for (;;) {
        const at = screen().indexOf(words, seen);
        if (at !== -1) {
          seen = at + words.length;
          return;
        }
        if (over) throw new Error(`it ended without saying "${words}":\n${screen()}`);
        await sleep(20);
      }
    },
    type: (keys) => void child.stdin.write(keys),
    ended,
    kill: () => void child.kill('SIGKILL'),
  };
}
