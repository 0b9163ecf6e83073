/** Messages of xdomea: written so that the standard's schemas take them, read however they come, there and back. */
import assert from 'node:assert/strict';
import { createWriteStream, existsSync } from 'node:fs';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { ZipFile } from 'yazl';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { ByteAnswer } from '#platform/actions/action.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { destroyAkteContent } from '../akte.sql.ts';
import { area } from '../akten.module.ts';
import * as herausgabe from '../akteneinsicht/herausgabe.api.ts';
import { abgleichWorte } from '../altbestand/abgleich.rules.ts';
import { updateDokument } from '../dokument.api.ts';
import { readQuittung } from '../eingang.ts';
import { act, givenAkte, givenDokument, letter, nord, SYSTEM, staff, untilDone } from '../testing.ts';
import * as api from './abgabe.api.ts';
import { openZip, readEntry } from './auspacken.ts';
import { importPaket, viewPaket } from './einlesen.ts';
import { writeNachricht } from './nachricht.ts';
import { NACHRICHTEN, PROFILE } from './profil.data.ts';
import { installSchemata, parseNachricht, pruefeNachricht } from './schemata.ts';

const STANDARDS = path.resolve(import.meta.dirname, '../../../../shared/standards/xdomea');
const skip = existsSync(STANDARDS) ? false : 'the schemas and samples of the standard are not here';

let house: TestKernel;
let akteId: string;
let aktenzeichen: string;
let folder: string;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  folder = house.kernel.config.dataDir;
  const akte = await givenAkte(house.kernel, 'nord', {
    familienname: 'Grünwald-Söhne',
    vornamen: 'Đorđe',
    geburtsdatum: '1990-02-03',
  });
  ({ akteId, aktenzeichen } = akte);
  for (const [nr, text] of ['Erster Brief zur Abgabe', 'Zweiter Brief zur Abgabe'].entries()) {
    const { dokumentId } = await givenDokument(house.kernel, letter([text]), { akteId });
    const values = {
      titel: `Brief <${nr + 1}> & Anlage`,
      typ: 'bescheid',
      datum: `2024-05-0${nr + 1}`,
      absender: `Amt & ${nr + 1}`,
    };
    await act(house.kernel, nord, updateDokument, { id: dokumentId, version: await versionOf(dokumentId), ...values });
  }
});
after(() => house.close());

const refused = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

async function versionOf(id: string): Promise<number> {
  const { rows } = await house.kernel.pool.pg.query<{ version: number }>(
    'select version from akten.dokument where id = $1',
    [id],
  );
  return (rows[0] as { version: number }).version;
}

