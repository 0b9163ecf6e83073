/** `./bleibe bilder`: the pictures are taken by a program beside the browser tests, whose helpers it needs. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { createInterface } from 'node:readline';

const ROOT = path.resolve(import.meta.dirname, '..');

/** Returns the exit code; what it tells on the way is noted. */
export async function takePictures(
  names: readonly string[],
  note: (line: string) => void,
  signal: AbortSignal,
): Promise<number> {
  const child = spawn(process.execPath, ['tests/bilder/bilder.ts', ...names], {
    cwd: ROOT,
    signal,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  createInterface({ input: child.stderr }).on('line', note);
  const [code] = (await once(child, 'close')) as [number | null];
  return code ?? 1;
}
