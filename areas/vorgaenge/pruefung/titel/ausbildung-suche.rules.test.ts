/** Training, studies, recognition and search as the statute has them: §§ 16a, 16b, 16d (3), 20, 20a, 20b AufenthG. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

const ALLGEMEIN: Flach = {
  'recht.bafoeg_bedarf_monat': 992,
  'antrag.art': 'ersterteilung',
  'antrag.gestellt_am': '2026-03-20',
  'person.staatsangehoerigkeit': 'MA',
  'person.geburtsdatum': '2003-02-11',
  'person.pass': 'gueltig',
  'einreise.mit': 'nationales_visum',
  'aufenthalt.titel': 'visum_d',
  'lebensunterhalt.mittel_monat': 992,
  'lebensunterhalt.krankenversicherung': true,
  'sicherheit.ausweisungsinteresse': 'keines',
};

describe('§ 16a AufenthG: Berufsausbildung', () => {
  const fall = pruefling('AE_16a', {
    ...ALLGEMEIN,
    'ausbildung.art': 'betrieblich',
    'ausbildung.vertrag': true,
    'ausbildung.qualifiziert': true,
    'beschaeftigung.ba_zustimmung.status': 'erteilt',
    'sprache.deutsch': 'B1',
  });

  test('(1): a contract and consent; the means of § 2 (3) sentence 5 to the cent', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'ausbildung.vertrag': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'ausbildung.vertrag': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ 'lebensunterhalt.mittel_monat': 991.99 }).zeilen.lebensunterhalt, 'nicht_erfuellt');
    assert.equal(fall({ 'recht.bafoeg_bedarf_monat': undefined }).outcome, 'offen');
    assert.equal(fall({ 'lebensunterhalt.krankenversicherung': false }).zeilen.krankenversicherung, 'nicht_erfuellt');
  });

  test('(2) at a school: recognised degree, not mainly for one state, no consent', () => {
    const schule = {
      'ausbildung.art': 'schulisch',
      'ausbildung.vertrag': undefined,
      'ausbildung.staatlich_anerkannter_abschluss': true,
      'ausbildung.ueberwiegend_ein_staat': false,
      'beschaeftigung.ba_zustimmung.status': undefined,
    } as const;
    assert.deepEqual([fall(schule).outcome, fall(schule).zeilen.ba_zustimmung], ['erteilen', 'entfaellt']);
    assert.equal(fall({ ...schule, 'ausbildung.ueberwiegend_ein_staat': true }).outcome, 'ablehnen');
    assert.equal(fall({ ...schule, 'ausbildung.staatlich_anerkannter_abschluss': undefined }).outcome, 'nachfordern');
  });

  test('(3) sentence 2: B1, unless checked, learned in a course, or no qualified training', () => {
    const a2 = { 'sprache.deutsch': 'A2' } as const;
    assert.equal(fall(a2).zeilen.sprache, 'nicht_erfuellt');
    assert.equal(fall({ ...a2, 'ausbildung.sprache_geprueft': true }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ ...a2, 'ausbildung.sprachkurs_vorbereitend': true }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ ...a2, 'ausbildung.qualifiziert': false }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ ...a2, 'ausbildung.qualifiziert': undefined }).zeilen.sprache, 'offen');
  });

  test('„soll“ is no claim: no discretion about the visa, and § 10 bars it after asylum', () => {
    assert.equal(fall({ 'einreise.mit': 'ohne_visum', 'aufenthalt.titel': 'duldung' }).zeilen.visum, 'nicht_erfuellt');
    assert.equal(fall({ 'schutz.asylverfahren': 'abgelehnt' }).outcome, 'ablehnen');
  });
});

describe('§ 16b AufenthG: Studium', () => {
  const fall = pruefling('AE_16b', {
    ...ALLGEMEIN,
    'studium.art': 'vollzeit',
    'studium.zulassung': 'unbedingt',
    'schutz.eu_status': 'keiner',
  });

  test('(1): admission to full-time studies, also on condition of preparing for them', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'studium.zulassung': 'bedingt_studienvorbereitung' }).outcome, 'erteilen');
    assert.equal(fall({ 'studium.zulassung': 'bedingt_sonstig' }).outcome, 'ablehnen');
    assert.equal(fall({ 'studium.art': 'teilzeit' }).outcome, 'ablehnen');
    assert.equal(fall({ 'studium.zulassung': undefined }).outcome, 'nachfordern');
  });

  test('§ 19f (1), (3): protection elsewhere or here rules it out', () => {
    assert.equal(fall({ 'schutz.eu_status': 'int_schutz_zuerkannt' }).outcome, 'ablehnen');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_24' }).outcome, 'ablehnen');
    assert.equal(fall({ 'schutz.eu_status': undefined }).outcome, 'offen');
  });

  test('(2) sentences 4, 5: on an extension the purpose must still be within reach', () => {
    const verlaengert = { 'antrag.art': 'verlaengerung', 'aufenthalt.titel': 'AE_16b' } as const;
    assert.equal(fall({ ...verlaengert, 'studium.prognose': 'positiv' }).outcome, 'erteilen');
    assert.equal(fall({ ...verlaengert, 'studium.prognose': 'negativ' }).outcome, 'ablehnen');
    for (const prognose of ['angefragt', 'nicht_eingeholt', undefined] as const)
      assert.equal(fall({ ...verlaengert, 'studium.prognose': prognose }).outcome, 'offen');
    assert.equal(fall().zeilen.zweck_erreichbar, undefined);
  });
});

describe('§ 16d (3) AufenthG: Anerkennungspartnerschaft', () => {
  const fall = pruefling('AE_16d', {
    ...ALLGEMEIN,
    'lebensunterhalt.mittel_monat': 1091.2,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.staatlich_anerkannt_herkunft': true,
    'qualifikation.ausbildungsdauer_monate': 24,
    'qualifikation.bestaetigung_fachkundige_stelle': true,
    'beschaeftigung.angebot_konkret': true,
    'beschaeftigung.qualifiziert': true,
    'beschaeftigung.ba_zustimmung.status': 'erteilt',
    'anerkennung.vereinbarung': true,
    'anerkennung.arbeitgeber_geeignet': true,
    'sprache.deutsch': 'A2',
  });

  test('sentence 1 no. 1 to 6', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(
      fall({
        'qualifikation.art': 'auslaendischer_hochschulabschluss',
        'qualifikation.ausbildungsdauer_monate': undefined,
      }).outcome,
      'erteilen',
    );
    assert.equal(fall({ 'qualifikation.art': 'inlaendische_berufsausbildung' }).zeilen.qualifikation, 'nicht_erfuellt');
    assert.equal(fall({ 'sprache.deutsch': 'A1' }).outcome, 'ablehnen');
    assert.equal(fall({ 'anerkennung.vereinbarung': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ 'anerkennung.arbeitgeber_geeignet': false }).outcome, 'ablehnen');
  });

  test('§ 2 (3) sentence 6: ten per cent more than the need, to the cent, and health insurance', () => {
    assert.equal(fall({ 'lebensunterhalt.mittel_monat': 1091.19 }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'lebensunterhalt.mittel_monat': undefined, 'lebensunterhalt.deckung': 'vollstaendig' }).outcome,
      'erteilen',
    );
    assert.equal(fall({ 'lebensunterhalt.krankenversicherung': false }).outcome, 'ablehnen');
  });

  test('sentence 2: simpler work under a collective agreement is looked at by a person', () => {
    const helfer = {
      'beschaeftigung.qualifiziert': false,
      'beschaeftigung.tarifgebunden': true,
      'beschaeftigung.berufsausuebungserlaubnis': 'fehlt',
    } as const;
    assert.equal(fall(helfer).outcome, 'offen');
    assert.equal(fall({ ...helfer, 'beschaeftigung.tarifgebunden': false }).outcome, 'ablehnen');
  });
});

describe('§ 20 AufenthG: Arbeitsplatzsuche', () => {
  const fall = pruefling('AE_20', {
    ...ALLGEMEIN,
    'aufenthalt.titel': 'AE_16b',
    'lebensunterhalt.deckung': 'vollstaendig',
    'suche.grund': 'studium',
    'suche.abschluss_nachgewiesen': true,
    'suche.taetigkeit_zulaessig': true,
    'suche.monate_bisher': 0,
    'suche.monate_beantragt': 18,
  });

  test('(1), (2): after the degree up to 18 months altogether', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'suche.monate_bisher': 1 }).outcome, 'ablehnen');
    assert.equal(
      fall({
        'suche.monate_bisher': 12,
        'suche.monate_beantragt': 6,
        'antrag.art': 'verlaengerung',
        'aufenthalt.titel': 'AE_20',
      }).outcome,
      'erteilen',
    );
    assert.equal(
      fall({ 'suche.monate_bisher': undefined, 'suche.monate_beantragt': 19 }).zeilen.hoechstdauer,
      'nicht_erfuellt',
    );
    assert.equal(fall({ 'suche.abschluss_nachgewiesen': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ 'suche.abschluss_nachgewiesen': false }).outcome, 'ablehnen');
  });

  test('(1) no. 1: „im Rahmen eines Aufenthalts nach § 16b“: another title held raises the question', () => {
    assert.equal(fall({ 'aufenthalt.titel': 'AE_30' }).outcome, 'offen');
  });

  test('(1) no. 5, (2) sentence 3: twelve months, once six more', () => {
    const helfer = { 'suche.grund': 'helferausbildung_pflege', 'suche.monate_beantragt': 12 } as const;
    assert.equal(fall(helfer).outcome, 'erteilen');
    assert.equal(fall({ ...helfer, 'suche.monate_beantragt': 13 }).outcome, 'ablehnen');
    assert.equal(fall({ ...helfer, 'suche.monate_bisher': 12, 'suche.monate_beantragt': 6 }).outcome, 'erteilen');
    assert.equal(
      fall({ ...helfer, 'suche.monate_bisher': 12, 'suche.monate_beantragt': 6, 'suche.verlaengerungen': 1 }).outcome,
      'ablehnen',
    );
  });

  test('(2) sentence 1: livelihood is demanded, not only as a rule', () => {
    assert.equal(fall({ 'lebensunterhalt.deckung': 'nicht', atypischer_fall: true }).outcome, 'ablehnen');
  });
});

describe('§§ 20a, 20b AufenthG: Chancenkarte', () => {
  /** B1 (2), two years of experience (2), 38 years old (1), English C1 (1). */
  const fall = pruefling('CK_20a', {
    ...ALLGEMEIN,
    'person.geburtsdatum': '1987-10-10',
    'person.im_bundesgebiet': false,
    'aufenthalt.titel': undefined,
    'lebensunterhalt.deckung': 'vollstaendig',
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.bewertung': 'keine',
    'qualifikation.isco': '5120',
    'qualifikation.staatlich_anerkannt_herkunft': true,
    'qualifikation.ausbildungsdauer_monate': 24,
    'qualifikation.bestaetigung_fachkundige_stelle': true,
    'qualifikation.berufserfahrung_monate_letzte_5_jahre': 24,
    'qualifikation.berufserfahrung_monate_letzte_7_jahre': 59,
    'sprache.deutsch': 'B1',
    'sprache.englisch': 'C1',
    'chancenkarte.voraufenthalt_monate_letzte_5_jahre': 5,
    'chancenkarte.ehegatte_chancenkarte': false,
  });
  const punkte = (anders: Flach) => fall(anders).zeilen.fachkraft_oder_punkte;
  const fuenf = { 'sprache.englisch': 'B2' } as const;

  test('the annex: six points', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall(fuenf).outcome, 'ablehnen');
    assert.equal(punkte({ ...fuenf, 'sprache.deutsch': 'B2' }), 'erfuellt');
    assert.equal(punkte({ ...fuenf, 'qualifikation.berufserfahrung_monate_letzte_7_jahre': 60 }), 'erfuellt');
    assert.equal(punkte({ ...fuenf, 'qualifikation.isco': '2512' }), 'erfuellt');
    assert.equal(punkte({ ...fuenf, 'chancenkarte.voraufenthalt_monate_letzte_5_jahre': 6 }), 'erfuellt');
    assert.equal(punkte({ ...fuenf, 'chancenkarte.ehegatte_chancenkarte': true }), 'erfuellt');
    assert.equal(punkte({ ...fuenf, 'qualifikation.bewertung': 'teilweise_gleichwertig' }), 'erfuellt');
  });

  test('no. 1 b: a degree in a regulated occupation can be partly equivalent too; then no proof is asked for', () => {
    const arzt = fall({
      ...fuenf,
      'qualifikation.art': 'auslaendischer_hochschulabschluss',
      'qualifikation.bewertung': 'teilweise_gleichwertig',
      'qualifikation.bestaetigung_fachkundige_stelle': false,
    });
    assert.deepEqual([arzt.outcome, arzt.zeilen.qualifikation], ['erteilen', 'entfaellt']);
  });

  test('no. 9 and 10: „älter als“ begins the day after the birthday, at the time of the application', () => {
    assert.equal(punkte({ ...fuenf, 'person.geburtsdatum': '1991-03-20' }), 'erfuellt');
    assert.equal(punkte({ ...fuenf, 'person.geburtsdatum': '1991-03-19' }), 'nicht_erfuellt');
    assert.equal(punkte({ 'person.geburtsdatum': '1986-03-20' }), 'erfuellt');
    assert.equal(punkte({ 'person.geburtsdatum': '1986-03-19' }), 'nicht_erfuellt');
  });

  test('what is missing is asked for only while it can still tip the scales', () => {
    assert.equal(punkte({ 'chancenkarte.ehegatte_chancenkarte': undefined }), 'erfuellt');
    assert.equal(punkte({ ...fuenf, 'chancenkarte.ehegatte_chancenkarte': undefined }), 'offen');
    assert.equal(
      punkte({ 'sprache.deutsch': 'keine', 'chancenkarte.ehegatte_chancenkarte': undefined }),
      'nicht_erfuellt',
    );
  });

  test('§ 20a (3) no. 1: a Fachkraft needs neither points nor their proofs', () => {
    const fachkraft = fall({
      'qualifikation.bewertung': 'gleichwertig',
      'sprache.deutsch': 'keine',
      'sprache.englisch': 'keine',
    });
    assert.deepEqual(
      [fachkraft.outcome, fachkraft.zeilen.qualifikation, fachkraft.zeilen.sprache],
      ['erteilen', 'entfaellt', 'entfaellt'],
    );
  });

  test('§ 20a (4): language, qualification, livelihood; in Germany a title of section 3 or 4', () => {
    assert.equal(fall({ 'sprache.deutsch': 'keine', 'sprache.englisch': 'B1' }).zeilen.sprache, 'nicht_erfuellt');
    assert.equal(fall({ 'sprache.deutsch': 'A1' }).zeilen.sprache, 'erfuellt');
    assert.equal(fall({ 'qualifikation.staatlich_anerkannt_herkunft': false }).zeilen.qualifikation, 'nicht_erfuellt');
    assert.equal(fall({ 'lebensunterhalt.deckung': 'ueberwiegend', atypischer_fall: true }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'person.im_bundesgebiet': true, 'aufenthalt.titel': 'AE_16b' }).zeilen.titel_im_inland,
      'erfuellt',
    );
    assert.equal(
      fall({ 'person.im_bundesgebiet': true, 'aufenthalt.titel': 'AE_30' }).zeilen.titel_im_inland,
      'nicht_erfuellt',
    );
    assert.equal(fall({ 'person.im_bundesgebiet': undefined }).outcome, 'nachfordern');
  });
});
