/** Pages of stored files as a new PDF: PDF pages are copied, pictures go in without loss. */
import { readFileSync, rmSync } from 'node:fs';
import sharp from 'sharp';
import { LIMITS } from '../limits.ts';
import { type AssemblyPage, assemble } from '../pdf/assembly.ts';
import { imagePdf, type PlacedImage } from '../pdf/image-pdf.ts';
import { archivePage } from './archive.ts';
import { openPicture, readFacts, withSharpErrors } from './image-source.ts';
import type { AssembleAnswer, WorkerRequest } from './protocol.ts';
import { openPage } from './source-cache.ts';

export async function assemblePages({
  pages,
  out,
}: Extract<WorkerRequest, { op: 'assemble' }>): Promise<AssembleAnswer> {
  const prepared: AssemblyPage[] = [];
  for (const { path, page } of pages) prepared.push(await prepare(path, page, `${out}.image`));
  await assemble(prepared, out);
  return { pages: prepared.length };
}

async function prepare(path: string, page: number, scratch: string): Promise<AssemblyPage> {
  const source = await openPage(path, page);
  if (source.pdf) return { source: path, page };
  try {
    const image = source.kind === 'jpeg' ? await fromJpeg(path, scratch) : undefined;
    return { source: imagePdf(image ?? (await fromPicture(path, source.kind, page))), page: 1 };
  } finally {
    rmSync(scratch, { force: true });
  }
}

/** The scanner's JPEG as it is; `undefined` when its colours or its turn need a new drawing. */
async function fromJpeg(path: string, scratch: string): Promise<PlacedImage | undefined> {
  const archived = await archivePage(path, 1, scratch);
  if (archived.file !== path || archived.format !== 'jpeg') return undefined;
  const { widthPoints, heightPoints, turn, width, height, channels } = archived;
  return { data: readFileSync(path), filter: 'DCTDecode', width, height, channels, widthPoints, heightPoints, turn };
}

/** PNG compresses without loss, and its data stand in a PDF as they are. */
async function fromPicture(path: string, kind: Parameters<typeof readFacts>[1], page: number): Promise<PlacedImage> {
  const facts = await readFacts(path, kind, page);
  const grey = ['b-w', 'grey16'].includes(facts.meta?.space ?? 'srgb');
  const scale = Math.min(1, Math.sqrt(LIMITS.rasterPixels / (facts.width * facts.height)));
  const opened = openPicture(path, kind, page).flatten({ background: '#ffffff' });
  const sized = scale === 1 ? opened : opened.resize({ width: Math.round(facts.width * scale) });
  const coloured = grey ? sized.grayscale().toColourspace('b-w') : sized.toColourspace('srgb');
  const png = await withSharpErrors(() => coloured.png({ compressionLevel: 6, palette: false }).toBuffer());
  const meta = await sharp(png).metadata();
  return {
    data: pngData(png),
    filter: 'FlateDecode',
    ...{ width: meta.width, height: meta.height, channels: meta.channels === 1 ? 1 : 3 },
    widthPoints: (facts.width * 72) / facts.dpi,
    heightPoints: (facts.height * 72) / facts.dpi,
    turn: 0,
  };
}

/** The compressed rows of a PNG that libvips wrote: no palette, no alpha, not interlaced. */
function pngData(png: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT') parts.push(png.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  return Buffer.concat(parts);
}
