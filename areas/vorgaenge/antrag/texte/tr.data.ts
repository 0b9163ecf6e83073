import type { Texte } from './de.data.ts';

export const tr: Texte = {};
