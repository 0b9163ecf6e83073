/**
 * What a page looks like in 256 bits: where more ink stands than beside it. The same sheet scanned again differs in a few
 * of them; two pages of prose differ in many. It says "perhaps the same" and never more: text decides.
 */
import type { Raster } from './raster.ts';

const COLUMNS = 17;
const ROWS = 16;
/** Levels below the paper that count as ink; show-through and JPEG ringing lie above. */
const CONTRAST = 22;

/** 64 hex digits of a page as its file shows it; `undefined` where there is too little ink to tell pages apart. */
export function fingerprint(page: Raster, paper: number): string | undefined {
  const ink = inkOf(page, paper - CONTRAST);
  const least = Math.max(...ink) * 0.03;
  let [hex, nibble, bits] = ['', 0, 0];
  for (let row = 0; row < ROWS; row++) {
    for (let column = 0; column < COLUMNS - 1; column++) {
      const at = row * COLUMNS + column;
      // Where both are empty or alike, noise must not throw the coin.
      const more = (ink[at] as number) > (ink[at + 1] as number) * 1.15 + least;
      nibble = (nibble << 1) | (more ? 1 : 0);
      if (more) bits += 1;
      if (column % 4 === 3) {
        hex += nibble.toString(16);
        nibble = 0;
      }
    }
  }
  return bits < 8 ? undefined : hex;
}

/** Mean darkness per cell; every second row of pixels is enough. */
function inkOf({ width, height, data }: Raster, white: number): Float64Array {
  const ink = new Float64Array(COLUMNS * ROWS);
  const edges = Uint32Array.from({ length: COLUMNS + 1 }, (_, column) => Math.round((column * width) / COLUMNS));
  for (let row = 0; row < ROWS; row++) {
    const [top, bottom] = [Math.round((row * height) / ROWS), Math.round(((row + 1) * height) / ROWS)];
    for (let column = 0; column < COLUMNS; column++) {
      const [left, right] = [edges[column] as number, edges[column + 1] as number];
      let [sum, count] = [0, 0];
      for (let y = top; y < bottom; y += 2) {
        for (let at = y * width + left, end = y * width + right; at < end; at++) {
          const dark = white - (data[at] as number);
          if (dark > 0) sum += dark;
        }
        count += right - left;
      }
      ink[row * COLUMNS + column] = sum / Math.max(1, count);
    }
  }
  return ink;
}

/** In how many of the 256 bits they differ. */
export function fingerprintDistance(a: string, b: string): number {
  let distance = 0;
  for (let at = 0; at < 64; at += 8) {
    let bits = (Number.parseInt(a.slice(at, at + 8), 16) ^ Number.parseInt(b.slice(at, at + 8), 16)) >>> 0;
    for (; bits; bits &= bits - 1) distance += 1;
  }
  return distance;
}
