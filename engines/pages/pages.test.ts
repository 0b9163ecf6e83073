/** The whole way of a file, with letters drawn here: true text, real children, real Tesseract. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import fc from 'fast-check';
import sharp from 'sharp';
import type { Fault } from '#platform/errors/errors.ts';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { ocrFile } from './ocr-file.ts';
import { createPages, type Pages } from './pages.ts';
import type { PageWord } from './pages.types.ts';
import { openPdf } from './pdf/pdf-file.ts';
import { readTextLayer } from './pdf/text-layer.ts';
import { characterErrors } from './testing/character-errors.ts';
import { drawPdf, LETTER, LETTER_TEXT } from './testing/drawn-letter.ts';
import { plainPng } from './testing/plain-png.ts';

const META = { title: 'Bescheid & Anlage', createdAt: '2026-11-24T12:00:00+01:00' };

/** Within three millimetres; viewers may part or order words differently than the engine. */
function isSamePlace(placed: PageWord, word: PageWord): boolean {
  const near = (a: number, b: number) => Math.abs(a - b) < 0.006;
  return placed.text === word.text && near(placed.x, word.x) && near(placed.y + placed.h / 2, word.y + word.h / 2);
}

describe('pages', () => {
  let folder: string;
  let pages: Pages;
  let letterPdf: string;
  /** The letter as a scanner gives it: 300 dpi grey JPEG. */
  let scanned: Buffer;
  const sandbox = createSandbox();

  const put = async (name: string, bytes: Uint8Array): Promise<string> => {
    const file = path.join(folder, name);
    await writeFile(file, bytes);
    return file;
  };
  const asPdf = async (images: readonly Uint8Array[]): Promise<Uint8Array> => {
    const document = await PDFDocument.create();
    for (const bytes of images) {
      const image = await document.embedJpg(bytes);
      const page = document.addPage([595, 842]);
      page.drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    }
    return document.save();
  };
  const refuses = (code: string, work: Promise<unknown>) =>
    assert.rejects(work, (error: Fault) => error.code === `pages.${code}` && error.advice.length > 20);

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'bleibe-test-pages-'));
    pages = createPages({ sandbox });
    letterPdf = await put('brief.pdf', drawPdf([LETTER]));
    const picture = await pages.picture(letterPdf, 1, { width: 2480 });
    scanned = await sharp(picture).grayscale().withMetadata({ density: 300 }).jpeg({ quality: 85 }).toBuffer();
  });

  after(async () => {
    await pages.close();
    await sandbox.close();
    await rm(folder, { recursive: true });
  });

  test('a PDF with text is read without recognition, words at their place', async () => {
    const page = await pages.recognise(letterPdf, 1);
    assert.equal(page.source, 'text-layer');
    assert.ok(characterErrors(page.text, LETTER_TEXT) < 0.5);
    const [first] = page.words;
    assert.ok(first && first.text === 'Stadt' && first.x > 0.1 && first.x < 0.13 && first.y > 0.07 && first.y < 0.1);
  });

  for (const turned of [0, 90, 180, 270] as const) {
    test(`a scan turned by ${turned}° and tilted is recognised, words on the upright page`, async () => {
      const bytes = await sharp(scanned).rotate(1.8, { background: '#fff' }).jpeg().toBuffer();
      const file = await put(
        `gedreht-${turned}.jpg`,
        await sharp(bytes).rotate(turned).withMetadata({ density: 300 }).jpeg().toBuffer(),
      );
      const page = await pages.recognise(file, 1);
      assert.equal(page.rotation, (360 - turned) % 360);
      assert.ok(Math.abs(page.skew - 1.8) <= 0.2, `${page.skew}`);
      assert.equal(page.quality, 'gut');
      assert.ok(characterErrors(page.text, LETTER_TEXT) < 1.5, page.text);
      const [first] = page.words;
      assert.ok(first && first.text === 'Stadt' && first.y < 0.12 && first.x < 0.2 && first.w > first.h);
    });
  }

  test('a PDF of scans gives its JPEG to recognition and to the copy without a change', async () => {
    const file = await put('scan.pdf', await asPdf([scanned, scanned]));
    const read = await Promise.all([pages.recognise(file, 1), pages.recognise(file, 2)]);
    for (const page of read) assert.ok(page.source === 'ocr' && characterErrors(page.text, LETTER_TEXT) < 1.5);
    const target = path.join(folder, 'kopie.pdf');
    const copy = await pages.workingCopy(file, read, META, target);
    const bytes = await readFile(target);
    assert.ok(bytes.indexOf(scanned) > 0, 'the JPEG stands in the copy byte for byte');
    assert.ok(copy.bytes < copy.imageBytes * 1.03, `${copy.bytes} of ${copy.imageBytes}`);
    assert.match(bytes.toString('latin1'), /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B</);
    assert.match(bytes.toString('latin1'), /\/OutputIntents\[<<\/Type\/OutputIntent\/S\/GTS_PDFA1/);
    assert.equal((await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount(), 2);
  });

  test('in the copy of a turned and tilted scan every word can be selected where it is seen', async () => {
    const tilted = await sharp(scanned).rotate(2, { background: '#fff' }).jpeg().toBuffer();
    const file = await put('quer.jpg', await sharp(tilted).rotate(90).withMetadata({ density: 300 }).jpeg().toBuffer());
    const page = await pages.recognise(file, 1);
    const target = path.join(folder, 'quer.pdf');
    await pages.workingCopy(file, [page], META, target);
    const copy = await openPdf(target);
    const layer = copy.withPage(1, readTextLayer);
    copy.close();
    assert.equal(layer.turn, 0);
    assert.equal(layer.hidden, layer.characters);
    const lost = page.words.filter((word) => !layer.words.some((placed) => isSamePlace(placed, word)));
    assert.deepEqual(lost, []);
  });

  test('a black and white TIFF of several pages becomes a copy without loss', async () => {
    const bits = await sharp(scanned).threshold(140).toColourspace('b-w').raw().toBuffer({ resolveWithObject: true });
    const { width, height } = bits.info;
    const page1 = await sharp(bits.data, { raw: { width, height, channels: 1 } })
      .png()
      .toBuffer();
    const tiff = sharp([page1, page1], { join: { animated: true } })
      .toColourspace('b-w')
      .tiff({ compression: 'ccittfax4', bitdepth: 1, xres: 300 / 25.4, yres: 300 / 25.4 });
    const file = await put('fax.tiff', await tiff.toBuffer());
    assert.equal((await pages.probe(file)).pages, 2);
    const page = await pages.recognise(file, 2);
    assert.ok(characterErrors(page.text, LETTER_TEXT) < 1.5, page.text);
    const target = path.join(folder, 'fax.pdf');
    await pages.workingCopy(file, [page], META, target);
    const again = await sharp(await pages.picture(target, 1, { width }))
      .grayscale()
      .threshold(140)
      .raw()
      .toBuffer();
    const different = again.reduce((sum, value, at) => sum + (value !== bits.data[at] ? 1 : 0), 0);
    assert.ok(different < again.length / 2000, `${different} pixels`);
  });

  test('mixed PDFs are read page by page; an empty page is marked, not dropped', async () => {
    const document = await PDFDocument.load(drawPdf([LETTER, []]));
    const image = await document.embedJpg(scanned);
    document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
    const file = await put('gemischt.pdf', await document.save());
    const result = await ocrFile(pages, file);
    assert.deepEqual(
      result.pages.map(({ page, blank }) => [page, blank]),
      [
        [1, false],
        [2, true],
        [3, false],
      ],
    );
    assert.equal((await pages.recognise(file, 1)).source, 'text-layer');
    assert.equal((await pages.recognise(file, 3)).source, 'ocr');
    assert.equal(result.error, undefined);
  });

  test('what was typed into the fields of a form is read', async () => {
    const document = await PDFDocument.create();
    const page = document.addPage([595, 842]);
    page.drawText('Antrag auf Erteilung eines Aufenthaltstitels', { x: 60, y: 760, size: 14 });
    const field = document.getForm().createTextField('name');
    field.setText('Yildirim-Schneider');
    field.addToPage(page, { x: 60, y: 700, width: 300, height: 24 });
    const read = await pages.recognise(await put('formular.pdf', await document.save()), 1);
    assert.match(read.text, /Aufenthaltstitels/);
    assert.match(read.text, /Yildirim-Schneider/);
  });

  test('a hidden text layer of somebody else is not believed', async () => {
    const document = await PDFDocument.load(await asPdf([scanned]));
    const [page] = document.getPages();
    page?.drawText('completely different words', { x: 60, y: 700, size: 12, opacity: 0 });
    const read = await pages.recognise(await put('fremd.pdf', await document.save()), 1);
    assert.doesNotMatch(read.text, /completely/);
    assert.ok(characterErrors(read.text, LETTER_TEXT) < 2.5, read.text);
  });

  test('the wrong ending does not matter', async () => {
    assert.equal((await pages.probe(await put('bild.pdf', scanned))).kind, 'jpeg');
    assert.equal((await pages.probe(await put('brief.jpg', drawPdf([LETTER])))).kind, 'pdf');
  });

  test('bad files are refused by name, each with a sentence', async () => {
    const whole = drawPdf([LETTER]);
    await refuses('LEER', pages.probe(await put('leer.pdf', Buffer.alloc(0))));
    await refuses('KEIN_BILD_UND_KEIN_PDF', pages.probe(await put('text.pdf', Buffer.from('Dies ist kein PDF.'))));
    await refuses('NICHT_LESBAR', pages.probe(path.join(folder, 'gibt-es-nicht.pdf')));
    await refuses('BESCHAEDIGT', pages.probe(await put('kaputt.pdf', Buffer.from('%PDF-1.7\nnichts davon\n%%EOF\n'))));
    await refuses('ABGESCHNITTEN', pages.probe(await put('halb.pdf', whole.subarray(0, whole.length / 2))));
    await refuses('ABGESCHNITTEN', pages.recognise(await put('halb.jpg', scanned.subarray(0, scanned.length / 2)), 1));
    const png = await sharp(scanned).png().toBuffer();
    await refuses('ABGESCHNITTEN', pages.recognise(await put('halb.png', png.subarray(0, png.length / 2)), 1));
    await refuses('SEITE_FEHLT', pages.recognise(letterPdf, 2));
    const locked = await PDFDocument.load(whole);
    locked.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer', permissions: {} });
    await refuses('PASSWORT', pages.probe(await put('zu.pdf', await locked.save())));
  });

  test('a file that vanishes is told at the file, and the next one is read', async () => {
    const file = await put('weg.jpg', scanned);
    await pages.probe(file);
    await rm(file);
    const gone = await ocrFile(pages, file);
    assert.match(gone.error ?? '', /nicht da/);
    await truncate(await put('null.jpg', scanned), 0);
    assert.match((await ocrFile(pages, path.join(folder, 'null.jpg'))).error ?? '', /leer/);
    assert.equal((await ocrFile(pages, letterPdf)).error, undefined);
  });

  test('a PDF of 2,000 pages opens at its last page', async () => {
    const document = await PDFDocument.create();
    for (let page = 0; page < 2000; page++) document.addPage([595, 842]);
    document.getPage(1999).drawText('Ende der Akte und letzte Seite', { x: 60, y: 700, size: 14 });
    const file = await put('dick.pdf', await document.save());
    assert.equal((await pages.probe(file)).pages, 2000);
    assert.match((await pages.recognise(file, 2000)).text, /letzte Seite/);
  });

  test('an image of 20,000 by 20,000 pixels is scaled down while it is read', async () => {
    const file = await put('riese.png', plainPng(20_000, 20_000));
    assert.equal((await pages.recognise(file, 1)).blank, true);
  });

  test('more pixels than can be meant are refused before they are read', async () => {
    const png = await sharp({ create: { width: 8, height: 8, channels: 3, background: '#fff' } })
      .png()
      .toBuffer();
    png.writeUInt32BE(60_000, 16);
    png.writeUInt32BE(60_000, 20);
    await refuses('ZU_VIELE_PIXEL', pages.probe(await put('bombe.png', png)));
  });

  test('without an installed Tesseract the WebAssembly engine reads the page and says so', async () => {
    const notes: string[] = [];
    const slow = createPages({ sandbox, ocr: 'wasm', lanes: 1, note: (line) => notes.push(line) });
    try {
      const file = await put('kurz.pdf', drawPdf([LETTER.slice(0, 3)]));
      const picture = await slow.picture(file, 1, { width: 1654 });
      const jpeg = await sharp(picture).withMetadata({ density: 200 }).jpeg().toBuffer();
      const page = await slow.recognise(await put('kurz.jpg', jpeg), 1);
      assert.ok(characterErrors(page.text, LETTER.slice(0, 3).join(' ')) < 3, page.text);
      assert.equal(notes.length, 1);
      assert.match(notes[0] ?? '', /tesseract-ocr-deu/);
    } finally {
      await slow.close();
    }
  });

  test('whatever is in a file, the engine answers and lives on', async () => {
    const seeds = [drawPdf([LETTER]), scanned.subarray(0, 40_000), await sharp(scanned).resize(200).png().toBuffer()];
    let number = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...seeds),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(255)), { maxLength: 20 }),
        async (seed, share, changes) => {
          const bytes = Buffer.from(seed.subarray(0, Math.floor(seed.length * share)));
          for (const [at, value] of changes) bytes[Math.floor(at * bytes.length)] = value;
          const result = await ocrFile(pages, await put(`zufall-${number++}`, bytes));
          assert.ok(result.error === undefined || result.error.length > 20);
        },
      ),
      { numRuns: 60, seed: 4711 },
    );
    assert.equal((await pages.probe(letterPdf)).pages, 1);
  });
});
