/** Boxes on a page as people draw and move them. Pure; fractions of the upright page, origin upper left. */
import { type Box, type Turn, turnBox } from '../../screens/viewer/geometry.ts';

export interface Point {
  /** Fractions of the page as it is shown, turned or not. */
  readonly x: number;
  readonly y: number;
}

/** Smaller than this is a slip of the hand: 1 mm on A4. */
const LEAST = 0.004;
export const STEP = 0.005;

const clamp = (value: number, most = 1) => Math.min(Math.max(0, value), most);

/** From corner to corner of the shown page to a box of the upright one; undefined for a mere click. */
export function boxBetween(from: Point, to: Point, turn: Turn): Box | undefined {
  const [left, right] = [clamp(Math.min(from.x, to.x)), clamp(Math.max(from.x, to.x))];
  const [top, bottom] = [clamp(Math.min(from.y, to.y)), clamp(Math.max(from.y, to.y))];
  if (right - left < LEAST || bottom - top < LEAST) return undefined;
  return tidy(turnBox({ x: left, y: top, w: right - left, h: bottom - top }, ((360 - turn) % 360) as Turn));
}

/** Moves by steps, or grows at its lower right corner; stays within the page. */
export function nudge(box: Box, dx: number, dy: number, grows: boolean): Box {
  if (grows)
    return tidy({
      ...box,
      w: Math.min(Math.max(LEAST, box.w + dx), 1 - box.x),
      h: Math.min(Math.max(LEAST, box.h + dy), 1 - box.y),
    });
  return tidy({ ...box, x: clamp(box.x + dx, 1 - box.w), y: clamp(box.y + dy, 1 - box.h) });
}

/** What a box needs that is added without a mouse: a line in the middle of the page, to be moved from there. */
export const NEW_BOX: Box = { x: 0.3, y: 0.45, w: 0.4, h: 0.03 };

/** Rounded, and never beyond the page by an error of arithmetic. */
function tidy({ x, y, w, h }: Box): Box {
  const round = (value: number) => Math.round(value * 100_000) / 100_000;
  const [left, top] = [clamp(round(x)), clamp(round(y))];
  return { x: left, y: top, w: Math.min(round(w), 1 - left), h: Math.min(round(h), 1 - top) };
}
