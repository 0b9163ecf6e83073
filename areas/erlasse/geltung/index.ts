/** The door of this room: what is valid on which day. */

export { geltungOf } from './geltung.rules.ts';
export { listGeltungen, type NormGeltung, readGeltung } from './geltung.sql.ts';
export { findNachrangige, gleicheNormenOf, type Quellenkopf } from './widerspruch.rules.ts';
