/**
 * From the list of the shelf to the released paper, over real scans: what was counted is there, what differs is an alarm,
 * and nothing is destroyed by one person alone.
 */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import { buffer } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { PDFDocument } from '@cantoo/pdf-lib';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import type { Contract, RawInputOf } from '#platform/http/contract.ts';
import { createPersonenWithAkten, createPersonWithAkte } from '../akte.ts';
import { area } from '../akten.module.ts';
import { personInputSchema } from '../person.schema.ts';
import { act, givenDokument, givenTeam, letter, SYSTEM, scanned, staff, untilDone } from '../testing.ts';
import * as api from './bestand.api.ts';

let house: TestKernel;
let teamId: string;
const scanner = staff('scan', {}, ['akten.bestand', 'akten.erfassen', 'akten.eingang', 'akten.ansehen']);
const leitung = staff('leitung', { all: true });
const zweite = staff('zweite', { all: true });

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  teamId = await givenTeam(house.kernel, 'Nord', 'A', 'Z');
});
after(() => house.close());

const does = <C extends Contract>(contract: C, input: RawInputOf<C>, who = scanner) =>
  act(house.kernel, who, contract, input);
const pdf = async <C extends Contract>(contract: C, input: RawInputOf<C>, who = scanner) => {
  const answer = (await does(contract, input, who)) as unknown as ByteAnswer;
  return buffer(await answer.open());
};
const LISTE = `Aktenzeichen;Familienname;Vornamen;Geburtsdatum;Regal;Dicke mm;Blätter
ABH-2011-000101;Abadi;Nour;1988;A1;14;120
ABH-2011-000102;Bianchi;Carlo;03.04.1975;A1;6;40
ABH-2011-000103;Öztürk;Elif;;A2;;
ABH-11-1;Falsch;Nummer;;;;
`;
const bytes = Buffer.from(LISTE).toString('base64');
const entry = async (aktenzeichen: string) => {
  const [one] = (await does(api.listBestand, { q: aktenzeichen })).eintraege;
  assert.ok(one);
  return one;
};

/** The stack as the feeder gives it: the printed sheets, and after each Akte's sheet its letters. */
async function scan(stapelId: string, letters: readonly string[]): Promise<Buffer> {
  const sheets = await PDFDocument.load(await pdf(api.printStapel, { id: stapelId }));
  const made = await PDFDocument.create();
  for (let page = 0; page < sheets.getPageCount(); page++) {
    made.addPage((await made.copyPages(sheets, [page]))[0]);
    if (page === 0) continue;
    const brief = await PDFDocument.load(letter(...letters.map((text) => [`${text} ${page}`])));
    for (const copied of await made.copyPages(brief, brief.getPageIndices())) made.addPage(copied);
  }
  return Buffer.from(await made.save());
}

test('a list in one go leaves the very rows that one after the other leaves', async () => {
  const { kernel } = house;
  const personen = [
    { familienname: "Ñáñez-O'Brien", vornamen: 'Zoë  Ana', geburtsdatum: '1988', geschlecht: 'unbekannt' },
    { familienname: 'Öztürk', vornamen: '', geschlecht: 'unbekannt' },
    {
      familienname: "van der Berg-O'Neil",
      vornamen: 'Ida',
      geburtsdatum: '1975-04-03',
      geschlecht: 'weiblich',
      staatsangehoerigkeiten: ['NLD', 'SYR'],
    },
  ].map((one) => personInputSchema.parse(one));
  const place = { teamId, zustand: 'A' as const };
  const numbers = (from: number) => personen.map((_, index) => `ABH-2009-${String(from + index).padStart(6, '0')}`);
  const inOneGo = numbers(100);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    createPersonenWithAkten(
      kernel,
      { tx, actor: SYSTEM },
      personen.map((person, index) => ({ person, aktenzeichen: inOneGo[index] as string })),
      place,
    ),
  );
  const each = numbers(200);
  for (const [index, person] of personen.entries())
    await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
      createPersonWithAkte(kernel, { tx, actor: SYSTEM }, person, { ...place, aktenzeichen: each[index] }),
    );
  const rowsOf = async (list: readonly string[]) => {
    const { rows } = await kernel.pool.pg.query(
      `select to_jsonb(p) - '{id,created_at,updated_at}'::text[] as person, ap.rolle, a.team_id, a.buchstabe, a.zustand,
         a.version, a.schluessel ->> 'by' as by, a.created_by
       from akten.akte a join akten.akte_person ap on ap.akte_id = a.id join akten.person p on p.id = ap.person_id
       where a.aktenzeichen = any($1) order by a.aktenzeichen`,
      [list],
    );
    return rows;
  };
  assert.deepEqual(await rowsOf(inOneGo), await rowsOf(each));
  assert.equal((await rowsOf(inOneGo)).length, 3);
  const [person] = personen;
  assert.ok(person);
  const twice = ['ABH-2009-000300', 'ABH-2009-000300'].map((aktenzeichen) => ({ person, aktenzeichen }));
  const refused = transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    createPersonenWithAkten(kernel, { tx, actor: SYSTEM }, twice, place),
  );
  await assert.rejects(refused, { code: 'akten.AKTENZEICHEN_VERGEBEN' });
  assert.deepEqual(await rowsOf(['ABH-2009-000300']), []);
});

