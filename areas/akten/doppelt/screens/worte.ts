/** Pages that look alike, in words. */
import type { DoppeltEntscheidung, Doppelverdacht } from '../doppelt.schema.ts';

type Paar = Pick<Doppelverdacht, 'erste' | 'zweite'>;

const isWithin = ({ erste, zweite }: Paar) => erste.dokumentId === zweite.dokumentId;

export function paarWorte(paar: Paar): string {
  const { erste, zweite } = paar;
  return isWithin(paar)
    ? `Seite ${erste.seite} und ${zweite.seite} sehen gleich aus`
    : `Seite ${zweite.seite} von „${zweite.titel}“ sieht aus wie Seite ${erste.seite} von „${erste.titel}“`;
}

/** One of the two, by its number; where both have the same one, by its document. */
export function seiteWorte(paar: Paar, which: 'erste' | 'zweite'): string {
  const { seite, titel } = paar[which];
  return paar.erste.seite === paar.zweite.seite ? `Seite ${seite} von „${titel}“` : `Seite ${seite}`;
}

export function entscheidungWorte(paar: Paar & { readonly entscheidung: DoppeltEntscheidung }): string {
  return paar.entscheidung === 'beide'
    ? 'Beide Seiten gehören dazu'
    : `${seiteWorte(paar, paar.entscheidung)} gilt als doppelt und bleibt in der Akte`;
}
