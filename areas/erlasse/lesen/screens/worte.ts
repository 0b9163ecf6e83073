/** German words for kinds and relations. */
import type { Sammlungsart } from '../../bestand/werk.schema.ts';
import type { WerkBeziehung } from '../lesen.schema.ts';

export const ART_WORTE: Readonly<Record<Sammlungsart, { readonly one: string; readonly many: string }>> = {
  recht: { one: 'Gesetz', many: 'Gesetze' },
  erlass: { one: 'Erlass', many: 'Erlasse' },
  hausregel: { one: 'Hausregel', many: 'Hausregeln' },
};

export const BEZIEHUNG_WORTE: Readonly<
  Record<WerkBeziehung['art'], Readonly<Record<WerkBeziehung['richtung'], string>>>
> = {
  hebt_auf: { von: 'hebt auf', an: 'aufgehoben durch' },
  ergaenzt: { von: 'ergänzt', an: 'ergänzt durch' },
  aendert: { von: 'ändert', an: 'geändert durch' },
  legt_aus: { von: 'legt aus', an: 'ausgelegt durch' },
};

/** Absätze have no id: their number, and where it repeats their place. */
export function keyOf(absaetze: readonly { readonly nr: string }[], place: number): string {
  return `${absaetze[place]?.nr ?? ''}#${place}`;
}
