/** `./bleibe vorgaenge pruefe`: standard output carries one result a line and nothing else; a bad line stops no other. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import type { Kernel } from '#platform/module/kernel.ts';
import { pruefeCommand } from './pruefung.cli.ts';

let folder: string;
before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bleibe-pruefe-'));
});
after(() => rm(folder, { recursive: true }));

async function run(lines: readonly string[], json = true) {
  const file = path.join(folder, 'faelle.jsonl');
  await writeFile(file, lines.join('\n'));
  const [out, notes]: [string[], string[]] = [[], []];
  const { signal } = new AbortController();
  const code = await pruefeCommand.run(
    { args: [file], options: {}, json, out: (line) => out.push(line), note: (line) => notes.push(line), signal },
    undefined as unknown as Kernel,
  );
  return { code, out, notes };
}

const zeile = (more: object) =>
  JSON.stringify({ id: 'A1', permit: 'AE_18a', as_of: '2026-04-28', facts: { person: { pass: 'gueltig' } }, ...more });

test('one line of JSON for each case', async () => {
  const { code, out, notes } = await run([zeile({}), '', zeile({ id: 'A2', facts: { person: { hut: true } } })]);
  assert.equal(code, 0);
  const [eins, zwei] = out.map((line) => JSON.parse(line));
  assert.deepEqual([eins.id, eins.outcome, zwei.id], ['A1', 'nachfordern', 'A2']);
  assert.deepEqual(eins.requirements.find(({ key }: { key: string }) => key === 'pass').norms[0], {
    law: 'AufenthG',
    section: '§ 3',
    paragraph: '1',
  });
  assert.match(notes.join('\n'), /Zeile 3 \(A2\): Das Feld „person\.hut“ ist nicht bekannt/);
});

test('a bad line is told with its number, the others go on, and the exit code is 1', async () => {
  const bad = [
    '{',
    'null',
    zeile({ id: 7 }),
    zeile({ permit: 'AE_99' }),
    zeile({ as_of: 'gestern' }),
    zeile({ facts: { person: { pass: 'weg' } } }),
    zeile({ facts: undefined }),
  ];
  const { code, out, notes } = await run([...bad, zeile({})]);
  assert.deepEqual([code, out.length, notes.length], [1, bad.length + 1, bad.length]);
  const rows = out.map((line) => JSON.parse(line));
  assert.deepEqual(
    rows.slice(0, 4).map(({ id, outcome, requirements }) => [id, outcome, requirements.length]),
    [
      ['Zeile 1', 'offen', 0],
      ['Zeile 2', 'offen', 0],
      ['Zeile 3', 'offen', 0],
      ['A1', 'offen', 0],
    ],
  );
  for (const [index, { fehler }] of rows.slice(0, -1).entries()) assert.ok(notes[index]?.endsWith(fehler), fehler);
  assert.equal(rows.at(-1).outcome, 'nachfordern');
  const wanted = [
    /Zeile 1: .*kein gültiges JSON/,
    /„id“/,
    /„id“/,
    /„permit“ "AE_99"/,
    /„as_of“/,
    /„person\.pass“.*"weg"/,
    /JSON-Objekt/,
  ];
  for (const [index, sentence] of wanted.entries()) assert.match(notes[index] ?? '', sentence);
});

test('a mark at the start, line ends of every kind, blank and very long lines are no obstacle', async () => {
  const lang = zeile({ id: 'A3', title: 'x'.repeat(2_000_000) });
  const { code, out, notes } = await run([`\uFEFF${zeile({})}\r`, '\r', '   ', `${zeile({ id: 'A2' })}\r${lang}`]);
  assert.deepEqual([code, notes], [0, []]);
  assert.deepEqual(
    out.map((line) => JSON.parse(line).id),
    ['A1', 'A2', 'A3'],
  );
});

test('null stands for an absent fact and an absent group alike, and is nothing to tell about', async () => {
  const facts = { person: { pass: 'gueltig' }, beschaeftigung: { ba_zustimmung: null }, lebensunterhalt: null };
  const { out, notes } = await run([zeile({}), zeile({ facts })]);
  const [ohne, leer] = out.map((line) => JSON.parse(line));
  assert.deepEqual([leer, notes], [ohne, []]);
});

test('without --json people read a table', async () => {
  const { out } = await run([zeile({})], false);
  assert.match(out.join('\n'), /# A1: AE_18a am 2026-04-28\nVorschlag: nachfordern\./);
  assert.match(out.join('\n'), /erfuellt +Pass +Ein anerkannter und gültiger Pass liegt vor\. \(§ 3 Abs\. 1 AufenthG/);
});

test('a file that cannot be read is told', async () => {
  const notes: string[] = [];
  const input = {
    args: [path.join(folder, 'fehlt')],
    options: {},
    json: true,
    out: () => undefined,
    note: (line: string) => notes.push(line),
    signal: new AbortController().signal,
  };
  assert.equal(await pruefeCommand.run(input, undefined as unknown as Kernel), 1);
  assert.match(notes.join(), /nicht lesbar/);
});
