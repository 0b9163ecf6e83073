/** How much a source weighs in a search of the office. Pure. */
import type { Sammlungsart } from '../bestand/werk.schema.ts';
import { GEWICHT, RECHTSGEBIETE, type Rechtsgebiet } from './rechtsgebiet.data.ts';

const NACH_GESETZ: ReadonlyMap<string, number> = new Map(
  Object.entries(RECHTSGEBIETE).flatMap(([gebiet, gesetze]) =>
    gesetze.map((kurz) => [kurz, GEWICHT[gebiet as Rechtsgebiet]] as const),
  ),
);

/** Erlasse and Hausregeln were written for this office, so they weigh as much as the law that it applies most. */
const EIGENES = Math.max(...Object.values(GEWICHT));

interface Quelle {
  readonly kurz: string;
  readonly art?: Sammlungsart;
}

export function gewichtImAmt({ kurz, art = 'recht' }: Quelle): number {
  return art === 'recht' ? (NACH_GESETZ.get(kurz) ?? 1) : EIGENES;
}

/** All alike: for who looks beyond the laws of the office. */
export function gewichtFuerAlle(_: Quelle): number {
  return 1;
}

/** Laws in the order in which the office means them when it names none. */
export const GESETZE_DES_AMTES: readonly string[] = Object.values(RECHTSGEBIETE).flat();
