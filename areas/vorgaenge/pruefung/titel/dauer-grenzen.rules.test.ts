/** Permanent titles of refugees, of children, and of the Union at their limits: §§ 9a, 26 (3), 35 AufenthG. */
import { grenzfaelle } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 26 (3) AufenthG',
  'NE_26_3',
  {
    'person.pass': 'gueltig',
    'person.geburtsdatum': '1985-06-01',
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'lebensunterhalt.deckung': 'ueberwiegend',
    'lebensunterhalt.krankenversicherung': true,
    'sprache.deutsch': 'A2',
    'integration.grundkenntnisse': true,
    'wohnraum.ausreichend': true,
    'sicherheit.gruende_oeffentliche_sicherheit': false,
    'aufenthalt.titel': 'AE_25_1',
    'aufenthalt.titel_seit': '2021-04-28',
    'schutz.asylverfahren_monate': 0,
    'schutz.widerrufsmitteilung': false,
  },
  {
    vorstatus: [
      [{ 'aufenthalt.titel': 'AE_25_2_subsidiaer' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': 'AE_25_3' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': 'AE_25_2_fluechtling' }, 'erfuellt', 'erteilen'],
    ],
    lebensunterhalt: [
      [{ 'aufenthalt.titel_seit': '2021-04-29' }, 'nicht_erfuellt', 'ablehnen', { sprache: 'nicht_erfuellt' }],
      [{ 'sprache.deutsch': 'C1', 'aufenthalt.titel_seit': '2023-04-28' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.deckung': 'nicht', 'integration.krankheit_hindert_erwerb': true }, 'entfaellt', 'erteilen'],
      [{ 'person.geburtsdatum': undefined, 'lebensunterhalt.deckung': 'nicht' }, 'offen', 'nachfordern'],
    ],
    titelzeit: [
      [{ 'aufenthalt.titel_seit': '2021-05-28', 'schutz.asylverfahren_monate': 1 }, 'erfuellt', 'erteilen'],
      [
        { 'lebensunterhalt.deckung': 'vollstaendig', 'sprache.deutsch': 'C1', 'aufenthalt.titel_seit': '2023-04-29' },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'lebensunterhalt.deckung': 'weit_ueberwiegend',
          'sprache.deutsch': 'C1',
          'aufenthalt.titel_seit': '2023-04-28',
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'lebensunterhalt.deckung': 'weit_ueberwiegend',
          'sprache.deutsch': 'C1',
          'aufenthalt.titel_seit': '2024-04-28',
          'schutz.asylverfahren_monate': 12,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'aufenthalt.titel_seit': '2022-04-28', 'aufenthalt.monate_studium_ausbildung': 24 }, 'erfuellt', 'erteilen'],
      [{ 'schutz.asylverfahren_monate': undefined }, 'erfuellt', 'erteilen'],
    ],
    sprache: [
      [
        {
          'lebensunterhalt.deckung': 'weit_ueberwiegend',
          'sprache.deutsch': 'B2',
          'aufenthalt.titel_seit': '2023-04-28',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'sprache.deutsch': 'A1' }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'lebensunterhalt.deckung': 'weit_ueberwiegend',
          'sprache.deutsch': 'B2',
          'aufenthalt.titel_seit': '2023-04-28',
          'integration.krankheit_hindert_sprache': true,
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    keine_widerrufsmitteilung: [
      [{ 'schutz.widerrufsmitteilung': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.widerrufsmitteilung': undefined }, 'offen', 'offen'],
    ],
    grundkenntnisse: [
      [
        {
          'sprache.deutsch': 'keine',
          'integration.grundkenntnisse': false,
          'integration.krankheit_hindert_sprache': true,
        },
        'entfaellt',
        'erteilen',
        { sprache: 'entfaellt' },
      ],
      [
        {
          'sprache.deutsch': undefined,
          'integration.grundkenntnisse': undefined,
          'integration.integrationskurs_bestanden': true,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'integration.grundkenntnisse': false }, 'nicht_erfuellt', 'ablehnen'],
    ],
  },
);

grenzfaelle(
  '§ 35 AufenthG',
  'NE_35',
  {
    'person.pass': 'gueltig',
    'person.geburtsdatum': '2009-06-01',
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.krankenversicherung': true,
    'aufenthalt.titel': 'AE_32',
    'aufenthalt.titel_seit': '2020-06-01',
    'sicherheit.ausweisungsinteresse': 'keines',
    'sicherheit.verurteilung_35_3': false,
  },
  {
    titelzeit: [
      [{ 'aufenthalt.titel_seit': '2020-06-02' }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'person.geburtsdatum': '2004-01-01', 'aufenthalt.titel_seit': '2021-04-29', 'sprache.deutsch': 'B1' },
        'nicht_erfuellt',
        'ablehnen',
        { sprache: 'erfuellt' },
      ],
      [
        {
          'person.geburtsdatum': '2004-01-01',
          'aufenthalt.titel_seit': '2021-04-28',
          'sprache.deutsch': 'A2',
          'integration.krankheit_hindert_sprache': true,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'aufenthalt.titel': 'AE_33' }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel': 'AE_28' }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel': 'AE_18a' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'nicht' }, 'offen', 'offen'],
      [{ 'lebensunterhalt.deckung': 'nicht', 'schule.in_ausbildung': true }, 'entfaellt', 'erteilen'],
      [{ 'lebensunterhalt.deckung': 'nicht', 'integration.krankheit_hindert_erwerb': true }, 'entfaellt', 'erteilen'],
    ],
    ausweisungsinteresse: [
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_sonst' }, 'offen', 'offen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst' }, 'offen', 'offen'],
      [{ 'sicherheit.ausweisungsinteresse': undefined }, 'offen', 'offen'],
    ],
    keine_verurteilung: [[{ 'sicherheit.verurteilung_35_3': undefined }, 'offen', 'offen']],
    sprache: [
      [
        { 'person.geburtsdatum': '2004-01-01', 'aufenthalt.titel_seit': '2021-04-28', 'sprache.deutsch': 'B1' },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'person.geburtsdatum': '2004-01-01', 'aufenthalt.titel_seit': '2021-04-28', 'sprache.deutsch': 'A2' },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'person.geburtsdatum': '2004-01-01', 'aufenthalt.titel_seit': '2021-04-28' }, 'offen', 'nachfordern'],
      [
        {
          'person.geburtsdatum': '2004-01-01',
          'lebensunterhalt.deckung': 'nicht',
          'aufenthalt.titel_seit': '2021-04-28',
          'sprache.deutsch': 'B1',
          'schule.in_ausbildung': true,
        },
        'erfuellt',
        'erteilen',
        { lebensunterhalt: 'entfaellt' },
      ],
      [
        { 'person.geburtsdatum': '2008-04-28', 'aufenthalt.titel_seit': '2021-04-28', 'sprache.deutsch': 'B1' },
        'erfuellt',
        'erteilen',
      ],
    ],
    ermittlungsverfahren: [[{ 'sicherheit.ermittlungsverfahren_laeuft': true }, 'offen', 'aussetzen']],
  },
);

