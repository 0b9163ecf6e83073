/** The door of `vorgaenge` for other areas: what an office is asked for, and which documents that needs. */
export { probiereDatei, zeigeSeite } from './antrag/pruefwerk.ts';
export { unterlageWorte } from './antrag/texte/texte.data.ts';
export { isWertErlaubt, type Tatsachenfeld, tatsachenfeldOf, wertWorte } from './arbeit/tatsachenform.rules.ts';
export type { Pruefzeile, Verfahren } from './arbeit/vorgang.schema.ts';
export { findVorgaengeKurz, listAkteIdsDerVorgaenge, noteVorsprache, type Vorsprache } from './arbeit/vorsprache.ts';
export { HERKUNFT_WORTE, PRUEFWORT_WORTE } from './arbeit/worte.data.ts';
export { VORBEREITET } from './bescheid/baustein.schema.ts';
export { isMassnahme } from './bescheid/beginn.ts';
export type { Abschnitt, Entscheidung, Ermessensfrage } from './bescheid/schreiben.schema.ts';
export {
  type FormloserAntrag,
  type FormloserEingang,
  recordFormloseAntraege,
} from './eingang/formlos.ts';
export { type Eingangsworte, printFormloseAntraege } from './eingang/formlosblatt.ts';
export { feiertageNrw } from './frist/feiertag.rules.ts';
export { type Abholer, findAbholer } from './karte/abholung.ts';
export { handOverFromFach, listKartenFuerFach, placeInFach } from './karte/fach.ts';
export type { PersonZuNummer } from './person-zu-nummer.sql.ts';
export { findPersonZuNummer } from './person-zu-nummer.ts';
export { findVerfahrensartAm, listVerfahrensartenAm, readUnterlagenliste } from './regelwerk/regelwerk.ts';
export { findTitelende } from './titel/titel.sql.ts';
export type { VerfahrenKurz } from './verfahren.schema.ts';
export { VERFAHRENSARTEN } from './verfahrensart.data.ts';
export type { Verfahrensart } from './verfahrensart.schema.ts';
export { karteBereit } from './vorgaenge.events.ts';
export * from './zuarbeit/zuarbeit.ts';
