/** The end of an Akte: nothing readable is left of its content, in no table, no index and no file. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { destroyAkteContent } from './akte.sql.ts';
import { area } from './akten.module.ts';
import * as dokumentApi from './dokument.api.ts';
import { giveToAkte } from './dokument.ts';
import { entferneBlobs } from './entfernung.jobs.ts';
import { createNotiz, updateNotiz } from './notiz/notiz.api.ts';
import { openAkteKey } from './schluessel.ts';
import * as sucheApi from './suche/suche.api.ts';
import { act, givenAkte, givenDokument, letter, nord, runJob, SYSTEM, scanned } from './testing.ts';
import { fileDokumente } from './vorgang/ablage.api.ts';
import { closeVorgang, createVorgang } from './vorgang/vorgang.api.ts';
import { createWiedervorlage } from './vorgang/wiedervorlage.api.ts';
import { unpackWords } from './worte.ts';

/** No word of any language, so that whatever holds it holds content. */
const MARKE = 'Zyxwoprak';

let house: TestKernel;
let akteId: string;
let refs: BlobRef[];

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const { kernel } = house;
  ({ akteId } = await givenAkte(kernel, 'nord', { familienname: 'Vergessen', vornamen: 'Vera' }));
  const other = await givenAkte(kernel, 'nord', { familienname: 'Bleibend', vornamen: 'Bea' });
  await givenDokument(kernel, letter(['Dieser Brief gehört in eine andere Akte und bleibt.']), {
    akteId: other.akteId,
  });
  const text = `Sehr geehrte Frau ${MARKE}, das Wort ${MARKE} steht in diesem Brief an mehreren Stellen.`;
  const digital = await givenDokument(kernel, letter([text], [text]), { name: `ordner/${MARKE}.pdf`, akteId });
  const paper = await givenDokument(kernel, await scanned(kernel, [text]), { name: `${MARKE}.jpg`, akteId });
  for (const { dokumentId } of [digital, paper]) {
    await act(kernel, nord, dokumentApi.getSeiteBild, { id: dokumentId, nr: 1, breite: 160 });
    await act(kernel, nord, dokumentApi.updateDokument, {
      id: dokumentId,
      version: await versionOf(dokumentId),
      titel: MARKE,
      typ: 'schreiben',
      datum: null,
    });
  }
  await writeAboutIt(digital.dokumentId);
  // Another file proposes this Akte by its number.
  await kernel.pool.pg.query(
    `insert into akten.vorschlag (eingang_id, akte_id, score, gruende)
     select e.id, $1, 0.9, array['${MARKE} steht im Text'] from akten.eingang e limit 1`,
    [akteId],
  );
  refs = await listRefs();
});
after(() => house.close());

/** What is written beside the papers: a Vorgang with a note in two versions, a stamp, a Wiedervorlage. */
async function writeAboutIt(dokumentId: string): Promise<void> {
  const { kernel } = house;
  const angaben = { kennzeichen: '3.2', laufzeitVon: '2026-01-01', laufzeitBis: null, teamId: null, bearbeiter: null };
  const rest = { ...angaben, vertraulichkeit: 'offen' } as const;
  const vorgang = await act(kernel, nord, createVorgang, { akteId, bezeichnung: MARKE, ...rest });
  const note = await act(kernel, nord, createNotiz, { akteId, dokumentId, seite: 1, text: MARKE });
  await act(kernel, nord, updateNotiz, { ...note, text: `Noch einmal ${MARKE}` });
  await act(kernel, nord, createNotiz, { akteId, vorgangId: vorgang.id, text: MARKE });
  const faellig = kernel.clock.today().toString();
  await act(kernel, nord, createWiedervorlage, { akteId, faellig, vermerk: MARKE });
  const version = await versionOf(dokumentId);
  const ziel = { art: 'vorgang', vorgangId: vorgang.id } as const;
  await act(kernel, nord, fileDokumente, { akteId, ziel, dokumente: [{ id: dokumentId, version }] });
  await act(kernel, nord, closeVorgang, { id: vorgang.id, version: vorgang.version, vermerk: MARKE });
}

async function versionOf(id: string): Promise<number> {
  return (await act(house.kernel, nord, dokumentApi.getDokument, { id })).version;
}

async function listRefs(): Promise<BlobRef[]> {
  const { rows } = await house.kernel.pool.pg.query<{ ref: BlobRef | null }>(
    `select unnest(array[original, arbeitskopie]) as ref from akten.dokument where akte_id = $1
     union all select s.vorschau from akten.seite s join akten.dokument d on d.id = s.dokument_id where d.akte_id = $1`,
    [akteId],
  );
  return rows.flatMap(({ ref }) => (ref ? [ref] : []));
}

