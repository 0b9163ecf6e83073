/** Integration at its limits: §§ 25a, 25b, 60b (5) AufenthG. */
import { grenzfaelle } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 25a AufenthG',
  'AE_25a',
  {
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'person.geburtsdatum': '2005-01-01',
    'person.pass': 'gueltig',
    'person.identitaet_geklaert': true,
    'aufenthalt.titel': 'duldung',
    'aufenthalt.duldung_seit': '2025-04-28',
    'aufenthalt.ununterbrochen_seit': '2023-04-28',
    'aufenthalt.monate_60b': 0,
    'schule.erfolgreicher_besuch_monate': 36,
    'schule.anerkannter_abschluss': false,
    'schule.in_ausbildung': true,
    'integration.einfuegungsprognose': 'positiv',
    'integration.fdgo_zweifel': false,
    'schutz.taeuschung_ursaechlich': false,
    'lebensunterhalt.deckung': 'nicht',
    'lebensunterhalt.krankenversicherung': true,
  },
  {
    vorstatus: [
      [{ 'aufenthalt.duldung_seit': '2025-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.duldung_seit': undefined }, 'offen', 'nachfordern'],
      [{ 'aufenthalt.titel': 'gestattung' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': undefined }, 'offen', 'nachfordern'],
    ],
    aufenthaltszeit: [
      [{ 'aufenthalt.ununterbrochen_seit': '2023-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.ununterbrochen_seit': undefined }, 'offen', 'nachfordern'],
      [{ 'aufenthalt.duldung_seit': '2023-04-28', 'aufenthalt.monate_60b': 1 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.monate_60b': undefined }, 'offen', 'nachfordern'],
    ],
    identitaet: [
      [{ 'aufenthalt.titel': 'AE_104c', 'aufenthalt.duldung_seit': undefined }, 'erfuellt', 'erteilen'],
      [
        { 'aufenthalt.titel': 'AE_104c', 'aufenthalt.duldung_seit': undefined, 'aufenthalt.monate_60b': 20 },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'person.identitaet_geklaert': false, 'aufenthalt.titel': 'AE_104c', 'aufenthalt.duldung_seit': undefined },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'person.identitaet_geklaert': false,
          'aufenthalt.titel': 'AE_104c',
          'aufenthalt.duldung_seit': undefined,
          'person.identitaet_massnahmen_ergriffen': true,
        },
        'offen',
        'offen',
      ],
      [
        {
          'person.identitaet_geklaert': undefined,
          'aufenthalt.titel': 'AE_104c',
          'aufenthalt.duldung_seit': undefined,
        },
        'offen',
        'nachfordern',
      ],
      [
        {
          'person.identitaet_geklaert': false,
          'aufenthalt.titel': 'AE_104c',
          'aufenthalt.duldung_seit': undefined,
          atypischer_fall: true,
        },
        'offen',
        'offen',
      ],
    ],
    schule: [
      [{ 'schule.erfolgreicher_besuch_monate': 35 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schule.erfolgreicher_besuch_monate': 35, atypischer_fall: true }, 'offen', 'offen'],
      [{ 'schule.erfolgreicher_besuch_monate': 10, 'schule.anerkannter_abschluss': true }, 'erfuellt', 'erteilen'],
      [{ 'schule.erfolgreicher_besuch_monate': undefined }, 'offen', 'nachfordern'],
    ],
    antrag_vor_27: [
      [{ 'person.geburtsdatum': '1999-04-02' }, 'erfuellt', 'erteilen'],
      [{ 'person.geburtsdatum': '1999-04-01' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'person.geburtsdatum': '1999-04-10' }, 'erfuellt', 'erteilen'],
      [{ 'person.geburtsdatum': undefined }, 'offen', 'nachfordern'],
    ],
    integrationsprognose: [
      [{ 'integration.einfuegungsprognose': 'negativ' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'integration.einfuegungsprognose': undefined }, 'offen', 'offen'],
    ],
    fdgo: [
      [{ 'integration.fdgo_zweifel': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'integration.fdgo_zweifel': undefined }, 'offen', 'offen'],
    ],
    keine_taeuschung: [
      [{ 'schutz.taeuschung_ursaechlich': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'schutz.taeuschung_ursaechlich': undefined }, 'offen', 'offen'],
    ],
    lebensunterhalt: [
      [{ 'schule.in_ausbildung': false }, 'offen', 'offen'],
      [{ 'schule.in_ausbildung': false, 'lebensunterhalt.deckung': 'vollstaendig' }, 'erfuellt', 'erteilen'],
      [{ 'schule.in_ausbildung': undefined, 'lebensunterhalt.deckung': undefined }, 'offen', 'nachfordern'],
      [{ 'schule.in_ausbildung': undefined }, 'offen', 'offen'],
    ],
  },
);

grenzfaelle(
  '§ 25b AufenthG',
  'AE_25b',
  {
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'person.geburtsdatum': '1990-01-01',
    'person.pass': 'gueltig',
    'person.identitaet_geklaert': true,
    'aufenthalt.titel': 'duldung',
    'aufenthalt.ununterbrochen_seit': '2020-04-28',
    'aufenthalt.monate_60b': 0,
    'integration.fdgo_bekenntnis': true,
    'integration.grundkenntnisse': true,
    'lebensunterhalt.deckung': 'ueberwiegend',
    'sprache.deutsch_muendlich': 'A2',
    'familie.minderjaehriges_kind_im_haushalt': false,
    'familie.schulpflichtige_kinder': false,
    'schutz.taeuschung_ursaechlich': false,
    'sicherheit.ausweisungsinteresse': 'keines',
  },
  {
    aufenthaltszeit: [
      [{ 'aufenthalt.ununterbrochen_seit': '2020-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.ununterbrochen_seit': '2020-04-29', atypischer_fall: true }, 'offen', 'offen'],
      [
        { 'aufenthalt.ununterbrochen_seit': '2022-04-28', 'familie.minderjaehriges_kind_im_haushalt': true },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'aufenthalt.ununterbrochen_seit': '2022-04-29', 'familie.minderjaehriges_kind_im_haushalt': true },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    identitaet: [
      [{ 'aufenthalt.titel': 'AE_104c', 'aufenthalt.monate_60b': 40 }, 'erfuellt', 'erteilen'],
      [{ 'person.identitaet_geklaert': false, 'aufenthalt.titel': 'AE_104c' }, 'nicht_erfuellt', 'ablehnen'],
      [
        {
          'person.identitaet_geklaert': false,
          'aufenthalt.titel': 'AE_104c',
          'person.identitaet_massnahmen_ergriffen': true,
        },
        'offen',
        'offen',
      ],
    ],
    vorstatus: [
      [{ 'aufenthalt.titel': 'keiner' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': 'gestattung' }, 'nicht_erfuellt', 'ablehnen'],
    ],
    fdgo_grundkenntnisse: [
      [{ 'integration.fdgo_bekenntnis': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'integration.grundkenntnisse': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'integration.grundkenntnisse': undefined }, 'offen', 'nachfordern'],
      [{ 'integration.fdgo_bekenntnis': undefined }, 'offen', 'nachfordern'],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'nicht' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.deckung': 'nicht', 'lebensunterhalt.prognose_positiv': true }, 'erfuellt', 'erteilen'],
      [{ 'lebensunterhalt.deckung': 'nicht', 'integration.krankheit_hindert_erwerb': true }, 'entfaellt', 'erteilen'],
      [{ 'lebensunterhalt.deckung': undefined }, 'offen', 'nachfordern'],
    ],
    sprache: [
      [{ 'sprache.deutsch_muendlich': 'A1' }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'sprache.deutsch_muendlich': 'keine', 'integration.krankheit_hindert_sprache': true },
        'entfaellt',
        'erteilen',
      ],
      [{ 'sprache.deutsch_muendlich': undefined, 'sprache.deutsch': 'B1' }, 'erfuellt', 'erteilen'],
      [{ 'sprache.deutsch_muendlich': undefined, 'sprache.deutsch': 'A1' }, 'offen', 'nachfordern'],
    ],
    schulbesuch_kinder: [
      [{ 'familie.schulpflichtige_kinder': true, 'familie.schulbesuch_nachgewiesen': true }, 'erfuellt', 'erteilen'],
      [
        { 'familie.schulpflichtige_kinder': true, 'familie.schulbesuch_nachgewiesen': false },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'familie.schulpflichtige_kinder': true }, 'offen', 'nachfordern'],
    ],
    keine_taeuschung: [[{ 'schutz.taeuschung_ursaechlich': true }, 'nicht_erfuellt', 'ablehnen']],
    ausweisungsinteresse: [
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs2_sonst' }, 'erfuellt', 'erteilen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_nr2_oder_4' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.ausweisungsinteresse': 'p54_abs1_sonst' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.ausweisungsinteresse': undefined }, 'offen', 'offen'],
    ],
  },
);
