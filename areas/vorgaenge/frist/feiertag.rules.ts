/** Public holidays of Nordrhein-Westfalen (Feiertagsgesetz NW § 2) and what is a working day for § 31 (3) VwVfG. Pure. */

/** Sunday of Easter after Gauss, in the form that needs no exceptions (Lichtenberg 1997). ISO day. */
export function ostersonntag(jahr: number): string {
  const k = Math.floor(jahr / 100);
  const m = 15 + Math.floor((3 * k + 3) / 4) - Math.floor((8 * k + 13) / 25);
  const s = 2 - Math.floor((3 * k + 3) / 4);
  const a = jahr % 19;
  const d = (19 * a + m) % 30;
  const r = Math.floor((d + Math.floor(a / 11)) / 29);
  const grenze = 21 + d - r;
  const sz = 7 - ((jahr + Math.floor(jahr / 4) + s) % 7);
  const entfernung = 7 - ((grenze - sz) % 7);
  return Temporal.PlainDate.from({ year: jahr, month: 3, day: 1 })
    .add({ days: grenze + entfernung - 1 })
    .toString();
}

const FEST: readonly (readonly [string, string])[] = [
  ['01-01', 'Neujahr'],
  ['05-01', 'Tag der Arbeit'],
  ['10-03', 'Tag der Deutschen Einheit'],
  ['11-01', 'Allerheiligen'],
  ['12-25', '1. Weihnachtstag'],
  ['12-26', '2. Weihnachtstag'],
];

/** Days from Easter Sunday. */
const BEWEGLICH: readonly (readonly [number, string])[] = [
  [-2, 'Karfreitag'],
  [1, 'Ostermontag'],
  [39, 'Christi Himmelfahrt'],
  [50, 'Pfingstmontag'],
  [60, 'Fronleichnam'],
];

/** Only once, 500 years after the Reformation. */
const EINMALIG: readonly (readonly [string, string])[] = [['2017-10-31', 'Reformationstag']];

/** ISO day and name, in the order of the year. Sundays are none, whatever they are called. */
export function feiertageNrw(jahr: number): readonly (readonly [string, string])[] {
  const ostern = Temporal.PlainDate.from(ostersonntag(jahr));
  return [
    ...FEST.map(([tag, name]) => [`${String(jahr).padStart(4, '0')}-${tag}`, name] as const),
    ...BEWEGLICH.map(([days, name]) => [ostern.add({ days }).toString(), name] as const),
    ...EINMALIG.filter(([tag]) => tag.startsWith(String(jahr))),
  ].toSorted(([one], [other]) => one.localeCompare(other));
}

/** Why no act is due on this day: „Samstag“, „Sonntag“ or the holiday's name. */
export function ruhetag(tag: string): string | undefined {
  const day = Temporal.PlainDate.from(tag);
  const feiertag = feiertageNrw(day.year).find(([one]) => one === tag)?.[1];
  if (feiertag !== undefined) return feiertag;
  if (day.dayOfWeek === 6) return 'Samstag';
  return day.dayOfWeek === 7 ? 'Sonntag' : undefined;
}

/** The day itself or the next one that is neither Saturday, Sunday nor a holiday. */
export function naechsterWerktag(tag: string): string {
  let day = Temporal.PlainDate.from(tag);
  while (ruhetag(day.toString()) !== undefined) day = day.add({ days: 1 });
  return day.toString();
}
