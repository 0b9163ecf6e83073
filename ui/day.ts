/** A day between ISO text and the way in which it is written here. Pure. */

/** `17.05.2024` of an ISO date; anything else as it stands. */
export function dayWords(iso: string): string {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso) ?? [];
  return year === undefined ? iso : `${day}.${month}.${year}`;
}

const FORMS = [
  /^(?<d>\d{1,2})[.,/ ]+(?<m>\d{1,2})[.,/ ]+(?<y>\d{4}|\d{2})$/,
  /^(?<d>\d{2})(?<m>\d{2})(?<y>\d{4})$/,
  /^(?<y>\d{4})-(?<m>\d{1,2})-(?<d>\d{1,2})$/,
];

/** ISO text of what somebody typed; undefined when it is no day, or not yet. */
export function parseDay(typed: string): string | undefined {
  const found = FORMS.map((form) => form.exec(typed.trim())?.groups).find((groups) => groups !== undefined);
  if (!found) return undefined;
  const { y = '', m = '', d = '' } = found;
  const year = y.length === 2 ? `20${y}` : y;
  const iso = `${year}-${m.padStart(2, '0')}-${d.padStart(2, '0')}`;
  const date = new Date(`${iso}T00:00:00Z`);
  return Number.isNaN(date.getTime()) || date.toISOString().slice(0, 10) !== iso ? undefined : iso;
}
