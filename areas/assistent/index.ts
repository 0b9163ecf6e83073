/** The door of `assistent` for other areas. */

export { judgeSatz } from './antwort/zitat.rules.ts';
export type { Grund, Passage, Satz, Stelle, Urteil } from './antwort/zitat.schema.ts';
export { findSperre, requireFreigabe } from './aufsicht/freigabe.ts';
