/** Permanent titles as the statute has them: §§ 9, 9a, 18c (1), (2), 26 (3), 35 AufenthG. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

const ALLGEMEIN: Flach = {
  'antrag.art': 'ersterteilung',
  'antrag.gestellt_am': '2026-03-02',
  'person.staatsangehoerigkeit': 'VN',
  'person.geburtsdatum': '1985-07-07',
  'person.pass': 'gueltig',
  'lebensunterhalt.deckung': 'vollstaendig',
  'lebensunterhalt.krankenversicherung': true,
  'sprache.deutsch': 'B1',
  'integration.grundkenntnisse': true,
  'wohnraum.ausreichend': true,
  'sicherheit.gruende_oeffentliche_sicherheit': false,
};

describe('§ 9 AufenthG: Niederlassungserlaubnis', () => {
  const fall = pruefling('NE_9', {
    ...ALLGEMEIN,
    'aufenthalt.titel': 'AE_28',
    'aufenthalt.titel_seit': '2021-04-28',
    'rente.monate': 60,
    'beschaeftigung.arbeitnehmer': true,
    'beschaeftigung.erlaubt': true,
  });

  test('(2): five years, sixty contributions, and the rest', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.titel_seit': '2021-04-29' }).outcome, 'ablehnen');
    assert.equal(fall({ 'wohnraum.ausreichend': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'wohnraum.ausreichend': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ 'sicherheit.gruende_oeffentliche_sicherheit': undefined }).outcome, 'offen');
  });

  test('(4) no. 3: half of the time of studies or training, in full months', () => {
    assert.equal(
      fall({ 'aufenthalt.titel_seit': '2022-04-28', 'aufenthalt.monate_studium_ausbildung': 24 }).outcome,
      'erteilen',
    );
    assert.equal(
      fall({ 'aufenthalt.titel_seit': '2022-04-28', 'aufenthalt.monate_studium_ausbildung': 23 }).outcome,
      'ablehnen',
    );
  });

  test('§§ 16a (1), 16b (4), 16d (3), 20a (6): § 9 is not applied to these titles, a Duldung is none', () => {
    for (const titel of ['AE_16a', 'AE_16b', 'AE_16d', 'CK_20a', 'duldung'] as const)
      assert.equal(fall({ 'aufenthalt.titel': titel }).zeilen.titelzeit, 'nicht_erfuellt');
  });

  test('(3): contributions of the spouse one lives with; none during training; (2) sentence 6: none in illness', () => {
    const wenig = { 'rente.monate': 59, 'familie.lebensgemeinschaft_besteht': false } as const;
    assert.equal(fall(wenig).outcome, 'ablehnen');
    assert.equal(
      fall({ ...wenig, 'familie.lebensgemeinschaft_besteht': true, 'rente.ehegatte_monate': 60 }).zeilen.rente,
      'erfuellt',
    );
    assert.equal(fall({ ...wenig, 'rente.ehegatte_monate': 60 }).zeilen.rente, 'nicht_erfuellt');
    assert.equal(fall({ ...wenig, 'familie.lebensgemeinschaft_besteht': true }).outcome, 'nachfordern');
    assert.equal(fall({ ...wenig, 'schule.in_ausbildung': true }).zeilen.rente, 'entfaellt');
    const krank = fall({ ...wenig, 'lebensunterhalt.deckung': 'nicht', 'integration.krankheit_hindert_erwerb': true });
    assert.deepEqual(
      [krank.outcome, krank.zeilen.rente, krank.zeilen.lebensunterhalt],
      ['erteilen', 'entfaellt', 'entfaellt'],
    );
  });

  test('(2) sentences 2, 3: the integration course proves, illness excuses', () => {
    const ohne = { 'sprache.deutsch': 'A2', 'integration.grundkenntnisse': false } as const;
    assert.equal(fall(ohne).outcome, 'ablehnen');
    assert.equal(fall({ ...ohne, 'integration.integrationskurs_bestanden': true }).outcome, 'erteilen');
    assert.equal(fall({ ...ohne, 'integration.krankheit_hindert_sprache': true }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ 'sprache.deutsch': undefined }).outcome, 'nachfordern');
  });

  test('(2) no. 5: only for employees', () => {
    assert.equal(
      fall({ 'beschaeftigung.arbeitnehmer': false, 'beschaeftigung.erlaubt': undefined }).zeilen.beschaeftigung_erlaubt,
      'entfaellt',
    );
    assert.equal(fall({ 'beschaeftigung.erlaubt': false }).outcome, 'ablehnen');
  });

  test('§ 79 (2): while an investigation runs, the decision waits', () => {
    const laufend = fall({ 'sicherheit.ermittlungsverfahren_laeuft': true });
    const angeklagt = fall({ 'sicherheit.anklage_erhoben': true });
    assert.deepEqual([angeklagt.outcome, angeklagt.zeilen.sicherheit], ['aussetzen', 'offen']);
    assert.deepEqual([laufend.outcome, laufend.zeilen.sicherheit], ['aussetzen', 'offen']);
    assert.equal(
      fall({ 'sicherheit.ermittlungsverfahren_laeuft': true, 'wohnraum.ausreichend': undefined }).outcome,
      'aussetzen',
    );
    assert.equal(fall({ 'sicherheit.gruende_oeffentliche_sicherheit': true }).outcome, 'ablehnen');
  });

  test('(3a): spouse of a Fachkraft with a Niederlassungserlaubnis, three years, no contributions', () => {
    const ehegatte = {
      'aufenthalt.titel': 'AE_30',
      'aufenthalt.titel_seit': '2023-04-28',
      'rente.monate': 0,
      'bezugsperson.titel': 'NE_18c',
      'familie.beziehung': 'ehegatte',
      'familie.lebensgemeinschaft_besteht': true,
      'beschaeftigung.wochenstunden': 20,
    } as const;
    assert.equal(fall(ehegatte).outcome, 'erteilen');
    assert.equal(fall({ ...ehegatte, 'beschaeftigung.wochenstunden': 19.5 }).outcome, 'ablehnen');
    assert.equal(fall({ ...ehegatte, 'aufenthalt.titel_seit': '2023-04-29' }).outcome, 'ablehnen');
  });
});

describe('§ 18c AufenthG: Niederlassungserlaubnis für Fachkräfte', () => {
  const fall = pruefling('NE_18c', {
    ...ALLGEMEIN,
    'aufenthalt.titel': 'AE_18a',
    'aufenthalt.titel_seit': '2023-04-28',
    'rente.monate': 36,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'beschaeftigung.qualifiziert': true,
  });

  test('(1): three years and 36 contributions; sentence 2: two years and 24 with a German qualification', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.titel_seit': '2023-04-29' }).outcome, 'ablehnen');
    const inland = {
      'aufenthalt.titel_seit': '2024-04-28',
      'rente.monate': 24,
      'qualifikation.art': 'deutscher_hochschulabschluss',
    } as const;
    assert.equal(fall(inland).outcome, 'erteilen');
    assert.equal(fall({ ...inland, 'rente.monate': 23 }).outcome, 'ablehnen');
    assert.equal(fall({ ...inland, 'qualifikation.art': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_19c_2' }).outcome, 'ablehnen');
    assert.equal(fall({ 'sprache.deutsch': 'A2' }).outcome, 'ablehnen');
  });

  test('(2): 27 months with the Blue Card, 21 with B1', () => {
    const karte = {
      'aufenthalt.titel': 'BK_18g',
      'sprache.deutsch': 'A1',
      'beschaeftigung.monate_18g': 27,
      'rente.monate': 27,
    } as const;
    assert.equal(fall(karte).outcome, 'erteilen');
    assert.equal(fall({ ...karte, 'beschaeftigung.monate_18g': 26 }).outcome, 'ablehnen');
    assert.equal(
      fall({ ...karte, 'beschaeftigung.monate_18g': 21, 'rente.monate': 21, 'sprache.deutsch': 'B1' }).outcome,
      'erteilen',
    );
    assert.equal(
      fall({ ...karte, 'beschaeftigung.monate_18g': 21, 'rente.monate': 20, 'sprache.deutsch': 'B1' }).zeilen.rente,
      'nicht_erfuellt',
    );
    assert.equal(fall({ ...karte, 'sprache.deutsch': 'keine' }).outcome, 'ablehnen');
    assert.equal(
      fall({ ...karte, 'beschaeftigung.monate_18g': 21, 'sprache.deutsch': undefined }).zeilen.beschaeftigungszeit,
      'offen',
    );
  });
});

describe('§ 26 (3) AufenthG: Niederlassungserlaubnis nach Flüchtlingsschutz', () => {
  const fall = pruefling('NE_26_3', {
    ...ALLGEMEIN,
    'aufenthalt.titel': 'AE_25_2_fluechtling',
    'aufenthalt.titel_seit': '2022-04-28',
    'schutz.asylverfahren_monate': 12,
    'schutz.widerrufsmitteilung': false,
    'lebensunterhalt.deckung': 'ueberwiegend',
    'sprache.deutsch': 'A2',
  });

  test('sentence 1: five years with the asylum procedure, mainly secured, A2', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'schutz.asylverfahren_monate': 11 }).outcome, 'ablehnen');
    assert.equal(fall({ 'lebensunterhalt.deckung': 'nicht' }).outcome, 'ablehnen');
    assert.equal(fall({ 'lebensunterhalt.deckung': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_25_2_subsidiaer' }).zeilen.vorstatus, 'nicht_erfuellt');
    assert.equal(fall({ 'schutz.widerrufsmitteilung': true }).outcome, 'ablehnen');
    assert.equal(fall({ 'schutz.widerrufsmitteilung': undefined }).outcome, 'offen');
  });

  test('sentence 2: illness and the age of retirement excuse', () => {
    assert.equal(
      fall({ 'lebensunterhalt.deckung': 'nicht', 'integration.krankheit_hindert_erwerb': true }).zeilen.lebensunterhalt,
      'entfaellt',
    );
    assert.equal(
      fall({ 'lebensunterhalt.deckung': 'nicht', 'person.geburtsdatum': '1959-12-28' }).zeilen.lebensunterhalt,
      'entfaellt',
    );
    assert.equal(
      fall({ 'lebensunterhalt.deckung': 'nicht', 'person.geburtsdatum': '1960-01-01' }).zeilen.lebensunterhalt,
      'nicht_erfuellt',
    );
  });

  test('sentence 3: three years with C1 and far the most of it secured, and no excuse', () => {
    const frueh = {
      'aufenthalt.titel_seit': '2024-04-28',
      'sprache.deutsch': 'C1',
      'lebensunterhalt.deckung': 'weit_ueberwiegend',
    } as const;
    assert.equal(fall(frueh).outcome, 'erteilen');
    assert.equal(fall({ ...frueh, 'aufenthalt.titel_seit': '2024-04-29' }).outcome, 'ablehnen');
    assert.equal(fall({ ...frueh, 'sprache.deutsch': 'B2' }).outcome, 'ablehnen');
    assert.equal(
      fall({ ...frueh, 'sprache.deutsch': 'B2', 'integration.krankheit_hindert_sprache': true }).outcome,
      'ablehnen',
    );
    assert.equal(fall({ ...frueh, 'lebensunterhalt.deckung': 'ueberwiegend' }).outcome, 'ablehnen');
  });
});

describe('§ 35 AufenthG: Niederlassungserlaubnis für Kinder', () => {
  const fall = pruefling('NE_35', {
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-03-02',
    'person.geburtsdatum': '2009-04-28',
    'person.pass': 'gueltig',
    'aufenthalt.titel': 'AE_32',
    'aufenthalt.titel_seit': '2020-04-28',
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.krankenversicherung': true,
    'sicherheit.ausweisungsinteresse': 'keines',
    'sicherheit.verurteilung_35_3': false,
  });
  const erwachsen = {
    'person.geburtsdatum': '2008-04-28',
    'aufenthalt.titel_seit': '2021-04-28',
    'sprache.deutsch': 'B1',
  } as const;

  test('(1) sentence 1: five years when the 16th year of life is completed', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.sprache], ['erteilen', 'entfaellt']);
    assert.equal(fall({ 'aufenthalt.titel_seit': '2020-04-29' }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'person.geburtsdatum': '2010-04-29', 'aufenthalt.titel_seit': '2012-01-01' }).outcome,
      'ablehnen',
    );
  });

  test('(1) sentence 2: of age, five years, B1, secured or in training; (4) illness excuses', () => {
    assert.equal(fall(erwachsen).outcome, 'erteilen');
    assert.equal(fall({ ...erwachsen, 'sprache.deutsch': 'A2' }).outcome, 'ablehnen');
    assert.equal(
      fall({ ...erwachsen, 'sprache.deutsch': 'A2', 'integration.krankheit_hindert_sprache': true }).zeilen.sprache,
      'entfaellt',
    );
    assert.equal(fall({ ...erwachsen, 'sprache.deutsch': undefined }).outcome, 'nachfordern');
    const arm = { ...erwachsen, 'lebensunterhalt.deckung': 'nicht', 'schule.in_ausbildung': true } as const;
    assert.equal(fall(arm).zeilen.lebensunterhalt, 'entfaellt');
    assert.equal(fall({ ...arm, 'studium.art': 'vollzeit' }).zeilen.lebensunterhalt, 'offen');
  });

  test('(3): no claim, but discretion; § 5 (4) leaves none', () => {
    assert.equal(fall({ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst' }).outcome, 'offen');
    assert.equal(fall({ 'sicherheit.verurteilung_35_3': true }).outcome, 'offen');
    assert.equal(fall({ 'lebensunterhalt.deckung': 'nicht' }).outcome, 'offen');
    assert.equal(fall({ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' }).outcome, 'ablehnen');
  });

  test('§ 26 (3), (4): children with a title of section 5 may be treated alike', () => {
    assert.equal(fall({ 'aufenthalt.titel': 'AE_25_2_subsidiaer' }).outcome, 'offen');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_16b' }).outcome, 'ablehnen');
  });
});

describe('§ 9a AufenthG: Daueraufenthalt – EU', () => {
  const fall = pruefling('DA_EU_9a', {
    ...ALLGEMEIN,
    'aufenthalt.titel': 'AE_18b',
    'aufenthalt.titel_seit': '2021-04-28',
    'schutz.eu_status': 'keiner',
  });

  test('(2): five years; § 9b (1) no. 4 and 5 count further times', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.titel_seit': '2021-04-29' }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'aufenthalt.titel_seit': '2022-04-28', 'aufenthalt.monate_studium_ausbildung': 24 }).outcome,
      'erteilen',
    );
    const schutz = { 'aufenthalt.titel_seit': '2022-04-28', 'schutz.asylverfahren_monate': 12 } as const;
    assert.equal(fall({ ...schutz, 'aufenthalt.titel': 'AE_25_2_subsidiaer' }).outcome, 'erteilen');
    assert.equal(fall(schutz).outcome, 'ablehnen');
  });

  test('(2) sentence 2: illness excuses from language, not from livelihood', () => {
    assert.equal(fall({ 'sprache.deutsch': 'A1', 'integration.krankheit_hindert_sprache': true }).outcome, 'erteilen');
    assert.equal(
      fall({ 'lebensunterhalt.deckung': 'nicht', 'integration.krankheit_hindert_erwerb': true }).outcome,
      'ablehnen',
    );
    assert.equal(fall({ 'sprache.deutsch': undefined }).outcome, 'nachfordern');
  });

  test('(3): titles and statuses that rule it out', () => {
    for (const titel of ['AE_16b', 'AE_25_3', 'AE_25b', 'AE_24', 'CK_20a'] as const)
      assert.equal(fall({ 'aufenthalt.titel': titel }).zeilen.ausschlussgrund, 'nicht_erfuellt');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_25_1' }).zeilen.ausschlussgrund, 'erfuellt');
    assert.equal(fall({ 'schutz.eu_status': 'int_schutz_antrag_offen' }).outcome, 'ablehnen');
    assert.equal(fall({ 'schutz.eu_status': 'int_schutz_zuerkannt' }).outcome, 'erteilen');
    assert.equal(fall({ 'schutz.asylverfahren': 'laufend' }).outcome, 'ablehnen');
    assert.equal(fall({ 'schutz.eu_status': undefined }).outcome, 'offen');
  });
});
