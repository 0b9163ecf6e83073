/** Of which documents what can be asked: whose they are, how long they hold, how many sides they have. */

/** They bear the name of the one who applies. Of a family's papers (rent, insurance, certificates) no name is expected. */
export const MIT_NAMEN: ReadonlySet<string> = new Set([
  'pass',
  'titel',
  'visum',
  'diplom',
  'bewertung',
  'arbeitsvertrag',
  'lohn',
  'immatrikulation',
  'sprachnachweis',
  'rentenverlauf',
]);

/** They end on a day that stands on them. */
export const MIT_ENDE: ReadonlySet<string> = new Set(['pass', 'titel', 'visum']);

/** A card says half of it on its back. */
export const ZWEI_SEITEN: ReadonlySet<string> = new Set(['titel']);
