/** What a person chooses has a German name: no key with underscores or written-out umlauts on screen. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ARTEN } from '../pruefung/pruefung.schema.ts';
import { wertName } from './werte.data.ts';

test('every kind of examination', () => {
  const nameless = ARTEN.filter((art) => wertName(art) === art.replaceAll('_', ' '));
  assert.deepEqual(nameless, []);
});

test('what is noted on expulsion, ban and threat', () => {
  for (const wert of ['ausreise_ueberwiegt', 'abs_5', 'p54_abs1_nr1_2_2a', 'assoziationsrecht'])
    assert.notEqual(wertName(wert), wert.replaceAll('_', ' '));
});
