import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { sha256 } from './sha256.ts';

test('is SHA-256 at every length around a block', () => {
  for (let length = 0; length < 200; length++) {
    const text = 'a1?=&'.repeat(40).slice(0, length);
    assert.equal(sha256(text), createHash('sha256').update(text).digest('hex'), String(length));
  }
});
