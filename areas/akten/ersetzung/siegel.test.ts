/** The seal chain when something is in the way, and the rules of an office that checks otherwise. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import sharp from 'sharp';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { destroyAkteContent } from '../akte.sql.ts';
import { area } from '../akten.module.ts';
import * as dokumentApi from '../dokument.api.ts';
import { Ordner, watchDir } from '../ordner.ts';
import { ownEnvironment } from '../testing/prozesse.ts';
import { act, givenAkte, letter, runJob, SYSTEM, staff } from '../testing.ts';
import { findErsetzbarkeit } from './ersetzbar.ts';
import * as pruefungApi from './pruefung.api.ts';
import * as siegelApi from './siegel.api.ts';
import { sealDokument, sealStillOpen } from './siegel.jobs.ts';
import { closeSiegelwerk, openSiegelwerk } from './siegelwerk.ts';
import { drawStichprobe } from './stichprobe.ts';
import { givenScan, givenScanprofil, givenSchluessel, givenVorgabe, type TestSchluessel } from './testing.ts';
import { GRUNDREGEL } from './vorgabe.data.ts';
import { PRUEFREGEL, pruefregel } from './vorgabe.schema.ts';

const nord = { ranges: [{ teamId: 'nord', from: 'A', to: 'Z' }] };
const scannt = staff('scannt', nord);
const prueft = staff('prueft', nord);

let folder: string;
let schluessel: TestSchluessel;
let house: TestKernel;
let akteId: string;
let picture: Buffer;
let sheets = 0;

/** Jobs are run here one by one, so that each can be stopped at its worst moment. */
const ASIDE = { ...sealDokument, run: async () => undefined };

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bleibe-siegel-'));
  schluessel = await givenSchluessel(folder);
  house = await testKernel({
    areas: [{ ...area, jobs: (area.jobs ?? []).map((job) => (job === sealDokument ? ASIDE : job)) }],
    work: true,
    config: schluessel.config,
  });
  await givenScanprofil(house.kernel, { ordner: 'posteingang' });
  ({ akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Siegel' }));
  // A blank sheet is read at once; what is on it is no matter here.
  picture = await sharp({ create: { width: 420, height: 594, channels: 3, background: '#fdfdfb' } })
    .jpeg()
    .toBuffer();
});
after(async () => {
  await house.close();
  await schluessel.timestamps.close();
  rmSync(folder, { recursive: true });
});

/** A sheet of its own each time: equal bytes would be a double. */
function sheet(): Buffer {
  sheets += 1;
  return Buffer.concat([picture, Buffer.from(`${sheets}`)]);
}

async function see(id: string, nr = 1): Promise<void> {
  const shown = (await act(house.kernel, prueft, pruefungApi.getPruefbild, { id, nr })) as ByteAnswer;
  for await (const _part of await shown.open());
}

const pruefung = (id: string) => act(house.kernel, prueft, pruefungApi.getSichtpruefung, { id });

async function pass(id: string): Promise<void> {
  await see(id);
  const { version } = await pruefung(id);
  await act(house.kernel, prueft, pruefungApi.passSichtpruefung, { id, version });
}

const siegel = (id: string) => act(house.kernel, prueft, siegelApi.getSiegel, { id });
const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

async function addresses(): Promise<number> {
  let count = 0;
  for await (const _one of house.kernel.blobs.list()) count += 1;
  return count;
}

