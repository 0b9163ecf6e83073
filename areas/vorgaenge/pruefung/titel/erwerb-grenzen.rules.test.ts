/** Skilled work at its limits: §§ 5, 10, 18 to 18b AufenthG. */
import { grenzfaelle, MIT_STELLE } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 18a AufenthG',
  'AE_18a',
  {
    ...MIT_STELLE,
    'beschaeftigung.brutto_jahr': 48000,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.bewertung': 'gleichwertig',
  },
  {
    visum: [
      [{ 'einreise.mit': 'schengen_visum', 'aufenthalt.titel': 'visum_c' }, 'offen', 'offen'],
      [{ 'einreise.mit': 'ohne_visum', 'aufenthalt.titel': 'keiner' }, 'offen', 'offen'],
      [
        { 'person.staatsangehoerigkeit': 'US', 'einreise.mit': 'visumfrei', 'aufenthalt.titel': 'keiner' },
        'entfaellt',
        'erteilen',
      ],
      [
        { 'person.staatsangehoerigkeit': 'GB', 'einreise.mit': 'visumfrei', 'aufenthalt.titel': 'keiner' },
        'entfaellt',
        'erteilen',
      ],
    ],
    gehalt_ab_45: [
      [{ 'einreise.mit': 'schengen_visum', 'antrag.art': 'verlaengerung' }, 'entfaellt', 'erteilen', { visum: null }],
      [{ 'person.geburtsdatum': '1981-04-28', 'beschaeftigung.brutto_jahr': 55770 }, 'erfuellt', 'erteilen'],
      [
        {
          'person.geburtsdatum': '1981-04-28',
          'beschaeftigung.brutto_jahr': 55769.99,
          'beschaeftigung.altersversorgung': false,
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'person.geburtsdatum': '1981-04-28',
          'beschaeftigung.brutto_jahr': 47000,
          'beschaeftigung.altersversorgung': true,
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'person.geburtsdatum': '1970-04-28',
          'beschaeftigung.brutto_jahr': 47000,
          'beschaeftigung.altersversorgung': false,
          'beschaeftigung.oeffentliches_interesse': true,
        },
        'offen',
        'offen',
      ],
      [
        {
          'person.geburtsdatum': '1981-04-29',
          'beschaeftigung.brutto_jahr': 47000,
          'beschaeftigung.altersversorgung': false,
        },
        'entfaellt',
        'erteilen',
      ],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'weit_ueberwiegend' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.deckung': 'nicht', atypischer_fall: true }, 'offen', 'offen'],
      [{ 'lebensunterhalt.krankenversicherung': undefined }, 'offen', 'nachfordern'],
    ],
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
        { visum: 'offen' },
      ],
      [{ 'einreise.datum': undefined, 'schutz.asylverfahren': 'zurueckgenommen' }, 'offen', 'nachfordern'],
    ],
    fachkraft: [
      [{ 'qualifikation.bewertung': 'teilweise_gleichwertig' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'qualifikation.bewertung': 'keine' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'qualifikation.bewertung': 'beantragt' }, 'offen', 'offen'],
      [
        { 'qualifikation.art': 'inlaendische_berufsausbildung', 'qualifikation.bewertung': undefined },
        'erfuellt',
        'erteilen',
      ],
    ],
    berufsausuebungserlaubnis: [
      [{ 'beschaeftigung.berufsausuebungserlaubnis': 'erteilt' }, 'erfuellt', 'erteilen'],
      [{ 'beschaeftigung.berufsausuebungserlaubnis': 'zugesagt' }, 'erfuellt', 'erteilen'],
      [{ 'beschaeftigung.berufsausuebungserlaubnis': 'fehlt' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.berufsausuebungserlaubnis': undefined }, 'offen', 'nachfordern'],
    ],
    versicherung_beschaeftigung: [
      [{ 'beschaeftigung.versicherung_tatsaechlich': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.versicherung_tatsaechlich': undefined }, 'offen', 'nachfordern'],
    ],
    arbeitsplatz: [
      [{ 'beschaeftigung.angebot_konkret': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.angebot_konkret': undefined }, 'offen', 'nachfordern'],
    ],
    qualifizierte_beschaeftigung: [
      [{ 'beschaeftigung.qualifiziert': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.qualifiziert': undefined }, 'offen', 'nachfordern'],
    ],
    ausweisungsinteresse: [
      [
        { 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' },
        'nicht_erfuellt',
        'ablehnen',
        { versagung_54: 'nicht_erfuellt' },
      ],
    ],
  },
);

grenzfaelle(
  '§ 18b AufenthG',
  'AE_18b',
  {
    ...MIT_STELLE,
    'beschaeftigung.brutto_jahr': 48000,
    'qualifikation.art': 'auslaendischer_hochschulabschluss',
    'qualifikation.bewertung': 'vergleichbar',
  },
  {
    fachkraft: [
      [{ 'qualifikation.bewertung': 'anerkannt' }, 'erfuellt', 'erteilen'],
      [{ 'qualifikation.bewertung': 'nicht_vergleichbar' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'qualifikation.bewertung': 'beantragt' }, 'offen', 'offen'],
      [
        { 'qualifikation.art': 'deutscher_hochschulabschluss', 'qualifikation.bewertung': undefined },
        'erfuellt',
        'erteilen',
      ],
    ],
  },
);
