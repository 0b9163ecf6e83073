/** A reference that a slip of the hand does not turn into another one, and statements as banks write them. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { buchungenAsCsv } from './buchung.rules.ts';
import { brauchtZweitePerson, offenVon, standVon } from './forderung.rules.ts';
import { readIban } from './forderung.schema.ts';
import { findKassenzeichen, formatKassenzeichen, isKassenzeichen, kassenzeichenOf } from './kassenzeichen.rules.ts';
import { eindeutigesKassenzeichen, readKontoauszug } from './kontoauszug.rules.ts';

const anyZeichen = fc
  .tuple(fc.integer({ min: 2025, max: 2099 }), fc.integer({ min: 1, max: 999_999_999 }))
  .map(([jahr, nummer]) => kassenzeichenOf(jahr, nummer));

test('every Kassenzeichen is true, and no wrong digit and no two neighbours swapped are', () => {
  fc.assert(
    fc.property(anyZeichen, fc.nat(12), fc.integer({ min: 1, max: 9 }), (zeichen, at, plus) => {
      assert.ok(isKassenzeichen(zeichen));
      const wrong = zeichen.slice(0, at) + ((Number(zeichen[at]) + plus) % 10) + zeichen.slice(at + 1);
      assert.ok(!isKassenzeichen(wrong));
      const [a, b] = [zeichen[at], zeichen[at + 1]];
      if (b !== undefined && a !== b) assert.ok(!isKassenzeichen(zeichen.slice(0, at) + b + a + zeichen.slice(at + 2)));
    }),
  );
});

test('found in a purpose whatever the bank did to it', () => {
  fc.assert(
    fc.property(anyZeichen, (zeichen) => {
      for (const text of [
        zeichen,
        `Gebuehr ${formatKassenzeichen(zeichen)} danke`,
        `KZ:${zeichen.slice(0, 7)}\n${zeichen.slice(7)}`,
      ])
        assert.ok(findKassenzeichen(text).includes(zeichen), text);
    }),
  );
  assert.deepEqual(findKassenzeichen('Miete Mai, Haus 12'), []);
});

test('one named claim is clear; none or two are for a person', () => {
  const [one, other] = [kassenzeichenOf(2026, 1), kassenzeichenOf(2026, 2)];
  assert.equal(eindeutigesKassenzeichen(`AE ${one}`), one);
  assert.equal(eindeutigesKassenzeichen(`AE ${one} und ${other}`), undefined);
  assert.equal(eindeutigesKassenzeichen('danke'), undefined);
});

test('a statement with quotes, German amounts, outgoing lines and broken ones', () => {
  const text = [
    'Referenz;Buchungstag;Betrag;Auftraggeber;Verwendungszweck',
    'A1;04.05.2026;93,00;"Muster; Max";"Gebühr ""AE"""',
    'A2;2026-05-05;1.234,50;Firma;x',
    'A3;2026-05-05;-20,00;Amt;Erstattung',
    'A4;31.02.2026;10,00;Wer;x',
    'A5;05.05.2026;10.00;Wer;x',
    ';05.05.2026;10,00;Wer;x',
    '',
  ].join('\r\n');
  const auszug = readKontoauszug(text);
  assert.deepEqual(
    auszug?.zeilen.map(({ referenz, buchungstag, betragCent }) => [referenz, buchungstag, betragCent]),
    [
      ['A1', '2026-05-04', 9300],
      ['A2', '2026-05-05', 123450],
    ],
  );
  assert.equal(auszug?.zeilen[0]?.zweck, 'Gebühr "AE"');
  assert.deepEqual(
    auszug?.fehlerhaft.map(({ zeile }) => zeile),
    [5, 6, 7],
  );
  assert.equal(readKontoauszug('Name;Alter\nA;3'), undefined);
});

test('where a claim stands follows from its numbers', () => {
  const zahlen = {
    summeCent: 10000,
    angerechnetCent: 2000,
    erlassenCent: 0,
    bezahltCent: 0,
    erstattetCent: 0,
    storniert: false,
  };
  assert.equal(standVon(zahlen), 'offen');
  assert.equal(standVon({ ...zahlen, bezahltCent: 1 }), 'teilbezahlt');
  assert.equal(standVon({ ...zahlen, bezahltCent: 8000 }), 'bezahlt');
  assert.equal(standVon({ ...zahlen, bezahltCent: 8001 }), 'ueberzahlt');
  assert.equal(standVon({ ...zahlen, erlassenCent: 8000 }), 'erlassen');
  assert.equal(standVon({ ...zahlen, erlassenCent: 3000, bezahltCent: 5000 }), 'bezahlt');
  assert.equal(standVon({ ...zahlen, storniert: true }), 'storniert');
  assert.equal(standVon({ ...zahlen, storniert: true, bezahltCent: 5 }), 'ueberzahlt');
  assert.equal(standVon({ ...zahlen, summeCent: 2000 }), 'bezahlt');
  assert.equal(offenVon({ ...zahlen, bezahltCent: 9000 }), -1000);
  assert.equal(standVon({ ...zahlen, bezahltCent: 9000, erstattetCent: 1000 }), 'bezahlt');
  assert.equal(standVon({ ...zahlen, storniert: true, bezahltCent: 5, erstattetCent: 5 }), 'storniert');
});

test('C34: without a limit every waiver needs a second person, from it on too', () => {
  assert.ok(brauchtZweitePerson(1, undefined));
  assert.ok(!brauchtZweitePerson(4999, 5000));
  assert.ok(brauchtZweitePerson(5000, 5000));
});

const NIEMAND = { empfaenger: '', iban: '' };

test('an account number with a wrong digit is refused', () => {
  assert.equal(readIban('de89 3704 0044 0532 0130 00'), 'DE89370400440532013000');
  assert.equal(readIban('DE89370400440532013001'), undefined);
  assert.equal(readIban('DE8937040044053201300'), undefined);
});

test('the file for the finance system: signs, cents, and nothing a spreadsheet would run', () => {
  const csv = buchungenAsCsv('B2026-0001', [
    { art: 'erlass', tag: '2026-05-04', kassenzeichen: '1', betragCent: -5, weg: '', beleg: '=1+1', ...NIEMAND },
    {
      art: 'zahlung',
      tag: '2026-05-04',
      kassenzeichen: '1',
      betragCent: 9300,
      weg: 'bank',
      beleg: 'a;"b"',
      ...NIEMAND,
    },
    {
      ...{ art: 'erstattung', tag: '2026-05-04', kassenzeichen: '1', betragCent: 5, weg: '', beleg: '' },
      ...{ empfaenger: '-2+3+cmd', iban: '' },
    },
  ]);
  assert.equal(
    csv,
    '\uFEFFLauf;Position;Art;Tag;Kassenzeichen;Betrag;Zahlweg;Beleg;Empfänger;IBAN\r\nB2026-0001;1;erlass;2026-05-04;1;-0,05;;\'=1+1;;\r\nB2026-0001;2;zahlung;2026-05-04;1;93,00;bank;"a;""b""";;\r\nB2026-0001;3;erstattung;2026-05-04;1;0,05;;;\'-2+3+cmd;\r\n',
  );
});