test('killed between seal and note: nothing of the first seal is left, and the next run makes the one that counts', async () => {
  const id = await givenScan(house.kernel, scannt, sheet(), { akteId });
  await pass(id);
  const [stamps, stored] = [schluessel.timestamps.count(), await addresses()];
  // The note waits for the row of the document, which is held here.
  const holder = await house.kernel.pool.pg.connect();
  await holder.query('begin');
  await holder.query('select 1 from akten.dokument where id = $1 for update', [id]);
  const env = {
    ...ownEnvironment(),
    ...schluessel.config,
    DATABASE_URL: house.database.url,
    DATA_DIR: house.kernel.config.dataDir,
  };
  const worker = spawn(process.execPath, [path.join(import.meta.dirname, 'testing/siegler.ts'), id], {
    env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    while (schluessel.timestamps.count() === stamps) await sleep(30);
    // Sealed and stamped; now it waits in front of the note.
    await untilWaiting();
  } finally {
    worker.kill('SIGKILL');
    await once(worker, 'exit');
    await holder.query('rollback');
    holder.release();
  }
  assert.equal((await siegel(id)).stand, 'beauftragt');
  assert.equal(await addresses(), stored, 'no sealed copy was stored beside the database');
  await runJob(house.kernel, sealDokument, { dokumentId: id });
  await Promise.all([1, 2].map(() => runJob(house.kernel, sealDokument, { dokumentId: id })));
  const sealed = await siegel(id);
  assert.deepEqual([sealed.stand, sealed.pruefung?.ergebnis, sealed.pruefung?.stufe], ['gesiegelt', 'passed', 'B-T']);
  assert.equal(schluessel.timestamps.count(), stamps + 2, 'one seal that was lost, one that counts');
  assert.equal(sealed.test, false);
  // In another Akte it stands under another key, and is the same sealed copy.
  const other = await givenAkte(house.kernel, 'nord', { familienname: 'Umzug' });
  const { version } = await act(house.kernel, prueft, dokumentApi.getDokument, { id });
  await act(house.kernel, prueft, dokumentApi.moveDokument, { id, version, akteId: other.akteId });
  assert.equal((await siegel(id)).pruefung?.ergebnis, 'passed');
});

async function untilWaiting(): Promise<void> {
  for (;;) {
    const { rows } = await house.kernel.pool.pg.query(
      `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
    );
    if (rows.length > 0) return;
    await sleep(30);
  }
}

test('a time-stamp service that is away: nothing is sealed below the level that was set up', async () => {
  const id = await givenScan(house.kernel, scannt, sheet(), { akteId });
  await pass(id);
  const { url } = schluessel.timestamps;
  const siegelwerk = await openSiegelwerk(house.kernel);
  assert.ok(siegelwerk?.timestamp);
  Object.assign(siegelwerk.timestamp, { url: 'http://127.0.0.1:9/' });
  await assert.rejects(
    runJob(house.kernel, sealDokument, { dokumentId: id }),
    refused('sign.ZEITSTEMPEL_NICHT_ERREICHBAR'),
  );
  const waiting = await siegel(id);
  assert.equal(waiting.stand, 'beauftragt');
  assert.match(waiting.fehler ?? '', /Zeitstempel.*Es wird von selbst wieder versucht\.$/);
  // Away for so long that all tries were used up: it is told, and ordered anew every hour.
  await sealDokument.onDead?.(house.kernel, { dokumentId: id }, 'away');
  assert.match((await siegel(id)).fehler ?? '', /jede Stunde/);
  Object.assign(siegelwerk.timestamp, { url });
  const { pg } = house.kernel.pool;
  await pg.query(`update akten.siegelung set updated_at = now() - interval '1 hour' where dokument_id = $1`, [id]);
  await runJob(house.kernel, sealStillOpen, {});
  const ordered = await pg.query(
    `select 1 from jobs.job where name like 'akten.siegle-dokument/%' and data ->> 'dokumentId' = $1`,
    [id],
  );
  assert.equal(ordered.rows.length, 2, 'ordered when the check was passed, and again by itself');
  await runJob(house.kernel, sealDokument, { dokumentId: id });
  assert.equal((await siegel(id)).pruefung?.stufe, 'B-T');
});

test('without a time-stamp service the seal is B-B and says so; without a key the order waits', async () => {
  const id = await givenScan(house.kernel, scannt, sheet(), { akteId });
  await pass(id);
  await closeSiegelwerk(house.kernel);
  const config = { ...house.kernel.config };
  delete (config as { BLEIBE_SIEGEL_KEY_FILE?: string }).BLEIBE_SIEGEL_KEY_FILE;
  await runJob({ ...house.kernel, config }, sealDokument, { dokumentId: id });
  const waiting = await siegel(id);
  assert.equal(waiting.stand, 'beauftragt');
  assert.match(waiting.fehler ?? '', /kein Siegelschlüssel eingerichtet/);
  assert.match((await findErsetzbarkeit(house.kernel.pool.db, id)).gruende.join(), /nicht gesiegelt/);
  await closeSiegelwerk(house.kernel);
  const unstamped = { ...house.kernel.config };
  delete (unstamped as { BLEIBE_SIEGEL_TSA_URL?: string }).BLEIBE_SIEGEL_TSA_URL;
  await runJob({ ...house.kernel, config: unstamped }, sealDokument, { dokumentId: id });
  assert.equal((await siegel(id)).pruefung?.stufe, 'B-B');
  await closeSiegelwerk(house.kernel);
});

test('a key file that others may read is refused, and the message does not hold it', async () => {
  const file = schluessel.config.BLEIBE_SIEGEL_KEY_FILE ?? '';
  await closeSiegelwerk(house.kernel);
  chmodSync(file, 0o644);
  await assert.rejects(openSiegelwerk(house.kernel), refused('ersetzung.SCHLUESSEL_ZU_OFFEN'));
  chmodSync(file, 0o600);
  assert.ok(await openSiegelwerk(house.kernel));
});

test('a scan that is objected to stays, is marked, and the new one names it', async () => {
  const id = await givenScan(house.kernel, scannt, sheet(), { akteId });
  const { version } = await pruefung(id);
  const reject = () =>
    act(house.kernel, prueft, pruefungApi.rejectSichtpruefung, { id, version, vermerk: 'Rand fehlt' });
  await assert.rejects(reject(), refused('ersetzung.BEFUND_FEHLT'));
  await act(house.kernel, prueft, pruefungApi.addBefund, { id, nr: 1, art: 'abgeschnitten' });
  assert.equal((await reject()).stand, 'beanstandet');
  const waiting = () => act(house.kernel, prueft, pruefungApi.listSichtpruefungen, { stand: 'beanstandet' });
  assert.deepEqual(
    (await waiting()).eintraege.map(({ dokumentId }) => dokumentId),
    [id],
  );
  const fresh = await givenScan(house.kernel, scannt, sheet(), { akteId, ersetztDokumentId: id });
  assert.equal((await pruefung(fresh)).ersetzt?.dokumentId, id);
  assert.deepEqual((await waiting()).eintraege, [], 'nothing is to be scanned anew any more');
  assert.equal((await pruefung(id)).ersetztDurch?.dokumentId, fresh);
  await assert.rejects(
    givenScan(house.kernel, scannt, sheet(), { akteId, ersetztDokumentId: id }),
    refused('ersetzung.ERSATZ_NUR_EINER'),
  );
});

test('a born-digital file is no scan, and neither is one without a profile', async () => {
  const digital = await givenScan(house.kernel, scannt, letter([`Brief ${crypto.randomUUID()}`]), {
    akteId,
    name: 'brief.pdf',
  });
  await assert.rejects(pruefung(digital), refused('ersetzung.PRUEFUNG_NICHT_GEFUNDEN'));
  assert.deepEqual((await siegel(digital)).stand, 'keins');
  assert.equal((await findErsetzbarkeit(house.kernel.pool.db, digital)).ersetzbar, false);
});

test('the subfolder of a profile: scanned with it, and nobody is named as the one who scanned', async () => {
  const sub = path.join(watchDir(house.kernel), 'posteingang');
  mkdirSync(sub, { recursive: true });
  writeFileSync(path.join(sub, 'blatt.jpg'), sheet());
  writeFileSync(path.join(watchDir(house.kernel), 'anderes.jpg'), sheet());
  const ordner = new Ordner(house.kernel, watchDir(house.kernel));
  await ordner.round();
  await ordner.round();
  const { rows } = await house.kernel.pool.pg.query(
    `select e.dateiname, sc.gescannt_name, sc.gescannt_von from akten.eingang e
     join akten.lieferung l on l.id = e.lieferung_id join akten.scan sc on sc.lieferung_id = l.id where l.herkunft = 'ordner'`,
  );
  assert.deepEqual(rows, [
    { dateiname: 'posteingang/blatt.jpg', gescannt_name: null, gescannt_von: 'system:akten.ordner' },
  ]);
});

test('the type decides anew: a passport keeps its paper, and what the rule asks is asked of the new type', async () => {
  await givenVorgabe(house.kernel, pruefregel, PRUEFREGEL, {
    ...GRUNDREGEL,
    jeTyp: [
      { typ: 'unbestimmt', umfang: { art: 'stichprobe', prozent: 1, mindestens: 1 } },
      { typ: 'vollmacht', umfang: { art: 'keine' } },
    ],
    rollentrennung: false,
    rollentrennungGrund: 'Das Amt hat nur eine Person an der Scanstelle.',
  });
  const id = await givenScan(house.kernel, scannt, sheet(), { akteId });
  const before = await pruefung(id);
  assert.deepEqual([before.umfang, before.zuSehen], ['stichprobe', drawStichprobe(before.saat, 1, 1)]);
  const { rows } = await house.kernel.pool.pg.query<{ n: number }>(
    `select count(*)::int as n from protokoll.eintrag where was = 'sichtpruefung.begonnen' and einzelheiten ->> 'saat' = $1`,
    [before.saat],
  );
  assert.equal(rows[0]?.n, 1, 'the seed stands in the audit log');
  const rename = async (typ: string) => {
    const { version, titel } = await act(house.kernel, prueft, dokumentApi.getDokument, { id });
    await act(house.kernel, prueft, dokumentApi.updateDokument, { id, version, titel, typ, datum: null });
  };
  await rename('pass');
  const after_ = await pruefung(id);
  assert.deepEqual([after_.umfang, after_.originalAufbewahren], ['alle', true]);
  // One person for both, as the rule of this office allows; the Vermerk names it.
  const seen = (await act(house.kernel, scannt, pruefungApi.getPruefbild, { id, nr: 1 })) as ByteAnswer;
  for await (const _part of await seen.open());
  await act(house.kernel, scannt, pruefungApi.passSichtpruefung, { id, version: after_.version });
  await runJob(house.kernel, sealDokument, { dokumentId: id });
  const sealed = await siegel(id);
  assert.match(sealed.abweichungen.join(), /Dieselbe Person durfte scannen und prüfen.*nur eine Person/);
  assert.deepEqual(sealed.ersetzbar.gruende, ['Das Original ist aufzubewahren.']);
  const other = await givenScan(house.kernel, scannt, sheet(), { akteId });
  const { version, titel } = await act(house.kernel, prueft, dokumentApi.getDokument, { id: other });
  await act(house.kernel, prueft, dokumentApi.updateDokument, {
    id: other,
    version,
    titel,
    typ: 'vollmacht',
    datum: null,
  });
  await runJob(house.kernel, sealDokument, { dokumentId: other });
  const unchecked = await siegel(other);
  assert.deepEqual([unchecked.stand, unchecked.ersetzbar.ersetzbar], ['gesiegelt', false]);
});

test('with the Akte go its checks and its seals', async () => {
  await transact(house.kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, akteId));
  for (const table of ['sichtpruefung', 'sichtpruefung_blick', 'sichtpruefung_befund', 'siegelung']) {
    const { rows } = await house.kernel.pool.pg.query(
      `select 1 from akten.${table} t join akten.dokument d on d.id = t.dokument_id where d.akte_id = $1`,
      [akteId],
    );
    assert.equal(rows.length, 0, table);
  }
});
