/** Laws by the command: ZIPs, folders, bad files, any order, again and again. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { CommandInput } from '#platform/cli/command.ts';
import { asDocx, asText, type Entwurf } from '../erlass/testing/entwurf.ts';
import { area } from '../erlasse.module.ts';
import { giiXml, zipOf } from '../testing/gii.ts';
import { importCommand } from './import.cli.ts';
import { closeLeser } from './leser.ts';

let house: TestKernel;
let folder: string;

before(async () => {
  house = await testKernel({ areas: [area] });
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-einlesen-'));
});
after(async () => {
  await closeLeser(house.kernel);
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

interface Told {
  readonly code: number;
  readonly out: readonly string[];
  readonly notes: readonly string[];
}

async function run(
  paths: readonly string[],
  { json = false, signal }: { json?: boolean; signal?: AbortSignal } = {},
): Promise<Told> {
  const out: string[] = [];
  const notes: string[] = [];
  const input: CommandInput = {
    args: paths,
    options: {},
    json,
    out: (line) => out.push(line),
    note: (line) => notes.push(line),
    signal: signal ?? new AbortController().signal,
  };
  return { code: await importCommand.run(input, house.kernel), out, notes };
}

async function file(name: string, bytes: string | Buffer): Promise<string> {
  const full = path.join(folder, name);
  await mkdir(path.dirname(full), { recursive: true });
  await writeFile(full, bytes);
  return full;
}

const rowsOf = async <T>(question: string, values: unknown[] = []): Promise<T[]> =>
  (await house.kernel.pool.pg.query(question, values)).rows as T[];

/** All that the area knows of its texts, without ids and moments. */
const textState = () =>
  rowsOf(
    `select w.kurz, w.version, f.gueltig_ab, f.tage::text, f.sha256, n.bezeichnung, a.nr, a.text
     from erlasse.werk w join erlasse.fassung f on f.werk_id = w.id join erlasse.fassung_norm fn on fn.fassung_id = f.id
     join erlasse.norm n on n.id = fn.norm_id join erlasse.absatz a on a.norm_id = n.id
     order by w.kurz, f.gueltig_ab, fn.ordnung, a.ordnung`,
  );

const gesetz = (tag: string, text: string, doknr = 'BJNR100') =>
  giiXml({
    doknr,
    jurabk: `Probe${doknr.slice(4)}G`,
    tag,
    normen: [
      { enbez: '§ 1', titel: 'Zweck', absaetze: ['(1) Der Zweck ist die Probe. Er gilt.', `(2) ${text}`] },
      { enbez: '§ 2', absaetze: ['Ohne Nummer.'] },
    ],
  });

test('a ZIP of the official site: one law, with pictures beside it', async () => {
  const zip = await file(
    'amt/probe.zip',
    await zipOf({ 'BJNR100.xml': gesetz('2026-01-10', 'Erster Text.'), 'bild.jpg': 'x' }),
  );
  const { code, out } = await run([zip]);
  assert.equal(code, 0);
  assert.deepEqual(out, ['Probe100G, Stand 10.1.2026: neu', '1 Datei: 1 neu.']);
  const teile = await rowsOf<{ teile: { art: string; nr: string }[] }>(
    `select a.teile from erlasse.absatz a join erlasse.norm n on n.id = a.norm_id where n.bezeichnung = '§ 1' and a.nr = '1'`,
  );
  assert.deepEqual(
    teile[0]?.teile.map(({ art, nr }) => `${art} ${nr}`),
    ['satz 1', 'satz 2'],
  );
});

test('a second time changes nothing', async () => {
  const before = await textState();
  const { code, out } = await run([path.join(folder, 'amt/probe.zip')]);
  assert.equal(code, 0);
  assert.deepEqual(out, ['1 Datei: 1 unverändert.']);
  assert.deepEqual(await textState(), before);
});

