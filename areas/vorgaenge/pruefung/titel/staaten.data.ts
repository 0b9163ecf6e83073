/** Groups of states, ISO 3166-1 alpha-2. */

/** § 41 (2) AufenthV: for stays without gainful work. */
export const STAATEN_41_2: readonly string[] = ['AD', 'BR', 'HN', 'MC', 'SM', 'SV'];

/** Annex II of Regulation (EU) 2018/1806 (visa-free short stays), state of April 2026; to be checked at each change. */
export const STAATEN_ANHANG: readonly string[] = (
  'AD AE AG AL AR AU BA BB BN BR BS CA CL CO CR DM FM GB GD GE GT HK HN IL JP KI KN KR LC MC MD ME MH MK MO MU MX MY NI NZ ' +
  'PA PE PW PY RS SB SC SG SM SV TL TO TT TV TW UA US UY VA VC VE WS XK'
).split(' ');
