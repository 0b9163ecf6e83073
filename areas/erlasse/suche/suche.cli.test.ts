/** Many questions from a file: answers in their order, what cannot be read named, nothing else on the output. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../erlasse.module.ts';
import { ERLASSE, givenWerk, norm } from '../testing.ts';
import { searchCommand } from './suche.cli.ts';

let house: TestKernel;
let folder = '';

before(async () => {
  house = await testKernel({ areas: [area] });
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-stapel-'));
  await givenWerk(house.kernel, {
    schluessel: 'BJNR1',
    kurz: 'AufenthG',
    titel: 'Gesetz',
    standAm: '2024-01-01',
    normen: [
      norm(['§ 5', 'Passpflicht', '(1) Ein Reisepass ist vorzulegen.', '(2) Der Reisepass gilt zehn Jahre.']),
      norm(['§ 6', 'Gebühr', 'Die Gebühr beträgt zwanzig Euro.']),
    ],
  });
  await givenWerk(
    house.kernel,
    {
      schluessel: 'E1',
      kurz: '512-1/2024',
      titel: 'Erlass',
      gueltigAb: '2024-01-01',
      standAm: '2024-01-01',
      normen: [norm(['3', 'Postversand', 'Die Bescheinigung wird nicht mit der Post verschickt.'])],
    },
    ERLASSE,
  );
});

after(async () => {
  await house.close();
  await rm(folder, { recursive: true });
});

async function run(args: readonly string[], options: Record<string, string> = {}, json = false) {
  const [out, note]: [string[], string[]] = [[], []];
  const code = await searchCommand.run(
    {
      args,
      options,
      json,
      out: (line) => void out.push(line),
      note: (line) => void note.push(line),
      signal: new AbortController().signal,
    },
    house.kernel,
  );
  return { code, out, note };
}

async function batch(content: string) {
  const file = path.join(folder, 'fragen.jsonl');
  await writeFile(file, content);
  const { out, ...rest } = await run([], { '--batch': file }, true);
  return {
    ...rest,
    out: out.map((line) => JSON.parse(line) as { id: string | number; hits: object[]; answer: string }),
  };
}

test('each question has its line, in the order of the file, as law or as Erlass', async () => {
  const { code, out, note } = await batch(
    [
      '\uFEFF{"id":"b","question":"Wie viele Jahre gilt der Reisepass?","kind":"lookup","gold":[],"fremd":1}',
      '',
      '{"id":2,"question":"Bescheinigung mit der Post","as_of":"2024-05-01"}\r',
      '{"id":"vorher","question":"512-1/2024","as_of":"2023-05-01"}',
      '{"id":"a","question":"§ 6 AufenthG","as_of":null}',
    ].join('\n'),
  );
  assert.deepEqual([code, note], [0, []]);
  assert.deepEqual(
    out.map(({ id }) => id),
    ['b', 2, 'vorher', 'a'],
  );
  assert.deepEqual(out[0]?.hits[0], { law: 'AufenthG', section: '§ 5', paragraph: '2' });
  assert.deepEqual(out[1]?.hits[0], { erlass: '512-1/2024', abschnitt: '3' });
  assert.deepEqual([out[2]?.hits, out[2]?.answer], [[], 'kein_beleg']);
  assert.deepEqual([out[3]?.hits[0], out[3]?.answer], [{ law: 'AufenthG', section: '§ 6' }, 'belegt']);
});

test('lines that cannot be read are named, and the others answered', async () => {
  const { code, out, note } = await batch(
    [
      'kaputt',
      '{"id":"x"}',
      '{"id":"y","question":"Reisepass","as_of":"2024-13-01"}',
      '{"id":"z","question":"Gebühr"}',
    ].join('\n'),
  );
  assert.equal(code, 1);
  assert.deepEqual(
    out.map(({ id }) => id),
    ['z'],
  );
  assert.match(note.join('\n'), /Zeile 1: kein JSON\nZeile 2: question .*\nZeile 3: as_of .*\n3 von 4/);
});

test('one question is answered for people, or as JSON', async () => {
  const { code, out } = await run(['Wie', 'viele', 'Jahre', 'gilt', 'der', 'Reisepass?'], {
    '--stichtag': '2025-02-03',
  });
  assert.equal(code, 0);
  assert.match(
    out.join('\n'),
    /^Rechtsstand 3\.2\.2025\n\n1\. § 5 Abs\. 2 AufenthG – Passpflicht\n {3}Der Reisepass gilt zehn Jahre\./,
  );
  const [json] = (await run(['Reisepass'], {}, true)).out;
  assert.equal(JSON.parse(json ?? '').treffer[0].bezeichnung, '§ 5');
});

for (const [args, options, sentence] of [
  [[], {}, /Frage an oder mit --batch/],
  [['x'], { '--batch': 'y' }, /Frage an oder mit --batch/],
  [[], { '--batch': '/gibt/es/nicht' }, /gibt es nicht/],
  [['x'], { '--stichtag': '3.2.2025' }, /JJJJ-MM-TT/],
  [['x'], { '--anzahl': '0' }, /1 bis 50/],
] as const)
  test(`wrong use is told: ${sentence}`, () =>
    assert.rejects(run(args, options), (cause) => cause instanceof Fault && sentence.test(cause.advice)));
