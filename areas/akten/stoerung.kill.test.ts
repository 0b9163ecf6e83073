/**
 * kill -9 of workers and of the server in every stage between a scanner and a sealed document in its Akte: every page
 * that was offered is stored, once. `BLEIBE_TIEF=1` runs long (`BLEIBE_RUNDEN` batches of 300 pages), `BLEIBE_SEED`
 * gives another order of kills.
 */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { allAreas } from '#apps/server/areas.ts';
import { signInAs, type TestKernel, TestSession, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { ProblemError } from '#platform/http/client.ts';
import * as stapelApi from './bestand/bestand.api.ts';
import { createRandom, type Random } from './demo/random.ts';
import * as eingangApi from './eingang.api.ts';
import * as pruefungApi from './ersetzung/pruefung.api.ts';
import { givenScanprofil, givenSchluessel, type TestSchluessel } from './ersetzung/testing.ts';
import { upload } from './screens/hochladen/tus.ts';
import { age, hurry, type Prozess, startProzess } from './testing/prozesse.ts';
import { givenStoerstapel, type StoerDatei, type Stoerstapel, sha256Of } from './testing/stoerstapel.ts';
import { assertUnversehrt } from './testing/unversehrt.ts';
import { act, givenAkte, staff } from './testing.ts';
import * as umordnungApi from './umordnung/umordnung.api.ts';

const deep = process.env.BLEIBE_TIEF === '1';
const SEED = process.env.BLEIBE_SEED ?? (deep ? String(Date.now()) : 'kill');
const ROUNDS = deep ? Number(process.env.BLEIBE_RUNDEN ?? 3) : 1;
const PAGES = deep ? 300 : 34;
const KILLS = deep ? 40 : 6;

/** Stages of the road, and how one sees that some file is in it. */
const STAGES: Readonly<Record<string, string>> = {
  hochladen: `akten.eingang where status = 'angeboten'`,
  zerlegen: `akten.eingang where status = 'gespeichert'`,
  erkennen: `akten.seite where status = 'laeuft'`,
  teilen: `akten.umordnung where status = 'geplant'`,
  abschliessen: `akten.dokument d where d.status = 'erkennung' and not exists (
    select 1 from akten.seite s where s.dokument_id = d.id and s.status in ('wartet', 'laeuft'))`,
  siegeln: `akten.siegelung where stand = 'beauftragt'`,
};

const scannt = staff('scannt', { all: true });
const prueft = staff('prueft', { all: true });

let house: TestKernel;
let owner: pg.Pool;
let folder: string;
let schluessel: TestSchluessel;
let akten: string[];
let browser: TestSession;
const running: { api?: Prozess | undefined; worker?: Prozess | undefined } = {};

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-kill-'));
  schluessel = await givenSchluessel(folder);
  // Looks and decides, does no work of its own: that is for the processes that are killed.
  house = await testKernel({ areas: allAreas, demo: true, config: schluessel.config });
  await allAreas.find(({ name }) => name === 'personal')?.seedDemo?.(house.kernel);
  await givenScanprofil(house.kernel, { ordner: 'posteingang' });
  const given = await Promise.all(
    ['Yılmaz', 'Tran'].map((familienname) => givenAkte(house.kernel, 'nord', { familienname })),
  );
  akten = given.map(({ akteId }) => akteId);
  owner = new pg.Pool({ connectionString: house.database.ownerUrl, max: 4 });
  await Promise.all([bring('api'), bring('worker')]);
  const url = running.api?.url as string;
  browser = await signInAs(new TestSession(url), 'scanstelle@musterstadt.example');
});
after(async () => {
  await Promise.all([running.api?.kill(), running.worker?.kill()]);
  await owner?.end();
  await house?.close();
  await schluessel?.timestamps.close();
  await rm(folder, { recursive: true, force: true });
});

type Rolle = 'api' | 'worker';

async function bring(rolle: Rolle): Promise<void> {
  const { database, kernel } = house;
  // One page at a time in the short run: each start of a worker brings children of its own.
  const lanes: Record<string, string> = deep ? {} : { BLEIBE_OCR_WORKERS: '1' };
  const own = { DATABASE_URL: database.url, DATA_DIR: kernel.config.dataDir, ROLLE: rolle, ...lanes };
  running[rolle] = await startProzess({ ...schluessel.config, ...own });
}

async function strike(rolle: Rolle): Promise<void> {
  await running[rolle]?.kill();
  await age(owner);
  await bring(rolle);
}

