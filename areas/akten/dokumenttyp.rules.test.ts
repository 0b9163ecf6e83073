import assert from 'node:assert/strict';
import { test } from 'node:test';
import { planDemo, writeSchreiben } from './demo/plan.ts';
import type { SchreibenArt } from './demo/schreiben/bausteine.ts';
import { textOfSchreiben } from './demo/schreiben/text.ts';
import { DOKUMENTTYPEN } from './dokumenttyp.data.ts';
import { guessTyp } from './dokumenttyp.rules.ts';

const LETTERHEAD = 'Stadt Musterstadt\nDie Bürgermeisterin\nRathausplatz 1';

test('a paper is what heads it', () => {
  for (const [text, typ] of [
    ['Wohnungsgeberbestätigung nach § 19 Bundesmeldegesetz\nzum Mietvertrag vom 1.2.2024', 'wohnungsgeber'],
    ['Metallbau Krüger GmbH\nAbrechnung der Bezüge für März 2025\nKrankenkasse BKK', 'lohnabrechnung'],
    [`${LETTERHEAD}\nAblehnungsbescheid\nSehr geehrte Frau X,`, 'bescheid'],
    [
      `${LETTERHEAD}\nIhr Antrag auf Erteilung einer Erlaubnis: Es fehlen noch Unterlagen\nSehr geehrte`,
      'nachforderung',
    ],
    ['Verwaltungsgericht Musterstadt\nJustizplatz 3\nSehr geehrte Damen und Herren,', 'gericht'],
    ['Vollmacht\nHiermit bevollmächtige ich', 'vollmacht'],
    ['Text ohne Überschrift, der weitergeht.\nRechtsbehelfsbelehrung\nGegen diesen Bescheid', 'bescheid'],
    ['Anzeige über den Verlust eines Ausweisdokuments\nVerlorenes Dokument Reisepass', 'verlustanzeige'],
    ['Ärztliches Attest\nHiermit wird bescheinigt', 'attest'],
    ['Postzustellungsurkunde\nZugestellt am', 'zustellung'],
    ['Generalkonsulat der Republik X\nSehr geehrte Damen und Herren,', 'botschaft'],
    ['REPUBLIC OF X\nPASSPORT\nType P', 'pass'],
  ] as const)
    assert.equal(guessTyp(text).typ, typ, text);
});

test('and not what it mentions', () => {
  for (const text of [
    `${LETTERHEAD}\nIhr Antrag auf Verlängerung der Erlaubnis\nSehr geehrte Frau X,\nLohnabrechnung\nMietvertrag`,
    'Ali Hassan\nUnterlagen zu meinem Antrag\nSehr geehrte Damen und Herren,\nanbei meine\nLohnabrechnung\nMit freundlichen Grüßen',
    'Ali Hassan\nIhr Bescheid vom 3.4.2024\nSehr geehrte Damen und Herren,\nich bin nicht einverstanden.',
    'Stadt Musterstadt\nAn das\nVerwaltungsgericht Musterstadt\nÜbersendung unserer Akte\nSehr geehrte Damen und Herren,',
    'Die Lohnabrechnung liegt bei.\nMit freundlichen Grüßen\nAli Hassan',
  ])
    assert.equal(guessTyp(text).typ, 'schreiben', text);
});

test('at least forty types that an Ausländerakte knows, each by one key', () => {
  assert.ok(DOKUMENTTYPEN.length >= 40);
  assert.equal(new Set(DOKUMENTTYPEN.map(({ typ }) => typ)).size, DOKUMENTTYPEN.length);
});

test('in doubt it has no type', () => {
  for (const text of [
    'Checkliste\nReisepass\nMietvertrag\nArbeitsvertrag\nGeburtsurkunde',
    'Krankenkasse BKK Rheinweg\nKundennummer 17',
    'Goethestraße 12\n12345 Musterstadt',
    'Vollmachtgeber: Ali Hassan',
    'Der Mietvertrag ist gekündigt.',
  ])
    assert.equal(guessTyp(text).typ, 'unbestimmt', text);
});

const TYP: Readonly<Record<SchreibenArt, string>> = {
  antrag: 'antrag',
  meldebescheinigung: 'meldebescheinigung',
  arbeitsvertrag: 'arbeitsvertrag',
  mietvertrag: 'mietvertrag',
  verlustanzeige: 'verlustanzeige',
  vermerk: 'vermerk',
  fiktionsbescheinigung: 'fiktionsbescheinigung',
  krankenversicherung: 'krankenversicherung',
  gehaltsabrechnung: 'lohnabrechnung',
  brief: 'schreiben',
  nachforderung: 'nachforderung',
  bescheid: 'bescheid',
  anhoerung: 'anhoerung',
  passkopie: 'pass',
  immatrikulation: 'immatrikulation',
};

test('every letter of Musterstadt is known for what it is', () => {
  for (const stueck of planDemo('2026-11-26').stuecke) {
    const { schreiben } = writeSchreiben(stueck, '2026-11-26');
    const [first = ''] = textOfSchreiben(schreiben);
    assert.equal(guessTyp(first).typ, TYP[stueck.art], first);
  }
});
