/** Who presses a question that the page offers gets an answer, also where only the demo's sources are there. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { testKernel } from '#apps/server/testing.ts';
import { seedDemo } from '../demo/seed.ts';
import { area } from '../erlasse.module.ts';
import { suchwerk } from '../suchwerk/suchwerk.ts';
import { act, reader } from '../testing.ts';
import { BEISPIELE } from './beispielfrage.data.ts';
import { searchRecht } from './suche.api.ts';

test('the sources of the demo answer each question that is offered, and not the one of the tour that is outside of them', async () => {
  const house = await testKernel({ areas: [area] });
  try {
    await seedDemo(house.kernel);
    await suchwerk(house.kernel).upToDate();
    const ask = async (frage: string) =>
      (await act(house.kernel, reader('leser'), searchRecht, { frage, stichtag: '2026-11-28' })).zustand;
    for (const frage of BEISPIELE) assert.equal(await ask(frage), 'belegt', frage);
    assert.equal(await ask('Was kostet ein Parkausweis?'), 'kein_beleg');
  } finally {
    await house.close();
  }
});
