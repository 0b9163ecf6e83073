/** Draws the pages of a sample so that an auditor draws the same ones: `sha256sum` and the seed from the log are enough. */
import { createHash } from 'node:crypto';

/** The `anzahl` pages of 1 to `seiten` whose SHA-256 of `saat:page` comes first, ascending. */
export function drawStichprobe(saat: string, seiten: number, anzahl: number): number[] {
  const digest = (nr: number) => createHash('sha256').update(`${saat}:${nr}`).digest('hex');
  return Array.from({ length: seiten }, (_, index) => index + 1)
    .map((nr) => ({ nr, key: digest(nr) }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .slice(0, anzahl)
    .map(({ nr }) => nr)
    .sort((a, b) => a - b);
}
