/**
 * The one door to time: nobody else writes `termin`, `belegung` or `kontingent`. Each verb runs in the transaction of its
 * caller and holds the lock of the pools' days from its first look to the commit; a Termin that exists is locked before.
 */

export type { Besuchsplan, Wunsch } from './besuchsplan.schema.ts';
export { planBesuch } from './besuchsplan.ts';
export { type FreieTageFrage, listFreieTage, listFreieZeiten } from './frei.ts';
export {
  bookTermin,
  type Halteauftrag,
  holdTermin,
  type Namensauftrag,
  nameTermin,
  tieTermin,
  type Zuordnung,
} from './reservierung.ts';
export { findTermin, findTerminBySchluessel, lockTermin, type Terminzeile } from './termin.sql.ts';
export {
  finishTermin,
  moveTermin,
  type Rueckgabe,
  releaseTermin,
  swapTermin,
  type Tausch,
  type Verschiebung,
} from './terminlauf.ts';
export type { Schritt } from './zeile.ts';
