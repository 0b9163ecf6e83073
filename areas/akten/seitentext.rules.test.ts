import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { composeText, cutSnippet } from './seitentext.rules.ts';

const words = (...lines: string[]) => lines.flatMap((line, nr) => line.split(' ').map((text) => ({ text, line: nr })));

test('words become text line by line', () => {
  assert.equal(composeText(words('Sehr geehrte', 'Frau Müller')).text, 'Sehr geehrte\nFrau Müller');
});

test('a word divided at the end of a line is one token with two boxes', () => {
  const { text, tokens } = composeText(words('die Aufenthalts-', 'erlaubnis wird'));
  assert.equal(text, 'die Aufenthaltserlaubnis wird');
  assert.deepEqual(tokens, [[0], [1, 2], [3]]);
});

test('a hyphen before a capital stays: Al- Hassan, Haupt- und Nebenstelle', () => {
  assert.equal(composeText(words('Haupt-', 'Nebenstelle')).text, 'Haupt-\nNebenstelle');
});

test('tokens and text always agree, whatever the words hold', () => {
  const word = fc.record({ text: fc.string({ unit: 'grapheme', maxLength: 8 }), line: fc.nat(3) });
  fc.assert(
    fc.property(fc.array(word, { maxLength: 20 }), (list) => {
      const { text, tokens } = composeText(list.toSorted((a, b) => a.line - b.line));
      assert.equal(tokens.length, text.split(/\s+/u).filter(Boolean).length);
    }),
    { seed: 11, numRuns: 500 },
  );
});

test('a snippet shows the place where the hits are and loses no letter of it', () => {
  const tokens = Array.from({ length: 100 }, (_, index) => `w${index}`);
  const pieces = cutSnippet(tokens, [50, 51, 90]);
  assert.deepEqual(
    pieces.filter((piece) => piece.treffer).map((piece) => piece.text.trim()),
    ['w50 w51'],
  );
  const text = pieces.map((piece) => piece.text).join('');
  assert.match(text, /^… w38 .* w49 w50 w51 w52 .* …$/);
});

test('a hit at the very beginning needs no dots', () => {
  assert.deepEqual(cutSnippet(['Antrag', 'auf'], [0]), [
    { text: 'Antrag', treffer: true },
    { text: ' auf', treffer: false },
  ]);
});
