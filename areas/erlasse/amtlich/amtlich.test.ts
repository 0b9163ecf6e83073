/** Laws from a server that speaks as the official site does, and behaves badly where it is told to. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { type Simulator, startSimulator } from '#platform/sandbox/simulator.ts';
import { area } from '../erlasse.module.ts';
import { insertEinlesung } from '../quellen/einlesung.sql.ts';
import { getEinlesung } from '../quellen/hochladen.api.ts';
import { closeLeser } from '../quellen/leser.ts';
import { giiXml, zipOf } from '../testing/gii.ts';
import { act, leitung, runJob, sachbearbeitung } from '../testing/haus.ts';
import * as api from './amtlich.api.ts';
import { AMTLICHE_GESETZE } from './amtlich.data.ts';
import { ladeAmtlichNachts } from './amtlich.jobs.ts';
import { loadAmtlich } from './laden.ts';

/** Of a machine that is busy with other tests; an office waits longer. */
const PATIENCE_MS = 4_000;

let folder: string;
let site: Simulator;
let house: TestKernel;

async function offer(slug: string, tag: string, text: string, doknr: string): Promise<void> {
  const xml = giiXml({ doknr, jurabk: slug.toUpperCase(), tag, normen: [{ enbez: '§ 1', absaetze: [text] }] });
  await writeFile(path.join(folder, `${slug}.zip`), await zipOf({ [`${doknr}.xml`]: xml, 'bild.gif': 'GIF' }));
}

before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-amtsseite-'));
  site = await startSimulator(path.join(import.meta.dirname, 'amtsseite.simulator.ts'), { folder });
  const config = { BLEIBE_RECHT_URL: String(site.ready.url) };
  house = await testKernel({ areas: [area], work: true, config });
  await offer('probeg', '2026-01-10', 'Alt.', 'BJNR1');
  await offer('andereg', '2026-01-10', 'Anders.', 'BJNR2');
});
after(async () => {
  await closeLeser(house.kernel);
  await house.close();
  await site.stop();
  await rm(folder, { recursive: true, force: true });
});

const begin = (gesamt: number) =>
  transact(house.kernel.pool.db, leitung, 'test', (tx) => insertEinlesung(tx, 'amtlich', gesamt, leitung.id));

async function load(slugs: readonly string[], basis = String(site.ready.url)) {
  const id = await begin(slugs.length);
  await loadAmtlich(house.kernel, id, slugs, { basis, geduld: PATIENCE_MS, actor: leitung });
  return act(house.kernel, leitung, getEinlesung, { id });
}

async function untilEnded(id: string) {
  const end = performance.now() + 30_000;
  for (;;) {
    const found = await act(house.kernel, leitung, getEinlesung, { id });
    if (found.stand !== 'laeuft') return found;
    if (performance.now() > end) throw new Error('the run does not end');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('the chosen laws come as a job, with a receipt; again they are unchanged', async () => {
  for (const { slug } of AMTLICHE_GESETZE)
    await act(house.kernel, leitung, api.chooseAmtliches, { slug, gewaehlt: false });
  for (const slug of ['probeg', 'andereg'])
    await act(house.kernel, leitung, api.chooseAmtliches, { slug, gewaehlt: true });
  const { einlesungId } = await act(house.kernel, leitung, api.loadAmtliche, {});
  const first = await untilEnded(einlesungId);
  assert.equal(first.stand, 'fertig');
  assert.deepEqual([first.gesamt, first.fertig, first.zahlen.neu], [2, 2, 2]);
  const again = await act(house.kernel, leitung, api.loadAmtliche, {});
  assert.equal((await untilEnded(again.einlesungId)).zahlen.unveraendert, 2);
  await offer('probeg', '2026-02-10', 'Neu.', 'BJNR1');
  const third = await act(house.kernel, leitung, api.loadAmtliche, { slugs: ['probeg'] });
  const { dateien } = await untilEnded(third.einlesungId);
  assert.deepEqual(
    dateien.map(({ name, ergebnis, tag, geaendert }) => [name, ergebnis, tag, geaendert]),
    [['probeg', 'neue Fassung', '2026-02-10', 1]],
  );
  const liste = await act(house.kernel, leitung, api.listAmtliche, {});
  assert.equal(liste.adresse, site.ready.url);
  assert.equal(liste.gesetze.find(({ slug }) => slug === 'andereg')?.mitgeliefert, false);
});

test('a law that does not come is named, the others come', async () => {
  const { stand, zahlen, dateien } = await load([
    'gibtesnicht',
    'fehler',
    'probeg',
    'langsam',
    'abbruch',
    'andereg',
    'tropfen',
    'weiter',
    'zu_gross',
    'riesig',
    'seite',
  ]);
  assert.equal(stand, 'fertig');
  assert.equal(zahlen.fehler, 9);
  const satzOf = (name: string) => dateien.find((one) => one.name === name)?.hinweis ?? '';
  assert.match(satzOf('gibtesnicht'), /kennt dieses Gesetz/);
  assert.match(satzOf('fehler'), /Antwort 503/);
  assert.match(satzOf('langsam'), /nicht in 4 Sekunden/);
  assert.match(satzOf('tropfen'), /nicht in 4 Sekunden/);
  assert.match(satzOf('abbruch'), /abgebrochen/);
  assert.match(satzOf('weiter'), /andere Adresse/);
  assert.match(satzOf('zu_gross'), /mehr als 32 MB/);
  assert.match(satzOf('riesig'), /mehr als 32 MB/);
  assert.match(satzOf('seite'), /keine ZIP-Datei/);
});

test('a site that is away ends the run after three, with a sentence', async () => {
  const slugs = Array.from({ length: 20 }, (_, i) => `g${i}`);
  const { stand, fertig, grund } = await load(slugs, 'http://127.0.0.1:1');
  assert.deepEqual([stand, fertig], ['abgebrochen', 3]);
  assert.match(grund ?? '', /antwortet nicht/);
});

test('a run that was given back does not load again what it has', async () => {
  const id = await begin(2);
  const options = { basis: String(site.ready.url), geduld: PATIENCE_MS, actor: leitung };
  const stop = new AbortController();
  const cut = loadAmtlich(house.kernel, id, ['probeg', 'langsam'], { ...options, geduld: 20_000, signal: stop.signal });
  setTimeout(() => stop.abort(), 1_200);
  await assert.rejects(cut);
  await loadAmtlich(house.kernel, id, ['probeg', 'langsam'], options);
  const { stand, dateien } = await act(house.kernel, leitung, getEinlesung, { id });
  assert.equal(stand, 'fertig');
  assert.equal(dateien.length, 2);
});

test('one run at a time; who only reads may not load; by night only where the office wants it', async () => {
  const id = await begin(1);
  const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
  await assert.rejects(act(house.kernel, leitung, api.loadAmtliche, {}), refused('erlasse.LADEN_LAEUFT'));
  await assert.rejects(act(house.kernel, sachbearbeitung, api.loadAmtliche, {}), refused('allgemein.KEIN_RECHT'));
  await house.kernel.pool.pg.query(`update erlasse.einlesung set stand = 'fertig', ended_at = now() where id = $1`, [
    id,
  ]);
  const count = async () =>
    (await house.kernel.pool.pg.query<{ n: number }>('select count(*)::int as n from erlasse.einlesung')).rows[0]?.n;
  const before = await count();
  await runJob(house.kernel, ladeAmtlichNachts, {});
  assert.equal(await count(), before);
});
