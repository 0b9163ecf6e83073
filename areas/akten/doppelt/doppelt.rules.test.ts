/** Which pages are perhaps one sheet scanned twice. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isVielleichtDoppelt } from './doppelt.rules.ts';

const LETTER =
  'Stadt Musterstadt Ausländerbehörde Bescheid über die Ablehnung eines Antrags Sehr geehrte Frau Öztürk auf Ihren ' +
  'Antrag vom 14.03.2019 teile ich Ihnen mit dass die Unterlagen zum Aktenzeichen ABH-2019-004417 bis zum 30.04.2019 fehlen';

test('the same words with a few of them misread, and a look that hardly differs', () => {
  assert.ok(isVielleichtDoppelt(LETTER, LETTER.replace('Bescheid', 'Besdheid').replace('fehlen', 'fehlten'), 9));
});

test('the same form for another person: only names, dates and numbers differ, so it is a page of its own', () => {
  const other = LETTER.replace('14.03.2019', '02.11.2021').replace('004417', '118220').replace('30.04', '15.12');
  assert.ok(!isVielleichtDoppelt(LETTER, other, 3));
});

test('the same words on pages that look quite different: a copy in other type, no double of the scanner', () => {
  assert.ok(!isVielleichtDoppelt(LETTER, LETTER, 60));
});

test('photographs and handwriting: hardly a word was read, so only nearly the same look counts', () => {
  assert.ok(isVielleichtDoppelt('', 'Pass', 6));
  assert.ok(!isVielleichtDoppelt('', '', 20));
  assert.ok(!isVielleichtDoppelt('Anlage zum Antrag von Bao Tran', 'Vollmacht für Frau Berg vom Mai', 8));
});
