/** A number without its unit says nothing. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { TATSACHEN } from '../pruefung/tatsachen.data.ts';
import { EINHEITEN } from './einheit.data.ts';
import { tatsachenfeldOf, wertWorte } from './tatsachenform.rules.ts';

test('every number of the vocabulary has a unit, and nothing else has one', () => {
  const numbers = Object.keys(TATSACHEN).filter((feld) => tatsachenfeldOf(feld)?.art === 'zahl');
  assert.deepEqual(Object.keys(EINHEITEN).sort(), numbers.sort());
});

describe('a fact in words', () => {
  const said: readonly (readonly [unknown, string, string])[] = [
    [56_400, 'beschaeftigung.brutto_jahr', '56.400,00 €'],
    [1234.5, 'lebensunterhalt.mittel_monat', '1.234,50 €'],
    [12, 'beschaeftigung.dauer_monate', '12 Monate'],
    [1, 'rente.monate', '1 Monat'],
    [38.5, 'beschaeftigung.wochenstunden', '38,5 Stunden'],
    [0, 'androhung.frist_tage', '0 Tage'],
    ['2026-03-14', 'antrag.gestellt_am', '14. März 2026'],
    ['2026-03-01', 'person.geburtsdatum', '1. März 2026'],
    [true, 'beschaeftigung.unbefristet', 'ja'],
    ['gueltig', 'person.pass', 'gültig'],
    ['SY', 'person.staatsangehoerigkeit', 'SY'],
    ['2511', 'beschaeftigung.isco', '2511'],
    // What a model made of it is shown struck, as it said it.
    ['viel', 'beschaeftigung.brutto_jahr', 'viel'],
    [4000, 'unbekannt.feld', '4.000'],
  ];
  for (const [wert, feld, worte] of said) test(`${feld}: ${worte}`, () => assert.equal(wertWorte(wert, feld), worte));
});
