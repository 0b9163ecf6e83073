/** Akten in words. */

/** § 62 AufenthV. */
export function zustandWorte(zustand: 'A' | 'B'): string {
  return zustand === 'A' ? 'A – hält sich hier auf' : 'B – fortgezogen, verstorben oder eingebürgert';
}
