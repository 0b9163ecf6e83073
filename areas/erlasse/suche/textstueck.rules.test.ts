import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cutText } from './textstueck.rules.ts';

const text = 'Erster Satz. Die Frist beträgt neun Monate. Dritter Satz.';

test('words lie in their sentence, and the pieces are the whole text', () => {
  const pieces = cutText(text, [
    { art: 'satz', von: 13, bis: 43 },
    { art: 'wort', von: 17, bis: 22 },
  ]);
  assert.equal(pieces.map((one) => one.text).join(''), text);
  assert.deepEqual(
    pieces.filter(({ satz }) => satz).map(({ text: piece, wort }) => [piece, wort]),
    [
      ['Die ', false],
      ['Frist', true],
      [' beträgt neun Monate.', false],
    ],
  );
});

test('a sentence that is all of the text is not marked, its words are', () => {
  const pieces = cutText(text, [
    { art: 'satz', von: 0, bis: text.length },
    { art: 'wort', von: 17, bis: 22 },
  ]);
  assert.deepEqual(
    pieces.filter(({ satz, wort }) => satz || wort).map((one) => one.text),
    ['Frist'],
  );
});

test('marks beyond the text are cut off', () => {
  assert.deepEqual(
    cutText('kurz', [{ art: 'wort', von: 2, bis: 99 }]).map((one) => one.text),
    ['ku', 'rz'],
  );
});
