/**
 * Capture: what comes in is stored as it came, becomes pages with text, and lies in its Akte; whatever is wrong with a
 * file is said at that file, and nothing else stops for it.
 */
import assert from 'node:assert/strict';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import sharp from 'sharp';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { plainPng } from '#engines/pages/testing/plain-png.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { area } from './akten.module.ts';
import * as dokumentApi from './dokument.api.ts';
import * as eingangApi from './eingang.api.ts';
import { storeOffered } from './erfassung.ts';
import * as sucheApi from './suche/suche.api.ts';
import { bombPdf } from './testing/bomben.ts';
import { act, givenAkte, givenDokument, letter, nord, scanned, untilDone } from './testing.ts';

let house: TestKernel;
let akteId: string;
let aktenzeichen: string;
let jpeg: Buffer;
const SATZ = 'Die Wohnung hat eine ausreichende Größe und ist für zwei Personen geeignet.';

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const akte = await givenAkte(house.kernel, 'nord', {
    familienname: 'Yılmaz-Krüger',
    vornamen: 'Ayşe',
    geburtsdatum: '1990-05-17',
  });
  ({ akteId, aktenzeichen } = akte);
  jpeg = await scanned(house.kernel, ['Mietvertrag über Wohnraum', SATZ]);
});
after(() => house.close());

const bytesOf = async (answer: ByteAnswer) => buffer(await answer.open());
// The type of a contract of bytes is not its answer's.
const open = (contract: typeof dokumentApi.getOriginal | typeof dokumentApi.getArbeitskopie, id: string) =>
  act(house.kernel, nord, contract, { id }) as Promise<unknown> as Promise<ByteAnswer>;
const eingangOf = (id: string) => act(house.kernel, nord, eingangApi.getEingang, { id });

test('a scan: original unmodified, a searchable PDF/A beside it, text with boxes', async () => {
  const { dokumentId } = await givenDokument(house.kernel, jpeg, { name: 'scan.jpg', akteId });
  assert.ok((await bytesOf(await open(dokumentApi.getOriginal, dokumentId))).equals(jpeg));
  const copy = await bytesOf(await open(dokumentApi.getArbeitskopie, dokumentId));
  const text = copy.toString('latin1');
  assert.match(text, /<pdfaid:part>2<\/pdfaid:part><pdfaid:conformance>B</);
  assert.match(text, /\/GTS_PDFA1/);
  assert.match(text, /\/FontFile2/);
  assert.ok(copy.includes(jpeg), 'the JPEG stands in it byte for byte');
  const seite = await act(house.kernel, nord, dokumentApi.getSeiteWorte, { id: dokumentId, nr: 1, q: 'Wohnung' });
  assert.ok(seite.text.includes(SATZ.slice(0, 40)), seite.text);
  assert.ok(seite.treffer.length > 0);
  const dokument = await act(house.kernel, nord, dokumentApi.getDokument, { id: dokumentId });
  assert.equal(dokument.typ, 'mietvertrag');
});

test('a born-digital PDF stays as it is, and its own text is taken', async () => {
  const file = letter(['Arbeitsvertrag', SATZ]);
  const { dokumentId } = await givenDokument(house.kernel, file, { name: 'vertrag.pdf', akteId });
  const dokument = await act(house.kernel, nord, dokumentApi.getDokument, { id: dokumentId });
  assert.equal(dokument.arbeitskopie, false);
  assert.ok((await bytesOf(await open(dokumentApi.getArbeitskopie, dokumentId))).equals(file));
  assert.match(
    (await act(house.kernel, nord, dokumentApi.getSeiteWorte, { id: dokumentId, nr: 1 })).text,
    /ausreichende Größe/,
  );
});

test('mixed pages in one PDF, an empty one among them: each read in its way, the file left as it is', async () => {
  const document = await PDFDocument.load(letter([SATZ], []));
  const image = await document.embedJpg(jpeg);
  document.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  const { dokumentId } = await givenDokument(house.kernel, Buffer.from(await document.save()), { akteId });
  const dokument = await act(house.kernel, nord, dokumentApi.getDokument, { id: dokumentId });
  assert.deepEqual(
    dokument.seitenliste.map(({ leer }) => leer),
    [false, true, false],
  );
  assert.equal(dokument.arbeitskopie, false);
  assert.match(
    (await act(house.kernel, nord, dokumentApi.getSeiteWorte, { id: dokumentId, nr: 3 })).text,
    /Mietvertrag/,
  );
});

