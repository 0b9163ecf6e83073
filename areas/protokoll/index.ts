/** The door of `protokoll`: other areas only ever write, through the port that apps/server fills with this. */
export { createAuditPort } from './anhaengen.ts';
/** For the system page and /metrics: how far the sealer is behind. */
export { readRueckstand } from './siegel.sql.ts';
