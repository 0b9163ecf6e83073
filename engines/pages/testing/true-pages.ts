/** Scanned pages whose true text lies beside them, and what kind of page each is. */
import { readdir, readFile } from 'node:fs/promises';
import sharp from 'sharp';
import { scan } from './scans.ts';

export type PageKind = 'clean' | 'table' | 'poor';

export interface TruePage {
  readonly name: string;
  readonly file: string;
  readonly truth: string;
  readonly kind: PageKind;
}

/** All JPEGs of a folder of scans: those with a text of the same name, and the others, on which (nearly) nothing stands. */
export async function truePages(folder: string): Promise<{ read: readonly TruePage[]; empty: readonly string[] }> {
  const names = (await readdir(scan(folder))).filter((name) => name.endsWith('.jpg')).sort();
  const all = await Promise.all(names.map((name) => truePage(folder, name.slice(0, -4))));
  return {
    read: all.filter((page) => typeof page !== 'string'),
    empty: all.filter((page) => typeof page === 'string'),
  };
}

async function truePage(folder: string, name: string): Promise<TruePage | string> {
  const file = scan(`${folder}/${name}.jpg`);
  const truth = await readFile(scan(`${folder}/${name}.txt`), 'utf8').catch(() => undefined);
  return truth === undefined ? file : { name, file, truth, kind: await kindOf(file, truth) };
}

/** Grey or shaded paper makes a poor copy; three numbered rows with dates or amounts make a table. */
async function kindOf(file: string, truth: string): Promise<PageKind> {
  const { data, info } = await sharp(file)
    .grayscale()
    .resize({ width: 120 })
    .raw()
    .toBuffer({ resolveWithObject: true });
  const levels = data.filter((_, at) => at % info.channels === 0).sort();
  if ((levels[levels.length >> 1] ?? 255) < POOR_PAPER) return 'poor';
  const rows = truth.split('\n').filter((line) => /^\d+\.? \p{L}.* [\d.,]{4,}/u.test(line.trim()));
  return rows.length >= 3 ? 'table' : 'clean';
}

/** Median brightness of the paper. */
const POOR_PAPER = 215;
