/** How fast the registry comes in and when it ends at that rate. Pure. */

export interface Tagesleistung {
  /** ISO date. */
  readonly tag: string;
  readonly akten: number;
}

export type Prognose =
  | { readonly fertig: true }
  /** Too little was done to say anything. */
  | { readonly fertig: false; readonly aktenJeTag?: undefined }
  | { readonly fertig: false; readonly aktenJeTag: number; readonly ende: string };

/** Working days that the rate looks back on: long enough for a feeder that broke, short enough for a second one. */
const LOOK_BACK = 20;
/** Fewer days say nothing. */
const LEAST_DAYS = 3;

/**
 * @param rest Akten that are not scanned
 * @param tage days on which something was scanned; days without count when they are working days
 * @param heute the day the forecast is made on; it counts only when something was done on it
 */
export function forecast(rest: number, tage: readonly Tagesleistung[], heute: string): Prognose {
  if (rest <= 0) return { fertig: true };
  const done = new Map(tage.map(({ tag, akten }) => [tag, akten]));
  const first = [...done.keys()].sort()[0];
  if (!first) return { fertig: false };
  const days = lookBack(first, heute, done);
  const sum = days.reduce((total, day) => total + (done.get(day) ?? 0), 0);
  if (days.length < LEAST_DAYS || sum === 0) return { fertig: false };
  const aktenJeTag = sum / days.length;
  return { fertig: false, aktenJeTag, ende: addWorkingDays(heute, Math.ceil(rest / aktenJeTag)) };
}

/** The last working days from `first` on, and days off on which something was done all the same. */
function lookBack(first: string, heute: string, done: ReadonlyMap<string, number>): string[] {
  const days: string[] = [];
  let day = Temporal.PlainDate.from(heute);
  const begin = Temporal.PlainDate.from(first);
  while (days.length < LOOK_BACK && Temporal.PlainDate.compare(day, begin) >= 0) {
    const iso = day.toString();
    const counts = iso === heute ? done.has(iso) : isWorkingDay(day) || done.has(iso);
    if (counts) days.push(iso);
    day = day.subtract({ days: 1 });
  }
  return days;
}

function isWorkingDay(day: Temporal.PlainDate): boolean {
  return day.dayOfWeek <= 5;
}

/** Monday to Friday. Holidays are left out of account: a forecast to the day would promise too much anyway. */
export function addWorkingDays(from: string, count: number): string {
  let day = Temporal.PlainDate.from(from);
  // Whole weeks at once: a registry may take years.
  day = day.add({ weeks: Math.floor(count / 5) });
  for (let left = count % 5; left > 0; ) {
    day = day.add({ days: 1 });
    if (isWorkingDay(day)) left--;
  }
  return day.toString();
}
