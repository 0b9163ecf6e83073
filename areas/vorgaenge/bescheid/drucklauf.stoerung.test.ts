/**
 * A print run whose line to the database breaks, at one message after the other: it waits as before or it is there whole,
 * and in the end it is there once. `BLEIBE_TIEF=1` breaks at every message.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { druckeLauf, getDrucklaufPdf, listDrucklaeufe, listSendungen, startDrucklauf } from '#areas/post/index.ts';
import { pdfText } from '#engines/pages/testing/pdf-text.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { type Leitung, openLeitung } from '#platform/db/testing/leitung.ts';
import { fertigeSchreiben } from './fertigung.jobs.ts';
import {
  AREAS,
  act,
  givenBriefkopf,
  givenEntwurf,
  givenFreigegeben,
  givenVerfahren,
  mensch,
  runJob,
} from './testing.ts';

const STEPS = process.env.BLEIBE_TIEF === '1' ? Array.from({ length: 80 }, (_, step) => step) : [1, 6, 11, 16, 21];

const anna = mensch('Anna Amt');
let house: TestKernel;
let line: Leitung;
let owner: pg.Pool;

before(async () => {
  house = await testKernel({
    areas: AREAS,
    line: async (url) => {
      line = await openLeitung(url);
      return line.url;
    },
  });
  owner = new pg.Pool({ connectionString: house.database.superuserUrl, max: 1 });
  await givenBriefkopf(house.kernel);
  const v = await givenVerfahren(house.kernel, anna);
  const draft = await givenEntwurf(house.kernel, anna, v.id, 'sonstiges', { titel: 'Ein Brief', weg: 'brief' });
  await givenFreigegeben(house.kernel, { wrote: anna, releases: anna }, draft);
  await runJob(house.kernel, fertigeSchreiben, { schreibenId: draft.id });
});
after(async () => {
  await owner?.end();
  await house?.close();
  await line?.close();
});

async function mended(): Promise<void> {
  line.mend();
  while (!(await house.kernel.pool.pg.query('select 1').catch(() => undefined))) await sleep(50);
}

const standOf = async (id: string): Promise<string> =>
  (await owner.query<{ stand: string }>('select stand from post.drucklauf where id = $1', [id])).rows[0]?.stand ?? '';

test('a run that broke off waits as before, and the next one makes it whole', async () => {
  const { kernel } = house;
  const { sendungen } = await act(kernel, anna, listSendungen, {});
  const { laeufe } = await act(kernel, anna, startDrucklauf, { sendungen: sendungen.map(({ id }) => id) });
  const id = laeufe[0]?.id ?? '';
  let broken = 0;
  for (const step of STEPS) {
    line.cutAfter(step);
    const ended = await runJob(kernel, druckeLauf, { laufId: id }).then(
      () => true,
      () => false,
    );
    await mended();
    const stand = await standOf(id);
    // A commit whose answer was lost is done all the same.
    assert.ok(stand === 'fertig' || (!ended && stand === 'wartet'), `after ${step} messages: ${stand}`);
    if (stand === 'fertig') break;
    broken += 1;
  }
  assert.ok(broken > 1, 'it was broken off');
  await runJob(kernel, druckeLauf, { laufId: id });
  assert.equal(await standOf(id), 'fertig');
  const { laeufe: all } = await act(kernel, anna, listDrucklaeufe, {});
  assert.equal(all.length, 1);
  const answer = (await act(kernel, anna, getDrucklaufPdf, { id })) as ByteAnswer;
  const chunks: Buffer[] = [];
  for await (const chunk of await answer.open()) chunks.push(chunk as Buffer);
  assert.match((await pdfText(Buffer.concat(chunks))).join(' '), /Ein Brief/);
});
