/** A separator sheet says exactly what was printed on it, or nothing. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { DOKUMENTTYPEN } from '../dokumenttyp.data.ts';
import { decodeTrennblatt, encodeTrennblatt, findTrennblatt, type Trennblatt, UNDECIDED } from './trennblatt.rules.ts';

const sheets: fc.Arbitrary<Trennblatt> = fc.oneof(
  fc
    .tuple(fc.constantFrom('akte' as const, 'vorgang' as const, 'stapel' as const), fc.uuid())
    .map(([art, id]) => ({ art, id })),
  fc.constantFrom(...DOKUMENTTYPEN).map(({ typ }) => ({ art: 'typ' as const, typ })),
  fc.constant({ art: 'dokument' as const }),
);

test('what was printed is read, from the code and from the print', () => {
  fc.assert(
    fc.property(sheets, (sheet) => {
      const code = encodeTrennblatt(sheet);
      assert.match(code, /^[0-9A-Z:-]+$/, 'the dense alphabet of QR');
      assert.deepEqual(decodeTrennblatt(code), sheet);
      const printed = code.replaceAll(':', ' : ').replaceAll('0', 'O').replaceAll('1', 'I');
      if (sheet.art !== 'typ') assert.deepEqual(findTrennblatt([], `Trennblatt\n${printed}\nAkte`), sheet);
    }),
  );
});

test('one wrong character makes it no sheet, never another one', () => {
  fc.assert(
    fc.property(sheets, fc.nat(), fc.constantFrom(...'23456789ABCDEFGHJKMNPQRSTVWXYZ'), (sheet, place, letter) => {
      const code = encodeTrennblatt(sheet);
      const at = 7 + (place % (code.length - 7));
      const wrong = code.slice(0, at) + letter + code.slice(at + 1);
      const read = decodeTrennblatt(wrong);
      if (read) assert.deepEqual(read, sheet);
    }),
  );
});

test('foreign codes are no sheets, but Patch T begins a document', () => {
  for (const text of ['ASN00123', 'CUSTOM BARCODE', 'https://example.org', 'BLB1:A:x:y', ''])
    assert.equal(findTrennblatt([{ text }]), undefined, text);
  assert.deepEqual(findTrennblatt([{ text: 'ASN00123' }, { text: 'PATCHT' }]), { art: 'dokument' });
});

test('two sheets on one page that name different Akten wait for a human; the same twice is the same', () => {
  const [a, b] = ['01890a5d-ac96-774b-bcce-b302099a8057', '01890a5d-ac96-774b-bcce-b302099a8058'].map((id) => ({
    text: encodeTrennblatt({ art: 'akte', id }),
  })) as [{ text: string }, { text: string }];
  assert.deepEqual(findTrennblatt([a, b]), UNDECIDED);
  assert.deepEqual(findTrennblatt([], `${a.text} ${b.text}`), UNDECIDED);
  assert.deepEqual(findTrennblatt([a, a]), decodeTrennblatt(a.text));
});

test('any text at all is read without harm', () => {
  fc.assert(fc.property(fc.string(), (text) => void findTrennblatt([{ text }], text)));
});
