/** When the backups have forgotten too. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { forgetBackups } from './sicherung.rules.ts';

const october = { stand: 'alt', erstelltAm: '2026-10-26T12:00:00Z', tag: '2026-10-26' };

test('the day counts as the office has it: half past midnight belongs to the new day', () => {
  const night = { stand: 'nacht', erstelltAm: '2026-11-26T23:18:00Z', tag: '2026-11-27' };
  assert.equal(forgetBackups([night], '2026-11-27', 30).staende[0]?.vergessenAb, '2026-12-28');
});

test('what is past its days at the end of the run is deleted already', () => {
  assert.deepEqual(forgetBackups([october], '2026-11-26', 30).staende, []);
  assert.equal(forgetBackups([october], '2026-11-25', 30).staende[0]?.vergessenAb, '2026-11-26');
});

test('without a decided period nobody promises a day', () => {
  const { vergessenAb, staende } = forgetBackups([october], '2026-11-26', undefined);
  assert.equal(vergessenAb, undefined);
  assert.deepEqual(staende, [{ stand: 'alt', erstelltAm: '2026-10-26T12:00:00Z' }]);
});
