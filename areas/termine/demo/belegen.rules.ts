/** Puts visits one after the other on the places of a day, as a well-booked day looks. Pure. */
import { type Raster, ZELLEN, zellen } from '../kapazitaet/raster.rules.ts';
import { RASTER_MINUTEN } from '../termine.schema.ts';

export interface Halteplan {
  readonly poolId: string;
  readonly art: string;
  /** Cells after the begin, and how many. */
  readonly versatz: number;
  readonly laenge: number;
}

export interface Tagesplatz {
  readonly id: string;
  readonly poolId: string;
  readonly art: string;
  frei: Raster;
}

export interface Platzierung {
  readonly beginn: number;
  readonly halte: readonly {
    readonly platzId: string;
    readonly poolId: string;
    readonly von: number;
    readonly laenge: number;
  }[];
}

/** `hauptplatz` serves the main stop from cell `zelle` on; the others take any Platz of their kind. Takes the cells if all fit. */
export function platziere(
  plaetze: readonly Tagesplatz[],
  halte: readonly Halteplan[],
  haupt: number,
  hauptplatz: Tagesplatz,
  zelle: number,
): Platzierung | undefined {
  const beginn = zelle - (halte[haupt]?.versatz ?? 0);
  if (beginn < 0) return undefined;
  const gewaehlt: { platz: Tagesplatz; von: number; laenge: number }[] = [];
  for (const [nr, { poolId, art, versatz, laenge }] of halte.entries()) {
    const von = beginn + versatz;
    if (von + laenge > ZELLEN) return undefined;
    const bits = zellen(von, laenge);
    const kandidaten = nr === haupt ? [hauptplatz] : plaetze.filter((one) => one.poolId === poolId && one.art === art);
    const platz = kandidaten.find(
      (one) => (one.frei & bits) === bits && !gewaehlt.some((other) => other.platz === one),
    );
    if (!platz) return undefined;
    gewaehlt.push({ platz, von, laenge });
  }
  for (const { platz, von, laenge } of gewaehlt) platz.frei &= ~zellen(von, laenge);
  return {
    beginn,
    halte: gewaehlt.map(({ platz, von, laenge }) => ({ platzId: platz.id, poolId: platz.poolId, von, laenge })),
  };
}

export const inZellen = (minuten: number): number => Math.ceil(minuten / RASTER_MINUTEN);
