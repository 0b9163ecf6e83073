/** Groups of states, ISO 3166-1 alpha-2. */

/** Where a list stands, up to which day it was compared with that, and what of it could not be confirmed. */
export interface Staatenbeleg {
  readonly name: string;
  readonly norm: string;
  readonly quelle: string;
  readonly geprueftBis: string;
  readonly unbestaetigt?: string;
}

export const STAATENBELEGE: readonly Staatenbeleg[] = [
  {
    name: 'Staaten mit Antrag im Inland',
    norm: '§ 41 Abs. 1, 2 AufenthV',
    quelle: 'AufenthV in der Fassung vom 30.1.2026 (BGBl. 2026 I Nr. 31), Wortlaut verglichen',
    geprueftBis: '2026-06-11',
  },
  {
    name: 'Staaten ohne Visum für kurze Aufenthalte',
    norm: 'Anhang II VO (EU) 2018/1806',
    quelle:
      'Verordnung mit den Änderungen 2019/592 (Vereinigtes Königreich), 2023/850 (Kosovo, ab 1.1.2024) und 2025/11 (Vanuatu gestrichen)',
    geprueftBis: '2026-03-06',
    unbestaetigt:
      'Georgien: Seit 6.3.2026 sind Diplomaten- und Dienstpässe ausgesetzt (nach Presseberichten bis 6.3.2027); gewöhnliche Pässe bleiben frei. Die Liste kennt nur Staaten, nicht Passarten. Änderungen nach dem 6.3.2026 und der konsolidierte Wortlaut lagen nicht vor.',
  },
];

/** § 41 (2) AufenthV: for stays without gainful work. */
export const STAATEN_41_2: readonly string[] = ['AD', 'BR', 'HN', 'MC', 'SM', 'SV'];

/** Annex II of Regulation (EU) 2018/1806 (visa-free short stays); what it was compared with, `STAATENBELEGE` says. */
export const STAATEN_ANHANG: readonly string[] = (
  'AD AE AG AL AR AU BA BB BN BR BS CA CL CO CR DM FM GB GD GE GT HK HN IL JP KI KN KR LC MC MD ME MH MK MO MU MX MY NI NZ ' +
  'PA PE PW PY RS SB SC SG SM SV TL TO TT TV TW UA US UY VA VC VE WS XK'
).split(' ');
