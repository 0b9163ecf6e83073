/** Family, protection, toleration, liability, Fiktion and free movement: kinds and their requirements. */
import type { Pruefung } from '../pruefung.rules.ts';
import type { Art } from '../pruefung.schema.ts';

export const familieSchutzDuldung: Partial<Record<Art, Pruefung>> = {};
