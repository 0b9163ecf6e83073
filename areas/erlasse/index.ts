/** The door of `erlasse` for other areas. */
export { bestandBewegt } from './bestand/bestand.events.ts';
export { darfLesen, listSammlungStaende, type SammlungStand } from './bestand/sammlung.sql.ts';
export { findFundstellen } from './fundstelle/fundstelle.rules.ts';
export { findGemerktVerwendungen, type GemerkteVerwendung } from './gemerkt/gemerkt.ts';
export { readGesetz } from './recht/gii.ts';
export { listLesbareWerke } from './stelle/stelle.sql.ts';
export { findStellen, type GesuchteStelle, listGeltendeAbsaetze, type Stellentext } from './stelle/stelle.ts';
export { answerFrage } from './suche/antwort.ts';
export { type Messauftrag, registerMessmodell } from './suche/messantwort.port.ts';
export type { Messantwort } from './suche/messantwort.schema.ts';
export type { Fundstelle, Suchergebnis } from './suche/suche.schema.ts';
export { findVerwendungen, registerVerwender, type Stelle, type Verwender, type Verwendung } from './verwender.ts';
