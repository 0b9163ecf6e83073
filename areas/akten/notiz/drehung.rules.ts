/** What turns when a page is turned: its size and the places of its words. Pure. */

export type Um = 90 | 180 | 270;

interface Kasten {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** The place, as fractions of the upright page, after the page was turned clockwise. The same sum as in migration 0012. */
export function turnKasten<K extends Kasten>(kasten: K, um: Um): K {
  const { x, y, w, h } = kasten;
  if (um === 90) return { ...kasten, x: inside(1 - y - h), y: x, w: h, h: w };
  if (um === 180) return { ...kasten, x: inside(1 - x - w), y: inside(1 - y - h) };
  return { ...kasten, x: y, y: inside(1 - x - w), w: h, h: w };
}

/** Sums of fractions miss the edge by a hair. */
const inside = (value: number): number => Math.max(0, value);

export const turnedBy = (drehung: number, um: Um): number => (drehung + um) % 360;
