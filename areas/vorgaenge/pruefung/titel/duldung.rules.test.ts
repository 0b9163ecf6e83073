/** Toleration as the statute has it: §§ 60a, 60b (5), 60c, 60d, 79 (4), (5) AufenthG. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Flach, pruefling } from '../testing.ts';

describe('§ 60a (2) AufenthG', () => {
  const fall = pruefling('DULDUNG_60a', { 'aufenthalt.titel': 'keiner', 'duldung.grund': 'passlosigkeit' });

  test('an impossible deportation is suspended; with a title there is nothing to suspend', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.aerztliche_bescheinigung], ['erteilen', 'entfaellt']);
    assert.equal(fall({ 'aufenthalt.titel': 'AE_30' }).outcome, 'ablehnen');
    assert.equal(fall({ 'aufenthalt.titel': 'AE_30', 'aufenthalt.titel_bis': '2026-04-27' }).outcome, 'erteilen');
    assert.equal(fall({ 'duldung.grund': 'keiner' }).outcome, 'ablehnen');
    assert.equal(fall({ 'duldung.grund': undefined }).outcome, 'nachfordern');
  });

  test('(2c): good health is presumed; illness needs a qualified certificate', () => {
    const krank: Flach = { 'duldung.grund': 'krankheit' };
    assert.equal(fall({ ...krank, 'duldung.aerztliche_bescheinigung': 'qualifiziert' }).outcome, 'erteilen');
    assert.equal(fall({ ...krank, 'duldung.aerztliche_bescheinigung': 'unzureichend' }).outcome, 'ablehnen');
    assert.equal(fall(krank).outcome, 'nachfordern');
  });

  test('(2d): other signs of a grave illness prove it; an excused delay leaves it to be proved', () => {
    const ohne: Flach = { 'duldung.grund': 'krankheit', 'duldung.aerztliche_bescheinigung': 'keine' };
    assert.equal(fall({ ...ohne, 'duldung.lebensbedrohlich_anderweitig_belegt': true }).outcome, 'erteilen');
    const entschuldigt = fall({ ...ohne, 'duldung.unverschuldet_gehindert': true });
    assert.deepEqual([entschuldigt.outcome, entschuldigt.zeilen.aerztliche_bescheinigung], ['nachfordern', 'offen']);
  });
});

describe('§ 60c AufenthG: Ausbildungsduldung', () => {
  const fall = pruefling('DULDUNG_60c', {
    'antrag.gestellt_am': '2026-04-01',
    'aufenthalt.titel': 'duldung',
    'aufenthalt.duldung_seit': '2025-06-01',
    'ausbildung.art': 'betrieblich',
    'ausbildung.vertrag': true,
    'ausbildung.qualifiziert': true,
    'ausbildung.beginn': '2026-09-01',
    'ausbildung.eintragung_beantragt_oder_erfolgt': true,
    'duldung.ausschluss_60a_6': false,
    'duldung.konkrete_massnahmen_bei_antrag': false,
    'sicherheit.geldstrafe_tagessaetze': 0,
    'einreise.datum': '2022-10-05',
    'person.identitaet_geklaert': true,
    'person.identitaet_geklaert_am': '2023-04-05',
  });

  test('(2) Nr. 2: three months of Duldung when applying, to the day; months of § 60b do not count', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.duldung_seit': '2026-01-01' }).zeilen.duldungszeit, 'erfuellt');
    assert.equal(fall({ 'aufenthalt.duldung_seit': '2026-01-02' }).zeilen.duldungszeit, 'nicht_erfuellt');
    assert.equal(
      fall({ 'aufenthalt.duldung_seit': '2026-01-01', 'aufenthalt.monate_60b': 1 }).zeilen.duldungszeit,
      'offen',
    );
  });

  test('(1) Nr. 1: training begun as an asylum seeker has to be looked at before the time is held against anyone', () => {
    const frueh: Flach = {
      'schutz.asylverfahren': 'abgelehnt',
      'ausbildung.beginn': '2025-09-01',
      'aufenthalt.duldung_seit': '2026-03-01',
    };
    assert.equal(fall(frueh).zeilen.duldungszeit, 'offen');
    assert.equal(fall({ ...frueh, 'schutz.asylverfahren': 'keines' }).zeilen.duldungszeit, 'nicht_erfuellt');
  });

  test('(2) Nr. 3 letter c: six months after entry, to the day', () => {
    assert.equal(fall({ 'person.identitaet_geklaert_am': '2023-04-06' }).zeilen.identitaet, 'nicht_erfuellt');
  });

  test('(2) Nr. 3 letters a, b: until the application, for entries of 2017 to 2019 until 30 June 2020', () => {
    const a: Flach = { 'einreise.datum': '2016-12-31' };
    assert.equal(fall({ ...a, 'person.identitaet_geklaert_am': '2026-04-01' }).zeilen.identitaet, 'erfuellt');
    assert.equal(fall({ ...a, 'person.identitaet_geklaert_am': '2026-04-02' }).zeilen.identitaet, 'nicht_erfuellt');
    for (const einreise of ['2017-01-01', '2019-12-31']) {
      assert.equal(
        fall({ 'einreise.datum': einreise, 'person.identitaet_geklaert_am': '2020-06-30' }).zeilen.identitaet,
        'erfuellt',
      );
      assert.equal(
        fall({ 'einreise.datum': einreise, 'person.identitaet_geklaert_am': '2020-07-01' }).zeilen.identitaet,
        'nicht_erfuellt',
      );
    }
  });

  test('(2) Nr. 3 at its end, (7): measures in time keep the term, measures at any time open discretion', () => {
    const spaet: Flach = { 'person.identitaet_geklaert_am': '2024-01-01' };
    assert.equal(fall({ ...spaet, 'person.identitaet_massnahmen_fristgerecht': true }).zeilen.identitaet, 'erfuellt');
    assert.equal(fall({ ...spaet, 'person.identitaet_massnahmen_ergriffen': true }).outcome, 'offen');
    const ungeklaert: Flach = { 'person.identitaet_geklaert': false, 'person.identitaet_geklaert_am': undefined };
    assert.equal(fall(ungeklaert).outcome, 'ablehnen');
    assert.equal(fall({ ...ungeklaert, 'person.identitaet_massnahmen_fristgerecht': true }).zeilen.identitaet, 'offen');
    assert.equal(fall({ ...ungeklaert, 'einreise.datum': '2025-12-01' }).outcome, 'nachfordern');
  });

  test('(2) Nr. 4, § 19d (1) Nr. 7: 50 daily rates in sum, 90 for offences of foreigners only', () => {
    const strafe = (summe: number, auslaender = 0) =>
      fall({
        'sicherheit.geldstrafe_tagessaetze': summe,
        'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': auslaender,
      }).zeilen.keine_straftat;
    assert.deepEqual(
      [strafe(50), strafe(51), strafe(90, 90), strafe(91, 91), strafe(80, 40)],
      ['erfuellt', 'nicht_erfuellt', 'erfuellt', 'nicht_erfuellt', 'offen'],
    );
    assert.equal(fall({ 'sicherheit.freiheitsstrafe_monate': 1 }).outcome, 'ablehnen');
    assert.equal(fall({ 'sicherheit.geldstrafe_tagessaetze': undefined }).outcome, 'offen');
  });

  test('(2) Nr. 1, 5 and (3) sentence 3', () => {
    assert.equal(fall({ 'duldung.konkrete_massnahmen_bei_antrag': true }).outcome, 'ablehnen');
    assert.equal(fall({ 'duldung.ausschluss_60a_6': true }).outcome, 'ablehnen');
    assert.equal(fall({ 'duldung.ausschluss_60a_6': undefined }).outcome, 'offen');
    assert.equal(fall({ 'ausbildung.eintragung_beantragt_oder_erfolgt': false }).outcome, 'ablehnen');
  });

  test('(3): applied at most seven, granted at most six months before; the end of a shorter month stands in', () => {
    assert.equal(fall({ 'ausbildung.beginn': '2026-10-28' }).zeilen.antragszeitpunkt, 'erfuellt');
    assert.equal(fall({ 'ausbildung.beginn': '2026-10-29' }).zeilen.antragszeitpunkt, 'nicht_erfuellt');
    const februar: Flach = { 'ausbildung.beginn': '2026-09-30', 'antrag.gestellt_am': '2026-02-28' };
    assert.equal(fall(februar).zeilen.antragszeitpunkt, 'erfuellt');
    assert.equal(fall({ ...februar, 'antrag.gestellt_am': '2026-02-27' }).zeilen.antragszeitpunkt, 'nicht_erfuellt');
  });

  test('§ 79 (5): a charge suspends, an investigation does not', () => {
    assert.equal(fall({ 'sicherheit.anklage_erhoben': true }).outcome, 'aussetzen');
    assert.equal(fall({ 'sicherheit.ermittlungsverfahren_laeuft': true }).outcome, 'erteilen');
  });
});

describe('§ 60d AufenthG: Beschäftigungsduldung', () => {
  const fall = pruefling('DULDUNG_60d', {
    'antrag.gestellt_am': '2026-03-18',
    'aufenthalt.titel': 'duldung',
    'aufenthalt.duldung_seit': '2025-04-28',
    'beschaeftigung.seit': '2025-04-28',
    'beschaeftigung.wochenstunden': 20,
    'beschaeftigung.sozialversicherungspflichtig': true,
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.letzte_12_monate_durch_beschaeftigung': true,
    'sprache.deutsch_muendlich': 'A2',
    'sicherheit.geldstrafe_tagessaetze': 0,
    'einreise.datum': '2022-12-31',
    'person.identitaet_geklaert': true,
    'person.identitaet_geklaert_am': '2024-12-31',
  });

  test('every boundary met: entry, clarification, twelve months, twenty hours', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.integrationskurs], ['erteilen', 'entfaellt']);
  });

  test('one day or one hour less refuses', () => {
    assert.equal(fall({ 'einreise.datum': '2023-01-01' }).zeilen.einreisestichtag, 'nicht_erfuellt');
    assert.equal(fall({ 'person.identitaet_geklaert_am': '2025-01-01' }).zeilen.identitaet, 'nicht_erfuellt');
    assert.equal(fall({ 'aufenthalt.duldung_seit': '2025-04-29' }).zeilen.duldungszeit, 'nicht_erfuellt');
    assert.equal(fall({ 'beschaeftigung.seit': '2025-04-29' }).zeilen.beschaeftigung, 'nicht_erfuellt');
    assert.equal(fall({ 'beschaeftigung.wochenstunden': 19.5 }).zeilen.beschaeftigung, 'nicht_erfuellt');
  });

  test('Nr. 1: an application before the end of 2024 was its own term; entries until 2016 have the application', () => {
    assert.equal(
      fall({ 'antrag.gestellt_am': '2024-06-01', 'person.identitaet_geklaert_am': '2024-06-02' }).zeilen.identitaet,
      'nicht_erfuellt',
    );
    assert.equal(
      fall({ 'einreise.datum': '2016-12-31', 'person.identitaet_geklaert_am': '2026-03-18' }).zeilen.identitaet,
      'erfuellt',
    );
    assert.equal(
      fall({ 'person.identitaet_geklaert_am': '2025-02-01', 'person.identitaet_massnahmen_ergriffen': true }).outcome,
      'offen',
    );
  });

  test('Nr. 4, 5, 6, 11', () => {
    assert.equal(fall({ 'lebensunterhalt.letzte_12_monate_durch_beschaeftigung': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'lebensunterhalt.deckung': 'weit_ueberwiegend' }).outcome, 'ablehnen');
    assert.equal(fall({ 'sprache.deutsch_muendlich': 'A1' }).outcome, 'ablehnen');
    const kurs: Flach = { 'integration.integrationskurs_verpflichtet': true };
    assert.equal(fall(kurs).outcome, 'nachfordern');
    assert.equal(fall({ ...kurs, 'integration.integrationskurs_bestanden': true }).outcome, 'erteilen');
    assert.equal(fall({ ...kurs, 'integration.integrationskurs_bestanden': false }).outcome, 'ablehnen');
  });

  test('Nr. 7: only offences of foreigners up to 90 daily rates, with nothing else', () => {
    const strafe = (summe: number, auslaender: number) =>
      fall({
        'sicherheit.geldstrafe_tagessaetze': summe,
        'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': auslaender,
      }).zeilen.keine_straftat;
    assert.deepEqual(
      [strafe(90, 90), strafe(91, 91), strafe(30, 0), strafe(60, 50)],
      ['erfuellt', 'nicht_erfuellt', 'nicht_erfuellt', 'nicht_erfuellt'],
    );
  });

  test('§ 79 (4): an investigation suspends, and so does the charge that follows it', () => {
    assert.equal(fall({ 'sicherheit.anklage_erhoben': true }).outcome, 'aussetzen');
    assert.equal(fall({ 'sicherheit.ermittlungsverfahren_laeuft': true }).outcome, 'aussetzen');
  });
});
