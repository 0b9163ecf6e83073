/** A photo by code: § 60 AufenthV, ICAO Doc 9303. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jpegMass, pruefeFoto, readFotocode } from './foto.rules.ts';
import { drawFoto } from './musterfoto.ts';

const KEY = 'k'.repeat(43);

test('a code is an id and its key, alone or at the end of an address', () => {
  assert.deepEqual(readFotocode(` foto-1.${KEY} `), { id: 'foto-1', schluessel: KEY });
  assert.deepEqual(readFotocode(`https://foto.example/x#foto-1.${KEY}`), { id: 'foto-1', schluessel: KEY });
  for (const wrong of ['', 'FOTO-1234', `foto-1.${'k'.repeat(42)}`, `foto-1.${KEY}k.`])
    assert.equal(readFotocode(wrong), undefined);
});

test('the measure of a photo is read from its bytes; too small or in another format is said', async () => {
  const mass = jpegMass(await drawFoto());
  assert.deepEqual(mass, { breite: 827, hoehe: 1063 });
  assert.equal(pruefeFoto(mass), undefined);
  assert.match(pruefeFoto({ breite: 300, hoehe: 386 }) ?? '', /zu klein/);
  assert.match(pruefeFoto({ breite: 900, hoehe: 900 }) ?? '', /35 × 45/);
  assert.match(pruefeFoto(undefined) ?? '', /kein vollständiges Foto/);
});

test('a photo that was cut off is none, whatever its head says', async () => {
  const whole = await drawFoto();
  for (const part of [0.1, 0.5, 0.99]) assert.equal(jpegMass(whole.subarray(0, whole.length * part)), undefined);
  assert.ok(jpegMass(Buffer.concat([whole, Buffer.alloc(100)])));
});

test('no bytes break it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (tail) => {
      jpegMass(Uint8Array.from([0xff, 0xd8, ...tail]));
    }),
  );
});
