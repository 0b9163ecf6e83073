import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findDates } from './datum.rules.ts';
import { planDemo, writeSchreiben } from './demo/plan.ts';
import { textOfSchreiben } from './demo/schreiben/text.ts';
import { findDokumentdatum } from './dokumentdatum.rules.ts';

const TODAY = '2026-11-26';

test('dates are read in their German forms, impossible ones are not', () => {
  const text = 'geb. am 17.05.1990, Musterstadt, den 3. März 2021, Stand 2024-02-29, 31.02.2020';
  assert.deepEqual(
    findDates(text).map((found) => found.datum),
    ['1990-05-17', '2021-03-03', '2024-02-29'],
  );
});

test('as people, machines and stamps write them', () => {
  for (const [text, datum] of [
    ['3. 5. 2024', '2024-05-03'],
    ['03.05.24', '2024-05-03'],
    ['17.5.90', '1990-05-17'],
    ['3.Mai 2024', '2024-05-03'],
    ['12. MRZ. 2025', '2025-03-12'],
    ['12.MRZ.2025', '2025-03-12'],
    ['5. Sept. 2024', '2024-09-05'],
    ['7. Jänner 2023', '2023-01-07'],
    ['9. Maerz 2024', '2024-03-09'],
    ['14 March 2025', '2025-03-14'],
    ['March 14th, 2025', '2025-03-14'],
    ['01/02/2024', '2024-02-01'],
    ['01-02-2024', '2024-02-01'],
    ['2024/05/17', '2024-05-17'],
    ['10,03.2025', '2025-03-10'],
    ['12 JAN 2019', '2019-01-12'],
  ] as const)
    assert.deepEqual(
      findDates(text).map((found) => found.datum),
      [datum],
      text,
    );
});

test('numbers of sections, amounts, times and numbers of files are none', () => {
  for (const text of [
    '1.2.10.3',
    '0.1.2.24',
    '1.234,50 €',
    '00.00.1987',
    '10.20 Uhr',
    'ABH-2019-004417',
    '3. Stock 2024',
  ])
    assert.deepEqual(findDates(text), [], text);
});

test('the date of a document is labelled, past and nobody’s birthday', () => {
  assert.equal(findDokumentdatum(['Musterstadt, den 3. März 2021\ngeb. am 01.01.2000'], '2026-01-01'), '2021-03-03');
  assert.equal(findDokumentdatum(['Datum: 04.06.2018'], '2026-01-01'), '2018-06-04');
  assert.equal(findDokumentdatum(['Geburtsdatum: 04.06.1988'], '2026-01-01'), undefined);
  assert.equal(findDokumentdatum(['Datum: 04.06.2030'], '2026-01-01'), undefined);
});

test('where it stands in letters, forms, contracts and notes', () => {
  for (const [name, pages, datum] of [
    [
      'in the head, alone',
      ['Stadt Musterstadt\nAktenzeichen: ABH-2019-004417\n14. März 2025\nSehr geehrte Frau X,'],
      '2025-03-14',
    ],
    ['beside the address, as a scan reads two columns', ['12345 Musterstadt 14. März 2025\nBetreff'], '2025-03-14'],
    ['with the day of the week', ['Di., 24. November 2026\nSehr geehrte'], '2026-11-24'],
    ['in a form', ['Ort, Datum Musterstadt, 04.03.2025\nUnterschrift'], '2025-03-04'],
    ['label above', ['Datum\n04.03.2025'], '2025-03-04'],
    [
      'under a contract, on its last page',
      ['Arbeitsvertrag\nBeginn: 01.04.2025', '§ 9\nMusterstadt, den 14. März 2025'],
      '2025-03-14',
    ],
    ['at the end of a note', ['Das Original wurde zurückgegeben. Musterstadt, 04.03.2025, A. Beispiel'], '2025-03-04'],
    [
      'made by a machine',
      ['Erstellt am 28.10.2025. Diese Abrechnung ist maschinell erstellt und gültig.'],
      '2025-10-28',
    ],
    [
      'a note of a visit',
      ['Vermerk\nPerson Adjei, Ama, geb. 02.07.1988\nDatum der Vorsprache 04.03.2025'],
      '2025-03-04',
    ],
    [
      'somebody with a birth date in the subject',
      ['Musterstadt, 4.3.2025\nMohammed Al-Hassan, 14.03.1991'],
      '2025-03-04',
    ],
    ['the stamp is later than the letter', ['EINGEGANGEN\n12. MRZ. 2025\nMusterstadt, 9. März 2025'], '2025-03-09'],
    ['only the stamp', ['Posteingang 12.03.2025\nPassnummer X12'], '2025-03-12'],
  ] as const)
    assert.equal(findDokumentdatum(pages, TODAY), datum, name);
});

test('other days are not its date', () => {
  for (const text of [
    'Gültig bis 04.03.2025',
    'Gültig bis\n04.03.2025',
    'Ihr Schreiben vom 04.03.2025',
    'Die Frist endet am 04.03.2025',
    'Tag des Verlustes 04.03.2025',
    'Einzugsdatum 04.03.2025',
    'Geboren am\n04.03.1988',
    'Date of birth 4 March 1988',
    'Date of expiry 04 MAR 2026',
    'Sehr geehrte Frau X,\nSie haben uns zuletzt am\n04.03.2025\ngeschrieben.',
    'Sie haben den Antrag am 04.03.2025',
  ])
    assert.equal(findDokumentdatum([text], TODAY), undefined, text);
});

test('every letter of Musterstadt is dated as its writer dated it', () => {
  const plan = planDemo(TODAY);
  for (const stueck of plan.stuecke) {
    const { schreiben } = writeSchreiben(stueck, TODAY);
    const pages = textOfSchreiben(schreiben);
    assert.equal(findDokumentdatum(pages, TODAY), schreiben.datum, `${stueck.art}: ${pages.join('\n')}`);
  }
});
