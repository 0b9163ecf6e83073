/** A folder with its list: what is in one and not in the other is an alarm, and nothing is taken twice. */
import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { area } from '../akten.module.ts';
import { readQuittung } from '../eingang.ts';
import { givenAkte, letter, SYSTEM, untilDone } from '../testing.ts';
import { takeAltbestand } from './altbestand.ts';
import { readListe } from './liste.ts';

let house: TestKernel;
let folder: string;
let liste: string;
before(async () => {
  house = await testKernel({ areas: [area], work: true });
  folder = await mkdtemp(path.join(house.kernel.config.dataDir, 'altbestand-'));
  liste = path.join(folder, 'liste.csv');
});
after(() => house.close());

async function taken() {
  const { kernel } = house;
  const lieferungId = await takeAltbestand(kernel, SYSTEM, { folder, liste });
  return transact(kernel.pool.db, SYSTEM, 'test', (tx) => readQuittung(tx, SYSTEM, lieferungId));
}

test('listed but missing, present but not listed; called again, only what was missing is taken', async () => {
  const { aktenzeichen } = await givenAkte(house.kernel, 'nord', { familienname: 'Altbestand' });
  await mkdir(path.join(folder, 'Ordner'));
  await writeFile(path.join(folder, 'Ordner', 'Erster.pdf'), letter(['Erster alter Brief']));
  await writeFile(path.join(folder, 'nirgends.pdf'), letter(['Steht auf keiner Liste']));
  await symlink('/etc/passwd', path.join(folder, 'verweis.pdf'));
  const rows = [
    'Datei;Aktenzeichen;Titel;Datum;Art',
    `ordner\\erster.pdf;${aktenzeichen};Größenänderung;4.3.2019;Bescheid`,
    `spaeter.pdf;${aktenzeichen};Später geliefert;;`,
    '../../geheim.pdf;;;;',
    'verweis.pdf;;;;',
  ];
  // As Windows programs write it.
  await writeFile(liste, Buffer.from(rows.join('\r\n'), 'latin1'));
  const first = await taken();
  assert.equal(first.herkunft, 'altbestand');
  assert.deepEqual(first.abgleich, {
    gelistet: 4,
    fehlend: [`${aktenzeichen}/spaeter.pdf`, '../../geheim.pdf', 'verweis.pdf'],
    zusaetzlich: ['nirgends.pdf'],
    abweichend: [],
  });
  assert.equal(first.verbleib.ausgeblieben, 3);
  const erster = first.dateien[0];
  assert.equal((await untilDone(house.kernel, erster?.id ?? '')).status, 'zugeordnet');

  await writeFile(path.join(folder, 'spaeter.pdf'), letter(['Kam einen Tag später']));
  const second = await taken();
  assert.equal(second.id, first.id);
  assert.equal(second.angeboten, first.angeboten, 'no file is offered twice');
  assert.equal(second.verbleib.ausgeblieben, 2);
  assert.equal(second.dateien[0]?.dokumentId, (await taken()).dateien[0]?.dokumentId);
  const { rows: dokumente } = await house.kernel.pool.pg.query(
    `select d.titel, d.typ, d.datum::text from akten.dokument d where d.eingang_id = $1`,
    [erster?.id],
  );
  assert.deepEqual(dokumente, [{ titel: 'Größenänderung', typ: 'bescheid', datum: '2019-03-04' }]);
});

const HEAD = ['Datei', 'Titel'];
const WORDS = fc.stringMatching(/^[a-zA-ZäöüßÄÖÜ ,;."-]{0,20}$/);

test('encoding and delimiter are found, whatever stands in the fields', async () => {
  const file = path.join(house.kernel.config.dataDir, 'liste-probe.csv');
  const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('utf8', 'utf8-bom', 'latin1', 'utf16le', 'utf16le-bom', 'utf16be-bom'),
      fc.boolean(),
      fc.array(WORDS, { minLength: 1, maxLength: 5 }),
      async (delimiter, encoding, named, titles) => {
        const lines = [
          ...(named ? [`sep=${delimiter}`] : []),
          HEAD.join(delimiter),
          ...titles.map((title, nr) => [`f${nr}.pdf`, quoted(title)].join(delimiter)),
        ];
        const [code = '', mark] = encoding.split('-');
        const bytes = Buffer.from(
          (mark ? '\ufeff' : '') + lines.join('\n'),
          code.replace('be', 'le') as BufferEncoding,
        );
        await writeFile(file, code === 'utf16be' ? bytes.swap16() : bytes);
        const { zeilen } = await readListe(file);
        assert.deepEqual(
          zeilen.map(({ datei, titel }) => [datei, titel ?? '']),
          titles.map((title, nr) => [`f${nr}.pdf`, title.trim().replace(/\s+/g, ' ')]),
        );
      },
    ),
    { numRuns: 60, seed: 13 },
  );
});

