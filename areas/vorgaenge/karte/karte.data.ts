/** Figures of the card and its way. */

/** Ages from which something is taken: § 78 AufenthG, Regulation (EC) 1030/2002. */
export const FINGERABDRUCK_AB = 6;
export const UNTERSCHRIFT_AB = 10;

/** Signs that a line on the card holds; longer names are set smaller or cut by the manufacturer, so somebody looks. */
export const KARTENZEILE = 26;
export const NAMENSZEILEN = 2;
/** Third line of the machine readable zone, ICAO Doc 9303 TD1. */
export const MRZ_NAMENSZEILE = 30;

export const KARTEN_WORTE = {
  vorbereitet: 'wird vorbereitet',
  bestellt: 'bestellt',
  produziert: 'hergestellt, unterwegs zu uns',
  eingegangen: 'eingegangen, noch ohne Platz',
  bereit: 'liegt bereit',
  ausgegeben: 'ausgegeben',
  verschickt: 'direkt an die Person geschickt',
  zurueck: 'zurückgekommen',
  abgebrochen: 'abgebrochen',
} as const;
