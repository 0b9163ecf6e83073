/** Family reunification as the statute has it: §§ 27 to 34 AufenthG. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

const ALLGEMEIN: Flach = {
  'antrag.art': 'ersterteilung',
  'antrag.gestellt_am': '2026-03-30',
  'person.staatsangehoerigkeit': 'IN',
  'person.geburtsdatum': '1997-10-10',
  'person.pass': 'gueltig',
  'einreise.mit': 'nationales_visum',
  'einreise.datum': '2026-03-05',
  'aufenthalt.titel': 'visum_d',
  'familie.scheinehe_festgestellt': false,
  'familie.lebensgemeinschaft_besteht': true,
  'lebensunterhalt.deckung': 'vollstaendig',
  'lebensunterhalt.krankenversicherung': true,
  'sicherheit.ausweisungsinteresse': 'keines',
};

describe('§ 28 (1) AufenthG: to Germans', () => {
  const DEUTSCH: Flach = {
    ...ALLGEMEIN,
    'bezugsperson.deutsch': true,
    'bezugsperson.gewoehnlicher_aufenthalt_inland': true,
    'lebensunterhalt.deckung': 'nicht',
  };
  const ehegatte = pruefling('AE_28', {
    ...DEUTSCH,
    'familie.beziehung': 'ehegatte',
    'bezugsperson.geburtsdatum': '1990-01-30',
    'sprache.deutsch': 'A1',
  });
  const elternteil = pruefling('AE_28', {
    ...DEUTSCH,
    'familie.beziehung': 'elternteil',
    'bezugsperson.geburtsdatum': '2020-01-30',
    'familie.sorgerecht': 'gemeinsam',
  });

  test('sentence 3: spouses as a rule without livelihood; an exception is weighed', () => {
    assert.deepEqual([ehegatte().outcome, ehegatte().zeilen.lebensunterhalt], ['erteilen', 'entfaellt']);
    assert.deepEqual(
      [ehegatte({ atypischer_fall: true }).outcome, ehegatte({ atypischer_fall: true }).zeilen.lebensunterhalt],
      ['offen', 'offen'],
    );
  });

  test('sentence 5: both of age, simple German; the birthday itself is enough', () => {
    assert.equal(ehegatte({ 'bezugsperson.geburtsdatum': '2008-04-28' }).zeilen.volljaehrigkeit, 'erfuellt');
    assert.equal(ehegatte({ 'bezugsperson.geburtsdatum': '2008-04-29' }).zeilen.volljaehrigkeit, 'nicht_erfuellt');
    assert.equal(ehegatte({ 'sprache.deutsch': 'keine' }).outcome, 'ablehnen');
    assert.equal(
      ehegatte({ 'sprache.deutsch': 'keine', 'integration.krankheit_hindert_sprache': true }).outcome,
      'erteilen',
    );
    assert.equal(
      ehegatte({ 'sprache.deutsch': 'keine', 'familie.sprachbemuehung_unzumutbar': true }).outcome,
      'erteilen',
    );
    assert.equal(ehegatte({ 'sprache.deutsch': undefined }).outcome, 'nachfordern');
  });

  test('Nr. 2: a minor unmarried child, without language and livelihood', () => {
    const kind = pruefling('AE_28', {
      ...DEUTSCH,
      'familie.beziehung': 'kind',
      'person.geburtsdatum': '2008-04-29',
      'person.ledig': true,
    });
    assert.deepEqual(
      [kind().outcome, kind().zeilen.lebensunterhalt, kind().zeilen.sprache, kind().zeilen.volljaehrigkeit],
      ['erteilen', 'entfaellt', 'entfaellt', 'entfaellt'],
    );
    assert.equal(kind({ 'person.geburtsdatum': '2008-04-28' }).zeilen.familienverhaeltnis, 'nicht_erfuellt');
    assert.equal(kind({ 'person.ledig': false }).zeilen.familienverhaeltnis, 'nicht_erfuellt');
  });

  test('Nr. 3 and sentence 4: with custody a claim, without it discretion where they live together', () => {
    assert.deepEqual([elternteil().outcome, elternteil().zeilen.personensorge], ['erteilen', 'erfuellt']);
    const ohne = elternteil({ 'familie.sorgerecht': 'keines' });
    assert.deepEqual(
      [ohne.outcome, ohne.zeilen.personensorge, ohne.zeilen.lebensunterhalt],
      ['offen', 'offen', 'offen'],
    );
    assert.equal(
      elternteil({ 'familie.sorgerecht': 'keines', 'familie.lebensgemeinschaft_besteht': false }).outcome,
      'ablehnen',
    );
    assert.equal(elternteil({ 'familie.sorgerecht': undefined }).outcome, 'nachfordern');
    assert.equal(
      elternteil({ 'bezugsperson.geburtsdatum': '2008-04-28' }).zeilen.familienverhaeltnis,
      'nicht_erfuellt',
    );
  });

  test('§ 27 (1a), (3) sentence 2, § 5 (2), (4)', () => {
    assert.equal(ehegatte({ 'familie.scheinehe_festgestellt': true }).outcome, 'ablehnen');
    assert.equal(ehegatte({ 'familie.zwangsehe_anhaltspunkte': true }).outcome, 'ablehnen');
    assert.equal(ehegatte({ 'familie.lebensgemeinschaft_besteht': false }).outcome, 'ablehnen');
    assert.equal(ehegatte({ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst' }).outcome, 'offen');
    assert.equal(ehegatte({ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' }).outcome, 'ablehnen');
    assert.equal(ehegatte({ 'einreise.mit': 'schengen_visum', 'aufenthalt.titel': 'visum_c' }).zeilen.visum, 'offen');
    assert.equal(ehegatte({ 'bezugsperson.gewoehnlicher_aufenthalt_inland': false }).outcome, 'ablehnen');
  });
});

describe('§ 30 AufenthG: spouses', () => {
  const fall = pruefling('AE_30', {
    ...ALLGEMEIN,
    'familie.ehe_geschlossen_am': '2024-01-01',
    'bezugsperson.titel': 'NE_9',
    'bezugsperson.titel_seit': '2025-06-01',
    'bezugsperson.geburtsdatum': '1990-02-02',
    'bezugsperson.staatsangehoerigkeit': 'IN',
    'bezugsperson.vorheriger_titel': 'AE_28',
    'sprache.deutsch': 'A1',
    'wohnraum.ausreichend': true,
  });

  test('(1) Nr. 3 letters a, b, c, g: these titles carry by themselves', () => {
    for (const titel of ['NE_9', 'NE_35', 'DA_EU_9a', 'AE_18d', 'AE_25_1', 'AE_25_2_fluechtling', 'BK_18g'] as const)
      assert.equal(fall({ 'bezugsperson.titel': titel }).zeilen.titel_bezugsperson, 'erfuellt');
  });

  test('letter d: two years, to the day, unless a Niederlassungserlaubnis is excluded', () => {
    const ohneEhe: Flach = { 'bezugsperson.titel': 'AE_28', 'familie.ehe_geschlossen_am': '2025-12-01' };
    assert.equal(fall({ ...ohneEhe, 'bezugsperson.titel_seit': '2024-04-28' }).zeilen.titel_bezugsperson, 'erfuellt');
    const knapp = fall({
      ...ohneEhe,
      'bezugsperson.titel_seit': '2024-04-29',
      'bezugsperson.aufenthalt_voraussichtlich_monate': 36,
    });
    assert.deepEqual([knapp.zeilen.titel_bezugsperson, knapp.outcome], ['offen', 'offen']);
    assert.equal(
      fall({
        ...ohneEhe,
        'bezugsperson.titel': 'AE_16b',
        'bezugsperson.titel_seit': '2020-01-01',
        'familie.ehe_geschlossen_am': '2021-01-01',
      }).zeilen.titel_bezugsperson,
      'offen',
    );
  });

  test('letter e: marriage before the grant and more than a year ahead', () => {
    const ae: Flach = { 'bezugsperson.titel': 'AE_16b', 'bezugsperson.aufenthalt_voraussichtlich_monate': 13 };
    assert.equal(fall(ae).zeilen.titel_bezugsperson, 'erfuellt');
    assert.equal(
      fall({ ...ae, 'bezugsperson.aufenthalt_voraussichtlich_monate': 12 }).zeilen.titel_bezugsperson,
      'offen',
    );
    assert.equal(fall({ ...ae, 'bezugsperson.aufenthalt_voraussichtlich_monate': undefined }).outcome, 'nachfordern');
  });

  test('§ 36a, § 29 (3): subsidiary protection, § 25 (5) and § 104c carry nobody; § 25 (3) is weighed', () => {
    for (const titel of ['AE_25_2_subsidiaer', 'AE_25_5', 'AE_104c', 'duldung', 'keiner'] as const)
      assert.equal(fall({ 'bezugsperson.titel': titel }).outcome, 'ablehnen');
    for (const titel of ['AE_25_3', 'AE_25a', 'AE_25b'] as const)
      assert.equal(fall({ 'bezugsperson.titel': titel }).outcome, 'offen');
  });

  test('sentence 3: who needs no German', () => {
    const ohne: Flach = { 'sprache.deutsch': 'keine' };
    assert.equal(fall(ohne).outcome, 'ablehnen');
    for (const titel of [
      'BK_18g',
      'AE_18a',
      'AE_18b',
      'NE_18c_3',
      'AE_19c_1_fuehrung_wissenschaft',
      'AE_19c_2',
      'AE_21',
    ] as const)
      assert.equal(fall({ ...ohne, 'bezugsperson.titel': titel }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ ...ohne, 'bezugsperson.titel': 'AE_19c_1' }).zeilen.sprache, 'nicht_erfuellt');
    assert.equal(fall({ ...ohne, 'bezugsperson.vorheriger_titel': 'AE_18a' }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ ...ohne, 'bezugsperson.vorheriger_titel': undefined }).zeilen.sprache, 'offen');
    assert.equal(fall({ ...ohne, 'bezugsperson.staatsangehoerigkeit': 'JP' }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ ...ohne, 'bezugsperson.staatsangehoerigkeit': 'BR' }).zeilen.sprache, 'nicht_erfuellt');
    const schutz: Flach = { ...ohne, 'bezugsperson.titel': 'NE_26_3' };
    assert.equal(fall({ ...schutz, 'familie.ehe_vor_zuzug_bezugsperson': true }).zeilen.sprache, 'entfaellt');
    assert.equal(fall({ ...schutz, 'familie.ehe_vor_zuzug_bezugsperson': false }).zeilen.sprache, 'nicht_erfuellt');
    assert.equal(fall(schutz).zeilen.sprache, 'offen');
  });

  test('§ 29 (2): within three months of final protection to be waived, later by discretion', () => {
    const schutz: Flach = {
      'bezugsperson.titel': 'AE_25_2_fluechtling',
      'bezugsperson.schutz_unanfechtbar_am': '2025-12-30',
      'familie.herstellung_in_drittstaat_moeglich': false,
      'wohnraum.ausreichend': false,
      'lebensunterhalt.deckung': 'nicht',
    };
    const rechtzeitig = fall(schutz);
    assert.deepEqual(
      [rechtzeitig.outcome, rechtzeitig.zeilen.wohnraum, rechtzeitig.zeilen.lebensunterhalt],
      ['erteilen', 'entfaellt', 'entfaellt'],
    );
    const einTagZuSpaet = fall({ ...schutz, 'bezugsperson.schutz_unanfechtbar_am': '2025-12-29' });
    assert.deepEqual(
      [einTagZuSpaet.outcome, einTagZuSpaet.zeilen.wohnraum, einTagZuSpaet.zeilen.lebensunterhalt],
      ['offen', 'offen', 'offen'],
    );
    assert.equal(fall({ ...schutz, 'familie.herstellung_in_drittstaat_moeglich': true }).zeilen.wohnraum, 'offen');
    assert.equal(fall({ ...schutz, 'familie.herstellung_in_drittstaat_moeglich': undefined }).outcome, 'nachfordern');
  });

  test('§ 29 (1) Nr. 2, (5), § 30 (3)', () => {
    assert.equal(fall({ 'wohnraum.ausreichend': false }).zeilen.wohnraum, 'nicht_erfuellt');
    assert.equal(fall({ 'wohnraum.ausreichend': false, 'bezugsperson.titel': 'AE_21' }).zeilen.wohnraum, 'entfaellt');
    const verlaengert = fall({
      'wohnraum.ausreichend': false,
      'lebensunterhalt.deckung': 'nicht',
      'antrag.art': 'verlaengerung',
    });
    assert.deepEqual(
      [verlaengert.zeilen.wohnraum, verlaengert.zeilen.lebensunterhalt, verlaengert.zeilen.visum],
      ['offen', 'offen', undefined],
    );
  });
});

describe('§ 31 AufenthG: own right of the spouse', () => {
  const fall = pruefling('AE_31', {
    'antrag.art': 'verlaengerung',
    'person.pass': 'gueltig',
    'aufenthalt.titel': 'AE_30',
    'bezugsperson.deutsch': false,
    'bezugsperson.titel': 'NE_9',
    'bezugsperson.verstorben': false,
    'familie.lebensgemeinschaft_inland_seit': '2023-04-10',
    'familie.lebensgemeinschaft_bis': '2026-04-10',
    'familie.besondere_haerte': false,
    'lebensunterhalt.deckung': 'nicht',
    'sicherheit.ausweisungsinteresse': 'keines',
  });

  test('(1) Nr. 1: three years, to the day; (4): benefits do not matter in the first year', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.lebensunterhalt], ['erteilen', 'entfaellt']);
    assert.equal(fall({ 'familie.lebensgemeinschaft_bis': '2026-04-09' }).outcome, 'ablehnen');
  });

  test('Nr. 2 and (2): death fulfils, hardship does without, not yet found is found out', () => {
    const kurz: Flach = { 'familie.lebensgemeinschaft_bis': '2025-01-01' };
    assert.equal(fall({ ...kurz, 'bezugsperson.verstorben': true }).zeilen.ehebestand, 'erfuellt');
    assert.equal(fall({ ...kurz, 'familie.besondere_haerte': true }).zeilen.ehebestand, 'entfaellt');
    assert.equal(fall({ ...kurz, 'familie.besondere_haerte': undefined }).outcome, 'offen');
  });

  test('(1) sentence 2: a title that never leads further carries nobody', () => {
    assert.equal(fall({ 'bezugsperson.titel': 'AE_16b' }).zeilen.titel_bezugsperson, 'nicht_erfuellt');
    assert.equal(fall({ 'bezugsperson.titel': 'BK_18g' }).zeilen.titel_bezugsperson, 'erfuellt');
    assert.equal(fall({ 'bezugsperson.titel': 'duldung' }).zeilen.titel_bezugsperson, 'nicht_erfuellt');
  });

  test('(1) sentence 1: whoever held a title was no German; without a title that is asked', () => {
    const unbekannt: Flach = { 'bezugsperson.deutsch': undefined };
    assert.equal(fall(unbekannt).outcome, 'erteilen');
    assert.equal(fall({ ...unbekannt, 'bezugsperson.titel': 'AE_16b' }).zeilen.titel_bezugsperson, 'nicht_erfuellt');
    assert.equal(fall({ ...unbekannt, 'bezugsperson.titel': undefined }).outcome, 'nachfordern');
  });

  test('§ 28 (3): for Germans their habitual residence stands for the title', () => {
    const deutsch: Flach = {
      'bezugsperson.deutsch': true,
      'bezugsperson.titel': undefined,
      'aufenthalt.titel': 'AE_28',
    };
    assert.equal(fall({ ...deutsch, 'bezugsperson.gewoehnlicher_aufenthalt_inland': true }).outcome, 'erteilen');
    assert.equal(fall({ ...deutsch, 'bezugsperson.gewoehnlicher_aufenthalt_inland': false }).outcome, 'ablehnen');
    assert.equal(fall(deutsch).outcome, 'nachfordern');
  });

  test('the spouse must hold a title as a spouse', () => {
    assert.equal(fall({ 'aufenthalt.titel': 'AE_16b' }).zeilen.titel_ehegatte, 'nicht_erfuellt');
  });
});

describe('§ 32 AufenthG: children', () => {
  const fall = pruefling('AE_32', {
    ...ALLGEMEIN,
    'person.geburtsdatum': '2015-06-21',
    'person.ledig': true,
    'familie.zuzug_gemeinsam': false,
    'eltern.mutter_titel': 'AE_28',
    'eltern.vater_titel': 'AE_30',
    'eltern.sorgerecht': 'gemeinsam',
    'wohnraum.ausreichend': true,
  });

  test('(1): a minor on the day of the application, even if no longer today', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(
      fall({ 'person.geburtsdatum': '2008-03-31', 'familie.zuzug_gemeinsam': true }).zeilen.minderjaehrig_ledig,
      'erfuellt',
    );
    assert.equal(fall({ 'person.geburtsdatum': '2008-03-30' }).zeilen.minderjaehrig_ledig, 'nicht_erfuellt');
    assert.equal(fall({ 'person.ledig': false }).outcome, 'ablehnen');
  });

  test('(1), (3): both parents, the one with sole custody, or one with consent', () => {
    const nurMutter: Flach = { 'eltern.vater_titel': undefined };
    assert.equal(fall(nurMutter).outcome, 'nachfordern');
    assert.equal(fall({ ...nurMutter, 'eltern.einverstaendnis_anderer_elternteil': true }).outcome, 'erteilen');
    assert.equal(fall({ ...nurMutter, 'eltern.einverstaendnis_anderer_elternteil': false }).outcome, 'ablehnen');
    assert.equal(fall({ ...nurMutter, 'eltern.sorgerecht': 'allein_mutter' }).outcome, 'erteilen');
    assert.equal(fall({ ...nurMutter, 'eltern.sorgerecht': 'allein_vater' }).outcome, 'ablehnen');
  });

  test('§ 36a, § 29 (3): what carries nobody, and what is weighed', () => {
    const beide = (titel: 'AE_25_2_subsidiaer' | 'AE_25_5' | 'AE_25_3' | 'visum_d') =>
      fall({ 'eltern.mutter_titel': titel, 'eltern.vater_titel': titel }).zeilen.titel_eltern;
    assert.deepEqual(
      [beide('AE_25_2_subsidiaer'), beide('AE_25_5'), beide('AE_25_3'), beide('visum_d')],
      ['nicht_erfuellt', 'nicht_erfuellt', 'offen', 'nicht_erfuellt'],
    );
  });

  test('(2): from the 16th birthday on C1 or a good prognosis, unless moving together or joined by a specialist', () => {
    const alt: Flach = {
      'person.geburtsdatum': '2010-03-30',
      'sprache.deutsch': 'B2',
      'integration.einfuegungsprognose': 'negativ',
    };
    assert.equal(fall({ ...alt, 'person.geburtsdatum': '2010-03-31' }).zeilen.ab_16_integration, 'entfaellt');
    assert.equal(fall(alt).zeilen.ab_16_integration, 'nicht_erfuellt');
    assert.equal(fall({ ...alt, 'sprache.deutsch': 'C1' }).zeilen.ab_16_integration, 'erfuellt');
    assert.equal(fall({ ...alt, 'integration.einfuegungsprognose': 'positiv' }).zeilen.ab_16_integration, 'erfuellt');
    assert.equal(fall({ ...alt, 'integration.einfuegungsprognose': undefined }).outcome, 'offen');
    assert.equal(fall({ ...alt, 'familie.zuzug_gemeinsam': true }).zeilen.ab_16_integration, 'entfaellt');
    assert.equal(fall({ ...alt, 'eltern.mutter_titel': 'AE_18b' }).zeilen.ab_16_integration, 'entfaellt');
    assert.equal(
      fall({ ...alt, 'eltern.mutter_titel': 'NE_9', 'eltern.vorheriger_titel': 'BK_18g' }).zeilen.ab_16_integration,
      'entfaellt',
    );
    assert.equal(fall({ ...alt, 'eltern.mutter_titel': 'NE_26_3' }).zeilen.ab_16_integration, 'entfaellt');
  });

  test('§ 34 (1): on extension livelihood and housing are waived', () => {
    const ohne: Flach = { 'lebensunterhalt.deckung': 'nicht', 'wohnraum.ausreichend': false };
    assert.equal(fall(ohne).outcome, 'ablehnen');
    assert.equal(fall({ ...ohne, 'antrag.art': 'verlaengerung' }).outcome, 'erteilen');
  });
});

describe('§ 33 AufenthG: born in Germany', () => {
  const fall = pruefling('AE_33', {
    'person.geburt_im_bundesgebiet': true,
    'eltern.mutter_titel': 'BK_18g',
    'eltern.vater_titel': 'AE_30',
    'eltern.sorgerecht': 'gemeinsam',
  });

  test('sentence 2: both parents, or the one with sole custody; §§ 5 and 29 (1) Nr. 2 are not asked for', () => {
    assert.deepEqual(
      [fall().outcome, fall().zeilen.allgemeine_voraussetzungen, fall().zeilen.wohnraum],
      ['erteilen', 'entfaellt', 'entfaellt'],
    );
    assert.equal(fall({ 'eltern.vater_titel': undefined, 'eltern.sorgerecht': 'allein_mutter' }).outcome, 'erteilen');
  });

  test('sentence 1: one parent leaves discretion, none refuses; a visa is no such title', () => {
    assert.equal(fall({ 'eltern.vater_titel': undefined }).outcome, 'offen');
    assert.equal(fall({ 'eltern.vater_titel': undefined, 'eltern.mutter_titel': 'visum_d' }).outcome, 'ablehnen');
    assert.equal(fall({ 'person.geburt_im_bundesgebiet': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'person.geburt_im_bundesgebiet': undefined }).outcome, 'nachfordern');
  });
});
