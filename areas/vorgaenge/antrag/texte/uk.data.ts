import type { Texte } from './de.data.ts';

export const uk: Texte = {};
