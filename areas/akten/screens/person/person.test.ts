import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HERKUENFTE } from '../../demo/namen.data.ts';
import { findStaat, nameOfStaat, STAATEN } from './staaten.ts';
import { formatTeilDatumKurz } from './teildatum.ts';

test('a birth date is shown as far as it is known', () => {
  assert.equal(formatTeilDatumKurz('1990-05-17'), '17.05.1990');
  assert.equal(formatTeilDatumKurz('1990-05'), '05.1990');
  assert.equal(formatTeilDatumKurz('1990'), '1990');
});

test('every state of the demo has a German name', () => {
  for (const { staat } of HERKUENFTE) assert.notEqual(nameOfStaat(staat), staat);
  assert.equal(nameOfStaat('SYR'), 'Syrien');
  assert.equal(nameOfStaat('XXA'), 'staatenlos');
  assert.equal(nameOfStaat('ZZZ'), 'ZZZ');
});

test('a state is found by its name, its code or the beginning of its name', () => {
  assert.equal(findStaat('syrien')?.code, 'SYR');
  assert.equal(findStaat('UKR')?.code, 'UKR');
  assert.equal(findStaat('Afgh')?.code, 'AFG');
  assert.equal(findStaat('Süd'), undefined);
  assert.equal(new Set(STAATEN.map(({ name }) => name)).size, STAATEN.length);
});
