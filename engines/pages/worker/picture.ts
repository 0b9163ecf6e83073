/** Pictures of pages for people: thumbnails and the viewer. */
import sharp, { type Sharp } from 'sharp';
import { LIMITS } from '../limits.ts';
import type { QuarterTurn } from '../pages.types.ts';
import { openPicture, withSharpErrors } from './image-source.ts';
import { draw, readPageFacts } from './page-loader.ts';
import type { PictureAnswer, WorkerRequest } from './protocol.ts';
import { type OpenSource, openPage } from './source-cache.ts';

type PictureRequest = Extract<WorkerRequest, { op: 'picture' }>;

interface Shown {
  readonly picture: Sharp;
  /** Turn still missing until the page is as its file shows it. */
  readonly turn: QuarterTurn;
}

export async function drawPicture(request: PictureRequest): Promise<PictureAnswer> {
  const source = await openPage(request.path, request.page);
  const { picture, turn } = await openShown(source, request);
  const total = ((turn + request.turn) % 360) as QuarterTurn;
  // Sizes are asked of the upright page; resizing comes before turning, which then moves few pixels.
  const size = total % 180 === 0 ? { width: request.width } : { height: request.width };
  const small = picture.resize({ ...size, withoutEnlargement: true }).toColourspace('srgb');
  const { data, info } = await withSharpErrors(() => small.raw().toBuffer({ resolveWithObject: true }));
  const turned = sharp(data, { raw: { width: info.width, height: info.height, channels: info.channels } }).rotate(
    total,
  );
  const encoded = request.format === 'webp' ? turned.webp({ quality: 78, effort: 2 }) : turned.jpeg({ quality: 80 });
  const { width, height } = await encoded.toFile(request.out);
  return { file: request.out, width, height };
}

async function openShown(source: OpenSource, request: PictureRequest): Promise<Shown> {
  if (!source.pdf) return { picture: openPicture(source.path, source.kind, request.page), turn: 0 };
  const facts = readPageFacts(source.pdf, request.page);
  if (facts.jpeg) {
    return {
      picture: sharp(facts.jpeg, { limitInputPixels: LIMITS.imagePixels, failOn: 'error' }),
      turn: facts.rotation,
    };
  }
  const shownWidth = request.turn % 180 === 0 ? facts.width : facts.height;
  const dpi = (request.width / shownWidth) * 72;
  const { picture } = source.pdf.withPage(request.page, (open) => draw(open, dpi));
  const raw = { width: picture.width, height: picture.height, channels: 4 as const };
  return { picture: sharp(picture.rgbx, { raw }).removeAlpha(), turn: 0 };
}
