/** Spouses on their own and children at the limits: §§ 31 to 33 AufenthG. */
import { grenzfaelle } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 31 AufenthG',
  'AE_31',
  {
    'antrag.art': 'verlaengerung',
    'antrag.gestellt_am': '2026-04-15',
    'person.pass': 'gueltig',
    'person.geburtsdatum': '1990-01-01',
    'aufenthalt.titel': 'AE_30',
    'bezugsperson.titel': 'AE_18a',
    'bezugsperson.deutsch': false,
    'bezugsperson.verstorben': false,
    'familie.lebensgemeinschaft_inland_seit': '2023-04-10',
    'familie.lebensgemeinschaft_bis': '2026-04-10',
    'familie.besondere_haerte': false,
    'lebensunterhalt.deckung': 'nicht',
    'sicherheit.ausweisungsinteresse': 'keines',
  },
  {
    ehebestand: [
      [{ 'familie.lebensgemeinschaft_inland_seit': '2023-04-11' }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'familie.lebensgemeinschaft_inland_seit': '2025-04-11', 'familie.besondere_haerte': true },
        'entfaellt',
        'erteilen',
      ],
      [
        { 'familie.lebensgemeinschaft_inland_seit': '2025-04-11', 'familie.besondere_haerte': undefined },
        'offen',
        'offen',
      ],
      [
        { 'bezugsperson.verstorben': true, 'familie.lebensgemeinschaft_inland_seit': '2026-01-01' },
        'erfuellt',
        'erteilen',
      ],
    ],
    titel_bezugsperson: [
      [{ 'bezugsperson.titel': 'NE_9' }, 'erfuellt', 'erteilen'],
      [{ 'bezugsperson.titel': 'DA_EU_9a' }, 'erfuellt', 'erteilen'],
      [{ 'bezugsperson.titel': 'BK_18g' }, 'erfuellt', 'erteilen'],
      [{ 'bezugsperson.titel': 'AE_25_3' }, 'erfuellt', 'erteilen'],
      [{ 'bezugsperson.titel': 'duldung' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'bezugsperson.titel': 'keiner' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'bezugsperson.titel': 'gestattung' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'bezugsperson.titel': undefined }, 'offen', 'nachfordern'],
      [
        { 'aufenthalt.titel': 'AE_28', 'bezugsperson.titel': undefined, 'bezugsperson.deutsch': true },
        'offen',
        'nachfordern',
      ],
    ],
    titel_ehegatte: [
      [{ 'aufenthalt.titel': 'AE_18a' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': 'duldung' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': 'keiner' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': undefined }, 'offen', 'nachfordern'],
    ],
    ausweisungsinteresse: [
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst', atypischer_fall: true }, 'offen', 'offen'],
    ],
  },
);

grenzfaelle(
  '§ 32 AufenthG',
  'AE_32',
  {
    'person.staatsangehoerigkeit': 'IN',
    'person.geburtsdatum': '2015-01-01',
    'person.pass': 'gueltig',
    'person.ledig': true,
    'einreise.mit': 'nationales_visum',
    'einreise.datum': '2026-02-01',
    'aufenthalt.titel': 'visum_d',
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'sicherheit.ausweisungsinteresse': 'keines',
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.krankenversicherung': true,
    'familie.zuzug_gemeinsam': false,
    'eltern.mutter_titel': 'AE_28',
    'eltern.vater_titel': 'NE_9',
    'eltern.sorgerecht': 'gemeinsam',
    'wohnraum.ausreichend': true,
  },
  {
    minderjaehrig_ledig: [
      [{ 'person.geburtsdatum': '2008-04-01', 'familie.zuzug_gemeinsam': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.geburtsdatum': '2008-04-02', 'familie.zuzug_gemeinsam': true }, 'erfuellt', 'erteilen'],
      [{ 'person.ledig': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.ledig': undefined }, 'offen', 'nachfordern'],
    ],
    titel_eltern: [
      [{ 'eltern.mutter_titel': undefined, 'eltern.einverstaendnis_anderer_elternteil': true }, 'erfuellt', 'erteilen'],
      [{ 'eltern.mutter_titel': undefined }, 'offen', 'nachfordern'],
      [
        { 'eltern.mutter_titel': undefined, 'eltern.einverstaendnis_anderer_elternteil': false },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'eltern.mutter_titel': undefined, 'eltern.sorgerecht': 'allein_vater' }, 'erfuellt', 'erteilen'],
    ],
    ab_16_integration: [
      [{ 'person.geburtsdatum': '2010-04-01', 'sprache.deutsch': 'C1' }, 'erfuellt', 'erteilen'],
      [
        { 'person.geburtsdatum': '2010-04-01', 'sprache.deutsch': 'B2', 'integration.einfuegungsprognose': 'positiv' },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'person.geburtsdatum': '2010-04-01',
          'eltern.mutter_titel': 'AE_30',
          'eltern.vater_titel': 'AE_19c_1',
          'sprache.deutsch': 'keine',
          'integration.einfuegungsprognose': 'negativ',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'person.geburtsdatum': '2010-04-01',
          'eltern.vorheriger_titel': 'AE_28',
          'sprache.deutsch': 'keine',
          'integration.einfuegungsprognose': 'negativ',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    wohnraum: [
      [
        {
          'person.geburtsdatum': '2010-04-01',
          'eltern.mutter_titel': 'AE_30',
          'eltern.vater_titel': 'BK_18g',
          'sprache.deutsch': 'keine',
          'integration.einfuegungsprognose': 'negativ',
        },
        'entfaellt',
        'erteilen',
      ],
      [
        {
          'person.geburtsdatum': '2010-04-01',
          'eltern.mutter_titel': 'AE_30',
          'eltern.vater_titel': 'AE_18a',
          'sprache.deutsch': 'keine',
          'integration.einfuegungsprognose': 'negativ',
        },
        'entfaellt',
        'erteilen',
      ],
      [{ 'wohnraum.ausreichend': false }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'lebensunterhalt.deckung': 'nicht',
          'eltern.mutter_titel': 'AE_25_1',
          'eltern.vater_titel': 'AE_25_1',
          'wohnraum.ausreichend': false,
          'familie.herstellung_in_drittstaat_moeglich': false,
          'bezugsperson.schutz_unanfechtbar_am': '2025-01-01',
        },
        'offen',
        'offen',
        { lebensunterhalt: 'offen' },
      ],
    ],
  },
);

grenzfaelle(
  '§ 33 AufenthG',
  'AE_33',
  {
    'person.geburt_im_bundesgebiet': true,
    'person.geburtsdatum': '2026-03-01',
    'eltern.mutter_titel': 'AE_18a',
    'eltern.vater_titel': 'AE_30',
    'eltern.sorgerecht': 'gemeinsam',
  },
  {
    geburt_im_bundesgebiet: [
      [{ 'person.geburt_im_bundesgebiet': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.geburt_im_bundesgebiet': undefined }, 'offen', 'nachfordern'],
    ],
    titel_eltern: [
      [{ 'eltern.vater_titel': undefined }, 'offen', 'offen'],
      [{ 'eltern.vater_titel': undefined, 'eltern.sorgerecht': 'allein_mutter' }, 'erfuellt', 'erteilen'],
      [{ 'eltern.mutter_titel': undefined, 'eltern.sorgerecht': 'allein_mutter' }, 'offen', 'offen'],
      [{ 'eltern.mutter_titel': 'duldung', 'eltern.vater_titel': 'gestattung' }, 'nicht_erfuellt', 'ablehnen'],
    ],
  },
);
