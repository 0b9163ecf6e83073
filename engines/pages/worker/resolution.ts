/** How many pixels make an inch, where files say it wrongly or not at all. */
import { LIMITS } from '../limits.ts';

const LONG_SIDE_A4_INCH = 11.7;

/** Resolution of an image of a sheet; what the file states counts only when it gives a sheet of possible size. */
export function plausibleDpi(stated: number | undefined, width: number, height: number): number {
  for (const dpi of candidates(stated)) {
    const longInch = Math.max(width, height) / dpi;
    if (dpi >= 72 && dpi <= 2400 && longInch >= 1 && longInch <= 50) {
      // 72 and 96 are what programs write that know nothing.
      if (dpi > 96 || Math.max(width, height) < 1200) return dpi;
    }
  }
  const long = Math.max(width, height);
  const looksLikeSheet = long / Math.min(width, height) < 2 && long >= 1000;
  return looksLikeSheet ? Math.round(long / LONG_SIDE_A4_INCH) : 150;
}

/** Writers mix up inch, centimetre and metre: 7620 and 762 stand for 300. */
function candidates(stated: number | undefined): readonly number[] {
  if (stated === undefined) return [];
  const swapped = stated / 2.54;
  return isUsual(swapped) && !isUsual(stated) ? [swapped, stated] : [stated, stated / 25.4];
}

/** What scanners can be set to. */
function isUsual(dpi: number): boolean {
  return [100, 150, 200, 240, 300, 400, 600, 1200].some((usual) => Math.abs(dpi - usual) <= usual * 0.006);
}

/** Factor from the source to the recognised copy: 300 dpi at most, small letters enlarged, never above the pixel limit. */
export function ocrScale(dpi: number, width: number, height: number): number {
  const wanted = dpi > LIMITS.ocrDpi * 1.34 ? LIMITS.ocrDpi / dpi : dpi < 130 ? Math.min(3, LIMITS.ocrDpi / dpi) : 1;
  return Math.min(wanted, Math.sqrt(LIMITS.rasterPixels / (width * height)));
}

/** Pixels per point for drawing a PDF page at `dpi`, within the pixel limit. */
export function renderScale(dpi: number, widthPoints: number, heightPoints: number): number {
  const limit = Math.sqrt(LIMITS.rasterPixels / (widthPoints * heightPoints));
  return Math.min(dpi / 72, limit);
}
