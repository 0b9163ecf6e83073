/** Law is data with a validity: what holds on a day, and that nobody computes with what is not known. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findRechtswert, RECHTSWERTE, type Rechtswert } from './rechtswert.data.ts';
import { geltendAm, laeuftAus } from './rechtswert.rules.ts';

const BBG = findRechtswert('beitragsbemessungsgrenze-jahr') as Rechtswert;
const own = (wert: number, gueltigAb: string | null, gueltigBis: string | null = null) => ({
  wert,
  quelle: 'Verordnung',
  gueltigAb,
  gueltigBis,
});

test('the threshold of a year holds on its first and on its last day', () => {
  assert.equal(geltendAm(BBG, [], '2025-12-31')?.wert, 9_660_000);
  assert.equal(geltendAm(BBG, [], '2026-01-01')?.wert, 10_140_000);
  assert.equal(geltendAm(BBG, [], '2026-12-31')?.wert, 10_140_000);
});

test('outside of what is known there is no value, and none is made up from the year before', () => {
  assert.equal(geltendAm(BBG, [], '2024-12-31'), undefined);
  assert.equal(geltendAm(BBG, [], '2027-01-01'), undefined);
});

test('what the office released stands before what came with Bleibe, from its day on', () => {
  const eigene = [own(10_500_000, '2026-07-01')];
  assert.equal(geltendAm(BBG, eigene, '2026-06-30')?.wert, 10_140_000);
  assert.deepEqual(geltendAm(BBG, eigene, '2026-07-01'), {
    wert: 10_500_000,
    quelle: 'Verordnung',
    gueltigAb: '2026-07-01',
    mitgeliefert: false,
  });
});

test('a value that ends is announced in time, unless its successor is there', () => {
  assert.equal(laeuftAus(BBG, [], '2026-11-15', 45), undefined);
  assert.equal(laeuftAus(BBG, [], '2026-11-16', 45), '2026-12-31');
  assert.equal(laeuftAus(BBG, [own(10_800_000, '2027-01-01')], '2026-12-31', 45), undefined);
  assert.equal(laeuftAus(BBG, [], '2027-01-05', 45), '2027-01-05');
});

test('what came with Bleibe leaves no day out and covers none twice', () => {
  for (const { schluessel, mitgeliefert } of RECHTSWERTE)
    for (const [index, { gueltigBis }] of mitgeliefert.entries()) {
      const next = mitgeliefert[index + 1]?.gueltigAb;
      if (next === undefined) continue;
      assert.equal(
        Temporal.PlainDate.from(gueltigBis ?? '')
          .add({ days: 1 })
          .toString(),
        next,
        schluessel,
      );
    }
});
