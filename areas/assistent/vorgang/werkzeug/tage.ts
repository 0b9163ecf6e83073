/** Whole days from one ISO day to another; negative where it is over. */
export const daysFrom =
  (stichtag: string) =>
  (day: string): number =>
    Temporal.PlainDate.from(stichtag).until(day, { largestUnit: 'day' }).days;
