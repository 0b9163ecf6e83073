/** A watched folder: off until switched on, each file once, a receipt for each, a bad one stops no other. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, it } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { actIn } from '#platform/actions/testing.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { closeErlassleser } from '../erlass/lesen.ts';
import { area } from '../erlasse.module.ts';
import { createSammlung } from '../sammlungen/sammlungen.api.ts';
import {
  createErlassquelle,
  deleteErlassquelle,
  listErlassquellen,
  lookIntoErlassquelle,
  switchErlassquelle,
} from './beobachtung.api.ts';
import { sieheJetztNach, sieheNachErlassen } from './beobachtung.jobs.ts';

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
