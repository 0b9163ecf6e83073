/** Declarations, effect of an application and free movement at the limits: §§ 68, 81 AufenthG, §§ 1 to 5 FreizügG/EU. */
import { grenzfaelle } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 68 AufenthG',
  'HAFTUNG_68',
  {
    'verpflichtung.abgegeben_am': '2021-01-01',
    'verpflichtung.schriftform': true,
    'verpflichtung.einreise_am': '2021-02-15',
    'verpflichtung.leistung_von': '2022-01-01',
    'verpflichtung.leistung_bis': '2026-02-15',
    'verpflichtung.spaeterer_titel': 'keiner',
    'verpflichtung.beitragsfinanziert': false,
  },
  {
    zeitraum: [
      [{ 'verpflichtung.leistung_von': '2026-02-15' }, 'erfuellt', 'erteilen'],
      [
        { 'verpflichtung.leistung_von': '2026-02-16', 'verpflichtung.leistung_bis': '2026-03-15' },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'verpflichtung.einreise_am': '2020-02-29',
          'verpflichtung.leistung_von': '2025-02-28',
          'verpflichtung.leistung_bis': '2025-02-28',
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'verpflichtung.einreise_am': '2020-02-29',
          'verpflichtung.leistung_von': '2025-03-01',
          'verpflichtung.leistung_bis': '2025-03-02',
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    schriftform: [[{ 'verpflichtung.schriftform': false }, 'nicht_erfuellt', 'ablehnen']],
    oeffentliche_mittel: [[{ 'verpflichtung.beitragsfinanziert': true }, 'nicht_erfuellt', 'ablehnen']],
  },
);

grenzfaelle(
  '§ 81 AufenthG',
  'FIKTION_81',
  {
    'antrag.art': 'verlaengerung',
    'antrag.gestellt_am': '2026-04-20',
    'antrag.beantragter_titel': 'AE_18b',
    'person.staatsangehoerigkeit': 'IN',
    'aufenthalt.titel': 'AE_18b',
    'aufenthalt.titel_bis': '2026-04-20',
  },
  {
    fortgeltung: [
      [
        { 'aufenthalt.titel_bis': '2026-04-19', 'antrag.unbillige_haerte': true },
        'offen',
        'offen',
        { erlaubnisfiktion: 'nicht_erfuellt', inlandsantrag: 'offen', bescheinigung: 'offen' },
      ],
      [
        { 'aufenthalt.titel_bis': '2026-04-19', 'antrag.unbillige_haerte': false },
        'nicht_erfuellt',
        'ablehnen',
        { erlaubnisfiktion: 'nicht_erfuellt', inlandsantrag: 'nicht_erfuellt', bescheinigung: 'nicht_erfuellt' },
      ],
      [
        { 'aufenthalt.titel_bis': '2026-04-19' },
        'offen',
        'offen',
        { erlaubnisfiktion: 'nicht_erfuellt', inlandsantrag: 'offen', bescheinigung: 'offen' },
      ],
      [{ 'antrag.art': 'ersterteilung', 'aufenthalt.titel': 'visum_d' }, 'erfuellt', 'erteilen'],
      [
        {
          'antrag.art': 'ersterteilung',
          'aufenthalt.titel': 'visum_c',
          'antrag.anspruch_nach_einreise_entstanden': true,
        },
        'nicht_erfuellt',
        'ablehnen',
        { erlaubnisfiktion: 'nicht_erfuellt', bescheinigung: 'nicht_erfuellt' },
      ],
      [
        {
          'antrag.art': 'ersterteilung',
          'person.staatsangehoerigkeit': 'US',
          'aufenthalt.titel': 'keiner',
          'aufenthalt.titel_bis': undefined,
          'einreise.datum': '2026-01-20',
          'einreise.mit': 'visumfrei',
        },
        'entfaellt',
        'erteilen',
        { erlaubnisfiktion: 'erfuellt' },
      ],
    ],
    erlaubnisfiktion: [
      [
        { 'antrag.art': 'ersterteilung', 'aufenthalt.titel': 'keiner', 'aufenthalt.titel_bis': undefined },
        'offen',
        'nachfordern',
        { fortgeltung: 'offen', inlandsantrag: 'nicht_erfuellt', bescheinigung: 'offen' },
      ],
    ],
  },
);

grenzfaelle(
  '§ 5 FreizügG/EU',
  'AK_5',
  {
    'person.unionsbuerger': false,
    'person.geburtsdatum': '1990-01-01',
    'familie.beziehung': 'ehegatte',
    'familie.begleitet_oder_zieht_nach': true,
    'familie.vortaeuschung_festgestellt': false,
    'bezugsperson.unionsbuerger': true,
    'bezugsperson.freizuegigkeit': 'arbeitnehmer',
  },
  {
    freizuegigkeit_unionsbuerger: [
      [{ 'bezugsperson.freizuegigkeit': 'selbstaendig' }, 'erfuellt', 'erteilen'],
      [{ 'bezugsperson.freizuegigkeit': 'arbeitsuchend' }, 'erfuellt', 'erteilen'],
      [
        { 'bezugsperson.freizuegigkeit': 'keine' },
        'nicht_erfuellt',
        'ablehnen',
        { voraussetzungen_4: 'nicht_erfuellt' },
      ],
      [{ 'bezugsperson.freizuegigkeit': undefined }, 'offen', 'nachfordern', { voraussetzungen_4: 'offen' }],
    ],
    voraussetzungen_4: [
      [
        {
          'bezugsperson.freizuegigkeit': 'nicht_erwerbstaetig',
          'lebensunterhalt.existenzmittel_ausreichend': true,
          'lebensunterhalt.krankenversicherung': true,
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'bezugsperson.freizuegigkeit': 'nicht_erwerbstaetig',
          'lebensunterhalt.existenzmittel_ausreichend': false,
          'lebensunterhalt.krankenversicherung': true,
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'bezugsperson.freizuegigkeit': 'nicht_erwerbstaetig', 'lebensunterhalt.krankenversicherung': true },
        'offen',
        'nachfordern',
      ],
      [
        {
          'bezugsperson.freizuegigkeit': 'student',
          'lebensunterhalt.existenzmittel_ausreichend': true,
          'lebensunterhalt.krankenversicherung': true,
        },
        'erfuellt',
        'erteilen',
      ],
    ],
    familienangehoeriger: [
      [{ 'person.geburtsdatum': '2005-04-29', 'familie.beziehung': 'kind' }, 'erfuellt', 'erteilen'],
      [
        { 'person.geburtsdatum': '2005-04-28', 'familie.beziehung': 'kind', 'familie.unterhalt_gewaehrt': false },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'person.geburtsdatum': '2005-04-28', 'familie.beziehung': 'kind', 'familie.unterhalt_gewaehrt': true },
        'erfuellt',
        'erteilen',
      ],
      [{ 'person.geburtsdatum': '2005-04-28', 'familie.beziehung': 'kind' }, 'offen', 'nachfordern'],
    ],
    drittstaatsangehoerig: [
      [{ 'person.unionsbuerger': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.unionsbuerger': undefined }, 'offen', 'nachfordern'],
    ],
    begleiten_nachziehen: [
      [{ 'familie.begleitet_oder_zieht_nach': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'familie.begleitet_oder_zieht_nach': undefined }, 'offen', 'nachfordern'],
    ],
    keine_vortaeuschung: [
      [{ 'familie.vortaeuschung_festgestellt': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'familie.vortaeuschung_festgestellt': undefined }, 'offen', 'offen'],
    ],
  },
);

grenzfaelle(
  '§ 4a FreizügG/EU',
  'DAR_4a',
  {
    'freizuegigkeit.aufenthalt_seit': '2021-04-28',
    'freizuegigkeit.durchgehend_rechtmaessig': true,
    'freizuegigkeit.abwesenheit_max_monate_im_jahr': 6,
    'freizuegigkeit.abwesenheit_nach_erwerb_monate': 0,
  },
  {
    fuenf_jahre: [
      [{ 'freizuegigkeit.aufenthalt_seit': '2021-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'freizuegigkeit.aufenthalt_seit': undefined }, 'offen', 'nachfordern'],
    ],
    rechtmaessig: [
      [{ 'freizuegigkeit.durchgehend_rechtmaessig': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'freizuegigkeit.durchgehend_rechtmaessig': undefined }, 'offen', 'nachfordern'],
    ],
    abwesenheit: [
      [{ 'freizuegigkeit.abwesenheit_max_monate_im_jahr': 6.5 }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'freizuegigkeit.abwesenheit_max_monate_im_jahr': 12,
          'freizuegigkeit.abwesenheit_einmalig_monate': 12,
          'freizuegigkeit.abwesenheit_wichtiger_grund': true,
        },
        'erfuellt',
        'erteilen',
      ],
      [
        {
          'freizuegigkeit.abwesenheit_max_monate_im_jahr': 12,
          'freizuegigkeit.abwesenheit_einmalig_monate': 12.5,
          'freizuegigkeit.abwesenheit_wichtiger_grund': true,
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'freizuegigkeit.abwesenheit_max_monate_im_jahr': 10,
          'freizuegigkeit.abwesenheit_einmalig_monate': 10,
          'freizuegigkeit.abwesenheit_wichtiger_grund': false,
        },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'freizuegigkeit.abwesenheit_max_monate_im_jahr': 10, 'freizuegigkeit.abwesenheit_einmalig_monate': 10 },
        'offen',
        'nachfordern',
      ],
      [
        {
          'freizuegigkeit.abwesenheit_max_monate_im_jahr': 10,
          'freizuegigkeit.abwesenheit_einmalig_monate': 4,
          'freizuegigkeit.abwesenheit_wichtiger_grund': true,
        },
        'erfuellt',
        'erteilen',
      ],
      [{ 'freizuegigkeit.abwesenheit_max_monate_im_jahr': undefined }, 'offen', 'nachfordern'],
    ],
    kein_verlust: [
      [{ 'freizuegigkeit.abwesenheit_nach_erwerb_monate': 24 }, 'erfuellt', 'erteilen'],
      [{ 'freizuegigkeit.abwesenheit_nach_erwerb_monate': 24.5 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'freizuegigkeit.abwesenheit_nach_erwerb_monate': undefined }, 'offen', 'nachfordern'],
    ],
  },
);
