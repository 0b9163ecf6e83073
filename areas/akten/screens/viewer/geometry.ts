/**
 * Where pages and hits lie on the screen. Pure, in CSS pixels; boxes are fractions of the upright page, origin upper
 * left, as the contract gives them. A document of 2,000 pages is one long strip of which only the seen part exists.
 */

/** Clockwise turn of the view in degrees; only the view, the page stays as it is. */
export type Turn = 0 | 90 | 180 | 270;

/** `breite` fills the width, `seite` shows a whole page, a number is a factor: 1 is 96 pixels to the inch. */
export type Zoom = 'breite' | 'seite' | number;

export interface PageSize {
  /** Points; absent before recognition. */
  readonly breite?: number | undefined;
  readonly hoehe?: number | undefined;
}

export interface Viewport {
  readonly width: number;
  readonly height: number;
}

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface PageFrame {
  /** From 1. */
  readonly nr: number;
  /** Of its upper edge from the beginning of the strip. */
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Strip {
  readonly pages: readonly PageFrame[];
  readonly width: number;
  readonly height: number;
}

const A4 = { breite: 595, hoehe: 842 };
const PIXELS_PER_POINT = 96 / 72;
/** Room around and between pages. */
export const GAP = 16;
export const ZOOM_STEPS: readonly number[] = [0.25, 0.33, 0.5, 0.67, 0.75, 0.9, 1, 1.1, 1.25, 1.5, 1.75, 2, 2.5, 3, 4];

/** Size of a page at factor 1, turned. */
function naturalSize(page: PageSize, turn: Turn): Viewport {
  const width = (page.breite ?? A4.breite) * PIXELS_PER_POINT;
  const height = (page.hoehe ?? A4.hoehe) * PIXELS_PER_POINT;
  return turn === 90 || turn === 270 ? { width: height, height: width } : { width, height };
}

/** The factor by which this page is shown. */
export function factorOf(zoom: Zoom, page: PageSize, turn: Turn, view: Viewport): number {
  if (typeof zoom === 'number') return zoom;
  const size = naturalSize(page, turn);
  const byWidth = Math.max(80, view.width - 2 * GAP) / size.width;
  if (zoom === 'breite') return byWidth;
  return Math.min(byWidth, Math.max(80, view.height - 2 * GAP) / size.height);
}

/** Lays all pages one below the other. */
export function layOut(pages: readonly PageSize[], zoom: Zoom, turn: Turn, view: Viewport): Strip {
  let top = GAP;
  let widest = 0;
  const frames = pages.map((page, index) => {
    const factor = factorOf(zoom, page, turn, view);
    const size = naturalSize(page, turn);
    const frame = {
      nr: index + 1,
      top,
      width: Math.round(size.width * factor),
      height: Math.round(size.height * factor),
    };
    top += frame.height + GAP;
    widest = Math.max(widest, frame.width);
    return frame;
  });
  return { pages: frames, width: widest + 2 * GAP, height: top };
}

/** Index of the page that lies at this place of the strip; the nearest where there is a gap. */
export function indexAt(strip: Strip, y: number): number {
  let low = 0;
  let high = strip.pages.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((strip.pages[middle]?.top ?? 0) - GAP / 2 <= y) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The pages that are seen, and so many before and after them. */
export function pagesInView(strip: Strip, scrollTop: number, height: number, around = 1): readonly PageFrame[] {
  const first = Math.max(0, indexAt(strip, scrollTop) - around);
  const last = indexAt(strip, scrollTop + height) + around;
  return strip.pages.slice(first, last + 1);
}

/** The page people would say they are on: the one across the middle of the upper third. */
export function currentPage(strip: Strip, scrollTop: number, height: number): number {
  return indexAt(strip, scrollTop + height / 3) + 1;
}

/** A box of the upright page after the view was turned clockwise. */
export function turnBox({ x, y, w, h }: Box, turn: Turn): Box {
  switch (turn) {
    case 90:
      return { x: 1 - y - h, y: x, w: h, h: w };
    case 180:
      return { x: 1 - x - w, y: 1 - y - h, w, h };
    case 270:
      return { x: y, y: 1 - x - w, w: h, h: w };
    default:
      return { x, y, w, h };
  }
}

/** Where to scroll so that a page begins, or a box of it stands in the upper third. */
export function scrollTopFor(strip: Strip, nr: number, height: number, box?: Box): number {
  const frame = strip.pages[nr - 1];
  if (!frame) return 0;
  const wanted = box ? frame.top + (box.y + box.h / 2) * frame.height - height / 3 : frame.top - GAP;
  return Math.min(Math.max(0, wanted), Math.max(0, strip.height - height));
}

/** Whether a box is wholly in sight, so that going to it need not move anything. */
export function isInSight(strip: Strip, nr: number, box: Box, scrollTop: number, height: number): boolean {
  const frame = strip.pages[nr - 1];
  if (!frame) return false;
  const top = frame.top + box.y * frame.height;
  return top >= scrollTop && top + box.h * frame.height <= scrollTop + height;
}

/** Where to scroll after a change of zoom or size so that the same place stays under the eye. */
export function keepPlace(before: Strip, after: Strip, scrollTop: number, height: number): number {
  const eye = scrollTop + height / 3;
  const index = indexAt(before, eye);
  const from = before.pages[index];
  const to = after.pages[index];
  if (!from || !to) return 0;
  const part = (eye - from.top) / from.height;
  return Math.min(Math.max(0, to.top + part * to.height - height / 3), Math.max(0, after.height - height));
}

/** The next step of zoom from where a fitted page stands. */
export function stepZoom(factor: number, direction: 1 | -1): number {
  const near = 0.005;
  const steps = direction === 1 ? ZOOM_STEPS : [...ZOOM_STEPS].reverse();
  const next = steps.find((step) => (direction === 1 ? step > factor + near : step < factor - near));
  return next ?? (steps.at(-1) as number);
}

export function turnBy(turn: Turn, by: 90 | -90): Turn {
  return ((turn + by + 360) % 360) as Turn;
}

/** The smallest picture that is sharp at this width; a tenth too small is not seen. */
export function pictureWidthFor<W extends number>(cssWidth: number, pixelRatio: number, widths: readonly W[]): W {
  const wanted = cssWidth * Math.min(pixelRatio, 2) * 0.9;
  return widths.find((width) => width >= wanted) ?? (widths.at(-1) as W);
}
