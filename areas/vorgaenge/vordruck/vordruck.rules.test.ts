/** Reading a shelf and comparing it with the book. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { compareBestand, kennungOf, readGezaehlt } from './vordruck.rules.ts';

describe('reading a shelf', () => {
  test('ranges, single numbers, words and dashes', () => {
    const { kennungen, unlesbar } = readGezaehlt('A 100-102, a105;  A 7 bis 8\nB12 – B13');
    assert.deepEqual(kennungen, [
      'A 0000100',
      'A 0000101',
      'A 0000102',
      'A 0000105',
      'A 0000007',
      'A 0000008',
      'B 0000012',
      'B 0000013',
    ]);
    assert.deepEqual(unlesbar, []);
  });
  test('what cannot be is said and not guessed', () => {
    assert.deepEqual(readGezaehlt('A 9-3, A 1 - B 2, viele').unlesbar, ['A 9-3', 'A 1 - B 2', 'viele']);
    assert.deepEqual(readGezaehlt('A 1-99999999').kennungen, []);
  });
  test('whatever is printed is read back', () => {
    const serie = fc.stringMatching(/^[A-Z]{0,4}$/);
    fc.assert(
      fc.property(serie, fc.integer({ min: 1, max: 999_999_999 }), (letters, nummer) => {
        const kennung = kennungOf({ serie: letters, nummer });
        assert.deepEqual(readGezaehlt(kennung).kennungen, [kennung]);
      }),
    );
  });
});

test('a count that fits has no difference; each piece too few or too many is named once', () => {
  const pieces = fc.uniqueArray(fc.integer({ min: 1, max: 300 }).map((nummer) => kennungOf({ serie: 'A', nummer })));
  fc.assert(
    fc.property(pieces, pieces, (buch, shelf) => {
      const { fehlend, zusaetzlich } = compareBestand(buch, shelf);
      assert.equal(buch.length - fehlend.length + zusaetzlich.length, shelf.length);
      assert.deepEqual(compareBestand(buch, buch), { fehlend: [], zusaetzlich: [] });
    }),
  );
});
