/** What people read: plural forms, direction, dates and amounts. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { formatAmount, formatDate, formatDateShort, formatInstant, formatTime } from './format.ts';
import { directionOf, LANGUAGES } from './i18n.ts';
import { defineCatalogue, fillIn, isolate, translator } from './translate.ts';

const catalogue = defineCatalogue({
  de: {
    termine: { one: 'Sie haben {n} Termin.', other: 'Sie haben {n} Termine.' },
    gruss: 'Guten Tag, {name}!',
    nurDeutsch: 'Bitte bringen Sie {anzahl} Fotos mit.',
  },
  ar: {
    termine: {
      zero: 'ليس لديك مواعيد.',
      one: 'لديك موعد واحد.',
      two: 'لديك موعدان.',
      few: 'لديك {n} مواعيد.',
      many: 'لديك {n} موعدًا.',
      other: 'لديك {n} موعد.',
    },
    gruss: 'مرحبًا {name}!',
  },
  pl: {
    termine: {
      one: 'Masz {n} termin.',
      few: 'Masz {n} terminy.',
      many: 'Masz {n} terminów.',
      other: 'Masz {n} terminu.',
    },
  },
});

describe('translator', () => {
  it('chooses among all six Arabic plural forms', () => {
    const t = translator('ar', catalogue);
    const forms = [0, 1, 2, 3, 11, 100].map((n) => t('termine', { n }));
    assert.equal(new Set(forms).size, 6, 'CLDR has zero, one, two, few (3–10), many (11–99), other');
    assert.equal(forms[2], 'لديك موعدان.');
    assert.equal(forms[3], 'لديك \u20683\u2069 مواعيد.');
  });

  it('knows the Polish difference of 2 and 5, and of 22', () => {
    const t = translator('pl', catalogue);
    assert.deepEqual(
      [2, 5, 22].map((n) => t('termine', { n })),
      ['Masz 2 terminy.', 'Masz 5 terminów.', 'Masz 22 terminy.'],
    );
  });

  it('writes German numbers the German way', () => {
    assert.equal(translator('de', catalogue)('termine', { n: 1234 }), 'Sie haben 1.234 Termine.');
  });

  it('falls back to German, with German rules, where a language lacks the text', () => {
    assert.equal(translator('ar', catalogue)('nurDeutsch', { anzahl: 2 }), 'Bitte bringen Sie 2 Fotos mit.');
    assert.equal(translator('ti', catalogue)('termine', { n: 1 }), 'Sie haben 1 Termin.');
  });

  it('leaves a place without value visible', () => {
    assert.equal(fillIn('de', 'Guten Tag, {name}!', {}), 'Guten Tag, {name}!');
  });

  it('does not fill places that a value brings along', () => {
    assert.equal(fillIn('de', '{a} {b}', { a: '{b}', b: 'x' }), '{b} x');
  });
});

describe('direction', () => {
  it('isolates every value in Arabic and Persian, and only right-to-left values elsewhere', () => {
    assert.equal(translator('ar', catalogue)('gruss', { name: 'Anna' }), 'مرحبًا \u2068Anna\u2069!');
    assert.equal(translator('de', catalogue)('gruss', { name: 'Anna' }), 'Guten Tag, Anna!');
    assert.equal(isolate('de', 'محمد'), '\u2068محمد\u2069');
  });

  it('is right to left for exactly Arabic and Persian among our languages', () => {
    assert.deepEqual(
      LANGUAGES.filter((language) => directionOf(language) === 'rtl'),
      ['ar', 'fa'],
    );
  });
});

describe('formats', () => {
  it('writes a German appointment as letters do', () => {
    assert.equal(formatInstant('de', '2026-11-24T09:20:00Z'), 'Di., 24. November 2026, 10:20 Uhr');
    assert.equal(formatTime('de', '08:05'), '08:05 Uhr');
  });

  it('shows summer time as the clock on the wall', () => {
    assert.match(formatInstant('de', '2026-07-01T08:00:00Z'), /10:00 Uhr$/);
  });

  it('shows the same digits and the same calendar in every language', () => {
    for (const language of LANGUAGES) {
      const text = formatDate(language, '2026-11-24');
      assert.match(text, /2026/, `${language}: ${text}`);
      assert.match(text, /24/, `${language}: ${text}`);
      assert.match(formatInstant(language, '2026-11-24T09:20:00Z'), /10:20/, language);
    }
    assert.equal(formatDateShort('de', '2026-01-05'), '05.01.2026');
  });

  it('writes amounts from whole cents', () => {
    assert.equal(formatAmount('de', 9300), '93,00\u00a0€');
    assert.equal(formatAmount('en', 9300), '€93.00');
    assert.throws(() => formatAmount('de', 0.1 + 0.2), RangeError);
  });
});
