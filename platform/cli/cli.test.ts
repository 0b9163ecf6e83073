/** The command line: what fits is run, what does not ends with 2 and one sentence. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { defineFaults } from '../errors/errors.ts';
import type { Kernel } from '../module/kernel.ts';
import type { Command, CommandInput } from './command.ts';
import { runLine } from './run.ts';

const faults = defineFaults('test', {
  WEG: { status: 404, title: 'Das ist weg', advice: 'Bitte suchen Sie es.' },
});

let seen: CommandInput | undefined;
const command = (name: string, rest: Partial<Command> = {}): Command => ({
  name,
  text: `Text zu ${name}`,
  needs: 'nothing',
  run: async (input) => {
    seen = input;
    return 0;
  },
  ...rest,
});
const commands = [
  command('akten', { maxArgs: 0 }),
  command('akten import', { args: 'PFAD…', minArgs: 1, options: [{ flag: '--akte', value: 'ZEICHEN', text: 'Akte' }] }),
  command('haus bauen', { details: () => ['Stein auf Stein.'] }),
  command('haus räumen'),
  command('weg', { run: () => Promise.reject(faults.WEG()) }),
  command('kaputt', { run: () => Promise.reject(new TypeError('x is undefined')) }),
  command('voll', { run: () => Promise.reject(Object.assign(new Error('write'), { code: '53100' })) }),
  command('greift', { run: async (_, kernel) => Number(kernel.config) }),
];

async function run(line: string): Promise<{ code: number; out: string[]; note: string[] }> {
  const [out, note]: [string[], string[]] = [[], []];
  const options = {
    commands,
    withKernel: (work: (kernel: Kernel) => Promise<number>) => work({} as Kernel),
    out: (text: string) => void out.push(text),
    note: (text: string) => void note.push(text),
    signal: new AbortController().signal,
  };
  const code = await runLine(line.split(' ').filter(Boolean), options);
  return { code, out, note };
}

test('the longest name wins; values, switches and the end of options are understood', async () => {
  assert.equal((await run('akten import --akte=ABH-1 a.pdf --json -- --b.pdf')).code, 0);
  assert.deepEqual(seen?.args, ['a.pdf', '--b.pdf']);
  assert.equal(seen?.options['--akte'], 'ABH-1');
  assert.equal(seen?.json, true);
  await run('akten import --akte ABH-2 x');
  assert.equal(seen?.options['--akte'], 'ABH-2');
});

for (const [line, sentence] of [
  ['aktn', /„aktn“ gibt es nicht/],
  ['haus malen', /„haus malen“ gibt es nicht\. \.\/bleibe haus --help/],
  ['akten import', /fehlt PFAD/],
  ['akten zuviel', /„zuviel“ ist hier zu viel/],
  ['akten import x --akt=1', /--akt gibt es hier nicht/],
  ['akten import x --akte', /--akte fehlt ein Wert/],
  ['akten import x --json=ja', /--json nimmt keinen Wert/],
] as const) {
  test(`wrong usage: ${line}`, async () => {
    const { code, out, note } = await run(line);
    assert.deepEqual([code, out, note.length], [2, [], 1]);
    assert.match(note[0] as string, sentence);
  });
}

test('help for all and for one, also as JSON, and without arguments', async () => {
  const all = (await run('--help')).out.join('\n');
  for (const { name, text } of commands) assert.ok(all.includes(name) && all.includes(text));
  assert.equal((await run('')).out.join('\n'), all);
  const one = (await run('akten import --help')).out.join('\n');
  assert.match(one, /--akte=ZEICHEN/);
  const [json] = (await run('--help --json')).out;
  assert.equal(JSON.parse(json as string).length, commands.length);
});

test('help for a group, with and without asking for it', async () => {
  const { code, out, note } = await run('haus --help');
  assert.deepEqual([code, note], [0, []]);
  const text = out.join('\n');
  assert.ok(text.includes('haus bauen') && text.includes('Text zu haus räumen'));
  assert.ok(!text.includes('akten'));
  assert.equal((await run('haus')).out.join('\n'), text);
  const [json] = (await run('haus --json --help')).out;
  const names = (JSON.parse(json as string) as { name: string }[]).map(({ name }) => name);
  assert.deepEqual(names, ['haus bauen', 'haus räumen']);
  assert.match((await run('haus bauen --help')).out.join('\n'), /--json[\s\S]*Stein auf Stein/);
});

test('a fault is told in its own words, a mistake of ours with a reference, and nothing goes to the output', async () => {
  const told = await run('weg');
  assert.deepEqual([told.code, told.out], [1, []]);
  assert.deepEqual(told.note, ['Das ist weg. Bitte suchen Sie es.']);
  const broken = await run('kaputt');
  assert.equal(broken.code, 1);
  assert.match(broken.note.join('\n'), /Nummer: [0-9a-f]{8}[\s\S]*TypeError/);
  const full = await run('voll');
  assert.equal(full.code, 1);
  assert.deepEqual(full.note.length, 1, 'a full disk is a sentence, without number and stack');
  assert.match(full.note[0] ?? '', /Speicher des Servers ist voll/);
  assert.match((await run('greift')).note.join('\n'), /kernel\.config was used/);
});
