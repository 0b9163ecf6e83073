/** §§ 11, 50, 59 AufenthG: the days before and after each bound. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  ausreisefristAb,
  fristeinwand,
  isSperreWirksam,
  naechstesVon,
  sperreBis,
  sperreinwand,
  standVon,
} from './ausreise.rules.ts';

const of = (...felder: string[]) => new Map<string, unknown>(felder.map((feld) => [`androhung.${feld}`, true]));

describe('§ 59 (1): the period to leave', () => {
  test('sentence 1: between seven and 30 days', () => {
    for (const tage of [7, 30]) assert.equal(fristeinwand(tage, of()), undefined);
    assert.match(fristeinwand(6, of()) ?? '', /zwingend/);
    assert.match(fristeinwand(0, of()) ?? '', /zwingend/);
    assert.match(fristeinwand(31, of()) ?? '', /besonderer Umstände/);
  });
  test('sentence 2: shorter, or none, where it was found to be imperative', () => {
    for (const tage of [0, 6]) assert.equal(fristeinwand(tage, of('kuerzere_frist_zwingend')), undefined);
    assert.ok(fristeinwand(31, of('kuerzere_frist_zwingend')));
  });
  test('sentence 4: longer for the circumstances of the case', () => {
    assert.equal(fristeinwand(60, of('besondere_umstaende')), undefined);
  });
  test('(5): none from prison', () => {
    assert.equal(fristeinwand(0, of('haft')), undefined);
    assert.match(fristeinwand(14, of('haft')) ?? '', /Absatz|Abs\. 5/);
  });
  test('(7): victims have three months at least, unless sentence 3 lets go of them', () => {
    assert.match(fristeinwand(91, of('opfer_25_4a_4b')) ?? '', /drei Monate/);
    assert.equal(fristeinwand(92, of('opfer_25_4a_4b')), undefined);
    assert.equal(fristeinwand(14, of('opfer_25_4a_4b', 'opferfrist_entfaellt')), undefined);
  });
  test('the day of the announcement does not count, and no period ends on a Sunday (§ 31 (3) VwVfG NRW)', () => {
    assert.equal(ausreisefristAb('2026-06-02', 30).bis, '2026-07-02');
    assert.equal(ausreisefristAb('2026-06-05', 30).bis, '2026-07-06', '5 July is a Sunday');
  });
});

describe('§ 11: the ban', () => {
  const grund = (wert: string) => new Map([['sperrfrist.grund', wert]]);
  test('(3) sentence 2: five years', () => {
    assert.equal(sperreinwand({ monate: 60 }, new Map(), 'ausweisung'), undefined);
    assert.match(sperreinwand({ monate: 61 }, new Map(), 'ausweisung') ?? '', /fünf Jahre/);
  });
  test('(5), (5a): ten and twenty years', () => {
    assert.equal(sperreinwand({ monate: 120 }, grund('abs_5'), 'ausweisung'), undefined);
    assert.ok(sperreinwand({ monate: 121 }, grund('abs_5'), 'ausweisung'));
    assert.equal(sperreinwand({ monate: 240 }, grund('abs_5a'), 'ausweisung'), undefined);
  });
  test('(5b) sentence 2: without end only where it says so, and never with a threat', () => {
    assert.ok(sperreinwand({ unbefristet: true }, grund('abs_5'), 'ausweisung'));
    assert.equal(sperreinwand({ unbefristet: true }, grund('p54_abs1_nr1_2_2a'), 'ausweisung'), undefined);
    assert.ok(sperreinwand({ unbefristet: true }, grund('abs_5a'), 'androhung'));
  });
  test('(2) sentence 4: its term begins with the departure, not with the decision', () => {
    assert.equal(sperreBis('2026-06-20', 24), '2028-06-20');
    assert.equal(sperreBis('2026-06-20', 0), undefined);
  });
  test('(2) sentence 2: with a threat only for whoever is deported', () => {
    assert.equal(isSperreWirksam('androhung', 'freiwillig'), false);
    assert.equal(isSperreWirksam('androhung', 'abgeschoben'), true);
    assert.equal(isSperreWirksam('ausweisung', 'freiwillig'), true);
  });
});

describe('where it stands', () => {
  const lage = {
    massnahme: 'androhung' as const,
    fristTage: 30,
    fristBis: '2026-07-02',
    unterbrochenAm: null,
    ausgereistAm: null,
  };
  test('runs on its last day, is over on the next', () => {
    assert.equal(standVon(lage, '2026-07-02'), 'laeuft');
    assert.equal(standVon(lage, '2026-07-03'), 'abgelaufen');
  });
  test('§ 59 (1) sentence 6: what may not be enforced does not run', () => {
    assert.equal(standVon({ ...lage, unterbrochenAm: '2026-06-10' }, '2026-08-01'), 'unterbrochen');
  });
  test('departure ends everything; when it came late, § 11 (6) is named', () => {
    const left = { ...lage, ausgereistAm: '2026-07-10' };
    assert.equal(standVon(left, '2026-08-01'), 'ausgereist');
    assert.match(naechstesVon({ ...left, nachFrist: true }, '2026-08-01')?.norm ?? '', /§ 11 Abs. 6/);
    assert.doesNotMatch(naechstesVon({ ...left, nachFrist: false }, '2026-08-01')?.norm ?? '', /§ 11/);
  });
});
