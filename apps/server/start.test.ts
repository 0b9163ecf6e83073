/** The office as processes: first start, second start, kill -9, drain, roles, a database that goes away. */
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { isServing } from '#platform/db/postgres-process.ts';
import { type TestDatabase, testDatabase } from '#platform/db/testing.ts';
import { type Ended, runToEnd, type StartedOffice, start } from './testing/process.ts';

const FIRST = {
  BLEIBE_OFFICE: 'Amt der Prüfung',
  BLEIBE_ADMIN_NAME: 'Ada Beispiel',
  BLEIBE_ADMIN_EMAIL: 'ada@amt.example',
  BLEIBE_ADMIN_PASSWORD: 'ein Satz als Kennwort',
};

/** One folder for the tests that need a database of the office's own: filling an empty one takes ten seconds. */
let root: string;
before(() => {
  root = mkdtempSync(path.join(os.tmpdir(), 'bleibe-start-'));
});
after(() => rmSync(root, { recursive: true, force: true }));

const dir = (name: string) => path.join(root, name);

async function officeName({ url }: StartedOffice): Promise<string> {
  const response = await fetch(`${url}/api/personal/anmeldung`);
  return ((await response.json()) as { amt: string }).amt;
}

function postgresPid(dataDir: string): number | undefined {
  const file = path.join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
  return existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined;
}

/** Also false for one that has ended and waits for its parent to notice. */
function isRunning(pid: number): boolean {
  // Its own working directory stands for the cluster: whichever process it is will do.
  return isServing(`/proc/${pid}/cwd`, pid);
}

test('a first start that nobody answers says what it needs, in one sentence and with code 2', async () => {
  const ended = await runToEnd(['start'], { DATA_DIR: dir('amt'), PORT: '0', BLEIBE_OFFICE: 'Amt' });
  assert.equal(ended.code, 2);
  assert.match(ended.err, /BLEIBE_ADMIN_NAME, BLEIBE_ADMIN_EMAIL, BLEIBE_ADMIN_PASSWORD/);
  assert.equal(ended.out, '');
});

test('an office is set up once, is there again after SIGTERM and after kill -9, and runs once per data directory', async () => {
  const DATA_DIR = dir('amt');
  const first = await start({ ...FIRST, DATA_DIR });
  assert.equal(await officeName(first), FIRST.BLEIBE_OFFICE);

  const refused = await runToEnd(['start'], { DATA_DIR, PORT: '0' });
  assert.equal(refused.code, 1);
  assert.match(refused.err, new RegExp(`läuft mit diesem Datenordner schon \\(Prozess ${first.pid}\\)`));
  const demo = await runToEnd(['start', '--demo'], { DATA_DIR, PORT: '0' });
  assert.match(demo.err, /läuft mit diesem Datenordner schon/);

  const database = postgresPid(DATA_DIR) as number;
  const { code, err } = await first.stop();
  assert.deepEqual([code, isRunning(database)], [0, false], err);

  const second = await start({ DATA_DIR });
  assert.equal(await officeName(second), FIRST.BLEIBE_OFFICE);
  const orphan = postgresPid(DATA_DIR) as number;
  await second.kill();
  assert.ok(isRunning(orphan), 'the database outlives a killed process');

  const third = await start({ DATA_DIR });
  assert.equal(await officeName(third), FIRST.BLEIBE_OFFICE);
  assert.equal((await third.stop()).code, 0);
  assert.equal(isRunning(orphan), false);

  const mixed = await runToEnd(['start', '--demo'], { DATA_DIR, PORT: '0' });
  assert.match(mixed.err, /arbeitet schon eine Behörde/);
  assert.equal(mixed.code, 1);
});

test('a port that is taken is told before anything is filled', async () => {
  const DATA_DIR = dir('belegt');
  const other = createServer().listen(0, '127.0.0.1');
  try {
    await once(other, 'listening');
    const { port } = other.address() as AddressInfo;
    const { code, out, err } = await runToEnd(['start', '--demo', '--json'], { DATA_DIR, PORT: String(port) });
    assert.deepEqual([code, out], [1, ''], err);
    assert.match(err, new RegExp(`Auf 127\\.0\\.0\\.1:${port} hört schon ein anderes Programm`));
    assert.equal(existsSync(path.join(DATA_DIR, 'postgres')), false, 'no database was made');
    const elsewhere = await runToEnd(['start'], { DATA_DIR, HOST: '192.0.2.1', PORT: '0' });
    assert.match(elsewhere.err, /192\.0\.2\.1 gehört nicht zu diesem Rechner/);
  } finally {
    other.close();
  }
});

