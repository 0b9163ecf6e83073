/** Numbers of the statute: shares of the pension ceiling (per mille), groups of occupations, points. */

/** § 18g (1) sentence 2 no. 1 AufenthG. */
export const MANGELBERUFE: readonly string[] = ['132', '133', '134', '21', '221', '222', '225', '226', '23', '25'];

/** § 18g (2) AufenthG. */
export const IT_BERUFE: readonly string[] = ['133', '25'];

/** § 18g (1) sentence 1 AufenthG. */
export const BLAUE_KARTE_PROMILLE = 500;
/** § 18g (1) sentence 2, (2) no. 1 AufenthG. */
export const BLAUE_KARTE_ERMAESSIGT_PROMILLE = 453;
/** § 18 (2) no. 5 AufenthG, § 1 (2) BeschV. */
export const AB_45_PROMILLE = 550;
/** § 6 (1) no. 2 BeschV. */
export const BERUFSPRAXIS_PROMILLE = 450;

/** § 2 (3) sentence 6 AufenthG: ten per cent on top of the need of a student. */
export const BAFOEG_PROMILLE = 1000;
export const BAFOEG_MIT_AUFSCHLAG_PROMILLE = 1100;

/** Annex to §§ 20a (3) no. 2, 20b AufenthG: points by the number of the feature. */
export const PUNKTE = {
  1: 4,
  2: 3,
  3: 2,
  4: 1,
  5: 1,
  6: 3,
  7: 2,
  8: 1,
  9: 2,
  10: 1,
  11: 1,
  12: 1,
} as const;
export const MINDESTPUNKTE = 6;
