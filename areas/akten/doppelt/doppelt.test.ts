/** A scanner delivers a page twice: it is noticed, shown to people, counted as they say, and never dropped. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { sql } from 'kysely';
import sharp from 'sharp';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { LETTER } from '#engines/pages/testing/drawn-letter.ts';
import { transact } from '#platform/db/db.ts';
import { area } from '../akten.module.ts';
import * as bestandApi from '../bestand/bestand.api.ts';
import * as dokumentApi from '../dokument.api.ts';
import { sheet, stack } from '../testing/stapel.ts';
import { act, givenAkte, givenDokument, nord, SYSTEM, scanned, staff, sued } from '../testing.ts';
import * as umordnungApi from '../umordnung/umordnung.api.ts';
import * as api from './doppelt.api.ts';
import { noteDoppelte } from './doppelt.ts';

const alle = staff('alle', { all: true });
let house: TestKernel;
let akteId: string;
let page: Buffer;
let other: Buffer;
let again: Buffer;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  ({ akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Doppel' }));
  [page, other] = (await Promise.all([
    scanned(house.kernel, LETTER.slice(0, 4)),
    scanned(house.kernel, [...LETTER.slice(4), 'Anlage zum Schreiben, auf einem Blatt für sich.']),
  ])) as [Buffer, Buffer];
  again = await secondPass(page);
});
after(() => house.close());

/** The same sheet once more: a little off, a little darker, compressed anew. */
async function secondPass(jpeg: Buffer): Promise<Buffer> {
  const { width = 0, height = 0 } = await sharp(jpeg).metadata();
  const moved = sharp(jpeg).extend({ top: 9, left: 6, background: '#fff' }).extract({ left: 0, top: 0, width, height });
  return sharp(await moved.toBuffer())
    .modulate({ brightness: 0.96 })
    .withMetadata({ density: 200 })
    .jpeg({ quality: 70 })
    .toBuffer();
}

async function pdf(...jpegs: Buffer[]): Promise<Buffer> {
  return Buffer.from(await (await PDFDocument.load(await stack(...jpegs))).save());
}

const pairsOf = async (dokumentId: string) =>
  (await act(house.kernel, nord, api.listDoppelverdacht, { dokumentId })).eintraege;

test('within a file: the two are named, both stay, the decision is a mark that can be taken back and moves along', async () => {
  const { kernel } = house;
  const { dokumentId, status } = await givenDokument(kernel, await pdf(other, page, again), { akteId });
  assert.equal(status, 'zugeordnet', 'nothing waits for it');
  const [pair, ...rest] = await pairsOf(dokumentId);
  assert.deepEqual([pair?.erste.seite, pair?.zweite.seite, rest], [2, 3, []]);
  const { id, version } = pair as NonNullable<typeof pair>;
  await assert.rejects(
    act(kernel, sued, api.decideDoppelverdacht, { id, version, entscheidung: 'zweite' }),
    /DOPPELVERDACHT_NICHT_GEFUNDEN/,
  );
  const decided = await act(kernel, nord, api.decideDoppelverdacht, { id, version, entscheidung: 'zweite' });
  assert.equal(decided.entscheidung, 'zweite');
  await assert.rejects(act(kernel, nord, api.decideDoppelverdacht, { id, version, entscheidung: 'beide' }), /KONFLIKT/);
  const dokument = await act(kernel, nord, dokumentApi.getDokument, { id: dokumentId });
  assert.equal(dokument.seitenliste.length, 3, 'no page goes');
  const { umordnungId } = await act(kernel, nord, umordnungApi.splitDokument, {
    id: dokumentId,
    version: dokument.version,
    teile: [{ seiten: [1, 2] }, { seiten: [3] }],
  });
  const moved = await afterUmordnung(umordnungId);
  assert.deepEqual(
    (await pairsOf(moved[1] ?? '')).map(({ erste, zweite }) => [erste.dokumentId, erste.seite, zweite.seite]),
    [[moved[0], 2, 1]],
  );
  const back = await act(kernel, nord, api.decideDoppelverdacht, { id, version: decided.version, entscheidung: null });
  assert.equal(back.entscheidung, undefined);
});