test('wrong usage and wrong settings end with 2 and say why; nothing is on standard output', async () => {
  const expected: readonly [readonly string[], Record<string, string>, RegExp][] = [
    [['start', '--role=chef'], {}, /Die Rolle „chef“ gibt es nicht/],
    [['start', 'jetzt'], {}, /„jetzt“ ist hier zu viel/],
    [['anfangen'], {}, /Den Befehl „anfangen“ gibt es nicht/],
    [['start'], { PORT: 'vier', BLEIBE_DEMO: '1' }, /PORT: .*\n.*BLEIBE_DEMO: |BLEIBE_DEMO: .*\n.*PORT: /],
  ];
  const ended = await Promise.all(expected.map(([words, env]) => runToEnd(words, { DATA_DIR: dir('nie'), ...env })));
  for (const [index, { code, out, err }] of ended.entries()) {
    assert.deepEqual([code, out], [2, ''], err);
    assert.match(err, expected[index]?.[2] as RegExp);
  }
});

test('roles are processes of their own on one database; a worker that is killed is missed, not mourned', async () => {
  const database: TestDatabase = await testDatabase();
  const shared = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
  const started: StartedOffice[] = [];
  try {
    const api = await start({ ...shared, ...FIRST, DATA_DIR: dir('rollen') }, ['--role=api']);
    started.push(api);
    assert.equal((await ready(api)).teile.hintergrundarbeit, false);
    const worker = await start({ ...shared, DATA_DIR: dir('rollen') }, ['--role=worker']);
    started.push(worker);
    assert.equal(worker.url, null);
    assert.deepEqual(await ready(api), {
      status: 'ok',
      teile: { datenbank: true, anpassungen: true, speicher: true, hintergrundarbeit: true },
    });
    await worker.kill();
    const alone = await start({ ...shared, DATA_DIR: dir('rollen') }, ['--role=worker']);
    started.push(alone);
    assert.equal(await officeName(api), FIRST.BLEIBE_OFFICE);
  } finally {
    const ends = await Promise.all(started.map((one) => (one.child.exitCode === null ? one.stop() : undefined)));
    await database.drop();
    for (const end of ends) if (end) assert.ok(end.code === 0 || end.code === null, end.err);
  }
});

interface Ready {
  readonly status: string;
  readonly teile: Record<string, boolean>;
}

async function ready({ url }: StartedOffice): Promise<Ready> {
  return (await fetch(`${url}/health/ready`)).json() as Promise<Ready>;
}

test('while the database is away requests are told to come back; when it returns all goes on by itself', async () => {
  const DATA_DIR = dir('amt');
  const office = await start({ DATA_DIR });
  let end: Ended | undefined;
  try {
    const cluster = path.join(DATA_DIR, 'postgres', 'cluster');
    const pid = postgresPid(DATA_DIR) as number;
    // Without its folder the supervisor cannot bring it back.
    renameSync(cluster, `${cluster}-weg`);
    process.kill(pid, 'SIGQUIT');
    while (isRunning(pid)) await sleep(20);

    const away = await fetch(`${office.url}/api/personal/anmeldung`);
    assert.equal(away.status, 503);
    assert.match(away.headers.get('content-type') ?? '', /^application\/problem\+json/);
    const problem = (await away.json()) as { code: string; detail: string };
    assert.equal(problem.code, 'allgemein.NICHT_BEREIT');
    assert.match(problem.detail, /versuchen Sie es in einer Minute erneut/);
    assert.equal((await fetch(`${office.url}/health/ready`)).status, 503);
    assert.equal((await fetch(`${office.url}/health/live`)).status, 200);

    renameSync(`${cluster}-weg`, cluster);
    while ((await fetch(`${office.url}/health/ready`)).status !== 200) await sleep(100);
    assert.equal(await officeName(office), FIRST.BLEIBE_OFFICE);
  } finally {
    end = await office.stop();
  }
  assert.equal(end.code, 0, end.err);
});
