/** When places are open, and what the derived day of a Platz is made of. */
import { z } from 'zod';

/** Wall clock of the office; „24:00“ is the end of the day. */
export const uhrzeitSchema = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$|^24:00$/);

/** From (inclusive) to (exclusive). */
export const zeitfensterSchema = z
  .object({ von: uhrzeitSchema, bis: uhrzeitSchema })
  .refine(({ von, bis }) => von < bis, { message: 'Das Ende liegt vor dem Beginn.', path: ['bis'] });
export type Zeitfenster = z.output<typeof zeitfensterSchema>;

export interface Wochenregel extends Zeitfenster {
  /** 1 is Monday. */
  readonly wochentag: number;
  readonly gueltigAb: string;
  readonly gueltigBis: string | null;
  readonly alleWochen: number;
}

export interface Ausnahme {
  /** The nearer one counts: Platz before Pool before Standort. */
  readonly ebene: 'platz' | 'pool' | 'standort';
  readonly tag: string;
  /** None: closed. */
  readonly zeiten: readonly Zeitfenster[];
}

/** A span of time, ISO instants, the end exclusive. */
export interface Spanne {
  readonly von: string;
  readonly bis: string;
}