test('the list is looked at before it is read in, and read in twice it changes nothing', async () => {
  const before = await does(api.importBestand, { datei: bytes, teamId, nurPruefen: true }, leitung);
  assert.deepEqual([before.neu, before.vorhanden, before.fehler.map(({ zeile }) => zeile)], [3, 0, [5]]);
  assert.equal((await does(api.listBestand, {})).eintraege.length, 0);
  await does(api.importBestand, { datei: bytes, teamId, nurPruefen: false }, leitung);
  const again = await does(api.importBestand, { datei: bytes, teamId, nurPruefen: false }, leitung);
  assert.deepEqual([again.neu, again.vorhanden, again.bekannt], [0, 0, 3]);
  const { eintraege } = await does(api.listBestand, {});
  assert.deepEqual(
    eintraege.map(({ name, papier, dickeMm }) => [name, papier, dickeMm]),
    [
      ['Abadi, Nour', 'regal', 14],
      ['Bianchi, Carlo', 'regal', 6],
      ['Öztürk, Elif', 'regal', undefined],
    ],
  );
});

test('what is urgent goes first', async () => {
  const { akteId } = await entry('ABH-2011-000103');
  await does(api.setEilig, { akten: [akteId], bis: '2026-12-01', grund: 'Termin am 1. Dezember' });
  const [first] = (await does(api.listBestand, {})).eintraege;
  assert.deepEqual([first?.akteId, first?.eiligGrund], [akteId, 'Termin am 1. Dezember']);
});

test('a stack is counted, printed, scanned and comes out even; then its paper is where it was put', async () => {
  const akten = [await entry('ABH-2011-000101'), await entry('ABH-2011-000102')];
  const stapel = await does(api.createStapel, {
    akten: akten.map(({ akteId }) => akteId),
    blaetter: 4,
    beidseitig: false,
    karton: 'K7',
  });
  assert.equal(stapel.abgleich.stand, 'erwartet');
  await assert.rejects(does(api.closeStapel, { id: stapel.id, version: 1 }), /STAPEL_NICHT_FERTIG/);
  const { eingangId } = await givenDokument(house.kernel, await scan(stapel.id, ['Brief eins', 'Brief zwei']));
  const parts = await house.kernel.pool.pg.query<{ id: string }>('select id from akten.eingang where teil_von = $1', [
    eingangId,
  ]);
  for (const { id } of parts.rows) assert.equal((await untilDone(house.kernel, id)).status, 'zugeordnet');
  const [compared] = (await does(api.listStapel, {})).eintraege;
  assert.deepEqual(compared?.abgleich, { stand: 'stimmt', seiten: 4 });
  await does(api.closeStapel, { id: stapel.id, version: 1 });
  const done = await entry('ABH-2011-000101');
  assert.deepEqual([done.papier, done.papierOrt, done.seiten], ['gescannt', 'Karton K7', 2]);
  const progress = await does(api.getFortschrittBestand, {});
  assert.deepEqual(progress.akten, { gesamt: 3, gescannt: 2 });
  assert.deepEqual(progress.meter, { gesamtMm: 20, gescanntMm: 20 });
});

test('a sheet that stayed in the feeder is an alarm until somebody explains it', async () => {
  const { akteId } = await entry('ABH-2011-000103');
  const stapel = await does(api.createStapel, { akten: [akteId], blaetter: 3, beidseitig: false });
  await givenDokument(house.kernel, await scan(stapel.id, ['Nur dieser Brief', 'und dieser']));
  const open = (await does(api.listStapel, {})).eintraege.find(({ id }) => id === stapel.id);
  assert.deepEqual(open?.abgleich, { stand: 'differenz', soll: 3, ist: 2, differenz: -1, verdacht: 0 });
  await assert.rejects(does(api.closeStapel, { id: stapel.id, version: 1 }), /STAPEL_DIFFERENZ/);
  const closed = await does(api.closeStapel, {
    id: stapel.id,
    version: 1,
    erklaerung: 'Ein Blatt war ein leerer Trenner aus der alten Akte.',
  });
  assert.ok(closed.abgeschlossenAm);
  assert.equal((await entry('ABH-2011-000103')).eiligBis, undefined, 'scanned is no longer urgent');
});

