/** What in a question is cut, left out and told. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readEingabe } from './eingabe.rules.ts';
import { findPersonenangaben } from './personenbezug.rules.ts';

const arten = (text: string) => findPersonenangaben(text).map(({ art }) => art);

for (const [text, art] of [
  ['Ahmed Al-Sayed, geb. 12.03.1990, will heiraten', 'geburtsdatum'],
  ['Kundin *1.1.1985 ohne Pass', 'geburtsdatum'],
  ['Maria Kowalska (05.06.1978) Niederlassungserlaubnis', 'geburtsdatum'],
  ['Frau Beispiel, geboren am 3. Mai 1990, will arbeiten', 'geburtsdatum'],
  ['Kind geb. 7.8.19 ohne Pass', 'geburtsdatum'],
  ['Geb.-Datum: 07/08/1991, Duldung', 'geburtsdatum'],
  ['Sayed, Geburtsdatum 12-03-1990', 'geburtsdatum'],
  ['Mail von a.sayed@example.org beantworten', 'mail'],
  ['AZR-Nr. 123456789012 prüfen', 'azr'],
  ['zu 170412345678 Auskunft', 'azr'],
  ['ruft an unter 0171 1234567', 'telefon'],
  ['Rückruf +49 211 123 456 7', 'telefon'],
  ['Reisepass-Nr. C01X00T47 abgelaufen', 'pass'],
] as const)
  test(`„${text}“ names a person by ${art}`, () => assert.deepEqual(arten(text), [art]));

for (const text of [
  'Was galt am 3.2.2025 für § 25b Abs. 4 AufenthG?',
  'Erlass vom 12.03.2024, 512-39.01-14/2024',
  'Antrag Chancen-Aufenthaltsrecht Stand 31.10.2022',
  'Neue Regelung ab 1. Mai 2025',
  'Änderung Anlage 1. Januar 2024 und Frist 1/2/26',
  'BGBl. 2026 I Nr. 111 zum 12.6.2026',
  'Einkommen 48300 Euro im Jahr 2025, 40 Stunden',
])
  test(`„${text}“ names nobody`, () => assert.deepEqual(arten(text), []));

test('what names a person is not searched with, the rest is', () => {
  const { frage, personenbezogen, hinweise } = readEingabe('Pass verloren, a@b.example, geb. 1.2.1990\u0000!', 2000);
  assert.equal(frage, 'Pass verloren, , geb. !');
  assert.equal(personenbezogen, true);
  assert.match(hinweise[0] ?? '', /nicht gespeichert/);
});

test('a question of any length and any characters is cut to what is read', () => {
  // A pattern that goes back and forth over them would not come to its end.
  for (const part of ['a@', '0171 ', '1.1.1990 ', 'Aa ', '\u0000', '((((', 'Nr. '])
    assert.ok(readEingabe(part.repeat(500_000), 2000).frage.length <= 2000);
});

test('signs that nobody sees part no word of a copied question', () => {
  const frage = 'Auf\u00adent\u200bhalts\u2060erlaubnis nach \u202e§ 8\u200b1\u202c AufenthG';
  assert.equal(readEingabe(frage, 200).frage, 'Aufenthaltserlaubnis nach § 81 AufenthG');
});
