/** The need of Musterstadt is told by the real verbs, looks the same each time, and leaves something to do on every page. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allAreas } from '#apps/server/areas.ts';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { getZuteilungsregel, listLose } from '../bedarf/bedarf.api.ts';
import { losMit, saathash } from '../bedarf/los.ts';
import { listTerminanfragen, listZuteilungslaeufe, readNachweis, simulateZuteilung } from '../bedarf/zuteilung.api.ts';
import { listTerminpruefungen } from '../buchung/aufsicht.api.ts';
import { listUnterlagenpruefungen } from '../buchung/unterlage.api.ts';
import { area } from '../termine.module.ts';
import { colleague } from '../testing/amt.ts';
import { DEMO_ANFRAGEN, DEMO_OFFERS } from './bedarf.data.ts';
import { erzaehleBedarf } from './bedarf.ts';
import { fuelleTage } from './bestand.ts';
import { seedDemo } from './seed.ts';

const act = actIn(area.actions);
const anna = colleague('anna');
/** A Saturday, as somebody looks at it at the weekend. */
const clock = fixedClock('2026-11-28T10:30:00Z');

let house: TestKernel;
let gestellt = 0;

before(async () => {
  house = await testKernel({ areas: allAreas, clock, demo: true });
  await seedDemo(house.kernel);
  await fuelleTage(house.kernel, { bisTag: 50 });
  gestellt = await erzaehleBedarf(house.kernel);
});
after(() => house.close());

const liste = (was: 'pruefen' | 'reihe' | 'angeboten' | 'beendet') =>
  act(house.kernel, anna, listTerminanfragen, { was });

test('all of them asked; told again nothing is added', async () => {
  assert.ok(gestellt >= DEMO_ANFRAGEN - 2, `${gestellt}`);
  assert.equal(await erzaehleBedarf(house.kernel), 0);
});

test('every list has something in it: to check, waiting, offered, ended', async () => {
  const [pruefen, reihe, angeboten, beendet] = await Promise.all(
    (['pruefen', 'reihe', 'angeboten', 'beendet'] as const).map(async (was) => (await liste(was)).zeilen),
  );
  assert.ok((pruefen?.length ?? 0) >= 10, `to check: ${pruefen?.length}`);
  assert.ok((reihe?.length ?? 0) >= 60, `waiting: ${reihe?.length}`);
  assert.ok((angeboten?.length ?? 0) >= 5, `offered: ${angeboten?.length}`);
  for (const { antwortBis } of angeboten ?? []) assert.ok((antwortBis ?? '') > clock.now().toString());
  const enden = new Set(beendet?.map(({ stand }) => stand));
  assert.ok(enden.has('angenommen') && enden.has('zurueckgezogen'), [...enden].join());
  const alle = [...(reihe ?? []), ...(angeboten ?? [])];
  assert.ok(new Set(alle.map(({ sprache }) => sprache)).size >= 5);
  assert.deepEqual(
    new Set(alle.map(({ haerteStand }) => haerteStand)),
    new Set(['keine', 'offen', 'bestaetigt', 'abgelehnt']),
  );
  assert.ok(alle.some(({ personen }) => personen > 1));
});

test('two runs have been drawn on working days, and their lots can be recomputed', async () => {
  const { laeufe, geplantFuer } = await act(house.kernel, anna, listZuteilungslaeufe, {});
  const tage = laeufe.filter(({ art }) => art === 'tag');
  assert.equal(tage.length, 2);
  for (const { vergeben, anfragen, begonnenAm } of tage) {
    assert.ok(vergeben > 5 && vergeben <= DEMO_OFFERS && anfragen > vergeben, `${vergeben} of ${anfragen}`);
    assert.ok(Temporal.Instant.compare(Temporal.Instant.from(begonnenAm), clock.now()) < 0);
  }
  assert.equal(geplantFuer, '2026-11-30');
  const regel = await act(house.kernel, null, getZuteilungsregel, {});
  assert.equal(regel.regel.jeLauf, DEMO_OFFERS);
  const { lose, saat, saatHash } = await act(house.kernel, null, listLose, { id: tage[0]?.id ?? '' });
  assert.equal(saathash(saat), saatHash);
  for (const { anfrageId, los } of lose) assert.equal(los, losMit(saat)(anfrageId));
});

test('the trial of the next run offers something to those who wait', async () => {
  const { teilnehmend, zeilen } = await act(house.kernel, anna, simulateZuteilung, {});
  assert.ok(teilnehmend > 40 && zeilen.some(({ tag }) => tag !== undefined));
});

test('proofs can be looked at, unknown people and papers wait for a look', async () => {
  const { rows } = await house.kernel.pool.pg.query<{ id: string }>('select id from termine.anfragenachweis limit 1');
  const nachweis = (await act(house.kernel, anna, readNachweis, { id: rows[0]?.id ?? '' })) as { contentType: string };
  assert.equal(nachweis.contentType, 'application/pdf');
  const { termine } = await act(house.kernel, anna, listTerminpruefungen, {});
  assert.ok(termine.length >= 4, `${termine.length} to be known`);
  const papiere = await act(house.kernel, anna, listUnterlagenpruefungen, {});
  assert.ok(papiere.termine.length >= 3, `${papiere.termine.length} with papers`);
});
