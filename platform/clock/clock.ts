/** The one place that knows the time. Rules never read it: they take a Stichtag. */
export interface Clock {
  now(): Temporal.Instant;
  /** The calendar day in the office's time zone, Europe/Berlin. */
  today(): Temporal.PlainDate;
}

export const OFFICE_ZONE = 'Europe/Berlin';

/** The calendar day of an instant in the office (ISO); an ISO date stays what it is. */
export function officeDay(moment: string): string {
  if (moment.length === 10) return moment;
  return Temporal.Instant.from(moment).toZonedDateTimeISO(OFFICE_ZONE).toPlainDate().toString();
}

export const systemClock: Clock = {
  // PostgreSQL keeps microseconds and rounds: a finer instant would come back from it as a later one.
  now: () => Temporal.Now.instant().round({ smallestUnit: 'microsecond', roundingMode: 'trunc' }),
  today: () => Temporal.Now.plainDateISO(OFFICE_ZONE),
};

/** A clock for tests that stands still until it is told to move. */
export function fixedClock(
  start: string,
): Clock & { advance(duration: Temporal.DurationLike): void; set(instant: string): void } {
  let current = Temporal.Instant.from(start);
  return {
    now: () => current,
    today: () => current.toZonedDateTimeISO(OFFICE_ZONE).toPlainDate(),
    advance(duration) {
      current = current.toZonedDateTimeISO(OFFICE_ZONE).add(duration).toInstant();
    },
    set(instant) {
      current = Temporal.Instant.from(instant);
    },
  };
}
