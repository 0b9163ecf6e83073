/** A run holds one way only; covers and both sides of the paper keep letters apart. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blattzahl, druckfolge, stapelVon } from './drucklauf.rules.ts';

const one = (id: string, weg: 'brief' | 'pzu' | 'portal', anBevollmaechtigte = false) => ({
  id,
  weg,
  anBevollmaechtigte,
});
const words = (pages: readonly { dokument: number | 'blaetter'; seite: number }[]) =>
  pages.map(({ dokument, seite }) => `${dokument === 'blaetter' ? 'B' : dokument}.${seite}`).join(' ');

test('each way is a pile of its own, proxies first (§ 14 (3) VwVfG NRW), the portal none', () => {
  const piles = stapelVon([
    one('a', 'brief'),
    one('b', 'pzu'),
    one('c', 'brief', true),
    one('d', 'portal'),
    one('e', 'brief'),
  ]);
  assert.deepEqual(
    piles.map(({ weg, anBevollmaechtigte, stuecke }) => [
      weg,
      anBevollmaechtigte,
      stuecke.map(({ id }) => id).join(''),
    ]),
    [
      ['brief', true, 'c'],
      ['brief', false, 'ae'],
      ['pzu', false, 'b'],
    ],
  );
});

test('one side: list, then cover and letter in turn', () => {
  assert.equal(words(druckfolge([2, 1], 4, { deckblatt: true, beidseitig: false })), 'B.4 B.1 0.1 0.2 B.2 1.1');
});

test('both sides: every part begins on a sheet of its own', () => {
  assert.equal(
    words(druckfolge([2, 1], 4, { deckblatt: true, beidseitig: true })),
    'B.4 B.3 B.1 B.3 0.1 0.2 B.2 B.3 1.1 B.3',
  );
});

test('without covers the letters follow one another', () => {
  assert.equal(words(druckfolge([3], 2, { deckblatt: false, beidseitig: true })), 'B.2 B.1 0.1 0.2 0.3 B.1');
});

test('three pages are two sheets, or three on one side', () => {
  assert.equal(blattzahl(3, { beidseitig: true }), 2);
  assert.equal(blattzahl(3, { beidseitig: false }), 3);
});
