/** Every command of the house: explained, and with `--json` nothing but JSON on standard output. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { runLine } from '#platform/cli/run.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing.ts';
import { allCommands } from './command-line.ts';
import { runToEnd } from './testing/process.ts';

let database: TestDatabase;
let root: string;
before(async () => {
  [database, root] = await Promise.all([testDatabase(), mkdtemp(path.join(os.tmpdir(), 'bleibe-befehle-'))]);
});
after(async () => {
  await database.drop();
  await rm(root, { recursive: true, force: true });
});

async function help(...words: string[]): Promise<string[]> {
  const out: string[] = [];
  const silent = {
    withKernel: () => Promise.reject(new Error('help opens nothing')),
    note: () => assert.fail('help has nothing to note'),
    signal: new AbortController().signal,
  };
  const code = await runLine([...words, '--help'], { commands: allCommands, out: (line) => out.push(line), ...silent });
  assert.equal(code, 0);
  return out;
}

test('every command and every group of commands explains itself, with all that it takes', async () => {
  const all = (await help()).join('\n');
  for (const command of allCommands) {
    const words = command.name.split(' ');
    const text = (await help(...words)).join('\n');
    const taken = [command.name, command.text, command.args ?? '', ...(command.options ?? []).map(({ flag }) => flag)];
    for (const one of [...taken, '--json', '--help']) assert.ok(text.includes(one), `${command.name}: ${one}`);
    const [described] = JSON.parse((await help(...words, '--json')).join('')) as { name: string }[];
    assert.equal(described?.name, command.name);
    assert.ok(all.includes(command.name) && all.includes(command.text));
    const [group = ''] = words;
    if (words.length > 1) assert.ok((await help(group)).join('\n').includes(command.text), `${group} --help`);
  }
});

test('with --json standard output is JSON and nothing else, whatever is told beside it', async () => {
  const letter = path.join(root, 'leer.pdf');
  const copy = path.join(root, 'sicherung');
  await writeFile(letter, '');
  const env = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl, DATA_DIR: path.join(root, 'daten') };
  const lines: readonly (readonly string[])[] = [
    ['config'],
    ['schluessel', 'liste'],
    ['protokoll', 'verify'],
    ['akten', 'status'],
    ['akten', 'import', letter],
    ['akten', 'ocr', letter],
    ['backup', copy],
    ['restore', copy, '--nur-pruefen'],
  ];
  for (const words of lines) {
    const { code, out, err } = await runToEnd([...words, '--json'], env);
    // Who fails says so with the exit code and on standard error.
    if (out === '') assert.notEqual(code, 0, words.join(' '));
    else assert.doesNotThrow(() => JSON.parse(out), `${words.join(' ')}: ${out.slice(0, 200)} ${err}`);
  }
});
