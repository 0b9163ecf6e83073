/**
 * What is redacted is gone: not in the text that PDFium finds, not in any stream of the file, not in the pixels. Tried
 * with boxes at random places on a letter whose every word is known and occurs once.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import sharp from 'sharp';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { createPages, type Pages } from './pages.ts';
import type { PageWord, RecognisedPage } from './pages.types.ts';
import { openPdf } from './pdf/pdf-file.ts';
import { readTextLayer } from './pdf/text-layer.ts';
import { growBoxes, type PageBox, wordsOutside } from './redaction.ts';
import { drawPdf } from './testing/drawn-letter.ts';

const META = { title: 'Auskunft', createdAt: '2026-11-24T12:00:00+01:00' };
/** Made-up words, so that none is part of another or of the file's own syntax. */
const WORDS = Array.from({ length: 90 }, (_, nr) => `Wq${nr.toString(26).padStart(2, 'x')}zk${(nr * 7919) % 997}v`);
const RUNS = process.env.BLEIBE_TIEF === '1' ? 60 : 4;

describe('redaction', () => {
  let folder: string;
  let pages: Pages;
  let source: string;
  let seen: RecognisedPage;
  const sandbox = createSandbox();

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bleibe-test-schwarz-'));
    pages = createPages({ sandbox, lanes: 1 });
    const drawn = await PDFDocument.load(drawPdf([[WORDS.join(' ')]]));
    // What a program leaves in a file besides its pages.
    drawn.setTitle('Geheimtitel');
    drawn.setAuthor('Geheimautor');
    await drawn.attach(Buffer.from('Geheimanhang'), 'geheim.txt');
    source = path.join(folder, 'brief.pdf');
    await writeFile(source, await drawn.save({ useObjectStreams: false }));
    seen = await pages.recognise(source, 1);
    assert.equal(seen.words.length, WORDS.length, 'every word of the letter is known');
  });
  after(async () => {
    await pages.close();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  async function bundled(redact: readonly PageBox[], rotation: 0 | 90 = 0): Promise<string> {
    const target = path.join(folder, 'auskunft.pdf');
    await pages.bundle(target, {
      meta: META,
      entries: [],
      fill: async (bundle) => {
        const page = { path: source, page: 1, words: seen.words, rotation, skew: 0, redact, foot: '' };
        assert.equal(await bundle.addPage(page), true);
      },
    });
    return target;
  }

  const box = fc.record({
    x: fc.double({ min: 0, max: 0.95, noNaN: true }),
    y: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
    w: fc.double({ min: 0.001, max: 0.5, noNaN: true }),
    h: fc.double({ min: 0.001, max: 0.2, noNaN: true }),
  });

  test('no word that a box touches is found by any means; every other one is', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(box, { minLength: 1, maxLength: 4 }), async (boxes) => {
        const target = await bundled(boxes);
        const kept = new Set(wordsOutside(seen.words, boxes).map(({ text }) => text));
        const gone = seen.words.map(({ text }) => text).filter((word) => !kept.has(word));
        const found = await textOf(target);
        const raw = await everyByteOf(target);
        for (const word of gone) {
          assert.ok(!found.includes(word), `PDFium finds ${word}`);
          for (const bytes of spellings(word)) assert.ok(!raw.includes(bytes), `the file holds ${word}`);
        }
        for (const word of kept) assert.ok(found.includes(word), `${word} was not to go`);
        assert.ok(!raw.includes('Geheim') && !raw.includes(Buffer.from('Geheim', 'utf16le').swap16()));
        await assertBlack(target, boxes);
      }),
      { numRuns: RUNS, seed: 2_611, endOnFailure: true },
    );
  });

  test('a word is redacted by its own box, with the ink that reaches over it', async () => {
    const word = seen.words[40] as PageWord;
    const target = await bundled([word]);
    assert.ok(!(await textOf(target)).includes(word.text));
    await assertBlack(target, [word]);
    assert.equal((await textOf(target)).length, wordsOutside(seen.words, [word]).length);
  });

  test('pictures are redacted as they are shown, whatever turn their file asks for', async () => {
    const white = sharp({ create: { width: 600, height: 400, channels: 3, background: '#ffffff' } });
    const files = {
      'lying.jpg': white.clone().withMetadata({ orientation: 6 }).jpeg(),
      'grey.png': white.clone().grayscale().png(),
      'seen-through.png': white.clone().ensureAlpha(0).png(),
    };
    const redact = [{ x: 0.1, y: 0.6, w: 0.3, h: 0.2 }];
    for (const [name, picture] of Object.entries(files)) {
      const file = path.join(folder, name);
      await writeFile(file, await picture.toBuffer());
      const target = path.join(folder, 'auskunft.pdf');
      const page = { path: file, page: 1, words: [], rotation: 0 as const, skew: 0, redact, foot: '' };
      await pages.bundle(target, {
        meta: META,
        entries: [],
        fill: async (bundle) => void (await bundle.addPage(page)),
      });
      await assertBlack(target, redact);
      const drawn = sharp(await pages.picture(target, 1, { width: 300 })).grayscale();
      const { data, info } = await drawn.raw().toBuffer({ resolveWithObject: true });
      assert.equal(info.height > info.width, name === 'lying.jpg', name);
      assert.ok((data[Math.round(info.height * 0.3) * info.width + 200] as number) > 240, `${name} is white elsewhere`);
    }
  });

  test('the page grows at its foot; a page that lies is redacted as it is seen upright', async () => {
    const boxes = [{ x: 0.1, y: 0.2, w: 0.3, h: 0.1 }];
    const lying = await PDFDocument.load(await readFile(await bundled(boxes, 90)), { updateMetadata: false });
    assert.equal(Math.round(lying.getPage(0).getWidth()), 842);
    assert.equal(Math.round(lying.getPage(0).getHeight()), 595 + 26);
    await assertBlack(path.join(folder, 'auskunft.pdf'), boxes);
    const catalog = lying.catalog.keys().map((key) => key.toString());
    assert.deepEqual(
      catalog.filter((key) => ['/Names', '/AF', '/AcroForm', '/OpenAction'].includes(key)),
      [],
    );
    assert.equal(lying.context.trailerInfo.Info, undefined);
    assert.equal(lying.getPage(0).node.get(PDFName.of('Thumb')), undefined);
  });

  test('set pages are carried over with their links, and foots are written in their font', async () => {
    const target = path.join(folder, 'buendel.pdf');
    const set = drawPdf([['#link("bleibe:blatt-1")[Erstes Blatt]', 'Blatt 0123456789']]);
    const entries = [{ title: 'Brief mit Ümlaut', name: 'blatt-1' }];
    await pages.bundle(target, {
      meta: META,
      entries,
      fill: async (bundle) => {
        await bundle.setFootFont(set);
        assert.equal(await bundle.addSet(set), 1);
        const page = { path: source, page: 1, words: [], rotation: 0 as const, skew: 0 };
        await bundle.addPage({ ...page, foot: 'Blatt 12', name: 'blatt-1' });
      },
    });
    const document = await PDFDocument.load(await readFile(target));
    assert.equal(document.getPageCount(), 2);
    assert.equal(document.getPage(0).node.Annots()?.size(), 1);
    assert.match((await textOf(target, 1)).join(' '), /Erstes Blatt/);
    assert.deepEqual(await textOf(target, 2), ['Blatt', '12']);
  });

  /** In the picture as the file holds it. Blocks of 8 pixels that lie wholly in a box know nothing of what was left beside it. */
  async function assertBlack(target: string, boxes: readonly PageBox[]): Promise<void> {
    const bytes = await readFile(target);
    const begin = bytes.indexOf('/DCTDecode');
    const start = bytes.indexOf('stream\n', begin) + 'stream\n'.length;
    const length = /\/Length (\d+)>>/.exec(bytes.subarray(begin, start).toString('latin1'))?.[1];
    const picture = sharp(bytes.subarray(start, start + Number(length))).grayscale();
    const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
    for (const { x, y, w, h } of growBoxes(boxes)) {
      const [left, right] = [Math.ceil(x * info.width) + 8, Math.floor((x + w) * info.width) - 8];
      const [top, bottom] = [Math.ceil(y * info.height) + 8, Math.floor((y + h) * info.height) - 8];
      for (let row = top; row < bottom; row++)
        for (let column = left; column < right; column++)
          if ((data[row * info.width + column] as number) > 2) assert.fail(`light at ${column}, ${row}`);
    }
  }
});

async function textOf(file: string, page = 1): Promise<string[]> {
  const pdf = await openPdf(file);
  try {
    return pdf.withPage(page, (open) => readTextLayer(open)).words.map(({ text }) => text);
  } finally {
    pdf.close();
  }
}

/** The file as it is, and every stream in it inflated. */
async function everyByteOf(file: string): Promise<Buffer> {
  const bytes = await readFile(file);
  const parts = [bytes];
  for (let at = bytes.indexOf('stream\n'); at >= 0; at = bytes.indexOf('stream\n', at + 1)) {
    try {
      parts.push(inflateSync(bytes.subarray(at + 7), { finishFlush: 2 }));
    } catch {
      // A picture, or the end of a stream.
    }
  }
  return Buffer.concat(parts);
}

/** As text, as the codes of the word layer, and as these are written in a content stream. */
function spellings(word: string): Buffer[] {
  const codes = Buffer.from(word, 'utf16le').swap16();
  return [
    Buffer.from(word),
    codes,
    Buffer.from(codes.toString('hex')),
    Buffer.from(codes.toString('hex').toUpperCase()),
  ];
}
