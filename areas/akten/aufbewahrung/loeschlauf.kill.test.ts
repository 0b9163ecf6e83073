/**
 * kill -9 of a worker in a deletion run, held at the worst moments by a lock: in the end the key is destroyed, rows and bytes are
 * gone and the protocol tells of it, each exactly once. Faults of store and database at every step: ../stoerung.schritte.test.ts.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { area } from '../akten.module.ts';
import { checkBestand } from '../kontrolle/kontrolle.ts';
import { age, hurry, startProzess } from '../testing/prozesse.ts';
import { act, givenAkte, givenDokument, letter, staff } from '../testing.ts';
import * as api from './aufbewahrung.api.ts';
import * as laufApi from './loeschlauf.api.ts';
import { givenEntscheidungen } from './testing.ts';

const deep = process.env.BLEIBE_TIEF === '1';
const leitung = staff('leitung', { all: true });
const zweite = staff('zweite', { all: true });

/** Where the worker stands still when it is killed: in front of what the test holds. */
const MOMENTE: readonly { name: string; halte: string; kurz?: boolean }[] = [
  { name: 'vor der ersten Akte', halte: 'select 1 from akten.akte where id = $erste for update' },
  { name: 'vernichtet, noch nicht protokolliert', halte: 'lock table protokoll.eintrag in exclusive mode', kurz: true },
  {
    name: 'zwischen der ersten und der zweiten Akte',
    halte: 'select 1 from akten.akte where id = $letzte for update',
  },
  {
    name: 'auch die zweite vernichtet, noch nicht vermerkt',
    halte: 'select 1 from akten.loeschlauf where id = $lauf for update',
  },
  { name: 'Dateien entfernt, noch nicht abgehakt', halte: 'lock table akten.zweitkopie in exclusive mode', kurz: true },
];

let house: TestKernel;
let owner: pg.Pool;
const akten: string[] = [];
let own: Set<string>;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  owner = new pg.Pool({ connectionString: house.database.ownerUrl, max: 4 });
  const { kernel } = house;
  await givenEntscheidungen(kernel, { akteninhalt: {}, anbietung: { anbieten: false }, sicherungen: { tage: 30 } });
  for (const familienname of ['Erste', 'Zweite']) {
    const { akteId } = await givenAkte(kernel, 'nord', { familienname });
    await givenDokument(kernel, letter([`Ein Brief an ${familienname}`]), { akteId });
    const ereignis = { art: 'uebernahme-b', tag: '2010-03-15', grund: 'gestorben' } as const;
    await act(kernel, leitung, api.recordEreignis, { id: akteId, ...ereignis });
    akten.push(akteId);
  }
  own = new Set((await Array.fromAsync(kernel.blobs.list())).map(({ address }) => address));
  // From here on the processes work that are killed.
  await kernel.jobs.drain();
});
after(async () => {
  await owner?.end();
  await house?.close();
});

const count = async (from: string, ...values: unknown[]) =>
  (await owner.query<{ n: number }>(`select count(*)::int as n ${from}`, values)).rows[0]?.n ?? 0;
const stored = async () =>
  (await Array.fromAsync(house.kernel.blobs.list())).filter(({ address }) => own.has(address)).length;

async function released(): Promise<string> {
  const { kernel } = house;
  const { id } = await act(kernel, leitung, laufApi.startLoeschlauf, {});
  const seen = async () => ({ id, version: (await act(kernel, leitung, laufApi.getLoeschlauf, { id })).version });
  await act(kernel, leitung, laufApi.proposeLoeschlauf, await seen());
  await act(kernel, zweite, laufApi.releaseLoeschlauf, { ...(await seen()), rechtsstandGeprueft: true });
  return id;
}

/** Each Akte is whole, with key, documents and bytes and without a word in the protocol, or it is the other way round. */
async function expectWholeOrGone(): Promise<number> {
  const { rows } = await owner.query<{ weg: boolean; dokumente: number; vermerkt: number }>(
    `select a.schluessel is null as weg, (select count(*)::int from akten.dokument d where d.akte_id = a.id) as dokumente,
       (select count(*)::int from protokoll.eintrag p where p.was = 'akte.vernichtet' and a.id::text = any
         (select split_part(g, ':', 2) from unnest(p.gegenstaende) g)) as vermerkt
     from akten.akte a where a.id = any($1)`,
    [akten],
  );
  for (const { weg, dokumente, vermerkt } of rows)
    assert.deepEqual([dokumente, vermerkt], weg ? [0, 1] : [1, 0], weg ? 'gone' : 'whole');
  return rows.filter(({ weg }) => weg).length;
}

/** Only the role of the application sees what its connections wait for. */
async function isSomebodyWaiting(): Promise<boolean> {
  const { rows } = await house.kernel.pool.pg.query(
    `select 1 from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()`,
  );
  return rows.length > 0;
}

async function killBefore(halte: string, laufId: string): Promise<void> {
  const holder = await owner.connect();
  await holder.query('begin');
  const open = await owner.query<{ akte_id: string }>(
    `select akte_id from akten.loeschposten where lauf_id = $1 and status = 'offen' order by id`,
    [laufId],
  );
  const ids: Record<string, string | undefined> = {
    erste: open.rows[0]?.akte_id,
    letzte: open.rows.at(-1)?.akte_id,
    lauf: laufId,
  };
  await holder.query(halte.replace(/\$(\w+)/, (_all, which: string) => `'${ids[which]}'`));
  await age(owner);
  const worker = await startProzess({ DATABASE_URL: house.database.url, DATA_DIR: house.kernel.config.dataDir });
  try {
    while (!(await isSomebodyWaiting())) {
      await hurry(owner);
      await sleep(50);
    }
  } finally {
    await worker.kill();
    await holder.query('rollback');
    holder.release();
  }
}

test('a deletion run whose worker is killed at its worst moments', async (t) => {
  const laufId = await released();
  for (const { name, halte, kurz } of MOMENTE) {
    if (!deep && !kurz) continue;
    await killBefore(halte, laufId);
    const gone = await expectWholeOrGone();
    t.diagnostic(`${name}: ${gone} of 2 gone, ${await stored()} of ${own.size} blobs there`);
  }
  await age(owner);
  const worker = await startProzess({ DATABASE_URL: house.database.url, DATA_DIR: house.kernel.config.dataDir });
  while (
    (await count('from akten.entfernung')) > 0 ||
    (await count(`from akten.loeschlauf where status = 'freigegeben'`)) > 0
  ) {
    await hurry(owner);
    await sleep(50);
  }
  await worker.kill();
  assert.equal(await expectWholeOrGone(), 2);
  assert.equal(await count(`from protokoll.eintrag where was = 'loeschlauf.abgeschlossen'`), 1);
  assert.equal(await count('from akten.loeschposten where status = $1', 'vernichtet'), 2);
  assert.equal(await stored(), 0, 'no byte is left');
  const { befunde } = await checkBestand(house.kernel, { signal: new AbortController().signal, vonVorn: true });
  assert.deepEqual(befunde, []);
});
