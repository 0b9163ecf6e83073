/** Children that stay: what a page leaves in them must not reach the next, and a page that breaks one costs only itself. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import sharp from 'sharp';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { drawPdf, LETTER } from '../testing/drawn-letter.ts';
import { withPages } from '../testing/open-pages.ts';
import type { OcrCopy } from '../worker/protocol.ts';
import type { OcrEngine } from './engine.ts';
import { findTesseract } from './tesseract.ts';

const sandbox = createSandbox();
const found = await findTesseract(sandbox, 1);

describe('Tesseract in a child that stays', { skip: found ? false : 'Tesseract is not installed here' }, () => {
  let folder: string;
  const engine = found as OcrEngine;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bleibe-ocr-'));
  });
  after(async () => {
    await engine?.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  async function copyOf(name: string, paragraphs: readonly string[]): Promise<OcrCopy> {
    const [pdf, file] = [path.join(folder, `${name}.pdf`), path.join(folder, `${name}.png`)];
    await writeFile(pdf, drawPdf([paragraphs]));
    const jpeg = await withPages((pages) => pages.picture(pdf, 1, { width: 1240 }));
    const { width, height } = await sharp(jpeg).grayscale().png().toFile(file);
    const size = { width, height, turnedWidth: width, turnedHeight: height };
    return { file, dpi: 150, turn: 0, skew: 0, masked: false, ...size };
  }

  const read = (copy: OcrCopy, cpuSeconds = 60) =>
    engine.recognise({ copy, threshold: 'otsu', segmentation: 3, cpuSeconds });

  test('a page reads the same whatever was read before it', async () => {
    const [one, other] = [await copyOf('brief', LETTER.slice(0, 4)), await copyOf('anderer', LETTER.slice(4, 8))];
    const alone = await read(one);
    assert.ok(alone.words.length > 20);
    await engine.recognise({ copy: other, threshold: 'sauvola', segmentation: 11, cpuSeconds: 60 });
    assert.deepEqual((await read(one)).words, alone.words);
  });

  test('a page that takes too long ends alone, and the next one is read', async () => {
    const copy = await copyOf('lang', LETTER);
    const broken = await engine.recognise({ copy, threshold: 'otsu', segmentation: 3, cpuSeconds: 0.01 });
    assert.deepEqual([broken.ended, broken.words.length], ['time', 0]);
    assert.ok((await read(copy)).words.length > 20);
  });

  test('a copy that cannot be read is told, and the next one is read', async () => {
    const copy = await copyOf('gut', LETTER.slice(0, 2));
    await assert.rejects(read({ ...copy, file: path.join(folder, 'fehlt.bmp') }), /Texterkennung ist gescheitert/);
    assert.ok((await read(copy)).words.length > 5);
  });
});
