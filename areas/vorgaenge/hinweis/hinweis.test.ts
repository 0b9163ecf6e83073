/** A notice by post: found in the night, looked at, released in bulk, written once, given to the post. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { pdfText } from '#engines/pages/testing/pdf-text.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { givenBriefkopf } from '../bescheid/testing.ts';
import { sendeAblaufhinweise } from '../titel/ablauf.jobs.ts';
import { storeErreichbarkeit } from '../titel/erreichbarkeit.sql.ts';
import { AREAS, act, anna, givenTitel, runJob, SYSTEM, sued } from '../titel/testing.ts';
import { endTitel } from '../titel/titel.api.ts';
import { listHinweisbriefe, previewHinweisbrief, releaseHinweisbriefe } from './hinweis.api.ts';
import { schreibeHinweis } from './hinweis.jobs.ts';

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: AREAS, clock: fixedClock('2026-12-01T08:00:00Z') });
  await givenBriefkopf(house.kernel);
  for (const [familienname, sprache] of [
    ['Amsel', 'ar'],
    ['Buchfink', 'uk'],
    ['Drossel', 'de'],
  ] as const) {
    const { akteId, personId, titel } = await givenTitel(
      house.kernel,
      { familienname },
      { art: 'BK_18g', gueltigAb: '2024-03-01', gueltigBis: '2027-02-15' },
    );
    await transact(house.kernel.pool.db, SYSTEM, 'test', (tx) =>
      storeErreichbarkeit(
        tx,
        { personId, akteId, sprache, anschrift: 'Musterweg 3\n50999 Musterstadt', emailVersiegelt: null },
        'test',
      ),
    );
    titelIds.set(familienname, titel);
  }
  await runJob(house.kernel, sendeAblaufhinweise, {});
});
after(() => house?.close());
const titelIds = new Map<string, { id: string; version: number }>();

const waiting = async () => (await act(house.kernel, anna, listHinweisbriefe, {})).briefe;
const sendungen = async () =>
  (await house.kernel.pool.pg.query(`select titel, empfaenger, weg, stand from post.sendung order by empfaenger`)).rows;

test('the dry run shows what would be written, to whoever may see the Akte, and writes nothing', async () => {
  assert.deepEqual(
    (await waiting()).map(({ person, sprache, stand }) => [person, sprache, stand]),
    [
      ['Amsel, Test', 'ar', 'wartet'],
      ['Buchfink, Test', 'uk', 'wartet'],
      ['Drossel, Test', 'de', 'wartet'],
    ],
  );
  assert.deepEqual((await act(house.kernel, sued, listHinweisbriefe, {})).briefe, []);
  assert.deepEqual(await sendungen(), []);
});

test('German first, the language of the person on a page of its own', async () => {
  const [amsel] = await waiting();
  const answer = (await act(house.kernel, anna, previewHinweisbrief, { id: amsel?.id ?? '' })) as ByteAnswer;
  const chunks: Buffer[] = [];
  for await (const chunk of await answer.open()) chunks.push(chunk as Buffer);
  const [first = '', second = ''] = await pdfText(Buffer.concat(chunks));
  assert.match(first, /Ihr Aufenthaltstitel endet bald/);
  assert.match(first, /Blaue Karte EU .* gilt bis 15\.02\.2027/);
  assert.match(second, /Unverbindliche Übersetzung \(Arabisch\)/);
  assert.match(second.normalize('NFKC'), /15\.02\.2027/);
});

test('released together, written once each; whoever ended since gets none', async () => {
  const { kernel } = house;
  const ids = (await waiting()).map(({ id }) => id);
  assert.deepEqual(await act(kernel, anna, releaseHinweisbriefe, { ids }), { anzahl: 3 });
  assert.deepEqual(await act(kernel, anna, releaseHinweisbriefe, { ids }), { anzahl: 0 });
  const { id, version } = titelIds.get('Drossel') as { id: string; version: number };
  await act(kernel, anna, endTitel, { id, version, art: 'ausreise', am: '2026-12-01', grund: 'ausgereist' });
  await Promise.all(ids.map((hinweisId) => runJob(kernel, schreibeHinweis, { hinweisId })));
  for (const hinweisId of ids) await runJob(kernel, schreibeHinweis, { hinweisId });
  const brief = { titel: 'Ihr Aufenthaltstitel endet bald', weg: 'brief', stand: 'bereit' };
  assert.deepEqual(await sendungen(), [
    { ...brief, empfaenger: 'Test Amsel' },
    { ...brief, empfaenger: 'Test Buchfink' },
  ]);
  assert.deepEqual(await waiting(), []);
});
