/** Standangaben of the official files: what „noch nicht berücksichtigt“ means on a day. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ankuendigungenNach, readHinweis, warnungenAm } from './hinweis.rules.ts';

const GEAS = 'Änderung durch Art. 2 G v. 23.4.2026 I Nr. 111 mWv 12.6.2026 bzw. 12.6.2029 noch nicht berücksichtigt';

test('the days are those of the effect, not of the act', () => {
  assert.deepEqual(readHinweis(GEAS), { text: GEAS, fehlt: true, ab: ['2026-06-12', '2029-06-12'] });
});

test('the day before there is nothing to warn of, from that day on there is', () => {
  assert.deepEqual(warnungenAm([GEAS], '2026-06-11'), []);
  assert.deepEqual(warnungenAm([GEAS], '2026-06-12'), [{ text: GEAS, seit: '2026-06-12', kuenftig: ['2029-06-12'] }]);
  assert.deepEqual(warnungenAm([GEAS], '2030-01-01'), [{ text: GEAS, seit: '2029-06-12', kuenftig: [] }]);
  assert.deepEqual(ankuendigungenNach([GEAS], '2026-06-11'), [
    { text: GEAS, seit: '', kuenftig: ['2026-06-12', '2029-06-12'] },
  ]);
});

test('without a day it is warned of on every day', () => {
  const text = 'Änderung durch Art. 5 G v. 1.2.2026 I Nr. 3 noch nicht berücksichtigt';
  assert.deepEqual(warnungenAm([text], '2020-01-01'), [{ text, seit: '', kuenftig: [] }]);
});

test('what the text shows already is no warning', () => {
  for (const text of [
    'Änderung durch Art. 9a G v. 22.12.2025 I Nr. 371 textlich nachgewiesen, dokumentarisch noch nicht abschließend bearbeitet',
    'Mittelbare Änderung durch Art. 37 G v. 8.12.2025 I Nr. 319 ist berücksichtigt',
    'Geändert durch Art. 16 G v. 16.1.2026 I Nr. 14',
  ])
    assert.deepEqual(warnungenAm([text], '2030-01-01'), []);
});

test('other ways to write the day', () => {
  assert.deepEqual(readHinweis('Änderung mit Wirkung vom 1. 7. 2027 u. 1.1.2027 noch nicht eingearbeitet').ab, [
    '2027-01-01',
    '2027-07-01',
  ]);
});
