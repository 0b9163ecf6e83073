import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareAbsaetze, compareNormen, type NormText } from './unterschied.rules.ts';

const absatz = (nr: string, text: string) => ({ nr, text });
const norm = (id: string, bezeichnung: string, text: string): NormText => ({
  id,
  bezeichnung,
  ueberschrift: '',
  sha256: text,
  absaetze: [absatz('', text)],
});

test('a changed, an added and a taken Absatz', () => {
  assert.deepEqual(
    compareAbsaetze(
      [absatz('1', 'Eins.'), absatz('2', 'Zwei.'), absatz('3', 'Drei.')],
      [absatz('1', 'Eins neu.'), absatz('2', 'Zwei.'), absatz('2a', 'Dazu.')],
    ),
    [
      { nr: '1', was: 'geaendert', alt: 0, neu: 0 },
      { nr: '2a', was: 'neu', alt: null, neu: 2 },
      { nr: '3', was: 'entfallen', alt: 2, neu: null },
    ],
  );
});

test('an Absatz that only moved is told as that', () => {
  assert.deepEqual(
    compareAbsaetze(
      [absatz('1', 'Eins.'), absatz('2', 'Zwei.')],
      [absatz('1', 'Eins.'), absatz('2', 'Neu dazwischen.'), absatz('3', 'Zwei.')],
    ),
    [
      { nr: '2', was: 'neu', alt: null, neu: 1 },
      { nr: '3', was: 'neue Nummer', alt: 1, neu: 2 },
    ],
  );
});

test('where the numbering repeats the same stays together, the rest is paired in its order', () => {
  const before = [norm('1', '§ 1', 'a'), norm('2', '§ 1', 'b'), norm('3', '§ 1', 'c')];
  const after = [norm('4', '§ 1', 'neu'), norm('1', '§ 1', 'a'), norm('2', '§ 1', 'b'), norm('5', '§ 1', 'c2')];
  assert.deepEqual(
    compareNormen(before, after).map(({ was, altNormId, neuNormId }) => [was, altNormId, neuNormId]),
    [
      ['geaendert', '3', '4'],
      ['neu', null, '5'],
    ],
  );
});

test('the same versions differ in nothing; what went comes last', () => {
  const before = [norm('1', '§ 1', 'a'), norm('2', '§ 2', 'b')];
  assert.deepEqual(compareNormen(before, before), []);
  assert.deepEqual(
    compareNormen(before, [norm('3', '§ 3', 'c'), norm('2', '§ 2', 'b')]).map(({ bezeichnung, was }) => [
      bezeichnung,
      was,
    ]),
    [
      ['§ 3', 'neu'],
      ['§ 1', 'entfallen'],
    ],
  );
});
