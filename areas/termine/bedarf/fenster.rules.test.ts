/** Offers are counted in working hours (nobody loses one over night); what is expected comes from runs that were. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { endeDerAnnahme, erwarteterTermin, naechsterArbeitstag, zeitpunktDesLaufs } from './fenster.rules.ts';

const isArbeitstag = (tag: string): boolean =>
  Temporal.PlainDate.from(tag).dayOfWeek <= 5 && !['2026-12-25', '2026-12-26'].includes(tag);
const zeit = { von: '08:00', bis: '16:00' };
const local = (text: string) => Temporal.ZonedDateTime.from(`${text}[Europe/Berlin]`).toInstant();
const until = (from: string, stunden: number) =>
  endeDerAnnahme(local(from), stunden, zeit, isArbeitstag)
    .toZonedDateTimeISO('Europe/Berlin')
    .toPlainDateTime()
    .toString();

describe('end of an offer', () => {
  test('eight hours from 10:00 end at 10:00 of the next working day', () => {
    assert.equal(until('2026-11-24T10:00', 8), '2026-11-25T10:00:00');
  });
  test('what comes after work begins in the morning', () => {
    assert.equal(until('2026-11-24T20:00', 4), '2026-11-25T12:00:00');
    assert.equal(until('2026-11-25T03:00', 4), '2026-11-25T12:00:00');
  });
  test('weekends and holidays do not count', () => {
    assert.equal(until('2026-12-24T15:00', 2), '2026-12-28T09:00:00');
  });
  test('both days of the change of the clock have the hours of their working days', () => {
    // 25 October 2026 and 28 March 2027 are Sundays: the hours before and after them are counted as any.
    assert.equal(until('2026-10-23T15:30', 8), '2026-10-26T15:30:00');
    assert.equal(until('2027-03-25T15:30', 8), '2027-03-26T15:30:00');
  });
});

test('the moment of a run lies in the window of its day, both ends included', () => {
  const first = zeitpunktDesLaufs('2026-11-30', { von: '08:00', bis: '15:00' }, (von) => von);
  const last = zeitpunktDesLaufs('2026-11-30', { von: '08:00', bis: '15:00' }, (_, bis) => bis);
  assert.equal(first.toString(), '2026-11-30T07:00:00Z');
  assert.equal(last.toString(), '2026-11-30T14:00:00Z');
});

test('after Friday comes Monday', () => assert.equal(naechsterArbeitstag('2026-11-27', isArbeitstag), '2026-11-30'));

describe('what to expect', () => {
  const wish = { heute: '2026-11-24', fruehestens: null, titelBis: '2026-12-03' };
  test('nothing is promised before anything was given away', () => {
    assert.equal(erwarteterTermin({ platz: 1, gleich: 0 }, [], wish, isArbeitstag), undefined);
    assert.equal(
      erwarteterTermin({ platz: 1, gleich: 0 }, [{ vergeben: 0, vorlaufTage: 0 }], wish, isArbeitstag),
      undefined,
    );
  });
  test('14th with ten a run and four days ahead: the second run from now, the careful end later', () => {
    const laeufe = Array.from({ length: 5 }, () => ({ vergeben: 10, vorlaufTage: 4 }));
    assert.deepEqual(erwarteterTermin({ platz: 14, gleich: 0 }, laeufe, wish, isArbeitstag), {
      von: '2026-11-30',
      bis: '2026-12-02',
      vorTitelende: true,
    });
  });
  test('not before the day that somebody wants', () => {
    const laeufe = [{ vergeben: 10, vorlaufTage: 1 }];
    const found = erwarteterTermin(
      { platz: 1, gleich: 0 },
      laeufe,
      { ...wish, fruehestens: '2027-01-11' },
      isArbeitstag,
    );
    assert.equal(found?.von, '2027-01-11');
    assert.equal(found?.vorTitelende, false);
  });
});
