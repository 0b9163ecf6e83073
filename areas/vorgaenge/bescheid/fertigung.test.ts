/** The job may be cut off anywhere and come twice: there is one paper in the Akte and one Sendung, or none and another try. */
import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import { storeSchriftstueck } from '#areas/akten/index.ts';
import { fertigeAusstehende, fertigeSchreiben } from './fertigung.jobs.ts';
import {
  type GivenVerfahren,
  givenEntwurf,
  givenFreigegeben,
  givenHaus,
  givenVerfahren,
  mensch,
  runJob,
} from './testing.ts';

const anna = mensch('Anna Amt');
const house = givenHaus();
let v: GivenVerfahren;

before(async () => {
  v = await givenVerfahren(house.kernel, anna);
});

async function released(): Promise<string> {
  const draft = await givenEntwurf(house.kernel, anna, v.id, 'sonstiges');
  await givenFreigegeben(house.kernel, { wrote: anna, releases: anna }, draft);
  return draft.id;
}

async function found(id: string) {
  const { rows } = await house.kernel.pool.pg.query(
    `select s.stand, s.dokument_id is not null as abgelegt, s.siegel,
       (select count(*)::int from post.sendung p where p.bezug = s.id) as sendungen,
       (select count(*)::int from akten.dokument d where d.vorgang_id = s.verfahren_id and d.id = s.dokument_id) as dokumente,
       (select count(*)::int from akten.ruecklauf r where r.kennung = s.kennung) as codes
     from vorgaenge.schreiben s where s.id = $1`,
    [id],
  );
  return rows[0];
}

// No key is set up here: the letter goes out on paper with the name of who signs (§ 37 (3) VwVfG NRW).
const DONE = { stand: 'fertig', abgelegt: true, siegel: null, sendungen: 1, dokumente: 1, codes: 1 };
const NOTHING = { stand: 'freigegeben', abgelegt: false, siegel: null, sendungen: 0, dokumente: 0, codes: 0 };

test('between release and job: released, and nothing else; the job comes and makes it', async () => {
  const id = await released();
  assert.deepEqual(await found(id), NOTHING);
  await runJob(house.kernel, fertigeSchreiben, { schreibenId: id });
  assert.deepEqual(await found(id), DONE);
});

test('cut off before its transaction: stored bytes are nobody’s, the next run makes one of each', async () => {
  const id = await released();
  await storeSchriftstueck(house.kernel, v.akteId, Buffer.from(await tinyPdf()));
  assert.deepEqual(await found(id), NOTHING);
  await runJob(house.kernel, fertigeSchreiben, { schreibenId: id });
  assert.deepEqual(await found(id), DONE);
});

test('cut off inside its transaction: nothing of it stays', async () => {
  const id = await released();
  const { kernel } = house;
  const broken = { ...kernel, audit: { ...kernel.audit, append: () => Promise.reject(new Error('cut off')) } };
  await assert.rejects(runJob(broken as typeof kernel, fertigeSchreiben, { schreibenId: id }), /cut off/);
  assert.deepEqual(await found(id), NOTHING);
  await runJob(kernel, fertigeSchreiben, { schreibenId: id });
  assert.deepEqual(await found(id), DONE);
});

test('twice at once, and again afterwards: one of each', async () => {
  const id = await released();
  const run = () => runJob(house.kernel, fertigeSchreiben, { schreibenId: id });
  await Promise.all([run(), run(), run()]);
  await run();
  assert.deepEqual(await found(id), DONE);
});

test('what the queue lost is found again', async () => {
  const id = await released();
  await house.kernel.pool.pg.query(
    `update vorgaenge.schreiben set updated_at = now() - interval '1 hour' where id = $1`,
    [id],
  );
  const queued = async () =>
    (await house.kernel.pool.pg.query('select count(*)::int as n from jobs.job where data::text like $1', [`%${id}%`]))
      .rows[0].n;
  const before_ = await queued();
  await runJob(house.kernel, fertigeAusstehende, {});
  assert.equal(await queued(), before_ + 1);
});

async function tinyPdf(): Promise<Uint8Array> {
  const { drawPdf } = await import('#engines/pages/testing/drawn-letter.ts');
  return drawPdf([['halb']]);
}
