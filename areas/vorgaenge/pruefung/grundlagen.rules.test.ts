/** Days, money, three values and the order of ways: what every rule stands on. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { type Aussage, alle, eine, JA, NEIN, nicht } from './aussage.rules.ts';
import { mindestensPromille } from './geld.rules.ts';
import { liesTatsachen } from './lesen.rules.ts';
import { regelaltersgrenze } from './regelalter.rules.ts';
import { entfaelltWenn, erfuelltWenn, nichtErfuelltWenn, offenWenn, voraussetzung } from './voraussetzung.rules.ts';
import { istAlt, minusMonate, sindMonateSeit, volleMonate, vollendet } from './zeit.rules.ts';

const OFFEN: Aussage = { gilt: undefined, tatsachen: ['person.pass'], fehlt: ['person.pass'] };

describe('three values', () => {
  test('one no decides against all, one yes for any; what is open then is not asked for', () => {
    assert.deepEqual(alle(OFFEN, NEIN), NEIN);
    assert.deepEqual(eine(OFFEN, JA), JA);
    assert.deepEqual(alle(OFFEN, JA).fehlt, ['person.pass']);
    assert.equal(nicht(OFFEN).gilt, undefined);
  });

  test('the first way that holds decides', () => {
    const zeile = (...wege: Parameters<typeof voraussetzung>[2]) => voraussetzung('pass', [], wege, 'nein').result;
    assert.equal(zeile(entfaelltWenn(NEIN, ''), erfuelltWenn(JA, ''), offenWenn(JA, '')), 'erfuellt');
    assert.equal(zeile(erfuelltWenn(NEIN, ''), offenWenn(JA, '')), 'offen');
    assert.equal(zeile(erfuelltWenn(NEIN, '')), 'nicht_erfuellt');
    assert.equal(zeile(nichtErfuelltWenn(JA, ''), erfuelltWenn(JA, '')), 'nicht_erfuellt');
  });

  test('an open way matters only where it could change the result', () => {
    const zeile = (...wege: Parameters<typeof voraussetzung>[2]) => voraussetzung('pass', [], wege, 'nein');
    assert.equal(zeile(erfuelltWenn(OFFEN, ''), entfaelltWenn(JA, '')).result, 'entfaellt');
    assert.deepEqual(zeile(erfuelltWenn(OFFEN, '')).fehlt, ['person.pass']);
    assert.equal(zeile(nichtErfuelltWenn(OFFEN, ''), erfuelltWenn(JA, '')).result, 'offen');
    assert.equal(zeile(nichtErfuelltWenn(OFFEN, '')).result, 'nicht_erfuellt');
  });
});

describe('§§ 187, 188 BGB', () => {
  test('n months since D are reached on D + n, at the end of a shorter month on its last day', () => {
    assert.equal(sindMonateSeit('2025-08-28', 8, '2026-04-28'), true);
    assert.equal(sindMonateSeit('2025-08-29', 8, '2026-04-28'), false);
    assert.equal(sindMonateSeit('2025-12-31', 2, '2026-02-28'), true);
    assert.equal(minusMonate('2026-03-31', 1), '2026-02-28');
    assert.equal(volleMonate('2025-01-31', '2025-02-27'), 0);
    assert.equal(volleMonate('2025-01-31', '2025-02-28'), 1);
  });

  test('a year of life is completed with the beginning of the birthday', () => {
    assert.equal(istAlt('1999-04-22', 27, '2026-04-22'), true);
    assert.equal(istAlt('1999-04-22', 27, '2026-04-21'), false);
    assert.equal(vollendet('2008-02-29', 18), '2026-03-01');
    assert.equal(vollendet('2008-02-29', 16), '2024-02-29');
  });

  test('§ 235 (2) SGB VI: the age of retirement by year of birth', () => {
    assert.equal(regelaltersgrenze('1946-12-31'), '2011-12-31');
    assert.equal(regelaltersgrenze('1947-01-10'), '2012-02-10');
    assert.equal(regelaltersgrenze('1958-05-05'), '2024-05-05');
    assert.equal(regelaltersgrenze('1960-01-01'), '2026-05-01');
    assert.equal(regelaltersgrenze('1964-06-30'), '2031-06-30');
  });
});

test('money: exactly the share is enough, a cent less is not, and floating-point traces change nothing', () => {
  assert.equal(mindestensPromille(45934.2, 453, 101400), true);
  assert.equal(mindestensPromille(45934.19, 453, 101400), false);
  assert.equal(mindestensPromille(45934.199999999997, 453, 101400), true);
  assert.equal(mindestensPromille(1091.2, 1100, 992), true);
  assert.equal(mindestensPromille(0.1 + 0.2, 1000, 0.3), true);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000_000 }), (cents) => {
      assert.equal(mindestensPromille(cents / 100, 1000, cents / 100), true);
      assert.equal(mindestensPromille((cents - 1) / 100, 1000, cents / 100), false);
    }),
  );
});

describe('facts as they come', () => {
  const fehler = (raw: unknown) => {
    const gelesen = liesTatsachen(raw);
    return 'fehler' in gelesen ? gelesen.fehler : undefined;
  };

  test('a bad value is told in a sentence that names the field', () => {
    assert.match(
      fehler({ einreise: { mit: 'zug' } }) ?? '',
      /„einreise\.mit“ \(Art der Einreise\).*"zug".*nationales_visum/,
    );
    assert.match(fehler({ einreise: { datum: '2026-02-30' } }) ?? '', /„einreise\.datum“.*ein Datum wie 2026-04-28/);
    assert.match(fehler({ rente: { monate: 3.5 } }) ?? '', /„rente\.monate“.*ganze Zahl/);
    assert.match(fehler({ rente: 7 }) ?? '', /„rente“.*JSON-Objekt/);
    assert.match(fehler({ beschaeftigung: { ba_zustimmung: { status: true } } }) ?? '', /ba_zustimmung\.status“/);
    assert.match(fehler({ person: { geburtsdatum: '0001-01-01' } }) ?? '', /1900 bis 2199/);
    assert.match(fehler([]) ?? '', /JSON-Objekt/);
    assert.match(fehler(undefined) ?? '', /JSON-Objekt/);
  });

  test('null is the same as a missing field; unknown fields are told and harm nothing', () => {
    assert.equal(fehler({ person: { pass: null }, rente: null }), undefined);
    const gelesen = liesTatsachen({ person: { pass: 'gueltig', haarfarbe: 'rot' }, hund: { name: 'Bello' } });
    assert.deepEqual('unbekannt' in gelesen && gelesen.unbekannt, ['person.haarfarbe', 'hund.name']);
  });
});
