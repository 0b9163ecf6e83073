/** Sätze and Nummern as German law is cited. The sentences are made up. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { splitAbsatz } from './satz.rules.ts';

const saetze = (text: string) =>
  splitAbsatz(text)
    .filter(({ art }) => art === 'satz')
    .map(({ von, bis }) => text.slice(von, bis));
const nummern = (text: string) =>
  splitAbsatz(text)
    .filter(({ art }) => art === 'nummer')
    .map(({ nr, von, bis }) => [nr, text.slice(von, bis)]);

test('a stop ends a Satz', () => {
  assert.deepEqual(saetze('Der Antrag ist zu stellen. Er ist schriftlich zu begründen. § 3 gilt.'), [
    'Der Antrag ist zu stellen.',
    'Er ist schriftlich zu begründen.',
    '§ 3 gilt.',
  ]);
});

test('abbreviations, dates, numbers and references do not', () => {
  for (const satz of [
    'Sie gilt nach § 5 Abs. 1 Nr. 1 i. V. m. § 8 Abs. 2 des Gesetzes.',
    'Der Nachweis, z. B. Zeugnisse, ist bis zum 12. Juni 2026 vorzulegen.',
    'Wer das 18. Lebensjahr vollendet hat, kann ihn stellen.',
    'Das gilt u. a. für Personen nach Art. 6 der Verordnung (EG) Nr. 810/2009 bzw. Nr. 3 der Anlage.',
    'Dies betrifft Fälle nach Buchst. a und die Vorschriften gem. Abs. 3 sowie vgl. Rn. 12 ff.',
    'Die Frist beträgt 3,5 Monate (vgl. BGBl. I S. 162) ab dem 1. Tag.',
  ])
    assert.deepEqual(saetze(satz), [satz]);
});

test('a Satz may end with a number, a bracket or a quotation', () => {
  assert.deepEqual(saetze('Es gilt § 23 Abs. 1. Die Frist bleibt.'), ['Es gilt § 23 Abs. 1.', 'Die Frist bleibt.']);
  assert.deepEqual(saetze('Das gilt ab 2026. Danach nicht.'), ['Das gilt ab 2026.', 'Danach nicht.']);
  assert.deepEqual(saetze('Sie heißt „Duldung.“ Sie ist kein Titel.'), ['Sie heißt „Duldung.“', 'Sie ist kein Titel.']);
  assert.deepEqual(saetze('Es gilt Buchstabe a. Das reicht.'), ['Es gilt Buchstabe a.', 'Das reicht.']);
});

test('a list belongs to the Satz that begins it; what follows in its line goes on or begins anew', () => {
  const text = 'Sie wird erteilt, wenn er\n1. arbeitet,\n2. wohnt und\n3. spricht.\nDie Frist läuft. Sie endet.';
  assert.deepEqual(saetze(text), [
    'Sie wird erteilt, wenn er\n1. arbeitet,\n2. wohnt und\n3. spricht.',
    'Die Frist läuft.',
    'Sie endet.',
  ]);
  assert.deepEqual(nummern(text), [
    ['1', '1. arbeitet,'],
    ['2', '2. wohnt und'],
    ['3', '3. spricht.'],
  ]);
  const lower = 'Wer\n1. arbeitet oder\n2. wohnt,\nkann bleiben. Er muss nicht.';
  assert.deepEqual(saetze(lower), ['Wer\n1. arbeitet oder\n2. wohnt,\nkann bleiben.', 'Er muss nicht.']);
});

test('sentences within a Nummer are not counted for the Absatz', () => {
  const text = 'Es sind\n1. Zeugnisse. Sie sind beglaubigt.\n2. Ausweise.\nMehr ist nicht nötig.';
  assert.equal(saetze(text).length, 2);
});

test('letters lie within their Nummer, double ones within their letter', () => {
  const text = 'Wenn\n1. er\na) lebt,\naa) dort,\nbb) hier,\nb) geht oder\n2. sie kommt.';
  assert.deepEqual(nummern(text), [
    ['1', '1. er\na) lebt,\naa) dort,\nbb) hier,\nb) geht oder'],
    ['a', 'a) lebt,\naa) dort,\nbb) hier,'],
    ['aa', 'aa) dort,'],
    ['bb', 'bb) hier,'],
    ['b', 'b) geht oder'],
    ['2', '2. sie kommt.'],
  ]);
});

test('numbers of the Sätze in the text, as in the EStG', () => {
  const text = '1Natürliche Personen zahlen. 2Das gilt für\n1. Erste;\n2dies auch,\n2. Zweite.\n3Mehr nicht.4§ 5 gilt.';
  assert.deepEqual(
    saetze(text).map((satz) => satz.slice(0, 6)),
    ['1Natür', '2Das g', '3Mehr ', '4§ 5 g'],
  );
});

test('a line that begins with an ordinal is no list', () => {
  assert.deepEqual(nummern('Das gilt bis zum\n18. Lebensjahr.'), []);
});

test('in a table the mark stands alone and its text below', () => {
  assert.deepEqual(nummern('Es kostet\n1.\ndie Erteilung 60 Euro\n2.\ndie Änderung 30 Euro'), [
    ['1', '1.\ndie Erteilung 60 Euro'],
    ['2', '2.\ndie Änderung 30 Euro'],
  ]);
});

const piece = fc.constantFrom(
  ...[
    'Der ',
    'Antrag ',
    '1. ',
    'Nr. ',
    'a) ',
    '\n',
    '. ',
    '.',
    '§ 5 ',
    '12. Juni ',
    '“ ',
    '„',
    '2',
    ' ',
    '\n1. ',
    '\nb) ',
    'z. B. ',
    '! ',
  ],
);

test('offsets cover the text but for blanks, in order, each Nummer within the text', () => {
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((all) => all.join('')),
      (text) => {
        const teile = splitAbsatz(text);
        let at = 0;
        for (const { von, bis } of teile.filter(({ art }) => art === 'satz')) {
          assert.equal(text.slice(at, von).trim(), '');
          assert.ok(von < bis && von >= at);
          at = bis;
        }
        assert.equal(text.slice(at).trim(), '');
        for (const { von, bis } of teile) assert.ok(von >= 0 && von < bis && bis <= text.length);
      },
    ),
  );
});

test('long texts of one sign repeated come to their end and lose nothing', () => {
  // A pattern that goes back and forth would not: 350,000 characters squared.
  for (const part of ['Nr. 1 ', '1. ', '\n1. a\n', '\na) x', 'Ja. ']) {
    const text = part.repeat(50_000);
    const ends = splitAbsatz(text).map(({ bis }) => bis);
    assert.ok(ends.length > 0 && ends.every((bis) => bis <= text.length), part);
  }
});
