/** Niederlassungserlaubnis at its limits: §§ 9, 18c AufenthG. */
import { grenzfaelle } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 9 AufenthG',
  'NE_9',
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
    'aufenthalt.titel': 'AE_28',
    'aufenthalt.titel_seit': '2021-04-28',
    'rente.monate': 60,
    'beschaeftigung.arbeitnehmer': true,
    'beschaeftigung.erlaubt': true,
  },
  {
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'weit_ueberwiegend' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': undefined }, 'offen', 'nachfordern'],
      [
        { 'lebensunterhalt.deckung': 'nicht', 'rente.monate': 0, 'integration.krankheit_hindert_erwerb': true },
        'entfaellt',
        'erteilen',
        { rente: 'entfaellt' },
      ],
    ],
    sicherheit: [
      [{ 'sicherheit.gruende_oeffentliche_sicherheit': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.gruende_oeffentliche_sicherheit': undefined }, 'offen', 'offen'],
      [{ 'sicherheit.ermittlungsverfahren_laeuft': true }, 'offen', 'aussetzen', { ermittlungsverfahren: 'offen' }],
      [{ 'sicherheit.ermittlungsverfahren_laeuft': false }, 'erfuellt', 'erteilen'],
    ],
    grundkenntnisse: [
      [{ 'integration.grundkenntnisse': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'integration.grundkenntnisse': undefined }, 'offen', 'nachfordern'],
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
      [
        {
          'sprache.deutsch': 'A2',
          'integration.grundkenntnisse': undefined,
          'integration.integrationskurs_bestanden': true,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'sprache.deutsch': undefined, 'integration.integrationskurs_bestanden': true }, 'erfuellt', 'erteilen'],
      [{ 'sprache.deutsch': undefined }, 'offen', 'nachfordern'],
    ],
    wohnraum: [
      [{ 'wohnraum.ausreichend': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'wohnraum.ausreichend': undefined }, 'offen', 'nachfordern'],
    ],
    titelzeit: [
      [{ 'aufenthalt.titel_seit': '2021-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel_seit': '2022-04-28', 'aufenthalt.monate_studium_ausbildung': 24 }, 'erfuellt', 'erteilen'],
      [
        { 'aufenthalt.titel_seit': '2022-04-28', 'aufenthalt.monate_studium_ausbildung': 23 },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'aufenthalt.titel_seit': '2022-04-28', 'aufenthalt.monate_studium_ausbildung': 25 }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel_seit': undefined }, 'offen', 'nachfordern'],
      [{ 'aufenthalt.titel': undefined }, 'offen', 'nachfordern'],
    ],
    rente: [
      [
        { 'rente.monate': 59, 'rente.ehegatte_monate': 59, 'familie.lebensgemeinschaft_besteht': true },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'rente.monate': 0, 'rente.ehegatte_monate': 60, 'familie.lebensgemeinschaft_besteht': true },
        'erfuellt',
        'erteilen',
      ],
      [{ 'rente.monate': 0, 'schule.in_ausbildung': true }, 'entfaellt', 'erteilen'],
      [{ 'rente.monate': undefined }, 'offen', 'nachfordern'],
    ],
    beschaeftigung_erlaubt: [
      [{ 'beschaeftigung.arbeitnehmer': false, 'beschaeftigung.erlaubt': undefined }, 'entfaellt', 'erteilen'],
      [{ 'beschaeftigung.erlaubt': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.erlaubt': undefined }, 'offen', 'nachfordern'],
      [{ 'beschaeftigung.arbeitnehmer': undefined, 'beschaeftigung.erlaubt': undefined }, 'offen', 'nachfordern'],
    ],
  },
);

grenzfaelle(
  '§ 18c AufenthG',
  'NE_18c',
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
    'aufenthalt.titel': 'AE_18a',
    'aufenthalt.titel_seit': '2023-04-28',
    'rente.monate': 36,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.bewertung': 'gleichwertig',
    'beschaeftigung.qualifiziert': true,
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
      [
        {
          'sprache.deutsch': undefined,
          'integration.grundkenntnisse': undefined,
          'integration.integrationskurs_bestanden': true,
        },
        'erfuellt',
        'erteilen',
      ],
    ],
    titelzeit: [
      [{ 'aufenthalt.titel_seit': '2023-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'aufenthalt.titel_seit': '2024-04-28',
          'rente.monate': 24,
          'qualifikation.art': 'inlaendische_berufsausbildung',
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'aufenthalt.titel': 'AE_18b',
          'aufenthalt.titel_seit': '2024-04-28',
          'rente.monate': 24,
          'qualifikation.art': 'deutscher_hochschulabschluss',
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'aufenthalt.titel_seit': '2024-04-29',
          'rente.monate': 24,
          'qualifikation.art': 'inlaendische_berufsausbildung',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'aufenthalt.titel_seit': '2023-10-28', 'rente.monate': 30, 'qualifikation.art': undefined },
        'offen',
        'nachfordern',
        { rente: 'offen' },
      ],
      [{ 'aufenthalt.titel': 'AE_20' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    rente: [
      [
        {
          'aufenthalt.titel_seit': '2024-04-28',
          'rente.monate': 23,
          'qualifikation.art': 'inlaendische_berufsausbildung',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'rente.monate': 35 }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'lebensunterhalt.deckung': 'nicht', 'rente.monate': 0, 'integration.krankheit_hindert_erwerb': true },
        'entfaellt',
        'erteilen',
        { lebensunterhalt: 'entfaellt' },
      ],
      [
        { 'rente.monate': 0, 'rente.ehegatte_monate': 120, 'familie.lebensgemeinschaft_besteht': true },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    arbeitsplatz: [
      [{ 'beschaeftigung.qualifiziert': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.qualifiziert': undefined }, 'offen', 'nachfordern'],
    ],
  },
);

grenzfaelle(
  '§ 18c AufenthG (2)',
  'NE_18c',
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
    'aufenthalt.titel': 'BK_18g',
    'aufenthalt.titel_seit': '2024-01-01',
    'beschaeftigung.monate_18g': 21,
    'rente.monate': 21,
    'qualifikation.art': 'deutscher_hochschulabschluss',
  },
  {
    beschaeftigungszeit: [
      [{ 'beschaeftigung.monate_18g': 20 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sprache.deutsch': 'A1', 'beschaeftigung.monate_18g': 27, 'rente.monate': 27 }, 'erfuellt', 'erteilen'],
      [{ 'sprache.deutsch': 'A1', 'beschaeftigung.monate_18g': 26, 'rente.monate': 27 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sprache.deutsch': undefined }, 'offen', 'nachfordern', { rente: 'offen', sprache: 'offen' }],
    ],
    rente: [
      [{ 'sprache.deutsch': 'A1', 'beschaeftigung.monate_18g': 27, 'rente.monate': 26 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'rente.monate': 20 }, 'nicht_erfuellt', 'ablehnen'],
    ],
    sprache: [
      [
        { 'sprache.deutsch': 'keine', 'beschaeftigung.monate_18g': 27, 'rente.monate': 27 },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'sprache.deutsch': undefined, 'beschaeftigung.monate_18g': 27, 'rente.monate': 27 }, 'offen', 'nachfordern'],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'nicht', 'integration.krankheit_hindert_erwerb': true }, 'entfaellt', 'erteilen'],
    ],
  },
);
