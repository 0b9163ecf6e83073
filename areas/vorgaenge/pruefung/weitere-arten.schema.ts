/** Kinds beyond the titles of the catalogue: more titles, work permissions, and procedures about a title or its end. */
export const WEITERE_ARTEN = [
  'AE_16g',
  'AE_24',
  'AE_25_5',
  'AE_36',
  'AE_36a',
  'ERWERB_DULDUNG',
  'ERWERB_GESTATTUNG',
  'NEBENBESTIMMUNG',
  'WOHNSITZ_12a',
  'KARTE_NEU',
  'SPERRE_11_4',
  'BETRETEN_11_8',
  'ENDE_TITEL',
  'AUSWEISUNG',
  'ANDROHUNG_59',
  'ZUSTAENDIGKEIT',
] as const;
export type WeitereArt = (typeof WEITERE_ARTEN)[number];