test('an older version after a newer one, and one in between', async () => {
  await run([await file('v/c.xml', gesetz('2026-03-10', 'Dritter Text.'))]);
  await run([await file('v/a.xml', gesetz('2025-01-10', 'Ältester Text.'))]);
  await run([await file('v/b.xml', gesetz('2026-02-10', 'Zweiter Text.'))]);
  const fassungen = await rowsOf<{ ab: string; worte: string }>(
    `select f.gueltig_ab as ab, string_agg(na.bezeichnung || ' ' || na.was, ', ' order by na.ordnung) as worte
     from erlasse.fassung f left join erlasse.normaenderung na on na.fassung_id = f.id
     join erlasse.werk w on w.id = f.werk_id where w.schluessel = 'BJNR100' group by f.id order by f.gueltig_ab`,
  );
  assert.deepEqual(fassungen, [
    { ab: '2025-01-10', worte: null },
    { ab: '2026-01-10', worte: '§ 1 geaendert' },
    { ab: '2026-02-10', worte: '§ 1 geaendert' },
    { ab: '2026-03-10', worte: '§ 1 geaendert' },
  ]);
});

test('a file that was built anew with the same text is no new version', async () => {
  const { out } = await run([await file('v/d.xml', gesetz('2026-03-20', 'Dritter Text.'))]);
  assert.deepEqual(out, ['1 Datei: 1 unverändert.']);
  const [fassung] = await rowsOf<{ tage: string }>(
    `select tage::text from erlasse.fassung where gueltig_ab = '2026-03-10'`,
  );
  assert.equal(fassung?.tage, '{2026-03-10,2026-03-20}');
});

const BILLION = `<?xml version="1.0"?><!DOCTYPE dokumente [<!ENTITY a "aaaaaaaaaa">${'bcdefghi'
  .split('')
  .map((name, i) => `<!ENTITY ${name} "${`&${'abcdefgh'[i]};`.repeat(10)}">`)
  .join('')}]><dokumente builddate="20260101" doknr="X"><norm>&i;</norm></dokumente>`;

const HOSTILE: Readonly<Record<string, [bytes: () => string | Buffer | Promise<Buffer>, satz: RegExp]>> = {
  'leer.xml': [() => '', /leer/],
  'entities.xml': [() => BILLION, /DTD/],
  'xxe.xml': [
    () =>
      '<!DOCTYPE d [<!ENTITY x SYSTEM "file:///etc/passwd">]><dokumente builddate="20260101" doknr="X"><norm>&x;</norm></dokumente>',
    /DTD/,
  ],
  'utf16-dtd.xml': [
    () => Buffer.from(`\ufeff${BILLION.replace('1.0"?', '1.0" encoding="UTF-16"?')}`, 'utf16le'),
    /DTD|XML/,
  ],
  'kein-gesetz.xml': [() => '<buch><seite/></buch>', /kein Gesetz im Format/],
  'ohne-tag.xml': [() => gesetz('2026-01-01', 'x').replaceAll(/ builddate="\d+"/g, ''), /fehlt der Tag/],
  'abgeschnitten.xml': [() => gesetz('2026-01-01', 'x').slice(0, -60), /kein lesbares XML/],
  'kodierung.xml': [() => Buffer.from(gesetz('2026-01-01', 'Änderung für Übergänge'), 'latin1'), /Kodierung|XML/],
  'tief.xml': [
    () => `<dokumente builddate="20260101" doknr="X">${'<P>'.repeat(5_000)}${'</P>'.repeat(5_000)}</dokumente>`,
    /tief|XML/,
  ],
  'riesig.xml': [() => Buffer.concat([Buffer.from('<dokumente>'), Buffer.alloc(100 << 20, 'x')]), /größer als/],
  'langer-text.xml': [() => gesetz('2026-01-01', 'x'.repeat(11 << 20)), /XML|Speicher|lange/],
  'kein.zip': [() => 'PK nein', /keine ZIP-Datei/],
  'leer.zip': [() => zipOf({ 'liste.csv': 'x' }), /keine Datei, die Bleibe hier liest/],
  'bombe.zip': [() => zipOf({ 'x.xml': Buffer.alloc(200 << 20) }), /entfaltet|größer/],
  'zip-in-zip.zip': [
    async () => zipOf({ 'innen.zip': await zipOf({ 'x.xml': 'x' }) }),
    /ZIP-Dateien in einer ZIP-Datei/,
  ],
  'hinaus.zip': [async () => renamedZip('aa/bb.xml', '../b.xml'), /führt aus ihr hinaus/],
  'liste.csv': [() => 'x', /Dateien dieser Art/],
};

