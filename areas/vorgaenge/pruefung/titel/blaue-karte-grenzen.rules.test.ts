/** Blue Card and practical knowledge at their limits: §§ 18g, 19c (2), 19f AufenthG, §§ 1, 6 BeschV. */
import { grenzfaelle, MIT_STELLE } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 18g AufenthG',
  'BK_18g',
  {
    ...MIT_STELLE,
    'beschaeftigung.brutto_jahr': 50700,
    'beschaeftigung.angemessen': true,
    'beschaeftigung.isco': '2431',
    'qualifikation.art': 'deutscher_hochschulabschluss',
    'qualifikation.abschluss_am': '2015-01-01',
    'schutz.eu_status': 'keiner',
  },
  {
    gehalt: [
      [{ 'beschaeftigung.brutto_jahr': 50699.99 }, 'nicht_erfuellt', 'ablehnen', { ba_zustimmung: 'erfuellt' }],
      [
        { 'beschaeftigung.brutto_jahr': 45934.2, 'beschaeftigung.isco': '1311' },
        'nicht_erfuellt',
        'ablehnen',
        { ba_zustimmung: 'erfuellt' },
      ],
      [
        { 'beschaeftigung.brutto_jahr': 45934.2, 'beschaeftigung.isco': '2231' },
        'nicht_erfuellt',
        'ablehnen',
        { ba_zustimmung: 'erfuellt' },
      ],
      [
        { 'beschaeftigung.brutto_jahr': 45934.2, 'beschaeftigung.isco': '2240' },
        'nicht_erfuellt',
        'ablehnen',
        { ba_zustimmung: 'erfuellt' },
      ],
      [
        {
          'beschaeftigung.ba_zustimmung.status': 'abgelehnt',
          'beschaeftigung.brutto_jahr': 60000,
          'beschaeftigung.isco': '2110',
        },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'beschaeftigung.brutto_jahr': 45934.2, 'qualifikation.abschluss_am': undefined },
        'offen',
        'nachfordern',
        { ba_zustimmung: 'erfuellt' },
      ],
      [
        { 'beschaeftigung.brutto_jahr': 45934.2, 'beschaeftigung.isco': undefined },
        'offen',
        'nachfordern',
        { ba_zustimmung: 'erfuellt' },
      ],
      [{ 'beschaeftigung.brutto_jahr': undefined }, 'offen', 'nachfordern', { ba_zustimmung: 'erfuellt' }],
      [{ 'recht.beitragsbemessungsgrenze_jahr': undefined }, 'offen', 'offen', { ba_zustimmung: 'erfuellt' }],
      [{ 'recht.beitragsbemessungsgrenze_jahr': 90600, 'beschaeftigung.brutto_jahr': 45300 }, 'erfuellt', 'erteilen'],
      [{ 'recht.beitragsbemessungsgrenze_jahr': 96600, 'beschaeftigung.brutto_jahr': 48300 }, 'erfuellt', 'erteilen'],
      [{ 'recht.beitragsbemessungsgrenze_jahr': 104400, 'beschaeftigung.brutto_jahr': 52200 }, 'erfuellt', 'erteilen'],
    ],
    ba_zustimmung: [
      [{ 'beschaeftigung.brutto_jahr': 45934.2, 'beschaeftigung.isco': '1321' }, 'erfuellt', 'erteilen'],
      [{ 'beschaeftigung.brutto_jahr': 45934.2, 'beschaeftigung.isco': '1330' }, 'erfuellt', 'erteilen'],
      [
        {
          'beschaeftigung.ba_zustimmung.status': 'abgelehnt',
          'beschaeftigung.brutto_jahr': 46000,
          'beschaeftigung.isco': '2110',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'beschaeftigung.ba_zustimmung.status': 'nicht_angefragt',
          'beschaeftigung.brutto_jahr': 80000,
          'beschaeftigung.isco': '2512',
          'qualifikation.art': 'keine',
          'qualifikation.bewertung': 'keine',
          'qualifikation.it_erfahrung_monate_letzte_7_jahre': 36,
          'qualifikation.niveau_vergleichbar_hochschule': true,
        },
        'offen',
        'offen',
        { fachkraft: 'entfaellt', it_erfahrung: 'erfuellt' },
      ],
    ],
    beschaeftigungsdauer: [
      [{ 'beschaeftigung.unbefristet': false, 'beschaeftigung.dauer_monate': 6 }, 'erfuellt', 'erteilen'],
      [{ 'beschaeftigung.unbefristet': false, 'beschaeftigung.dauer_monate': 5 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.unbefristet': false }, 'offen', 'nachfordern'],
      [{ 'beschaeftigung.unbefristet': undefined }, 'offen', 'nachfordern'],
    ],
    ablehnungsgrund_19f: [
      [{ 'schutz.eu_status': 'voruebergehender_schutz' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'voruebergehender_schutz_beantragt' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'abschiebung_ausgesetzt' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'daueraufenthalt_eu' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'int_schutz_zuerkannt' }, 'erfuellt', 'erteilen'],
      [{ 'schutz.eu_status': undefined }, 'offen', 'offen'],
    ],
    angemessene_beschaeftigung: [
      [{ 'beschaeftigung.angemessen': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.angemessen': undefined }, 'offen', 'nachfordern'],
    ],
    berufsausuebungserlaubnis: [
      [{ 'beschaeftigung.berufsausuebungserlaubnis': 'fehlt' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    it_erfahrung: [
      [
        {
          'beschaeftigung.brutto_jahr': 45934.2,
          'beschaeftigung.isco': '2512',
          'qualifikation.art': 'keine',
          'qualifikation.bewertung': 'keine',
          'qualifikation.it_erfahrung_monate_letzte_7_jahre': 35,
          'qualifikation.niveau_vergleichbar_hochschule': true,
        },
        'nicht_erfuellt',
        'ablehnen',
        { fachkraft: 'nicht_erfuellt', ba_zustimmung: 'erfuellt' },
      ],
      [
        {
          'beschaeftigung.brutto_jahr': 45934.2,
          'beschaeftigung.isco': '2512',
          'qualifikation.art': 'keine',
          'qualifikation.bewertung': 'keine',
          'qualifikation.it_erfahrung_monate_letzte_7_jahre': 36,
          'qualifikation.niveau_vergleichbar_hochschule': false,
        },
        'nicht_erfuellt',
        'ablehnen',
        { fachkraft: 'nicht_erfuellt', ba_zustimmung: 'erfuellt' },
      ],
      [
        {
          'beschaeftigung.brutto_jahr': 45934.2,
          'beschaeftigung.isco': '2512',
          'qualifikation.art': 'keine',
          'qualifikation.bewertung': 'keine',
          'qualifikation.it_erfahrung_monate_letzte_7_jahre': 36,
        },
        'offen',
        'nachfordern',
        { fachkraft: 'offen', ba_zustimmung: 'erfuellt' },
      ],
    ],
    fachkraft: [
      [
        {
          'qualifikation.art': 'auslaendischer_hochschulabschluss',
          'qualifikation.bewertung': 'nicht_vergleichbar',
          'qualifikation.it_erfahrung_monate_letzte_7_jahre': 60,
          'qualifikation.niveau_vergleichbar_hochschule': true,
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'qualifikation.art': 'auslaendischer_hochschulabschluss', 'qualifikation.bewertung': 'beantragt' },
        'offen',
        'offen',
      ],
    ],
  },
);

grenzfaelle(
  '§ 19c (2) AufenthG, § 6 BeschV',
  'AE_19c_2',
  {
    ...MIT_STELLE,
    'beschaeftigung.brutto_jahr': 45630,
    'beschaeftigung.ikt_beruf': false,
    'beschaeftigung.tarifgebunden': false,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.staatlich_anerkannt_herkunft': true,
    'qualifikation.ausbildungsdauer_monate': 24,
    'qualifikation.bestaetigung_fachkundige_stelle': true,
    'qualifikation.berufserfahrung_monate_letzte_5_jahre': 24,
  },
  {
    titelerteilungssperre: [
      [{ 'schutz.asylverfahren': 'abgelehnt' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.asylverfahren': 'abgelehnt_30_1_nr3_bis_7' }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'einreise.mit': 'ohne_visum',
          'einreise.datum': '2023-03-29',
          'aufenthalt.titel': 'duldung',
          'schutz.asylverfahren': 'zurueckgenommen',
        },
        'nicht_erfuellt',
        'ablehnen',
        { visum: 'nicht_erfuellt' },
      ],
      [{ 'einreise.datum': undefined, 'schutz.asylverfahren': 'zurueckgenommen' }, 'offen', 'nachfordern'],
    ],
    gehalt: [
      [
        {
          'person.geburtsdatum': '1981-04-29',
          'beschaeftigung.brutto_jahr': 47000,
          'beschaeftigung.altersversorgung': false,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'beschaeftigung.brutto_jahr': 45629.99 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.brutto_jahr': 30000, 'beschaeftigung.tarifgebunden': true }, 'entfaellt', 'erteilen'],
      [{ 'beschaeftigung.brutto_jahr': 30000, 'beschaeftigung.tarifgebunden': undefined }, 'offen', 'nachfordern'],
      [{ 'beschaeftigung.brutto_jahr': undefined }, 'offen', 'nachfordern'],
    ],
    berufserfahrung: [
      [{ 'qualifikation.berufserfahrung_monate_letzte_5_jahre': 23 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'qualifikation.berufserfahrung_monate_letzte_5_jahre': undefined }, 'offen', 'nachfordern'],
    ],
    qualifikation: [
      [{ 'beschaeftigung.ikt_beruf': true, 'qualifikation.art': 'keine' }, 'entfaellt', 'erteilen'],
      [{ 'qualifikation.art': 'keine' }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'qualifikation.art': 'auslaendischer_hochschulabschluss',
          'qualifikation.ausbildungsdauer_monate': undefined,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'beschaeftigung.ikt_beruf': undefined, 'qualifikation.art': 'keine' }, 'offen', 'nachfordern'],
    ],
    qualifizierte_beschaeftigung: [[{ 'beschaeftigung.qualifiziert': false }, 'nicht_erfuellt', 'ablehnen']],
  },
);
