/** Whether the text that a PDF page brings may stand for what can be seen on it. */
import { CELL, type InkMap } from '../image/ink.ts';
import { judgeText } from '../ocr/plausible.ts';
import type { PageWord } from '../pages.types.ts';
import type { PageObjects } from './page-objects.ts';
import type { TextLayer } from './text-layer.ts';

/**
 * `sound`: taken as it is. `doubtful`: recognised too, the richer of both is taken. `none`: never taken.
 */
export type Soundness = 'sound' | 'doubtful' | 'none';

/** What can be said without looking at the picture; `undefined` when the ink must decide. */
export function judgeCharacters(layer: TextLayer): Soundness | undefined {
  if (layer.characters === 0) return 'none';
  // Somebody else's OCR: of unknown quality, and our own can be measured.
  if (layer.hidden > layer.characters / 2) return 'none';
  if (layer.unknown > layer.characters * 0.03) return 'none';
  const { words, wellFormed } = judgeText(layer.text);
  // A font without a mapping gives letters that mean nothing.
  if (words >= 8 && wellFormed < 0.6) return 'none';
  // Leaders of a table of contents are no characters in this sense.
  const signs = layer.text.replace(/\s|([._…·-])\1{2,}/gu, '');
  const readable = signs.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (readable < signs.length * 0.5) return 'none';
  return undefined;
}

/** `ink` is that of the page as shown, before `layer.turn`; `words` must be placed on the same. */
export function judgeCoverage(words: readonly PageWord[], ink: InkMap, objects: PageObjects): Soundness {
  if (ink.cellCount === 0) return 'doubtful';
  const covered = coveredShare(words, ink);
  if (covered >= 0.6) return 'sound';
  // The rest may be a logo, a drawing or a photograph, unless a scan lies under a few typed words.
  return covered >= 0.25 && objects.imageShare < 0.4 ? 'sound' : 'doubtful';
}

/** Share of the inked cells that lie under a word, with a margin of one cell. */
export function coveredShare(
  words: readonly PageWord[],
  ink: Pick<InkMap, 'cells' | 'columns' | 'rows' | 'cellCount' | 'width' | 'height'>,
): number {
  if (ink.cellCount === 0) return 1;
  const { columns, rows, cells } = ink;
  const covered = new Uint8Array(cells.length);
  const column = (x: number) => Math.floor((x * ink.width) / CELL);
  const row = (y: number) => Math.floor((y * ink.height) / CELL);
  for (const word of words) {
    const right = Math.min(columns - 1, column(word.x + word.w) + 1);
    const bottom = Math.min(rows - 1, row(word.y + word.h) + 1);
    for (let y = Math.max(0, row(word.y) - 1); y <= bottom; y++) {
      covered.fill(1, y * columns + Math.max(0, column(word.x) - 1), y * columns + right + 1);
    }
  }
  let count = 0;
  for (let cell = 0; cell < cells.length; cell++) if (cells[cell] && covered[cell]) count++;
  return count / ink.cellCount;
}