async function made(art: 'abgabe' | 'anbietung' | 'aussonderung', profil: '3.0.0' | '4.0.0') {
  const { kernel } = house;
  const order = { id: akteId, art, profil, empfaenger: 'Beispielstadt', anlass: 'Wegzug' };
  const { id } = await act(kernel, nord, api.createAbgabe, order);
  for (;;) {
    const { eintraege } = await act(kernel, nord, herausgabe.listHerausgaben, { id: akteId });
    const one = eintraege.find((entry) => entry.id === id);
    if (one?.status === 'fertig') {
      const answer = (await act(kernel, nord, herausgabe.getHerausgabeDatei, { id })) as ByteAnswer;
      const file = path.join(folder, one.dateiname);
      await writeFile(file, await buffer(await answer.open()));
      return { ...one, file };
    }
    assert.notEqual(one?.status, 'fehler', one?.fehler ?? '');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

test('without installed schemas a message says plainly that nobody checked it', async () => {
  const { pruefung, dateiname, abgabe } = await made('anbietung', '3.0.0');
  assert.match(pruefung ?? '', /^Nicht geprüft/);
  assert.match(dateiname, /^[0-9a-f-]{36}_Aussonderung\.Anbieteverzeichnis\.0501\.zip$/);
  assert.ok(dateiname.startsWith(abgabe?.prozessId ?? 'x'));
});

test('0401, 0501 and 0503 of version 3.0.0 are valid against its schemas', { skip }, async () => {
  assert.deepEqual(await installSchemata(house.kernel, STANDARDS), ['3.0.0']);
  for (const art of ['abgabe', 'anbietung', 'aussonderung'] as const) {
    const { pruefung, file } = await made(art, '3.0.0');
    assert.match(pruefung ?? '', /gültig\.$/);
    const seen = await viewPaket(house.kernel, file);
    assert.equal(seen.pruefung.ergebnis, 'gueltig', seen.pruefung.fehler[0] ?? '');
    assert.equal(seen.nachricht.code, NACHRICHTEN[art].code);
    assert.deepEqual(abgleichWorte(seen.abgleich), []);
    assert.equal(seen.abgleich.gelistet, art === 'anbietung' ? 0 : 2);
  }
});

test('Vorgänge, and documents in them, are valid too', { skip }, async () => {
  await installSchemata(house.kernel, STANDARDS);
  const uuid = (nr: number) => `0000000${nr}-0000-4000-8000-000000000000`;
  const datei = { dateiname: `${uuid(3)}.webp`, art: 'webp', groesse: 1, sha256: 'a'.repeat(64), ref: {} as never };
  const dokument = { id: uuid(4), titel: 'Brief', typ: 'Bescheid', eingegangenAm: '2026-01-02', datei };
  const vorgang = { id: uuid(2), betreff: '§ 18g', kennzeichen: 'V-1', beginn: '2026-01-01', dokumente: [dokument] };
  const akte = {
    id: uuid(1),
    aktenzeichen,
    betreff: 'x',
    beginn: '2026-01-01',
    personen: [],
    vorgaenge: [vorgang],
    dokumente: [],
  };
  const order = { prozessId: uuid(8), nachrichtId: uuid(7), zeitpunkt: '2026-01-02T00:00:00Z', akten: [akte] };
  const stellen = { absender: { institution: 'A', organisationseinheit: 'Team' }, empfaenger: { institution: 'B' } };
  const xml = writeNachricht({ ...order, ...stellen, art: NACHRICHTEN.aussonderung, profil: PROFILE['3.0.0'] });
  assert.deepEqual(await pruefeNachricht(house.kernel, '3.0.0', xml), { ergebnis: 'gueltig', fehler: [] });
});

test('schemas come from a ZIP as well', { skip }, async () => {
  const names = ['xdomea_3.0.0', 'xoev/code/1_0'];
  const files = await Promise.all(names.map((name) => filesOf(path.join(STANDARDS, name))));
  const zip = path.join(folder, 'schemata.zip');
  const all = files.flatMap((some, index) =>
    [...some].map(([name, bytes]) => [`${names[index]}/${name}`, bytes] as const),
  );
  await zipOf(zip, new Map(all));
  assert.deepEqual(await installSchemata(house.kernel, zip), ['3.0.0']);
});

test('what does not fit the schemas is told with its line', { skip }, async () => {
  await installSchemata(house.kernel, STANDARDS);
  const { namespace } = PROFILE['3.0.0'];
  const xml = `<x:Aussonderung.Aussonderung.0503 xmlns:x="${namespace}"><x:Kopf/></x:Aussonderung.Aussonderung.0503>`;
  const { ergebnis, fehler } = await pruefeNachricht(house.kernel, '3.0.0', xml);
  assert.equal(ergebnis, 'ungueltig');
  assert.match(fehler[0] ?? '', /^Zeile 1: .*Kopf/);
});

test('the published samples 0503 of 3.0.0 and 4.0.0 are read', { skip }, async () => {
  for (const fassung of ['3.0.0', '4.0.0']) {
    const samples = path.join(STANDARDS, 'beispiele', `v${fassung}`);
    const [xml = ''] = (await readdir(samples)).filter((name) => name.endsWith('.xml'));
    const read = await parseNachricht(house.kernel, path.join(samples, xml));
    assert.equal(read.fassung, fassung);
    assert.equal(read.code, '0503');
    assert.equal(read.empfaenger, 'Landesarchiv NRW');
    assert.equal(read.absender, '[Abgebende Stelle]');
    assert.ok(xml.startsWith(read.prozessId));
    const [dokument, ...more] = read.dokumente;
    assert.equal(more.length, 0);
    assert.equal(dokument?.titel, '[Dokumentbetreff]');
    assert.equal(dokument?.datum, fassung === '3.0.0' ? '2011-02-12' : '2025-01-14');
    assert.ok(existsSync(path.join(samples, dokument?.dateien[0]?.name ?? '')));
    const zip = path.join(folder, `muster-${fassung}.zip`);
    await zipOf(zip, await filesOf(samples));
    assert.deepEqual(abgleichWorte((await viewPaket(house.kernel, zip)).abgleich), []);
  }
});

test('4.0.0 is written with the elements of its sample, in their order', { skip }, async () => {
  const samples = path.join(STANDARDS, 'beispiele/v4.0.0');
  const [name = ''] = (await readdir(samples)).filter((one) => one.endsWith('.xml'));
  const sample = await readFile(path.join(samples, name), 'utf8');
  const known = new Set([...sample.matchAll(/<([\w:.]+)/g)].map(([, tag]) => tag));
  const { file } = await made('aussonderung', '4.0.0');
  const xml = (await filesInZip(file)).get(`${path.basename(file, '.zip')}.xml`)?.toString() ?? '';
  const unknown = new Set([...xml.matchAll(/<([\w:.]+)/g)].map(([, tag]) => tag).filter((tag) => !known.has(tag)));
  const order = childrenIn(sample);
  for (const [parent, children] of childrenIn(xml)) {
    const shared = children.filter((child) => order.get(parent)?.includes(child));
    const wanted = order.get(parent)?.filter((child) => shared.includes(child));
    if (wanted) assert.deepEqual(shared, wanted, parent);
  }
  // What our message holds beyond the sample: from 3.0.0, untried.
  assert.deepEqual([...unknown].sort(), [
    'xdomea:Datum',
    'xdomea:Familienname',
    'xdomea:Geburt',
    'xdomea:Kontakt',
    'xdomea:Posteingangsdatum',
    'xdomea:Typ',
    'xdomea:Vorname',
  ]);
});

/** Each element's children by their first occurrence, whatever the element lies in. */
function childrenIn(xml: string): Map<string, string[]> {
  const found = new Map<string, string[]>();
  const open: string[] = [];
  for (const [, closing, tag = '', empty] of xml
    .replaceAll(/<!--[\s\S]*?-->/g, '')
    .matchAll(/<(\/?)([\w:.]+)[^>]*?(\/?)>/g)) {
    if (closing) {
      open.pop();
      continue;
    }
    const parent = open.at(-1) ?? '';
    const children = found.get(parent) ?? [];
    if (!children.includes(tag)) children.push(tag);
    found.set(parent, children);
    if (!empty) open.push(tag);
  }
  return found;
}

test('there and back: the same bytes, titles, days and kinds, and a receipt without a difference', async () => {
  const { kernel } = house;
  const { file } = await made('abgabe', '3.0.0');
  const before = await dokumenteIn(akteId);
  // The office that gave it away destroys it; so its files are no doubles when they come back.
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, akteId));
  const neu = await givenAkte(kernel, 'nord', { familienname: 'Rückkehr' });
  const { lieferungId } = await importPaket(kernel, SYSTEM, file, neu.akteId);
  const again = await importPaket(kernel, SYSTEM, file, neu.akteId);
  assert.equal(again.lieferungId, lieferungId, 'called twice, taken in once');
  const { dateien, abgleich, herkunft } = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    readQuittung(tx, SYSTEM, lieferungId),
  );
  assert.equal(herkunft, 'xdomea');
  assert.deepEqual(abgleich, { gelistet: 2, fehlend: [], zusaetzlich: [], abweichend: [] });
  for (const { id } of dateien) assert.equal((await untilDone(kernel, id)).status, 'zugeordnet');
  assert.deepEqual(await dokumenteIn(neu.akteId), before);
});

