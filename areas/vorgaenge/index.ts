/** The door of `vorgaenge` for other areas: what an office is asked for, and which documents that needs. */
export { UNTERLAGEN } from './antrag/unterlagen.data.ts';
export { handOverFromFach, listKartenFuerFach, placeInFach } from './karte/fach.ts';
export { findVerfahrensart, nameOfVerfahrensart, VERFAHRENSARTEN } from './verfahrensart.data.ts';
export type { Verfahrensart } from './verfahrensart.schema.ts';
