/**
 * What an arrival means. Instants are epoch milliseconds, so that the two days on which the clock is changed are days
 * like any other: a window of thirty minutes is thirty minutes long.
 */
import type { Ankunft, Tun } from './besuch.schema.ts';
import type { Tagesregeln } from './tagesregeln.data.ts';

export const MINUTE = 60_000;

type Fenster = Pick<Tagesregeln, 'fruehMinuten' | 'spaetMinuten'>;

/** On the minute belongs to the better side: 30 minutes early is in time, 15 late still counts. */
export function judgeAnkunft(beginn: number, jetzt: number, regeln: Fenster): Ankunft {
  const minuten = (jetzt - beginn) / MINUTE;
  if (minuten < -regeln.fruehMinuten) return 'zu_frueh';
  if (minuten < -5) return 'frueh';
  if (minuten <= 0) return 'puenktlich';
  return minuten <= regeln.spaetMinuten ? 'verspaetet' : 'zu_spaet';
}

/** When the door opens for this Termin. */
export const fruehestens = (beginn: number, regeln: Fenster): number => beginn - regeln.fruehMinuten * MINUTE;

/** Until when it counts as kept. */
export const spaetestens = (beginn: number, regeln: Fenster): number => beginn + regeln.spaetMinuten * MINUTE;

export const TUN_NACH_ANKUNFT: Readonly<Record<Ankunft, Tun>> = {
  zu_frueh: 'wiederkommen',
  frueh: 'warten',
  puenktlich: 'warten',
  verspaetet: 'warten',
  zu_spaet: 'warten_ohne_vorrang',
};

export interface Einreihung {
  /** The Termin still counts. */
  readonly mitTermin: boolean;
  /** Instant by which everybody is ordered: `reihenfolge.rules.ts`. */
  readonly rang: number;
}

/**
 * A Termin stands at its begin: who is early does not overtake, and who is a little late loses nothing. Without a Termin, or too late for
 * it, one stands where the wait has lasted long enough for precedence.
 */
export function reiheEin(
  beginn: number | null,
  angekommen: number,
  regeln: Fenster & Pick<Tagesregeln, 'vorrangMinuten'>,
): Einreihung {
  if (beginn !== null && judgeAnkunft(beginn, angekommen, regeln) !== 'zu_spaet')
    return { mitTermin: true, rang: beginn };
  return { mitTermin: false, rang: angekommen + regeln.vorrangMinuten * MINUTE };
}