async function dokumenteIn(id: string) {
  const { rows } = await house.kernel.pool.pg.query(
    'select titel, typ, datum::text, absender, sha256 from akten.dokument where akte_id = $1 order by datum',
    [id],
  );
  return rows;
}

test('missing, unlisted and altered files are alarms in the receipt, each by its name', async () => {
  const { kernel } = house;
  const uuid = (nr: number) => `0000000${nr}-0000-4000-8000-000000000000`;
  const hash = 'a'.repeat(64);
  const ref = {} as never;
  const dokument = (nr: number) => ({
    id: uuid(nr),
    titel: `Brief ${nr}`,
    typ: 'Bescheid',
    eingegangenAm: '2026-01-02',
    datei: { dateiname: `${uuid(nr)}.pdf`, art: 'pdf', groesse: 1, sha256: hash, ref },
  });
  const akte = {
    id: uuid(9),
    aktenzeichen,
    betreff: 'x',
    beginn: '2026-01-01',
    personen: [],
    vorgaenge: [],
    dokumente: [dokument(1), dokument(2)],
  };
  const xml = writeNachricht({
    art: NACHRICHTEN.abgabe,
    profil: PROFILE['4.0.0'],
    prozessId: uuid(8),
    nachrichtId: uuid(7),
    zeitpunkt: '2026-01-02T00:00:00Z',
    absender: { institution: 'A' },
    empfaenger: { institution: 'B' },
    akten: [akte],
  });
  const zip = path.join(folder, 'abweichend.zip');
  await zipOf(
    zip,
    new Map([
      [`${uuid(8)}_Abgabe.Abgabe.0401.xml`, Buffer.from(xml)],
      [`${uuid(1)}.pdf`, letter(['Ein anderer Brief'])],
      ['beilage.pdf', letter(['Ungenannte Beilage'])],
    ]),
  );
  const { lieferungId } = await importPaket(kernel, SYSTEM, zip, undefined);
  const quittung = await transact(kernel.pool.db, SYSTEM, 'test', (tx) => readQuittung(tx, SYSTEM, lieferungId));
  assert.deepEqual(quittung.abgleich, {
    gelistet: 2,
    fehlend: [`${uuid(2)}.pdf`],
    zusaetzlich: ['beilage.pdf'],
    abweichend: [`${uuid(1)}.pdf`],
  });
  assert.deepEqual(
    quittung.dateien.map(({ dateiname, fehler, sha256 }) => [dateiname, fehler?.code ?? (sha256 ? 'stored' : '')]),
    [
      [`${uuid(1)}.pdf`, 'akten.PRUEFSUMME_FALSCH'],
      [`${uuid(2)}.pdf`, 'akten.DATEI_NICHT_ANGEKOMMEN'],
      ['beilage.pdf', 'stored'],
    ],
  );
});

