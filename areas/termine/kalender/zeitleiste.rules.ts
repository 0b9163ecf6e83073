/** Where an instant lies on a day that is drawn from one hour to another, by the office's clock. Pure. */

const UHR = new Intl.DateTimeFormat('de-DE', {
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
  timeZone: 'Europe/Berlin',
});

/** Minutes after midnight as the clock on the wall has them. */
export function wanduhr(moment: string): number {
  const [stunde = '0', minute = '0'] = UHR.format(new Date(moment)).split(':');
  return Number(stunde) * 60 + Number(minute);
}

export interface Rahmen {
  /** Whole hours. */
  readonly von: number;
  readonly bis: number;
}

/** Hours around everything that happens; at least those of an office. */
export function rahmenUm(spannen: readonly { readonly von: string; readonly bis: string }[]): Rahmen {
  const von = Math.min(8, ...spannen.map((eine) => Math.floor(wanduhr(eine.von) / 60)));
  const bis = Math.max(16, ...spannen.map((eine) => Math.ceil((wanduhr(eine.bis) || 1440) / 60)));
  return { von, bis: Math.min(24, bis) };
}

/** Begin and width in percent of the frame. */
export function lage(
  { von, bis }: Rahmen,
  spanne: { readonly von: string; readonly bis: string },
): { start: number; breite: number } {
  const minuten = (bis - von) * 60;
  const ab = Math.max(0, wanduhr(spanne.von) - von * 60);
  const ende = Math.min(minuten, (wanduhr(spanne.bis) || 1440) - von * 60);
  return { start: (ab / minuten) * 100, breite: (Math.max(0, ende - ab) / minuten) * 100 };
}

export const stunden = ({ von, bis }: Rahmen): number[] => Array.from({ length: bis - von + 1 }, (_, nr) => von + nr);

/** ISO days; noon in Greenwich is the same day here. */
export function plusTage(tag: string, tage: number): string {
  return new Date(Date.parse(`${tag}T12:00:00Z`) + tage * 86_400_000).toISOString().slice(0, 10);
}

export function montagVon(tag: string): string {
  return plusTage(tag, -((new Date(`${tag}T12:00:00Z`).getUTCDay() + 6) % 7));
}
