/** When a Platz is open. Reads like the order that binds it: holiday before Ausnahme before Wochenregel, absence always. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Ausnahme, Wochenregel } from './kapazitaet.schema.ts';
import { giltAm, minutenIn, offeneZeiten, type Tagesfakten, verteile } from './offen.rules.ts';

const montags: Wochenregel = {
  wochentag: 1,
  von: '08:00',
  bis: '12:00',
  gueltigAb: '2026-01-01',
  gueltigBis: null,
  alleWochen: 1,
};
const MONTAG = '2026-12-07';

const am = (tag: string, more: Partial<Tagesfakten> = {}) =>
  offeneZeiten({ tag, feiertag: false, regeln: [montags], ausnahmen: [], abwesenheiten: [], ...more });
const uhr = (spannen: readonly { von: string; bis: string }[]) =>
  spannen.map(({ von, bis }) => `${von.slice(11, 16)}–${bis.slice(11, 16)}`);
const ausnahme = (ebene: Ausnahme['ebene'], ...zeiten: Ausnahme['zeiten']): Ausnahme => ({
  ebene,
  tag: MONTAG,
  zeiten,
});

describe('the series', () => {
  it('opens on its day of the week and on no other', () => {
    assert.deepEqual(uhr(am(MONTAG)), ['07:00–11:00']);
    assert.deepEqual(am('2026-12-08'), []);
  });
  it('begins and ends on its days, both included', () => {
    const regel = { ...montags, gueltigAb: MONTAG, gueltigBis: '2026-12-14' };
    assert.deepEqual(
      ['2026-11-30', '2026-12-07', '2026-12-14', '2026-12-21'].map((tag) => giltAm(regel, tag)),
      [false, true, true, false],
    );
  });
  it('comes every second week from the week in which it begins, also when it begins on another day of that week and over New Year', () => {
    const regel = { ...montags, gueltigAb: '2026-12-02', alleWochen: 2 };
    assert.deepEqual(
      ['2026-12-07', '2026-12-14', '2026-12-21', '2026-12-28', '2027-01-04', '2027-01-11'].map((tag) =>
        giltAm(regel, tag),
      ),
      [false, true, false, true, false, true],
    );
  });
  it('of two rules that overlap is open once, not twice (a doubled opening hour doubles no place)', () => {
    const spaeter = { ...montags, von: '11:00', bis: '16:00' };
    assert.deepEqual(uhr(am(MONTAG, { regeln: [montags, spaeter, montags] })), ['07:00–15:00']);
    assert.equal(minutenIn(am(MONTAG, { regeln: [montags, spaeter, montags] })), 480);
  });
  it('ends at midnight where it says 24:00', () => {
    assert.deepEqual(uhr(am(MONTAG, { regeln: [{ ...montags, von: '22:00', bis: '24:00' }] })), ['21:00–23:00']);
  });
});

describe('an Ausnahme', () => {
  it('takes the place of the series on its day', () => {
    assert.deepEqual(uhr(am(MONTAG, { ausnahmen: [ausnahme('platz', { von: '14:00', bis: '16:00' })] })), [
      '13:00–15:00',
    ]);
    assert.deepEqual(uhr(am('2026-12-14', { ausnahmen: [ausnahme('platz')] })), ['07:00–11:00']);
  });
  it('without times closes the day', () => {
    assert.deepEqual(am(MONTAG, { ausnahmen: [ausnahme('standort')] }), []);
  });
  it('opens a day on which no series opens', () => {
    const samstag = { ebene: 'pool', tag: '2026-12-05', zeiten: [{ von: '09:00', bis: '12:00' }] } as const;
    assert.deepEqual(uhr(am('2026-12-05', { ausnahmen: [samstag] })), ['08:00–11:00']);
  });
  it('of the Platz counts before that of its pool, and that before the one of the house', () => {
    const pool = ausnahme('pool', { von: '08:00', bis: '09:00' });
    assert.deepEqual(uhr(am(MONTAG, { ausnahmen: [ausnahme('standort'), pool] })), ['07:00–08:00']);
    assert.deepEqual(uhr(am(MONTAG, { ausnahmen: [pool, ausnahme('platz', { von: '10:00', bis: '11:00' })] })), [
      '09:00–10:00',
    ]);
  });
  it('that closes counts before one of the same level that opens', () => {
    assert.deepEqual(
      am(MONTAG, { ausnahmen: [ausnahme('pool', { von: '08:00', bis: '09:00' }), ausnahme('pool')] }),
      [],
    );
  });
});

describe('a holiday of Nordrhein-Westfalen', () => {
  it('closes whatever series and Ausnahme say', () => {
    assert.deepEqual(
      am(MONTAG, { feiertag: true, ausnahmen: [ausnahme('platz', { von: '08:00', bis: '20:00' })] }),
      [],
    );
  });
});

describe('an Abwesenheit', () => {
  it('takes away what it covers, in the middle and at the edges', () => {
    const weg = [
      { von: '2026-12-07T08:00:00Z', bis: '2026-12-07T08:30:00Z' },
      { von: '2026-12-07T10:45:00+00:00', bis: '2026-12-08T23:00:00+00:00' },
    ];
    assert.deepEqual(uhr(am(MONTAG, { abwesenheiten: weg })), ['07:00–08:00', '08:30–10:45']);
  });
  it('takes away of an Ausnahme, too, and of several days each', () => {
    const urlaub = [{ von: '2026-12-06T23:00:00Z', bis: '2026-12-20T23:00:00Z' }];
    assert.deepEqual(
      am(MONTAG, { abwesenheiten: urlaub, ausnahmen: [ausnahme('platz', { von: '08:00', bis: '09:00' })] }),
      [],
    );
    assert.deepEqual(am('2026-12-14', { abwesenheiten: urlaub }), []);
    assert.notDeepEqual(am('2026-12-21', { abwesenheiten: urlaub }), []);
  });
});

describe('the days on which the clock is changed', () => {
  const sonntags = (von: string, bis: string): Wochenregel => ({ ...montags, wochentag: 7, von, bis });
  it('in March: eight in the morning is six in Greenwich, and a time that does not exist gives none', () => {
    assert.deepEqual(uhr(am('2026-03-29', { regeln: [sonntags('08:00', '12:00')] })), ['06:00–10:00']);
    assert.equal(minutenIn(am('2026-03-29', { regeln: [sonntags('01:00', '04:00')] })), 120);
    assert.deepEqual(am('2026-03-29', { regeln: [sonntags('02:00', '03:00')] }), []);
  });
  it('in October: eight in the morning is seven in Greenwich, and the hour that comes twice counts twice', () => {
    assert.deepEqual(uhr(am('2026-10-25', { regeln: [sonntags('08:00', '12:00')] })), ['07:00–11:00']);
    assert.equal(minutenIn(am('2026-10-25', { regeln: [sonntags('01:00', '04:00')] })), 240);
    assert.equal(minutenIn(am('2026-10-25', { regeln: [sonntags('00:00', '24:00')] })), 25 * 60);
  });
});

describe('shares', () => {
  it('give the whole day where they are a hundred together; what rounding leaves is the public’s', () => {
    const geteilt = verteile(485, { oeffentlich: 60, einladung: 25, notfall: 10, spontan: 5 });
    assert.deepEqual(geteilt, { oeffentlich: 292, einladung: 121, notfall: 48, spontan: 24 });
  });
  it('may keep something back', () => {
    assert.deepEqual(verteile(480, { oeffentlich: 50 }), { oeffentlich: 240, einladung: 0, notfall: 0, spontan: 0 });
  });
});
