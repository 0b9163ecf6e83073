/** The stamps of the desk, as the viewer draws them. */
import type { Stempel } from './notiz.schema.ts';

export interface StempelArt {
  readonly stempel: Stempel;
  /** On the stamp itself. */
  readonly wort: string;
  /** In the menu. */
  readonly name: string;
}

export const STEMPEL_ARTEN: readonly StempelArt[] = [
  { stempel: 'eingang', wort: 'Eingegangen', name: 'Eingangsstempel' },
  { stempel: 'gesehen', wort: 'Gesehen', name: 'Gesehen' },
  { stempel: 'zda', wort: 'z. d. A.', name: 'z. d. A.' },
  { stempel: 'kopie', wort: 'Kopie', name: 'Kopie' },
  { stempel: 'original-zurueck', wort: 'Original zurück', name: 'Original zurückgegeben' },
  { stempel: 'entwurf', wort: 'Entwurf', name: 'Entwurf' },
];

export function wortOfStempel(stempel: Stempel): string {
  return STEMPEL_ARTEN.find((one) => one.stempel === stempel)?.wort ?? stempel;
}
