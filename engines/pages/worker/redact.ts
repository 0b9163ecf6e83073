/**
 * A page with places blackened for good: drawn to pixels, the pixels overwritten, and only then encoded. Nothing of the
 * source file goes along; what was under a box never reaches the encoder.
 */
import sharp, { type Sharp } from 'sharp';
import { LIMITS } from '../limits.ts';
import { growBoxes, type PageBox } from '../redaction.ts';
import { openPicture, readFacts, withSharpErrors } from './image-source.ts';
import { checkPictures, draw, naturalDpi, readPageFacts } from './page-loader.ts';
import type { ArchiveAnswer, WorkerRequest } from './protocol.ts';
import { type OpenSource, openPage } from './source-cache.ts';

type RedactRequest = Extract<WorkerRequest, { op: 'redact' }>;

interface Shown {
  readonly picture: Sharp;
  /** Size as shown, points. */
  readonly width: number;
  readonly height: number;
}

interface Pixels {
  readonly data: Buffer;
  readonly width: number;
  readonly height: number;
}

const JPEG_QUALITY = 85;
const CHANNELS = 3;

/** The upright page. Throws what drawing it throws. */
export async function redactPage(request: RedactRequest): Promise<ArchiveAnswer> {
  const source = await openPage(request.path, request.page);
  const shown = await openShown(source, request.page);
  const upright = await pixelsOf(shown.picture, request.turn);
  for (const box of growBoxes(request.boxes)) blacken(upright, box);
  const { data, width, height } = upright;
  const image = sharp(data, { raw: { width, height, channels: CHANNELS } });
  const toned = hasColour(data) ? image : image.grayscale().toColourspace('b-w');
  const info = await toned.jpeg({ quality: JPEG_QUALITY, chromaSubsampling: '4:4:4' }).toFile(request.out);
  const lying = request.turn % 180 !== 0;
  return {
    file: request.out,
    format: 'jpeg',
    width,
    height,
    channels: info.channels === 1 ? 1 : 3,
    turn: 0,
    widthPoints: lying ? shown.height : shown.width,
    heightPoints: lying ? shown.width : shown.height,
  };
}

async function openShown(source: OpenSource, page: number): Promise<Shown> {
  if (!source.pdf) {
    const facts = await readFacts(source.path, source.kind, page);
    const scale = Math.min(1, Math.sqrt(LIMITS.rasterPixels / (facts.width * facts.height)));
    const whole = openPicture(source.path, source.kind, page);
    const picture = scale === 1 ? whole : whole.resize({ width: Math.round(facts.width * scale) });
    return { picture, width: (facts.width * 72) / facts.dpi, height: (facts.height * 72) / facts.dpi };
  }
  const facts = readPageFacts(source.pdf, page);
  checkPictures(source.pdf, page);
  const dpi = Math.min(600, naturalDpi(facts.objects));
  const { picture } = source.pdf.withPage(page, (open) => draw(open, dpi));
  const raw = { width: picture.width, height: picture.height, channels: 4 as const };
  return { picture: sharp(picture.rgbx, { raw }).removeAlpha(), width: facts.width, height: facts.height };
}

async function pixelsOf(picture: Sharp, turn: number): Promise<Pixels> {
  const flat = (one: Sharp) => one.flatten({ background: '#ffffff' }).toColourspace('srgb').raw({ depth: 'uchar' });
  const { data, info } = await withSharpErrors(() => flat(picture).toBuffer({ resolveWithObject: true }));
  const raw = { width: info.width, height: info.height, channels: info.channels };
  const turned = await flat(sharp(data, { raw }).rotate(turn)).toBuffer({ resolveWithObject: true });
  return { data: rgbOf(turned.data, turned.info.channels), width: turned.info.width, height: turned.info.height };
}

/** Grey pictures come with one channel. */
function rgbOf(data: Buffer, channels: number): Buffer {
  if (channels === CHANNELS) return data;
  const rgb = Buffer.alloc((data.length / channels) * CHANNELS);
  for (let from = 0, to = 0; from < data.length; from += channels, to += CHANNELS)
    rgb.fill(data[from] as number, to, to + CHANNELS);
  return rgb;
}

/** Every pixel that the box so much as touches. */
function blacken({ data, width, height }: Pixels, box: PageBox): void {
  const left = Math.max(0, Math.floor(box.x * width));
  const right = Math.min(width, Math.ceil((box.x + box.w) * width));
  const bottom = Math.min(height, Math.ceil((box.y + box.h) * height));
  for (let row = Math.max(0, Math.floor(box.y * height)); row < bottom; row++)
    data.fill(0, (row * width + left) * CHANNELS, (row * width + right) * CHANNELS);
}

/** More than one pixel in five thousand is clearly coloured. */
function hasColour(rgb: Buffer): boolean {
  let coloured = 0;
  let seen = 0;
  for (let at = 0; at + 2 < rgb.length; at += CHANNELS * 7, seen++) {
    const [red, green, blue] = [rgb[at] as number, rgb[at + 1] as number, rgb[at + 2] as number];
    if (Math.max(red, green, blue) - Math.min(red, green, blue) > 24) coloured++;
  }
  return coloured > seen / 5000;
}
