/** Pages put together anew: in order, without loss, and never a page that is not the one that was asked for. */
import assert from 'node:assert/strict';
import { appendFile, mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import type { Fault } from '#platform/errors/errors.ts';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { LIMITS } from './limits.ts';
import { createPages, type Pages } from './pages.ts';
import { drawPdf } from './testing/drawn-letter.ts';

const COLOURS = ['#d02020', '#20a020', '#2020d0', '#a0a020'] as const;

describe('assemble', () => {
  let folder: string;
  let pages: Pages;
  const sandbox = createSandbox();
  const at = (name: string) => path.join(folder, name);
  const sheet = (colour: string) => sharp({ create: { width: 300, height: 420, channels: 3, background: colour } });
  const colourOf = async (file: string, page: number) => {
    const picture = await pages.picture(file, page, { width: 160 });
    const { channels } = await sharp(picture).stats();
    return channels.map(({ mean }) => Math.round(mean));
  };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bleibe-test-assemble-'));
    pages = createPages({ sandbox, lanes: 1 });
    const document = await PDFDocument.create();
    for (const colour of COLOURS) {
      const jpeg = await sheet(colour).jpeg({ quality: 90 }).toBuffer();
      document.addPage([300, 420]).drawImage(await document.embedJpg(jpeg), { x: 0, y: 0, width: 300, height: 420 });
    }
    await writeFile(at('stapel.pdf'), await document.save());
  });
  after(async () => {
    await pages.close();
    await sandbox.close();
    await rm(folder, { recursive: true, force: true });
  });

  test('takes the pages in the given order, each JPEG byte for byte', async () => {
    await pages.assemble(
      [4, 2, 1].map((page) => ({ path: at('stapel.pdf'), page })),
      at('teil.pdf'),
    );
    assert.equal((await pages.probe(at('teil.pdf'))).pages, 3);
    for (const [index, page] of [4, 2, 1].entries()) {
      assert.deepEqual(await colourOf(at('teil.pdf'), index + 1), await colourOf(at('stapel.pdf'), page));
      const jpeg = await sheet(COLOURS[page - 1] as string)
        .jpeg({ quality: 90 })
        .toBuffer();
      assert.ok((await readFile(at('teil.pdf'))).includes(jpeg), `page ${page} holds the bytes that the scanner wrote`);
    }
  });

  test('joins files of every kind: a PDF with its text, a JPEG, a colour TIFF, a PNG with transparency', async () => {
    await writeFile(at('brief.pdf'), drawPdf([['Sehr geehrte Frau Yilmaz']]));
    await sheet('#808080').jpeg().toFile(at('bild.jpg'));
    await sheet('#20a020').tiff({ compression: 'lzw' }).toFile(at('bild.tif'));
    await sheet('#2020d0').ensureAlpha(1).png().toFile(at('bild.png'));
    const sources = ['brief.pdf', 'bild.jpg', 'bild.tif', 'bild.png'].map((name) => ({ path: at(name), page: 1 }));
    await pages.assemble(sources, at('alles.pdf'));
    assert.equal((await pages.probe(at('alles.pdf'))).pages, 4);
    assert.match((await pages.recognise(at('alles.pdf'), 1)).text, /Sehr geehrte Frau Yilmaz/);
    assert.ok((await readFile(at('alles.pdf'))).includes(await readFile(at('bild.jpg'))));
    for (const [page, colour] of [
      [3, [32, 160, 32]],
      [4, [32, 32, 208]],
    ] as const) {
      const seen = await colourOf(at('alles.pdf'), page);
      assert.ok(
        colour.every((value, index) => Math.abs(value - (seen[index] ?? 0)) <= 3),
        `page ${page} is ${seen}`,
      );
    }
  });

  test('refuses a page that is not there, and a file that memory could not hold', async () => {
    const refused = (code: string) => (error: Fault) => error.code === `pages.${code}` && error.advice.length > 20;
    await assert.rejects(pages.assemble([{ path: at('stapel.pdf'), page: 5 }], at('x.pdf')), refused('SEITE_FEHLT'));
    const bytes = await readFile(at('stapel.pdf'));
    const start = /startxref\s+(\d+)/.exec(bytes.toString('latin1'))?.[1];
    await writeFile(at('gross.pdf'), bytes);
    await truncate(at('gross.pdf'), (LIMITS.assemblyMiB + 1) * 2 ** 20);
    await appendFile(at('gross.pdf'), `\nstartxref\n${start}\n%%EOF\n`);
    await assert.rejects(
      pages.assemble([{ path: at('gross.pdf'), page: 1 }], at('x.pdf')),
      refused('ZU_GROSS_ZUM_TEILEN'),
    );
  });
});
