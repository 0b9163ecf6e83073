/** Words as numbers are the same words; a segment counts them as its passages hold them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buildSegment, EVER, FOREVER, readSegment, writeSegment } from './segment.ts';
import { WordList } from './word-list.ts';
import { Vocabulary, wordsOf } from './words.ts';

const read = (text: string, list = new WordList()) => Array.from(list.read(text), (id) => list.words[id]);

test('German, capitals, ß, ligatures, combining marks and other scripts give what wordsOf gives', () => {
  const list = new WordList();
  for (const text of [
    'Für die Straße gilt § 25b Abs. 4 AufenthG – „Geburtsurkunde“, STRASSE, MÜLLER',
    'u\u0308ber ﬁnden x² ½ İstanbul ΟΔΟΣ ﷺ إقامة 文字 𝔄𝔟 \u0000 a\u00adb',
    `${'ß'.repeat(80)} ${'x'.repeat(70)}`,
    '',
  ])
    assert.deepEqual(read(text, list), wordsOf(text));
});

test('any text at all gives what wordsOf gives', () => {
  const letters = fc.constantFrom(...'aAäÄßſİıéẞ½²ﬁ\u0308\u0301Σς ́§„.0٣');
  const text = fc.oneof(fc.string({ unit: letters }), fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }));
  fc.assert(fc.property(text, (one) => assert.deepEqual(read(one), wordsOf(one))));
});

test('a segment holds each term of each field of each passage, and is read back as it was written', () => {
  const vocabulary = new Vocabulary(
    new Map([
      ['geburt', 9],
      ['urkunde', 9],
    ]),
  );
  const words = new WordList();
  const passages = [
    { fields: ['Geburt', words.read('Die Geburtsurkunde, die Urkunde')], from: EVER, to: FOREVER },
    { fields: ['', 'Urkunde'], from: 10, to: 20 },
  ];
  const segment = buildSegment(passages, 2, vocabulary, words);
  const postings = (term: string) => {
    const id = segment.terms.get(term);
    if (id === undefined) return [];
    const places = Array.from({ length: (segment.starts[id + 1] ?? 0) - (segment.starts[id] ?? 0) }, (_, i) => i);
    return places.map((i) => {
      const at = (segment.starts[id] ?? 0) + i;
      return [segment.docs[at], ...segment.counts.slice(at * 2, at * 2 + 2)];
    });
  };
  assert.deepEqual(postings('urkund'), [
    [0, 0, 2],
    [1, 0, 1],
  ]);
  assert.deepEqual(postings('geburt'), [[0, 1, 1]]);
  assert.deepEqual([...segment.lengths], [1, 4, 0, 1]);
  assert.deepEqual(readSegment(writeSegment(segment)), segment);
  assert.throws(() => readSegment(writeSegment(segment).subarray(0, 60)), RangeError);
});
