/** The door of `protokoll`: other areas write through the port that apps/server fills with this. */
export { createAuditPort } from './anhaengen.ts';
/** For the area that destroys: which backups may still hold it. */
export { readSicherungen, type Sicherung } from './sicherungen.ts';
/** For the system page and /metrics: how far the sealer is behind. */
export { readRueckstand } from './siegel.sql.ts';
/** For the area that knows the Akten and documents of a person; the question itself is logged there. */
export { readZugriffe } from './zugriffe.ts';