/** yazl writes no such name; the bytes of another name of the same length are replaced. */
async function renamedZip(from: string, to: string): Promise<Buffer> {
  assert.equal(from.length - 1, to.length);
  const bytes = await zipOf({ [from.slice(1)]: gesetz('2026-01-01', 'x') });
  return Buffer.from(bytes.toString('latin1').replaceAll(from.slice(1), to), 'latin1');
}

test('a bad file is named with one sentence, and nothing else stops', async () => {
  const paths: string[] = [];
  for (const [name, [bytes]] of Object.entries(HOSTILE)) paths.push(await file(`boese/${name}`, await bytes()));
  paths.push(path.join(folder, 'gibt-es-nicht.xml'));
  const good = await file('gut/gut.xml', gesetz('2026-01-01', 'Gut.', 'BJNR200'));
  const { code, out } = await run([...paths, good], { json: true });
  assert.equal(code, 1);
  assert.equal(out.length, 1);
  const told = JSON.parse(out[0] as string) as {
    gesamt: number;
    zahlen: Record<string, number>;
    dateien: { name: string; ergebnis: string; hinweis?: string }[];
  };
  for (const { name, ergebnis, hinweis = '' } of told.dateien.slice(0, -2)) {
    const [, satz] = HOSTILE[name.split(' › ')[0] as string] as [unknown, RegExp];
    assert.equal(ergebnis, 'fehler', name);
    assert.match(hinweis, satz, name);
    assert.match(hinweis, /^[A-ZÄÖÜ][^\n]*\.$/, name);
    assert.doesNotMatch(hinweis, /error|expected|invalid|\/tmp/i, name);
  }
  assert.match(told.dateien.at(-2)?.hinweis ?? '', /gibt es nicht/);
  assert.equal(told.dateien.at(-1)?.ergebnis, 'neu');
  assert.deepEqual(told.zahlen, { neu: 1, 'neue Fassung': 0, berichtigt: 0, unveraendert: 0, fehler: paths.length });
});

test('a law whose numbering repeats, articles that are chapters, norms without number, a table', async () => {
  const xml = giiXml({
    doknr: 'BJNR300',
    jurabk: 'Wiederholung 2',
    tag: '2026-01-01',
    normen: [
      { absaetze: ['Dieses Gesetz setzt etwas um.'] },
      { gliederung: { kennzahl: '010', bez: 'Art 1', titel: 'Anfang' }, absaetze: ['(1) Erster Artikel.'] },
      { enbez: '§ 1', absaetze: ['Im ersten.'] },
      { gliederung: { kennzahl: '020', bez: 'Art 2', titel: 'Ende' }, absaetze: ['(weggefallen)'] },
      { enbez: '§ 1', absaetze: ['Im zweiten.'] },
      {
        enbez: 'Anlage 1',
        content:
          '<table><tgroup><tbody><row><entry>1.</entry><entry>Gebühr</entry><entry>60 Euro</entry></row></tbody></tgroup></table>',
      },
    ],
  });
  assert.equal((await run([await file('w/w.xml', xml)])).code, 0);
  const normen = await rowsOf<{ bezeichnung: string; gliederung: string[]; text: string }>(
    `select n.bezeichnung, fn.gliederung, a.text from erlasse.fassung_norm fn join erlasse.norm n on n.id = fn.norm_id
     join erlasse.absatz a on a.norm_id = n.id join erlasse.werk w on w.id = n.werk_id
     where w.schluessel = 'BJNR300' order by fn.ordnung`,
  );
  assert.deepEqual(
    normen.map(({ bezeichnung, gliederung, text }) => [bezeichnung, gliederung.join(' › '), text]),
    [
      ['Vorbemerkung', '', 'Dieses Gesetz setzt etwas um.'],
      ['Art 1', '', 'Erster Artikel.'],
      ['§ 1', 'Art 1 Anfang', 'Im ersten.'],
      ['§ 1', 'Art 2 Ende', 'Im zweiten.'],
      ['Anlage 1', 'Art 2 Ende', '1. Gebühr 60 Euro'],
    ],
  );
});

