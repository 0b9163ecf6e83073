/** How long a title runs, where the law counts it in months. Keys as in `titel/titelart.data.ts`. */
export interface Befristung {
  /** What is proposed; a person may write another day. */
  readonly vorschlag?: number;
  readonly mindestens?: number;
  readonly hoechstens?: number;
  readonly norm: string;
}

const VIER_JAHRE: Befristung = { vorschlag: 48, hoechstens: 48, norm: '§ 18 Abs. 4 AufenthG' };
const DREI_JAHRE: Befristung = { vorschlag: 36, mindestens: 36, hoechstens: 36, norm: '§ 26 Abs. 1 Satz 2 AufenthG' };
const BIS_DREI_JAHRE: Befristung = { vorschlag: 36, hoechstens: 36, norm: '§ 26 Abs. 1 Satz 1 AufenthG' };
const FAMILIE: Befristung = { vorschlag: 12, norm: '§ 27 Abs. 4 AufenthG' };

export const BEFRISTUNGEN: Readonly<Record<string, Befristung>> = {
  AE_16b: { vorschlag: 24, norm: '§ 16b Abs. 2 AufenthG' },
  AE_16d: { vorschlag: 12, hoechstens: 36, norm: '§ 16d Abs. 3 AufenthG' },
  AE_18a: VIER_JAHRE,
  AE_18b: VIER_JAHRE,
  BK_18g: VIER_JAHRE,
  AE_19c_1: VIER_JAHRE,
  AE_19c_1_fuehrung_wissenschaft: VIER_JAHRE,
  AE_19c_2: VIER_JAHRE,
  AE_18d: { vorschlag: 12, norm: '§ 18d Abs. 4 AufenthG' },
  AE_20: { vorschlag: 18, hoechstens: 18, norm: '§ 20 AufenthG' },
  CK_20a: { vorschlag: 12, hoechstens: 12, norm: '§ 20a Abs. 5 Satz 1 AufenthG' },
  AE_21: { vorschlag: 36, hoechstens: 36, norm: '§ 21 Abs. 4 AufenthG' },
  AE_25_1: DREI_JAHRE,
  AE_25_2_fluechtling: DREI_JAHRE,
  AE_25_2_subsidiaer: DREI_JAHRE,
  AE_25_3: { vorschlag: 12, mindestens: 12, hoechstens: 36, norm: '§ 26 Abs. 1 AufenthG' },
  AE_25_5: { ...BIS_DREI_JAHRE, vorschlag: 6 },
  AE_25a: BIS_DREI_JAHRE,
  AE_25b: { vorschlag: 24, hoechstens: 24, norm: '§ 25b Abs. 5 Satz 1 AufenthG' },
  AE_28: { vorschlag: 12, norm: '§ 27 Abs. 4 Satz 3 AufenthG' },
  AE_30: FAMILIE,
  AE_32: FAMILIE,
  AE_33: FAMILIE,
  AE_36: FAMILIE,
  AE_36a: FAMILIE,
  AE_31: { vorschlag: 12, norm: '§ 31 Abs. 1 Satz 1 AufenthG' },
  FZ_AK_5: { vorschlag: 60, hoechstens: 60, norm: '§ 5 Abs. 1 FreizügG/EU' },
  FZ_DAK_5: { vorschlag: 120, hoechstens: 120, norm: '§ 5 Abs. 5 FreizügG/EU' },
};

/** Kinds of examination whose title has another key, or one of several. */
export const TITEL_ZU_PRUEFART: Readonly<Record<string, readonly string[]>> = {
  AE_25_1_2: ['AE_25_2_fluechtling', 'AE_25_2_subsidiaer', 'AE_25_1'],
  AK_5: ['FZ_AK_5'],
  DAR_4a: ['FZ_DAB_5', 'FZ_DAK_5'],
  // § 104c AufenthG: nothing new is granted.
  AE_104c: [],
};
/** The other way round: under which key the sentence on work and term stands. */
export const PRUEFART_ZU_TITEL: Readonly<Record<string, string>> = {
  FZ_AK_5: 'AK_5',
  FZ_DAB_5: 'DAR_4a',
  FZ_DAK_5: 'DAR_4a',
};

/** On paper and not on a card: visas, the certificate of § 5 (5) sentence 1 FreizügG/EU. */
export const OHNE_KARTE: readonly string[] = ['VISUM_6_3', 'FZ_DAB_5'];

/** Fee of a Verfahren that grants no title: key of `gebuehr/gebuehr.data.ts`. */
export const GEBUEHR_OHNE_TITEL: Readonly<Record<string, string>> = {
  FIKTION_81: 'fiktion',
  DULDUNG_60a: 'duldung_traeger',
  DULDUNG_60c: 'duldung_traeger',
  DULDUNG_60d: 'duldung_traeger',
  ERWERB_DULDUNG: 'nebenbestimmung_beschaeftigung',
  ERWERB_GESTATTUNG: 'nebenbestimmung_beschaeftigung',
  NEBENBESTIMMUNG: 'auflage_titel',
  SPERRE_11_4: 'sperre_verkuerzen',
  BETRETEN_11_8: 'betretenserlaubnis',
  P29: 'verpflichtungserklaerung',
  P30: 'reiseausweis_auslaender',
  P31: 'ausweisersatz',
  P34: 'fachkraefteverfahren',
  P42: 'bescheinigung',
};

/** § 45c (1) AufenthV: why the card is made anew. */
export const GEBUEHR_NEUE_KARTE: Readonly<Record<string, string>> = {
  verlust: 'neuausstellung_verlust',
  chip_defekt: 'neuausstellung_chip',
  neuer_pass: 'neuausstellung_pass',
  angaben_geaendert: 'neuausstellung_angaben',
  nutzungsdauer_abgelaufen: 'neuausstellung_angaben',
};
