/** Kinds beyond the catalogue: §§ 7, 11, 12a, 16g, 24, 25 (5), 36, 36a, 51, 52, 60a, 72 AufenthG, § 61 AsylG, § 32 BeschV. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ARTEN } from './pruefung.schema.ts';
import { type Flach, pruefling } from './testing.ts';
import { TITELARTEN } from './titelart.data.ts';

const PERSON: Flach = {
  'antrag.art': 'ersterteilung',
  'antrag.gestellt_am': '2026-04-01',
  'person.pass': 'gueltig',
  'person.geburtsdatum': '1990-01-01',
  'lebensunterhalt.deckung': 'vollstaendig',
  'lebensunterhalt.krankenversicherung': true,
  'sicherheit.ausweisungsinteresse': 'keines',
};

describe('§ 16g AufenthG', () => {
  const fall = pruefling('AE_16g', {
    ...PERSON,
    'aufenthalt.titel': 'duldung',
    'aufenthalt.duldung_seit': '2026-01-01',
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

  test('(1) to (3): granted with all of it; Nr. 2 asks three months of Duldung', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.duldung_seit': '2026-01-02' }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'aufenthalt.duldung_seit': '2026-01-02', 'ausbildung_16g.als_asylbewerber_begonnen': true }).outcome,
      'erteilen',
    );
  });

  test('(1) Nr. 1 letter b, (1) sentence 2, (6), (10)', () => {
    assert.equal(fall({ 'ausbildung.qualifiziert': false }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'ausbildung.qualifiziert': false, 'ausbildung_16g.helferausbildung_mit_anschluss': true }).outcome,
      'erteilen',
    );
    assert.equal(fall({ 'ausbildung_16g.missbrauch_offensichtlich': true }).outcome, 'offen');
    assert.equal(
      fall({ 'person.identitaet_geklaert_am': '2024-01-01', 'person.identitaet_massnahmen_ergriffen': true }).outcome,
      'offen',
    );
    assert.equal(
      fall({ 'lebensunterhalt.deckung': 'nicht', 'ausbildung_16g.foerderung_sgb3': true }).outcome,
      'erteilen',
    );
    assert.equal(fall({ 'ausbildung.vertrag': undefined }).outcome, 'nachfordern');
  });
});

describe('§ 24 AufenthG', () => {
  const fall = pruefling('AE_24', {
    'voruebergehender_schutz.gewaehrt': true,
    'voruebergehender_schutz.aufnahmebereit': true,
    'voruebergehender_schutz.ausschluss_60_8': false,
    'voruebergehender_schutz.hierher_verteilt': true,
  });

  test('protection, readiness, no exclusion, distributed here; § 5 (3) does the rest', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.allgemeine_voraussetzungen], ['erteilen', 'entfaellt']);
    assert.equal(fall({ 'voruebergehender_schutz.ausschluss_60_8': true }).outcome, 'ablehnen');
    assert.equal(fall({ 'voruebergehender_schutz.hierher_verteilt': false }).outcome, 'offen');
    assert.equal(fall({ 'voruebergehender_schutz.gewaehrt': undefined }).outcome, 'nachfordern');
  });
});

describe('§ 25 (5) AufenthG', () => {
  const fall = pruefling('AE_25_5', {
    ...PERSON,
    'ausreisehindernis.vollziehbar_ausreisepflichtig': true,
    'ausreisehindernis.ausreise_unmoeglich': true,
    'ausreisehindernis.wegfall_absehbar': false,
    'ausreisehindernis.abschiebung_ausgesetzt_seit': '2024-10-28',
    'ausreisehindernis.verschuldet': false,
  });

  test('sentence 2: after eighteen months „soll“, before by discretion; both can be granted', () => {
    assert.deepEqual([fall().outcome, fall().zeilen.aussetzungszeit], ['erteilen', 'erfuellt']);
    assert.equal(
      fall({ 'ausreisehindernis.abschiebung_ausgesetzt_seit': '2024-10-29' }).zeilen.aussetzungszeit,
      'entfaellt',
    );
  });

  test('sentences 1, 3, 4 and § 5 (3) sentence 2, § 10 (3)', () => {
    assert.equal(fall({ 'ausreisehindernis.verschuldet': true }).outcome, 'ablehnen');
    assert.equal(fall({ 'ausreisehindernis.wegfall_absehbar': undefined }).outcome, 'offen');
    assert.equal(fall({ 'person.pass': 'keiner' }).zeilen.pass, 'offen');
    assert.equal(fall({ 'schutz.asylverfahren': 'abgelehnt' }).outcome, 'erteilen');
    assert.equal(fall({ 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7' }).outcome, 'ablehnen');
  });
});

describe('§§ 36, 36a AufenthG', () => {
  const NACHZUG: Flach = {
    ...PERSON,
    'einreise.mit': 'nationales_visum',
    'familie.scheinehe_festgestellt': false,
    'bezugsperson.geburtsdatum': '2008-04-29',
    'wohnraum.ausreichend': true,
  };
  const eltern = pruefling('AE_36', {
    ...NACHZUG,
    'nachzug_36.weg': 'eltern_schutzberechtigter',
    'nachzug_36.sorgeberechtigter_hier': false,
    'bezugsperson.titel': 'AE_25_2_fluechtling',
  });

  test('§ 36 (1): parents of a minor refugee, without livelihood and housing', () => {
    const ohne: Flach = { 'lebensunterhalt.deckung': 'nicht', 'wohnraum.ausreichend': false };
    assert.equal(eltern(ohne).outcome, 'erteilen');
    assert.equal(eltern({ 'bezugsperson.geburtsdatum': '2008-04-28' }).outcome, 'ablehnen');
    assert.equal(eltern({ 'nachzug_36.sorgeberechtigter_hier': true }).outcome, 'ablehnen');
  });

  test('§ 36 (2), (3): hardship; specialists since 1 March 2024, with livelihood and no exception', () => {
    const sonstige: Flach = { 'nachzug_36.weg': 'sonstige_angehoerige', 'nachzug_36.aussergewoehnliche_haerte': true };
    assert.equal(eltern(sonstige).outcome, 'erteilen');
    assert.equal(eltern({ ...sonstige, 'nachzug_36.aussergewoehnliche_haerte': undefined }).outcome, 'offen');
    const fachkraft: Flach = {
      'nachzug_36.weg': 'eltern_fachkraft',
      'bezugsperson.titel': 'BK_18g',
      'nachzug_36.titel_erstmals_am': '2024-03-01',
    };
    assert.equal(eltern(fachkraft).outcome, 'erteilen');
    assert.equal(eltern({ ...fachkraft, 'nachzug_36.titel_erstmals_am': '2024-02-29' }).outcome, 'ablehnen');
    assert.equal(
      eltern({ ...fachkraft, 'lebensunterhalt.deckung': 'nicht', atypischer_fall: true }).outcome,
      'ablehnen',
    );
  });

  test('§ 104 (14): no reunification under § 36a until 23 July 2027', () => {
    const fall = pruefling('AE_36a', {
      ...NACHZUG,
      'nachzug_36a.weg': 'ehegatte',
      'nachzug_36a.ehe_vor_flucht': true,
      'nachzug_36a.humanitaerer_grund': true,
      'nachzug_36a.regelausschluss_bezugsperson': false,
      'nachzug_36a.auswahl_bundesverwaltungsamt': true,
      'bezugsperson.titel': 'AE_25_2_subsidiaer',
      'bezugsperson.geburtsdatum': '1990-01-01',
    });
    assert.deepEqual([fall().outcome, fall().zeilen.aussetzung_104_14], ['ablehnen', 'nicht_erfuellt']);
    assert.equal(fall({}, '2027-07-23').zeilen.aussetzung_104_14, 'nicht_erfuellt');
    assert.equal(fall({}, '2027-07-24').zeilen.aussetzung_104_14, 'erfuellt');
    assert.equal(
      fall({ 'nachzug_36a.ehe_vor_flucht': false }, '2027-07-24').zeilen.kein_regelausschluss,
      'nicht_erfuellt',
    );
  });
});

describe('work: § 60a (5b), (6), § 60b (5) AufenthG, § 61 AsylG, § 32 BeschV', () => {
  const duldung = pruefling('ERWERB_DULDUNG', {
    'aufenthalt.titel': 'duldung',
    'aufenthalt.ununterbrochen_seit': '2026-01-28',
    'erwerb.duldung_60b': false,
    'erwerb.wohnpflicht_aufnahmeeinrichtung': false,
    'duldung.ausschluss_60a_6': false,
    'duldung.konkrete_massnahmen_bei_antrag': false,
    'beschaeftigung.ba_zustimmung.status': 'erteilt',
  });

  test('with a Duldung: three months and consent; none for training or after four years', () => {
    assert.equal(duldung().outcome, 'erteilen');
    assert.equal(duldung({ 'aufenthalt.ununterbrochen_seit': '2026-01-29' }).outcome, 'ablehnen');
    assert.equal(
      duldung({ 'erwerb.zustimmungsfrei': true, 'aufenthalt.ununterbrochen_seit': '2026-04-01' }).outcome,
      'erteilen',
    );
    assert.equal(duldung({ 'beschaeftigung.ba_zustimmung.status': 'angefragt' }).outcome, 'offen');
    const ohne: Flach = { 'beschaeftigung.ba_zustimmung.status': 'abgelehnt' };
    assert.equal(duldung(ohne).outcome, 'ablehnen');
    assert.equal(duldung({ ...ohne, 'aufenthalt.ununterbrochen_seit': '2022-04-28' }).outcome, 'erteilen');
  });

  test('never with the note of § 60b, with a ground of (6), or before a concrete measure', () => {
    assert.equal(duldung({ 'erwerb.duldung_60b': true }).outcome, 'ablehnen');
    assert.equal(duldung({ 'duldung.ausschluss_60a_6': true }).outcome, 'ablehnen');
    assert.equal(duldung({ 'duldung.konkrete_massnahmen_bei_antrag': true }).outcome, 'ablehnen');
  });

  const gestattung = pruefling('ERWERB_GESTATTUNG', {
    'aufenthalt.titel': 'gestattung',
    'schutz.asylverfahren': 'laufend',
    'erwerb.wohnpflicht_aufnahmeeinrichtung': false,
    'erwerb.gestattet_seit': '2026-01-28',
    'erwerb.asylantrag_am': '2025-10-27',
    'erwerb.sicherer_herkunftsstaat': false,
    'beschaeftigung.ba_zustimmung.status': 'erteilt',
  });

  test('§ 61 AsylG: three months, in the reception centre six after the application; not from safe states', () => {
    assert.equal(gestattung().outcome, 'erteilen');
    const einrichtung: Flach = { 'erwerb.wohnpflicht_aufnahmeeinrichtung': true };
    assert.equal(gestattung(einrichtung).outcome, 'erteilen');
    assert.equal(gestattung({ ...einrichtung, 'erwerb.asylantrag_am': '2025-10-28' }).outcome, 'ablehnen');
    const abgelehnt: Flach = { ...einrichtung, 'erwerb.abgelehnt_offensichtlich_oder_unzulaessig': true };
    assert.equal(gestattung(abgelehnt).outcome, 'ablehnen');
    assert.equal(gestattung({ ...abgelehnt, 'erwerb.aufschiebende_wirkung_angeordnet': true }).outcome, 'erteilen');
    assert.equal(gestattung({ 'erwerb.sicherer_herkunftsstaat': true }).outcome, 'ablehnen');
  });

  test('after the asylum law has changed the old text decides nothing', () => {
    assert.equal(gestattung({}, '2026-06-12').outcome, 'offen');
  });
});

describe('§§ 4a, 12, 12a (5), 72 (3a) AufenthG', () => {
  test('a condition goes unless the law prescribes it', () => {
    const fall = pruefling('NEBENBESTIMMUNG', {
      'aufenthalt.titel': 'AE_18a',
      'nebenbestimmung.gegenstand': 'erwerbstaetigkeit',
      'nebenbestimmung.gesetzlich_zwingend': false,
      'nebenbestimmung.mit_zweck_vereinbar': true,
      'beschaeftigung.ba_zustimmung.status': 'erteilt',
    });
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'nebenbestimmung.gesetzlich_zwingend': true }).outcome, 'ablehnen');
    const auflage: Flach = {
      'nebenbestimmung.gegenstand': 'raeumlich',
      'beschaeftigung.ba_zustimmung.status': undefined,
    };
    assert.equal(fall({ ...auflage, 'nebenbestimmung.anlass_besteht_fort': false }).outcome, 'erteilen');
    assert.equal(fall({ ...auflage, 'nebenbestimmung.anlass_besteht_fort': true }).outcome, 'offen');
  });

  test('the residence rule: a reason, and silence of four weeks at the other office', () => {
    const fall = pruefling('WOHNSITZ_12a', {
      'wohnsitz.verpflichtung_ab': '2024-01-01',
      'wohnsitz.arbeit_ausbildung_einkommen': true,
      'wohnsitz.zustimmung_zuzugsort': 'angefragt',
      'wohnsitz.ersuchen_zugegangen_am': '2026-03-30',
    });
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'wohnsitz.ersuchen_zugegangen_am': '2026-03-31' }).outcome, 'offen');
    assert.equal(fall({ 'wohnsitz.zustimmung_zuzugsort': 'abgelehnt' }).outcome, 'ablehnen');
    assert.equal(fall({ 'wohnsitz.verpflichtung_ab': '2023-04-28' }).zeilen.verpflichtung_besteht, 'nicht_erfuellt');
    assert.equal(fall({ 'wohnsitz.verpflichtung_ab': '2023-04-29' }).zeilen.verpflichtung_besteht, 'erfuellt');
    const ohne: Flach = {
      'wohnsitz.arbeit_ausbildung_einkommen': false,
      'wohnsitz.kurs_verfuegbar': false,
      'wohnsitz.familie_am_zuzugsort': false,
    };
    assert.equal(fall({ ...ohne, 'wohnsitz.haerte': false }).outcome, 'ablehnen');
    assert.equal(fall({ ...ohne, 'wohnsitz.haerte': true }).outcome, 'erteilen');
    assert.equal(fall(ohne).outcome, 'offen');
  });
});

describe('§ 78 AufenthG, §§ 45c, 57a AufenthV: a new card', () => {
  const fall = pruefling('KARTE_NEU', {
    'aufenthalt.titel': 'AE_30',
    'aufenthalt.titel_bis': '2026-04-28',
    'person.pass': 'gueltig',
    'karte.anlass': 'verlust',
    'karte.verlust_angezeigt': true,
    'karte.online_ausweis_gesperrt': true,
    'karte.lichtbild_liegt_vor': true,
    'karte.fingerabdruecke_liegen_vor': true,
  });

  test('a valid title, the loss reported and blocked, or the old card handed in', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'aufenthalt.titel_bis': '2026-04-27' }).outcome, 'ablehnen');
    assert.equal(fall({ 'karte.online_ausweis_gesperrt': undefined }).outcome, 'offen');
    assert.equal(fall({ 'karte.anlass': 'neuer_pass' }).outcome, 'nachfordern');
    assert.equal(fall({ 'karte.anlass': 'neuer_pass', 'karte.alte_karte_vorgelegt': true }).outcome, 'erteilen');
  });
});

describe('§ 11 (4), (8), § 72 (1), (3) AufenthG', () => {
  const VERBOT: Flach = { 'einreiseverbot.laeuft_bis': '2026-04-28' };

  test('lifting: a reason and the office that issued it; (5a), (5b) bar it', () => {
    const fall = pruefling('SPERRE_11_4', {
      ...VERBOT,
      'einreiseverbot.schutzwuerdige_belange': true,
      'einreiseverbot.erlassende_behoerde': 'eigene',
    });
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'einreiseverbot.laeuft_bis': '2026-04-27' }).outcome, 'ablehnen');
    assert.equal(
      fall({ 'einreiseverbot.fall_5a_oder_5b': true, 'einreiseverbot.ausnahme_oberste_behoerde': false }).outcome,
      'ablehnen',
    );
    assert.equal(fall({ 'einreiseverbot.erlassende_behoerde': 'angefragt' }).outcome, 'offen');
    assert.equal(fall({ 'einreiseverbot.erlassende_behoerde': 'abgelehnt' }).outcome, 'ablehnen');
  });

  test('entering for a short time: a compelling reason or hardship, and consent of the place', () => {
    const fall = pruefling('BETRETEN_11_8', {
      ...VERBOT,
      'einreiseverbot.zwingender_grund': true,
      'einreiseverbot.zustimmung_aufenthaltsort': 'erteilt',
    });
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(
      fall({ 'einreiseverbot.zwingender_grund': false, 'einreiseverbot.unbillige_haerte': false }).outcome,
      'ablehnen',
    );
    assert.equal(fall({ 'einreiseverbot.fall_5a_oder_5b': true }).outcome, 'offen');
    assert.equal(fall({ 'einreiseverbot.zustimmung_aufenthaltsort': 'nicht_angefragt' }).outcome, 'offen');
  });
});

describe('§§ 7 (2), 51, 52, 71 AufenthG, § 28 VwVfG: end of a title, change of competence', () => {
  const fall = pruefling('ENDE_TITEL', {
    'ende.massnahme': 'verkuerzung',
    'ende.wesentliche_voraussetzung_entfallen': true,
    'ende.anhoerung': 'erfolgt',
    'ende.ermessen_begruendet': true,
  });

  test('„erteilen“ says that the measure is permissible: ground, hearing, weighing', () => {
    assert.equal(fall().outcome, 'erteilen');
    assert.equal(fall({ 'ende.anhoerung': 'frist_laeuft' }).outcome, 'offen');
    assert.equal(fall({ 'ende.wesentliche_voraussetzung_entfallen': false }).outcome, 'ablehnen');
    assert.equal(fall({ 'ende.ermessen_begruendet': undefined }).outcome, 'offen');
  });

  test('§ 52: a claim of one’s own stands against revocation', () => {
    const widerruf: Flach = { 'ende.massnahme': 'widerruf', 'ende.widerrufsgrund_52': true };
    assert.equal(fall({ ...widerruf, 'ende.eigenstaendiger_anspruch': false }).outcome, 'erteilen');
    assert.equal(fall({ ...widerruf, 'ende.eigenstaendiger_anspruch': true }).outcome, 'ablehnen');
  });

  test('§ 51 (1) Nr. 7: lapsed when not back within six months, to the day; Nr. 6 at once', () => {
    const aus: Flach = { 'ende.massnahme': 'feststellung_erloschen', 'ende.ermessen_begruendet': undefined };
    assert.equal(fall({ ...aus, 'ende.ausgereist_am': '2025-10-27' }).outcome, 'erteilen');
    assert.equal(fall({ ...aus, 'ende.ausgereist_am': '2025-10-28' }).outcome, 'ablehnen');
    assert.equal(
      fall({ ...aus, 'ende.ausgereist_am': '2025-10-27', 'ende.laengere_frist_bis': '2026-12-31' }).outcome,
      'ablehnen',
    );
    assert.equal(
      fall({ ...aus, 'ende.ausgereist_am': '2026-04-01', 'ende.ausreise_auf_dauer': true }).outcome,
      'erteilen',
    );
    assert.equal(
      fall({ ...aus, 'ende.ausgereist_am': '2025-01-01', 'ende.schutz_51_2_oder_7': true }).outcome,
      'ablehnen',
    );
  });

  test('§ 71: the file goes when the other office takes over and no residence rule binds', () => {
    const wechsel = pruefling('ZUSTAENDIGKEIT', {
      'zustaendigkeit.zuzugsort_bestaetigt': true,
      'zustaendigkeit.wohnsitzbeschraenkung_entgegen': false,
      'zustaendigkeit.gericht_anhaengig': false,
      'zustaendigkeit.originale_in_verwahrung': false,
      'zustaendigkeit.uebernahme': 'bestaetigt',
    });
    assert.equal(wechsel().outcome, 'erteilen');
    assert.equal(wechsel({ 'zustaendigkeit.wohnsitzbeschraenkung_entgegen': true }).outcome, 'ablehnen');
    assert.equal(wechsel({ 'zustaendigkeit.uebernahme': 'angefragt' }).outcome, 'offen');
  });
});

describe('what a decision says about its kind', () => {
  test('every kind has a name, a basis, a term; a restricted one says what work is allowed (§ 4a (3))', () => {
    for (const art of ARTEN) {
      const { name, norm, befristung, erwerb, nebenbestimmung } = TITELARTEN[art];
      assert.ok(name.length > 4 && norm.section.startsWith('§ ') && befristung.endsWith('.'), art);
      assert.ok(erwerb === 'ohne_bezug' || nebenbestimmung !== '', art);
      if (erwerb === 'beschraenkt') assert.match(nebenbestimmung, /erlaubt/, art);
    }
  });
});