async function afterUmordnung(id: string): Promise<string[]> {
  for (;;) {
    const { status, teile } = await act(house.kernel, nord, umordnungApi.getUmordnung, { id });
    if (status === 'fertig') return teile.map(({ dokumentId }) => dokumentId ?? '');
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

test('as two files: the second is noticed, whichever was read first', async () => {
  await Promise.all(
    [await secondPass(other), other].map((jpeg, nr) => givenDokument(house.kernel, jpeg, { name: `${nr}.jpg` })),
  );
  const open = (await act(house.kernel, alle, api.listDoppelverdacht, {})).eintraege.filter(
    ({ erste, zweite }) => erste.dokumentId !== zweite.dokumentId && erste.seite === 1 && zweite.seite === 1,
  );
  assert.equal(open.length, 1);

  // Both end in the same moment, neither committed when the other looks.
  const { pool } = house.kernel;
  const both = [open[0]?.erste.dokumentId ?? '', open[0]?.zweite.dokumentId ?? ''];
  const { rows } = await pool.pg.query<{ id: string; abdruck: string }>(
    'select dokument_id as id, abdruck::text as abdruck from akten.seite where dokument_id = any($1)',
    [both],
  );
  await pool.pg.query('delete from akten.doppelverdacht where id = $1', [open[0]?.id]);
  await pool.pg.query('update akten.seite set abdruck = null where dokument_id = any($1)', [both]);
  const stored = Promise.withResolvers<void>();
  let missing = rows.length;
  await Promise.all(
    rows.map(({ id, abdruck }) =>
      transact(pool.db, SYSTEM, 'test', async (tx) => {
        await sql`update akten.seite set abdruck = ${abdruck}::bit(256) where dokument_id = ${id}`.execute(tx);
        missing -= 1;
        if (missing === 0) stored.resolve();
        await stored.promise;
        await noteDoppelte(tx, id, 1);
        // Long enough for the other to look before this one commits.
        await new Promise((resolve) => setTimeout(resolve, 150));
      }),
    ),
  );
  const again = (await act(house.kernel, alle, api.listDoppelverdacht, {})).eintraege;
  assert.equal(again.filter(({ erste }) => both.includes(erste.dokumentId)).length, 1, 'one of them saw the other');
});

test('a counted stack: one sheet too many is explained, and right once somebody has said which', async () => {
  const { kernel } = house;
  const { rows } = await kernel.pool.pg.query<{ id: string }>(
    `insert into akten.stapel (nr, blaetter, beidseitig, created_by) values (1, 1, false, 'test') returning id`,
  );
  const stapelId = rows[0]?.id as string;
  const file = await stack(await sheet(kernel, { art: 'stapel', id: stapelId }), page, again);
  await givenDokument(kernel, file, { name: 'stapel.pdf' });
  const stapel = async () => (await act(kernel, alle, bestandApi.listStapel, {})).eintraege[0];
  let now = await stapel();
  while (now?.abgleich.stand === 'laeuft') now = await stapel();
  assert.deepEqual(now?.abgleich, { stand: 'differenz', soll: 1, ist: 2, differenz: 1, verdacht: 1 });
  const { eintraege } = await act(kernel, alle, api.listDoppelverdacht, {});
  const pair = eintraege.findLast(({ erste, zweite }) => erste.dokumentId === zweite.dokumentId);
  await act(kernel, alle, api.decideDoppelverdacht, {
    id: pair?.id ?? '',
    version: pair?.version ?? 0,
    entscheidung: 'zweite',
  });
  assert.deepEqual((await stapel())?.abgleich, { stand: 'stimmt', seiten: 1 });
});
