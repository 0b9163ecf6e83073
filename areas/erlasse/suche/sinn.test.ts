/** The search with the office's AI server, over real HTTP: what it adds, whom it tells nothing, and what stays without it. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { type ModelServer, startModelServer } from '#engines/llm/testing/start.ts';
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { area } from '../erlasse.module.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { BUNDESRECHT, ERLASSE, givenWerk, norm, reader, SYSTEM } from '../testing.ts';
import { baueVektoren } from '../vektor/vektorbau.ts';
import { answerFrage } from './antwort.ts';
import { searchCommand } from './suche.cli.ts';

const leser = reader('leser');
const leitung = reader('leitung');
const GEHEIM = { name: 'Geheim', art: 'erlass' } as const;
let server: ModelServer;
let house: TestKernel;

before(async () => {
  server = await startModelServer({ synonyms: [['kündigung', 'jobverlust']] });
  house = await testKernel({ areas: [area], config: server.env });
  const { kernel } = house;
  const law = (wochen: string) => [
    norm(['§ 3', 'Pass', '(1) Der Pass ist vorzulegen.', '(2) Ohne Pass gilt die Erlaubnis nicht.']),
    norm(['§ 4a', 'Arbeit', '(1) Allgemeines zur Arbeit.', `(2) Die Kündigung ist in ${wochen} Wochen zu melden.`]),
  ];
  const kopf = { schluessel: 'BJNR1', kurz: 'AufenthG', titel: 'Aufenthaltsgesetz' };
  await givenWerk(kernel, { ...kopf, standAm: '2024-01-01', normen: law('zwei') }, BUNDESRECHT);
  await givenWerk(kernel, { ...kopf, standAm: '2025-01-01', normen: law('vier') }, BUNDESRECHT);
  const erlass = (nr: string, text: string, gueltigBis?: string) => ({
    schluessel: nr,
    kurz: nr,
    titel: 'Erlass',
    gueltigAb: '2023-01-01',
    ...(gueltigBis ? { gueltigBis } : {}),
    standAm: '2023-01-01',
    normen: [norm(['1', 'Hinweis', text])],
  });
  await givenWerk(kernel, erlass('12-1/2023', 'Kündigung: Gespräch anbieten.', '2024-06-30'), ERLASSE);
  await givenWerk(kernel, erlass('12-9/2023', 'Kündigung bei Verdacht an Stelle Nord melden.'), GEHEIM);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    sql`update erlasse.sammlung set sichtbar = 'vertraulich', personen = '{leitung}' where name = 'Geheim'`.execute(tx),
  );
  await baueVektoren(kernel, new AbortController().signal);
  await suchwerk(kernel).upToDate();
});
after(async () => {
  await house.close();
  await server.stop();
});
beforeEach(() => server.script([]));

/** A process of its own, as far as the AI server is concerned: its troubles are forgotten with it. */
function houseWith(settings: Partial<Kernel['config']> = {}): Kernel {
  const config = { ...house.kernel.config, ...settings };
  for (const [name, value] of Object.entries(settings))
    if (value === undefined) delete config[name as keyof typeof config];
  return { ...house.kernel, config } as Kernel;
}

async function ask(
  frage: string,
  more: { actor?: typeof leser; kernel?: Kernel; stichtag?: string; art?: 'recht' } = {},
) {
  const { actor = leser, kernel = houseWith(), stichtag = '2026-01-01', ...rest } = more;
  const found = await answerFrage(kernel, actor, { frage, stichtag, rechtsgebiet: 'amt', anzahl: 10, ...rest });
  return { ...found, zitate: found.treffer.map(({ zitat }) => zitat) };
}

const seen = async () => JSON.stringify((await server.requests()).map(({ body }) => body));

test('what says the same in other words is found, with the Absatz that says it, and the mode is told', async () => {
  const { zitate, betrieb, hinweise, treffer } = await ask('Jobverlust vier Wochen melden');
  assert.equal(zitate[0], '§ 4a Abs. 2 AufenthG');
  assert.match(treffer[0]?.absaetze[0]?.text ?? '', /vier Wochen/);
  assert.deepEqual([betrieb, hinweise], ['woerter_vektoren_rerank', []]);
  const ohne = await ask('Jobverlust', { kernel: houseWith({ BLEIBE_KI_AUS: true }) });
  assert.deepEqual([ohne.betrieb, ohne.zitate.includes('§ 4a Abs. 2 AufenthG')], ['woerter', false]);
  assert.ok((await ask('Jobverlust')).zitate.includes('§ 4a Abs. 2 AufenthG'));
});

test('each part alone has its own name', async () => {
  const onlyVectors = houseWith({ BLEIBE_KI_RERANK_URL: undefined });
  assert.equal((await ask('Pass', { kernel: onlyVectors })).betrieb, 'woerter_vektoren');
  const onlyRerank = houseWith({ BLEIBE_KI_EMBEDDING_URL: undefined });
  assert.equal((await ask('Pass und Arbeit', { kernel: onlyRerank })).betrieb, 'woerter_rerank');
});

