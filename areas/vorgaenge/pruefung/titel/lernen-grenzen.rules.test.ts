/** Training, studies and recognition at their limits: §§ 2 (3), 5, 16a, 16b, 16d, 19f AufenthG, § 36 BeschV. */
import { grenzfaelle, MIT_VISUM } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 16a AufenthG',
  'AE_16a',
  {
    ...MIT_VISUM,
    'recht.beitragsbemessungsgrenze_jahr': 101400,
    'recht.bafoeg_bedarf_monat': 992,
    'ausbildung.art': 'betrieblich',
    'ausbildung.vertrag': true,
    'ausbildung.qualifiziert': true,
    'ausbildung.sprache_geprueft': false,
    'ausbildung.sprachkurs_vorbereitend': false,
    'beschaeftigung.ba_zustimmung.status': 'erteilt',
    'sprache.deutsch': 'B1',
    'lebensunterhalt.mittel_monat': 992,
  },
  {
    pass: [
      [{ 'person.pass': 'abgelaufen' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.pass': 'keiner' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.pass': 'keiner', atypischer_fall: true }, 'offen', 'offen'],
      [{ 'person.pass': undefined }, 'offen', 'nachfordern'],
    ],
    visum: [
      [{ 'einreise.mit': 'schengen_visum', 'aufenthalt.titel': 'visum_c' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'einreise.mit': 'ohne_visum', 'aufenthalt.titel': 'keiner' }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'person.staatsangehoerigkeit': 'US', 'einreise.mit': 'visumfrei', 'aufenthalt.titel': 'keiner' },
        'entfaellt',
        'erteilen',
      ],
      [
        { 'person.staatsangehoerigkeit': undefined, 'einreise.mit': undefined, 'aufenthalt.titel': undefined },
        'offen',
        'nachfordern',
      ],
    ],
    ba_zustimmung: [
      [
        {
          'beschaeftigung.ba_zustimmung.status': 'angefragt',
          'beschaeftigung.ba_zustimmung.angefragt_am': '2026-04-14',
          'beschaeftigung.ba_zustimmung.rueckfrage': false,
        },
        'offen',
        'offen',
      ],
      [
        {
          'beschaeftigung.ba_zustimmung.status': 'angefragt',
          'beschaeftigung.ba_zustimmung.angefragt_am': '2026-04-13',
          'beschaeftigung.ba_zustimmung.rueckfrage': false,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'beschaeftigung.ba_zustimmung.status': 'abgelehnt' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.ba_zustimmung.status': 'nicht_erforderlich' }, 'entfaellt', 'erteilen'],
    ],
    ausweisungsinteresse: [
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_sonst' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_nr1_oder_2' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.ausweisungsinteresse': undefined }, 'offen', 'offen'],
    ],
    ausbildung: [
      [
        {
          'ausbildung.art': 'schulisch',
          'ausbildung.staatlich_anerkannter_abschluss': true,
          'ausbildung.ueberwiegend_ein_staat': true,
        },
        'nicht_erfuellt',
        'ablehnen',
        { ba_zustimmung: 'entfaellt' },
      ],
      [
        {
          'ausbildung.art': 'schulisch',
          'ausbildung.staatlich_anerkannter_abschluss': false,
          'ausbildung.ueberwiegend_ein_staat': false,
        },
        'nicht_erfuellt',
        'ablehnen',
        { ba_zustimmung: 'entfaellt' },
      ],
      [
        { 'ausbildung.art': 'schulisch', 'ausbildung.ueberwiegend_ein_staat': false },
        'offen',
        'nachfordern',
        { ba_zustimmung: 'entfaellt' },
      ],
      [{ 'ausbildung.vertrag': undefined }, 'offen', 'nachfordern'],
    ],
    sprache: [
      [{ 'sprache.deutsch': 'A2' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'ausbildung.sprache_geprueft': true, 'sprache.deutsch': 'A2' }, 'entfaellt', 'erteilen'],
      [{ 'ausbildung.sprachkurs_vorbereitend': true, 'sprache.deutsch': 'keine' }, 'entfaellt', 'erteilen'],
      [{ 'ausbildung.qualifiziert': false, 'sprache.deutsch': 'A1' }, 'entfaellt', 'erteilen'],
      [
        {
          'ausbildung.sprache_geprueft': undefined,
          'ausbildung.sprachkurs_vorbereitend': undefined,
          'sprache.deutsch': undefined,
        },
        'offen',
        'nachfordern',
      ],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.mittel_monat': 991.99 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'recht.bafoeg_bedarf_monat': undefined }, 'offen', 'offen'],
      [{ 'lebensunterhalt.mittel_monat': undefined }, 'offen', 'nachfordern'],
      [{ 'lebensunterhalt.mittel_monat': 900, atypischer_fall: true }, 'offen', 'offen'],
    ],
    krankenversicherung: [
      [{ 'lebensunterhalt.krankenversicherung': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': undefined }, 'offen', 'nachfordern'],
    ],
  },
);

grenzfaelle(
  '§ 16b AufenthG',
  'AE_16b',
  {
    ...MIT_VISUM,
    'recht.beitragsbemessungsgrenze_jahr': 101400,
    'recht.bafoeg_bedarf_monat': 992,
    'studium.art': 'vollzeit',
    'studium.zulassung': 'unbedingt',
    'lebensunterhalt.mittel_monat': 992,
    'schutz.eu_status': 'keiner',
  },
  {
    zulassung: [
      [{ 'studium.zulassung': 'bedingt_studienvorbereitung' }, 'erfuellt', 'erteilen'],
      [{ 'studium.zulassung': 'keine' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'studium.zulassung': undefined }, 'offen', 'nachfordern'],
      [{ 'studium.art': undefined }, 'offen', 'nachfordern'],
    ],
    ablehnungsgrund_19f: [
      [{ 'schutz.eu_status': 'voruebergehender_schutz' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'voruebergehender_schutz_beantragt' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'abschiebung_ausgesetzt' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'daueraufenthalt_eu' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': 'int_schutz_antrag_offen' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.eu_status': undefined }, 'offen', 'offen'],
    ],
    zweck_erreichbar: [
      [
        { 'aufenthalt.titel': 'AE_16b', 'antrag.art': 'verlaengerung', 'studium.prognose': 'positiv' },
        'erfuellt',
        'erteilen',
        { visum: null },
      ],
      [
        { 'aufenthalt.titel': 'AE_16b', 'antrag.art': 'verlaengerung', 'studium.prognose': 'negativ' },
        'nicht_erfuellt',
        'ablehnen',
        { visum: null },
      ],
      [
        { 'aufenthalt.titel': 'AE_16b', 'antrag.art': 'verlaengerung', 'studium.prognose': 'angefragt' },
        'offen',
        'offen',
        { visum: null },
      ],
      [
        { 'aufenthalt.titel': 'AE_16b', 'antrag.art': 'verlaengerung', 'studium.prognose': 'nicht_eingeholt' },
        'offen',
        'offen',
        { visum: null },
      ],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.mittel_monat': 991.99 }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'lebensunterhalt.mittel_monat': undefined, 'lebensunterhalt.deckung': 'vollstaendig' },
        'erfuellt',
        'erteilen',
      ],
    ],
  },
);

grenzfaelle(
  '§ 16d (3) AufenthG',
  'AE_16d',
  {
    ...MIT_VISUM,
    'recht.beitragsbemessungsgrenze_jahr': 101400,
    'recht.bafoeg_bedarf_monat': 992,
    'qualifikation.art': 'auslaendische_berufsqualifikation',
    'qualifikation.staatlich_anerkannt_herkunft': true,
    'qualifikation.ausbildungsdauer_monate': 24,
    'qualifikation.bestaetigung_fachkundige_stelle': true,
    'beschaeftigung.angebot_konkret': true,
    'beschaeftigung.ba_zustimmung.status': 'erteilt',
    'beschaeftigung.qualifiziert': true,
    'anerkennung.vereinbarung': true,
    'anerkennung.arbeitgeber_geeignet': true,
    'sprache.deutsch': 'A2',
    'lebensunterhalt.mittel_monat': 1091.2,
  },
  {
    qualifikation: [
      [{ 'qualifikation.ausbildungsdauer_monate': 23 }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'qualifikation.art': 'auslaendischer_hochschulabschluss',
          'qualifikation.ausbildungsdauer_monate': undefined,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'qualifikation.staatlich_anerkannt_herkunft': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'qualifikation.bestaetigung_fachkundige_stelle': undefined }, 'offen', 'nachfordern'],
    ],
    arbeitsplatz: [[{ 'beschaeftigung.angebot_konkret': false }, 'nicht_erfuellt', 'ablehnen']],
    vereinbarung: [
      [{ 'anerkennung.vereinbarung': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'anerkennung.vereinbarung': undefined }, 'offen', 'nachfordern'],
    ],
    arbeitgeber_geeignet: [
      [{ 'anerkennung.arbeitgeber_geeignet': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'anerkennung.arbeitgeber_geeignet': undefined }, 'offen', 'nachfordern'],
    ],
    sprache: [
      [{ 'sprache.deutsch': 'A1' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sprache.deutsch': undefined }, 'offen', 'nachfordern'],
      [{ 'sprache.deutsch': 'C2' }, 'erfuellt', 'erteilen'],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.mittel_monat': 1091.19 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.krankenversicherung': false }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'lebensunterhalt.mittel_monat': undefined, 'lebensunterhalt.deckung': 'vollstaendig' },
        'erfuellt',
        'erteilen',
      ],
    ],
    qualifizierte_beschaeftigung: [
      [
        { 'beschaeftigung.qualifiziert': false, 'beschaeftigung.berufsausuebungserlaubnis': 'nicht_erforderlich' },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
  },
);
