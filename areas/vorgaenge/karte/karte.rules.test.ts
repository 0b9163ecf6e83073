/** What a card needs (§ 78 AufenthG, §§ 60, 60a AufenthV) and the ways it may go. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { alterAm, KARTENWEGE, type Kartenlage, pruefeKarte, readLieferzeile } from './karte.rules.ts';
import { KARTENSTAENDE, type Kartenstand } from './karte.schema.ts';

const HEUTE = '2026-12-01';
const GUT: Kartenlage = {
  familienname: 'Müller',
  vornamen: 'Anna',
  geburtsdatum: '1990-05-17',
  foto: 'digital',
  fingerabdruck: 'aufgenommen',
  unterschrift: 'aufgenommen',
  titelBeendet: false,
  titelEndet: '2028-01-01',
  passBis: '2030-01-01',
  anschrift: true,
  weg: 'schalter',
  einwilligung: false,
};
const of = (lage: Partial<Kartenlage>, schluessel: string) =>
  pruefeKarte({ ...GUT, ...lage }, HEUTE).find((one) => one.schluessel === schluessel)?.ergebnis;

describe('completeness', () => {
  test('all there: nothing to say', () => {
    assert.ok(pruefeKarte(GUT, HEUTE).every(({ ergebnis }) => ergebnis === 'gut'));
  });
  test('a photo counts when it is digital', () => {
    assert.equal(of({ foto: 'papier' }, 'foto'), 'fehlt');
    assert.equal(of({ foto: 'fehlt' }, 'foto'), 'fehlt');
  });
  test('fingerprints from the sixth birthday, signature from the tenth', () => {
    const none = { fingerabdruck: 'fehlt', unterschrift: 'fehlt' } as const;
    assert.equal(of({ ...none, geburtsdatum: '2020-12-02' }, 'fingerabdruck'), 'gut');
    assert.equal(of({ ...none, geburtsdatum: '2020-12-01' }, 'fingerabdruck'), 'fehlt');
    assert.equal(of({ ...none, geburtsdatum: '2016-12-02' }, 'unterschrift'), 'gut');
    assert.equal(of({ ...none, geburtsdatum: '2016-12-01' }, 'unterschrift'), 'fehlt');
  });
  test('who is old enough cannot be noted as needing none; what cannot be taken can', () => {
    assert.equal(of({ fingerabdruck: 'entfaellt' }, 'fingerabdruck'), 'fehlt');
    assert.equal(of({ fingerabdruck: 'unmoeglich' }, 'fingerabdruck'), 'gut');
  });
  test('long names want a look, in letters and in the machine readable zone', () => {
    assert.equal(of({ familienname: 'Abdulrahmanoglu', vornamen: 'Muhammed Ali Hassan' }, 'name'), 'warnung');
    assert.equal(of({ familienname: 'A'.repeat(53), vornamen: '' }, 'name'), 'warnung');
    assert.equal(of({ familienname: '', vornamen: 'Suparman' }, 'name'), 'gut');
  });
  test('a passport that ends before the title, or none', () => {
    assert.equal(of({ passBis: '2027-12-31' }, 'pass'), 'warnung');
    assert.equal(of({ passBis: null }, 'pass'), 'warnung');
    assert.equal(of({ passBis: '2027-01-01', titelEndet: null }, 'pass'), 'gut');
  });
  test('§ 60a (2) AufenthV: posting needs consent, a passport and an address', () => {
    assert.equal(of({ weg: 'post' }, 'versand'), 'fehlt');
    assert.equal(of({ weg: 'post', einwilligung: true }, 'versand'), 'gut');
    assert.equal(of({ weg: 'post', einwilligung: true, passBis: null }, 'versand'), 'fehlt');
    assert.equal(of({ weg: 'post', anschrift: false }, 'anschrift'), 'fehlt');
  });
  test('a title that ended gets no card', () => {
    assert.equal(of({ titelBeendet: true }, 'titel'), 'fehlt');
    assert.equal(of({ titelEndet: '2026-11-30' }, 'titel'), 'fehlt');
  });
});

describe('age', () => {
  test('a birth date known in part never makes somebody older', () => {
    assert.equal(alterAm('2020', '2026-12-30'), 5);
    assert.equal(alterAm('2020-02', '2026-02-28'), 5);
    assert.equal(alterAm('2020-02', '2026-03-01'), 6);
    assert.equal(alterAm(null, HEUTE), undefined);
  });
});

describe('ways', () => {
  test('what was handed over can only be lost; every other state is reached from the first', () => {
    const reached = new Set<Kartenstand>(['vorbereitet']);
    for (const stand of reached) for (const next of KARTENWEGE[stand]) reached.add(next);
    assert.deepEqual([...reached].sort(), [...KARTENSTAENDE].sort());
    assert.deepEqual(KARTENWEGE.ausgegeben, ['verloren']);
    assert.deepEqual([KARTENWEGE.verloren, KARTENWEGE.abgebrochen], [[], []]);
  });
});

describe('delivery lists', () => {
  test('a scan, and lines with order number', () => {
    assert.deepEqual(readLieferzeile(' yz 123456-7 '), { serie: 'YZ1234567' });
    assert.deepEqual(readLieferzeile('"B-0001";"YZ1234567"'), { bestellnummer: 'B-0001', serie: 'YZ1234567' });
    assert.equal(readLieferzeile('Seriennummer;Bestellnummer;x'), undefined);
    assert.equal(readLieferzeile(''), undefined);
  });
  test('no text breaks it', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const read = readLieferzeile(text);
        if (read) assert.match(read.serie, /^[A-Z0-9]{6,12}$/);
      }),
    );
  });
});
