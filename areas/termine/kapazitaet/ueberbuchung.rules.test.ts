/** Places for expected no-shows are proposed with caution and never by themselves. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ueberbuchungsvorschlag } from './ueberbuchung.rules.ts';

const amt = { termine: 4_000, ausgeblieben: 800, termineJeTag: 160, plaetze: 10 };

test('one in five stays away of 160 visits at ten desks: one Platz more, not two', () => {
  assert.deepEqual(ueberbuchungsvorschlag(amt), { plaetze: 1, gerechnetMit: 18.8, grund: 'vorschlag' });
});

test('a small pool gets none: too often all would come', () => {
  assert.equal(ueberbuchungsvorschlag({ ...amt, termineJeTag: 16, plaetze: 1 }).plaetze, 0);
});

test('few who stay away, or few who were seen, give none and say why', () => {
  assert.equal(ueberbuchungsvorschlag({ ...amt, ausgeblieben: 80 }).grund, 'zu_selten');
  assert.equal(ueberbuchungsvorschlag({ ...amt, termine: 150, ausgeblieben: 60 }).grund, 'zu_wenig_gesehen');
  assert.equal(ueberbuchungsvorschlag({ ...amt, plaetze: 0 }).plaetze, 0);
});
