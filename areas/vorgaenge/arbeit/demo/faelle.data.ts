/** What the fictional persons of Musterstadt have asked for, and how far it is. */
import type { Kanal, Stand } from '../../verfahren.schema.ts';

export interface DemoFall {
  readonly verfahrensart: string;
  readonly pruefart: string | null;
  readonly kanal: Kanal;
  readonly stand: Exclude<Stand, 'erledigt' | 'freigabe' | 'bekanntgabe' | 'ausgabe'>;
  /** So many days before today. */
  readonly eingangVorTagen: number;
  /** Days after the receipt; absent: something is still missing. */
  readonly vollstaendigNachTagen?: number;
  /** Days from today. */
  readonly frist?: {
    readonly in: number;
    readonly text: string;
    readonly norm?: string;
    readonly wartetAuf?: 'antragsteller' | 'stelle';
  };
  /** Left out of what would be known, so that something stays open. */
  readonly ohne?: readonly string[];
  /** Known otherwise than usual. */
  readonly anders?: Readonly<Record<string, boolean | number | string>>;
  readonly notiz?: string;
  /** Nobody works on it yet. */
  readonly unverteilt?: true;
}

const LUECKE_PASS = { anders: { 'person.pass': 'abgelaufen' } } as const;

export const FAELLE: readonly DemoFall[] = [
  {
    verfahrensart: 'P08',
    pruefart: 'BK_18g',
    kanal: 'portal',
    stand: 'pruefung',
    eingangVorTagen: 24,
    vollstaendigNachTagen: 12,
    frist: { in: 0, text: 'Gehalt und Beruf prüfen', norm: '§ 18g AufenthG' },
    notiz: 'Arbeitgeber hat angerufen: Arbeitsbeginn ist der Erste des nächsten Monats.',
  },
  {
    verfahrensart: 'P12',
    pruefart: 'AE_28',
    kanal: 'schalter',
    stand: 'nachforderung',
    eingangVorTagen: 38,
    frist: {
      in: -3,
      text: 'Heiratsurkunde ist noch nicht da',
      norm: '§ 82 Abs. 1 AufenthG',
      wartetAuf: 'antragsteller',
    },
    ohne: ['familie.beziehung', 'sprache.deutsch'],
  },
  {
    verfahrensart: 'P16',
    pruefart: 'NE_9',
    kanal: 'papier',
    stand: 'entscheidung',
    eingangVorTagen: 81,
    vollstaendigNachTagen: 1,
    frist: { in: 2, text: 'Entscheiden, Untätigkeitsklage rückt näher', norm: '§ 75 VwGO' },
  },
  {
    verfahrensart: 'P05',
    pruefart: 'AE_16b',
    kanal: 'portal',
    stand: 'pruefung',
    eingangVorTagen: 10,
    vollstaendigNachTagen: 3,
    frist: { in: 5, text: 'Nachweis der Mittel ansehen' },
    ohne: ['lebensunterhalt.mittel_monat'],
  },
  {
    verfahrensart: 'P07',
    pruefart: 'AE_18b',
    kanal: 'e-mail',
    stand: 'beteiligung',
    eingangVorTagen: 19,
    vollstaendigNachTagen: 5,
    frist: { in: 4, text: 'Antwort der Bundesagentur für Arbeit', norm: '§ 36 BeschV', wartetAuf: 'stelle' },
    ohne: ['beschaeftigung.ba_zustimmung.status'],
  },
  {
    verfahrensart: 'P32',
    pruefart: 'KARTE_NEU',
    kanal: 'schalter',
    stand: 'eingang',
    eingangVorTagen: 1,
    unverteilt: true,
  },
  {
    verfahrensart: 'P23',
    pruefart: 'DULDUNG_60a',
    kanal: 'amt',
    stand: 'pruefung',
    eingangVorTagen: 6,
    frist: { in: 0, text: 'Duldung läuft heute ab', norm: '§ 60a AufenthG' },
  },
  {
    verfahrensart: 'P13',
    pruefart: 'AE_30',
    kanal: 'schalter',
    stand: 'anhoerung',
    eingangVorTagen: 66,
    vollstaendigNachTagen: 20,
    frist: { in: 9, text: 'Antwort auf die Anhörung', norm: '§ 28 VwVfG NRW', wartetAuf: 'antragsteller' },
    anders: { 'wohnraum.ausreichend': false },
  },
  {
    verfahrensart: 'P21',
    pruefart: 'AE_25b',
    kanal: 'papier',
    stand: 'pruefung',
    eingangVorTagen: 97,
    vollstaendigNachTagen: 2,
    frist: { in: -6, text: 'Nach drei Monaten entscheiden', norm: '§ 75 VwGO' },
    ohne: ['integration.grundkenntnisse'],
  },
  {
    verfahrensart: 'P01',
    pruefart: 'AE_18b',
    kanal: 'portal',
    stand: 'eingang',
    eingangVorTagen: 2,
    unverteilt: true,
    ...LUECKE_PASS,
  },
];

