/** How urgent a Vorgang is, and when § 75 VwGO lets a person sue. */
import type { Dringlichkeit, Untaetigkeit } from './arbeitsliste.schema.ts';

/** § 75 Satz 2 VwGO: not before three months have gone since the application; we warn half a month before. */
const KLAGE_NACH = { months: 3 };
const WARNUNG_NACH = { months: 2, days: 15 };

/** Sunday of the week of this day, ISO. */
export function endOfWeek(today: string): string {
  const day = Temporal.PlainDate.from(today);
  return day.add({ days: 7 - day.dayOfWeek }).toString();
}

export function dringlichkeitOf(frist: string | null | undefined, today: string): Dringlichkeit {
  if (!frist) return 'ohne';
  if (frist < today) return 'ueberfaellig';
  if (frist === today) return 'heute';
  return frist <= endOfWeek(today) ? 'woche' : 'spaeter';
}

/**
 * Counted from the day on which the papers were complete, before that from the day of receipt: an application that lacks
 * something runs too, and a sufficient reason for waiting (§ 75 Satz 3) is then for the court to see.
 */
export function untaetigkeitAb(seit: string, today: string): Untaetigkeit {
  const day = Temporal.PlainDate.from(seit);
  const ab = day.add(KLAGE_NACH).toString();
  if (today >= ab) return { stand: 'moeglich', ab };
  return { stand: today >= day.add(WARNUNG_NACH).toString() ? 'warnung' : 'ruhig', ab };
}

/** The last day of receipt for which the warning holds today; ISO. */
export function warnungBis(today: string): string {
  const day = Temporal.PlainDate.from(today);
  // Months differ in length: the latest day that is due, found from the near side.
  let seit = day.subtract({ months: 2, days: 13 });
  while (seit.add(WARNUNG_NACH).toString() > today) seit = seit.subtract({ days: 1 });
  return seit.toString();
}
