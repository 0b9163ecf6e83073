/** The commands that measure the search measure the model's answers too, where one is set up, and name what took part. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { MUSTER } from '#areas/assistent/antwort/testing/muster.ts';
import { area } from '#areas/assistent/assistent.module.ts';
import { givenPassagen, zeile } from '#areas/assistent/testing/amt.ts';
import { area as erlasse } from '#areas/erlasse/erlasse.module.ts';
import { type ModelServer, startModelServer } from '#engines/llm/testing/start.ts';
import type { Command } from '#platform/cli/command.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { type TestKernel, testKernel } from './testing.ts';

let server: ModelServer;
let house: TestKernel;
let file = '';

before(async () => {
  server = await startModelServer({ models: ['muster-7b'] });
  house = await testKernel({ areas: [erlasse, area], config: server.env });
  const recht = MUSTER.filter(({ art }) => art === 'recht').map((one) => ({ ...one, kurz: 'AufenthV' }));
  await givenPassagen(house.kernel, 'Musterrecht', recht);
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-messmodell-'));
  file = path.join(folder, 'fragen.jsonl');
  const gold = [{ law: 'AufenthV', section: '§ 4', paragraph: '1' }];
  const fragen = [
    { id: 'a', question: 'Wie lange gilt die Musterkarte?', gold },
    { id: 'b', question: 'Musterkarte Gültigkeit', gold },
    { id: 'c', question: 'Wie hoch ist die Hundesteuer?', kind: 'unanswerable', gold: [] },
  ];
  await writeFile(file, fragen.map((one) => JSON.stringify(one)).join('\n'));
  await command('erlasse vektoren').run({ ...silent(), args: [], options: {}, json: true }, house.kernel);
});
after(async () => {
  await rm(path.dirname(file), { recursive: true });
  await house.close();
  await server.stop();
});

const command = (name: string): Command => erlasse.commands?.find((one) => one.name === name) as Command;

function silent() {
  const [lines, notes]: [string[], string[]] = [[], []];
  const signal = new AbortController().signal;
  return {
    signal,
    lines,
    notes,
    out: (line: string) => void lines.push(line),
    note: (line: string) => void notes.push(line),
  };
}

async function run(name: string, options: Record<string, string | true>, settings: Partial<Kernel['config']> = {}) {
  const told = silent();
  const kernel = { ...house.kernel, config: { ...house.kernel.config, ...settings } } as Kernel;
  const code = await command(name).run({ ...told, args: [], options, json: true }, kernel);
  return { code, ...told, rows: told.lines.map((line) => JSON.parse(line)) };
}

const says = (...lines: string[]) =>
  server.script([{ when: 'nummerierten Passagen', play: { kind: 'text', text: lines.join('') } }]);
const WAHR = zeile('Die Musterkarte gilt höchstens drei Jahre.', 1, 'Sie gilt höchstens drei Jahre.');
const FALSCH = zeile('Die Musterkarte gilt zwölf Jahre.', 1, 'Sie gilt höchstens drei Jahre.');

test('each line of a batch has the mode and the counted answer of the model; without answers it is left alone', async () => {
  await says(WAHR, FALSCH);
  const { code, rows, notes } = await run('erlasse search', { '--batch': file });
  assert.equal(code, 0);
  assert.deepEqual(
    rows.map(({ betrieb, answer }) => [betrieb, answer]),
    [
      ['woerter_vektoren_rerank', 'belegt'],
      ['woerter_vektoren_rerank', 'belegt'],
      ['woerter_vektoren_rerank', 'kein_beleg'],
    ],
  );
  const { zitiert, ...counted } = rows[0].antwort;
  const of = { art: 'modell', zustand: 'belegt', modell: 'muster-7b', ausfall: null };
  assert.deepEqual(counted, { ...of, saetze: 2, belegt: 1, gestrichen: 1 });
  assert.deepEqual(zitiert, [{ law: 'AufenthV', section: '§ 4', paragraph: '1' }]);
  assert.match(notes.join(), /Wörter, Vektoren und Nachsortieren: 3 von 3/);
  await says(WAHR);
  const plain = await run('erlasse search', { '--batch': file, '--ohne-antworten': true });
  assert.equal(plain.rows[0].antwort, undefined);
  assert.ok(!(await server.requests()).some(({ path: asked }) => asked.includes('chat')));
});

test('the figures of the search and of the model stand beside one another, with the mode and the models', async () => {
  await says(WAHR, FALSCH);
  const { rows } = await run('erlasse guete', { '--fragen': file });
  const [figures] = rows;
  assert.deepEqual(figures.betrieb, { woerter_vektoren_rerank: 3 });
  assert.match(figures.bestand, /Vektoren muster-7b, Nachsortieren muster-7b/);
  assert.deepEqual([figures.modell.modelle, figures.modell.saetze, figures.modell.belegt], [['muster-7b'], 4, 2]);
  assert.equal(figures.modell.zitiert.gesamt.paragraf['R@10'].wert, 1);
  assert.equal(figures.modell.zitiert.gesamt.enthaltung.recall.wert, 1);
});

test('a server that gives no answers is named with how often, and the words are measured all the same', async () => {
  const off = 'http://127.0.0.1:9/v1';
  const { code, rows, notes } = await run(
    'erlasse search',
    { '--batch': file },
    { BLEIBE_KI_CHAT_URL: off, BLEIBE_KI_EMBEDDING_URL: off, BLEIBE_KI_RERANK_URL: off },
  );
  assert.equal(code, 0);
  assert.deepEqual([rows[0].betrieb, rows[0].hits[0].section], ['woerter', '§ 4']);
  assert.match(rows[0].antwort.ausfall, /antwortet nicht/);
  assert.match(notes.join(), /nur Wörter: 3 von 3/);
});