test('TIFF of several pages, PNG, WebP; the ending of the name does not matter', async () => {
  const png = await sharp(jpeg).png().toBuffer();
  const tiff = await sharp([png, png], { join: { animated: true } })
    .tiff({ compression: 'lzw' })
    .toBuffer();
  const two = await givenDokument(house.kernel, tiff, { name: 'fax.pdf', akteId });
  const dokument = await act(house.kernel, nord, dokumentApi.getDokument, { id: two.dokumentId });
  assert.deepEqual([dokument.art, dokument.seiten, dokument.arbeitskopie], ['tiff', 2, true]);
  for (const bytes of [png, await sharp(jpeg).webp().toBuffer()]) {
    const { dokumentId } = await givenDokument(house.kernel, bytes, { name: 'bild.tif', akteId });
    assert.match(
      (await act(house.kernel, nord, dokumentApi.getSeiteWorte, { id: dokumentId, nr: 1 })).text,
      /Mietvertrag/,
    );
  }
});

test('the Akte is found by its number in the folder, in the name, in the text, else by name and birth date', async () => {
  for (const [name, text] of [
    [`${aktenzeichen}/brief.pdf`, 'Ein Brief im Ordner.'],
    [`Brief zu ${aktenzeichen}.pdf`, 'Ein Brief mit Namen.'],
    ['Scan_0001.pdf', `Ihr Zeichen: ${aktenzeichen}. Ein Brief mit Nummer.`],
    ['Scan_0002.pdf', 'Frau Ayşe Yılmaz-Krüger, geboren am 17.05.1990 in Ankara, spricht vor.'],
  ] as const) {
    const { dokumentId, status } = await givenDokument(house.kernel, letter([text]), { name });
    assert.equal(status, 'zugeordnet', name);
    assert.equal((await act(house.kernel, nord, dokumentApi.getDokument, { id: dokumentId })).akte?.id, akteId, name);
  }
});

test('in doubt a human decides, with proposals, and the document is found in the Akte at once', async () => {
  const { eingangId, status } = await givenDokument(
    house.kernel,
    letter(['Frau Yılmaz-Krüger, Ayşe: Bitte um Rückruf wegen Zwetschgenkuchen.']),
  );
  assert.equal(status, 'zuzuordnen');
  const eingang = await eingangOf(eingangId);
  assert.equal(eingang.vorschlaege[0]?.akte.id, akteId);
  await act(house.kernel, nord, eingangApi.assignEingang, { id: eingangId, akteId });
  const found = await act(house.kernel, nord, sucheApi.suche, { q: 'zwetschgenkuchen' });
  assert.equal(found.seiten[0]?.akte?.id, akteId);
});

test('identical files: one is the double, whatever arrives first; the human keeps or discards it', async () => {
  const file = letter(['Ein Blatt, das zweimal kam.']);
  const both = await Promise.all([
    givenDokument(house.kernel, file, { akteId }),
    givenDokument(house.kernel, file, { akteId }),
  ]);
  assert.deepEqual(both.map((one) => one.status).sort(), ['dublette', 'zugeordnet']);
  const double = both.find((one) => one.status === 'dublette')?.eingangId ?? '';
  assert.ok((await eingangOf(double)).dubletteVon?.dokumentId);
  await act(house.kernel, nord, eingangApi.decideDublette, { id: double, entscheidung: 'verwerfen' });
  const third = await givenDokument(house.kernel, file, { akteId });
  assert.equal(third.status, 'dublette');
  await act(house.kernel, nord, eingangApi.decideDublette, { id: third.eingangId, entscheidung: 'trotzdem' });
});

