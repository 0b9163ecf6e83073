/** Words of a page with their boxes, packed: about 4 KiB for a full page instead of 60. */
import { promisify } from 'node:util';
import { deflateRaw, inflateRawSync } from 'node:zlib';
import type { PageWord } from '#engines/pages/index.ts';

const deflate = promisify(deflateRaw);

/** Boxes are stored in steps of a ten-thousandth of the page: 0.03 mm on A4. */
const STEPS = 10_000;

type Packed = readonly [text: string, x: number, y: number, w: number, h: number, confidence: number, line: number];

export async function packWords(words: readonly PageWord[]): Promise<Buffer> {
  const rows = words.map(
    ({ text, x, y, w, h, confidence, line }): Packed => [
      text,
      ...([x, y, w, h].map((value) => Math.round(value * STEPS)) as [number, number, number, number]),
      Math.round(confidence),
      line,
    ],
  );
  return deflate(Buffer.from(JSON.stringify(rows)));
}

export async function unpackWords(packed: Buffer | null): Promise<PageWord[]> {
  if (!packed) return [];
  // Handing four KiB to another thread costs more than opening them.
  const rows = JSON.parse(inflateRawSync(packed).toString()) as Packed[];
  return rows.map(([text, x, y, w, h, confidence, line]) => ({
    text,
    x: x / STEPS,
    y: y / STEPS,
    w: w / STEPS,
    h: h / STEPS,
    confidence,
    line,
  }));
}
