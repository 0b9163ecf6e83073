import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { findDates } from './datum.rules.ts';
import { foldName } from './name.rules.ts';
import { findAktenzeichen, rankVorschlaege, scorePerson } from './zuordnung.rules.ts';

test('an Aktenzeichen is found with the errors of recognition', () => {
  for (const text of [
    'Unser Zeichen: ABH-2019-004417',
    'A8H-2O19-OO4417',
    'ABH - 2019 - 004417',
    'ABH 2019 004417',
    'ABH–2019–00 44 17',
    'abh-2019-004417.pdf',
    'ABH-20I9-0044I7',
  ]) {
    assert.deepEqual(
      findAktenzeichen(text).map((found) => found.aktenzeichen),
      ['ABH-2019-004417'],
      text,
    );
  }
});

test('only the clean form counts as exact', () => {
  assert.equal(findAktenzeichen('ABH-2019-004417')[0]?.genau, true);
  assert.equal(findAktenzeichen('ABH-2O19-004417')[0]?.genau, false);
});

test('phone numbers, dates and bank accounts are none', () => {
  for (const text of [
    'Tel. 0123 4567 890123',
    '2019-2020 123456',
    'DE12 5001 0517 0648 4898 90',
    '01.02.2019 123456',
  ]) {
    assert.deepEqual(findAktenzeichen(text), [], text);
  }
});

test('every Aktenzeichen is found in any text around it', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1990, max: 2039 }), fc.integer({ min: 0, max: 999_999 }), (year, number) => {
      const aktenzeichen = `ABH-${year}-${String(number).padStart(6, '0')}`;
      assert.deepEqual(findAktenzeichen(`Az.: ${aktenzeichen}, bitte angeben`), [{ aktenzeichen, genau: true }]);
    }),
    { seed: 7 },
  );
});

const person = { akteId: 'a', familienname: 'Al-Hassan', vornamen: 'Mohammed', geburtsdatum: '1991-03-14' };

test('name and birth date assign, one of them proposes, neither is silent', () => {
  const score = (text: string) => scorePerson(new Set(foldName(text).split(' ')), findDates(text), person)?.score;
  assert.equal(score('Herr Mohammed Al-Hassan, geb. 14.03.1991'), 0.95);
  assert.equal(score('Mohammed Al-Hassan'), 0.6);
  assert.equal(score('Herr Al Hassan, geboren am 14.03.1991'), 0.75);
  assert.equal(score('Herr Kowalski, 14.03.1991'), undefined);
});

test('it is sure only when the best stands clear of the rest', () => {
  const one = { akteId: 'a', score: 0.95, gruende: [] };
  assert.equal(rankVorschlaege([one]).sicher?.akteId, 'a');
  assert.equal(rankVorschlaege([one, { akteId: 'b', score: 0.95, gruende: [] }]).sicher, undefined);
  assert.equal(rankVorschlaege([one, { akteId: 'a', score: 0.6, gruende: [] }]).liste.length, 1);
  assert.equal(rankVorschlaege([{ akteId: 'a', score: 0.75, gruende: [] }]).sicher, undefined);
  assert.equal(rankVorschlaege([]).sicher, undefined);
});
