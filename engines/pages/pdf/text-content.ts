/** The invisible words of a page as PDF operators, each lying on the word that can be seen. */
import { radians } from '../image/raster.ts';
import type { PageWord, QuarterTurn } from '../pages.types.ts';
import { ADVANCE } from './glyphless-font.ts';
import { num } from './object-writer.ts';

/** Size of the upright page in points. */
interface Upright {
  readonly width: number;
  readonly height: number;
}

interface Level {
  readonly text: string;
  readonly line: number;
  readonly left: number;
  readonly bottom: number;
  readonly width: number;
  readonly height: number;
}

/**
 * `turn` is the clockwise turn that viewers apply to the page; `skew` that of the words' lines. Coordinates of PDF
 * begin at the lower left of the page before that turn.
 */
export function textContent(words: readonly PageWord[], upright: Upright, turn: QuarterTurn, skew: number): string {
  if (words.length === 0) return '';
  const level = words.map((word) => levelBox(word, upright, skew));
  const body = linesOf(level).map((line) => lineOperators(line, skew));
  return `q\n${turnMatrix(upright, turn)} cm\nBT\n3 Tr\n${body.join('')}ET\nQ\n`;
}

/** From the upright page (origin lower left) to the page before viewers turn it. */
function turnMatrix({ width, height }: Upright, turn: QuarterTurn): string {
  if (turn === 90) return `0 1 -1 0 ${num(height)} 0`;
  if (turn === 180) return `-1 0 0 -1 ${num(width)} ${num(height)}`;
  if (turn === 270) return `0 -1 1 0 0 ${num(width)}`;
  return '1 0 0 1 0 0';
}

/** Undoes the growth of an upright box around a tilted word; left and bottom in points from the lower left. */
function levelBox(word: PageWord, upright: Upright, skew: number): Level {
  const boxWidth = word.w * upright.width;
  const boxHeight = word.h * upright.height;
  const cos = Math.cos(radians(skew));
  const sin = Math.abs(Math.sin(radians(skew)));
  const whole = cos * cos - sin * sin;
  const width = Math.max(0.5, (boxWidth * cos - boxHeight * sin) / whole);
  const height = Math.max(1, (boxHeight * cos - boxWidth * sin) / whole);
  const centreX = word.x * upright.width + boxWidth / 2;
  const centreY = upright.height - word.y * upright.height - boxHeight / 2;
  // Lines fall to the right by `skew`, so their direction is (cos, -sin) with the origin below.
  const signed = Math.sin(radians(skew));
  const left = centreX - (width / 2) * cos - (height / 2) * signed;
  const bottom = centreY + (width / 2) * signed - (height / 2) * cos;
  return { text: word.text, line: word.line, left, bottom, width, height };
}

function linesOf(words: readonly Level[]): readonly (readonly Level[])[] {
  const lines: Level[][] = [];
  for (const word of words) {
    const line = lines.at(-1);
    if (line && line[0]?.line === word.line) line.push(word);
    else lines.push([word]);
  }
  return lines;
}

/** One font size for a line: words of a common base line stay one line for everybody who copies text. */
function lineOperators(line: readonly Level[], skew: number): string {
  const size = median(line.map((word) => word.height));
  const cos = Math.cos(radians(skew));
  const sin = Math.sin(radians(skew));
  const rise = medianRise(line, cos, sin);
  const operators = line.map((word) => {
    const characters = [...word.text].length + 1;
    const natural = (characters * size * ADVANCE) / 1000;
    // The space after the word belongs to it, so that programs that join words find one.
    const stretch = ((word.width * characters) / Math.max(1, characters - 1) / natural) * 100;
    const along = word.left * cos - word.bottom * sin;
    const x = along * cos + rise * sin;
    const y = rise * cos - along * sin;
    return `${num(stretch)} Tz ${num(cos)} ${num(-sin)} ${num(sin)} ${num(cos)} ${num(x)} ${num(y)} Tm<${hex(`${word.text} `)}>Tj\n`;
  });
  return `/F ${num(size)} Tf\n${operators.join('')}`;
}

/** Height of the line's foot across its own direction. */
function medianRise(line: readonly Level[], cos: number, sin: number): number {
  return median(line.map((word) => word.left * sin + word.bottom * cos));
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 1;
}

/** UTF-16, which is what the font's codes are; what lies above becomes a replacement sign. */
function hex(text: string): string {
  const plain = text.replace(/[\u{10000}-\u{10ffff}]/gu, '\ufffd');
  return Buffer.from(plain, 'utf16le').swap16().toString('hex');
}
