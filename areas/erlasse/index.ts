/** The door of `erlasse` for other areas. */
export { darfLesen } from './bestand/sammlung.sql.ts';
export { findGemerktVerwendungen, type GemerkteVerwendung } from './gemerkt/gemerkt.ts';