grenzfaelle(
  '§ 9a AufenthG',
  'DA_EU_9a',
  {
    'person.pass': 'gueltig',
    'person.geburtsdatum': '1985-06-01',
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.krankenversicherung': true,
    'sprache.deutsch': 'B1',
    'integration.grundkenntnisse': true,
    'wohnraum.ausreichend': true,
    'sicherheit.gruende_oeffentliche_sicherheit': false,
    'aufenthalt.titel': 'AE_18b',
    'aufenthalt.titel_seit': '2021-04-28',
    'schutz.eu_status': 'keiner',
  },
  {
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'weit_ueberwiegend' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': undefined }, 'offen', 'nachfordern'],
      [{ 'lebensunterhalt.deckung': undefined }, 'offen', 'nachfordern'],
    ],
    sprache: [
      [
        {
          'sprache.deutsch': 'keine',
          'integration.grundkenntnisse': false,
          'integration.krankheit_hindert_sprache': true,
        },
        'entfaellt',
        'erteilen',
        { grundkenntnisse: 'entfaellt' },
      ],
      [{ 'sprache.deutsch': 'A2' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    titelzeit: [
      [{ 'aufenthalt.titel_seit': '2021-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel_seit': '2023-04-28', 'aufenthalt.monate_studium_ausbildung': 48 }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel': 'AE_25_1' }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel': 'AE_25_2_fluechtling' }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel': 'AE_25_2_subsidiaer' }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel': 'duldung' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    ausschlussgrund: [
      [{ 'aufenthalt.titel': 'AE_16a' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': 'AE_16b' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'daueraufenthalt_eu' }, 'erfuellt', 'erteilen'],
      [{ 'schutz.eu_status': undefined }, 'offen', 'offen'],
    ],
  },
);
