/** Regelaltersgrenze: § 35 sentence 2 and § 235 (2) SGB VI. */
import { plusMonate, vollendet } from './zeit.rules.ts';

/** Months beyond 65 by year of birth: one more for each year up to 1958, two more from then on, 24 since 1964. */
function monateNach65(jahrgang: number): number {
  if (jahrgang < 1947) return 0;
  if (jahrgang <= 1958) return jahrgang - 1946;
  return Math.min(24, 12 + (jahrgang - 1958) * 2);
}

/** The day on which it is reached. */
export function regelaltersgrenze(geburt: string): string {
  return plusMonate(vollendet(geburt, 65), monateNach65(Number(geburt.slice(0, 4))));
}
