/**
 * What on a page is ink, seen at about 75 dpi: averaging 4 × 4 pixels of a 300 dpi scan takes most of the scanner's
 * noise away before anything is measured.
 */
import type { Raster } from './raster.ts';

export const INK_DPI = 75;
/** Side of a cell in pixels at 75 dpi: 2.7 mm, about one letter with its surroundings. */
export const CELL = 8;

export interface InkMap {
  readonly width: number;
  readonly height: number;
  /** 1 where ink of the size of letters and words lies, 0 for everything larger: bars, frames, pictures. */
  readonly letters: Uint8Array;
  /** Positions of text-sized ink: without specks, borders, punch holes and rules. */
  readonly columns: number;
  readonly rows: number;
  /** One byte per cell, 1 where at least four pixels of text-sized ink lie. */
  readonly cells: Uint8Array;
  readonly cellCount: number;
  /** The same without line-work: what a reading should have found words in. */
  readonly readable: Uint8Array;
  readonly readableCount: number;
  /** Pieces of ink of the size of a letter or larger, dark and within the page: no dust, though there be only one. */
  readonly marks: number;
  /** Nothing but specks smaller than a letter, each by itself. */
  readonly dusty: boolean;
  /** How far the paper's brightness varies over the page, grey levels. */
  readonly shading: number;
  /** Brightness of the paper (median over the page). */
  readonly paper: number;
  /** Standard deviation of the paper's noise at 75 dpi. */
  readonly noise: number;
}

const BLOCK = 24;

export function findInk(image: Raster): InkMap {
  const background = paperOf(image);
  const noise = noiseOf(image);
  // Below 22 levels lie show-through and JPEG ringing; on noisy paper five deviations.
  const contrast = Math.max(22, 5 * noise);
  const mask = darkerThan(image, background, contrast);
  const text = new Uint8Array(mask.length);
  const letters = new Uint8Array(mask.length);
  const lines = new Uint8Array(mask.length);
  const pieces = keepTextSized(mask, image.width, image.height, { text, letters, lines });
  const { cells, columns, rows, cellCount } = toCells(text, image.width, image.height);
  const readable = toCells(
    text.map((ink, at) => (ink && !lines[at] ? 1 : 0)),
    image.width,
    image.height,
  );
  return {
    width: image.width,
    height: image.height,
    letters,
    columns,
    rows,
    cells,
    cellCount,
    readable: readable.cells,
    readableCount: readable.cellCount,
    marks: pieces.filter((piece) => isMark(piece, image, background)).length,
    dusty: pieces.every(isSpeck) && isScattered(cells, columns),
    noise,
    shading: background.shading,
    paper: background.paper,
  };
}

interface Paper {
  readonly blocks: Float32Array;
  readonly columns: number;
  readonly shading: number;
  readonly paper: number;
}

/** The paper's brightness per block: the brightest tenth, so that letters do not count. */
function paperOf(image: Raster): Paper {
  const columns = Math.ceil(image.width / BLOCK);
  const rows = Math.ceil(image.height / BLOCK);
  const raw = new Float32Array(columns * rows);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) raw[row * columns + column] = brightTenth(image, column, row);
  }
  const blocks = brightestNeighbour(raw, columns, rows);
  const sorted = Float32Array.from(blocks).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 255;
  return { blocks, columns, shading: at(0.95) - at(0.05), paper: at(0.5) };
}

function brightTenth(image: Raster, column: number, row: number): number {
  const histogram = new Uint16Array(256);
  const right = Math.min(image.width, (column + 1) * BLOCK);
  const bottom = Math.min(image.height, (row + 1) * BLOCK);
  let count = 0;
  for (let y = row * BLOCK; y < bottom; y++) {
    for (let at = y * image.width + column * BLOCK, end = y * image.width + right; at < end; at++, count++) {
      const grey = image.data[at] as number;
      histogram[grey] = (histogram[grey] as number) + 1;
    }
  }
  // The median is the paper on printed pages; on bold or dark blocks the neighbour's brightness takes over.
  let above = count * 0.35;
  for (let grey = 255; grey > 0; grey--) {
    above -= histogram[grey] as number;
    if (above <= 0) return grey;
  }
  return 0;
}