/** As the Sichtprüfung and the seal leave a scan; `ersetzung.test.ts` goes the whole way there. */
async function sealed(dokumentId: string): Promise<void> {
  const { pg } = house.kernel.pool;
  await pg.query(
    `insert into akten.sichtpruefung (dokument_id, stand, typ, umfang, saat, seiten, gescannt_von, geprueft_von, original_aufbewahren)
     values ($1, 'bestanden', 'bescheid', 'alle', repeat('0', 32), '{1}', 'scan', 'prueferin', false)`,
    [dokumentId],
  );
  await pg.query(
    `insert into akten.siegelung (dokument_id, stand, kopie_sha256, kopie_bytes, kopie_seiten, nachtrag, vermerk, stufe, test, gesiegelt_at)
     values ($1, 'gesiegelt', repeat('0', 64), 1, 1, 'x', '<x/>', 'B-B', true, now())`,
    [dokumentId],
  );
}

test('paper is destroyed only when its scans replace it and two persons want it, one after the other', async () => {
  const { akteId } = await entry('ABH-2011-000101');
  const version = async () => (await entry('ABH-2011-000101')).version;
  await assert.rejects(
    does(api.movePapier, { id: akteId, version: await version(), nach: 'vernichtet' }, leitung),
    /PAPIER_WEG/,
  );
  const ask = async () => does(api.movePapier, { id: akteId, version: await version(), nach: 'freigabe' }, leitung);
  await assert.rejects(ask(), /PAPIER_OHNE_SCAN/);
  const scan = await scanned(house.kernel, ['Bescheid auf Papier', 'Die Erlaubnis wird verlängert.']);
  const { dokumentId } = await givenDokument(house.kernel, scan, { name: 'scan.jpg', akteId });
  await assert.rejects(ask(), /PAPIER_NICHT_ERSETZBAR/);
  await sealed(dokumentId);
  await ask();
  await assert.rejects(does(api.releasePapier, { id: akteId, version: await version() }, leitung), /FREIGABE_ZU_ZWEIT/);
  await assert.rejects(
    does(api.movePapier, { id: akteId, version: await version(), nach: 'freigegeben' }, leitung),
    /FREIGABE_ZU_ZWEIT/,
  );
  await assert.rejects(
    house.kernel.pool.pg.query(
      `update akten.bestand set papier = 'freigegeben', freigegeben_by = freigabe_beantragt_by where akte_id = $1`,
      [akteId],
    ),
    /check constraint/,
  );
  await does(api.releasePapier, { id: akteId, version: await version() }, zweite);
  await does(
    api.movePapier,
    { id: akteId, version: await version(), nach: 'vernichtet', notiz: 'Aktenvernichter 3' },
    leitung,
  );
  const { schritte } = await does(api.listPapierschritte, { id: akteId });
  assert.deepEqual(
    schritte.map(({ nach, von }) => [nach, von]),
    [
      ['vorbereitet', 'scan'],
      ['gescannt', 'scan'],
      ['freigabe', 'leitung'],
      ['freigegeben', 'zweite'],
      ['vernichtet', 'leitung'],
    ],
  );
});

test('a passport is taken with a receipt and given back with another, once', async () => {
  const { akteId } = await entry('ABH-2011-000102');
  const held = await does(
    api.takeIntoVerwahrung,
    {
      akteId,
      art: 'pass',
      bezeichnung: 'Reisepass Italien',
      nummer: 'YA1234567',
      ort: 'Tresor 2, Fach 14',
      grund: '§ 48 Abs. 1 AufenthG, Prüfung der Identität',
      abgegebenVon: 'Carlo Bianchi',
    },
    leitung,
  );
  const { bilder, dateien } = (await import('../seitenwerk.ts')).seitenwerk(house.kernel);
  const textOf = async (receipt: Buffer) => {
    const file = dateien.fresh();
    await writeFile(file, receipt);
    const { text } = await bilder.recognise(file, 1);
    await dateien.remove(file);
    return text;
  };
  const taken = await textOf(await pdf(api.printVerwahrung, { id: held.id }, leitung));
  assert.match(taken, /Quittung über die Verwahrung[\s\S]*YA1234567[\s\S]*Carlo Bianchi/);
  const back = { id: held.id, version: held.version, an: 'Carlo Bianchi' };
  const tries = await Promise.allSettled([1, 2].map(() => does(api.returnFromVerwahrung, back, leitung)));
  assert.equal(tries.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.match(await textOf(await pdf(api.printVerwahrung, { id: held.id }, leitung)), /Quittung über die Rückgabe/);
});
