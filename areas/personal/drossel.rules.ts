/**
 * How long to wait after so many failed attempts. Growing and bounded: guessing becomes hopeless, but nobody can lock a
 * colleague out for long by typing wrong passwords for them.
 */
export interface Drosselregel {
  /** So many failures cost nothing. */
  readonly frei: number;
  readonly sekunden: number;
  readonly hoechstens: number;
}

export const DROSSELREGELN = {
  /** Attempts on one account from browsers in which its owner has never signed in. */
  konto: { frei: 5, sekunden: 5, hoechstens: 900 },
  /** Attempts on one account from one browser in which its owner has signed in before. */
  bekannt: { frei: 5, sekunden: 5, hoechstens: 900 },
  /** Attempts on any account from one network; a whole office may sit behind one address. */
  netz: { frei: 40, sekunden: 1, hoechstens: 60 },
  /** Attempts on the second factor after the right password. */
  faktor: { frei: 5, sekunden: 5, hoechstens: 900 },
  /** Attempts to confirm an open session with the password. */
  bestaetigung: { frei: 5, sekunden: 5, hoechstens: 900 },
} as const satisfies Record<string, Drosselregel>;

export type Drosselart = keyof typeof DROSSELREGELN;

/** After a day without an attempt the count begins anew. */
export const VERGESSEN_STUNDEN = 24;

/** Seconds to wait before the next attempt, after `fehler` failed ones. */
export function secondsToWait({ frei, sekunden, hoechstens }: Drosselregel, fehler: number): number {
  if (fehler < frei) return 0;
  return Math.min(hoechstens, sekunden * 2 ** Math.min(fehler - frei, 20));
}