/** A block that lies within a picture or a bar borrows the paper of its brightest neighbour. */
function brightestNeighbour(blocks: Float32Array, columns: number, rows: number): Float32Array {
  const out = new Float32Array(blocks.length);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      let brightest = 0;
      for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
        for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
          brightest = Math.max(brightest, blocks[y * columns + x] as number);
        }
      }
      const own = blocks[row * columns + column] as number;
      // Shading changes slowly; a jump is a picture, not paper.
      out[row * columns + column] = own < brightest - 40 ? brightest : own;
    }
  }
  return out;
}

/** Standard deviation of the grain, from differences of neighbours, whose median ignores edges of letters. */
export function noiseOf(image: Raster): number {
  const histogram = new Uint32Array(256);
  let count = 0;
  for (let at = 1; at < image.data.length; at += 3, count++) {
    const step = Math.abs((image.data[at] as number) - (image.data[at - 1] as number));
    histogram[step] = (histogram[step] as number) + 1;
  }
  let rest = count / 2;
  let median = 0;
  while (median < 255 && rest > (histogram[median] as number)) rest -= histogram[median++] as number;
  const within = (histogram[median] as number) > 0 ? rest / (histogram[median] as number) : 0;
  // |a-b| of two normal values has the median 0.954 sigma.
  return Math.max(0, median - 0.5 + within) / 0.954;
}

function darkerThan(image: Raster, { blocks, columns }: Paper, contrast: number): Uint8Array {
  const mask = new Uint8Array(image.data.length);
  for (let y = 0; y < image.height; y++) {
    const blockRow = Math.floor(y / BLOCK) * columns;
    for (let x = 0, at = y * image.width; x < image.width; x++, at++) {
      const paper = blocks[blockRow + ((x / BLOCK) | 0)] as number;
      if ((image.data[at] as number) < paper - contrast) mask[at] = 1;
    }
  }
  return mask;
}

/**
 * Copies connected ink of the size of text: a speck has fewer than three pixels, a rule or a border is much longer than
 * a word, and a punch hole is a filled disc of 5 to 8 mm.
 */
function keepTextSized(mask: Uint8Array, width: number, height: number, { text, letters, lines }: Masks): Piece[] {
  const pieces: Piece[] = [];
  const seen = new Uint8Array(mask.length);
  const stack = new Int32Array(mask.length);
  for (let start = 0; start < mask.length; start++) {
    if (!mask[start] || seen[start]) continue;
    const { count, box } = flood(mask, seen, stack, start, width, height);
    if (!isTextSized(count, box, width, height)) continue;
    if (pieces.length < MOST_PIECES) pieces.push(box);
    const isWord = isWordSized(box);
    const isLines = isLineWork(count, box);
    for (let i = 0; i < count; i++) {
      text[stack[i] as number] = 1;
      if (isWord) letters[stack[i] as number] = 1;
      if (isLines) lines[stack[i] as number] = 1;
    }
  }
  return pieces;
}

type Piece = Readonly<Box>;

/** A page with more of them is no question of dust. */
const MOST_PIECES = 200;

const longSide = ({ left, top, right, bottom }: Piece) => Math.max(right - left, bottom - top) + 1;
const shortSide = ({ left, top, right, bottom }: Piece) => Math.min(right - left, bottom - top) + 1;

/** 4 mm: staples, torn corners and the feeder's shadows lie nearer to the edge. */
const EDGE = 12;

/** From the digits of 8 points up, which are 2 mm high; fainter than pencil is the other side of the sheet. */
function isMark(piece: Piece, image: Raster, { blocks, columns }: Paper): boolean {
  if (longSide(piece) < 6 || shortSide(piece) < 3) return false;
  const { left, top, right, bottom } = piece;
  if (Math.min(left, top, image.width - right, image.height - bottom) < EDGE) return false;
  const paper = blocks[Math.floor(top / BLOCK) * columns + Math.floor(left / BLOCK)] as number;
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) if ((image.data[y * image.width + x] as number) < paper - STRONG) return true;
  return false;
}

/** Grey levels below the paper that some of a mark reaches at 75 dpi. */
const STRONG = 60;

/** Up to 1.4 mm. */
function isSpeck(piece: Piece): boolean {
  return longSide(piece) <= 4;
}

