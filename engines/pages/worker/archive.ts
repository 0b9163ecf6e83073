/** The image of a page as it goes into the working copy: the scanner's own bytes wherever they can stay. */
import { writeFileSync } from 'node:fs';
import sharp, { type Metadata, type Sharp } from 'sharp';
import { LIMITS } from '../limits.ts';
import type { QuarterTurn, SourceKind } from '../pages.types.ts';
import { isPureScan, type PageObjects } from '../pdf/page-objects.ts';
import type { PdfFile, Picture } from '../pdf/pdf-file.ts';
import { openPicture, readFacts, withSharpErrors } from './image-source.ts';
import { draw, naturalDpi, type PdfPageFacts, readPageFacts } from './page-loader.ts';
import type { ArchiveAnswer } from './protocol.ts';
import { openPage } from './source-cache.ts';

/** Visibly the same as the source at a third of the size; only for sources that are no JPEG already. */
const JPEG_QUALITY = 82;

export async function archivePage(path: string, page: number, out: string): Promise<ArchiveAnswer> {
  const source = await openPage(path, page);
  if (source.pdf) return archivePdfPage(source.pdf, page, out);
  return archiveImage(path, source.kind, page, out);
}

async function archivePdfPage(file: PdfFile, page: number, out: string): Promise<ArchiveAnswer> {
  const facts = readPageFacts(file, page);
  if (facts.jpeg) {
    const meta = await withSharpErrors(() => sharp(facts.jpeg).metadata());
    writeFileSync(out, facts.jpeg);
    return { file: out, ...jpegFacts(meta), turn: facts.rotation, ...unturned(facts) };
  }
  const dpi = Math.min(600, naturalDpi(facts.objects));
  const { picture } = file.withPage(page, (open) => draw(open, dpi));
  const size = { widthPoints: facts.width, heightPoints: facts.height, turn: 0 as const };
  if (isBilevel(facts.objects)) {
    writeFileSync(out, packBits(picture));
    return { file: out, format: 'bits', width: picture.width, height: picture.height, channels: 1, ...size };
  }
  const raw = { width: picture.width, height: picture.height, channels: 4 as const };
  const image = sharp(picture.rgbx, { raw, limitInputPixels: LIMITS.imagePixels }).removeAlpha();
  return { ...(await saveJpeg(image, hasColour(picture), out)), ...size };
}

/** Points of the image before viewers turn it. */
function unturned({ width, height, rotation }: PdfPageFacts): { widthPoints: number; heightPoints: number } {
  return rotation % 180 === 0
    ? { widthPoints: width, heightPoints: height }
    : { widthPoints: height, heightPoints: width };
}

function isBilevel(objects: PageObjects): boolean {
  return isPureScan(objects) && objects.images.every((image) => image.bitsPerPixel === 1);
}

function jpegFacts(meta: Metadata): Pick<ArchiveAnswer, 'format' | 'width' | 'height' | 'channels'> {
  return { format: 'jpeg', width: meta.width, height: meta.height, channels: meta.channels === 1 ? 1 : 3 };
}

async function archiveImage(path: string, kind: SourceKind, page: number, out: string): Promise<ArchiveAnswer> {
  const facts = await readFacts(path, kind, page);
  const points = 72 / facts.dpi;
  const { meta } = facts;
  const turn = meta && TURN_BY_ORIENTATION[meta.orientation ?? 1];
  if (kind === 'jpeg' && meta && turn !== undefined && isPlainJpeg(meta)) {
    const size = { widthPoints: meta.width * points, heightPoints: meta.height * points };
    return { file: path, ...jpegFacts(meta), turn, ...size };
  }
  const size = { widthPoints: facts.width * points, heightPoints: facts.height * points, turn: 0 as const };
  const scale = Math.min(1, Math.sqrt(LIMITS.rasterPixels / (facts.width * facts.height)));
  const picture = openPicture(path, kind, page);
  const sized = scale === 1 ? picture : picture.resize({ width: Math.round(facts.width * scale) });
  if (meta?.bitsPerSample === 1) return { ...(await saveBits(sized, out)), ...size };
  const colour = !['b-w', 'grey16'].includes(meta?.space ?? 'srgb');
  return { ...(await saveJpeg(sized, colour, out)), ...size };
}

/** EXIF orientation as clockwise turn; mirrored pictures have none and are drawn anew. */
const TURN_BY_ORIENTATION: Readonly<Record<number, QuarterTurn>> = { 1: 0, 3: 180, 6: 90, 8: 270 };

/** Grey or RGB of 8 bits: what DCTDecode and an sRGB output intent allow. */
function isPlainJpeg(meta: Metadata): boolean {
  return (meta.channels === 1 || meta.channels === 3) && meta.space !== 'cmyk' && meta.depth === 'uchar';
}

async function saveJpeg(image: Sharp, colour: boolean, out: string) {
  const coloured = colour ? image.toColourspace('srgb') : image.grayscale().toColourspace('b-w');
  const options = { quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' };
  const info = await withSharpErrors(() => coloured.jpeg(options).toFile(out));
  const channels: 1 | 3 = info.channels === 1 ? 1 : 3;
  return { file: out, format: 'jpeg' as const, width: info.width, height: info.height, channels };
}

async function saveBits(image: Sharp, out: string) {
  const { data, info } = await withSharpErrors(() => image.grayscale().raw().toBuffer({ resolveWithObject: true }));
  const { width, height } = info;
  writeFileSync(
    out,
    pack(width, height, (at) => (data[at * info.channels] as number) >= 128),
  );
  return { file: out, format: 'bits' as const, width, height, channels: 1 as const };
}

function packBits({ width, height, rgbx }: Picture): Buffer {
  return pack(width, height, (at) => (rgbx[at * 4] as number) >= 128);
}

/** One bit a pixel, 1 is white, rows begin at a byte. */
function pack(width: number, height: number, isWhite: (at: number) => boolean): Buffer {
  const stride = Math.ceil(width / 8);
  const bits = Buffer.alloc(stride * height);
  for (let y = 0, at = 0; y < height; y++) {
    for (let x = 0; x < width; x++, at++) {
      if (isWhite(at)) bits[y * stride + (x >> 3)] = (bits[y * stride + (x >> 3)] as number) | (0x80 >> (x & 7));
    }
  }
  return bits;
}

/** More than one pixel in five thousand is clearly coloured. */
function hasColour({ rgbx }: Picture): boolean {
  let coloured = 0;
  let seen = 0;
  for (let at = 0; at < rgbx.length; at += 4 * 7, seen++) {
    const red = rgbx[at] as number;
    const green = rgbx[at + 1] as number;
    const blue = rgbx[at + 2] as number;
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) coloured++;
  }
  return coloured > seen / 5000;
}

/** The sRGB profile for the output intent of PDF/A, as libvips carries it; base64. */
export async function colourProfile(): Promise<{ icc: string }> {
  const image = sharp({ create: { width: 1, height: 1, channels: 3, background: '#ffffff' } });
  const jpeg = await image.withIccProfile('srgb').jpeg().toBuffer();
  const { icc } = await sharp(jpeg).metadata();
  if (!icc) throw new Error('libvips gave no sRGB profile');
  return { icc: icc.toString('base64') };
}
