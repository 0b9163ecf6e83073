/** The door of `post` for other areas. */
export { type Absatz, toAbsaetze } from './absatz.rules.ts';
export { type Brief, type Briefteil, closeBriefe, type Gesiegelt, sealBrief, setBrief } from './brief.ts';
export type { Briefkopf } from './briefkopf.schema.ts';
export { BRIEFKOPF, briefkopfKind, readBriefkopf } from './briefkopf.ts';
/** Contracts and the job of the print run, for tests of another area's letters. */
export { getDrucklaufPdf, listDrucklaeufe, markLaufVersandt, startDrucklauf } from './drucklauf/drucklauf.api.ts';
export { druckeLauf } from './drucklauf/drucklauf.jobs.ts';
export { sendungBewegt } from './post.events.ts';
export { type Weg, wegSchema } from './post.schema.ts';
/** Contracts of the Poststelle, by which another area's tests tell what happened to a letter. */
export { listSendungen, markVersandt, noteRueckkehr, noteZustellung } from './sendung.api.ts';
export { deleteSendungenOf, type NewSendung, setErsetzt } from './sendung.sql.ts';
export { endBereitstellung, noteAbruf, openSendung } from './sendung.ts';
