/** The door of `akten` for other areas. */
export { requireAkte, requireAkteToChange } from './akte.actions.ts';
export { AKTENZEICHEN } from './akte.schema.ts';
export { createPersonenWithAkten, createPersonWithAkte, type NewAkte, openAkte } from './akte.ts';
export {
  type AkteDerPerson,
  findAktenDerPersonen,
  findPersonenZuAktenzeichen,
  findVergebeneAktenzeichen,
  liegtImBereich,
  liegtInSichtbarerAkte,
  type PersonZumAktenzeichen,
} from './akte-kurz.sql.ts';
export { akteBewegt, akteVernichtet, dokumentErkannt, eingangBewegt } from './akten.events.ts';
export {
  findHerausgabeStand,
  listNichtHerausgegeben,
  noteUebergabe,
  openHerausgabe,
  orderAkteneinsicht,
} from './akteneinsicht/herausgabe.actions.ts';
export { abgleichOf } from './altbestand/abgleich.rules.ts';
export { type Mitgebracht, takeMitgebracht } from './altbestand/mitgebracht.ts';
export { reportTatsache, type Tatsachenmeldung, tatsacheGemeldet } from './aufbewahrung/aufbewahrung.events.ts';
export {
  insertVermerk as insertSperrvermerk,
  liftSperreZu,
  listSperrzeichen,
} from './aufbewahrung/aufbewahrung.sql.ts';
export { findVerbleib, type Verbleib } from './aufbewahrung/verbleib.sql.ts';
export { type Auskunftsperson, findPersonenFuerAuskunft } from './auskunft.ts';
export { requestScanOnDemand } from './bestand/bestand.actions.ts';
export { type DokumentVerweis, findDokumente, findHauptpersonen, findVerbundene, type Verbunden } from './bezug.sql.ts';
export { cutPage, fromCursor } from './blaettern.rules.ts';
export { DOKUMENTTYPEN, nameOfDokumenttyp } from './dokumenttyp.data.ts';
export { findTyp, guessTyp } from './dokumenttyp.rules.ts';
export { noteAddress } from './entfernung.sql.ts';
export { type Angebot, erfasse, offerFiles, openLieferung, storeOffered } from './erfassung.ts';
export type { Ersetzbarkeit } from './ersetzung/ersetzbar.rules.ts';
export { findErsetzbarkeit } from './ersetzung/ersetzbar.ts';
export {
  closeSiegelwerk,
  hasQualifiziertesSiegel,
  openSiegelwerk,
  readAnker,
  type Siegelwerk,
} from './ersetzung/siegelwerk.ts';
export { compareIdentities, type Identitaet, prepareIdentity } from './identitaet.rules.ts';
export { filingLetter } from './name.rules.ts';
export { findNamensworte } from './namenswort.sql.ts';
export { type Person, type PersonInput, type PersonKurz, personInputSchema } from './person.schema.ts';
export { findAehnliche } from './person.ts';
export { decodeKennung, encodeKennung } from './ruecklauf/kennung.rules.ts';
export { ruecklaufErkannt } from './ruecklauf/ruecklauf.events.ts';
export { type Druckplan, type Druckseite, sammleDruck } from './schriftstueck/sammeldruck.ts';
export {
  countSeiten,
  drawSeite,
  fileSchriftstueck,
  liegtDokumentInAkte,
  type NewSchriftstueck,
  openDokumentBytes,
  storeSchriftstueck,
} from './schriftstueck/schriftstueck.ts';
export {
  type DokumentDerAkte,
  listDokumenteDerAkte,
  readSeitenworte,
  SEITEN_LESEN,
  type Seitenworte,
} from './seitenworte.ts';
export { ownRange } from './sichtbar.ts';
export { dropBlob, nameBlob, nameFremdeDatei, type StoredBlob, storeBlob } from './speicherung.ts';
export { readStaat, toAlpha2, toAlpha3 } from './staat.rules.ts';
export { findColumns, readTable } from './tabelle.ts';
export { legeInVorgang } from './vorgang/einlegen.ts';
export { closeMappe, holdSammelmappe, type NewMappe, openMappe } from './vorgang/mappe.ts';
export { setMappenBearbeiter } from './vorgang/vorgang.sql.ts';
