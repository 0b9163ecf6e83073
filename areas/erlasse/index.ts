/** The door of `erlasse` for other areas. */
export { darfLesen } from './bestand/sammlung.sql.ts';
export { findVerwendungen, registerVerwender, type Stelle, type Verwender, type Verwendung } from './verwender.ts';
