/** What looking for separator codes costs on a page that lies decoded already, as it does in the look of recognition. */
import { findInk, INK_DPI } from '../image/ink.ts';
import { shrink } from '../image/raster.ts';
import { readCodes } from '../worker/barcodes.ts';
import { readGrey } from '../worker/image-source.ts';
import { toMiddle } from '../worker/look.ts';

export interface CodesSeen {
  readonly texts: readonly string[];
  /** CPU milliseconds of this process. */
  readonly cpuMs: number;
}

export async function codesOf(file: string): Promise<CodesSeen> {
  const seen = toMiddle(await readGrey(file, 'jpeg', 1));
  const { noise } = findInk(shrink(seen.raster, Math.max(1, Math.round(seen.dpi / INK_DPI))));
  const before = process.cpuUsage();
  const codes = await readCodes(seen, noise);
  const { user, system } = process.cpuUsage(before);
  return { texts: codes.map(({ text }) => text), cpuMs: (user + system) / 1000 };
}
