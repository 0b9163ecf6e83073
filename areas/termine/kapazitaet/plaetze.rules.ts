/** Small decisions of the plan. Pure. */

/** „Kartenausgabe Süd“ → `kartenausgabe-sued`. */
export function schluesselAus(name: string): string {
  const ascii = name
    .toLowerCase()
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/ß/g, 'ss')
    .normalize('NFD')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return ascii || 'ohne-namen';
}

/** What a change comes to, before and after saving. */
export function folgenSatz(neu: number, geloest: number): string {
  const wieder =
    geloest === 0 ? '' : geloest === 1 ? ' Ein Termin passt wieder.' : ` ${geloest} Termine passen wieder.`;
  if (neu === 0) return `Kein Termin liegt dadurch außerhalb der Öffnungszeit.${wieder}`;
  if (neu === 1) return `1 Termin liegt dann außerhalb der Öffnungszeit.${wieder}`;
  return `${neu} Termine liegen dann außerhalb der Öffnungszeit.${wieder}`;
}

/** Monday of the week in which a day lies, and its seven days; ISO. */
export function wocheOf(tag: string): readonly string[] {
  const day = Temporal.PlainDate.from(tag);
  const montag = day.subtract({ days: day.dayOfWeek - 1 });
  return Array.from({ length: 7 }, (_, nr) => montag.add({ days: nr }).toString());
}
