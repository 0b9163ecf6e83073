import assert from 'node:assert/strict';
import { test } from 'node:test';
import { guessTyp, titleOf } from '../dokumenttyp.rules.ts';
import { soundKeys } from '../name.rules.ts';
import { namesGone } from './arbeitsliste.rules.ts';
import { toLatin } from './schrift.rules.ts';
import { mayBeName, type ParsedQuery, parseQuery } from './suche.rules.ts';
import { bestDivision, divisionsOf, meantWord, slipsBetween } from './wort.rules.ts';
import { numberTokens } from './zahl.rules.ts';

const EMPTY: ParsedQuery = { words: [], phrases: [], beginnings: [], zahlen: [], offeneZahl: false, ohne: [] };

test('the last word is open while it is being typed', () => {
  assert.deepEqual(parseQuery('Antrag verl'), { ...EMPTY, words: ['Antrag'], open: 'verl' });
  assert.deepEqual(parseQuery('Antrag verl '), { ...EMPTY, words: ['Antrag', 'verl'] });
  assert.deepEqual(parseQuery('in'), { ...EMPTY, words: ['in'] });
});

test('quotes make a phrase, German and straight, closed or not', () => {
  assert.deepEqual(parseQuery('„im Namen“ Straße '), { ...EMPTY, words: ['Straße'], phrases: ['im Namen'] });
  assert.deepEqual(parseQuery('"im Namen des'), { ...EMPTY, phrases: ['im Namen des'] });
  assert.deepEqual(parseQuery('""'), EMPTY);
});

test('a minus before a word or a phrase excludes it; a hyphen inside of a word does not', () => {
  assert.deepEqual(parseQuery('Antrag -Duldung '), { ...EMPTY, words: ['Antrag'], ohne: ['Duldung'] });
  assert.deepEqual(parseQuery('Antrag -"im Namen" '), { ...EMPTY, words: ['Antrag'], ohne: ['im Namen'] });
  assert.deepEqual(parseQuery('Al-Hassan '), { ...EMPTY, words: ['Al-Hassan'] });
});

test('a star makes a beginning of any word', () => {
  assert.deepEqual(parseQuery('Aufenth* Frist '), { ...EMPTY, words: ['Frist'], beginnings: ['Aufenth'] });
});

test('numbers are taken with any spacing, years and short ones are words', () => {
  const forms = (q: string) => parseQuery(q).zahlen.map(({ art, form }) => `${art} ${form}`);
  for (const q of ['12345', '12 345', '12.345', '12-345', '12 / 345']) assert.deepEqual(forms(q), ['zahl 12345'], q);
  assert.deepEqual(forms('DE12 3456 7890'), ['zahl de1234567890']);
  assert.deepEqual(forms('Bescheid 2019'), []);
  assert.deepEqual(forms('§ 18b'), []);
});

test('a date is one day, however it is written; what is no day is a number', () => {
  const forms = (q: string) => parseQuery(q).zahlen.map(({ form }) => form);
  for (const q of ['1.2.2025', '01.02.2025', '2025-02-01', '1. Februar 2025', '1. Feb. 2025'])
    assert.deepEqual(forms(q), ['2025-02-01'], q);
  assert.deepEqual(forms('3. März 2024'), ['2024-03-03']);
  assert.deepEqual(forms('31.13.2024'), ['31132024']);
});

test('places of numbers in a text, over several of its words', () => {
  const text = 'Az. ABH-2015-001234 vom 1. Februar 2025, Konto DE12 3456 7890.'.split(' ');
  const places = (q: string) => numberTokens(text, parseQuery(q).zahlen);
  assert.deepEqual(places('2015 001234'), [1]);
  assert.deepEqual(places('1.2.2025'), [3, 4, 5]);
  assert.deepEqual(places('34567890'), [8, 9]);
  assert.deepEqual(places('DE1234567890'), [7, 8, 9]);
});

test('names in other scripts become Latin ones that sound the same', () => {
  assert.equal(toLatin('Юсуф'), 'jusuf');
  assert.equal(toLatin('Олександр Шевченко'), 'oleksandr schewtschenko');
  assert.equal(toLatin('Παπαδόπουλος'), 'papadopulos');
  assert.equal(toLatin('Müller'), 'Müller');
  const alike = (a: string, b: string) => soundKeys(toLatin(a)).some((key) => soundKeys(b).includes(key));
  assert.ok(alike('Юсуф', 'Yusuf') && alike('Юсуф', 'Jussuf') && alike('يوسف', 'Yusuf'));
  assert.ok(alike('محمد', 'Mohammed') && alike('Мохаммед', 'Muhamed'));
});

test('a compound is divided where both parts are known, joints aside', () => {
  const known = new Set(['aufenthalt', 'erlaubnis', 'aufenthalts']);
  const divide = (word: string) => bestDivision(divisionsOf(word), (part) => known.has(part));
  assert.deepEqual(divide('aufenthaltserlaubnis'), { vorn: 'aufenthalts', hinten: 'erlaubnis' });
  assert.equal(divide('gehaltsabrechnung'), undefined);
});

test('a slip of the pen: one letter in short words, two in long ones, swapped letters count once', () => {
  assert.equal(slipsBetween('Widersrpuch', 'Widerspruch'), 1);
  const known = [
    { wort: 'widerspruch', schreibung: 'Widerspruch', akten: 9 },
    { wort: 'pass', schreibung: 'Pass', akten: 9 },
  ];
  assert.equal(meantWord('Widersprch', known), 'Widerspruch');
  assert.equal(meantWord('Pisa', known), undefined);
});

test('words that name somebody who is forgotten: names, birth date, Aktenzeichen', () => {
  const persons = [{ suchname: ' muller  hans', geburtsdatum: '1980-03-12' }];
  assert.deepEqual(namesGone('Bescheide Mueller', persons), { sure: false, names: ['muller'] });
  assert.equal(namesGone('geboren 12.3.1980', persons).sure, true);
  assert.equal(namesGone('2015 001234', persons, 'ABH-2015-001234').sure, true);
  assert.deepEqual(namesGone('Widersprüche 2024', persons, 'ABH-2015-001234'), { sure: false, names: [] });
});

test('signs alone are no words', () => {
  assert.deepEqual(parseQuery('& | ! :* ( )'), EMPTY);
});

test('numbers and quotations are no names', () => {
  assert.equal(mayBeName('Müller Hans'), true);
  assert.equal(mayBeName('ABH-2019'), false);
  assert.equal(mayBeName('"Müller"'), false);
  assert.equal(mayBeName('ab'), false);
});

test('the type is what the head of the page names, not what the text mentions', () => {
  const filler = 'Wort '.repeat(200);
  assert.equal(guessTyp('Stadt Musterstadt\nFiktionsbescheinigung\nSehr geehrte Frau').typ, 'fiktionsbescheinigung');
  assert.equal(guessTyp(`Betreff ${filler} Duldung Bescheid Mit freundlichen Grüßen`).typ, 'schreiben');
  assert.equal(guessTyp('Aufforderung zur Vorlage von Unterlagen').typ, 'nachforderung');
  assert.equal(guessTyp('').typ, 'unbestimmt');
});

test('without a type the file gives the title', () => {
  assert.equal(titleOf(guessTyp(''), 'scans/Brief_vom_Amt.pdf'), 'Brief vom Amt');
  assert.equal(titleOf(guessTyp(''), '.pdf'), 'Ohne Titel');
});
