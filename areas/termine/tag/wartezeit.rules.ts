/** How long it may take, from what was measured. A range, and nothing at all where nothing is known. */
import { MINUTE } from './ankunft.rules.ts';
import type { Wartezeit } from './besuch.schema.ts';
import type { Tagesregeln } from './tagesregeln.data.ts';

/** Measured minutes of a kind of visit at a station: the quarter that went fastest, the middle, the slowest quarter. */
export interface Dauer {
  readonly kurz: number;
  readonly mitte: number;
  readonly lang: number;
}

/** Undefined with too few of them. */
export function dauerAus(
  minuten: readonly number[],
  { mindestMessungen }: Pick<Tagesregeln, 'mindestMessungen'>,
): Dauer | undefined {
  if (minuten.length < mindestMessungen) return undefined;
  const sorted = minuten.toSorted((a, b) => a - b);
  return { kurz: quantile(sorted, 0.25), mitte: quantile(sorted, 0.5), lang: quantile(sorted, 0.75) };
}

function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const low = sorted[Math.floor(at)] as number;
  const high = sorted[Math.ceil(at)] as number;
  return low + (high - low) * (at - Math.floor(at));
}

export interface Lage {
  /** Durations of those who come before, in the order of the queue; undefined: of no kind that was measured. */
  readonly davor: readonly (Dauer | undefined)[];
  /** One for each open desk that could take the person: minutes since its visit began and how long such take; null: free. */
  readonly schalter: readonly ({ readonly seit: number; readonly dauer: Dauer | undefined } | null)[];
  /** Begin of a Termin: nobody need expect to be called long before. */
  readonly beginn: number | null;
  readonly jetzt: number;
}

/** Each desk takes the next one as it gets free: once with the fast figures, once with the slow ones. */
export function schaetzeWartezeit({ davor, schalter, beginn, jetzt }: Lage): Wartezeit {
  if (schalter.length === 0) return null;
  const von = freiNach(davor, schalter, 'kurz');
  const bis = freiNach(davor, schalter, 'lang');
  if (von === undefined || bis === undefined) return null;
  const bisTermin = beginn === null ? 0 : Math.max(0, (beginn - jetzt) / MINUTE);
  const low = Math.floor(von / 5) * 5;
  const high = Math.max(Math.ceil(Math.max(bis, bisTermin) / 5) * 5, low + 5);
  return { von: low, bis: high };
}

function freiNach(davor: Lage['davor'], schalter: Lage['schalter'], which: 'kurz' | 'lang'): number | undefined {
  const frei: number[] = [];
  for (const one of schalter) {
    if (one === null) frei.push(0);
    else if (one.dauer === undefined) return undefined;
    // Longer than it ever takes: it may end any minute.
    else frei.push(Math.max(1, one.dauer[which] - one.seit));
  }
  for (const dauer of davor) {
    if (dauer === undefined) return undefined;
    const next = frei.indexOf(Math.min(...frei));
    frei[next] = (frei[next] as number) + dauer[which];
  }
  return Math.min(...frei);
}
