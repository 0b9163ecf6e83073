import type { Texte } from './de.data.ts';

export const ar: Texte = {};
