/** Spouses and parents at the limits: §§ 27 to 30 AufenthG. */
import { grenzfaelle, MIT_VISUM } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 28 AufenthG',
  'AE_28',
  {
    ...MIT_VISUM,
    'lebensunterhalt.deckung': 'nicht',
    'familie.beziehung': 'ehegatte',
    'familie.lebensgemeinschaft_besteht': true,
    'familie.scheinehe_festgestellt': false,
    'bezugsperson.deutsch': true,
    'bezugsperson.gewoehnlicher_aufenthalt_inland': true,
    'bezugsperson.geburtsdatum': '1990-01-01',
    'sprache.deutsch': 'A1',
  },
  {
    volljaehrigkeit: [
      [{ 'person.geburtsdatum': '2008-04-28' }, 'erfuellt', 'erteilen'],
      [{ 'person.geburtsdatum': '2008-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'bezugsperson.geburtsdatum': undefined }, 'offen', 'nachfordern'],
      [
        {
          'person.geburtsdatum': '2012-01-01',
          'familie.beziehung': 'kind',
          'bezugsperson.geburtsdatum': '1980-01-01',
          'sprache.deutsch': 'keine',
          'person.ledig': true,
        },
        'entfaellt',
        'erteilen',
        { sprache: 'entfaellt' },
      ],
    ],
    sprache: [
      [{ 'sprache.deutsch': 'keine' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sprache.deutsch': 'keine', 'integration.krankheit_hindert_sprache': true }, 'entfaellt', 'erteilen'],
      [{ 'sprache.deutsch': 'keine', 'familie.sprachbemuehung_unzumutbar': true }, 'entfaellt', 'erteilen'],
      [{ 'sprache.deutsch': undefined }, 'offen', 'nachfordern'],
    ],
    lebensunterhalt: [
      [{ atypischer_fall: true }, 'offen', 'offen'],
      [{ 'lebensunterhalt.deckung': 'vollstaendig', atypischer_fall: true }, 'erfuellt', 'erteilen'],
    ],
    keine_scheinehe: [
      [{ 'familie.scheinehe_festgestellt': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'familie.scheinehe_festgestellt': undefined }, 'offen', 'offen'],
      [{ 'familie.zwangsehe_anhaltspunkte': true }, 'nicht_erfuellt', 'ablehnen'],
    ],
    gewoehnlicher_aufenthalt: [
      [{ 'bezugsperson.gewoehnlicher_aufenthalt_inland': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'bezugsperson.gewoehnlicher_aufenthalt_inland': undefined }, 'offen', 'nachfordern'],
    ],
    familienverhaeltnis: [
      [{ 'bezugsperson.deutsch': false }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'familie.beziehung': 'elternteil',
          'bezugsperson.geburtsdatum': '2008-04-28',
          'sprache.deutsch': 'keine',
          'familie.sorgerecht': 'gemeinsam',
        },
        'nicht_erfuellt',
        'ablehnen',
        { volljaehrigkeit: 'entfaellt', sprache: 'entfaellt', personensorge: 'erfuellt' },
      ],
      [
        {
          'person.geburtsdatum': '2008-04-28',
          'familie.beziehung': 'kind',
          'bezugsperson.geburtsdatum': '1980-01-01',
          'sprache.deutsch': 'keine',
          'person.ledig': true,
        },
        'nicht_erfuellt',
        'ablehnen',
        { volljaehrigkeit: 'entfaellt', sprache: 'entfaellt' },
      ],
      [
        {
          'person.geburtsdatum': '2012-01-01',
          'familie.beziehung': 'kind',
          'bezugsperson.geburtsdatum': '1980-01-01',
          'sprache.deutsch': 'keine',
        },
        'offen',
        'nachfordern',
        { volljaehrigkeit: 'entfaellt', sprache: 'entfaellt' },
      ],
    ],
    ausweisungsinteresse: [
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_sonst' }, 'offen', 'offen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_nr1_oder_2' }, 'offen', 'offen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst' }, 'offen', 'offen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    personensorge: [
      [
        {
          'familie.beziehung': 'elternteil',
          'bezugsperson.geburtsdatum': '2015-01-01',
          'sprache.deutsch': 'keine',
          'familie.sorgerecht': 'gemeinsam',
        },
        'erfuellt',
        'erteilen',
        { volljaehrigkeit: 'entfaellt', sprache: 'entfaellt' },
      ],
      [
        {
          'familie.beziehung': 'elternteil',
          'bezugsperson.geburtsdatum': '2015-01-01',
          'sprache.deutsch': 'keine',
          'familie.sorgerecht': 'allein',
        },
        'erfuellt',
        'erteilen',
        { volljaehrigkeit: 'entfaellt', sprache: 'entfaellt' },
      ],
      [
        {
          'familie.beziehung': 'elternteil',
          'bezugsperson.geburtsdatum': '2015-01-01',
          'sprache.deutsch': 'keine',
          'familie.sorgerecht': 'keines',
        },
        'offen',
        'offen',
        { volljaehrigkeit: 'entfaellt', sprache: 'entfaellt', lebensunterhalt: 'offen' },
      ],
      [
        {
          'familie.beziehung': 'elternteil',
          'familie.lebensgemeinschaft_besteht': false,
          'bezugsperson.geburtsdatum': '2015-01-01',
          'sprache.deutsch': 'keine',
          'familie.sorgerecht': 'keines',
        },
        'nicht_erfuellt',
        'ablehnen',
        {
          volljaehrigkeit: 'entfaellt',
          sprache: 'entfaellt',
          lebensunterhalt: 'nicht_erfuellt',
          lebensgemeinschaft: 'nicht_erfuellt',
        },
      ],
    ],
  },
);

grenzfaelle(
  '§ 30 AufenthG',
  'AE_30',
  {
    ...MIT_VISUM,
    'lebensunterhalt.deckung': 'vollstaendig',
    'familie.scheinehe_festgestellt': false,
    'familie.lebensgemeinschaft_besteht': true,
    'familie.ehe_geschlossen_am': '2020-01-01',
    'bezugsperson.titel': 'NE_9',
    'bezugsperson.titel_seit': '2025-06-01',
    'bezugsperson.geburtsdatum': '1990-01-01',
    'bezugsperson.staatsangehoerigkeit': 'IN',
    'sprache.deutsch': 'A1',
    'wohnraum.ausreichend': true,
  },
  {
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'weit_ueberwiegend' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': undefined }, 'offen', 'nachfordern'],
      [{ 'lebensunterhalt.deckung': undefined }, 'offen', 'nachfordern'],
    ],
    titel_bezugsperson: [
      [{ 'bezugsperson.titel': 'NE_18c' }, 'erfuellt', 'erteilen'],
      [{ 'bezugsperson.titel': 'NE_35' }, 'erfuellt', 'erteilen'],
      [{ 'bezugsperson.titel': 'NE_26_3' }, 'erfuellt', 'erteilen'],
      [
        { 'bezugsperson.titel': 'AE_25_2_subsidiaer', 'bezugsperson.titel_seit': '2015-01-01' },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'familie.ehe_geschlossen_am': '2025-01-01',
          'bezugsperson.titel': 'AE_28',
          'bezugsperson.titel_seit': '2024-04-29',
          'bezugsperson.aufenthalt_voraussichtlich_monate': 24,
        },
        'offen',
        'offen',
      ],
      [
        {
          'familie.ehe_geschlossen_am': '2025-01-01',
          'bezugsperson.titel': 'AE_31',
          'bezugsperson.titel_seit': '2024-04-29',
          'bezugsperson.aufenthalt_voraussichtlich_monate': 24,
        },
        'offen',
        'offen',
      ],
      [
        {
          'familie.ehe_geschlossen_am': '2025-06-02',
          'bezugsperson.titel': 'AE_18a',
          'bezugsperson.aufenthalt_voraussichtlich_monate': 24,
        },
        'offen',
        'offen',
        { sprache: 'entfaellt', wohnraum: 'entfaellt' },
      ],
      [{ 'bezugsperson.titel': 'duldung' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'bezugsperson.titel': 'gestattung' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    sprache: [
      [{ 'bezugsperson.titel': 'AE_18d' }, 'entfaellt', 'erteilen', { wohnraum: 'entfaellt' }],
      [{ 'bezugsperson.titel': 'BK_18g' }, 'entfaellt', 'erteilen', { wohnraum: 'entfaellt' }],
      [
        { 'bezugsperson.titel': 'AE_18a', 'bezugsperson.aufenthalt_voraussichtlich_monate': 24 },
        'entfaellt',
        'erteilen',
        { wohnraum: 'entfaellt' },
      ],
      [{ 'sprache.deutsch': 'keine', 'bezugsperson.vorheriger_titel': 'AE_28' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sprache.deutsch': 'keine', 'bezugsperson.vorheriger_titel': 'AE_19c_1' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    wohnraum: [
      [{ 'wohnraum.ausreichend': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'wohnraum.ausreichend': false, atypischer_fall: true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'wohnraum.ausreichend': undefined }, 'offen', 'nachfordern'],
      [
        {
          'lebensunterhalt.deckung': 'nicht',
          'lebensunterhalt.krankenversicherung': false,
          'bezugsperson.titel': 'AE_25_2_fluechtling',
          'wohnraum.ausreichend': false,
          'familie.herstellung_in_drittstaat_moeglich': false,
          'bezugsperson.schutz_unanfechtbar_am': '2026-01-01',
        },
        'entfaellt',
        'erteilen',
        { lebensunterhalt: 'entfaellt' },
      ],
    ],
    volljaehrigkeit: [
      [{ 'person.geburtsdatum': '2008-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'bezugsperson.geburtsdatum': '2009-01-01' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    keine_scheinehe: [[{ 'familie.scheinehe_festgestellt': true }, 'nicht_erfuellt', 'ablehnen']],
    ausweisungsinteresse: [
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' }, 'nicht_erfuellt', 'ablehnen'],
    ],
  },
);
