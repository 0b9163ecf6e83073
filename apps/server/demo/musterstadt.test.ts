/** The story of Musterstadt: told by the product's own actions, the same each time, and gone on with where it was cut off. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { allAreas } from '../areas.ts';
import { type TestOffice, testOffice } from '../testing/office.ts';
import { Buehne } from './buehne.ts';
import { KAPITEL } from './kapitel/index.ts';

let office: TestOffice;
before(async () => {
  office = await testOffice({ seed: ['personal', 'akten', 'post', 'vorgaenge'], work: true });
});
after(() => office?.close());

const actions = new Map(allAreas.flatMap((area) => area.actions).map((action) => [action.contract.name, action]));

for (const kapitel of process.env.DE_KAPITEL?.split(',') ?? Object.keys(KAPITEL))
  test(`chapter ${kapitel}`, async () => {
    const { kernel } = office;
    const jetzt = kernel.clock.now();
    const auftritt = { kernel, actions, kapitel, jetzt, signal: new AbortController().signal };
    const tell = KAPITEL[kapitel];
    assert.ok(tell);
    const start = performance.now();
    await tell(new Buehne(auftritt));
    console.log(kapitel, Math.round(performance.now() - start), 'ms');
  });
