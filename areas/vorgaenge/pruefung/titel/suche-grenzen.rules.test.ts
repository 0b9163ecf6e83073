/** Search for work, Chancenkarte and self-employment at their limits: §§ 20, 20a, 20b, 21 AufenthG. */
import { grenzfaelle, MIT_VISUM } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 20 AufenthG',
  'AE_20',
  {
    'person.staatsangehoerigkeit': 'IN',
    'person.geburtsdatum': '1995-06-01',
    'person.pass': 'gueltig',
    'einreise.mit': 'nationales_visum',
    'einreise.datum': '2026-02-01',
    'aufenthalt.titel': 'AE_16b',
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'sicherheit.ausweisungsinteresse': 'keines',
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.krankenversicherung': true,
    'suche.grund': 'studium',
    'suche.abschluss_nachgewiesen': true,
    'suche.taetigkeit_zulaessig': true,
    'suche.monate_bisher': 0,
    'suche.monate_beantragt': 18,
  },
  {
    hoechstdauer: [
      [{ 'suche.monate_beantragt': 19 }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'aufenthalt.titel': 'AE_20',
          'antrag.art': 'verlaengerung',
          'suche.monate_bisher': 12,
          'suche.monate_beantragt': 7,
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'suche.grund': 'helferausbildung_pflege', 'suche.monate_beantragt': 13 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'suche.monate_bisher': undefined }, 'offen', 'nachfordern'],
    ],
    vorabschluss: [
      [
        {
          'aufenthalt.titel': 'AE_20',
          'antrag.art': 'verlaengerung',
          'suche.monate_bisher': 12,
          'suche.monate_beantragt': 6,
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'aufenthalt.titel': 'AE_20',
          'antrag.art': 'verlaengerung',
          'suche.monate_bisher': 12,
          'suche.monate_beantragt': 6,
          'suche.verlaengerungen': 1,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'suche.abschluss_nachgewiesen': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'suche.abschluss_nachgewiesen': undefined }, 'offen', 'nachfordern'],
    ],
    taetigkeit_zulaessig: [
      [{ 'suche.taetigkeit_zulaessig': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'suche.taetigkeit_zulaessig': undefined }, 'offen', 'nachfordern'],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'ueberwiegend', atypischer_fall: true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': false }, 'nicht_erfuellt', 'ablehnen'],
    ],
  },
);

