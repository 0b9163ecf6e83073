/** From pixels of the straightened copy back to the page as it is shown upright. */
import { radians } from '../image/raster.ts';
import type { PageWord } from '../pages.types.ts';
import type { OcrCopy } from '../worker/protocol.ts';
import type { CopyWord } from './tsv.ts';

export function placeWords(words: readonly CopyWord[], copy: OcrCopy): readonly PageWord[] {
  return words.map((word) => ({
    ...placeBox(word, copy),
    text: word.text,
    confidence: word.confidence,
    line: word.line,
  }));
}

type Box = Pick<CopyWord, 'left' | 'top' | 'width' | 'height'>;

/** The upright box around the tilted word; its four corners are turned back about the centre. */
function placeBox(box: Box, copy: OcrCopy): Pick<PageWord, 'x' | 'y' | 'w' | 'h'> {
  const cos = Math.cos(radians(copy.skew));
  const sin = Math.sin(radians(copy.skew));
  const xs: number[] = [];
  const ys: number[] = [];
  for (const cornerX of [box.left, box.left + box.width]) {
    for (const cornerY of [box.top, box.top + box.height]) {
      const dx = cornerX - copy.width / 2;
      const dy = cornerY - copy.height / 2;
      xs.push((copy.turnedWidth / 2 + dx * cos - dy * sin) / copy.turnedWidth);
      ys.push((copy.turnedHeight / 2 + dx * sin + dy * cos) / copy.turnedHeight);
    }
  }
  const x = within(Math.min(...xs));
  const y = within(Math.min(...ys));
  return { x, y, w: round(within(Math.max(...xs)) - x), h: round(within(Math.max(...ys)) - y) };
}

function within(value: number): number {
  return round(Math.min(1, Math.max(0, value)));
}

/** A hundred-thousandth of the page is far below a pixel and halves what is stored. */
function round(value: number): number {
  return Math.round(value * 1e5) / 1e5;
}

/** Lines separated by a line feed, paragraphs by an empty line. */
export function joinText(words: readonly CopyWord[]): string {
  let text = '';
  let before: CopyWord | undefined;
  for (const word of words) {
    if (before) text += word.paragraph !== before.paragraph ? '\n\n' : word.line !== before.line ? '\n' : ' ';
    text += word.text;
    before = word;
  }
  return text;
}
