/** Proxies (§§ 12, 14 VwVfG NRW, Art. 25 DSGVO). */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isInForce, isProvenByItself, needsBezug, receivesLetters, umfangOf } from './vollmacht.rules.ts';
import { isDauerErlaubt } from './vollmacht.schema.ts';

test('Art. 25 (2) DSGVO: an employer declares its own part and sees nothing else', () =>
  assert.deepEqual(umfangOf('arbeitgeber'), ['erklaeren']));

test('a helper fills in and uploads, and neither sends nor sees letters', () => {
  const umfang = umfangOf('vertrauensperson');
  for (const no of ['einreichen', 'nachrichten', 'schreiben'] as const) assert.ok(!umfang.includes(no), no);
});

test('§ 14 (1) s. 2: counsel may take all steps of the procedure', () =>
  assert.deepEqual(umfangOf('anwalt'), [
    'lesen',
    'ausfuellen',
    'unterlagen',
    'einreichen',
    'nachrichten',
    'schreiben',
  ]));

test('§ 14 (3): counsel and guardians are written to; helpers, employers and the other parent are not', () => {
  assert.ok(receivesLetters('anwalt') && receivesLetters('betreuung'));
  assert.ok(!receivesLetters('vertrauensperson') && !receivesLetters('arbeitgeber') && !receivesLetters('eltern'));
});

test('§ 14 (1) s. 3: given by somebody who was identified it is proven, given by a code it has to be shown', () => {
  assert.ok(isProvenByItself('substanziell') && isProvenByItself('hoch'));
  assert.ok(!isProvenByItself('niedrig'));
});

test('§ 188 BGB: the last day still counts; accepted first, ended at once', () => {
  const given = { angenommen: true, beendet: false, bis: '2026-11-30' };
  assert.ok(isInForce(given, '2026-11-30'));
  assert.ok(!isInForce(given, '2026-12-01'));
  assert.ok(!isInForce({ ...given, angenommen: false }, '2026-11-01'));
  assert.ok(!isInForce({ ...given, beendet: true }, '2026-11-01'));
});

test('a Vollmacht for all matters ends after a year at most; employers and the other parent have none', () => {
  assert.ok(isDauerErlaubt('2026-11-27', '2026-11-27') && isDauerErlaubt('2027-11-27', '2026-11-27'));
  assert.ok(!isDauerErlaubt('2026-11-26', '2026-11-27') && !isDauerErlaubt('2027-11-28', '2026-11-27'));
  assert.ok(isDauerErlaubt('2029-02-28', '2028-02-29') && !isDauerErlaubt('2029-03-01', '2028-02-29'));
  assert.ok(needsBezug('arbeitgeber') && needsBezug('eltern') && !needsBezug('anwalt'));
});
