/** From the scanner to the sealed copy, over HTTP, on a paper of Musterstadt; and what must not be possible on the way. */
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestOffice, type TestSession, testOffice } from '#apps/server/testing.ts';
import { opensslMissing, pdfsig, pdfsigMissing, run, xmllintMissing } from '#engines/sign/testing/programs.ts';
import { ProblemError, urlOf } from '#platform/http/client.ts';
import { withPapier } from '../demo/papier.ts';
import { planDemo } from '../demo/plan.ts';
import * as dokumentApi from '../dokument.api.ts';
import * as eingangApi from '../eingang.api.ts';
import * as pruefungApi from './pruefung.api.ts';
import * as siegelApi from './siegel.api.ts';
import { siegelCommand } from './siegel.cli.ts';
import { PROFIL, SCANNER } from './testing.ts';
import * as vorgabeApi from './vorgabe.api.ts';

const TAG = '2026-11-24';
let office: TestOffice;
let scanstelle: TestSession;
let poststelle: TestSession;
let leitung: TestSession;
let folder: string;
let dokumentId: string;
let seiten: number;
let sealed: Buffer;

before(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'bleibe-ersetzung-'));
  office = await testOffice({ work: true });
  for (const [who, set] of [
    ['scanstelle', (one: TestSession) => (scanstelle = one)],
    ['poststelle', (one: TestSession) => (poststelle = one)],
    ['leitung', (one: TestSession) => (leitung = one)],
  ] as const)
    set(await office.signIn(who));
});
after(async () => {
  await office.close();
  rmSync(folder, { recursive: true });
});

async function code(asked: Promise<unknown>): Promise<string> {
  try {
    await asked;
    return 'ok';
  } catch (cause) {
    if (cause instanceof ProblemError) return cause.problem.code;
    throw cause;
  }
}

/** Asks again until it holds; the workers do their part meanwhile. */
async function until<T>(ask: () => Promise<T>, holds: (answer: T) => boolean): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (holds(answer)) return answer;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

test('scanner and profile are drafted by one person and released by another, and then stay as they are', async () => {
  const administration = await office.signIn('administration');
  const draft = (schluessel: string, vorgabe: never) =>
    administration.call(vorgabeApi.draftVorgabe, { schluessel, vorgabe, gueltigAb: '2026-01-01' });
  const device = await draft('poststelle', { art: 'scanner', inhalt: SCANNER } as never);
  const profile = await draft('standard', { art: 'scanprofil', inhalt: PROFIL } as never);
  for (const { id, version, art } of [device, profile]) {
    assert.equal(
      await code(administration.call(vorgabeApi.releaseVorgabe, { id, version, art })),
      'fassung.ZWEITE_PERSON',
    );
    await leitung.call(vorgabeApi.releaseVorgabe, { id, version, art });
  }
  const change = { id: profile.id, version: profile.version + 1, gueltigAb: '2026-01-01' };
  const vorgabe = { art: 'scanprofil', inhalt: { ...PROFIL, dpi: 600 } } as const;
  assert.equal(
    await code(administration.call(vorgabeApi.changeVorgabe, { ...change, vorgabe })),
    'fassung.KEIN_ENTWURF',
  );
  const { profile: choice } = await scanstelle.call(vorgabeApi.listScanwahl, {});
  assert.deepEqual(
    choice.map(({ schluessel, scanner }) => [schluessel, scanner]),
    [['standard', SCANNER.name]],
  );
});

/** A scanned PDF of several pages, as the scanner of Musterstadt makes it. */
async function paper(): Promise<Buffer> {
  // Front and back of a sheet, 300 dpi, colour.
  const stueck = planDemo(TAG).stuecke.find(({ nr }) => nr === 256);
  assert.ok(stueck);
  return withPapier(office.kernel, stueck, TAG, async (file) => readFileSync(file));
}