/** As a browser does it: again, with the same key, until there is an answer. */
async function stubborn<T>(ask: (session: TestSession) => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await ask(browser.at(running.api?.url ?? ''));
    } catch (cause) {
      if (cause instanceof ProblemError && cause.problem.status < 500) throw cause;
      await sleep(50);
    }
  }
}

async function deliver(dateien: readonly StoerDatei[], round: number): Promise<string> {
  const input = { dateien: dateien.map(({ name, bytes }) => ({ name, groesse: bytes.length })) };
  const begun = await stubborn((session) =>
    session.call(eingangApi.startLieferung, input, { idempotencyKey: `lieferung-${round}` }),
  );
  for (const [index, { bytes }] of dateien.entries()) {
    const target = {
      endpoint: begun.uploadPfad,
      eingangId: begun.dateien[index]?.eingangId ?? '',
      headers: {},
      fetch: ((where: string, init: RequestInit) =>
        browser.at(running.api?.url ?? '').fetch(where, init)) as typeof fetch,
    };
    await upload(new Blob([new Uint8Array(bytes)]), target, {
      signal: new AbortController().signal,
      onProgress: () => undefined,
      pieceBytes: Math.ceil(bytes.length / 3),
      pauses: [50],
    });
  }
  return begun.lieferungId;
}

async function intoFolder(dateien: readonly StoerDatei[]): Promise<void> {
  for (const { name, bytes } of dateien) {
    const file = path.join(house.kernel.config.dataDir, 'eingang', name);
    await mkdir(path.dirname(file), { recursive: true });
    await writeFile(file, bytes);
  }
}

async function givenStapel(): Promise<string> {
  const { rows } = await owner.query<{ id: string }>(
    `insert into akten.stapel (nr, blaetter, beidseitig, created_by)
     select coalesce(max(nr), 0) + 1, 1, false, 'test' from akten.stapel returning id`,
  );
  return rows[0]?.id ?? '';
}

/** What people do meanwhile: look at the scan, join fronts and backs. */
async function peopleDo(batch: Stoerstapel): Promise<void> {
  await Promise.all([look(batch), join(batch)]);
}

async function untilDokument(name: string): Promise<string> {
  for (;;) {
    const { rows } = await owner.query<{ id: string }>(
      `select d.id from akten.dokument d where d.dateiname = $1 and d.status = 'fertig'`,
      [name],
    );
    if (rows[0]) return rows[0].id;
    await sleep(100);
  }
}

async function look({ dateien }: Stoerstapel): Promise<void> {
  const id = await untilDokument(dateien.find(({ name }) => name.startsWith('posteingang/'))?.name ?? '');
  const shown = (await act(house.kernel, prueft, pruefungApi.getPruefbild, { id, nr: 1 })) as ByteAnswer;
  for await (const _part of await shown.open());
  const { version } = await act(house.kernel, prueft, pruefungApi.getSichtpruefung, { id });
  await act(house.kernel, prueft, pruefungApi.passSichtpruefung, { id, version });
}

async function join({ vorne, hinten }: Stoerstapel): Promise<void> {
  const ids = await Promise.all([untilDokument(vorne), untilDokument(hinten)]);
  for (const id of ids) {
    const { rows } = await owner.query<{ eingang_id: string }>('select eingang_id from akten.dokument where id = $1', [
      id,
    ]);
    await act(house.kernel, scannt, eingangApi.assignEingang, {
      id: rows[0]?.eingang_id ?? '',
      akteId: akten[0] as string,
    });
  }
  const { rows } = await owner.query<{ id: string; version: number }>(
    'select id, version from akten.dokument where id = any($1) order by array_position($1, id)',
    [ids],
  );
  await act(house.kernel, scannt, umordnungApi.joinDokumente, { dokumente: rows, wie: 'duplex' });
}

async function settled(files: number): Promise<boolean> {
  const { rows } = await owner.query<{ fertig: boolean }>(
    `select (select count(*) from akten.eingang where teil_von is null) >= $1
       and not exists (select 1 from akten.eingang where status in ('angeboten', 'gespeichert', 'erkennung', 'teil'))
       and not exists (select 1 from akten.dokument where status = 'erkennung')
       and not exists (select 1 from akten.umordnung where status = 'geplant')
       and not exists (select 1 from akten.siegelung where stand <> 'gesiegelt')
       and not exists (select 1 from jobs.job where state in ('created', 'active', 'retry') and name like 'akten.%' and singleton_key <> 'zeitplan')
       as fertig`,
    [files],
  );
  return rows[0]?.fertig ?? false;
}

