/** The door of `termine` for other areas. */
export { type Demotag, haltDemoTag } from './demo/heute.ts';
export { seedTermineLast } from './demo/last.ts';
export type { Auslastung } from './kennzahlen/kennzahlen.schema.ts';
export { readAuslastung as readTerminauslastung, type Zeitraum } from './kennzahlen/kennzahlen.ts';
export type { Klasse, Terminstand } from './termine.schema.ts';
