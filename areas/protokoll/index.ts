/** The door of `protokoll`: other areas only ever write, through the port that apps/server fills with this. */
export { createAuditPort } from './anhaengen.ts';
