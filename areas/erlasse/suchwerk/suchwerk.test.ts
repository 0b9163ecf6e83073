/** Indexes that follow the database: what came since, files of other processes, broken ones, a process that was killed. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Vocabulary } from '#engines/retrieval/index.ts';
import { openPool, transact } from '#platform/db/db.ts';
import { createSignals } from '#platform/events/signals.ts';
import { BESTAND_SIGNAL } from '../bestand/sammlung.sql.ts';
import { area } from '../erlasse.module.ts';
import { importCommand } from '../quellen/import.cli.ts';
import { answerFrage } from '../suche/antwort.ts';
import { buildSuchbestand } from '../suche/suchbestand.ts';
import { giiXml } from '../testing/gii.ts';
import { ERLASSE, givenWerk, norm, reader, SYSTEM } from '../testing.ts';
import { Ablage } from './ablage.ts';
import { readSchnappschuss, writeSchnappschuss } from './schnappschuss.ts';
import { closeSuchwerk, suchwerk } from './suchwerk.ts';

let house: TestKernel;
const leser = reader('leser');

const givenErlass = (nr: number, text: string) =>
  givenWerk(
    house.kernel,
    {
      schluessel: `E${nr}`,
      kurz: `512-${nr}/2024`,
      titel: `Erlass ${nr}`,
      gueltigAb: '2024-01-01',
      standAm: '2024-01-01',
      normen: [norm(['1', 'Regel', text])],
    },
    ERLASSE,
  );

const findIn = async (kernel: TestKernel['kernel'], frage: string) => {
  const { treffer } = await answerFrage(kernel, leser, {
    frage,
    stichtag: '2026-01-01',
    rechtsgebiet: 'amt',
    anzahl: 10,
  });
  return treffer.map(({ kurz }) => kurz);
};
const find = (frage: string) => findIn(house.kernel, frage);

const folder = () => path.join(house.kernel.config.dataDir, 'suchbestand');
const files = async () => (await readdir(folder())).sort();

before(async () => {
  house = await testKernel({ areas: [area] });
  for (let nr = 1; nr <= 20; nr += 1) await givenErlass(nr, `Die Ausnahme Nummer ${nr} betrifft den Sprachkurs.`);
  await suchwerk(house.kernel).upToDate();
});

after(() => house.close());

test('the index is a file of this Sammlung and its state that only the service may read', async () => {
  const [name = '', ...others] = await files();
  assert.deepEqual(others, []);
  assert.match(name, /^[0-9a-f-]{36}-\d+\.index$/);
  assert.equal((await stat(path.join(folder(), name))).mode & 0o777, 0o600);
  assert.equal((await stat(folder())).mode & 0o777, 0o700);
});

test('a new Erlass, a changed and a withdrawn one are found so within seconds, beside the index that is there', async () => {
  const before = await files();
  await givenErlass(21, 'Der Zwischenraum wird vermessen.');
  const started = performance.now();
  while ((await find('Zwischenraum vermessen')).length === 0) {
    // Seconds on a machine that has time; other tests run beside this one.
    assert.ok(performance.now() - started < 120_000, 'it is not found');
    await sleep(100);
  }
  assert.deepEqual(await files(), before);
  await givenErlass(21, 'Der Zwischenraum wird verpachtet.');
  await suchwerk(house.kernel).upToDate();
  assert.deepEqual((await find('verpachtet')).slice(0, 1), ['512-21/2024']);
  await transact(house.kernel.pool.db, SYSTEM, 'test', async (tx) => {
    await sql`update erlasse.werk set einstufung = 'VS-NfD' where schluessel = 'E21'`.execute(tx);
    await sql`update erlasse.sammlung set stand = stand + 1 where name = 'Erlasse'`.execute(tx);
  });
  await suchwerk(house.kernel).upToDate();
  assert.deepEqual(await find('Zwischenraum verpachtet'), []);
});

test('after a restart the file answers, and nothing is built', async () => {
  await closeSuchwerk(house.kernel);
  const before = await Promise.all((await files()).map((name) => stat(path.join(folder(), name))));
  const werk = suchwerk(house.kernel);
  await werk.opened();
  assert.equal((await find('Ausnahme Nummer 7 Sprachkurs'))[0], '512-7/2024');
  await werk.upToDate();
  const now = await Promise.all((await files()).map((name) => stat(path.join(folder(), name))));
  assert.deepEqual(
    now.map(({ mtimeMs }) => mtimeMs),
    before.map(({ mtimeMs }) => mtimeMs),
  );
});

for (const [how, spoil] of [
  ['of another program', (bytes: Buffer) => bytes.fill('BLSUCH00', 0, 8)],
  ['with one wrong byte', (bytes: Buffer) => bytes.fill((bytes.at(-9) ?? 0) ^ 1, bytes.length - 9, bytes.length - 8)],
  ['cut off', (bytes: Buffer) => bytes.subarray(0, bytes.length / 2)],
  ['empty', () => Buffer.alloc(0)],
] as const)
  test(`a file ${how} is built anew`, async () => {
    await closeSuchwerk(house.kernel);
    for (const name of await files()) {
      const file = path.join(folder(), name);
      await writeFile(file, spoil(await readFile(file)));
    }
    await suchwerk(house.kernel).upToDate();
    assert.equal((await find('Ausnahme Nummer 7 Sprachkurs'))[0], '512-7/2024');
    for (const name of await files()) readSchnappschuss(await readFile(path.join(folder(), name)));
  });

test('two processes share the files, and each follows what the other has taken in', async () => {
  const { kernel, database } = house;
  const pool = openPool({ url: database.url, max: 3, statementTimeoutMs: 30_000, lockTimeoutMs: 10_000, name: 'zwei' });
  const other = { ...kernel, pool };
  try {
    await givenErlass(22, 'Der Kabelkanal ist frei zu halten.');
    await Promise.all([suchwerk(kernel).upToDate(), suchwerk(other).upToDate()]);
    assert.deepEqual((await findIn(kernel, 'Kabelkanal')).slice(0, 1), ['512-22/2024']);
    assert.deepEqual((await findIn(other, 'Kabelkanal')).slice(0, 1), ['512-22/2024']);
  } finally {
    await closeSuchwerk(other);
    await pool.close();
  }
});

test('a command of another process wakes the search when it has taken in what is new, and not for what is the same', async () => {
  const { kernel, database } = house;
  const file = path.join(kernel.config.dataDir, 'BJNR900.xml');
  const normen = [{ enbez: '§ 1', absaetze: ['Das Segelboot ist anzumelden.'] }];
  await writeFile(file, giiXml({ doknr: 'BJNR900', jurabk: 'BootG', tag: '2026-01-01', normen }));
  let woken = 0;
  const unhook = kernel.signals.on(BESTAND_SIGNAL, () => {
    woken += 1;
  });
  const pool = openPool({ url: database.url, max: 3, statementTimeoutMs: 30_000, lockTimeoutMs: 10_000, name: 'zwei' });
  const signals = createSignals(pool, kernel.log);
  try {
    for (const times of [1, 1]) {
      const { signal } = new AbortController();
      const input = { args: [file], options: {}, json: true, out: () => undefined, note: () => undefined, signal };
      assert.equal(await importCommand.run(input, { ...kernel, pool, signals }), 0);
      await signals.stop();
      await until(() => woken >= times);
      assert.equal(woken, times);
    }
    await until(async () => (await find('Segelboot'))[0] === 'BootG');
  } finally {
    unhook();
    await pool.close();
  }
});

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  const started = performance.now();
  while (!(await holds())) {
    assert.ok(performance.now() - started < 60_000, 'it did not come');
    await sleep(20);
  }
}

test('killed while it writes, a process leaves whole files alone; what it had begun is taken away', async () => {
  const dataDir = await mkdtemp(path.join(tmpdir(), 'bleibe-index-'));
  const id = '0190a0a0-0000-7000-8000-000000000001';
  const text = { id: 'a', kurz: 'X', bezeichnung: '1', ueberschrift: 'Y', gliederung: '', von: 0, bis: 9 };
  const abschnitte = Array.from({ length: 4000 }, (_, i) => ({
    ...text,
    absaetze: [{ nr: '', text: `wort${i} ende` }],
  }));
  const vocabulary = new Vocabulary(new Map());
  const bestand = buildSuchbestand('erlass', abschnitte, vocabulary) as never;
  const head = { sammlungId: id, art: 'erlass', pruefsumme: '', glossar: '', werke: [] } as const;
  const whole = path.join(dataDir, 'whole');
  await writeFile(whole, writeSchnappschuss({ ...head, stand: 1, bestand, vocabulary }));
  const module = JSON.stringify(new URL('./ablage.ts', import.meta.url).href);
  const writing = `import { Ablage } from ${module}; import { readFileSync } from 'node:fs';
    const bytes = readFileSync(${JSON.stringify(whole)}); const ablage = new Ablage(${JSON.stringify(dataDir)});
    for (let stand = 1; ; stand++) { await ablage.write('${id}', stand, bytes); if (stand === 1) console.log('go'); }`;
  try {
    const ablage = new Ablage(dataDir);
    for (const ms of [1, 4, 9, 15, 30]) {
      const child = spawn(process.execPath, ['--input-type=module-typescript', '-e', writing], {
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      await once(child.stdout, 'data');
      await sleep(ms);
      child.kill('SIGKILL');
      await once(child, 'exit');
      const names = await ablage.list(id);
      assert.ok(names.length > 0);
      for (const name of names) readSchnappschuss((await ablage.read(name)) as Buffer);
    }
    await ablage.sweep(new Set());
    assert.deepEqual(await readdir(ablage.folder), []);
  } finally {
    await rm(dataDir, { recursive: true });
  }
});
