/** The door of `akten` for other areas. */
export { requireAkte, requireAkteToChange } from './akte.actions.ts';
export { createPersonWithAkte, type NewAkte, openAkte } from './akte.ts';
export { type AkteDerPerson, findAktenDerPersonen, liegtImBereich, liegtInSichtbarerAkte } from './akte-kurz.sql.ts';
export { akteBewegt, dokumentErkannt, eingangBewegt } from './akten.events.ts';
export { reportTatsache, type Tatsachenmeldung, tatsacheGemeldet } from './aufbewahrung/aufbewahrung.events.ts';
export { DOKUMENTTYPEN, nameOfDokumenttyp } from './dokumenttyp.data.ts';
export { guessTyp } from './dokumenttyp.rules.ts';
export { type Angebot, erfasse, offerFiles, openLieferung, storeOffered } from './erfassung.ts';
export type { Ersetzbarkeit } from './ersetzung/ersetzbar.rules.ts';
export { findErsetzbarkeit } from './ersetzung/ersetzbar.ts';
export { compareIdentities, type Identitaet, prepareIdentity } from './identitaet.rules.ts';
export { type Person, type PersonInput, type PersonKurz, personInputSchema } from './person.schema.ts';
export { findAehnliche } from './person.ts';
export { legeInVorgang } from './vorgang/einlegen.ts';
export { type NewMappe, openMappe } from './vorgang/mappe.ts';
