/** The codes of XAusländer 26.11 that we read and write: ozg.antragsgrund (version 4), ozg.status (version 4). */

export const XAUSLAENDER_NS = 'http://www.osci.de/xauslaender2611';
export const XAUSLAENDER_VERSION = '26.11';

export interface Antragsgrund {
  readonly name: string;
  /** The fact `antrag.art`, where the reason says it. */
  readonly art?: 'ersterteilung' | 'verlaengerung';
  /** Where the reason alone says what is asked for; otherwise a person chooses. */
  readonly verfahrensart?: string;
  readonly pruefart?: string;
}

export const ANTRAGSGRUENDE: Readonly<Record<string, Antragsgrund>> = {
  '01': { name: 'Erstmals oder zu einem anderen Zweck', art: 'ersterteilung' },
  '02': { name: 'Verlängerung', art: 'verlaengerung', verfahrensart: 'P01' },
  '03': { name: 'Nebenbestimmung ändern', verfahrensart: 'P27', pruefart: 'NEBENBESTIMMUNG' },
  '04': { name: 'Niederlassungserlaubnis', verfahrensart: 'P16' },
  '05': { name: 'Arbeiten mit Duldung oder Gestattung', verfahrensart: 'P25' },
  '06': { name: 'Beschäftigungsduldung', verfahrensart: 'P24', pruefart: 'DULDUNG_60d' },
  '07': { name: 'Ausbildungsduldung', verfahrensart: 'P24', pruefart: 'DULDUNG_60c' },
};

export const STATUS: Readonly<Record<string, string>> = {
  '01': 'Antrag ist eingegangen',
  '02': 'Antwort ist eingegangen',
  '03': 'Rücknahme ist eingegangen',
  '05': 'Prüfung abgeschlossen, Entscheidung steht an',
  '06': 'Vereinbarung ist wirksam geschlossen',
  '07': 'Unterlagen bei der anerkennenden Stelle vollständig',
};

/** What comes in through this door; the names are those of the standard. */
export const EINGANGSARTEN: Readonly<Record<string, string>> = {
  '130101': 'Antrag',
  '130103': 'Antwort auf eine Rückfrage',
  '130111': 'Rücknahme',
};

export const ANTWORTNAMEN: Readonly<Record<string, string>> = {
  '130102': 'OZG.RueckkanalFrage.130102',
  '130104': 'OZG.Statusmeldung.130104',
  '130105': 'OZG.Terminmitteilung.130105',
  '130109': 'OZG.Unzustaendig.130109',
  '130110': 'OZG.BeabsichtigteAblehnung.130110',
};

/** Marital status as registers write it: single, and everything that says that somebody is or was not. */
export const FAMILIENSTAND_LEDIG: Readonly<Record<string, boolean>> = {
  LD: true,
  VH: false,
  VW: false,
  GS: false,
  EA: false,
  LP: false,
  LV: false,
  LA: false,
  LE: false,
};

export const VERHEIRATET: ReadonlySet<string> = new Set(['VH', 'LP']);

export const FAMILIENSTAND_WORTE: Readonly<Record<string, string>> = {
  LD: 'ledig',
  VH: 'verheiratet',
  VW: 'verwitwet',
  GS: 'geschieden',
  EA: 'Ehe aufgehoben',
  LP: 'in Lebenspartnerschaft',
  LV: 'Lebenspartnerschaft durch Tod aufgelöst',
  LA: 'Lebenspartnerschaft aufgehoben',
  LE: 'Lebenspartnerschaft durch Todeserklärung aufgelöst',
};