test('each bad file ends in a clear sentence at that file, and the sound one beside it in its Akte', async () => {
  const whole = letter([SATZ]);
  const locked = await PDFDocument.load(whole);
  locked.encrypt({ userPassword: 'geheim', ownerPassword: 'geheimer', permissions: {} });
  const bad: Readonly<Record<string, readonly [Buffer, RegExp]>> = {
    'kennwort.pdf': [Buffer.from(await locked.save()), /Kennwort geschützt/],
    'halb.pdf': [whole.subarray(0, whole.length / 2), /bricht mittendrin ab/],
    'leer.pdf': [Buffer.alloc(0), /leer \(0 Byte\)/],
    'brief.docx': [Buffer.from('PK\x03\x04 ein Textdokument'), /weder ein PDF noch ein Bild/],
    'rauschen.pdf': [Buffer.from('%PDF-1.7\nnichts davon\n%%EOF\n'), /beschädigt/],
    'pixel.png': [hugeHeader(), /zu viele Bildpunkte/],
    'bombe.pdf': [bombPdf(), /zu viele Bildpunkte/],
  };
  const all = await Promise.all([
    ...Object.entries(bad).map(([name, [bytes]]) => givenDokument(house.kernel, bytes, { name, akteId })),
    givenDokument(house.kernel, letter(['Der gesunde Nachbar der kaputten Dateien.']), { name: 'gesund.pdf', akteId }),
  ]);
  for (const [index, [name, [, sentence]]] of Object.entries(bad).entries()) {
    const eingang = await eingangOf(all[index]?.eingangId ?? '');
    if (name === 'bombe.pdf') {
      // It opens, and what is wrong is said at its page.
      const { seitenliste } = await act(house.kernel, nord, dokumentApi.getDokument, { id: eingang.dokumentId ?? '' });
      assert.match(seitenliste[0]?.fehler ?? '', sentence);
      continue;
    }
    assert.equal(eingang.status, 'fehler', name);
    assert.match(eingang.fehler?.titel ?? '', sentence);
    assert.ok((eingang.fehler?.rat.length ?? 0) > 20, 'it says what to do');
  }
  assert.equal(all.at(-1)?.status, 'zugeordnet');
});

test('one page of a scan that cannot be drawn costs the others nothing: read, copied, and the page named', async () => {
  const stack = await PDFDocument.create();
  const image = await stack.embedJpg(jpeg);
  const add = () => stack.addPage([595, 842]).drawImage(image, { x: 0, y: 0, width: 595, height: 842 });
  add();
  const [bomb] = await stack.copyPages(await PDFDocument.load(bombPdf()), [0]);
  if (bomb) stack.addPage(bomb);
  add();
  const { dokumentId, eingangId } = await givenDokument(house.kernel, Buffer.from(await stack.save()), { akteId });
  const dokument = await act(house.kernel, nord, dokumentApi.getDokument, { id: dokumentId });
  assert.deepEqual(
    dokument.seitenliste.map(({ status }) => status),
    ['fertig', 'fehler', 'fertig'],
  );
  assert.match(dokument.fehler ?? '', /Eine von 3 Seiten.*Seite 2 ist in der Arbeitskopie durchgestrichen/);
  assert.equal((await eingangOf(eingangId)).auffaellig, 1);
  const copy = await PDFDocument.load(await bytesOf(await open(dokumentApi.getArbeitskopie, dokumentId)));
  assert.equal(copy.getPageCount(), 3);
});

test('what was never stored is told in the receipt and waits in no queue; each file is counted once', async () => {
  const open = () => act(house.kernel, nord, eingangApi.listEingang, { anzahl: 100 });
  const before = (await open()).zaehler;
  const start = await act(house.kernel, nord, eingangApi.startLieferung, {
    dateien: ['leer.pdf', 'fehlt.pdf', 'kaputt.pdf', 'gut.pdf'].map((name, index) => ({ name, groesse: index && 20 })),
  });
  const [leer, , kaputt, gut] = start.dateien.map(({ eingangId }) => eingangId);
  const bytes = { [leer ?? '']: '', [kaputt ?? '']: 'k'.repeat(20), [gut ?? '']: '%PDF-1.7 abgebrochen' };
  for (const [id, text] of Object.entries(bytes)) {
    await storeOffered(house.kernel, { id: nord.id }, id, () => Buffer.from(text));
    await untilDone(house.kernel, id);
  }
  const { verbleib, angeboten, dateien } = await act(house.kernel, nord, eingangApi.finishLieferung, {
    id: start.lieferungId,
  });
  assert.deepEqual(
    dateien.map((one) => one.verbleib),
    ['abgelehnt', 'ausgeblieben', 'unlesbar', 'unlesbar'],
  );
  assert.equal(
    Object.values(verbleib).reduce((sum, n) => sum + n, 0),
    angeboten,
  );
  const { zaehler, eintraege } = await open();
  assert.equal(zaehler.fehler, before.fehler + 2);
  assert.deepEqual(
    eintraege.filter(({ lieferungId }) => lieferungId === start.lieferungId).map(({ dateiname }) => dateiname),
    ['kaputt.pdf', 'gut.pdf'],
  );
});

