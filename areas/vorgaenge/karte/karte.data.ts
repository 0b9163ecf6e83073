/** Figures of the card and its way. */

/** Ages from which something is taken: § 78 AufenthG, Regulation (EC) 1030/2002. */
export const FINGERABDRUCK_AB = 6;
export const UNTERSCHRIFT_AB = 10;

/** Signs that a line on the card holds; longer names are set smaller or cut by the manufacturer, so somebody looks. */
export const KARTENZEILE = 26;
export const NAMENSZEILEN = 2;
/** Third line of the machine readable zone, ICAO Doc 9303 TD1. */
export const MRZ_NAMENSZEILE = 30;

/** Of a finger, NFIQ 2; below it is taken again or found impossible. */
export const FINGER_GUT = 30;

export const KARTEN_WORTE = {
  vorbereitet: 'wird vorbereitet',
  bestellt: 'bestellt',
  produziert: 'hergestellt, unterwegs zu uns',
  eingegangen: 'eingegangen, noch ohne Platz',
  bereit: 'liegt bereit',
  ausgegeben: 'ausgegeben',
  verschickt: 'direkt an die Person geschickt',
  zurueck: 'zurückgekommen',
  verloren: 'verloren gemeldet',
  abgebrochen: 'abgebrochen',
} as const;

export const PINBRIEF_WORTE = {
  erwartet: 'noch nicht da',
  eingegangen: 'liegt bei der Karte',
  ausgegeben: 'mit der Karte ausgegeben',
  'per-post': 'kam mit der Post zur Person',
  entfaellt: 'entfällt',
} as const;

export const ALTKARTE_WORTE = {
  zurueckgegeben: 'zurückgegeben',
  verloren: 'verloren',
  keine: 'gab es nicht',
} as const;