test('a run that was cut goes on when it is repeated', async () => {
  for (let i = 0; i < 12; i += 1) await file(`viele/${i}.xml`, gesetz('2026-01-01', `Text ${i}.`, `BJNR4${i}`));
  const stop = new AbortController();
  const root = path.join(folder, 'viele');
  const running = run([root], { signal: stop.signal });
  setTimeout(() => stop.abort(), 250);
  const first = await running;
  const second = await run([root], { json: true });
  assert.equal(second.code, 0);
  const { zahlen } = JSON.parse(second.out[0] as string) as { zahlen: Record<string, number> };
  assert.equal((zahlen.neu ?? 0) + (zahlen.unveraendert ?? 0), 12);
  if (first.code === 1) assert.match(first.notes.at(-1) ?? '', /unterbrochen/);
  const staende = await rowsOf<{ stand: string }>(`select stand from erlasse.einlesung where stand = 'laeuft'`);
  assert.deepEqual(staende, []);
});

const erlass = (zeichen: string): Entwurf => ({
  briefkopf: ['Innenministerium des Landes Nordmark'],
  kopf: [
    ['Gz.:', zeichen],
    ['Datum:', '12.03.2024'],
  ],
  titel: 'Erteilung von Beschäftigungserlaubnissen nach § 4a AufenthG',
  anrede: ['An die Ausländerbehörden'],
  abschnitte: [
    { nummer: '1.', titel: 'Anlass', absaetze: ['Die Behörde prüft jeden Antrag binnen vier Wochen.'] },
    { nummer: '2.', titel: 'Verfahren', absaetze: ['Näheres regelt die Leitung durch eine schriftliche Verfügung.'] },
  ],
});

test('laws and decrees lie in one folder and in one ZIP; a picture beside a law is no decree', async () => {
  await file('gemischt/erlass.txt', asText(erlass('II 4 - 20471/7')));
  await file(
    'gemischt/alles.zip',
    await zipOf({
      'recht/BJNR500.xml': gesetz('2026-01-01', 'Im ZIP.', 'BJNR500'),
      'recht/formel.png': 'x',
      'erlasse/neu.docx': await asDocx(erlass('II 4 - 20471/8')),
    }),
  );
  const { code, out } = await run([path.join(folder, 'gemischt')], { json: true });
  const { dateien } = JSON.parse(out[0] as string) as { dateien: { name: string; ergebnis: string; kurz?: string }[] };
  assert.equal(code, 0);
  assert.deepEqual(
    dateien.map(({ kurz, ergebnis }) => [kurz, ergebnis]),
    [
      ['II 4 - 20471/8', 'neu'],
      ['Probe500G', 'neu'],
      ['II 4 - 20471/7', 'neu'],
    ],
  );
});

const SHARED = path.resolve(import.meta.dirname, '../../../../shared/recht/gii-xml-history');
const skip = existsSync(SHARED) ? false : 'the official files are not here';

test('five versions of a real law, newest first', { skip }, async () => {
  const days = ['2025-03-05', '2021-12-28', '2024-03-06', '2023-11-22', '2023-11-01'];
  for (const day of days) {
    const { code } = await run([path.join(SHARED, day, 'aufenthg_2004.xml')]);
    assert.equal(code, 0);
  }
  const found = await rowsOf<{ kurz: string; n: number; changed: number }>(
    `select w.kurz, count(distinct f.id)::int as n, count(a.*)::int as changed from erlasse.werk w
     join erlasse.fassung f on f.werk_id = w.id left join erlasse.normaenderung a on a.fassung_id = f.id
     where w.kurz = 'AufenthG' group by w.kurz`,
  );
  assert.equal(found[0]?.n, 5);
  assert.ok((found[0]?.changed ?? 0) > 50);
});