test('a retry of a file that stays broken says the same again; a human may discard it', async () => {
  const { eingangId } = await givenDokument(house.kernel, Buffer.from('kein Dokument'), { name: 'x.bin' });
  await act(house.kernel, nord, eingangApi.retryEingang, { id: eingangId });
  const again = await untilFault(eingangId);
  assert.match(again.fehler?.titel ?? '', /weder ein PDF/);
  await act(house.kernel, nord, eingangApi.discardEingang, { id: eingangId, grund: 'Kein Dokument' });
  assert.equal((await eingangOf(eingangId)).status, 'verworfen');
});

async function untilFault(id: string) {
  for (;;) {
    const eingang = await eingangOf(id);
    if (eingang.status === 'fehler') return eingang;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
}

test('one assigns while another discards: one of them is told that it was decided, nobody that the house is away', async () => {
  for (let turn = 0; turn < 5; turn += 1) {
    const { eingangId } = await givenDokument(house.kernel, letter([`Ein Blatt, um das sich zwei streiten: ${turn}`]));
    const answers = await Promise.allSettled([
      act(house.kernel, nord, eingangApi.assignEingang, { id: eingangId, akteId }),
      act(house.kernel, nord, eingangApi.discardEingang, { id: eingangId, grund: 'Werbung' }),
      act(house.kernel, nord, eingangApi.discardEingang, { id: eingangId, grund: 'Werbung' }),
    ]);
    const codes = answers.map((one) => (one.status === 'fulfilled' ? 'getan' : one.reason.code)).sort();
    assert.deepEqual(codes, ['akten.NICHT_IN_DIESEM_STAND', 'akten.NICHT_IN_DIESEM_STAND', 'getan']);
  }
});

test('an image of 20,000 by 20,000 pixels is a page like any other', async () => {
  const { dokumentId } = await givenDokument(house.kernel, plainPng(20_000, 20_000), { name: 'riese.png', akteId });
  const { seitenliste } = await act(house.kernel, nord, dokumentApi.getDokument, { id: dokumentId });
  assert.deepEqual(
    seitenliste.map(({ leer }) => leer),
    [true],
  );
});

const PAGES = process.env.BLEIBE_TIEF === '1' ? 2_000 : 60;
test(`a PDF of ${PAGES} pages: every page there once, the last one found`, async () => {
  const pages = Array.from({ length: PAGES }, (_, index) => [`Blatt ${index + 1} der dicken Akte`]);
  pages[PAGES - 1] = ['Schlussblatt mit Quittenmarmelade'];
  const { dokumentId } = await givenDokument(house.kernel, letter(...pages), { name: 'dick.pdf', akteId });
  const { rows } = await house.kernel.pool.pg.query<{ n: number; fertig: number }>(
    `select count(*)::int as n, count(*) filter (where status = 'fertig')::int as fertig from akten.seite where dokument_id = $1`,
    [dokumentId],
  );
  assert.deepEqual(rows, [{ n: PAGES, fertig: PAGES }]);
  const found = await act(house.kernel, nord, sucheApi.suche, { q: 'Quittenmarmelade' });
  assert.equal(found.seiten[0]?.seite, PAGES);
});

/** A PNG whose header promises 60,000 by 60,000 pixels. */
function hugeHeader(): Buffer {
  const png = plainPng(8, 8);
  png.writeUInt32BE(60_000, 16);
  png.writeUInt32BE(60_000, 20);
  return png;
}