test('the scan desk hands in a scan; the check waits for somebody else', async () => {
  const bytes = await paper();
  const scan = { profil: 'standard' };
  const dateien = [{ name: 'stapel.pdf', groesse: bytes.length }];
  assert.equal(
    await code(scanstelle.call(eingangApi.startLieferung, { dateien, scan: { profil: 'gibt-es-nicht' } })),
    'ersetzung.PROFIL_GILT_NICHT',
  );
  const {
    uploadPfad,
    dateien: offered,
    lieferungId,
  } = await scanstelle.call(eingangApi.startLieferung, { dateien, scan });
  const eingangId = offered[0]?.eingangId ?? '';
  const tus = { 'tus-resumable': '1.0.0' };
  const metadata = { 'upload-length': String(bytes.length), 'upload-metadata': `eingangId ${btoa(eingangId)}` };
  await scanstelle.fetch(uploadPfad, { method: 'POST', headers: { ...tus, ...metadata } });
  await scanstelle.fetch(`${uploadPfad}/${eingangId}`, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': '0', 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
  await scanstelle.call(eingangApi.finishLieferung, { id: lieferungId });
  const list = await until(
    () => poststelle.call(pruefungApi.listSichtpruefungen, {}),
    ({ eintraege }) => eintraege.length > 0,
  );
  ({ dokumentId, seiten } = list.eintraege[0] as (typeof list.eintraege)[number]);
  assert.ok(seiten > 1, 'a document of several pages');
  assert.deepEqual([list.offen, list.eigene], [{ dokumente: 1, seiten }, 0], 'every page is to be seen');
  const own = await scanstelle.call(pruefungApi.listSichtpruefungen, {});
  assert.deepEqual([own.eintraege, own.offen.dokumente, own.eigene], [[], 0, 1]);
});

function show(session: TestSession, nr: number, headers: Record<string, string> = {}): Promise<Response> {
  return session.fetch(urlOf(pruefungApi.getPruefbild, { id: dokumentId, nr }), { headers });
}

async function pass(session: TestSession): Promise<string> {
  const { version } = await session.call(pruefungApi.getSichtpruefung, { id: dokumentId });
  return code(session.call(pruefungApi.passSichtpruefung, { id: dokumentId, version }));
}

test('who scanned does not check: not by the house and not by the table', async () => {
  for (let nr = 1; nr <= seiten; nr += 1) await (await show(scanstelle, nr)).arrayBuffer();
  assert.equal(await pass(scanstelle), 'ersetzung.ZWEITE_PERSON');
  await assert.rejects(
    office.kernel.pool.pg.query(
      `update akten.sichtpruefung set stand = 'bestanden', geprueft_von = gescannt_von, geprueft_at = now()
       where dokument_id = $1`,
      [dokumentId],
    ),
    /sichtpruefung_zweite_person/,
  );
});

test('a page that was not on the screen of this person is a page not checked', async () => {
  assert.equal(await pass(poststelle), 'ersetzung.SEITEN_UNGESEHEN', 'what somebody else was shown does not count');
  for (let nr = 1; nr < seiten; nr += 1) {
    const shown = await show(poststelle, nr);
    assert.equal(shown.headers.get('cache-control'), 'private, no-store');
    await shown.arrayBuffer();
  }
  await (await show(poststelle, seiten, { range: 'bytes=0-99' })).arrayBuffer();
  // A picture too small to read is not looked at either: by the usual way it is not even asked.
  const small = urlOf(dokumentApi.getSeiteBild, { id: dokumentId, nr: seiten, breite: 2400 });
  await (await poststelle.fetch(small)).arrayBuffer();
  assert.equal(await pass(poststelle), 'ersetzung.SEITEN_UNGESEHEN');
  await (await show(poststelle, seiten)).arrayBuffer();
  const befund = await poststelle.call(pruefungApi.addBefund, { id: dokumentId, nr: 1, art: 'schief' });
  assert.equal(await pass(poststelle), 'ersetzung.BEFUND_OFFEN');
  await poststelle.call(pruefungApi.removeBefund, { id: dokumentId, befundId: befund.id });
  const vermerk = 'Stempel <blass> & verwischt';
  await poststelle.call(pruefungApi.addBefund, { id: dokumentId, nr: 2, art: 'mangel-im-original', vermerk });
  assert.equal(await pass(poststelle), 'ok');
  assert.equal((await poststelle.call(pruefungApi.listSichtpruefungen, {})).offen.dokumente, 0);
});

test('the copy is sealed with a time-stamp, says test where it is one, and tells who, when and with what', async () => {
  const siegel = await until(
    () => leitung.call(siegelApi.getSiegel, { id: dokumentId }),
    ({ stand }) => stand !== 'beauftragt',
  );
  assert.equal(siegel.stand, 'gesiegelt', siegel.fehler ?? '');
  assert.deepEqual([siegel.pruefung?.ergebnis, siegel.pruefung?.stufe, siegel.test], ['passed', 'B-T', true]);
  assert.match(siegel.pruefung?.inhaber ?? '', /Testsiegel/);
  assert.deepEqual(siegel.abweichungen, ['Seite 2: Mangel hat schon das Papier. Stempel <blass> & verwischt']);
  assert.equal(siegel.sichtpruefung?.stand, 'bestanden');
  const { sha256, typ } = await leitung.call(dokumentApi.getDokument, { id: dokumentId });
  assert.equal(typ, 'nachforderung');
  assert.deepEqual(siegel.ersetzbar, { ersetzbar: true, gruende: [] });

  const read = async (path: string) => Buffer.from(await (await leitung.fetch(path)).arrayBuffer());
  sealed = await read(urlOf(siegelApi.getGesiegelt, { id: dokumentId }));
  const copy = await read(urlOf(dokumentApi.getArbeitskopie, { id: dokumentId }));
  assert.ok(
    sealed.length > copy.length && sealed.subarray(0, copy.length).equals(copy),
    'the copy stands unchanged in front',
  );
  const part = await leitung.fetch(urlOf(siegelApi.getGesiegelt, { id: dokumentId }), {
    headers: { range: `bytes=${copy.length - 10}-${copy.length + 9}` },
  });
  assert.deepEqual(Buffer.from(await part.arrayBuffer()), sealed.subarray(copy.length - 10, copy.length + 10));

  const vermerk = (await read(urlOf(siegelApi.getTransfervermerk, { id: dokumentId }))).toString();
  for (const fact of [
    sha256,
    SCANNER.seriennummer,
    'dpi="300"',
    'Blass'.toLowerCase(),
    'ergebnis="bestanden"',
    'gilt="true"',
  ])
    assert.ok(vermerk.includes(fact), fact);
  assert.equal([...vermerk.matchAll(/<Seite [^>]*gesehen="/g)].length, seiten);
});

const XSD = readFileSync(path.join(import.meta.dirname, 'transfervermerk.xsd'));

test('the Vermerk fits its schema', { skip: xmllintMissing }, async () => {
  const vermerk = Buffer.from(
    await (await leitung.fetch(urlOf(siegelApi.getTransfervermerk, { id: dokumentId }))).arrayBuffer(),
  );
  const files = { 'vermerk.xml': vermerk, 'schema.xsd': XSD };
  const { ok, output } = run('xmllint', ['--noout', '--schema', 'schema.xsd', 'vermerk.xml'], files);
  assert.ok(ok, output);
});

test('pdfsig agrees: the seal is valid and covers the whole file', { skip: pdfsigMissing }, () => {
  assert.match(pdfsig(sealed).output, /Total document signed[\s\S]*Signature is Valid/);
});

test('openssl agrees: a CAdES signature by the certificate that it names', { skip: opensslMissing }, () => {
  const range = /\/ByteRange\s*\[\s*(\d+) (\d+) (\d+) (\d+)\s*\]/.exec(sealed.toString('latin1'));
  assert.ok(range);
  const [from, length, second, rest] = range.slice(1).map(Number) as [number, number, number, number];
  const signature = Buffer.from(sealed.subarray(from + length + 1, second - 1).toString('latin1'), 'hex');
  const size = signature.readUInt16BE(2) + 4;
  const data = Buffer.concat([sealed.subarray(from, from + length), sealed.subarray(second, second + rest)]);
  const anchors = readFileSync(path.join(office.kernel.config.dataDir, 'testsiegel', 'wurzel.pem'));
  const files = { 'signature.p7s': signature.subarray(0, size), data, 'anchors.pem': anchors };
  const how = ['cms', '-verify', '-cades', '-binary', '-inform', 'DER', '-in', 'signature.p7s', '-content', 'data'];
  const { ok, output } = run('openssl', [...how, '-CAfile', 'anchors.pem', '-purpose', 'any', '-out', 'out'], files);
  assert.ok(ok, output);
});

async function auditor(file: string): Promise<{ exit: number; words: string }> {
  const lines: string[] = [];
  const anchor = (name: string) => path.join(office.kernel.config.dataDir, 'testsiegel', name);
  const exit = await siegelCommand.run(
    {
      args: [file],
      options: { '--anker': anchor('wurzel.pem'), '--zeit-anker': anchor('zeit-wurzel.pem') },
      json: false,
      out: (line) => lines.push(line),
      note: () => undefined,
      signal: new AbortController().signal,
    },
    office.kernel,
  );
  return { exit, words: lines.join('\n') };
}

test('an auditor sees with one command whether a file is what was sealed', async () => {
  const file = path.join(folder, 'kopie.pdf');
  writeFileSync(file, sealed);
  const good = await auditor(file);
  assert.equal(good.exit, 0, good.words);
  assert.match(good.words, /gilt\. .*\n.*Stufe B-T[\s\S]*Zeitstempel/);
  const changed = Buffer.from(sealed);
  changed[2_000] = (changed[2_000] ?? 0) ^ 1;
  writeFileSync(file, changed);
  const bad = await auditor(file);
  assert.equal(bad.exit, 1);
  assert.match(bad.words, /gilt nicht/);
});

test('a seal is not exchanged, and a copy that is no longer the sealed one is called so', async () => {
  const { pg } = office.kernel.pool;
  await assert.rejects(
    pg.query(`update akten.siegelung set nachtrag = 'x' where dokument_id = $1`, [dokumentId]),
    /keeps its seal/,
  );
  const { rows } = await pg.query<{ arbeitskopie: object }>('select arbeitskopie from akten.dokument where id = $1', [
    dokumentId,
  ]);
  const exchanged = { ...rows[0]?.arbeitskopie, sha256: '0'.repeat(64) };
  await pg.query('update akten.dokument set arbeitskopie = $2 where id = $1', [dokumentId, exchanged]);
  const siegel = await leitung.call(siegelApi.getSiegel, { id: dokumentId });
  assert.equal(siegel.pruefung?.ergebnis, 'failed');
  await pg.query('update akten.dokument set arbeitskopie = $2 where id = $1', [dokumentId, rows[0]?.arbeitskopie]);
});
