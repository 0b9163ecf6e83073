/** What lies in the store is read again: nothing wrong stays unnoticed, nothing right is accused, and a copy heals. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { mkdtemp, readdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { openBlobStore } from '#platform/blobs/index.ts';
import { area } from '../akten.module.ts';
import { entferneBlobs } from '../entfernung.jobs.ts';
import { givenAkte, givenDokument, letter, runJob } from '../testing.ts';
import { checkBestand } from './kontrolle.ts';
import { copyToZweitspeicher } from './zweitspeicher.jobs.ts';
import { zweitspeicher } from './zweitspeicher.ts';

let house: TestKernel;
let copy: string;
const { signal } = new AbortController();

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  const { akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Kontrolle' });
  for (const word of ['Eins', 'Zwei', 'Drei'])
    await givenDokument(house.kernel, letter([`Brief Nummer ${word}`]), { akteId, name: `${word}.pdf` });
  copy = await mkdtemp(path.join(tmpdir(), 'bleibe-test-kontrolle-'));
  cpSync(path.join(house.kernel.config.dataDir, 'blobs'), path.join(copy, 'blobs'), { recursive: true });
});
after(async () => {
  rmSync(copy, { recursive: true, force: true });
  await house.close();
});

async function storedFiles(): Promise<string[]> {
  const root = path.join(house.kernel.config.dataDir, 'blobs');
  const entries = await readdir(root, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile() && /^[0-9a-f]{40,}/.test(entry.name));
  return files.map((entry) => path.join(entry.parentPath, entry.name)).sort();
}
const arts = (found: Awaited<ReturnType<typeof checkBestand>>) => found.befunde.map(({ art }) => art).sort();

test('a sound store has no finding, and every file was read', async () => {
  const found = await checkBestand(house.kernel, { signal });
  assert.deepEqual([found.fertig, found.geprueft, found.befunde], [true, (await storedFiles()).length, []]);
});

test('one flipped byte, one lost file, one file that nobody knows: each is named', async () => {
  const [first = '', second = '', third = ''] = await storedFiles();
  const bytes = readFileSync(first);
  bytes.writeUInt8(bytes.readUInt8(bytes.length - 9) ^ 1, bytes.length - 9);
  writeFileSync(first, bytes);
  rmSync(second);
  const stranger = path.join(path.dirname(third), `${path.basename(third).slice(0, 2)}${'0'.repeat(62)}`);
  cpSync(third, stranger);
  const found = await checkBestand(house.kernel, { signal });
  assert.deepEqual(arts(found), ['fehlt', 'veraendert', 'verwaist']);
  assert.ok(found.befunde.every(({ art, aktenzeichen }) => art === 'verwaist' || aktenzeichen));
  rmSync(stranger);
});

test('from a whole copy it is brought back, and the next check finds nothing', async () => {
  const zweitspeicher = await openBlobStore({ dataDir: copy });
  const healed = await checkBestand(house.kernel, { signal, zweitspeicher });
  assert.deepEqual(
    healed.befunde.map(({ repariert }) => repariert),
    [true, true],
  );
  assert.deepEqual((await checkBestand(house.kernel, { signal })).befunde, []);
});

test('broken off, it goes on where it was; with --von-vorn it begins anew', async () => {
  const stop = new AbortController();
  stop.abort();
  const begun = await checkBestand(house.kernel, { signal: stop.signal, vonVorn: true });
  assert.deepEqual([begun.fertig, begun.geprueft], [false, 0]);
  await house.kernel.pool.pg.query(
    `update akten.kontrolle set geprueft = 7, zuletzt = (select max(original ->> 'address') from akten.dokument)
     where fertig_at is null`,
  );
  const rest = await checkBestand(house.kernel, { signal });
  assert.ok(rest.fertig && rest.geprueft >= 7 && rest.geprueft < 7 + (await storedFiles()).length);
});

test('a second store that is set up gets every byte, heals by itself, and forgets what was removed', async () => {
  const second = await mkdtemp(path.join(tmpdir(), 'bleibe-test-zweit-'));
  const config = { ...house.kernel.config, BLEIBE_ZWEIT_DIR: path.join(second, 'nicht-eingehängt') };
  await runJob({ ...house.kernel, config }, copyToZweitspeicher, {});
  assert.deepEqual(await readdir(second), [], 'a disk that is not there is no empty store');
  const kernel = { ...house.kernel, config: { ...config, BLEIBE_ZWEIT_DIR: second } };
  await runJob(kernel, copyToZweitspeicher, {});
  const store = await zweitspeicher(kernel);
  assert.ok(store);
  const addresses = async () => (await Array.fromAsync(store.list())).map(({ address }) => address).sort();
  assert.deepEqual(
    await addresses(),
    (await storedFiles()).map((file) => path.basename(file)),
  );
  const [first = ''] = await storedFiles();
  rmSync(first);
  const healed = await checkBestand(kernel, { signal, zweitspeicher: store, vonVorn: true });
  assert.deepEqual(
    healed.befunde.map(({ art, repariert }) => [art, repariert]),
    [['fehlt', true]],
  );
  const gone = (await addresses())[0] ?? '';
  await house.kernel.pool.pg.query(`update akten.seite set vorschau = null where vorschau ->> 'address' = $1`, [gone]);
  await house.kernel.pool.pg.query(
    `update akten.dokument set arbeitskopie = null, original = original || '{"address": "weg"}' where original ->> 'address' = $1`,
    [gone],
  );
  await house.kernel.pool.pg.query('insert into akten.entfernung (address) values ($1)', [gone]);
  await runJob(kernel, entferneBlobs, {});
  assert.ok(!(await addresses()).includes(gone), 'what was destroyed is destroyed there too');
  rmSync(second, { recursive: true });
});
