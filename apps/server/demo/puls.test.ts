/** The day of Musterstadt at any hour: people wait, are called and served, also on a Sunday night. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fixedClock } from '#platform/clock/clock.ts';
import { allAreas } from '../areas.ts';
import { type TestOffice, testOffice } from '../testing/office.ts';
import { puls } from './puls.ts';
import { Stage } from './stage.ts';

const actions = new Map(allAreas.flatMap((area) => area.actions).map((action) => [action.contract.name, action]));
const JETZT = '2026-11-29T01:30:00Z';
let office: TestOffice;

before(async () => {
  office = await testOffice({ seed: ['personal', 'termine'], clock: fixedClock(JETZT) });
});
after(() => office?.close());

async function pulsUm(minuten: number): Promise<void> {
  const jetzt = Temporal.Instant.from(JETZT).add({ minutes: minuten });
  const signal = new AbortController().signal;
  await puls(new Stage({ kernel: office.kernel, actions, chapter: `puls-${minuten}`, jetzt, signal }));
}

const staende = async () => {
  const { rows } = await office.kernel.pool.pg.query('select stand, count(*)::int as n from termine.besuch group by 1');
  return Object.fromEntries(rows.map(({ stand, n }) => [stand, n])) as Record<string, number>;
};

test('after some minutes somebody waits, somebody is called, somebody is served; then somebody is done', async () => {
  for (const minuten of [0, 1, 2]) await pulsUm(minuten);
  const jetzt = await staende();
  assert.ok((jetzt.wartet ?? 0) > 0, JSON.stringify(jetzt));
  assert.ok((jetzt.bedient ?? 0) + (jetzt.aufgerufen ?? 0) > 0, JSON.stringify(jetzt));
  for (const minuten of [14, 15, 16, 30, 31]) await pulsUm(minuten);
  assert.ok(((await staende()).beendet ?? 0) > 0);
});