/** What is known of nearly everybody. */
export const ALLGEMEIN: Readonly<Record<string, boolean | number | string>> = {
  'person.pass': 'gueltig',
  'person.identitaet_geklaert': true,
  'person.im_bundesgebiet': true,
  'antrag.art': 'verlaengerung',
  'sicherheit.gruende_oeffentliche_sicherheit': false,
  'lebensunterhalt.deckung': 'vollstaendig',
  'lebensunterhalt.krankenversicherung': true,
  'wohnraum.ausreichend': true,
};

export const BESONDERS: Readonly<Record<string, Readonly<Record<string, boolean | number | string>>>> = {
  BK_18g: {
    'qualifikation.art': 'deutscher_hochschulabschluss',
    'qualifikation.abschluss_am': '2021-09-30',
    'beschaeftigung.isco': '2512',
    'beschaeftigung.brutto_jahr': 56_400,
    'beschaeftigung.angemessen': true,
    'beschaeftigung.unbefristet': true,
    'beschaeftigung.berufsausuebungserlaubnis': 'nicht_erforderlich',
    'beschaeftigung.angebot_konkret': true,
    'recht.beitragsbemessungsgrenze_jahr': 101_400,
    'aufenthalt.titel': 'AE_20',
  },
  AE_28: {
    'bezugsperson.deutsch': true,
    'familie.beziehung': 'ehegatte',
    'familie.lebensgemeinschaft_besteht': true,
    'bezugsperson.gewoehnlicher_aufenthalt_inland': true,
    'bezugsperson.geburtsdatum': '1990-04-12',
    'sprache.deutsch': 'A2',
    'familie.scheinehe_festgestellt': false,
    'aufenthalt.titel': 'visum_d',
    'einreise.mit': 'nationales_visum',
  },
  NE_9: {
    'aufenthalt.titel': 'AE_18b',
    'aufenthalt.titel_seit': '2020-06-01',
    'rente.monate': 64,
    'beschaeftigung.arbeitnehmer': true,
    'beschaeftigung.erlaubt': true,
    'sprache.deutsch': 'B1',
    'integration.grundkenntnisse': true,
  },
  AE_16b: {
    'studium.art': 'vollzeit',
    'studium.zulassung': 'unbedingt',
    'studium.prognose': 'positiv',
    'lebensunterhalt.mittel_monat': 992,
    'recht.bafoeg_bedarf_monat': 992,
    'aufenthalt.titel': 'AE_16b',
  },
  AE_18b: {
    'qualifikation.art': 'auslaendischer_hochschulabschluss',
    'qualifikation.bewertung': 'anerkannt',
    'beschaeftigung.angebot_konkret': true,
    'beschaeftigung.qualifiziert': true,
    'beschaeftigung.brutto_jahr': 48_200,
    'beschaeftigung.isco': '2411',
    'beschaeftigung.ba_zustimmung.status': 'erteilt',
    'beschaeftigung.berufsausuebungserlaubnis': 'nicht_erforderlich',
    'aufenthalt.titel': 'AE_18b',
  },
  AE_30: {
    'familie.beziehung': 'ehegatte',
    'familie.lebensgemeinschaft_besteht': true,
    'bezugsperson.titel': 'NE_9',
    'sprache.deutsch': 'A1',
    'familie.scheinehe_festgestellt': false,
    'aufenthalt.titel': 'visum_d',
    'einreise.mit': 'nationales_visum',
  },
  AE_25b: {
    'aufenthalt.titel': 'duldung',
    'aufenthalt.ununterbrochen_seit': '2018-02-01',
    'sprache.deutsch_muendlich': 'A2',
    'integration.grundkenntnisse': true,
  },
  DULDUNG_60a: { 'aufenthalt.titel': 'duldung', 'duldung.grund': 'passlosigkeit' },
};
