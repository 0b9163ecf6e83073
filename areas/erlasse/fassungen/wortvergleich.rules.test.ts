import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareWorte } from './wortvergleich.rules.ts';

test('changed words are marked, the rest is not', () => {
  assert.deepEqual(compareWorte('mindestens sechs Jahre geduldet', 'mindestens vier Jahre geduldet'), [
    { art: 'gleich', text: 'mindestens ' },
    { art: 'weg', text: 'sechs' },
    { art: 'neu', text: 'vier' },
    { art: 'gleich', text: ' Jahre geduldet' },
  ]);
});

test('two changed words side by side are one change', () => {
  assert.deepEqual(compareWorte('nach alter Art hier', 'nach neuer Weise hier'), [
    { art: 'gleich', text: 'nach ' },
    { art: 'weg', text: 'alter Art' },
    { art: 'neu', text: 'neuer Weise' },
    { art: 'gleich', text: ' hier' },
  ]);
});

test('old and new text are complete, to the last sign', () => {
  const text = fc
    .array(fc.constantFrom('Wort', ' ', ', ', '\n', 'ß', '§', '1', 'ä', '😀', '.'), { maxLength: 40 })
    .map((a) => a.join(''));
  fc.assert(
    fc.property(text, text, (alt, neu) => {
      const stuecke = compareWorte(alt, neu);
      const of = (...arten: string[]) =>
        stuecke
          .filter(({ art }) => arten.includes(art))
          .map((one) => one.text)
          .join('');
      assert.equal(of('gleich', 'weg'), alt);
      assert.equal(of('gleich', 'neu'), neu);
    }),
  );
});