test('what the list says and cannot be taken over is told with its line, and no file is lost for it', async () => {
  const { kernel } = house;
  const one = await mkdtemp(path.join(kernel.config.dataDir, 'altbestand-'));
  const akten = [
    await givenAkte(kernel, 'nord', { familienname: 'A' }),
    await givenAkte(kernel, 'nord', { familienname: 'B' }),
  ];
  const [a = '', b = ''] = akten.map(({ aktenzeichen }) => aktenzeichen);
  // Names that differ in case only are two files.
  for (const name of ['Brief.pdf', 'brief.pdf', 'zwei.pdf', 'drei.pdf'])
    await writeFile(
      path.join(one, name),
      letter([`Inhalt von ${name}, gross wie klein: ${Buffer.from(name).toString('hex')}`]),
    );
  const file = path.join(kernel.config.dataDir, 'hinweise.csv');
  const rows = [
    'Datei;Aktenzeichen;Titel;Datum;Art',
    `Brief.pdf;${a};"Mit\nUmbruch";31.02.2019;Bescheid`,
    `brief.pdf;33-11/Mü;;4.3.2019;Kuchenrezept`,
    `zwei.pdf;${a};;;`,
    `zwei.pdf;${b};;;`,
    `;${a};Ohne Datei;;`,
    ';;;;',
    `drei.pdf;${a};;;`,
    `drei.pdf;${a};;;`,
  ];
  await writeFile(file, rows.join('\r\n'));
  const lieferungId = await takeAltbestand(kernel, SYSTEM, { folder: one, liste: file });
  const { abgleich, dateien } = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    readQuittung(tx, SYSTEM, lieferungId),
  );
  assert.deepEqual(
    dateien.map(({ dateiname }) => dateiname).sort(),
    [`${a}/Brief.pdf`, `${a}/drei.pdf`, 'brief.pdf', 'zwei.pdf'].sort(),
  );
  assert.deepEqual([abgleich?.gelistet, abgleich?.fehlend, abgleich?.zusaetzlich], [4, [], []]);
  assert.deepEqual(abgleich?.hinweise, [
    'Zeile 3: Datum „31.02.2019“ nicht übernommen.',
    'Zeile 4: Aktenzeichen „33-11/Mü“ nicht übernommen.',
    'Zeile 4: Art „Kuchenrezept“ nicht übernommen.',
    'Zeile 7: Sie nennt keine Datei und wurde übergangen.',
    'Zeile 6: „zwei.pdf“ steht mit anderen Angaben schon in Zeile 5. Die Aktenzeichen sind verschieden: Ordnen Sie die Datei im Eingang zu.',
  ]);
});

test('a quotation mark that never closes is named in German', async () => {
  const file = path.join(house.kernel.config.dataDir, 'offen.csv');
  await writeFile(file, `Datei;Titel\na.pdf;"offen\n${'b.pdf;x\n'.repeat(20)}`);
  await assert.rejects(
    readListe(file),
    (cause) => cause instanceof Fault && /Anführungszeichen/.test(`${cause.title} ${cause.advice}`),
  );
});

test('any bytes are a list or refused in words', async () => {
  const file = path.join(house.kernel.config.dataDir, 'liste-unsinn.csv');
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), fc.boolean(), async (bytes, headed) => {
      await writeFile(file, Buffer.concat([Buffer.from(headed ? 'Datei;Titel\n' : ''), bytes]));
      await readListe(file).catch((cause: unknown) => assert.ok(cause instanceof Fault && cause.status === 400));
    }),
    { numRuns: 80, seed: 13 },
  );
  await rm(file);
});
