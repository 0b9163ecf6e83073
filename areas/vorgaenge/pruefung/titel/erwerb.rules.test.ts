/** Titles for work as the statute has them: §§ 18, 18a, 18b, 18g, 19c (2), 19f, 21 AufenthG, §§ 1, 6, 36 BeschV. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

const ALLGEMEIN: Flach = {
  'recht.beitragsbemessungsgrenze_jahr': 101400,
  'antrag.art': 'ersterteilung',
  'antrag.gestellt_am': '2026-03-16',
  'person.staatsangehoerigkeit': 'IN',
  'person.geburtsdatum': '1992-01-01',
  'person.pass': 'gueltig',
  'einreise.mit': 'nationales_visum',
  'einreise.datum': '2026-02-20',
  'aufenthalt.titel': 'visum_d',
  'beschaeftigung.angebot_konkret': true,
  'beschaeftigung.qualifiziert': true,
  'beschaeftigung.unbefristet': true,
  'beschaeftigung.versicherung_tatsaechlich': true,
  'beschaeftigung.berufsausuebungserlaubnis': 'nicht_erforderlich',
  'beschaeftigung.ba_zustimmung.status': 'erteilt',
  'lebensunterhalt.deckung': 'vollstaendig',
  'lebensunterhalt.krankenversicherung': true,
  'sicherheit.ausweisungsinteresse': 'keines',
};

describe('§ 18a AufenthG: Fachkraft mit Berufsausbildung', () => {
  const fall = pruefling('AE_18a', {
    ...ALLGEMEIN,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.bewertung': 'gleichwertig',
    'beschaeftigung.brutto_jahr': 37800,
  });

  test('is granted where all of § 18 (2) is met', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(
      fall({ 'qualifikation.art': 'inlaendische_berufsausbildung', 'qualifikation.bewertung': undefined }).outcome,
      'erteilen',
    );
  });

  test('§ 18 (3) no. 1: partly equivalent is not equivalent; a degree belongs to § 18b', () => {
    assert.equal(fall({ 'qualifikation.bewertung': 'teilweise_gleichwertig' }).outcome, 'ablehnen');
    assert.equal(fall({ 'qualifikation.bewertung': 'keine' }).zeilen.fachkraft, 'nicht_erfuellt');
    assert.equal(fall({ 'qualifikation.art': 'deutscher_hochschulabschluss' }).zeilen.fachkraft, 'nicht_erfuellt');
  });

  test('a running assessment leaves it open, a missing one is asked for', () => {
    assert.deepEqual(
      [
        fall({ 'qualifikation.bewertung': 'beantragt' }).zeilen.fachkraft,
        fall({ 'qualifikation.bewertung': 'beantragt' }).outcome,
      ],
      ['offen', 'offen'],
    );
    const ohne = fall({ 'qualifikation.bewertung': undefined });
    assert.equal(ohne.outcome, 'nachfordern');
    assert.deepEqual(ohne.ganz.requirements.find(({ key }) => key === 'fachkraft')?.fehlt, ['qualifikation.bewertung']);
  });

  test('§ 18 (2) no. 5: from the 45th birthday on 55 per cent to the cent, or provision for old age', () => {
    const am45 = { 'person.geburtsdatum': '1981-04-28' } as const;
    assert.equal(fall({ 'person.geburtsdatum': '1981-04-29' }).zeilen.gehalt_ab_45, 'entfaellt');
    assert.equal(fall(am45).zeilen.gehalt_ab_45, 'offen');
    assert.equal(fall(am45).outcome, 'nachfordern');
    assert.equal(fall({ ...am45, 'beschaeftigung.altersversorgung': false }).outcome, 'ablehnen');
    assert.equal(fall({ ...am45, 'beschaeftigung.brutto_jahr': 55770 }).zeilen.gehalt_ab_45, 'erfuellt');
    assert.equal(
      fall({ ...am45, 'beschaeftigung.brutto_jahr': 55769.99, 'beschaeftigung.altersversorgung': false }).outcome,
      'ablehnen',
    );
    assert.equal(fall({ ...am45, 'beschaeftigung.altersversorgung': true }).zeilen.gehalt_ab_45, 'erfuellt');
    assert.equal(
      fall({ ...am45, 'beschaeftigung.altersversorgung': false, 'beschaeftigung.oeffentliches_interesse': true }).zeilen
        .gehalt_ab_45,
      'offen',
    );
    assert.equal(fall({ ...am45, 'antrag.art': 'verlaengerung' }).zeilen.gehalt_ab_45, 'entfaellt');
    const ohne = { ...am45, 'beschaeftigung.altersversorgung': false } as const;
    assert.equal(fall({ ...ohne, 'aufenthalt.titel': 'AE_18b' }).zeilen.gehalt_ab_45, 'offen', 'not the first grant');
    assert.equal(fall({ ...ohne, 'aufenthalt.titel': undefined }).zeilen.gehalt_ab_45, 'nicht_erfuellt');
  });

  test('§ 36 (2) BeschV: silence for two weeks is consent from the day after; one week under § 81a', () => {
    const seit = (tag: string, more: Flach = {}) =>
      fall({
        'beschaeftigung.ba_zustimmung.status': 'angefragt',
        'beschaeftigung.ba_zustimmung.angefragt_am': tag,
        'beschaeftigung.ba_zustimmung.rueckfrage': false,
        ...more,
      }).zeilen.ba_zustimmung;
    assert.equal(seit('2026-04-13'), 'erfuellt');
    assert.equal(seit('2026-04-14'), 'offen');
    assert.equal(seit('2026-04-20', { 'antrag.beschleunigt_81a': true }), 'erfuellt');
    assert.equal(seit('2026-04-21', { 'antrag.beschleunigt_81a': true }), 'offen');
    assert.equal(seit('2026-04-01', { 'beschaeftigung.ba_zustimmung.rueckfrage': true }), 'offen');
    assert.equal(seit('2026-04-01', { 'beschaeftigung.ba_zustimmung.rueckfrage': undefined }), 'offen');
    assert.equal(fall({ 'beschaeftigung.ba_zustimmung.status': 'abgelehnt' }).outcome, 'ablehnen');
    assert.equal(fall({ 'beschaeftigung.ba_zustimmung.status': 'nicht_angefragt' }).outcome, 'offen');
    assert.equal(fall({ 'beschaeftigung.ba_zustimmung.status': undefined }).outcome, 'offen');
    assert.equal(
      fall({ 'beschaeftigung.ba_zustimmung.status': 'nicht_erforderlich' }).zeilen.ba_zustimmung,
      'entfaellt',
    );
  });

  test('§ 18 (2) no. 3: the licence of a regulated profession may be promised', () => {
    assert.equal(
      fall({ 'beschaeftigung.berufsausuebungserlaubnis': 'zugesagt' }).zeilen.berufsausuebungserlaubnis,
      'erfuellt',
    );
    assert.equal(fall({ 'beschaeftigung.berufsausuebungserlaubnis': 'fehlt' }).outcome, 'ablehnen');
  });

  test('§ 5 (2): a visa; §§ 39, 41 AufenthV and § 5 (3) sentence 5 do without; a claim leaves discretion', () => {
    const ohne = { 'einreise.mit': 'schengen_visum', 'aufenthalt.titel': 'visum_c' } as const;
    assert.equal(fall(ohne).zeilen.visum, 'offen');
    assert.equal(fall({ ...ohne, 'aufenthalt.titel': 'AE_16b' }).zeilen.visum, 'entfaellt');
    assert.equal(
      fall({ ...ohne, 'aufenthalt.titel': 'AE_16b', 'aufenthalt.titel_bis': '2026-03-15' }).zeilen.visum,
      'offen',
    );
    assert.equal(fall({ ...ohne, 'person.staatsangehoerigkeit': 'JP' }).zeilen.visum, 'entfaellt');
    assert.equal(fall({ ...ohne, 'antrag.art': 'verlaengerung' }).zeilen.visum, undefined);
    assert.equal(fall({ 'einreise.mit': undefined, 'aufenthalt.titel': 'duldung' }).outcome, 'nachfordern');
  });

  test('§ 10 (3): refused asylum bars the title, a withdrawal does not where entry was before 29 March 2023', () => {
    const nach = (asyl: 'abgelehnt' | 'zurueckgenommen' | 'laufend', datum?: string) =>
      fall({
        'schutz.asylverfahren': asyl,
        'einreise.datum': datum,
        'einreise.mit': 'ohne_visum',
        'aufenthalt.titel': 'duldung',
      });
    assert.equal(nach('abgelehnt', '2022-01-01').outcome, 'ablehnen');
    assert.equal(nach('laufend', '2022-01-01').zeilen.titelerteilungssperre, 'nicht_erfuellt');
    const frueh = nach('zurueckgenommen', '2023-03-28');
    assert.deepEqual(
      [frueh.zeilen.titelerteilungssperre, frueh.zeilen.visum, frueh.outcome],
      ['erfuellt', 'entfaellt', 'erteilen'],
    );
    assert.equal(nach('zurueckgenommen', '2023-03-29').outcome, 'ablehnen');
    assert.equal(nach('zurueckgenommen').outcome, 'nachfordern');
    assert.equal(fall().zeilen.titelerteilungssperre, undefined);
  });

  test('§ 5 (1) is a rule: an exception that was found is weighed; § 5 (4) knows none; § 79 (2) suspends', () => {
    assert.equal(fall({ 'person.pass': 'abgelaufen' }).outcome, 'ablehnen');
    assert.equal(fall({ 'person.pass': 'abgelaufen', atypischer_fall: true }).outcome, 'offen');
    assert.equal(fall({ 'lebensunterhalt.deckung': 'weit_ueberwiegend' }).zeilen.lebensunterhalt, 'nicht_erfuellt');
    assert.equal(
      fall({ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4', atypischer_fall: true }).outcome,
      'ablehnen',
    );
    assert.equal(fall({ 'sicherheit.ermittlungsverfahren_laeuft': true }).outcome, 'aussetzen');
    assert.equal(fall({ 'sicherheit.ermittlungsverfahren_laeuft': true, 'person.pass': 'keiner' }).outcome, 'ablehnen');
  });
});

describe('§ 18b AufenthG: Fachkraft mit akademischer Ausbildung', () => {
  const fall = pruefling('AE_18b', {
    ...ALLGEMEIN,
    'qualifikation.art': 'auslaendischer_hochschulabschluss',
    'qualifikation.bewertung': 'vergleichbar',
  });

  test('§ 18 (3) no. 2: a German, a recognised or a comparable degree', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'qualifikation.bewertung': 'anerkannt' }).outcome, 'erteilen');
    assert.equal(fall({ 'qualifikation.bewertung': 'nicht_vergleichbar' }).outcome, 'ablehnen');
    assert.equal(fall({ 'qualifikation.bewertung': undefined }).outcome, 'nachfordern');
  });
});

describe('§ 18g AufenthG: Blaue Karte EU', () => {
  const fall = pruefling('BK_18g', {
    ...ALLGEMEIN,
    'qualifikation.art': 'deutscher_hochschulabschluss',
    'qualifikation.abschluss_am': '2015-07-01',
    'beschaeftigung.isco': '2431',
    'beschaeftigung.angemessen': true,
    'beschaeftigung.brutto_jahr': 50700,
    'schutz.eu_status': 'keiner',
  });

  test('(1) sentence 1: 50 per cent without consent', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.ba_zustimmung], ['erteilen', 'entfaellt']);
    assert.equal(fall({ 'beschaeftigung.brutto_jahr': 50699.99 }).outcome, 'ablehnen');
  });

  test('(1) sentence 2 no. 1: 45.3 per cent with consent in the groups named, by their prefix', () => {
    const engpass = { 'beschaeftigung.isco': '2149', 'beschaeftigung.brutto_jahr': 45934.2 } as const;
    assert.deepEqual([fall(engpass).outcome, fall(engpass).zeilen.ba_zustimmung], ['erteilen', 'erfuellt']);
    assert.equal(fall({ ...engpass, 'beschaeftigung.brutto_jahr': 45934.19 }).outcome, 'ablehnen');
    assert.equal(fall({ ...engpass, 'beschaeftigung.isco': '1311' }).outcome, 'ablehnen');
    assert.equal(fall({ ...engpass, 'beschaeftigung.isco': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ ...engpass, 'beschaeftigung.ba_zustimmung.status': 'nicht_angefragt' }).outcome, 'offen');
  });

  test('(1) sentence 2 no. 2: a degree not more than three years before the application', () => {
    const anfaenger = { 'beschaeftigung.brutto_jahr': 46000, 'qualifikation.abschluss_am': '2023-03-16' } as const;
    assert.equal(fall(anfaenger).zeilen.gehalt, 'erfuellt');
    assert.equal(fall({ ...anfaenger, 'qualifikation.abschluss_am': '2023-03-15' }).zeilen.gehalt, 'nicht_erfuellt');
  });

  test('(2): three years in IT replace the degree, with consent even above 50 per cent', () => {
    const it = {
      'qualifikation.art': 'keine',
      'qualifikation.abschluss_am': undefined,
      'beschaeftigung.isco': '2512',
      'beschaeftigung.brutto_jahr': 60000,
      'qualifikation.it_erfahrung_monate_letzte_7_jahre': 36,
      'qualifikation.niveau_vergleichbar_hochschule': true,
    } as const;
    const gut = fall(it);
    assert.deepEqual(
      [gut.outcome, gut.zeilen.fachkraft, gut.zeilen.it_erfahrung, gut.zeilen.ba_zustimmung],
      ['erteilen', 'entfaellt', 'erfuellt', 'erfuellt'],
    );
    assert.equal(fall({ ...it, 'qualifikation.it_erfahrung_monate_letzte_7_jahre': 35 }).outcome, 'ablehnen');
    assert.equal(fall({ ...it, 'qualifikation.niveau_vergleichbar_hochschule': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ ...it, 'beschaeftigung.isco': '2431' }).outcome, 'ablehnen');
    assert.equal(
      fall({
        ...it,
        'beschaeftigung.ba_zustimmung.status': 'angefragt',
        'beschaeftigung.ba_zustimmung.angefragt_am': '2026-04-27',
      }).outcome,
      'offen',
    );
  });

  test('(1) before (2): while the degree is assessed, experience that nobody claimed is not asked for', () => {
    const schwebt = {
      'qualifikation.art': 'auslaendischer_hochschulabschluss',
      'qualifikation.bewertung': 'beantragt',
      'beschaeftigung.isco': '2512',
    } as const;
    const offen = fall(schwebt);
    assert.deepEqual([offen.outcome, offen.zeilen.fachkraft], ['offen', 'offen']);
    assert.equal(fall({ ...schwebt, 'qualifikation.bewertung': undefined }).outcome, 'nachfordern');
    assert.equal(fall({ ...schwebt, 'qualifikation.bewertung': 'nicht_vergleichbar' }).outcome, 'nachfordern');
  });

  test('(3): six months at least', () => {
    assert.equal(fall({ 'beschaeftigung.unbefristet': false, 'beschaeftigung.dauer_monate': 6 }).outcome, 'erteilen');
    assert.equal(fall({ 'beschaeftigung.unbefristet': false, 'beschaeftigung.dauer_monate': 5 }).outcome, 'ablehnen');
    assert.equal(fall({ 'beschaeftigung.unbefristet': false }).outcome, 'nachfordern');
  });

  test('§ 19f (1), (2): grounds of refusal here and in another Member State', () => {
    assert.equal(fall({ 'schutz.eu_status': 'daueraufenthalt_eu' }).outcome, 'ablehnen');
    assert.equal(fall({ 'schutz.eu_status': 'int_schutz_zuerkannt' }).outcome, 'erteilen');
    assert.equal(fall({ 'schutz.eu_status': undefined }).outcome, 'offen');
    for (const titel of ['AE_24', 'AE_25b', 'duldung'] as const)
      assert.equal(fall({ 'aufenthalt.titel': titel }).zeilen.ablehnungsgrund_19f, 'nicht_erfuellt');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_25_2_fluechtling' }).zeilen.ablehnungsgrund_19f, 'erfuellt');
  });

  test('(6): on an extension the old threshold may go on where the first card was a beginner’s', () => {
    const verlaengert = {
      'antrag.art': 'verlaengerung',
      'aufenthalt.titel': 'BK_18g',
      'aufenthalt.titel_seit': '2024-04-29',
      'qualifikation.abschluss_am': '2022-01-01',
      'beschaeftigung.brutto_jahr': 46000,
    } as const;
    assert.equal(fall(verlaengert).zeilen.gehalt, 'offen');
    assert.equal(fall({ ...verlaengert, 'aufenthalt.titel_seit': '2024-04-28' }).zeilen.gehalt, 'nicht_erfuellt');
  });
});

describe('§ 19c (2) AufenthG with § 6 BeschV', () => {
  const fall = pruefling('AE_19c_2', {
    ...ALLGEMEIN,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.staatlich_anerkannt_herkunft': true,
    'qualifikation.ausbildungsdauer_monate': 24,
    'qualifikation.bestaetigung_fachkundige_stelle': true,
    'qualifikation.berufserfahrung_monate_letzte_5_jahre': 24,
    'beschaeftigung.brutto_jahr': 45630,
    'beschaeftigung.ikt_beruf': false,
    'beschaeftigung.tarifgebunden': false,
  });

  test('two years of experience, 45 per cent, a foreign qualification of two years', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'beschaeftigung.brutto_jahr': 45629.99 }).outcome, 'ablehnen');
    assert.equal(fall({ 'qualifikation.ausbildungsdauer_monate': 23 }).outcome, 'ablehnen');
    assert.equal(fall({ 'qualifikation.bestaetigung_fachkundige_stelle': undefined }).outcome, 'nachfordern');
  });

  test('sentence 2: no threshold with a collective agreement; sentence 3: no qualification in IT, but experience', () => {
    assert.equal(
      fall({ 'beschaeftigung.brutto_jahr': 30000, 'beschaeftigung.tarifgebunden': true }).zeilen.gehalt,
      'entfaellt',
    );
    assert.equal(
      fall({ 'beschaeftigung.brutto_jahr': 30000, 'beschaeftigung.tarifgebunden': undefined }).zeilen.gehalt,
      'offen',
    );
    assert.equal(fall({ 'qualifikation.art': 'keine', 'beschaeftigung.ikt_beruf': true }).outcome, 'erteilen');
    assert.equal(
      fall({ 'beschaeftigung.ikt_beruf': true, 'qualifikation.berufserfahrung_monate_letzte_5_jahre': 23 }).outcome,
      'ablehnen',
    );
  });

  test('§ 5 (2): „kann“ is no claim, so a missing visa is no matter of discretion', () => {
    assert.equal(fall({ 'einreise.mit': 'visumfrei', 'aufenthalt.titel': 'keiner' }).zeilen.visum, 'nicht_erfuellt');
  });
});

describe('§ 21 AufenthG: selbständige Tätigkeit', () => {
  const fall = pruefling('AE_21', {
    ...ALLGEMEIN,
    'selbstaendig.interesse_festgestellt': true,
    'selbstaendig.positive_auswirkungen': true,
    'selbstaendig.finanzierung_gesichert': true,
  });

  test('(1): interest and effects are found by others, money is shown by the applicant', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'selbstaendig.interesse_festgestellt': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'selbstaendig.positive_auswirkungen': undefined }).outcome, 'offen');
    assert.equal(fall({ 'selbstaendig.finanzierung_gesichert': undefined }).outcome, 'nachfordern');
  });

  test('(3): provision for old age of those older than 45, as a rule', () => {
    assert.equal(fall({ 'person.geburtsdatum': '1981-04-28' }).zeilen.altersversorgung, 'entfaellt');
    const aelter = { 'person.geburtsdatum': '1981-04-27', 'beschaeftigung.altersversorgung': false } as const;
    assert.equal(fall(aelter).outcome, 'ablehnen');
    assert.equal(fall({ ...aelter, atypischer_fall: true }).outcome, 'offen');
    assert.equal(fall({ ...aelter, 'beschaeftigung.altersversorgung': true }).outcome, 'erteilen');
  });
});
