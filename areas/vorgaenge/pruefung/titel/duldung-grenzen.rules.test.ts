/** Toleration at the limits: §§ 60a, 60c, 60d AufenthG. */
import { grenzfaelle } from '../grenzfall.testing.ts';

grenzfaelle(
  '§ 60a AufenthG',
  'DULDUNG_60a',
  { 'aufenthalt.titel': 'duldung', 'duldung.grund': 'krankheit', 'duldung.aerztliche_bescheinigung': 'qualifiziert' },
  {
    aerztliche_bescheinigung: [
      [
        { 'duldung.aerztliche_bescheinigung': 'unzureichend' },
        'nicht_erfuellt',
        'ablehnen',
        { abschiebungshindernis: 'nicht_erfuellt' },
      ],
      [
        { 'duldung.aerztliche_bescheinigung': 'keine' },
        'nicht_erfuellt',
        'ablehnen',
        { abschiebungshindernis: 'nicht_erfuellt' },
      ],
      [{ 'duldung.aerztliche_bescheinigung': undefined }, 'offen', 'nachfordern', { abschiebungshindernis: 'offen' }],
      [{ 'duldung.grund': 'passlosigkeit', 'duldung.aerztliche_bescheinigung': undefined }, 'entfaellt', 'erteilen'],
    ],
    keine_aufenthaltserlaubnis: [
      [{ 'aufenthalt.titel': 'AE_18a' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.titel': 'keiner' }, 'erfuellt', 'erteilen'],
      [{ 'aufenthalt.titel': undefined }, 'offen', 'nachfordern'],
    ],
  },
);

grenzfaelle(
  '§ 60c AufenthG',
  'DULDUNG_60c',
  {
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'aufenthalt.titel': 'duldung',
    'aufenthalt.duldung_seit': '2026-01-01',
    'einreise.datum': '2022-10-05',
    'person.identitaet_geklaert': true,
    'person.identitaet_geklaert_am': '2023-04-05',
    'ausbildung.art': 'betrieblich',
    'ausbildung.vertrag': true,
    'ausbildung.qualifiziert': true,
    'ausbildung.beginn': '2026-09-01',
    'ausbildung.eintragung_beantragt_oder_erfolgt': true,
    'duldung.ausschluss_60a_6': false,
    'duldung.konkrete_massnahmen_bei_antrag': false,
    'sicherheit.geldstrafe_tagessaetze': 0,
    'sicherheit.anklage_erhoben': false,
  },
  {
    duldungszeit: [
      [{ 'aufenthalt.duldung_seit': '2026-01-02' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.duldung_seit': '2026-01-28' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'aufenthalt.duldung_seit': undefined }, 'offen', 'nachfordern'],
      [{ 'antrag.gestellt_am': '2026-02-28', 'aufenthalt.duldung_seit': '2025-11-30' }, 'erfuellt', 'erteilen'],
    ],
    identitaet: [
      [{ 'person.identitaet_geklaert_am': '2023-04-06' }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'person.identitaet_geklaert_am': '2024-04-06', 'person.identitaet_massnahmen_fristgerecht': true },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'person.identitaet_geklaert_am': '2024-04-06', 'person.identitaet_massnahmen_ergriffen': true },
        'offen',
        'offen',
      ],
      [
        { 'person.identitaet_geklaert': false, 'person.identitaet_geklaert_am': undefined },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        {
          'person.identitaet_geklaert': false,
          'person.identitaet_geklaert_am': undefined,
          'person.identitaet_massnahmen_ergriffen': true,
        },
        'offen',
        'offen',
      ],
      [{ 'einreise.datum': '2016-12-31', 'person.identitaet_geklaert_am': '2026-04-01' }, 'erfuellt', 'erteilen'],
      [{ 'einreise.datum': '2016-12-31', 'person.identitaet_geklaert_am': '2026-04-02' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'einreise.datum': '2017-01-01', 'person.identitaet_geklaert_am': '2020-06-30' }, 'erfuellt', 'erteilen'],
      [{ 'einreise.datum': '2017-01-01', 'person.identitaet_geklaert_am': '2020-07-01' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'einreise.datum': undefined }, 'offen', 'nachfordern'],
    ],
    kein_ausschluss_60a_6: [
      [{ 'duldung.ausschluss_60a_6': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'duldung.ausschluss_60a_6': undefined }, 'offen', 'offen'],
      [
        { 'duldung.ausschluss_60a_6': true, 'sicherheit.anklage_erhoben': true },
        'nicht_erfuellt',
        'ablehnen',
        { ermittlungsverfahren: 'offen' },
      ],
    ],
    keine_straftat: [
      [{ 'sicherheit.geldstrafe_tagessaetze': 50 }, 'erfuellt', 'erteilen'],
      [{ 'sicherheit.geldstrafe_tagessaetze': 51 }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'sicherheit.geldstrafe_tagessaetze': 90, 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': 90 },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'sicherheit.geldstrafe_tagessaetze': 91, 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': 91 },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'sicherheit.geldstrafe_tagessaetze': 50, 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': 20 },
        'erfuellt',
        'erteilen',
      ],
      [{ 'sicherheit.geldstrafe_tagessaetze': undefined }, 'offen', 'offen'],
    ],
    keine_massnahmen: [
      [{ 'duldung.konkrete_massnahmen_bei_antrag': true }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'duldung.konkrete_massnahmen_bei_antrag': undefined }, 'offen', 'offen'],
    ],
    antragszeitpunkt: [
      [{ 'ausbildung.beginn': '2026-10-28' }, 'erfuellt', 'erteilen'],
      [{ 'ausbildung.beginn': '2026-10-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'ausbildung.beginn': undefined }, 'offen', 'nachfordern'],
      [{ 'ausbildung.beginn': '2026-04-15' }, 'erfuellt', 'erteilen'],
    ],
    eintragung: [
      [{ 'ausbildung.eintragung_beantragt_oder_erfolgt': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'ausbildung.eintragung_beantragt_oder_erfolgt': undefined }, 'offen', 'nachfordern'],
    ],
    ausbildung: [
      [{ 'ausbildung.vertrag': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'ausbildung.vertrag': undefined }, 'offen', 'nachfordern'],
      [{ 'ausbildung.qualifiziert': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'ausbildung.art': 'schulisch' }, 'erfuellt', 'erteilen'],
    ],
    ermittlungsverfahren: [[{ 'sicherheit.anklage_erhoben': true }, 'offen', 'aussetzen']],
  },
);

grenzfaelle(
  '§ 60d AufenthG',
  'DULDUNG_60d',
  {
    'antrag.art': 'ersterteilung',
    'antrag.gestellt_am': '2026-04-01',
    'aufenthalt.titel': 'duldung',
    'aufenthalt.duldung_seit': '2025-04-28',
    'einreise.datum': '2022-12-31',
    'person.identitaet_geklaert': true,
    'person.identitaet_geklaert_am': '2024-12-31',
    'beschaeftigung.seit': '2025-04-28',
    'beschaeftigung.wochenstunden': 20,
    'beschaeftigung.sozialversicherungspflichtig': true,
    'lebensunterhalt.deckung': 'vollstaendig',
    'lebensunterhalt.letzte_12_monate_durch_beschaeftigung': true,
    'sprache.deutsch_muendlich': 'A2',
    'integration.integrationskurs_verpflichtet': false,
    'sicherheit.geldstrafe_tagessaetze': 0,
  },
  {
    einreisestichtag: [
      [{ 'einreise.datum': undefined }, 'offen', 'nachfordern', { identitaet: 'offen' }],
      [{ 'einreise.datum': '2016-12-31', 'person.identitaet_geklaert_am': '2026-04-01' }, 'erfuellt', 'erteilen'],
    ],
    identitaet: [
      [{ 'person.identitaet_geklaert_am': '2025-01-01' }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'person.identitaet_geklaert_am': '2025-01-01', 'person.identitaet_massnahmen_fristgerecht': true },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'person.identitaet_geklaert_am': '2025-01-01', 'person.identitaet_massnahmen_ergriffen': true },
        'offen',
        'offen',
      ],
      [{ 'einreise.datum': '2016-12-31', 'person.identitaet_geklaert_am': '2026-04-02' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'antrag.gestellt_am': '2024-11-01', 'person.identitaet_geklaert_am': '2024-11-01' }, 'erfuellt', 'erteilen'],
      [
        { 'antrag.gestellt_am': '2024-11-01', 'person.identitaet_geklaert_am': '2024-12-01' },
        'nicht_erfuellt',
        'ablehnen',
      ],
    ],
    duldungszeit: [[{ 'aufenthalt.duldung_seit': '2025-04-29' }, 'nicht_erfuellt', 'ablehnen']],
    beschaeftigung: [
      [{ 'beschaeftigung.seit': '2025-04-29' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.wochenstunden': 19.5 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.sozialversicherungspflichtig': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'beschaeftigung.wochenstunden': undefined }, 'offen', 'nachfordern'],
    ],
    lebensunterhalt: [
      [{ 'lebensunterhalt.deckung': 'weit_ueberwiegend' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.letzte_12_monate_durch_beschaeftigung': false }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'lebensunterhalt.letzte_12_monate_durch_beschaeftigung': undefined }, 'offen', 'nachfordern'],
    ],
    sprache: [
      [{ 'sprache.deutsch_muendlich': 'A1' }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sprache.deutsch_muendlich': undefined, 'sprache.deutsch': 'A2' }, 'erfuellt', 'erteilen'],
      [
        { 'sprache.deutsch_muendlich': 'A1', 'integration.krankheit_hindert_sprache': true },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'sprache.deutsch_muendlich': undefined }, 'offen', 'nachfordern'],
    ],
    keine_straftat: [
      [{ 'sicherheit.geldstrafe_tagessaetze': 1 }, 'nicht_erfuellt', 'ablehnen'],
      [
        { 'sicherheit.geldstrafe_tagessaetze': 90, 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': 90 },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'sicherheit.geldstrafe_tagessaetze': 91, 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': 91 },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [
        { 'sicherheit.geldstrafe_tagessaetze': 60, 'sicherheit.geldstrafe_tagessaetze_auslaenderdelikte': 50 },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'sicherheit.freiheitsstrafe_monate': 3 }, 'nicht_erfuellt', 'ablehnen'],
      [{ 'sicherheit.geldstrafe_tagessaetze': undefined }, 'offen', 'offen'],
    ],
    integrationskurs: [
      [
        { 'integration.integrationskurs_verpflichtet': true, 'integration.integrationskurs_bestanden': true },
        'erfuellt',
        'erteilen',
      ],
      [
        { 'integration.integrationskurs_verpflichtet': true, 'integration.integrationskurs_bestanden': false },
        'nicht_erfuellt',
        'ablehnen',
      ],
      [{ 'integration.integrationskurs_verpflichtet': true }, 'offen', 'nachfordern'],
      [{ 'integration.integrationskurs_verpflichtet': undefined }, 'entfaellt', 'erteilen'],
    ],
    ermittlungsverfahren: [[{ 'sicherheit.ermittlungsverfahren_laeuft': true }, 'offen', 'aussetzen']],
  },
);
