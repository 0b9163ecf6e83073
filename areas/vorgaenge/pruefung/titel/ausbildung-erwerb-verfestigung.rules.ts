/** Training, study, work, search and settlement: kinds of titles and their requirements. */
import type { Pruefung } from '../pruefung.rules.ts';
import type { Art } from '../pruefung.schema.ts';

export const ausbildungErwerbVerfestigung: Partial<Record<Art, Pruefung>> = {};
