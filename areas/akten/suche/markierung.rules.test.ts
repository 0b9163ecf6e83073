/** What the database would mark on a whole page is never left out when it is asked about single tokens. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createMayHit, lexemesOf, tokensOf } from './markierung.rules.ts';

const asked = (tsquery: string, text: string) => {
  const may = createMayHit(tsquery)(text);
  return tokensOf(text).filter((_, at) => may[at]);
};

test('the words of a query, with its quotation marks and beginnings', () => {
  assert.deepEqual(lexemesOf(`'o''brien' & 'aufenth':* | !( 'a\\\\b' <-> '#n12' )`), [
    "o'brien",
    'aufenth',
    'a\\b',
    '#n12',
  ]);
  assert.deepEqual(lexemesOf(''), []);
});

test('endings, umlauts written either way, capitals and signs around a word do not hide it', () => {
  const text = 'Die Häuser, HÄUSER; Haeusern (Hausmeister) daußen Straßen/Strassen STRASSE und der Hof';
  assert.deepEqual(asked(`'haus'`, text), ['Häuser,', 'HÄUSER;', 'Haeusern', '(Hausmeister)']);
  assert.deepEqual(asked(`'strass'`, text), ['Straßen/Strassen', 'STRASSE']);
  assert.deepEqual(asked(`'mull'`, 'Müller Mueller Muller Moller'), ['Müller', 'Mueller', 'Muller']);
});

test('letters of other alphabets, ligatures and foreign Latin letters are always asked about', () => {
  assert.deepEqual(asked(`'lodz'`, 'Łódź „Lodz“ – ﬁnden محمد Straße'), ['Łódź', '„Lodz“', 'ﬁnden', 'محمد']);
});
