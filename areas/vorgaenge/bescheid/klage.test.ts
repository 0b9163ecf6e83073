/** A suit: noted once, against a released Bescheid; the Akte is held and the court waits for its file (§ 99 VwGO). */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { listFristRows } from '../zeitlauf.sql.ts';
import { finishRechtsbehelf, listRechtsbehelfe, noteKlage } from './rechtsbehelf.api.ts';
import { AREAS, act, givenBriefkopf, givenEntwurf, givenFreigegeben, givenVerfahren, mensch } from './testing.ts';

const anna = mensch('Anna Amt');
const bert = mensch('Bert Büro');
let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: AREAS });
  await givenBriefkopf(house.kernel);
});
after(() => house?.close());

const hasCode = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

test('against a Bescheid that went out, once; with it a hold and a Frist', async () => {
  const { kernel } = house;
  const v = await givenVerfahren(kernel, anna);
  const draft = await givenEntwurf(kernel, anna, v.id, 'bescheid', {
    entscheidung: 'ablehnung',
    ausnahme: { norm: '§ 28 Abs. 2 Nr. 3 VwVfG NRW', grund: 'Die Person hat selbst alles vorgetragen.' },
  });
  const klage = {
    id: draft.id,
    art: 'klage',
    gericht: 'Verwaltungsgericht Köln',
    aktenzeichen: '5 K 123/26',
    eingegangenAm: kernel.clock.today().toString(),
  } as const;
  await assert.rejects(act(kernel, anna, noteKlage, klage), hasCode('bescheid.KEIN_BESCHEID'));
  await givenFreigegeben(kernel, { wrote: anna, releases: bert }, draft);
  const { id } = await act(kernel, anna, noteKlage, klage);
  await assert.rejects(act(kernel, anna, noteKlage, klage), hasCode('bescheid.KLAGE_BEKANNT'));
  const { rows } = await kernel.pool.pg.query(
    'select art, geschaeftszeichen from akten.sperrvermerk where akte_id = $1 and aufgehoben_at is null',
    [v.akteId],
  );
  assert.deepEqual(rows, [{ art: 'aufbewahrungssperre', geschaeftszeichen: '5 K 123/26' }]);
  const open = async () =>
    (await listFristRows(kernel.pool.db, v.id)).filter((one) => one.erledigt_at === null).map(({ art }) => art);
  assert.deepEqual(await open(), ['gerichtsakte']);
  const am = kernel.clock.today().toString();
  await act(kernel, anna, finishRechtsbehelf, { verfahrenId: v.id, id, am, ausgang: 'Klage abgewiesen' });
  assert.deepEqual(await open(), []);
  const { rechtsbehelfe } = await act(kernel, anna, listRechtsbehelfe, { verfahrenId: v.id });
  assert.equal(rechtsbehelfe[0]?.ausgang, 'Klage abgewiesen');
});