/** Letters stand beside letters; dust lies anywhere. */
function isScattered(cells: Uint8Array, columns: number): boolean {
  let [inked, beside] = [0, 0];
  for (let at = 0; at < cells.length; at++) {
    if (!cells[at]) continue;
    inked += 1;
    const near = [-2, -1, 1, 2].some((step) => cells[at + step] || cells[at + step * columns]);
    if (near) beside += 1;
  }
  return inked <= 60 && beside <= inked * 0.4;
}

interface Masks {
  readonly text: Uint8Array;
  readonly letters: Uint8Array;
  readonly lines: Uint8Array;
}

/** The grid of a table, also a tilted one, or a frame: larger than a word and nearly empty within. */
function isLineWork(count: number, box: Box): boolean {
  const wide = box.right - box.left + 1;
  const tall = box.bottom - box.top + 1;
  return Math.max(wide, tall) > 120 && count < 0.15 * wide * tall;
}

/** Up to 40 mm long and 14 mm high, in either direction: at 75 dpi the letters of a word run together. */
function isWordSized(box: Box): boolean {
  const wide = box.right - box.left + 1;
  const tall = box.bottom - box.top + 1;
  return Math.max(wide, tall) <= 120 && Math.min(wide, tall) <= 40;
}

interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Fills one connected component; its pixels are the first `count` entries of `stack`. */
function flood(mask: Uint8Array, seen: Uint8Array, stack: Int32Array, start: number, width: number, height: number) {
  const box: Box = { left: width, top: height, right: 0, bottom: 0 };
  let count = 1;
  stack[0] = start;
  seen[start] = 1;
  for (let next = 0; next < count; next++) {
    const at = stack[next] as number;
    const y = (at / width) | 0;
    const x = at - y * width;
    if (x < box.left) box.left = x;
    if (x > box.right) box.right = x;
    if (y < box.top) box.top = y;
    if (y > box.bottom) box.bottom = y;
    for (let yy = y > 0 ? y - 1 : 0; yy <= y + 1 && yy < height; yy++) {
      for (let xx = x > 0 ? x - 1 : 0; xx <= x + 1 && xx < width; xx++) {
        const neighbour = yy * width + xx;
        if (!mask[neighbour] || seen[neighbour]) continue;
        seen[neighbour] = 1;
        stack[count++] = neighbour;
      }
    }
  }
  return { count, box };
}

const MIN_PIXELS = 3;

function isTextSized(count: number, box: Box, width: number, height: number): boolean {
  if (count < MIN_PIXELS) return false;
  const wide = box.right - box.left + 1;
  const tall = box.bottom - box.top + 1;
  const atSide = box.left <= 1 || box.right >= width - 2;
  const atEnd = box.top <= 1 || box.bottom >= height - 2;
  // A corner of the sheet that is folded or torn off.
  if (atSide && atEnd) return false;
  if ((atSide || atEnd) && (wide > width / 20 || tall > height / 20)) return false;
  const isRule = (wide > 60 && tall <= 4) || (tall > 60 && wide <= 4);
  return !isRule && !isPunchHole(count, wide, tall, box, width, height);
}

/** Filled discs of 5 to 8 mm near an edge (DIN 821: 6 mm). */
function isPunchHole(count: number, wide: number, tall: number, box: Box, width: number, height: number): boolean {
  const diameter = (wide + tall) / 2;
  const round = Math.abs(wide - tall) <= 3 && diameter >= 13 && diameter <= 26;
  const filled = count / (wide * tall);
  const edge = Math.min(box.left, box.top, width - box.right, height - box.bottom);
  return round && filled > 0.68 && filled < 0.9 && edge < 75;
}

function toCells(text: Uint8Array, width: number, height: number) {
  const columns = Math.ceil(width / CELL);
  const rows = Math.ceil(height / CELL);
  const counts = new Uint8Array(columns * rows);
  for (let at = 0; at < text.length; at++) {
    if (!text[at]) continue;
    const y = (at / width) | 0;
    const cell = ((y / CELL) | 0) * columns + (((at - y * width) / CELL) | 0);
    counts[cell] = (counts[cell] as number) + 1;
  }
  const cells = counts.map((count) => (count >= 4 ? 1 : 0));
  return { cells, columns, rows, cellCount: cells.reduce((sum, cell) => sum + cell, 0) };
}
