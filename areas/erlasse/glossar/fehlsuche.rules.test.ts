import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinWords, wordsOfFehlsuche } from './fehlsuche.rules.ts';

const ORDINARY = new Set('braucht für die der eine arbeit karte und wird wann kind von § 18g nach plastik'.split(' '));
const words = (text: string) => wordsOfFehlsuche(text, (wort) => ORDINARY.has(wort)).join(' ');

test('names, dates, numbers and addresses are left out', () => {
  assert.equal(words('Frau Elif Öztürk braucht die Karte'), 'braucht die karte');
  assert.equal(words('Braucht Mohammed Al-Hassan eine Karte'), 'braucht eine karte');
  assert.equal(words('Karte für geb. 17.05.1990, ABH-2026-001234, elif@example.org'), 'karte für');
  assert.equal(words('Familie Haddad: Kind und Arbeit'), 'kind und arbeit');
});

test('words of the office that the sources do not know are what is looked for', () => {
  assert.equal(words('wann wird die Scheckkarte plastifiziert'), 'wann wird die scheckkarte plastifiziert');
  assert.equal(words('§ 18g nach ETD'), '§ 18g nach etd');
});

test('a word that somebody in the Akten is called by goes, whatever its spelling', () => {
  assert.equal(joinWords(['öztürk', 'karte', 'elif'], new Set(['öztürk', 'elif'])), 'karte');
});

test('other scripts and very long questions leave little', () => {
  assert.equal(words('كيف أجدد إقامتي'), '');
  assert.ok(wordsOfFehlsuche('xyz '.repeat(20_000), () => false).length <= 25);
});
