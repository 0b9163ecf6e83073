/** The task of a quiet network is light; a network that takes many pays for it, and never more than people can wait. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groessteZahl } from './aufgabe.rules.ts';

const mass = { zahl: 60_000, hoechstens: 1_000_000, stufe: 30 };

test('the task grows by steps and ends at its limit', () => {
  assert.equal(groessteZahl(mass, 1), 60_000);
  assert.equal(groessteZahl(mass, 30), 60_000);
  assert.equal(groessteZahl(mass, 31), 120_000);
  assert.equal(groessteZahl(mass, 91), 480_000);
  assert.equal(groessteZahl(mass, 100_000), 1_000_000);
});

test('an office may keep it level, or next to nothing', () => {
  assert.equal(groessteZahl({ ...mass, stufe: 0 }, 10_000), 60_000);
  assert.equal(groessteZahl({ zahl: 0, hoechstens: 0, stufe: 1 }, 5), 1);
});
