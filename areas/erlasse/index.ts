/** The door of `erlasse` for other areas. */
export { darfLesen } from './bestand/sammlung.sql.ts';
