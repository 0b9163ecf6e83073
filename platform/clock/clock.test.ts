/** The office's day of an instant. */
import assert from 'node:assert/strict';
import test from 'node:test';
import { officeDay } from './clock.ts';

test('half past midnight in the office is yesterday in Greenwich', () => {
  assert.equal(officeDay('2026-11-26T23:18:00Z'), '2026-11-27');
  assert.equal(officeDay('2026-07-01T21:59:59Z'), '2026-07-01');
  assert.equal(officeDay('2026-07-01T22:00:00Z'), '2026-07-02');
  assert.equal(officeDay('2026-11-26'), '2026-11-26');
});
