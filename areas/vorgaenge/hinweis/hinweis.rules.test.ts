/** A notice says what ends and when, in every language of the portal. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { HINWEISSPRACHEN } from '../titel/ablauf.texte.data.ts';
import { hinweistextOf } from './hinweis.rules.ts';

test('in every language the paper and the day are named, and nothing stays unfilled', () => {
  for (const sprache of HINWEISSPRACHEN)
    for (const was of ['titel', 'pass', 'fiktion'] as const) {
      const { betreff, saetze } = hinweistextOf({ was, name: 'Blaue Karte EU', endet: '2027-03-31' }, sprache);
      const all = [betreff, ...saetze].join(' ');
      assert.match(all, /Blaue Karte EU/);
      assert.match(all, /31\.03\.2027/);
      assert.doesNotMatch(all, /[{}]/);
    }
});

test('only a title is asked for: whoever has applied need do nothing (§ 81 (4) AufenthG)', () => {
  assert.equal(hinweistextOf({ was: 'titel', name: 'x', endet: '2027-03-31' }, 'de').saetze.length, 3);
  assert.equal(hinweistextOf({ was: 'pass', name: 'x', endet: '2027-03-31' }, 'de').saetze.length, 2);
});
