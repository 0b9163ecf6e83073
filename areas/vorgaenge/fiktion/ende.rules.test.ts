/** What holds after refusal, withdrawal and suit: §§ 50, 51, 81, 84 AufenthG. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { aufenthaltVon, type Endelage } from './ende.rules.ts';

const of = (more: Partial<Endelage> = {}) =>
  aufenthaltVon({
    heute: '2026-06-20',
    entschieden: { wie: 'ablehnung', am: '2026-06-01', klageBis: '2026-07-01' },
    titel: { bis: '2026-05-10', erwerb: 'Beschäftigung erlaubt' },
    ...{ klage: false, eilantrag: false, ...more },
  });
const normen = (one: ReturnType<typeof of>) => one.saetze.map(({ norm }) => norm).join(' | ');

test('§ 81 (4), § 50 (1): refused after the title ran out, nothing carries the stay any more', () => {
  assert.equal(of().stand, 'beendet');
  assert.match(normen(of()), /§ 50 Abs. 1/);
});
test('§ 51 (1) no. 1: refused before it runs out, the title goes on to its last day and not further', () => {
  assert.equal(of({ titel: { bis: '2026-06-20' } }).stand, 'titel');
  assert.equal(of({ titel: { bis: '2026-06-19' } }).stand, 'beendet');
  assert.equal(of({ titel: { bis: undefined } }).stand, 'titel');
});
test('§ 84 (2) sentence 2: for work the title goes on to the last day of the suit, and while a court looks at it', () => {
  assert.match(normen(of({ heute: '2026-07-01' })), /§ 84 Abs. 2 Satz 2/);
  assert.doesNotMatch(normen(of({ heute: '2026-07-02' })), /§ 84 Abs. 2 Satz 2/);
  assert.match(normen(of({ heute: '2026-09-01', eilantrag: true })), /§ 84 Abs. 2 Satz 2/);
  assert.doesNotMatch(
    normen(of({ heute: '2026-09-01', klage: true })),
    /Satz 2/,
    'a suit alone has no suspensive effect',
  );
  assert.doesNotMatch(normen(of({ titel: undefined })), /Satz 2/, 'who had no title had no work from it');
});
test('§ 84 (1) no. 1: neither suit nor urgent application brings the fiction back', () => {
  for (const more of [{ klage: true }, { eilantrag: true }]) {
    assert.equal(of(more).stand, 'beendet');
    assert.match(of(more).saetze[1]?.satz ?? '', /nicht wieder auf/);
  }
});
test('§ 81 (1): a withdrawal ends it at once, and for work too', () => {
  const one = of({ entschieden: { wie: 'ruecknahme', am: '2026-06-01' } });
  assert.equal(one.stand, 'beendet');
  assert.doesNotMatch(normen(one), /Satz 2/);
});
