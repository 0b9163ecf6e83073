/** §§ 68, 68a, 81 AufenthG, §§ 39, 41 AufenthV, §§ 1 to 5 FreizügG/EU as the statutes have them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

describe('§ 81 (4) AufenthG: Fortgeltung', () => {
  const fall = pruefling('FIKTION_81', {
    'antrag.gestellt_am': '2026-04-20',
    'antrag.beantragter_titel': 'AE_18b',
    'antrag.anspruch_nach_einreise_entstanden': false,
    'person.staatsangehoerigkeit': 'IN',
    'aufenthalt.titel': 'AE_16b',
    'aufenthalt.titel_bis': '2026-04-20',
  });

  test('sentence 1: on the last day of validity the title lives on', () => {
    const { outcome, zeilen } = fall();
    assert.deepEqual(
      [outcome, zeilen.fortgeltung, zeilen.erlaubnisfiktion, zeilen.inlandsantrag, zeilen.bescheinigung],
      ['erteilen', 'erfuellt', 'entfaellt', 'erfuellt', 'erfuellt'],
    );
    assert.equal(fall({ 'aufenthalt.titel': 'visum_d' }).zeilen.fortgeltung, 'erfuellt');
  });

  test('sentence 3: a day late only hardship helps, and it has to be found', () => {
    const spaet: Flach = { 'aufenthalt.titel_bis': '2026-04-19' };
    assert.equal(fall({ ...spaet, 'antrag.unbillige_haerte': false }).outcome, 'ablehnen');
    const haerte = fall({ ...spaet, 'antrag.unbillige_haerte': true });
    assert.deepEqual(
      [haerte.outcome, haerte.zeilen.fortgeltung, haerte.zeilen.erlaubnisfiktion],
      ['offen', 'offen', 'nicht_erfuellt'],
    );
    assert.equal(fall(spaet).outcome, 'offen');
  });

  test('sentence 2: a Schengen visa never lives on, and it is a title', () => {
    const visum = fall({ 'aufenthalt.titel': 'visum_c' });
    assert.deepEqual(
      [visum.outcome, visum.zeilen.fortgeltung, visum.zeilen.erlaubnisfiktion],
      ['ablehnen', 'nicht_erfuellt', 'nicht_erfuellt'],
    );
    assert.equal(
      fall({ 'aufenthalt.titel': 'visum_c', 'antrag.anspruch_nach_einreise_entstanden': true }).zeilen.inlandsantrag,
      'erfuellt',
    );
    assert.equal(
      fall({
        'aufenthalt.titel': 'visum_c',
        'antrag.anspruch_nach_einreise_entstanden': true,
        'antrag.beantragter_titel': 'AE_16b',
      }).zeilen.inlandsantrag,
      'nicht_erfuellt',
    );
  });

  test('§ 104c (2) sentence 3: effect for §§ 25a, 25b only', () => {
    assert.equal(fall({ 'aufenthalt.titel': 'AE_104c' }).outcome, 'ablehnen');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_104c', 'antrag.beantragter_titel': 'AE_25b' }).outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_104c', 'antrag.beantragter_titel': undefined }).outcome, 'nachfordern');
  });

  test('a missing last day is asked for', () => {
    assert.equal(fall({ 'aufenthalt.titel_bis': undefined }).outcome, 'nachfordern');
  });
});

describe('§ 81 (3) AufenthG: Erlaubnisfiktion; §§ 39, 41 AufenthV', () => {
  const fall = pruefling('FIKTION_81', {
    'antrag.gestellt_am': '2026-04-10',
    'antrag.beantragter_titel': 'AE_28',
    'person.staatsangehoerigkeit': 'US',
    'einreise.datum': '2026-01-10',
    'aufenthalt.titel': 'keiner',
  });

  test('§ 41 (1), (3): ninety days after entry, to the day', () => {
    const { outcome, zeilen } = fall();
    assert.deepEqual(
      [outcome, zeilen.fortgeltung, zeilen.erlaubnisfiktion, zeilen.inlandsantrag],
      ['erteilen', 'entfaellt', 'erfuellt', 'erfuellt'],
    );
    const spaet = fall({ 'antrag.gestellt_am': '2026-04-11' });
    assert.deepEqual(
      [spaet.outcome, spaet.zeilen.fortgeltung, spaet.zeilen.erlaubnisfiktion, spaet.zeilen.inlandsantrag],
      ['ablehnen', 'nicht_erfuellt', 'nicht_erfuellt', 'nicht_erfuellt'],
    );
    assert.equal(fall({ 'einreise.datum': undefined }).outcome, 'nachfordern');
  });

  test('other citizens: lawful without a title or not', () => {
    const rs: Flach = { 'person.staatsangehoerigkeit': 'RS', 'antrag.anspruch_nach_einreise_entstanden': true };
    const lawful = fall({ ...rs, 'aufenthalt.rechtmaessig_ohne_titel': true });
    assert.deepEqual([lawful.outcome, lawful.zeilen.inlandsantrag], ['erteilen', 'erfuellt']);
    assert.equal(fall({ ...rs, 'aufenthalt.rechtmaessig_ohne_titel': false }).outcome, 'ablehnen');
    assert.equal(fall(rs).outcome, 'nachfordern');
    assert.equal(
      fall({ ...rs, 'aufenthalt.rechtmaessig_ohne_titel': true, 'antrag.anspruch_nach_einreise_entstanden': false })
        .zeilen.inlandsantrag,
      'nicht_erfuellt',
    );
  });

  test('§ 39 sentence 1 no. 3: no claim to studies; no. 6 is for those who need a visa', () => {
    const ohne: Flach = {
      'aufenthalt.rechtmaessig_ohne_titel': true,
      'antrag.anspruch_nach_einreise_entstanden': true,
      'antrag.beantragter_titel': 'AE_16b',
    };
    const von = (staat: string) => fall({ ...ohne, 'person.staatsangehoerigkeit': staat }).zeilen.inlandsantrag;
    assert.deepEqual([von('RS'), von('IN')], ['nicht_erfuellt', 'offen']);
  });

  test('a Duldung is no lawful stay', () => {
    assert.equal(fall({ 'aufenthalt.titel': 'duldung' }).outcome, 'ablehnen');
  });
});

describe('§§ 68, 68a AufenthG', () => {
  const fall = pruefling('HAFTUNG_68', {
    'verpflichtung.abgegeben_am': '2020-12-10',
    'verpflichtung.schriftform': true,
    'verpflichtung.einreise_am': '2021-02-15',
    'verpflichtung.leistung_von': '2026-02-15',
    'verpflichtung.leistung_bis': '2026-03-31',
    'verpflichtung.spaeterer_titel': 'abschnitt_5',
    'verpflichtung.beitragsfinanziert': false,
  });

  test('(1): five years from entry, the last day included; a part is enough', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.kein_erloeschen], ['erteilen', 'erfuellt']);
    assert.equal(fall({ 'verpflichtung.leistung_von': '2026-02-16' }).zeilen.zeitraum, 'nicht_erfuellt');
    assert.equal(
      fall({ 'verpflichtung.leistung_von': '2020-01-01', 'verpflichtung.leistung_bis': '2021-02-14' }).zeilen.zeitraum,
      'nicht_erfuellt',
    );
  });

  test('§ 68a: declared before 6 August 2016 three years, and sentence 4 does not apply', () => {
    const alt: Flach = {
      'verpflichtung.abgegeben_am': '2016-08-05',
      'verpflichtung.einreise_am': '2016-09-01',
      'verpflichtung.leistung_bis': undefined,
    };
    assert.equal(fall({ ...alt, 'verpflichtung.leistung_von': '2019-09-01' }).zeilen.zeitraum, 'erfuellt');
    assert.equal(fall({ ...alt, 'verpflichtung.leistung_von': '2019-09-02' }).zeilen.zeitraum, 'nicht_erfuellt');
    assert.equal(fall({ ...alt, 'verpflichtung.leistung_von': '2019-09-01' }).zeilen.kein_erloeschen, 'offen');
  });

  test('(1) sentence 2, (2)', () => {
    assert.equal(fall({ 'verpflichtung.beitragsfinanziert': true }).outcome, 'ablehnen');
    assert.equal(fall({ 'verpflichtung.schriftform': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'verpflichtung.einreise_am': undefined }).outcome, 'nachfordern');
  });
});

describe('§ 5 (1) FreizügG/EU: Aufenthaltskarte', () => {
  const fall = pruefling('AK_5', {
    'person.unionsbuerger': false,
    'person.geburtsdatum': '2005-04-29',
    'familie.beziehung': 'kind',
    'familie.unterhalt_gewaehrt': false,
    'familie.begleitet_oder_zieht_nach': true,
    'familie.vortaeuschung_festgestellt': false,
    'bezugsperson.unionsbuerger': true,
    'bezugsperson.freizuegigkeit': 'arbeitnehmer',
    'lebensunterhalt.krankenversicherung': true,
    'lebensunterhalt.existenzmittel_ausreichend': false,
  });

  test('§ 1 (2) Nr. 3: under 21, or maintained; parents only maintained', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.voraussetzungen_4], ['erteilen', 'entfaellt']);
    assert.equal(fall({ 'person.geburtsdatum': '2005-04-28' }).outcome, 'ablehnen');
    assert.equal(fall({ 'person.geburtsdatum': '2005-04-28', 'familie.unterhalt_gewaehrt': true }).outcome, 'erteilen');
    assert.equal(fall({ 'familie.beziehung': 'elternteil' }).outcome, 'ablehnen');
  });

  test('§ 4: means and insurance for those not working; sentence 2 narrows the family of students', () => {
    const student: Flach = {
      'bezugsperson.freizuegigkeit': 'student',
      'lebensunterhalt.existenzmittel_ausreichend': true,
    };
    assert.equal(fall({ 'bezugsperson.freizuegigkeit': 'nicht_erwerbstaetig' }).outcome, 'ablehnen');
    assert.equal(fall({ ...student, 'bezugsperson.freizuegigkeit': 'nicht_erwerbstaetig' }).outcome, 'erteilen');
    assert.equal(fall(student).zeilen.voraussetzungen_4, 'nicht_erfuellt');
    assert.equal(fall({ ...student, 'familie.unterhalt_gewaehrt': true }).outcome, 'erteilen');
    assert.equal(fall({ ...student, 'familie.beziehung': 'ehegatte' }).outcome, 'erteilen');
  });

  test('§§ 2, 3', () => {
    assert.equal(fall({ 'bezugsperson.freizuegigkeit': 'keine' }).outcome, 'ablehnen');
    assert.equal(fall({ 'person.unionsbuerger': true }).outcome, 'ablehnen');
    assert.equal(fall({ 'familie.begleitet_oder_zieht_nach': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ 'familie.vortaeuschung_festgestellt': undefined }).outcome, 'offen');
  });
});

describe('§ 4a FreizügG/EU', () => {
  const fall = pruefling('DAR_4a', {
    'freizuegigkeit.aufenthalt_seit': '2021-04-28',
    'freizuegigkeit.durchgehend_rechtmaessig': true,
    'freizuegigkeit.abwesenheit_max_monate_im_jahr': 6,
    'freizuegigkeit.abwesenheit_nach_erwerb_monate': 24,
  });

  test('(1), (7): five years to the day; two years away are still no loss', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'freizuegigkeit.aufenthalt_seit': '2021-04-29' }).outcome, 'ablehnen');
    assert.equal(fall({ 'freizuegigkeit.abwesenheit_nach_erwerb_monate': 24.5 }).outcome, 'ablehnen');
    assert.equal(fall({ 'freizuegigkeit.durchgehend_rechtmaessig': undefined }).outcome, 'nachfordern');
  });

  test('(6): six months a year, once twelve for an important reason, the rest again at most six', () => {
    const lang = (imJahr: number, einmalig: number, grund?: boolean) =>
      fall({
        'freizuegigkeit.abwesenheit_max_monate_im_jahr': imJahr,
        'freizuegigkeit.abwesenheit_einmalig_monate': einmalig,
        'freizuegigkeit.abwesenheit_wichtiger_grund': grund,
      }).zeilen.abwesenheit;
    assert.deepEqual(
      [lang(6.5, 0), lang(12, 12, true), lang(12, 12, false), lang(12, 12), lang(12, 5, true), lang(12, 13, true)],
      ['nicht_erfuellt', 'erfuellt', 'nicht_erfuellt', 'offen', 'nicht_erfuellt', 'nicht_erfuellt'],
    );
  });
});
