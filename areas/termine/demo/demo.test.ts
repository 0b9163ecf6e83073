/** Musterstadt's house: open on any day, booked for sixty days, and as sound as if people had booked it. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { fixedClock } from '#platform/clock/clock.ts';
import { countTerminpruefungen } from '../buchung/aufsicht.api.ts';
import { listUnterlagenpruefungen, listUnterlagenZumTermin } from '../buchung/unterlage.api.ts';
import { readAuslastung } from '../kennzahlen/kennzahlen.ts';
import { area } from '../termine.module.ts';
import { act, colleague } from '../testing/amt.ts';
import { DEMO_TAGE } from './bestand.data.ts';
import { fuelleTage } from './bestand.ts';
import { erzaehleRueckblick } from './rueckblick.ts';
import { seedDemo } from './seed.ts';
import { erzaehleVorab } from './vorab.ts';

let house: TestKernel;
/** A Sunday, at night. */
const clock = fixedClock('2026-11-29T01:30:00Z');

before(async () => {
  house = await testKernel({ areas: [area], clock, demo: true });
  await seedDemo(house.kernel);
  await seedDemo(house.kernel);
});
after(() => house.close());

const rows = async (text: string) => (await house.kernel.pool.pg.query(text)).rows;

test('the places are there once, and open on a Sunday', async () => {
  const [{ n }] = await rows('select count(*)::int as n from termine.platz');
  assert.ok(n >= 12);
  const [{ offen }] = await rows(
    "select count(*)::int as offen from termine.offen where tag = '2026-11-29' and bit_count(raster) > 0",
  );
  assert.equal(offen, n);
});

test('sixty days are booked, dense tomorrow and thin in two months; told again nothing is added', async () => {
  const gebucht = await fuelleTage(house.kernel);
  assert.ok(gebucht > 2_000, `${gebucht} Termine`);
  assert.equal(await fuelleTage(house.kernel), 0);
  const je = await rows('select tag::text, count(*)::int as n from termine.termin group by tag order by tag');
  assert.ok(je.length >= DEMO_TAGE - 5);
  const [erste, letzte] = [je[1].n, je.at(-1).n];
  assert.ok(erste > 1.5 * letzte, `${erste} and ${letzte}`);
});

test('sums and spans agree, and nothing lies outside of open time or above its quota', async () => {
  const schief = await rows(`
    select k.pool_id from termine.kontingent k left join termine.belegung b
      on b.pool_id = k.pool_id and b.tag = k.tag and b.klasse = k.klasse
    group by k.pool_id, k.tag, k.klasse, k.belegt, k.minuten
    having k.belegt <> coalesce(sum(b.minuten), 0) or k.belegt > k.minuten`);
  assert.equal(schief.length, 0);
  const draussen = await rows(`
    select b.id from termine.belegung b join termine.offen o on o.platz_id = b.platz_id and o.tag = b.tag
    where not o.zeiten @> b.zeitraum`);
  assert.equal(draussen.length, 0);
});

test('before the visits there are persons and papers to look at, once', async () => {
  for (const _twice of [1, 2]) await erzaehleVorab(house.kernel);
  const leute = colleague('anna');
  const offen = await act(house.kernel, leute, countTerminpruefungen, {});
  assert.deepEqual(offen, { angaben: 3, unterlagen: 4 }, 'nobody of this house is in the register');
  const { termine } = await act(house.kernel, leute, listUnterlagenpruefungen, {});
  const stand = await act(house.kernel, leute, listUnterlagenZumTermin, { terminId: termine[0]?.terminId ?? '' });
  assert.ok(
    stand.dateien.every(({ unterlage }) => stand.mitbringen.some(({ schluessel }) => schluessel === unterlage)),
  );
});

test('the figures look back on half a year and propose something', async () => {
  await erzaehleRueckblick(house.kernel);
  await erzaehleRueckblick(house.kernel);
  const zahlen = await readAuslastung(house.kernel.pool.db, clock, { wochen: 13 });
  assert.ok(zahlen.verlauf.length >= 12 && zahlen.wartezeiten.length > 5);
  assert.ok(zahlen.dauern.some(({ vorschlag }) => vorschlag !== null));
  assert.ok(zahlen.ueberbuchung.some(({ minutenJeTag }) => minutenJeTag > 0));
  assert.ok(zahlen.vorlauf.some(({ jetzt }) => jetzt !== null));
});
