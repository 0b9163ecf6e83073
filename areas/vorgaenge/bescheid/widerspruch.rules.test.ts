/** § 24 VwVfG NRW: what a decision rests on is settled before. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widersprueche } from './widerspruch.rules.ts';

test('a contradiction that a requirement rests on stops, and says which one', () => {
  const step = widersprueche([{ name: 'Pass', zeilen: ['Passpflicht', 'Identität geklärt'] }]);
  assert.equal(step.erfuellt, false);
  assert.match(step.grund, /„Pass“.*Passpflicht und Identität geklärt.*Prüfschema/);
});
test('one that nothing rests on is told and stops nothing', () => {
  const step = widersprueche([{ name: 'Geburtsdatum', zeilen: [] }]);
  assert.deepEqual([step.erfuellt, /ohne Einfluss.*„Geburtsdatum“/.test(step.grund)], [true, true]);
});
test('none is none', () => assert.equal(widersprueche([]).erfuellt, true));
