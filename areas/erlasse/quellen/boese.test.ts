/**
 * Files of Erlasse as they really come, and as nobody should send them: by the command and by upload the same. Each bad one is
 * named with one German sentence, the others are taken in.
 */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { createPages } from '#engines/pages/index.ts';
import { drawPdf } from '#engines/pages/testing/drawn-letter.ts';
import { asDocx, asHtml, asPdf, asText, type Entwurf } from '../erlass/testing/entwurf.ts';
import { area } from '../erlasse.module.ts';
import { zipOf } from '../testing/gii.ts';
import { act, leitung } from '../testing/haus.ts';
import type { DateiErgebnis } from './einlesung.schema.ts';
import * as hochladen from './hochladen.api.ts';
import { importCommand } from './import.cli.ts';
import { closeLeser } from './leser.ts';

let house: TestKernel;
let folder: string;
before(async () => {
  house = await testKernel({ areas: [area] });
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-boese-'));
});
after(async () => {
  await closeLeser(house.kernel);
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

const entwurf = (zeichen: string, more: Partial<Entwurf> = {}): Entwurf => ({
  briefkopf: ['Innenministerium des Landes Nordmark'],
  kopf: [
    ['Aktenzeichen:', zeichen],
    ['Datum:', '12. März 2024'],
    ['Gültig ab:', '1. April 2024'],
  ],
  titel: 'Ausstellung von Bescheinigungen',
  abschnitte: [
    { nummer: '1.', titel: 'Anlass', absaetze: ['Die Behörde prüft jeden Antrag binnen vier Wochen.'] },
    { nummer: '2.', titel: 'Verfahren', absaetze: ['Näheres regelt die Leitung durch eine schriftliche Verfügung.'] },
  ],
  ...more,
});

async function locked(): Promise<Buffer> {
  const pdf = await PDFDocument.load(await asPdf(entwurf('1-10.01/2024')));
  pdf.encrypt({ userPassword: 'geheim', ownerPassword: 'geheim' });
  return Buffer.from(await pdf.save());
}

const utf16 = (text: string, big: boolean): Buffer => {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return big ? bytes.swap16() : bytes;
};

const REFUSED: Readonly<Record<string, [bytes: () => Buffer | Promise<Buffer>, satz: RegExp]>> = {
  'verschluesselt.pdf': [locked, /Kennwort/],
  'leer.pdf': [() => Buffer.alloc(0), /leer/],
  'leer.docx': [() => Buffer.alloc(0), /leer/],
  'nur-leerzeichen.txt': [() => Buffer.from(' \n\n\t '), /keinen lesbaren Text/],
  'makros.docx': [
    () => asDocx(entwurf('1-10.02/2024'), { extra: [{ name: 'word/vbaProject.bin', bytes: Buffer.from('x') }] }),
    /Makros/,
  ],
  'bombe.docx': [() => zipOf({ 'word/document.xml': Buffer.alloc(60 << 20, 'a') }), /übermäßig/],
  'kaputt.docx': [async () => (await asDocx(entwurf('1-10.03/2024'))).subarray(0, 700), /beschädigt/],
  'programm.txt': [() => Buffer.from('4d5a90000300000004000000ffff0000', 'hex'), /weder PDF noch DOCX/],
  'ohne-endung': [() => Buffer.from('x'), /Dateien dieser Art/],
};

const EXTERN =
  '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="http://127.0.0.1:9/x.dotm" TargetMode="External"/></Relationships>';

const RLO = '\u202e';

const TAKEN: Readonly<Record<string, () => Buffer | Promise<Buffer>>> = {
  'scan.pdf': () =>
    asPicture([
      'Innenministerium des Landes Nordmark',
      'Aktenzeichen: 1-20.01/2024',
      'Datum: 12. März 2024',
      'Gültig ab: 1. April 2024',
      'Betreff: Ausstellung von Bescheinigungen',
      '1. Anlass',
      'Die Behörde prüft jeden Antrag binnen vier Wochen und teilt das Ergebnis mit.',
      '2. Verfahren',
      'Näheres regelt die Leitung durch eine schriftliche Verfügung.',
    ]),
  'fernverweis.docx': () =>
    asDocx(entwurf('1-20.02/2024'), {
      extra: [{ name: 'word/_rels/document.xml.rels', bytes: Buffer.from(EXTERN) }],
    }),
  'skript.html': () => asHtml(entwurf('1-20.03/2024')),
  'utf16le.txt': () => utf16(asText(entwurf('1-20.04/2024')).toString(), false),
  'utf16be.txt': () => utf16(asText(entwurf('1-20.05/2024')).toString(), true),
  'windows.txt': () => Buffer.from(asText(entwurf('1-20.06/2024')).toString(), 'latin1'),
  // The bytes say what it is, whatever the name says.
  'ist-ein-pdf.docx': () => asPdf(entwurf('1-20.07/2024')),
  'ist-ein-docx.pdf': () => asDocx(entwurf('1-20.08/2024')),
  [`um${RLO}fdp.txt`]: () =>
    asText(entwurf('1-20.09/2024', { titel: `Ausstellung ${RLO}gnuhcielk\u202c von\u2066 Bescheinigungen\u2069` })),
  'zwei-tage.txt': () =>
    asText(
      entwurf('1-20.10/2024', {
        kopf: [
          ['Aktenzeichen:', '1-20.10/2024'],
          ['Datum:', '12. März 2024'],
          ['Datum:', '19. März 2024'],
          ['Gültig ab:', '1. April 2024'],
          ['Gültig ab:', '1. Mai 2024'],
        ],
      }),
    ),
  'ohne-zeichen.txt': () => asText(entwurf('', { kopf: [['Datum:', '12. März 2024']] })),
  'kreis-a.txt': () => asText(kreis('1-20.11/2024', '1-20.12/2024')),
  'kreis-b.txt': () => asText(kreis('1-20.12/2024', '1-20.11/2024')),
};

/** A PDF that holds nothing but the picture of a page. */
async function asPicture(lines: readonly string[]): Promise<Buffer> {
  const datei = path.join(folder, 'gedruckt.pdf');
  await writeFile(datei, drawPdf([lines]));
  const pages = createPages({ sandbox: house.kernel.sandbox });
  try {
    const pdf = await PDFDocument.create();
    const picture = await pdf.embedJpg(await pages.picture(datei, 1, { width: 1654, format: 'jpeg' }));
    pdf.addPage([595, 842]).drawImage(picture, { x: 0, y: 0, width: 595, height: 842 });
    return Buffer.from(await pdf.save());
  } finally {
    await pages.close();
  }
}

const kreis = (zeichen: string, hebtAuf: string): Entwurf => {
  const base = entwurf(zeichen);
  return { ...base, kopf: [...base.kopf, ['Hebt auf:', hebtAuf]] };
};

const FIRST = Object.keys(REFUSED).length;

function judge(dateien: readonly DateiErgebnis[]): void {
  const refused = Object.entries(REFUSED);
  dateien.slice(0, FIRST).forEach(({ name, ergebnis, hinweis = '' }, i) => {
    const [datei, [, satz]] = refused[i] as [string, [unknown, RegExp]];
    assert.equal(name, datei);
    assert.equal(ergebnis, 'fehler', name);
    assert.match(hinweis, satz, name);
    assert.match(hinweis, /^[A-ZÄÖÜ][^\n]*\.$/, name);
    assert.doesNotMatch(hinweis, /error|expected|invalid|\/tmp/i, name);
  });
  for (const { name, ergebnis, hinweis = '' } of dateien.slice(FIRST))
    assert.notEqual(ergebnis, 'fehler', `${name}: ${hinweis}`);
}

const rowsOf = async <T>(question: string): Promise<T[]> => (await house.kernel.pool.pg.query(question)).rows as T[];

let told: readonly DateiErgebnis[] = [];

test('by the command: every bad file has its sentence, every other one is taken in', { timeout: 240_000 }, async () => {
  const paths: string[] = [];
  const bytes: [string, () => Buffer | Promise<Buffer>][] = [
    ...Object.entries(REFUSED).map(([name, [make]]) => [name, make] as [string, typeof make]),
    ...Object.entries(TAKEN),
  ];
  for (const [name, make] of bytes) {
    const datei = path.join(folder, name);
    await writeFile(datei, await make());
    paths.push(datei);
  }
  const out: string[] = [];
  const input = { args: paths, options: {}, json: true, out: (line: string) => out.push(line), note: () => undefined };
  assert.equal(await importCommand.run({ ...input, signal: new AbortController().signal }, house.kernel), 1);
  told = JSON.parse(out[0] as string).dateien;
  assert.equal(told.length, paths.length);
  judge(told);
});

test('what was read is the text, nothing of the wrapping', async () => {
  const rows = await rowsOf<{ kurz: string; titel: string; text: string; abschnitte: number }>(
    `select w.kurz, w.titel, string_agg(a.text, ' ') as text, count(distinct n.id)::int as abschnitte
     from erlasse.werk w join erlasse.norm n on n.werk_id = w.id join erlasse.absatz a on a.norm_id = n.id
     group by w.id order by w.kurz`,
  );
  const of = (kurz: string) => rows.find((row) => row.kurz === kurz);
  for (const nr of ['01', '02', '03', '04', '05', '06', '07', '08', '09'])
    assert.match(of(`1-20.${nr}/2024`)?.text ?? '', /prüft jeden Antrag binnen vier Wochen/, nr);
  assert.doesNotMatch(of('1-20.03/2024')?.text ?? '', /document\.write|1999/);
  assert.equal(of('1-20.09/2024')?.titel, 'Ausstellung gnuhcielk von Bescheinigungen');
  const names = await rowsOf<{ name: string }>(
    'select name from erlasse.einlesung_datei union select dateiname from erlasse.originaldatei',
  );
  for (const { name } of names) assert.doesNotMatch(name, /\p{Cf}/u);
});

test('what is unclear is said with the file: two dates, no Aktenzeichen; two that repeal each other do not both end', async () => {
  const hinweisOf = (name: string) => told.find((one) => one.name === name)?.hinweis ?? '';
  assert.match(hinweisOf('zwei-tage.txt'), /zwei|mehr/i);
  assert.match(hinweisOf('ohne-zeichen.txt'), /Aktenzeichen/);
  const beziehungen = await rowsOf<{ ziel: string }>(`select ziel from erlasse.beziehung where art = 'hebt_auf'`);
  assert.equal(beziehungen.length, 2);
});

test('by upload: the same sentences and the same Erlasse', { timeout: 240_000 }, async () => {
  const names = [...Object.entries(REFUSED).map(([name, [make]]) => [name, make] as const), ...Object.entries(TAKEN)];
  const { id } = await act(house.kernel, leitung, hochladen.startEinlesung, { gesamt: names.length });
  const dateien: DateiErgebnis[] = [];
  for (const [nr, [dateiname, make]] of names.entries()) {
    const inhalt = (await make()).toString('base64');
    const answer = await act(house.kernel, leitung, hochladen.readEinlesungDatei, { id, nr, dateiname, inhalt });
    dateien.push(...answer.dateien);
  }
  await act(house.kernel, leitung, hochladen.endEinlesung, { id });
  judge(dateien);
  assert.deepEqual(
    dateien.map(({ hinweis, ergebnis }) => (ergebnis === 'fehler' ? hinweis : 'gelesen')),
    told.map(({ hinweis, ergebnis }) => (ergebnis === 'fehler' ? hinweis : 'gelesen')),
  );
});
