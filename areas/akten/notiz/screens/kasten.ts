/** Boxes on a page: from the pointer, and by name for those who use no pointer. Pure. */
import { type Box, type Turn, turnBox } from '../../screens/viewer/geometry.ts';
import type { Kasten } from '../notiz.schema.ts';

export const ORTE = {
  'oben-rechts': 'oben rechts',
  'oben-links': 'oben links',
  mitte: 'in der Mitte',
  'unten-rechts': 'unten rechts',
  'unten-links': 'unten links',
} as const;
export type Ort = keyof typeof ORTE;

const STAMP = { w: 0.3, h: 0.075 };
const EDGE = 0.04;

/** A box of the size of a stamp at this place of the upright page. */
export function kastenAt(ort: Ort): Kasten {
  const { w, h } = STAMP;
  if (ort === 'mitte') return { x: (1 - w) / 2, y: (1 - h) / 2, w, h };
  return {
    x: ort.endsWith('rechts') ? 1 - EDGE - w : EDGE,
    y: ort.startsWith('oben') ? EDGE : 1 - EDGE - h,
    w,
    h,
  };
}

interface Point {
  readonly x: number;
  readonly y: number;
}

const LEAST = 0.01;

/** Between two points of the page as it is shown; of the upright page, and never too small to be hit again. */
export function kastenBetween(from: Point, to: Point, turn: Turn): Kasten {
  const clamp = (value: number) => Math.min(1, Math.max(0, value));
  const [x1, x2] = [clamp(Math.min(from.x, to.x)), clamp(Math.max(from.x, to.x))];
  const [y1, y2] = [clamp(Math.min(from.y, to.y)), clamp(Math.max(from.y, to.y))];
  const w = Math.max(x2 - x1, LEAST);
  const h = Math.max(y2 - y1, LEAST);
  const shown: Box = { x: Math.min(x1, 1 - w), y: Math.min(y1, 1 - h), w, h };
  return turnBox(shown, ((360 - turn) % 360) as Turn);
}
