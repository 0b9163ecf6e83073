/** Bars of the day: who came in each half hour, and who is still expected. Half hours of the clock on the wall. */
export interface Balken {
  /** "08:30" */
  readonly ab: string;
  readonly da: number;
  readonly gebucht: number;
}

/** Times of day as "HH:MM". From the first half hour with somebody to the last, at least from eight to four. */
export function andrangVon(da: readonly string[], gebucht: readonly string[]): Balken[] {
  const slots = [...da, ...gebucht, '08:00', '15:30'].map(halfHour);
  const [first, last] = [Math.min(...slots), Math.max(...slots)];
  return Array.from({ length: last - first + 1 }, (_, nr) => {
    const slot = first + nr;
    const inSlot = (time: string) => halfHour(time) === slot;
    return { ab: timeOf(slot), da: da.filter(inSlot).length, gebucht: gebucht.filter(inSlot).length };
  });
}

const halfHour = (time: string): number => Number(time.slice(0, 2)) * 2 + (Number(time.slice(3, 5)) >= 30 ? 1 : 0);

const timeOf = (slot: number): string =>
  `${String(Math.floor(slot / 2)).padStart(2, '0')}:${slot % 2 === 0 ? '00' : '30'}`;
