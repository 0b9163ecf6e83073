/** Pages as a feeder gives them, for benchmarks. */
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import sharp from 'sharp';
import { drawPdf, LETTER } from './drawn-letter.ts';
import { withPages } from './open-pages.ts';

/** Different pages; whoever needs more repeats these. */
const DIFFERENT = 10;

/** Letters with their paragraphs in different order, noisy and slightly tilted as from a feeder; 300 dpi grey JPEG. */
export async function scannedPages(folder: string): Promise<string[]> {
  const [head = '', title = '', ...rest] = LETTER;
  const letters = Array.from({ length: DIFFERENT }, (_, number) => {
    const turned = rest.map((_, index) => rest[(index + number) % rest.length] as string);
    return [head, title, ...turned, ...turned.slice(0, 4)];
  });
  const pdf = path.join(folder, 'letters.pdf');
  await writeFile(pdf, drawPdf(letters));
  return withPages((pages) =>
    Promise.all(
      letters.map(async (_, number) => {
        const picture = await pages.picture(pdf, number + 1, { width: 2480 });
        const file = path.join(folder, `page-${number}.jpg`);
        const tilted = await sharp(picture)
          .grayscale()
          .rotate((number % 5) * 0.4 - 0.8, { background: '#fff' })
          .toBuffer();
        const noise = {
          create: {
            width: 512,
            height: 512,
            channels: 3,
            background: '#808080',
            noise: { type: 'gaussian', mean: 128, sigma: 6 },
          },
        } as const;
        const grain = await sharp(noise).grayscale().png().toBuffer();
        await sharp(tilted)
          .composite([{ input: grain, tile: true, blend: 'soft-light' }])
          .grayscale()
          .toColourspace('b-w')
          .withMetadata({ density: 300 })
          .jpeg({ quality: 85 })
          .toFile(file);
        return file;
      }),
    ),
  );
}
