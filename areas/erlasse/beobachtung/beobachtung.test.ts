/** A watched folder: off until switched on, each file once, a receipt for each, a bad one stops no other. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { closeErlassleser } from '../erlass/lesen.ts';
import { area } from '../erlasse.module.ts';
import { createSammlung } from '../sammlungen/sammlungen.api.ts';
import { fetchAdresse, isOwnAddress } from './abruf.adapter.ts';
import {
  createErlassquelle,
  deleteErlassquelle,
  listErlassquellen,
  lookIntoErlassquelle,
  switchErlassquelle,
} from './beobachtung.api.ts';
import { sieheJetztNach, sieheNachErlassen } from './beobachtung.jobs.ts';
import { quelleInputSchema } from './beobachtung.schema.ts';

const act = actIn(area.actions);
const actor = systemPrincipal('test');
let house: TestKernel;
let folder = '';
before(async () => {
  house = await testKernel({ areas: [area] });
  folder = await mkdtemp(path.join(tmpdir(), 'bleibe-watch-'));
});
after(async () => {
  await closeErlassleser(house.kernel);
  await house.close();
  await rm(folder, { recursive: true, force: true });
});

it('takes in what is new, once, with a receipt', async () => {
  const { id: sammlungId } = await act(house.kernel, actor, createSammlung, {
    name: 'Aus dem Ordner',
    art: 'erlass',
    kreis: { sichtbar: 'alle', teams: [], personen: [] },
  });
  await writeFile(
    path.join(folder, 'a.txt'),
    'Az.: 9-11.22-01/2024\nHerausgeber: Amt\nDatum: 1. Mai 2024\nGültig ab: 1. Mai 2024\nBetreff: Ordner\n\n1. Text\nEs gilt, was hier steht, und zwar bis auf Weiteres.\n\n2. Mehr\nUnd dies.',
  );
  await writeFile(path.join(folder, 'b.docx'), 'PK kaputt');
  await writeFile(path.join(folder, 'c.exe'), 'x');
  const { id } = await act(house.kernel, actor, createErlassquelle, {
    quelle: { art: 'ordner', ort: folder, sammlungId },
  });
  const night = () =>
    sieheNachErlassen.run(house.kernel, {}, { id: 'x', signal: new AbortController().signal, attempt: 0 });
  const receipts = async () => (await act(house.kernel, actor, listErlassquellen, {})).quellen[0]?.belege ?? [];
  await night();
  assert.deepEqual(await receipts(), []);
  await act(house.kernel, actor, switchErlassquelle, { id, version: 1, aktiv: true });
  await night();
  await night();
  assert.deepEqual((await receipts()).map(({ datei, ergebnis }) => [datei, ergebnis]).sort(), [
    ['a.txt', 'neu'],
    ['b.docx', 'abgewiesen'],
  ]);
});

it('looks at once when asked, says what it found and what went wrong, and forgets a place', async () => {
  const first = async () => {
    const [quelle] = (await act(house.kernel, actor, listErlassquellen, {})).quellen;
    assert.ok(quelle);
    return quelle;
  };
  const now = async (id: string) => {
    await act(house.kernel, actor, lookIntoErlassquelle, { id });
    assert.deepEqual((await first()).blick.laeuft, { fertig: 0, gesamt: 0 });
    await assert.rejects(act(house.kernel, actor, lookIntoErlassquelle, { id }), /QUELLE_LAEUFT/);
    const running = { id: 'x', signal: new AbortController().signal, attempt: 0 };
    await sieheJetztNach.run(house.kernel, { quelleId: id }, running);
  };
  const { id, blick } = await first();
  assert.equal(blick.satz, 'Nichts Neues (2 Dateien).');
  await writeFile(
    path.join(folder, 'd.txt'),
    'Az.: 9-11.22-02/2024\nHerausgeber: Amt\nDatum: 2. Mai 2024\nGültig ab: 2. Mai 2024\nBetreff: Neu\n\n1. Text\nEs gilt, was hier steht.\n\n2. Mehr\nUnd dies.',
  );
  await writeFile(path.join(folder, 'e.pdf'), '');
  await now(id);
  const found = (await first()).blick;
  assert.match(found.satz ?? '', /^4 Dateien: 1 neu, 1 nicht lesbar\. e\.pdf: .*leer/);
  assert.deepEqual([found.fehler, found.laeuft], [true, null]);
  await rm(folder, { recursive: true });
  await now(id);
  assert.match((await first()).blick.satz ?? '', /Ordner ist nicht da/);
  const sammlungId = (await first()).sammlungId;
  const own = { art: 'ordner' as const, ort: path.join(house.kernel.config.dataDir, 'blobs'), sammlungId };
  await assert.rejects(act(house.kernel, actor, createErlassquelle, { quelle: own }), /QUELLE_VERBOTEN/);
  await act(house.kernel, actor, deleteErlassquelle, { id, version: (await first()).version });
  assert.deepEqual((await act(house.kernel, actor, listErlassquellen, {})).quellen, []);
});

it('fetches nothing from this machine, whatever name it is called by, and no address with a password', async () => {
  for (const own of ['127.0.0.1', '169.254.169.254', '0.0.0.0', '::1', '::', 'fe80::1', '::ffff:127.0.0.1'])
    assert.ok(isOwnAddress(own), own);
  for (const other of ['10.1.2.3', '192.168.1.1', '193.99.144.80', '2a00::1']) assert.ok(!isOwnAddress(other), other);
  const never = new AbortController().signal;
  for (const ort of [
    'https://127.0.0.1:1/a.pdf',
    'https://[::1]/a.pdf',
    'https://localhost:1/a.pdf',
    'https://2130706433/',
  ])
    await assert.rejects(fetchAdresse(ort, 10, never), /an address of this machine/, ort);
  const sammlungId = '0198b000-0000-7000-8000-000000000001';
  const fits = (ort: string) => quelleInputSchema.safeParse({ art: 'adresse', ort, sammlungId }).success;
  assert.deepEqual(
    ['https://a.example/b.pdf?c=@', 'https://ich:geheim@a.example/b.pdf', 'http://a.example/b.pdf'].map(fits),
    [true, false, false],
  );
});

it('reads no file that is too large, and not its own store through a link', async () => {
  const { id: sammlungId } = await act(house.kernel, actor, createSammlung, {
    name: 'Zu groß',
    art: 'erlass',
    kreis: { sichtbar: 'alle', teams: [], personen: [] },
  });
  const place = await mkdtemp(path.join(tmpdir(), 'bleibe-watch-'));
  const link = path.join(place, 'link');
  await symlink(house.kernel.config.dataDir, link);
  const create = (ort: string) =>
    act(house.kernel, actor, createErlassquelle, { quelle: { art: 'ordner', ort, sammlungId } });
  await assert.rejects(create(link), /QUELLE_VERBOTEN/);
  await writeFile(path.join(place, 'a.txt'), '');
  await truncate(path.join(place, 'a.txt'), 61 * 1024 ** 2);
  const { id } = await create(place);
  await act(house.kernel, actor, lookIntoErlassquelle, { id });
  const running = { id: 'x', signal: new AbortController().signal, attempt: 0 };
  await sieheJetztNach.run(house.kernel, { quelleId: id }, running);
  const { quellen } = await act(house.kernel, actor, listErlassquellen, {});
  assert.match(quellen.find((one) => one.id === id)?.blick.satz ?? '', /größer als 60 MB/);
  await rm(place, { recursive: true });
});
