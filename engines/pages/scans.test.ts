/** Scans made elsewhere, among them pages with their true text and files that are odd on purpose. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, describe, test } from 'node:test';
import sharp from 'sharp';
import { createSandbox } from '#platform/sandbox/process-sandbox.ts';
import { type OcrFileResult, ocrFile } from './ocr-file.ts';
import { createPages } from './pages.ts';
import { characterErrors } from './testing/character-errors.ts';
import { scan, scansMissing } from './testing/scans.ts';

/** What must come out of a file: faults by their words, or per page what is to be found. */
interface Expected {
  readonly error?: RegExp;
  readonly pages?: number;
  /** Found in the text of the page with this number. */
  readonly text?: Readonly<Record<number, RegExp>>;
  readonly blank?: readonly number[];
}

const EXPECTED: Readonly<Record<string, Expected>> = {
  'deutsch/blank1.jpg': { pages: 1, blank: [1] },
  'deutsch/blank2.jpg': { pages: 1, blank: [1] },
  'deutsch/sparse.jpg': { pages: 1, text: { 1: /z\.\s?d\.\s?A/ } },
  'ocrmypdf/2400dpi.pdf': { pages: 1, text: { 1: /Linzensoep/ } },
  'ocrmypdf/3small.pdf': { pages: 3, text: { 1: /Tarnose/, 2: /perfectly cromulent/, 3: /Linzensoep/ } },
  'ocrmypdf/acroform.pdf': { pages: 1, text: { 1: /perfectly cromulent/ } },
  'ocrmypdf/baiona_cmyk.jpg': { pages: 1, text: { 1: /Lehuntze/ } },
  'ocrmypdf/blank.pdf': { pages: 1, blank: [1] },
  'ocrmypdf/c02-22.pdf': { pages: 1, text: { 1: /tip-toeing along a path/ } },
  'ocrmypdf/ccitt.pdf': { pages: 1, text: { 1: /32 Track MIDI Sequence Recorder/ } },
  // Its hidden text has the bytes of every character exchanged.
  'ocrmypdf/cmyk.pdf': { pages: 1, text: { 1: /Pure Black/ } },
  'ocrmypdf/enormous.pdf': { pages: 1, text: { 1: /81 megapixels/ } },
  'ocrmypdf/francais.pdf': { pages: 1, text: { 1: /Portez ce vieux whisky/ } },
  'ocrmypdf/hugemono.pdf': { pages: 1, text: { 1: /very big image with a tiny amount of text/ } },
  'ocrmypdf/invalid.pdf': { error: /beschädigt|bricht mittendrin ab/ },
  'ocrmypdf/jbig2.pdf': { pages: 1, text: { 1: /32 Track MIDI Sequence Recorder/ } },
  'ocrmypdf/kcs.pdf': { pages: 1, text: { 1: /Desktop Test/ } },
  'ocrmypdf/linn.pdf': { pages: 1, text: { 1: /state-of-the-art composition/ } },
  'ocrmypdf/masks.pdf': { pages: 1, text: { 1: /freien Enzyklopädie/ } },
  'ocrmypdf/multipage.pdf': {
    pages: 6,
    text: { 1: /tip-toeing/, 2: /81 megapixels/, 3: /Oppose/, 6: /throne of England/ },
  },
  'ocrmypdf/no_contents.pdf': { pages: 1, blank: [1] },
  'ocrmypdf/rotated_skew.pdf': { pages: 1, text: { 1: /32 Track MIDI Sequence Recorder/ } },
  'ocrmypdf/tagged.pdf': { pages: 2, text: { 1: /Table of Contents/, 2: /Body text/ } },
  // Its text says "7+%- where the page shows Phone.
  'ocrmypdf/truetype_font_nomapping.pdf': { pages: 1, text: { 1: /^Phone/ } },
  'paperless/barcode-39-asn-123.pdf': { pages: 1, text: { 1: /This page has a barcode/ } },
  'paperless/barcode-qr-custom.pdf': { pages: 1, text: { 1: /custom QR Code/ } },
  'paperless/document.webp': { pages: 1, text: { 1: /WebP document/ } },
  'paperless/double-sided-even.pdf': { pages: 2, text: { 1: /page 4/, 2: /page 2/ } },
  'paperless/double-sided-odd.pdf': { pages: 3, text: { 1: /page 1/, 3: /page 5/ } },
  'paperless/multi-page-digital.pdf': { pages: 3, text: { 3: /Page 3/ } },
  'paperless/multi-page-images.tiff': { pages: 3, text: { 1: /Page 1/, 2: /Page 2/, 3: /Page 3/ } },
  'paperless/multi-page-mixed.pdf': { pages: 6, text: { 1: /Page 1/, 4: /Page 4/, 6: /Page 6/ } },
  'paperless/password-is-test.pdf': { error: /Kennwort/ },
  'paperless/patch-code-t-middle-alpha.tiff': {
    pages: 3,
    text: { 1: /test document/, 2: /Printing Instructions/i, 3: /test document/ },
  },
  'paperless/patch-code-t-middle.pdf': { pages: 3, text: { 1: /test document/, 2: /Patch/i, 3: /test document/ } },
  'paperless/patch-code-t.pdf': { pages: 1, text: { 1: /Sized for printing/ } },
  'paperless/signed.pdf': { pages: 1, text: { 1: /digitally signed PDF/ } },
  'paperless/simple-no-dpi.png': { pages: 1, text: { 1: /This is a test document/ } },
  'paperless/simple.bmp': { pages: 1, text: { 1: /This is a test document/ } },
  'paperless/split-by-asn-1.pdf': { pages: 10, text: { 1: /ASN000123/, 9: /ASN00127/ }, blank: [2, 5, 6, 8, 10] },
};

