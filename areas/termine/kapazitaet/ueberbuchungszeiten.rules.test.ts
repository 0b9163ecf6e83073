/** Lanes for expected no-shows: as many minutes as were computed, from the morning on, never more lanes than places. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Tagesfenster, ueberbuchungszeiten } from './ueberbuchungszeiten.rules.ts';

const tag = (von: string, bis: string, wochentag = 1): Tagesfenster => ({ wochentag, von, bis });

test('the first hours of each open day, and none on a day that is closed', () => {
  const fenster = [tag('08:00', '16:00'), tag('09:00', '16:00'), tag('07:30', '12:00', 4)];
  assert.deepEqual(ueberbuchungszeiten(fenster, 90, 2), [[tag('08:00', '09:30'), tag('07:30', '09:00', 4)]]);
});

test('a break at noon is a break for them too', () => {
  const fenster = [tag('08:00', '10:00'), tag('13:00', '16:00')];
  assert.deepEqual(ueberbuchungszeiten(fenster, 150, 1), [[tag('08:00', '10:00'), tag('13:00', '13:30')]]);
});

test('what is more than a day goes to a second lane; more lanes than places there are none', () => {
  const fenster = [tag('08:00', '10:00')];
  assert.deepEqual(ueberbuchungszeiten(fenster, 150, 2), [[tag('08:00', '10:00')], [tag('08:00', '08:30')]]);
  assert.deepEqual(ueberbuchungszeiten(fenster, 999, 2).flat().length, 2);
  assert.deepEqual(ueberbuchungszeiten(fenster, 150, 0), []);
  assert.deepEqual(ueberbuchungszeiten([], 150, 3), []);
});