const NAME = '00000008-0000-4000-8000-000000000000_Abgabe.Abgabe.0401.xml';
const HOSTILE: Readonly<Record<string, string>> = {
  'an entity bomb': `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;">]><x>&b;</x>`,
  'a file of the server': `<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>`,
  'endless depth': '<x>'.repeat(100_000) + '</x>'.repeat(100_000),
  'depth within the parser’s own limit': `<Abgabe.Abgabe.0401 xmlns="${PROFILE['3.0.0'].namespace}">${'<x>'.repeat(150)}${'</x>'.repeat(150)}</Abgabe.Abgabe.0401>`,
  'another standard': '<Abgabe.Abgabe.0401 xmlns="urn:anderes"/>',
  'no XML': 'Guten Tag',
};

test('hostile messages are refused with a sentence', async () => {
  for (const [what, xml] of Object.entries(HOSTILE)) {
    const zip = path.join(folder, 'feindlich.zip');
    await zipOf(zip, new Map([[NAME, Buffer.from(xml)]]));
    await assert.rejects(viewPaket(house.kernel, zip), refused('akten.XDOMEA_UNLESBAR'), what);
  }
});

test('hostile ZIPs are refused before they unfold', async () => {
  const zip = path.join(folder, 'feindlich.zip');
  const write = async (bytes: Buffer) => writeFile(zip, bytes);
  await zipOf(zip, new Map([['bombe.xml', Buffer.alloc(70 * 1024 * 1024)]]), true);
  await assert.rejects(viewPaket(house.kernel, zip), refused('akten.XDOMEA_ZIP'), 'a bomb');
  await zipOf(zip, new Map([['aa/bb/cc.xml', Buffer.from('<x/>')]]));
  const plain = await readFile(zip);
  await write(Buffer.from(plain.toString('latin1').replaceAll('aa/bb/cc.xml', '../../cc.xml'), 'latin1'));
  await assert.rejects(viewPaket(house.kernel, zip), refused('akten.XDOMEA_ZIP'), 'a path that leads out');
  await write(Buffer.from('PK gar kein ZIP'));
  await assert.rejects(viewPaket(house.kernel, zip), refused('akten.XDOMEA_ZIP'), 'no ZIP');
});

