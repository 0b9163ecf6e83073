/** `./bleibe akten import`: without a server it does the work itself; standard output is JSON and nothing else. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { importCommand } from './akten.cli.ts';
import { area } from './akten.module.ts';
import type { Quittung } from './eingang.schema.ts';
import { isFolderHeld } from './ordner.sql.ts';
import { startOrdner } from './ordner.ts';
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

async function say(args: readonly string[]): Promise<{ lines: string[]; notes: string[] }> {
  const [lines, notes]: [string[], string[]] = [[], []];
  const { signal } = new AbortController();
  const out = (line: string) => lines.push(line);
  const note = (line: string) => notes.push(line);
  await importCommand.run({ args, options: {}, json: false, out, note, signal }, house.kernel);
  return { lines, notes };
}

test('in words: each file once, sums that add up, one file is one file', async () => {
  const one = path.join(folder, 'einzeln.pdf');
  await writeFile(one, letter(['Ein einzelner Brief']));
  const first = await say([one]);
  assert.deepEqual(first.lines, [
    'einzeln.pdf: aufgenommen, wartet im Eingang auf eine Akte (1 Seite)',
    '1 Datei: 1 aufgenommen.',
  ]);
  assert.ok(
    first.notes.some((note) => note.includes('von 1 Seite erkannt')),
    first.notes.join('\n'),
  );
  const broken = path.join(folder, 'kaputt.pdf');
  await writeFile(broken, '%PDF-1.7 abgebrochen');
  const { lines } = await say([one, broken, path.join(folder, 'gibt-es-nicht.pdf')]);
  assert.equal(lines.at(-1), '3 Dateien: 1 aufgenommen, aber nicht lesbar; 1 schon bekannt; 1 abgelehnt.');
  assert.match(lines[1] ?? '', /^kaputt\.pdf: aufgenommen, aber nicht lesbar: /);
  assert.match(lines[2] ?? '', /^gibt-es-nicht\.pdf: nicht aufgenommen: /);
});

test('a server that is busy with something else is a server: the command waits for it and says nothing else', async () => {
  const stop = await startOrdner(house.kernel, { everyMs: 50 });
  const file = path.join(folder, 'wartet.pdf');
  await writeFile(file, letter(['Ein Brief, der warten muss']));
  while (!(await isFolderHeld(house.kernel.pool.db))) await sleep(20);
  const said = say([file]);
  // Longer than the command would wait without a server.
  await sleep(3_500);
  await house.kernel.jobs.work(house.kernel);
  const { notes } = await said;
  assert.ok(!notes.some((note) => note.includes('kein Server')), notes.join('\n'));
  await house.kernel.jobs.drain();
  await stop();
  assert.equal(await isFolderHeld(house.kernel.pool.db), false);
});