/** The short run leaves out what is large and has a smaller one of its kind beside it. */
const DEEP = process.env.BLEIBE_TIEF === '1';
const ONLY_DEEP: ReadonlySet<string> = new Set([
  'ocrmypdf/multipage.pdf',
  'ocrmypdf/enormous.pdf',
  'ocrmypdf/ccitt.pdf',
  'ocrmypdf/linn.pdf',
  'ocrmypdf/hugemono.pdf',
  'ocrmypdf/jbig2.pdf',
  'ocrmypdf/3small.pdf',
  'paperless/patch-code-t.pdf',
  'paperless/patch-code-t-middle.pdf',
  'paperless/split-by-asn-1.pdf',
  'p02',
  'p08',
  'p09',
  'p11',
]);

/** Mean character errors in percent that each group may have. */
const GROUPS = {
  'clean print': { names: ['p01', 'p02', 'p06', 'p08', 'p09', 'p11', 'p12', 'p17'], limit: 0.8 },
  'a table': { names: ['p05'], limit: 1.2 },
  'a poor copy': { names: ['p14'], limit: 3 },
} as const;

/** p12 lies on its side, p17 on its head. */
const ROTATIONS: Readonly<Record<string, number>> = { p12: 90, p17: 180 };

describe('scans made elsewhere', { skip: scansMissing }, () => {
  const sandbox = createSandbox();
  const pages = createPages({ sandbox });
  after(async () => {
    await pages.close();
    await sandbox.close();
  });

  for (const [group, { names, limit }] of Object.entries(GROUPS)) {
    test(`${group}: at most ${limit} % of the characters are wrong`, async (context) => {
      const errors = await Promise.all(
        names.filter(isDue).map(async (name) => {
          const page = await pages.recognise(scan(`deutsch/${name}.jpg`), 1);
          assert.equal(page.rotation, ROTATIONS[name] ?? 0, name);
          return characterErrors(page.text, await readFile(scan(`deutsch/${name}.txt`), 'utf8'));
        }),
      );
      const mean = errors.reduce((sum, error) => sum + error, 0) / errors.length;
      context.diagnostic(`${mean.toFixed(2)} % (${errors.map((error) => error.toFixed(2)).join(', ')})`);
      assert.ok(mean <= limit, `${mean}`);
    });
  }

  for (const [file, expected] of Object.entries(EXPECTED).filter(([file]) => isDue(file))) {
    test(file, async () => {
      check(await ocrFile(pages, scan(file)), expected);
    });
  }

  test('JBIG2, which the short run does not read, is drawn', async () => {
    const picture = await pages.picture(scan('ocrmypdf/jbig2.pdf'), 1, { width: 600, rotation: 0, format: 'jpeg' });
    const { channels } = await sharp(Buffer.from(picture)).stats();
    const mean = channels[0]?.mean ?? 0;
    assert.ok(mean > 150 && mean < 250, `a page of text: neither white nor black (${mean})`);
  });

  test('separator sheets are found, and none where there is none', async () => {
    const texts = async (file: string, page = 1) => (await pages.barcodes(scan(file), page)).map(({ text }) => text);
    assert.deepEqual(await texts('paperless/patch-code-t.pdf'), ['PATCHT']);
    assert.deepEqual(await texts('paperless/patch-code-t-middle-alpha.tiff', 2), ['PATCHT']);
    assert.deepEqual(await texts('paperless/barcode-qr-custom.pdf'), ['CUSTOM BARCODE']);
    assert.deepEqual(await texts('paperless/barcode-39-asn-123.pdf'), ['ASN00123']);
    for (const name of ['p01', 'p05', 'p14', 'blank2']) assert.deepEqual(await texts(`deutsch/${name}.jpg`), []);
  });
});

function isDue(name: string): boolean {
  return DEEP || !ONLY_DEEP.has(name);
}

function check(result: OcrFileResult, { error, pages, text = {}, blank = [] }: Expected): void {
  if (error) assert.match(result.error ?? '', error);
  else assert.equal(result.error, undefined);
  if (pages !== undefined) assert.equal(result.pages.length, pages);
  const blanks = result.pages.filter((page) => page.blank).map(({ page }) => page);
  assert.deepEqual(blanks, [...blank]);
  for (const [number, pattern] of Object.entries(text)) {
    assert.match(result.pages[Number(number) - 1]?.text ?? '', pattern, `page ${number}`);
  }
}
