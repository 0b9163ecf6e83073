/** Words of the office, as the search takes them. */

export type { Suchglossar } from '../glossar/glossar.schema.ts';
export { readGlossar, readGlossarStand } from '../glossar/glossar.ts';
