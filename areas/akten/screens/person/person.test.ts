import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HERKUENFTE } from '../../demo/namen.data.ts';
import { findStaat, nameOfStaat, STAATEN } from './staaten.ts';
import { formatTeilDatum, formatTeilDatumKurz, parseTeilDatum } from './teildatum.ts';

test('a birth date is shown as far as it is known', () => {
  assert.equal(formatTeilDatum('1990-05-17'), '17. Mai 1990');
  assert.equal(formatTeilDatum('1990-05'), 'Mai 1990');
  assert.equal(formatTeilDatum('1990'), '1990');
  assert.equal(formatTeilDatumKurz('1990-05-17'), '17.05.1990');
});

test('a birth date is typed as people write it', () => {
  assert.equal(parseTeilDatum('17.5.1990'), '1990-05-17');
  assert.equal(parseTeilDatum(' 5.1990 '), '1990-05');
  assert.equal(parseTeilDatum('1990'), '1990');
  assert.equal(parseTeilDatum('1990-05-17'), '1990-05-17');
});

test('a birth date that cannot be is refused', () => {
  for (const text of ['', '31.2.1990', '17.05.90', '13.1990', 'Mai 1990', '1.1.1.1990', '0.0.1990']) {
    assert.equal(parseTeilDatum(text), undefined, text);
  }
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
