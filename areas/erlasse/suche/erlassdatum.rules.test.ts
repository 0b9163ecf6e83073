/** Which Erlass is meant by a date, and which words are no such naming. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { chooseErlasse, type DatierterErlass, findErlassdaten } from './erlassdatum.rules.ts';

const erlass = (id: string, datum: string | null, herausgeber: string, gueltigAb: string | null = null) =>
  ({ id, kurz: id, herausgeber, datum, gueltigAb }) satisfies DatierterErlass;

test('a day, a month and a year are read in the ways in which they are written', () => {
  const spannen = [
    ['Was sagt der Erlass vom 3.2.2025 zur Fiktion?', '2025-02-03', '2025-02-03'],
    ['erlass des ministeriums vom 03.02.25', '2025-02-03', '2025-02-03'],
    ['Fachweisung vom 3. Februar 2025, Abschnitt 2', '2025-02-03', '2025-02-03'],
    ['Anwendungshinweise von 2025-02-03', '2025-02-03', '2025-02-03'],
    ['Erlass des MKJFGFI vom März 2024', '2024-03-01', '2024-03-31'],
    ['Runderlass aus dem Jahr 2024 zu Sprachkursen', '2024-01-01', '2024-12-31'],
  ] as const;
  for (const [frage, von, bis] of spannen)
    assert.deepEqual(
      findErlassdaten(frage).map((one) => [one.von, one.bis]),
      [[von, bis]],
      frage,
    );
});

test('a date that is of something else names no Erlass', () => {
  for (const frage of [
    'Antrag vom 3.2.2025 auf Erlass eines Bescheids',
    'Bescheid vom 3.2.2025, Gebühren',
    'Erlass 512-39.01-14/2024',
    'Was gilt seit 2024 laut Erlass?',
    'Erlass vom 31.2.2025',
  ])
    assert.deepEqual(findErlassdaten(frage), [], frage);
});

test('an abbreviation has to fit who issued it; words choose; the own date goes before the first day', () => {
  const alle = [
    erlass('a', '2024-03-05', 'Ministerium für Kinder, Jugend, Familie, Gleichstellung, Flucht und Integration'),
    erlass('b', '2024-03-20', 'Ministerium des Innern'),
    erlass('c', '2024-02-01', 'Ministerium des Innern', '2024-03-20'),
  ];
  const meant = (frage: string) =>
    findErlassdaten(frage).flatMap((one) => chooseErlasse(one, alle).map(({ id }) => id));
  assert.deepEqual(meant('Erlass des MKJFGFI vom März 2024'), ['a']);
  assert.deepEqual(meant('Erlass des BMI vom März 2024'), []);
  assert.deepEqual(meant('Erlass vom März 2024'), ['a', 'b']);
  assert.deepEqual(meant('Erlass zur NE vom März 2024'), ['a', 'b']);
  assert.deepEqual(meant('Erlass vom 20.3.2024'), ['b']);
  assert.deepEqual(meant('Erlass vom 1.2.2024'), ['c']);
  assert.deepEqual(meant('Erlass zur Integration vom März 2024'), ['a']);
});

test('any text is read in time, and every day lies in its span', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 300, unit: 'binary' }), (text) => {
      for (const { von, bis } of findErlassdaten(`Erlass ${text} vom 3.2.2025`)) assert.ok(von <= bis);
    }),
  );
  const started = performance.now();
  findErlassdaten('Erlass '.repeat(5_000));
  findErlassdaten(`Erlass ${'vom '.repeat(5_000)}`);
  findErlassdaten('a'.repeat(20_000));
  assert.ok(performance.now() - started < 1_000);
});