/** Names of tables of the whole database in which some row holds the mark, in any letter case. */
async function tablesWith(word: string): Promise<string[]> {
  const { pg } = house.kernel.pool;
  const { rows } = await pg.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
     where schemaname not in ('pg_catalog', 'information_schema') and has_table_privilege(format('%I.%I', schemaname, tablename), 'select')`,
  );
  const found: string[] = [];
  for (const { name } of rows) {
    const hit = await pg.query(`select 1 from ${name} t where t::text ilike $1 limit 1`, [`%${word}%`]);
    if (hit.rows.length > 0) found.push(name);
  }
  return found;
}

async function filesWith(word: string): Promise<string[]> {
  const entries = await readdir(house.kernel.config.dataDir, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => path.join(entry.parentPath, entry.name));
  const contents = await Promise.all(files.map(async (file) => [file, await readFile(file)] as const));
  return contents.filter(([file, bytes]) => file.includes(word) || bytes.includes(word)).map(([file]) => file);
}

test('before: text, index, title and names are there, and the store holds no plain byte', async () => {
  const found = await tablesWith(MARKE);
  for (const table of [
    'akten.dokument',
    'akten.eingang',
    'akten.seite',
    'akten.vorschlag',
    'akten.vorgang',
    'akten.notiz',
  ])
    assert.ok(found.includes(table), table);
  assert.ok(refs.length >= 5, 'two originals, a working copy and thumbnails');
  assert.deepEqual(
    (await filesWith(MARKE)).filter((file) => file.includes('/blobs/')),
    [],
  );
});

test('destroyed in one transaction: key, text, words, index rows, references', async () => {
  const { kernel } = house;
  const kept = await openAkteKey(kernel, kernel.pool.db, akteId);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, akteId));
  // Answers to writes are kept for a day, so that a repeated request gets the same one; here the day is over.
  await kernel.pool.pg.query('delete from platform.idempotenz');
  assert.deepEqual(await tablesWith(MARKE), []);
  const { rows } = await kernel.pool.pg.query<{ worte: Buffer | null }>('select worte from akten.seite');
  for (const { worte } of rows) assert.ok(!JSON.stringify(await unpackWords(worte)).includes(MARKE));
  assert.equal(rows.length, 1, 'the page of the other Akte stays');
  await assert.rejects(
    openAkteKey(kernel, kernel.pool.db, akteId),
    (cause: unknown) => cause instanceof Fault && cause.code === 'akten.AKTE_VERNICHTET',
  );
  assert.equal(kept.bytes.length, 32);
  const found = await act(kernel, nord, sucheApi.suche, { q: MARKE });
  assert.deepEqual(found, { personen: [], akten: [], seiten: [], mehrSeiten: false });
});

test('the stored bytes are removed afterwards, and a second run changes nothing', async () => {
  const { kernel } = house;
  const stored = async () => {
    const addresses = new Set<string>();
    for await (const { address } of kernel.blobs.list()) addresses.add(address);
    return refs.filter((ref) => addresses.has(ref.address)).length;
  };
  assert.equal(await stored(), refs.length);
  await runJob(kernel, entferneBlobs, {});
  await runJob(kernel, entferneBlobs, {});
  assert.equal(await stored(), 0);
  await transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, akteId));
});

test('no document can be put into an Akte whose key is gone', async () => {
  const { kernel } = house;
  const { dokumentId } = await givenDokument(kernel, letter(['Ein Brief, der noch keinen Platz hat.']));
  await assert.rejects(
    transact(kernel.pool.db, SYSTEM, 'test', (tx) => giveToAkte(kernel, tx, dokumentId, akteId, 'test')),
    (cause: unknown) => cause instanceof Fault && cause.code === 'akten.AKTE_VERNICHTET',
  );
});

test('nothing is written into an Akte whose content is gone, neither afterwards nor at the same moment', async () => {
  const { kernel } = house;
  const isGone = (cause: unknown) => cause instanceof Fault && cause.code === 'akten.AKTE_VERNICHTET';
  await assert.rejects(act(kernel, nord, createNotiz, { akteId, text: MARKE }), isGone);
  const target = await givenAkte(kernel, 'nord', { familienname: 'Gleichzeitig', vornamen: 'Greta' });
  await Promise.allSettled([
    ...Array.from({ length: 4 }, () => act(kernel, nord, createNotiz, { akteId: target.akteId, text: MARKE })),
    transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, target.akteId)),
  ]);
  const { rows } = await kernel.pool.pg.query('select 1 from akten.notiz where akte_id = $1', [target.akteId]);
  assert.equal(rows.length, 0);
});

test('a document on its way into an Akte that is being destroyed is either in time or refused, never lost', async () => {
  const { kernel } = house;
  const target = await givenAkte(kernel, 'nord', { familienname: 'Wettlauf', vornamen: 'Wanda' });
  const { dokumentId } = await givenDokument(kernel, letter(['Ein Brief im Wettlauf mit der Vernichtung.']));
  const [moved] = await Promise.allSettled([
    transact(kernel.pool.db, SYSTEM, 'test', (tx) => giveToAkte(kernel, tx, dokumentId, target.akteId, 'test')),
    transact(kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, target.akteId)),
  ]);
  const { rows } = await kernel.pool.pg.query<{ akte_id: string | null }>(
    'select akte_id from akten.dokument where id = $1',
    [dokumentId],
  );
  if (moved?.status === 'rejected') assert.equal(rows[0]?.akte_id, null, 'it waits in the Eingang as before');
  else
    assert.ok(rows.length === 0 || (await openAkteKey(kernel, kernel.pool.db, target.akteId).catch(() => undefined)));
});

test('many documents on their way into one Akte, and between two, wait for each other', async () => {
  const { kernel } = house;
  const one = await givenAkte(kernel, 'nord', { familienname: 'Eins', vornamen: 'Ella' });
  const two = await givenAkte(kernel, 'nord', { familienname: 'Zwei', vornamen: 'Zoe' });
  const documents = await Promise.all(
    Array.from({ length: 8 }, (_, nr) => givenDokument(kernel, letter([`Blatt ${nr} von vielen ohne Zeichen.`]))),
  );
  const give = (akteId: string) => (dokumentId: string) =>
    transact(kernel.pool.db, SYSTEM, 'test', (tx) => giveToAkte(kernel, tx, dokumentId, akteId, 'test'));
  const ids = documents.map(({ dokumentId }) => dokumentId);
  await Promise.all(ids.map(give(one.akteId)));
  await Promise.all(ids.slice(0, 4).map(give(two.akteId)));
  // To and fro at once.
  await Promise.all([...ids.slice(0, 4).map(give(one.akteId)), ...ids.slice(4).map(give(two.akteId))]);
});