async function stagesReached(): Promise<string[]> {
  const looks = Object.entries(STAGES).map(([stage, from]) => `exists (select 1 from ${from}) as ${stage}`);
  const { rows } = await owner.query<Record<string, boolean>>(`select ${looks.join(', ')}`);
  return Object.keys(STAGES).filter((stage) => rows[0]?.[stage]);
}

/**
 * Kills a moment after some file has got into a stage that was not hit yet, or after a while in any; when all were hit,
 * begins anew. Returns how often it hit which.
 */
async function killAround(random: Random, until: AbortSignal): Promise<Map<string, number>> {
  const hit = new Map<string, number>();
  let due = new Set(Object.keys(STAGES));
  let last = performance.now();
  for (let kill = 0; kill < KILLS && !until.aborted; ) {
    const reached = await stagesReached();
    const impatient = deep && performance.now() - last > 2_000;
    const stage = reached.find((one) => due.has(one)) ?? (impatient ? random.pick([...reached, undefined]) : undefined);
    if (stage === undefined) {
      await sleep(15);
      continue;
    }
    await sleep(random.int(0, deep ? 250 : 60));
    const victims: Rolle[] = stage === 'hochladen' ? ['api'] : random.chance(0.2) ? ['worker', 'api'] : ['worker'];
    await Promise.all(victims.map(strike));
    hit.set(stage, (hit.get(stage) ?? 0) + 1);
    due.delete(stage);
    last = performance.now();
    if (due.size === 0) due = new Set(Object.keys(STAGES));
    kill += 1;
  }
  return hit;
}

test(`kill -9 in every stage, ${ROUNDS} × about ${PAGES} pages (BLEIBE_SEED=${SEED}): pages stored equals pages offered`, async (t) => {
  const random = createRandom(SEED);
  const offered = new Map<string, number>();
  let files = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    const stapelId = await givenStapel();
    const batch = await givenStoerstapel(house.kernel, { runde: round, seiten: PAGES, akten, stapelId });
    await owner.query('update akten.stapel set blaetter = $2 where id = $1', [stapelId, batch.gezaehlt]);
    for (const { bytes, seiten } of batch.dateien) offered.set(sha256Of(bytes), seiten);
    // What cannot be read ends as a file with a fault; it has no page and no double.
    files += batch.dateien.length;
    const done = new AbortController();
    const killing = killAround(random.fork(`runde-${round}`), done.signal);
    await intoFolder(batch.dateien.filter(({ weg }) => weg === 'ordner'));
    const [lieferungId] = await Promise.all([
      deliver(
        batch.dateien.filter(({ weg }) => weg === 'hochladen'),
        round,
      ),
      peopleDo(batch),
    ]);
    const quiet = settledSoon(files, done);
    const hit = await killing;
    await quiet;
    t.diagnostic(`round ${round}: ${[...hit].map(([stage, n]) => `${stage} ${n}`).join(', ')}`);
    const found = await assertUnversehrt(house.kernel, { dateien: offered });
    t.diagnostic(`${found.geprueft} blobs read, ${found.befunde.length} orphans of killed steps`);
    await assertReceipts(lieferungId, batch, stapelId);
  }
});

/** Until nothing moves any more; the kills end with it. */
async function settledSoon(files: number, done: AbortController): Promise<void> {
  while (!(await settled(files))) {
    await hurry(owner);
    await sleep(300);
  }
  done.abort();
}

async function assertReceipts(lieferungId: string, batch: Stoerstapel, stapelId: string): Promise<void> {
  const uploaded = batch.dateien.filter(({ weg }) => weg === 'hochladen');
  const receipt = await stubborn((session) =>
    session.call(eingangApi.finishLieferung, { id: lieferungId }, { idempotencyKey: `ende-${lieferungId}` }),
  );
  const { aufgenommen, unlesbar, bekannt } = receipt.verbleib;
  assert.equal(receipt.angeboten, uploaded.length);
  assert.equal(aufgenommen + unlesbar + bekannt, uploaded.length, JSON.stringify(receipt.verbleib));
  const { eintraege } = await act(house.kernel, scannt, stapelApi.listStapel, { anzahl: 50 });
  const { abgleich } = eintraege.find(({ id }) => id === stapelId) ?? {};
  assert.deepEqual(abgleich, { stand: 'stimmt', seiten: batch.gezaehlt });
}
