/** The Aktenplan: a tree by its numbers, drafted by one, released by another, in force from its day. */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../akten.module.ts';
import { act, staff } from '../testing.ts';
import { getAktenplan, listAktenplanFassungen, releaseAktenplan, saveAktenplanEntwurf } from './aktenplan.api.ts';
import { SHIPPED_PLAN } from './aktenplan.data.ts';
import { comparePlan, planToText, textToPlan } from './aktenplan.rules.ts';
import { planSchema } from './aktenplan.schema.ts';

test('the plan that comes with Bleibe is a whole tree', () => {
  assert.deepEqual(planSchema.parse(SHIPPED_PLAN), SHIPPED_PLAN);
  assert.deepEqual(SHIPPED_PLAN.toSorted(comparePlan), SHIPPED_PLAN);
});

test('a branch without its stem and a number given twice are refused, and the entry is named', () => {
  const wrong = planSchema.safeParse([
    { kennzeichen: '1', bezeichnung: 'A' },
    { kennzeichen: '2.1', bezeichnung: 'B' },
    { kennzeichen: '1', bezeichnung: 'C' },
  ]);
  assert.deepEqual(
    wrong.error?.issues.map(({ message }) => message),
    ['Über 2.1 fehlt der Eintrag 2.', '1 steht zweimal da.'],
  );
});

test('numbers sort as numbers, and lines that are no entry are told', () => {
  const { eintraege, unklar } = textToPlan('3.10 Zehntes\n\n3 Drei\n  3.9   Neuntes\nohne Nummer\n4');
  assert.deepEqual(
    eintraege.map((one) => one.kennzeichen),
    ['3', '3.9', '3.10'],
  );
  assert.deepEqual(unklar, [5, 6]);
});

test('as text and back it is the same plan', () => {
  const entry = fc.record(
    {
      kennzeichen: fc.array(fc.integer({ min: 0, max: 999 }), { minLength: 1, maxLength: 4 }).map((p) => p.join('.')),
      bezeichnung: fc.stringMatching(/^[A-Za-zäöü]{1,8}( [A-Za-z0-9§]{1,6}){0,3}$/),
    },
    { noNullPrototype: true },
  );
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: (one) => one.kennzeichen, maxLength: 30 }), (plan) => {
      const sorted = plan.toSorted(comparePlan);
      assert.deepEqual(textToPlan(planToText(sorted)), { eintraege: sorted, unklar: [] });
    }),
  );
});

let house: TestKernel;
before(async () => {
  house = await testKernel({ areas: [area], work: false });
});
after(() => house.close());

test('who drafted does not release; from its day the plan of the office takes the place of ours', async () => {
  const { kernel } = house;
  const [eine, zweite] = [staff('eine', { all: true }), staff('zweite', { all: true })];
  const today = kernel.clock.today().toString();
  assert.equal((await act(kernel, eine, getAktenplan, {})).ausgeliefert, true);
  const eintraege = [{ kennzeichen: '1', bezeichnung: 'Alles' }];
  const draft = await act(kernel, eine, saveAktenplanEntwurf, { gueltigAb: today, eintraege });
  const seen = { id: draft.id, version: draft.version };
  await assert.rejects(
    act(kernel, eine, releaseAktenplan, seen),
    (cause: unknown) => cause instanceof Fault && cause.code === 'fassung.ZWEITE_PERSON',
  );
  const [asked] = (await act(kernel, zweite, listAktenplanFassungen, {})).fassungen;
  assert.equal(asked?.darfFreigeben, true);
  await act(kernel, zweite, releaseAktenplan, seen);
  const now = await act(kernel, eine, getAktenplan, {});
  assert.deepEqual([now.ausgeliefert, now.gueltigAb, now.eintraege], [false, today, eintraege]);
});
