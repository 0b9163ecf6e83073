/** Groups of titles that one provision treats alike (list as of 28 April 2026). */
import type { Titel } from '../tatsachen/werte.schema.ts';

export const GESTATTET_GEDULDET_OHNE = ['keiner', 'gestattung', 'duldung'] as const satisfies readonly Titel[];

/** § 4 (1) Nr. 3 AufenthG. */
export const NIEDERLASSUNG = ['NE_9', 'NE_18c', 'NE_18c_3', 'NE_26_3', 'NE_35'] as const satisfies readonly Titel[];

export const UNBEFRISTET = [...NIEDERLASSUNG, 'DA_EU_9a'] as const satisfies readonly Titel[];

/** Kapitel 2 Abschnitt 3 and 4 AufenthG, without the Blaue Karte EU. */
export const ABSCHNITT_3_4 = [
  'AE_16a',
  'AE_16b',
  'AE_16d',
  'AE_18a',
  'AE_18b',
  'AE_18d',
  'AE_19c_1',
  'AE_19c_1_fuehrung_wissenschaft',
  'AE_19c_2',
  'AE_20',
  'CK_20a',
  'AE_21',
] as const satisfies readonly Titel[];

/** Kapitel 2 Abschnitt 5; § 104c (1) counts its title among them. */
export const ABSCHNITT_5 = [
  'AE_24',
  'AE_25_1',
  'AE_25_2_fluechtling',
  'AE_25_2_subsidiaer',
  'AE_25_3',
  'AE_25_5',
  'AE_25a',
  'AE_25b',
  'AE_104c',
] as const satisfies readonly Titel[];

/** Kapitel 2 Abschnitt 6. */
export const ABSCHNITT_6 = ['AE_28', 'AE_30', 'AE_31', 'AE_32', 'AE_33'] as const satisfies readonly Titel[];

/** What the law says of the Aufenthaltserlaubnis holds of the Blaue Karte EU too (§ 4 (1) sentence 3). */
export const AUFENTHALTSERLAUBNIS = [
  ...ABSCHNITT_3_4,
  'BK_18g',
  ...ABSCHNITT_5,
  ...ABSCHNITT_6,
] as const satisfies readonly Titel[];

export const AUFENTHALT_MIT_TITEL = [...AUFENTHALTSERLAUBNIS, ...UNBEFRISTET] as const satisfies readonly Titel[];

/** § 29 (5), § 30 (1) sentence 3 Nr. 5, § 32 (2) sentence 2 Nr. 2. */
export const FACHKRAFT_TITEL = [
  'BK_18g',
  'AE_18a',
  'AE_18b',
  'NE_18c_3',
  'AE_18d',
  'AE_19c_1_fuehrung_wissenschaft',
  'AE_19c_2',
  'AE_21',
] as const satisfies readonly Titel[];

/** § 30 (1) sentence 3 Nr. 7, § 32 (2) sentence 2 Nr. 3: held before a Niederlassungserlaubnis or Daueraufenthalt – EU. */
export const FACHKRAFT_VORTITEL = [
  'BK_18g',
  'AE_18a',
  'AE_18b',
  'AE_18d',
  'AE_19c_1_fuehrung_wissenschaft',
  'AE_19c_2',
  'AE_21',
] as const satisfies readonly Titel[];

/** § 29 (2) sentence 1, § 30 (1) sentence 3 Nr. 1, § 32 (2) sentence 2 Nr. 1. */
export const SCHUTZ_TITEL = [
  'AE_25_1',
  'AE_25_2_fluechtling',
  'AE_25_2_subsidiaer',
  'NE_26_3',
] as const satisfies readonly Titel[];

/** § 29 (3) sentence 1: family may join for reasons of international law, humanity or politics only. */
export const NACHZUG_EINGESCHRAENKT = ['AE_25_3', 'AE_25a', 'AE_25b'] as const satisfies readonly Titel[];

/** § 29 (3) sentence 3. */
export const NACHZUG_AUSGESCHLOSSEN = ['AE_25_5', 'AE_104c'] as const satisfies readonly Titel[];

/** A later Niederlassungserlaubnis is excluded: § 16a (1), § 16b (4), § 16d (3), § 20a (6). */
export const OHNE_NIEDERLASSUNG = ['AE_16a', 'AE_16b', 'AE_16d', 'CK_20a'] as const satisfies readonly Titel[];

/** § 31 (1) sentence 2: cannot be extended, or never leads to a Niederlassungserlaubnis, for its purpose. */
export const OHNE_EIGENSTAENDIGES_RECHT = [
  ...OHNE_NIEDERLASSUNG,
  'AE_20',
  'AE_104c',
] as const satisfies readonly Titel[];
