/** The watched folder: a file is taken when it rests, once, and then lies where its fate says. */
import assert from 'node:assert/strict';
import { appendFile, mkdir, readdir, readFile, rm, symlink, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { systemClock } from '#platform/clock/clock.ts';
import { area } from './akten.module.ts';
import { whileLeading } from './ordner.sql.ts';
import { ABGELEHNT, ERLEDIGT, Ordner } from './ordner.ts';
import { givenAkte, letter } from './testing.ts';

const HEUTE = systemClock.today().toString();
const vor = (days: number) => systemClock.today().subtract({ days }).toString();
let house: TestKernel;
let folder: string;
let ordner: Ordner;
let number = 0;

before(async () => {
  house = await testKernel({ areas: [area] });
});
after(() => house.close());
beforeEach(() => {
  number += 1;
  folder = path.join(house.kernel.config.dataDir, `ordner-${number}`);
  ordner = new Ordner(house.kernel, folder);
});

const put = async (name: string, bytes: Buffer | string) => {
  const file = path.join(folder, name);
  await mkdir(path.dirname(file), { recursive: true });
  await writeFile(file, bytes);
  return file;
};
const unique = () => letter([`Brief Nummer ${number}-${Math.random()}`]);
const known = async (name: string) => {
  const { rows } = await house.kernel.pool.pg.query<{ status: string; titel: string }>(
    `select e.status, e.fehler ->> 'titel' as titel from akten.eingang e join akten.lieferung l on l.id = e.lieferung_id
     where e.dateiname = $1 and l.herkunft = 'ordner' order by e.id desc`,
    [name],
  );
  return rows;
};
const there = async (...parts: string[]) => (await readdir(path.join(folder, ...parts)).catch(() => [])).sort();

test('a file is taken when it has stopped growing, and moved after it is stored', async () => {
  await ordner.round();
  const file = await put('Wachsend 1.pdf', unique().subarray(0, 100));
  await ordner.round();
  await appendFile(file, 'mehr');
  await ordner.round();
  assert.equal((await known('Wachsend 1.pdf')).length, 0, 'it changed between two looks');
  await ordner.round();
  assert.equal((await known('Wachsend 1.pdf'))[0]?.status, 'gespeichert');
  await house.kernel.pool.pg.query(`update akten.eingang set status = 'erkennung' where dateiname = 'Wachsend 1.pdf'`);
  await ordner.round();
  assert.deepEqual(await there(ERLEDIGT, HEUTE), ['Wachsend 1.pdf']);
});

test('half-copied, hidden and linked files are left alone', async () => {
  for (const name of ['Scan.pdf.part', '.versteckt.pdf', 'x.tmp', 'y.crdownload']) await put(name, unique());
  await symlink('/etc/passwd', path.join(folder, 'link.pdf'));
  await ordner.round();
  await ordner.round();
  for (const name of ['Scan.pdf.part', '.versteckt.pdf', 'x.tmp', 'y.crdownload', 'link.pdf'])
    assert.deepEqual(await known(name), []);
});

test('looked through again after a crash it offers nothing twice', async () => {
  await ordner.round();
  await put('Einmal.pdf', unique());
  await ordner.round();
  await ordner.round();
  const heir = new Ordner(house.kernel, folder);
  await heir.round();
  await heir.round();
  await heir.round();
  assert.equal((await known('Einmal.pdf')).length, 1);
});

test('a crash between offering and storing: the next look stores it', async () => {
  await ordner.round();
  await put('Halb.pdf', unique());
  const stopped = new AbortController();
  await ordner.round();
  stopped.abort();
  await ordner.round(stopped.signal);
  assert.equal((await known('Halb.pdf'))[0]?.status, 'angeboten');
  const heir = new Ordner(house.kernel, folder);
  await heir.round();
  await heir.round();
  assert.equal((await known('Halb.pdf'))[0]?.status, 'gespeichert');
});

test('the same bytes under another name are a double, and a human decides', async () => {
  await ordner.round();
  const bytes = unique();
  await put('Original.pdf', bytes);
  await put('Zweitschrift.pdf', bytes);
  await ordner.round();
  await ordner.round();
  const states = [...(await known('Original.pdf')), ...(await known('Zweitschrift.pdf'))].map((one) => one.status);
  assert.deepEqual(states.sort(), ['dublette', 'gespeichert']);
});

test('removed while it is read: said at the file, and the next one is taken', async () => {
  await ordner.round();
  const gone = await put('Weg.pdf', unique());
  await put('Bleibt.pdf', unique());
  await ordner.round();
  // Seen twice and unchanged; it vanishes before its bytes are read.
  const taking = ordner.round();
  await rm(gone);
  await taking;
  await ordner.round();
  const [row] = await known('Weg.pdf');
  if (row) assert.match(`${row.status} ${row.titel}`, /fehler .*entfernt|gespeichert/);
  assert.equal((await known('Bleibt.pdf'))[0]?.status, 'gespeichert');
});

test('refused files go to abgelehnt with a note that says why', async () => {
  await ordner.round();
  await put('Kaputt.pdf', unique());
  await ordner.round();
  await ordner.round();
  await house.kernel.pool.pg.query(
    `update akten.eingang set status = 'fehler', fehler = '{"code":"pages.PASSWORT","titel":"Das PDF ist mit einem Kennwort geschützt","rat":"Öffnen Sie es."}'
     where dateiname = 'Kaputt.pdf'`,
  );
  await ordner.round();
  assert.deepEqual(await there(ABGELEHNT, HEUTE), ['Kaputt.pdf', 'Kaputt.pdf.txt']);
  assert.match(await readFile(path.join(folder, ABGELEHNT, HEUTE, 'Kaputt.pdf.txt'), 'utf8'), /Kennwort geschützt/);
});

test('a subfolder named as an Aktenzeichen, names with umlauts and a name that is taken', async () => {
  const { aktenzeichen } = await givenAkte(house.kernel, 'nord', { familienname: 'Ordner' });
  await ordner.round();
  await put(`${aktenzeichen}/Prüfung „Übertrag“.pdf`, unique());
  await put(`${ERLEDIGT}/${HEUTE}/${aktenzeichen}/Prüfung „Übertrag“.pdf`, 'von früher');
  await ordner.round();
  await ordner.round();
  await house.kernel.pool.pg.query(
    `update akten.eingang set status = 'zugeordnet' where dateiname like '%„Übertrag“%'`,
  );
  await ordner.round();
  assert.deepEqual(await there(ERLEDIGT, HEUTE, aktenzeichen), [
    'Prüfung „Übertrag“ (2).pdf',
    'Prüfung „Übertrag“.pdf',
  ]);
});

test('what was taken in lies in erledigt for fourteen days and then goes', async () => {
  await ordner.round();
  await put(`${ERLEDIGT}/${vor(15)}/alt.pdf`, 'alt');
  await put(`${ERLEDIGT}/${vor(14)}/neu.pdf`, 'neu');
  await put(`${ERLEDIGT}/kein-tag/x.pdf`, 'x');
  await new Ordner(house.kernel, folder).round();
  assert.deepEqual(await there(ERLEDIGT), [vor(14), 'kein-tag']);
});

test('one process looks after the folder; when its connection breaks it stops, and another may begin', async () => {
  const { pool } = house.kernel;
  const stopped = Promise.withResolvers<void>();
  const led = whileLeading(pool, async (lost) => {
    assert.equal(await whileLeading(pool, async () => assert.fail('two at once')), false);
    await pool.pg.query(
      `select pg_terminate_backend(pid) from pg_locks where locktype = 'advisory' and objid = 4711040
       and database = (select oid from pg_database where datname = current_database())`,
    );
    // The news may be here before the answer to the query is.
    if (!lost.aborted) await new Promise<void>((resolve) => lost.addEventListener('abort', () => resolve()));
    stopped.resolve();
  });
  await Promise.all([led, stopped.promise]);
  // The server lets go of the lock a moment after it has cut the line.
  while (!(await whileLeading(pool, async () => undefined))) await new Promise((resolve) => setTimeout(resolve, 10));
});

test('a file from the future or the past is a file', async () => {
  await ordner.round();
  const file = await put('Zeitreise.pdf', unique());
  await utimes(file, new Date('2035-01-01'), new Date('2035-01-01'));
  await ordner.round();
  await ordner.round();
  assert.equal((await known('Zeitreise.pdf'))[0]?.status, 'gespeichert');
});
