/**
 * Every file of the scans made elsewhere goes the whole way, from the offer to its end, with the result that stands in this
 * table. The short run leaves out what is large and has a smaller one of its kind beside it; `BLEIBE_TIEF=1` takes all.
 */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { after, before, describe, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { scan, scansMissing } from '#engines/pages/testing/scans.ts';
import { transact } from '#platform/db/db.ts';
import { area } from './akten.module.ts';
import { erfasse, openLieferung } from './erfassung.ts';
import { SYSTEM, untilDone } from './testing.ts';

interface Erwartet {
  /** Fault with which it is refused; then nothing else is expected. */
  readonly fehler?: string;
  /** Pages that are stored, wherever they lie afterwards; default 1. */
  readonly seiten?: number;
  readonly leer?: readonly number[];
  /** Pages of the documents into which separator sheets cut it, and the sheets themselves. */
  readonly teile?: readonly number[];
  readonly trennblatt?: readonly number[];
  /** Found on the page with this number of the file. */
  readonly text?: Readonly<Record<number, RegExp>>;
  /** Pages whose text is poor, so that a person should look. */
  readonly schwach?: readonly number[];
  readonly gedreht?: Readonly<Record<number, number>>;
  /** Pairs of pages that look like one sheet scanned twice. */
  readonly doppelt?: readonly (readonly [number, number])[];
  /** A searchable PDF/A is made of what was scanned throughout; default true. */
  readonly arbeitskopie?: boolean;
  /** Only in the long run. */
  readonly tief?: boolean;
}

const KEIN_BILD = { fehler: 'pages.KEIN_BILD_UND_KEIN_PDF' } as const;
const KOPF = /Stadt Großbäckersheim - Ausländerbehörde/;
const SCAN: Erwartet = { text: { 1: KOPF }, tief: true };
const LINN: Erwartet = { text: { 1: /32 Track MIDI Sequence/ }, tief: true };
const DIGITAL = { arbeitskopie: false } as const;

const ERWARTET: Readonly<Record<string, Erwartet>> = {
  'SOURCES.md': KEIN_BILD,
  'deutsch/blank1.jpg': { leer: [1] },
  'deutsch/blank2.jpg': { leer: [1], tief: true },
  'deutsch/p01.jpg': SCAN,
  'deutsch/p01.txt': KEIN_BILD,
  'deutsch/p02.jpg': SCAN,
  'deutsch/p02.txt': KEIN_BILD,
  'deutsch/p05.jpg': SCAN,
  'deutsch/p05.txt': KEIN_BILD,
  'deutsch/p06.jpg': SCAN,
  'deutsch/p06.txt': KEIN_BILD,
  'deutsch/p08.jpg': SCAN,
  'deutsch/p08.txt': KEIN_BILD,
  'deutsch/p09.jpg': SCAN,
  'deutsch/p09.txt': KEIN_BILD,
  'deutsch/p11.jpg': SCAN,
  'deutsch/p11.txt': KEIN_BILD,
  'deutsch/p12.jpg': { text: { 1: KOPF }, gedreht: { 1: 90 } },
  'deutsch/p12.txt': KEIN_BILD,
  'deutsch/p14.jpg': SCAN,
  'deutsch/p14.txt': KEIN_BILD,
  'deutsch/p17.jpg': { ...SCAN, gedreht: { 1: 180 } },
  'deutsch/p17.txt': KEIN_BILD,
  // Nearly empty, and not blank.
  'deutsch/sparse.jpg': { text: { 1: /z\.\s?d\.\s?A/ } },
  'ocrmypdf/2400dpi.pdf': { text: { 1: /Linzensoep/ }, tief: true },
  'ocrmypdf/3small.pdf': {
    seiten: 3,
    text: { 1: /Tarnose/, 2: /perfectly cromulent/, 3: /Linzensoep/ },
    schwach: [1],
    tief: true,
  },
  'ocrmypdf/LICENSES.rst': KEIN_BILD,
  'ocrmypdf/acroform.pdf': { text: { 1: /perfectly cromulent/ } },
  'ocrmypdf/baiona_cmyk.jpg': { text: { 1: /Lehuntze/ }, schwach: [1], tief: true },
  'ocrmypdf/blank.pdf': { leer: [1] },
  'ocrmypdf/c02-22.pdf': { text: { 1: /tip-toeing along a path/ }, tief: true },
  'ocrmypdf/ccitt.pdf': LINN,
  'ocrmypdf/cmyk.pdf': { text: { 1: /Pure Black/ } },
  'ocrmypdf/enormous.pdf': { text: { 1: /81 megapixels/ }, tief: true },
  'ocrmypdf/francais.pdf': { text: { 1: /Portez ce vieux whisky/ } },
  'ocrmypdf/hugemono.pdf': { text: { 1: /very big image with a tiny amount/ }, tief: true },
  'ocrmypdf/invalid.pdf': { fehler: 'pages.BESCHAEDIGT' },
  'ocrmypdf/jbig2.pdf': LINN,
  'ocrmypdf/kcs.pdf': { text: { 1: /Desktop Test/ } },
  'ocrmypdf/linn.pdf': LINN,
  'ocrmypdf/linn.txt': KEIN_BILD,
  'ocrmypdf/masks.pdf': { text: { 1: /freien Enzyklopädie/ }, tief: true },
  'ocrmypdf/multipage.pdf': {
    seiten: 6,
    text: { 1: /tip-toeing/, 2: /81 megapixels/, 3: /Oppose/, 6: /throne of Engl/ },
    schwach: [3, 4],
    // The last page stands in it twice.
    doppelt: [[5, 6]],
    tief: true,
  },
  'ocrmypdf/no_contents.pdf': { leer: [1] },
  'ocrmypdf/rotated_skew.pdf': LINN,
  'ocrmypdf/tagged.pdf': { ...DIGITAL, seiten: 2, text: { 1: /Table of Contents/, 2: /Body text/ } },
  'ocrmypdf/truetype_font_nomapping.pdf': { text: { 1: /^Phone/ }, schwach: [1] },
  'paperless/barcode-39-asn-123.pdf': { ...DIGITAL, text: { 1: /This page has a barcode/ } },
  'paperless/barcode-qr-custom.pdf': { ...DIGITAL, text: { 1: /custom QR Code/ } },
  'paperless/document.webp': { text: { 1: /WebP document/ } },
  'paperless/double-sided-even.pdf': { ...DIGITAL, seiten: 2, text: { 1: /page 4/, 2: /page 2/ } },
  'paperless/double-sided-odd.pdf': { ...DIGITAL, seiten: 3, text: { 1: /page 1/, 2: /page 3/, 3: /page 5/ } },
  'paperless/multi-page-digital.pdf': { ...DIGITAL, seiten: 3, text: { 3: /Page 3/ } },
  'paperless/multi-page-images.tiff': { seiten: 3, text: { 1: /Page 1/, 2: /Page 2/, 3: /Page 3/ } },
  'paperless/multi-page-mixed.pdf': { ...DIGITAL, seiten: 6, text: { 1: /Page 1/, 4: /Page 4/, 6: /Page 6/ } },
  'paperless/password-is-test.pdf': { fehler: 'pages.PASSWORT' },
  // Patch T in the middle: two documents of one page, and the sheet stays with the stack.
  'paperless/patch-code-t-middle-alpha.tiff': {
    ...DIGITAL,
    seiten: 3,
    teile: [1, 1],
    trennblatt: [2],
    text: { 1: /This is a test document/, 3: /This is a test document/ },
  },
  'paperless/patch-code-t-middle.pdf': {
    ...DIGITAL,
    seiten: 3,
    teile: [1, 1],
    trennblatt: [2],
    text: { 1: /This is a test document/, 3: /This is a test document/ },
  },
  // Nothing but a sheet: a person looks at it.
  'paperless/patch-code-t.pdf': { trennblatt: [1] },
  'paperless/signed.pdf': { ...DIGITAL, text: { 1: /digitally signed PDF/ } },
  'paperless/simple-no-dpi.png': { text: { 1: /This is a test document/ } },
  'paperless/simple.bmp': { text: { 1: /This is a test document/ } },
  // Codes of another program are no sheets of ours: nothing is cut.
  'paperless/split-by-asn-1.pdf': {
    ...DIGITAL,
    seiten: 10,
    leer: [2, 5, 6, 8, 10],
    text: { 1: /ASN000123/, 9: /ASN00127/ },
  },
};

const DEEP = process.env.BLEIBE_TIEF === '1';
const DUE = Object.entries(ERWARTET).filter(([, { tief }]) => DEEP || !tief);

interface SeiteRow {
  /** Number in the file as it came. */
  readonly nr: number;
  readonly leer: boolean;
  readonly qualitaet: string;
  readonly drehung: number;
  readonly text: string;
  readonly blatt: boolean;
}

describe('every file of the scans made elsewhere, from the offer to its end', { skip: scansMissing }, () => {
  let house: TestKernel;
  const ids = new Map<string, string>();
  before(async () => {
    house = await testKernel({ areas: [area], work: true });
    const { kernel } = house;
    const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      openLieferung(tx, SYSTEM, { herkunft: 'befehl' }),
    );
    for (const [name] of DUE) {
      const source = () => readFileSync(scan(name));
      ids.set(name, (await erfasse(kernel, SYSTEM, { lieferungId, dateiname: name, source })).eingangId);
    }
  });
  after(() => house?.close());

  test('no file of the folder is missing in the table, and none is in it that is not there', async () => {
    const entries = await readdir(scan(''), { recursive: true, withFileTypes: true });
    const files = entries.filter((one) => one.isFile());
    const names = files.map((one) => path.relative(scan(''), path.join(one.parentPath, one.name)));
    assert.deepEqual(names.sort(), Object.keys(ERWARTET).sort());
  });

  for (const [name, erwartet] of DUE) {
    test(name, async () => {
      const eingangId = ids.get(name) ?? '';
      const { status } = await untilDone(house.kernel, eingangId);
      if (erwartet.fehler) return assertRefused(eingangId, erwartet.fehler);
      const teile = erwartet.teile ? await untilCut(eingangId, erwartet.teile.length) : [];
      assert.equal(status, erwartet.teile ? 'zerlegt' : 'zuzuordnen');
      assert.deepEqual(teile, erwartet.teile ?? []);
      await assertPages(eingangId, erwartet);
    });
  }

  const rowsOf = async <T extends object>(query: string, eingangId: string) =>
    (await house.kernel.pool.pg.query<T>(query, [eingangId])).rows;

  async function assertRefused(eingangId: string, code: string): Promise<void> {
    const [row] = await rowsOf<{ code: string; rat: string; seiten: number }>(
      `select e.fehler ->> 'code' as code, e.fehler ->> 'rat' as rat,
         (select count(*)::int from akten.dokument d where d.eingang_id = e.id) as seiten from akten.eingang e where id = $1`,
      eingangId,
    );
    assert.deepEqual([row?.code, row?.seiten], [code, 0]);
    assert.ok((row?.rat ?? '').length > 20, 'it says what to do');
  }

  async function untilCut(eingangId: string, count: number): Promise<number[]> {
    for (;;) {
      const rows = await rowsOf<{ seiten: number }>(
        `select d.seiten from akten.eingang e join akten.dokument d on d.eingang_id = e.id
         where e.teil_von = $1 and d.status <> 'erkennung' order by e.id`,
        eingangId,
      );
      if (rows.length === count) return rows.map(({ seiten }) => seiten);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }

  async function assertPages(eingangId: string, of: Erwartet): Promise<void> {
    const seiten = await rowsOf<SeiteRow>(
      `select coalesce(u.von_nr, s.nr) as nr, s.leer, s.qualitaet, s.drehung, s.text, s.trennblatt is not null as blatt
       from akten.seite s join akten.dokument d on d.id = s.dokument_id join akten.eingang e on e.id = d.eingang_id
       left join akten.umordnung_teil t on t.dokument_id = d.id
       left join akten.umordnung_seite u on u.umordnung_id = t.umordnung_id and u.teil_nr = t.nr and u.nr = s.nr
       where e.id = $1 or e.teil_von = $1 order by 1`,
      eingangId,
    );
    const numbers = (which: (seite: SeiteRow) => boolean) => seiten.filter(which).map(({ nr }) => nr);
    assert.deepEqual(
      seiten.map(({ nr }) => nr),
      Array.from({ length: of.seiten ?? 1 }, (_, at) => at + 1),
      'pages stored',
    );
    assert.deepEqual(
      {
        leer: numbers(({ leer }) => leer),
        schwach: numbers(({ qualitaet }) => qualitaet !== 'gut'),
        trennblatt: numbers(({ blatt }) => blatt),
        gedreht: Object.fromEntries(
          seiten.filter(({ drehung }) => drehung !== 0).map(({ nr, drehung }) => [nr, drehung]),
        ),
        doppelt: await pairsOf(eingangId),
        arbeitskopie: await hasCopy(eingangId),
      },
      {
        leer: of.leer ?? [],
        schwach: of.schwach ?? [],
        trennblatt: of.trennblatt ?? [],
        gedreht: of.gedreht ?? {},
        doppelt: of.doppelt ?? [],
        arbeitskopie: of.arbeitskopie ?? true,
      },
    );
    for (const [nr, pattern] of Object.entries(of.text ?? {}))
      assert.match(seiten[Number(nr) - 1]?.text ?? '', pattern, `page ${nr}`);
  }

  async function pairsOf(eingangId: string): Promise<[number, number][]> {
    const rows = await rowsOf<{ erste_nr: number; zweite_nr: number }>(
      `select v.erste_nr, v.zweite_nr from akten.doppelverdacht v join akten.dokument d on d.id = v.erste_dokument
       where d.eingang_id = $1 and v.zweite_dokument = d.id order by 1, 2`,
      eingangId,
    );
    return rows.map((row) => [row.erste_nr, row.zweite_nr]);
  }

  async function hasCopy(eingangId: string): Promise<boolean> {
    const [row] = await rowsOf<{ da: boolean }>(
      'select arbeitskopie is not null as da from akten.dokument where eingang_id = $1',
      eingangId,
    );
    return row?.da ?? false;
  }
});
