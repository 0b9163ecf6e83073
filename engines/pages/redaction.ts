/**
 * What a redaction covers. Pixels and text are judged by the same grown boxes, so that no word is hidden to the eye and
 * left in the text.
 */
import type { PageWord } from './pages.types.ts';

/** A place on the upright page, as fractions of its width and height; 0,0 is the upper left corner. */
export interface PageBox {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

/** So much is blackened beyond the drawn edge: 0.8 mm on A4. Letters reach over the boxes that recognition gives them. */
export const MARGIN = 0.004;

/** The boxes with their margin, within the page. Boxes without an area are left out. */
export function growBoxes(boxes: readonly PageBox[]): PageBox[] {
  return boxes.flatMap(({ x, y, w, h }) => {
    const left = Math.max(0, x - MARGIN);
    const top = Math.max(0, y - MARGIN);
    const right = Math.min(1, x + w + MARGIN);
    const bottom = Math.min(1, y + h + MARGIN);
    return w >= 0 && h >= 0 && right > left && bottom > top
      ? [{ x: left, y: top, w: right - left, h: bottom - top }]
      : [];
  });
}

/** The words that no box touches. A word that is touched at all goes whole. */
export function wordsOutside(words: readonly PageWord[], boxes: readonly PageBox[]): PageWord[] {
  const grown = growBoxes(boxes);
  return words.filter((word) => !grown.some((box) => touches(word, box)));
}

function touches(a: PageBox, b: PageBox): boolean {
  return a.x <= b.x + b.w && b.x <= a.x + a.w && a.y <= b.y + b.h && b.y <= a.y + a.h;
}
