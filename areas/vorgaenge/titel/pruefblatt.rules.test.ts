/** The sheet for employers: § 4a (5), § 81 (4), (5) AufenthG. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { type Blattlage, beurteileBlatt, CODELAENGE, codeFrom, readCode, showCode } from './pruefblatt.rules.ts';

const HEUTE = '2026-12-01';
const LAGE: Blattlage = {
  stand: 'gilt-fort',
  beschaeftigung: 'erlaubt',
  fortgiltBis: '2027-03-04',
  fortgeltungNorm: '§ 2 UkraineAufenthFGV',
  fiktionBis: null,
};
const of = (lage: Partial<Blattlage>) => beurteileBlatt({ ...LAGE, ...lage }, HEUTE);

test('a title that continues by law, to the end of the continuation', () => {
  const urteil = of({});
  assert.ok(urteil.moeglich);
  assert.deepEqual([urteil.bis, urteil.arbeit], ['2027-03-04', 'erlaubt']);
});
test('a title that continues by an application, to the end of the certificate', () => {
  const urteil = of({ stand: 'abgelaufen', fortgiltBis: null, fortgeltungNorm: null, fiktionBis: '2027-02-01' });
  assert.ok(urteil.moeglich && urteil.bis === '2027-02-01' && urteil.grundlage === '§ 81 Abs. 4 AufenthG');
});
test('none for a title that ended, that allows no work, of which nobody knows it, or that is simply valid', () => {
  for (const lage of [
    { stand: 'erloschen' },
    { beschaeftigung: 'nicht-erlaubt' },
    { beschaeftigung: 'unbekannt' },
    { stand: 'gueltig', fortgiltBis: null },
    { stand: 'abgelaufen', fortgiltBis: '2026-11-30' },
  ] as const)
    assert.equal(of(lage).moeglich, false, JSON.stringify(lage));
});
test('codes are read back as people type them; anything else is none', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 40, maxLength: 40 }), (bytes) => {
      const code = codeFrom(bytes);
      if (code === undefined) return;
      assert.equal(code.length, CODELAENGE);
      assert.equal(readCode(showCode(code).toLowerCase()), code);
    }),
  );
  fc.assert(fc.property(fc.string(), (text) => readCode(text) === undefined || readCode(text)?.length === CODELAENGE));
});
