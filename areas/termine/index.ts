/** The door of `termine` for other areas. */
export type { Klasse, Terminstand } from './termine.schema.ts';