test('a day, a kind and a right hold for what is found by sense as well', async () => {
  const today = await ask('Jobverlust');
  assert.doesNotMatch(today.zitate.join(), /12-1|12-9/);
  assert.doesNotMatch(await seen(), /Stelle Nord|Gespräch anbieten/, 'not even asked');
  const then = await ask('Jobverlust', { stichtag: '2024-05-01' });
  assert.match(then.zitate.join(), /12-1\/2023/);
  assert.match(then.treffer.find(({ kurz }) => kurz === 'AufenthG')?.absaetze[0]?.text ?? '', /zwei Wochen/);
  assert.match((await ask('Jobverlust', { actor: leitung })).zitate.join(), /12-9\/2023/);
  const recht = await ask('Jobverlust', { actor: leitung, art: 'recht' });
  assert.ok(recht.treffer.every(({ art }) => art === 'recht'));
});

test('a dead or a slow server is given up before it answers, is asked once, and is named', async () => {
  const dead = houseWith({
    BLEIBE_KI_EMBEDDING_URL: 'http://127.0.0.1:9/v1',
    BLEIBE_KI_RERANK_URL: 'http://127.0.0.1:9/v1',
  });
  const first = await ask('Pass vorzulegen, Arbeit', { kernel: dead });
  assert.deepEqual([first.betrieb, first.zustand, first.zitate[0]], ['woerter', 'belegt', '§ 3 Abs. 1 AufenthG']);
  assert.match(
    first.hinweise.join(' '),
    /KI-Server antwortet nicht.*Gesucht wurde nur nach Wörtern.*nicht nachsortiert/,
  );
  const second = await ask('Pass vorzulegen, Arbeit', { kernel: dead });
  assert.deepEqual(second.hinweise, first.hinweise);
  await server.script([
    { on: 'embeddings', play: { kind: 'slow-headers', ms: 30_000 } },
    { on: 'rerank', play: { kind: 'slow-headers', ms: 30_000 } },
  ]);
  const slow = houseWith();
  const waited = await ask('Pass vorzulegen', { kernel: slow });
  assert.equal(waited.betrieb, 'woerter');
  const asked = (await server.requests()).length;
  assert.ok(asked > 0);
  assert.equal((await ask('Pass vorzulegen', { kernel: slow })).betrieb, 'woerter');
  assert.equal((await server.requests()).length, asked, 'nobody was asked again');
});

test('an answer that is none leaves the words', async () => {
  for (const body of ['{"data":[]}', '{"data":[{"embedding":[0,0]}]}', 'not json', '{"data":[{"embedding":[1]}]}']) {
    await server.script([{ on: 'embeddings', play: { kind: 'body', type: 'application/json', body } }]);
    const { zitate, betrieb } = await ask('Pass vorzulegen', {
      kernel: houseWith({ BLEIBE_KI_RERANK_URL: undefined }),
    });
    assert.equal(zitate[0], '§ 3 Abs. 1 AufenthG', body);
    assert.ok(betrieb === 'woerter' || body.includes('[1]'));
  }
});

test('a question that names a person goes to the own server without what names them, and outside to none', async () => {
  await ask('Frau Beispiel, geb. 3. Mai 1990: Jobverlust');
  const own = await seen();
  assert.ok(own.includes('Jobverlust') && !own.includes('1990'));
  const outside = { BLEIBE_KI_FREMD_GRUND: 'Auftragsverarbeitung, Vertrag 12/2026', BLEIBE_KI_SUCHE_MS: 300 };
  const fern = 'http://203.0.113.9:9/v1';
  const kernel = houseWith({ ...outside, BLEIBE_KI_EMBEDDING_URL: fern, BLEIBE_KI_RERANK_URL: fern });
  const named = await ask('Frau Beispiel, geb. 03.05.1990: Pass vorzulegen, Arbeit', { kernel });
  assert.ok(named.personenbezogen && named.betrieb === 'woerter');
  assert.equal(named.hinweise.filter((one) => one.includes('eigene Netz nicht verlassen')).length, 2);
  // Nobody was asked, so nobody is known to be away.
  assert.match((await ask('Pass vorzulegen', { kernel })).hinweise.join(' '), /^Der KI-Server/);
});

test('many questions from a file name the mode of each, and wait longer than a person would', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-sinn-'));
  const file = path.join(folder, 'fragen.jsonl');
  await writeFile(
    file,
    Array.from({ length: 12 }, (_, i) => JSON.stringify({ id: i, question: 'Pass vorzulegen, Arbeit' })).join('\n'),
  );
  await server.script([{ on: 'embeddings', play: { kind: 'slow-headers', ms: 600 } }]);
  const kernel = houseWith({ BLEIBE_KI_CHAT_URL: undefined });
  const [out, note]: [string[], string[]] = [[], []];
  const input = { args: [], options: { '--batch': file }, json: true, signal: new AbortController().signal };
  const told = { out: (line: string) => void out.push(line), note: (line: string) => void note.push(line) };
  assert.equal(await searchCommand.run({ ...input, ...told }, kernel), 0);
  const lines = out.map((line) => JSON.parse(line) as { betrieb: string; hits: unknown[] });
  assert.equal(lines.length, 12);
  assert.ok(lines.every(({ betrieb, hits }) => betrieb === 'woerter_vektoren_rerank' && hits.length > 0));
  assert.match(note.join('\n'), /Wörter, Vektoren und Nachsortieren: 12 von 12/);
  await rm(folder, { recursive: true });
});