test('what is not there is said to be not there', async () => {
  await assert.rejects(
    viewPaket(house.kernel, path.join(folder, 'gibt-es-nicht.zip')),
    refused('akten.DATEI_NICHT_LESBAR'),
  );
});

test('however a message is damaged, it is read or refused in words', async () => {
  const zip = path.join(folder, 'beschaedigt.zip');
  await zipOf(
    zip,
    new Map([
      [
        NAME,
        Buffer.from(`<a:Abgabe.Abgabe.0401 xmlns:a="${PROFILE['3.0.0'].namespace}"><a:Kopf/></a:Abgabe.Abgabe.0401>`),
      ],
    ]),
  );
  const sound = await readFile(zip);
  await fc.assert(
    fc.asyncProperty(fc.nat(sound.length - 1), fc.integer({ min: 1, max: 255 }), async (at, change) => {
      const broken = Buffer.from(sound);
      broken.writeUInt8((broken[at] as number) ^ change, at);
      await writeFile(zip, broken);
      await viewPaket(house.kernel, zip).catch((cause: unknown) => {
        assert.ok(cause instanceof Fault && cause.status === 422, String(cause));
      });
    }),
    { numRuns: 40, seed: 13 },
  );
});

test('the paper trail: to whom, which message, and the receipt that somebody notes once', async () => {
  const { kernel } = house;
  const akte = await givenAkte(kernel, 'nord', { familienname: 'Spur' });
  const order = {
    id: akte.akteId,
    art: 'abgabe' as const,
    absender: 'A',
    empfaenger: 'Beispielstadt',
    anlass: 'Wegzug',
  };
  await act(kernel, nord, api.createAbgabe, order);
  const { eintraege } = await act(kernel, nord, herausgabe.listHerausgaben, { id: akte.akteId });
  const abgabe = eintraege[0]?.abgabe;
  assert.equal(abgabe?.nachricht, 'Abgabe.Abgabe.0401');
  await act(kernel, nord, api.confirmAbgabe, { id: abgabe?.id ?? '', am: '2026-11-26' });
  const twice = act(kernel, nord, api.confirmAbgabe, { id: abgabe?.id ?? '', am: '2026-11-27' });
  await assert.rejects(twice, refused('akten.ABGABE_BESTAETIGT'));
  const notzugriff = staff('fremd', { akten: [akte.akteId] });
  await assert.rejects(act(kernel, notzugriff, api.createAbgabe, order), refused('akten.NOTZUGRIFF_NUR_LESEN'));
});

async function zipOf(file: string, files: ReadonlyMap<string, Buffer>, compress = false): Promise<void> {
  const zip = new ZipFile();
  for (const [name, bytes] of files) zip.addBuffer(bytes, name, { compress });
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(file));
}

async function filesOf(from: string): Promise<Map<string, Buffer>> {
  const names = (await readdir(from, { withFileTypes: true })).filter((one) => one.isFile()).map(({ name }) => name);
  return new Map(await Promise.all(names.map(async (name) => [name, await readFile(path.join(from, name))] as const)));
}

async function filesInZip(file: string): Promise<Map<string, Buffer>> {
  const zip = await openZip(file);
  const found = new Map<string, Buffer>();
  for (const entry of zip.entries) found.set(entry.name, await readEntry(zip, entry, 1 << 26));
  zip.close();
  return found;
}
