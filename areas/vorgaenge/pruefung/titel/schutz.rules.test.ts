/** §§ 25 (1) to (3), 25a, 25b, 104c AufenthG as the statute has them. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

describe('§ 25 (1), (2) AufenthG', () => {
  const fall = pruefling('AE_25_1_2', {
    'person.pass': 'keiner',
    'lebensunterhalt.deckung': 'nicht',
    'schutz.bamf_entscheidung': 'fluechtling',
    'schutz.ausweisung_53_3a': false,
    'sicherheit.ausweisungsinteresse': 'p54_abs1_sonst',
  });

  test('asylum, refugee status and subsidiary protection are granted; § 5 (1), (2) are not asked for', () => {
    for (const entscheidung of ['asylberechtigt', 'fluechtling', 'subsidiaer'] as const)
      assert.equal(fall({ 'schutz.bamf_entscheidung': entscheidung }).outcome, 'erteilen');
    assert.equal(fall().zeilen.allgemeine_voraussetzungen, 'entfaellt');
  });

  test('a ban on deportation is no protection; sentence 2 and § 5 (4) refuse', () => {
    assert.equal(fall({ 'schutz.bamf_entscheidung': 'abschiebungsverbot_60_5' }).outcome, 'ablehnen');
    assert.equal(fall({ 'schutz.ausweisung_53_3a': true }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' }).zeilen.versagung_54,
      'nicht_erfuellt',
    );
  });

  test('what the Bundesamt has not said yet is found out, not asked for; § 79 (2) suspends', () => {
    assert.equal(fall({ 'schutz.bamf_entscheidung': undefined }).outcome, 'offen');
    assert.equal(fall({ 'sicherheit.ermittlungsverfahren_laeuft': true }).outcome, 'aussetzen');
  });
});

describe('§ 25 (3) AufenthG', () => {
  const fall = pruefling('AE_25_3', {
    'schutz.asylverfahren': 'abgelehnt',
    'schutz.bamf_entscheidung': 'abschiebungsverbot_60_7',
    'schutz.ausreise_anderer_staat_zumutbar': false,
    'schutz.mitwirkung_groeblich_verletzt': false,
    'schutz.ausschlussgrund_25_3': false,
  });

  test('§ 10 (3) sentence 1 leaves section 5 open; no row without an asylum procedure', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'schutz.asylverfahren': 'keines' }).zeilen.titelerteilungssperre, undefined);
  });

  test('§ 10 (3) sentence 3: the bar of sentence 2 falls exactly where § 25 (3) is met', () => {
    const qualifiziert: Flach = { 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7' };
    assert.equal(fall(qualifiziert).outcome, 'erteilen');
    const verletzt = fall({ ...qualifiziert, 'schutz.mitwirkung_groeblich_verletzt': true });
    assert.deepEqual(
      [verletzt.zeilen.mitwirkung, verletzt.zeilen.titelerteilungssperre],
      ['nicht_erfuellt', 'nicht_erfuellt'],
    );
    const offen = fall({ ...qualifiziert, 'schutz.ausschlussgrund_25_3': undefined });
    assert.deepEqual([offen.zeilen.titelerteilungssperre, offen.outcome], ['offen', 'offen']);
  });

  test('another state that is possible and reasonable refuses', () => {
    assert.equal(fall({ 'schutz.ausreise_anderer_staat_zumutbar': true }).outcome, 'ablehnen');
  });
});

describe('§ 25a (1) AufenthG', () => {
  const fall = pruefling('AE_25a', {
    'antrag.gestellt_am': '2026-03-20',
    'person.geburtsdatum': '2005-04-22',
    'aufenthalt.titel': 'duldung',
    'aufenthalt.duldung_seit': '2024-06-01',
    'aufenthalt.ununterbrochen_seit': '2022-01-10',
    'aufenthalt.monate_60b': 0,
    'schule.erfolgreicher_besuch_monate': 36,
    'schule.anerkannter_abschluss': false,
    'schule.in_ausbildung': true,
    'integration.einfuegungsprognose': 'positiv',
    'integration.fdgo_zweifel': false,
    'schutz.taeuschung_ursaechlich': false,
    'lebensunterhalt.deckung': 'nicht',
  });

  test('is granted; in training livelihood is not asked for, afterwards § 5 (3) sentence 2 leaves discretion', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.lebensunterhalt], ['erteilen', 'entfaellt']);
    assert.deepEqual(
      [fall({ 'schule.in_ausbildung': false }).zeilen.lebensunterhalt, fall({ 'schule.in_ausbildung': false }).outcome],
      ['offen', 'offen'],
    );
  });

  test('twelve months of Duldung are reached on the day with the same number', () => {
    assert.equal(fall({ 'aufenthalt.duldung_seit': '2025-04-28' }).zeilen.vorstatus, 'erfuellt');
    assert.equal(fall({ 'aufenthalt.duldung_seit': '2025-04-29' }).zeilen.vorstatus, 'nicht_erfuellt');
    assert.equal(
      fall({ 'aufenthalt.titel': 'AE_104c', 'aufenthalt.duldung_seit': undefined, 'person.identitaet_geklaert': true })
        .zeilen.vorstatus,
      'erfuellt',
    );
    assert.equal(fall({ 'aufenthalt.titel': 'gestattung' }).zeilen.vorstatus, 'nicht_erfuellt');
  });

  test('Nr. 1, (5): three years; time of § 60b counts only with a title under § 104c', () => {
    assert.equal(fall({ 'aufenthalt.ununterbrochen_seit': '2023-04-28' }).zeilen.aufenthaltszeit, 'erfuellt');
    assert.equal(fall({ 'aufenthalt.ununterbrochen_seit': '2023-04-29' }).zeilen.aufenthaltszeit, 'nicht_erfuellt');
    const mit60b: Flach = { 'aufenthalt.ununterbrochen_seit': '2023-04-28', 'aufenthalt.monate_60b': 1 };
    assert.equal(fall(mit60b).zeilen.aufenthaltszeit, 'nicht_erfuellt');
    assert.equal(fall({ ...mit60b, 'aufenthalt.titel': 'AE_104c' }).zeilen.aufenthaltszeit, 'erfuellt');
    assert.equal(fall({ 'aufenthalt.monate_60b': undefined }).zeilen.aufenthaltszeit, 'offen');
    assert.equal(
      fall({ 'aufenthalt.ununterbrochen_seit': '2023-04-29', 'aufenthalt.monate_60b': undefined }).zeilen
        .aufenthaltszeit,
      'nicht_erfuellt',
    );
  });

  test('Nr. 2 is a rule: 35 months fail, an exception is weighed, a degree is enough', () => {
    const kurz: Flach = { 'schule.erfolgreicher_besuch_monate': 35 };
    assert.equal(fall(kurz).zeilen.schule, 'nicht_erfuellt');
    assert.equal(fall({ ...kurz, atypischer_fall: true }).zeilen.schule, 'offen');
    assert.equal(fall({ ...kurz, 'schule.anerkannter_abschluss': true }).zeilen.schule, 'erfuellt');
  });

  test('Nr. 3: the day before the 27th birthday is in time, the birthday is late', () => {
    assert.equal(fall({ 'person.geburtsdatum': '1999-03-21' }).zeilen.antrag_vor_27, 'erfuellt');
    assert.equal(fall({ 'person.geburtsdatum': '1999-03-20' }).zeilen.antrag_vor_27, 'nicht_erfuellt');
  });

  test('(6): a row for holders of § 104c; measures taken open discretion', () => {
    assert.equal(fall().zeilen.identitaet, undefined);
    const chance: Flach = { 'aufenthalt.titel': 'AE_104c' };
    assert.equal(fall({ ...chance, 'person.identitaet_geklaert': false }).zeilen.identitaet, 'nicht_erfuellt');
    assert.equal(
      fall({ ...chance, 'person.identitaet_geklaert': false, 'person.identitaet_massnahmen_ergriffen': true }).outcome,
      'offen',
    );
  });

  test('sentence 3: own deception refuses', () => {
    assert.equal(fall({ 'schutz.taeuschung_ursaechlich': true }).outcome, 'ablehnen');
  });
});

describe('§ 25b (1) AufenthG', () => {
  const fall = pruefling('AE_25b', {
    'aufenthalt.titel': 'duldung',
    'aufenthalt.ununterbrochen_seit': '2020-04-28',
    'aufenthalt.monate_60b': 0,
    'integration.fdgo_bekenntnis': true,
    'integration.grundkenntnisse': true,
    'lebensunterhalt.deckung': 'ueberwiegend',
    'sprache.deutsch_muendlich': 'A2',
    'schutz.taeuschung_ursaechlich': false,
    'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst',
  });

  test('six years, four with a minor child in the household', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.ununterbrochen_seit': '2020-04-29' }).zeilen.aufenthaltszeit, 'nicht_erfuellt');
    const kind: Flach = { 'familie.minderjaehriges_kind_im_haushalt': true };
    assert.equal(fall({ ...kind, 'aufenthalt.ununterbrochen_seit': '2022-04-28' }).zeilen.aufenthaltszeit, 'erfuellt');
    assert.equal(
      fall({ ...kind, 'aufenthalt.ununterbrochen_seit': '2022-04-29' }).zeilen.aufenthaltszeit,
      'nicht_erfuellt',
    );
  });

  test('„regelmäßig“: a missed rule is weighed only in an exceptional case', () => {
    assert.equal(fall({ 'aufenthalt.ununterbrochen_seit': '2021-01-01', atypischer_fall: true }).outcome, 'offen');
  });

  test('Nr. 3: mostly by work, or to be expected; (3) illness does without Nr. 3 and 4 but not Nr. 2', () => {
    const ohne: Flach = { 'lebensunterhalt.deckung': 'nicht' };
    assert.equal(fall(ohne).zeilen.lebensunterhalt, 'nicht_erfuellt');
    assert.equal(fall({ ...ohne, 'lebensunterhalt.prognose_positiv': true }).zeilen.lebensunterhalt, 'erfuellt');
    assert.equal(fall({ ...ohne, 'integration.krankheit_hindert_erwerb': true }).zeilen.lebensunterhalt, 'entfaellt');
    const krank = fall({
      'integration.krankheit_hindert_sprache': true,
      'sprache.deutsch_muendlich': 'keine',
      'integration.grundkenntnisse': false,
    });
    assert.deepEqual([krank.zeilen.sprache, krank.zeilen.fdgo_grundkenntnisse], ['entfaellt', 'nicht_erfuellt']);
  });

  test('Nr. 4: a proof of the whole level proves the spoken one; a missing proof is asked for', () => {
    assert.equal(fall({ 'sprache.deutsch_muendlich': undefined, 'sprache.deutsch': 'B1' }).zeilen.sprache, 'erfuellt');
    assert.equal(fall({ 'sprache.deutsch_muendlich': 'A1' }).zeilen.sprache, 'nicht_erfuellt');
    assert.equal(fall({ 'sprache.deutsch_muendlich': undefined }).outcome, 'nachfordern');
  });

  test('Nr. 5: a row with children of school age only', () => {
    assert.equal(fall().zeilen.schulbesuch_kinder, undefined);
    assert.equal(fall({ 'familie.schulpflichtige_kinder': true }).zeilen.schulbesuch_kinder, 'offen');
  });

  test('(2) Nr. 2: the named levels refuse', () => {
    for (const stufe of ['p54_abs1_nr2_oder_4', 'p54_abs1_sonst', 'p54_abs2_nr1_oder_2'] as const)
      assert.equal(fall({ 'sicherheit.ausweisungsinteresse': stufe }).outcome, 'ablehnen');
  });
});

describe('§ 104c AufenthG', () => {
  const fall = pruefling('AE_104c', {
    'antrag.art': 'verlaengerung',
    'antrag.gestellt_am': '2026-04-20',
    'antrag.beantragter_titel': 'AE_25b',
    'aufenthalt.titel': 'AE_104c',
    'aufenthalt.titel_bis': '2026-04-28',
  });

  test('runs to its end and is extended as § 25a or § 25b', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'antrag.beantragter_titel': 'AE_18a' }).zeilen.verlaengerung, 'nicht_erfuellt');
  });

  test('after its end it lives on only by a timely application under §§ 25a, 25b', () => {
    assert.equal(fall({ 'aufenthalt.titel_bis': '2026-04-20' }).zeilen.bestehender_titel, 'erfuellt');
    assert.equal(fall({ 'aufenthalt.titel_bis': '2026-04-19' }).zeilen.bestehender_titel, 'nicht_erfuellt');
  });

  test('no new grant', () => {
    const neu = fall({ 'antrag.art': 'ersterteilung' });
    assert.deepEqual(
      [neu.outcome, neu.zeilen.erteilungsgrundlage, neu.zeilen.verlaengerung],
      ['ablehnen', 'nicht_erfuellt', 'entfaellt'],
    );
    assert.equal(fall({ 'antrag.beantragter_titel': undefined }).outcome, 'nachfordern');
  });
});
