import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { toBmp } from '../image/raster.ts';
import { LIMITS } from '../limits.ts';
import { bmpSize, readBmp } from './bmp.ts';
import { HEAD_BYTES, kindOf } from './magic.ts';
import { ocrScale, plausibleDpi, renderScale } from './resolution.ts';
import { WorkerError } from './worker-error.ts';

const latin1 = (text: string) => Buffer.from(text, 'latin1');

test('files are known by their bytes', () => {
  assert.equal(kindOf(latin1('%PDF-1.7\n')), 'pdf');
  assert.equal(kindOf(latin1('rubbish before\n%PDF-1.4')), 'pdf');
  assert.equal(kindOf(latin1('\xff\xd8\xff\xe0')), 'jpeg');
  assert.equal(kindOf(latin1('\x89PNG\r\n\x1a\n')), 'png');
  assert.equal(kindOf(latin1('II*\0')), 'tiff');
  assert.equal(kindOf(latin1('MM\0*')), 'tiff');
  assert.equal(kindOf(latin1('RIFF1234WEBPVP8 ')), 'webp');
  assert.equal(kindOf(toBmp({ width: 1, height: 1, data: Uint8Array.of(0) }, 300)), 'bmp');
  for (const other of ['', 'PK\x03\x04', '<html>', 'BM is no picture, only a text that begins so', 'RIFF1234WAVE']) {
    assert.equal(kindOf(latin1(other)), undefined);
  }
});

test('any bytes get an answer', () => {
  fc.assert(fc.property(fc.uint8Array({ maxLength: HEAD_BYTES }), (bytes) => void kindOf(bytes)));
});

test('a BMP comes back as it was written', () => {
  const grey = { width: 5, height: 3, data: Uint8Array.from({ length: 15 }, (_, index) => index * 10) };
  const { width, height, rgb, dpi } = readBmp(toBmp(grey, 300));
  assert.deepEqual([width, height, Math.round(dpi ?? 0)], [5, 3, 300]);
  assert.deepEqual(
    [...rgb],
    [...grey.data].flatMap((value) => [value, value, value]),
  );
});

test('a broken BMP is refused by name', () => {
  const whole = toBmp({ width: 8, height: 8, data: new Uint8Array(64) }, 300);
  fc.assert(
    fc.property(fc.integer({ min: 0, max: whole.length - 1 }), (length) => {
      assert.throws(() => readBmp(whole.subarray(0, length)), WorkerError);
    }),
    { numRuns: 50 },
  );
  const compressed = Buffer.from(whole);
  compressed.writeUInt32LE(1, 30);
  assert.throws(() => bmpSize(compressed), /BESCHAEDIGT/);
});

test('resolutions that cannot be are replaced by a guess', () => {
  assert.equal(plausibleDpi(300, 2480, 3508), 300);
  assert.equal(plausibleDpi(7620, 2476, 3204), 300);
  // Dots per centimetre, taken for dots per inch once more: the page would shrink to 4 inches and lose words.
  assert.equal(Math.round(plausibleDpi(762, 2479, 3508)), 300);
  assert.equal(Math.round(plausibleDpi(508, 1653, 2339)), 200);
  assert.equal(plausibleDpi(600, 2022, 1276), 600);
  assert.equal(plausibleDpi(undefined, 2480, 3508), 300);
  assert.equal(plausibleDpi(72, 2480, 3508), 300);
  assert.equal(plausibleDpi(72, 517, 147), 72);
});

test('no copy is larger than the limit and small letters are enlarged', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 72, max: 2400 }),
      fc.integer({ min: 1, max: 35_000 }),
      fc.integer({ min: 1, max: 35_000 }),
      (dpi, width, height) => {
        const scale = ocrScale(dpi, width, height);
        assert.ok(scale > 0 && scale <= 3 && scale * scale * width * height <= LIMITS.rasterPixels + 1);
      },
    ),
  );
  assert.equal(ocrScale(300, 2480, 3508), 1);
  assert.equal(ocrScale(600, 4960, 7016), 0.5);
  assert.ok(renderScale(300, 14_400, 14_400) ** 2 * 14_400 ** 2 <= LIMITS.rasterPixels + 1);
});
