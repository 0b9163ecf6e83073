import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareWords, pairAbsaetze, type Stueck } from './wortweise.rules.ts';

const show = (stuecke: readonly Stueck[]): string =>
  stuecke.map(({ text, anders }) => (anders ? `[${text}]` : text)).join('');

test('words that only one text has are marked in it', () => {
  const { alt, neu } = compareWords('Sie gilt sechs Monate.', 'Sie gilt längstens zwölf Monate.');
  assert.equal(show(alt), 'Sie gilt [sechs] Monate.');
  assert.equal(show(neu), 'Sie gilt [längstens zwölf] Monate.');
});

test('what lies between two changed words is read with them', () => {
  const { neu } = compareWords('die Frist endet', 'die lange, harte Frist endet');
  assert.equal(show(neu), 'die [lange, harte ]Frist endet');
});

test('two changed words side by side are one change', () => {
  const { alt, neu } = compareWords('nach alter Art hier', 'nach neuer Weise hier');
  assert.equal(show(alt), 'nach [alter Art] hier');
  assert.equal(show(neu), 'nach [neuer Weise] hier');
});

test('a text in which more differs than can be compared is another text', () => {
  const words = (prefix: string) => Array.from({ length: 3000 }, (_, i) => `${prefix}${i}`).join(' ');
  const { alt, neu } = compareWords(words('a'), words('b'));
  assert.equal(alt.length, 1);
  assert.equal(neu[0]?.anders, true);
});

const text = fc
  .array(fc.constantFrom('der', 'die', 'Frist', ', ', ' ', '. ', '12', 'Monate', '\n', '§', '😀'))
  .map((w) => w.join(''));

test('the pieces are the texts, and what is not marked is the same on both sides', () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const { alt, neu } = compareWords(a, b);
      assert.equal(alt.map((one) => one.text).join(''), a);
      assert.equal(neu.map((one) => one.text).join(''), b);
      const words = (stuecke: readonly Stueck[]) =>
        stuecke
          .filter(({ anders }) => !anders)
          .map((one) => one.text.replaceAll(/[^\p{L}\p{N}]/gu, ''))
          .join('');
      assert.equal(words(alt), words(neu));
    }),
  );
});

test('Absätze stand beside those with their number; what is gone stands where it stood', () => {
  const rows = pairAbsaetze(
    [
      { nr: '1', text: 'eins' },
      { nr: '2', text: 'zwei' },
      { nr: '3', text: 'drei' },
    ],
    [
      { nr: '1', text: 'eins' },
      { nr: '3', text: 'drei neu' },
      { nr: '3a', text: 'dazu' },
    ],
  );
  assert.deepEqual(
    rows.map(({ nr, was }) => `${nr} ${was}`),
    ['1 gleich', '2 entfallen', '3 geaendert', '3a neu'],
  );
});
