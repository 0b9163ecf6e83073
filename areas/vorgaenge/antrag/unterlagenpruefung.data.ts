/** Of which documents what can be asked: whose they are, how long they hold, how many sides they have. */
import type { Hinweisart } from './unterlagenpruefung.schema.ts';

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

/** For the one who works on it, in German. */
export const KURZ: Readonly<Record<Hinweisart, string>> = {
  leer: 'leer',
  unscharf: 'schwer lesbar',
  dunkel: 'zu dunkel',
  abgeschnitten: 'am Rand abgeschnitten',
  gedreht: 'gedreht',
  andere_art: 'sieht nach einem anderen Dokument aus',
  anderer_name: 'Name der Person nicht gefunden',
  anderes_geburtsdatum: 'anderes Geburtsdatum',
  abgelaufen: 'abgelaufen',
  mrz_fehlt: 'maschinenlesbare Zeilen nicht gefunden',
  teilweise: 'nicht alle Seiten geprüft',
};