grenzfaelle(
  '§§ 20a, 20b AufenthG',
  'CK_20a',
  {
    'person.staatsangehoerigkeit': 'IN',
    'person.geburtsdatum': '1996-05-01',
    'person.pass': 'gueltig',
    'person.im_bundesgebiet': false,
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'sicherheit.ausweisungsinteresse': 'keines',
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.krankenversicherung': true,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.bewertung': 'keine',
    'qualifikation.isco': '5120',
    'qualifikation.staatlich_anerkannt_herkunft': true,
    'qualifikation.ausbildungsdauer_monate': 24,
    'qualifikation.bestaetigung_fachkundige_stelle': true,
    'qualifikation.berufserfahrung_monate_letzte_5_jahre': 24,
    'qualifikation.berufserfahrung_monate_letzte_7_jahre': 24,
    'sprache.deutsch': 'B1',
    'sprache.englisch': 'keine',
    'chancenkarte.voraufenthalt_monate_letzte_5_jahre': 0,
    'chancenkarte.ehegatte_chancenkarte': false,
  },
  {
    fachkraft_oder_punkte: [
      [{ 'sprache.deutsch': 'A2' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sprache.deutsch': 'A2', 'sprache.englisch': 'C1' }, 'erfuellt', 'erteilen'],
      [{ 'sprache.deutsch': 'A2', 'sprache.englisch': 'B2' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'qualifikation.isco': '2512', 'sprache.deutsch': 'A2' }, 'erfuellt', 'erteilen'],
      [{ 'qualifikation.berufserfahrung_monate_letzte_7_jahre': 60, 'sprache.deutsch': 'A2' }, 'erfuellt', 'erteilen'],
      [
        { 'qualifikation.berufserfahrung_monate_letzte_7_jahre': 59, 'sprache.deutsch': 'A2' },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'sprache.deutsch': 'A2', 'chancenkarte.voraufenthalt_monate_letzte_5_jahre': 6 }, 'erfuellt', 'erteilen'],
      [
        { 'sprache.deutsch': 'A2', 'chancenkarte.voraufenthalt_monate_letzte_5_jahre': 5 },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'sprache.deutsch': 'A2', 'chancenkarte.ehegatte_chancenkarte': undefined }, 'offen', 'nachfordern'],
      [
        {
          'qualifikation.berufserfahrung_monate_letzte_5_jahre': 0,
          'qualifikation.berufserfahrung_monate_letzte_7_jahre': 0,
          'sprache.deutsch': 'B2',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    qualifikation: [
      [
        {
          'qualifikation.bewertung': 'teilweise_gleichwertig',
          'qualifikation.staatlich_anerkannt_herkunft': false,
          'qualifikation.berufserfahrung_monate_letzte_5_jahre': 0,
          'qualifikation.berufserfahrung_monate_letzte_7_jahre': 0,
          'sprache.deutsch': 'A1',
        },
        'entfaellt',
        'erteilen',
      ],
      [
        { 'qualifikation.bewertung': 'gleichwertig', 'sprache.deutsch': 'keine' },
        'entfaellt',
        'erteilen',
        { sprache: 'entfaellt' },
      ],
      [{ 'qualifikation.bestaetigung_fachkundige_stelle': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'qualifikation.ausbildungsdauer_monate': 23 }, 'nicht_erfuellt', 'ablehnen'],
    ],
    sprache: [
      [
        {
          'qualifikation.isco': '2512',
          'qualifikation.berufserfahrung_monate_letzte_7_jahre': 60,
          'sprache.deutsch': 'keine',
          'sprache.englisch': 'B1',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    titel_im_inland: [
      [{ 'person.im_bundesgebiet': true, 'aufenthalt.titel': 'AE_16b' }, 'erfuellt', 'erteilen'],
      [{ 'person.im_bundesgebiet': true, 'aufenthalt.titel': 'AE_18a' }, 'erfuellt', 'erteilen'],
      [{ 'person.im_bundesgebiet': true, 'aufenthalt.titel': 'AE_28' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.im_bundesgebiet': undefined }, 'offen', 'nachfordern'],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'weit_ueberwiegend', atypischer_fall: true }, 'nicht_erfuellt', 'ablehnen'],
    ],
  },
);

grenzfaelle(
  '§ 21 AufenthG',
  'AE_21',
  {
    ...MIT_VISUM,
    'lebensunterhalt.deckung': 'vollstaendig',
    'selbstaendig.interesse_festgestellt': true,
    'selbstaendig.positive_auswirkungen': true,
    'selbstaendig.finanzierung_gesichert': true,
  },
  {
    wirtschaftliches_interesse: [
      [{ 'selbstaendig.interesse_festgestellt': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'selbstaendig.interesse_festgestellt': undefined }, 'offen', 'offen'],
    ],
    positive_auswirkungen: [
      [{ 'selbstaendig.positive_auswirkungen': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'selbstaendig.positive_auswirkungen': undefined }, 'offen', 'offen'],
    ],
    finanzierung: [
      [{ 'selbstaendig.finanzierung_gesichert': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'selbstaendig.finanzierung_gesichert': undefined }, 'offen', 'nachfordern'],
    ],
    altersversorgung: [
      [{ 'person.geburtsdatum': '1980-01-01', 'beschaeftigung.altersversorgung': true }, 'erfuellt', 'erteilen'],
      [{ 'person.geburtsdatum': '1979-01-01', 'beschaeftigung.altersversorgung': false }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'person.geburtsdatum': '1979-01-01', 'beschaeftigung.altersversorgung': false, atypischer_fall: true },
        'offen',
        'offen',
      ],
      [{ 'person.geburtsdatum': '1981-04-28', 'beschaeftigung.altersversorgung': false }, 'entfaellt', 'erteilen'],
    ],
  },
);
