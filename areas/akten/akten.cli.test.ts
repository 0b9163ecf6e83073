/** `./bleibe akten import`: without a server it does the work itself; standard output is JSON and nothing else. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { importCommand } from './akten.cli.ts';
import { area } from './akten.module.ts';
import type { Quittung } from './eingang.schema.ts';
import { givenAkte, letter } from './testing.ts';

let house: TestKernel;
let folder: string;
before(async () => {
  house = await testKernel({ areas: [area] });
  folder = path.join(house.kernel.config.dataDir, 'abgabe');
  await mkdir(path.join(folder, 'tief'), { recursive: true });
});
after(() => house.close());

async function run(args: readonly string[], akte?: string): Promise<{ code: number; quittung: Quittung }> {
  const lines: string[] = [];
  const options = akte ? { '--akte': akte } : {};
  const { signal } = new AbortController();
  const input = { args, options, json: true, out: (line: string) => lines.push(line), note: () => undefined, signal };
  const code = await importCommand.run(input, house.kernel);
  assert.equal(lines.length, 1, 'one object and nothing else');
  return { code, quittung: JSON.parse(lines[0] ?? '') as Quittung };
}

test('files, folders to their depth, a path that leads nowhere and a device: each is in the receipt', async () => {
  const { aktenzeichen } = await givenAkte(house.kernel, 'nord', { familienname: 'Befehl' });
  await writeFile(path.join(folder, 'eins.pdf'), letter(['Erster Brief des Befehls']));
  await writeFile(path.join(folder, 'tief', 'zwei.pdf'), letter(['Zweiter Brief des Befehls']));
  await writeFile(path.join(folder, 'tief', 'leer.pdf'), '');
  const { code, quittung } = await run([folder, path.join(folder, 'gibt-es-nicht.pdf'), '/dev/zero'], aktenzeichen);
  assert.equal(code, 1);
  const fates = Object.fromEntries(quittung.dateien.map((one) => [one.dateiname, one.status]));
  assert.deepEqual(fates, {
    'abgabe/eins.pdf': 'zugeordnet',
    'abgabe/tief/leer.pdf': 'fehler',
    'abgabe/tief/zwei.pdf': 'zugeordnet',
    'gibt-es-nicht.pdf': 'fehler',
    zero: 'fehler',
  });
  assert.equal(quittung.dateien.find((one) => one.status === 'zugeordnet')?.akte?.aktenzeichen, aktenzeichen);
});
