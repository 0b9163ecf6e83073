import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNormzitate, isBetroffen } from './normzitat.ts';

const worte = (text: string) => findNormzitate(text).map((one) => one.worte);

test('citations as our texts write them', () => {
  assert.deepEqual(worte('§ 82 Abs. 1 AufenthG'), ['§ 82 Abs. 1 AufenthG']);
  assert.deepEqual(worte('nach § 5 Absatz 1 und § 25b des Aufenthaltsgesetzes; § 44 Nr. 1 AufenthV'), [
    '§ 5 Abs. 1 AufenthG',
    '§ 25b AufenthG',
    '§ 44 AufenthV',
  ]);
  assert.deepEqual(worte('Art. 6 Abs. 1 GG, § 2 FreizügG/EU'), ['Art. 6 Abs. 1 GG', '§ 2 FreizügG/EU']);
});

test('the law of a Land is not that of the Bund, and a norm without a law is none', () => {
  assert.deepEqual(worte('§ 28 Abs. 1 VwVfG NRW'), ['§ 28 Abs. 1 VwVfG NRW']);
  assert.deepEqual(worte('§ 28 Absatz 1'), []);
  assert.deepEqual(worte('§ 28 VwVfG NRW und § 82 AufenthG'), ['§ 28 VwVfG NRW', '§ 82 AufenthG']);
});

test('a change of an Absatz concerns who cites it or the whole norm', () => {
  const stelle = { kurz: 'AufenthG', bezeichnung: '§ 5', absaetze: ['1'] };
  const zitat = (absatz?: string) => ({ gesetz: 'AufenthG', bezeichnung: '§ 5', ...(absatz ? { absatz } : {}) });
  assert.equal(isBetroffen(zitat('1'), stelle), true);
  assert.equal(isBetroffen(zitat(), stelle), true);
  assert.equal(isBetroffen(zitat('2'), stelle), false);
  assert.equal(isBetroffen(zitat('2'), { ...stelle, absaetze: [] }), true);
  assert.equal(isBetroffen({ ...zitat('1'), bezeichnung: '§ 5a' }, stelle), false);
});
