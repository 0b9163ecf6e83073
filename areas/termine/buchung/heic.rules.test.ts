import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isHeic } from './heic.rules.ts';

test('a photo of an iPhone is known by its bytes, whatever its name says; AVIF, JPEG and half a file are none', () => {
  const file = (marke: string) => Buffer.from(`\0\0\0\x24ftyp${marke}\0\0\0\0`, 'latin1');
  assert.deepEqual(
    ['heic', 'heix', 'mif1', 'avif', 'mp42'].map((marke) => isHeic(file(marke))),
    [true, true, true, false, false],
  );
  assert.equal(isHeic(Buffer.from('ffd8ffe000104a464946', 'hex')), false);
  assert.equal(isHeic(Buffer.from('ftyp')), false);
});
