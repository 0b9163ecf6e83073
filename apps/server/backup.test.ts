/** A filled house is saved and restored: every row, every byte, and nothing of what was destroyed meanwhile. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import pg from 'pg';
import { destroyAkteContent } from '#areas/akten/akte.sql.ts';
import { entferneBlobs } from '#areas/akten/entfernung.jobs.ts';
import { openOriginal } from '#areas/akten/original.ts';
import { suche } from '#areas/akten/suche/suche.api.ts';
import { act, givenAkte, givenDokument, givenTeam, letter, runJob, SYSTEM, staff } from '#areas/akten/testing.ts';
import { pruefeKette } from '#areas/protokoll/pruefung.ts';
import { sealAll } from '#areas/protokoll/siegler.ts';
import { checkBackup } from '#platform/backup/restore.ts';
import { isBackupRunning, lockBackup } from '#platform/backup/running.sql.ts';
import { saveBackup } from '#platform/backup/save.ts';
import { BackupTarget } from '#platform/backup/target.ts';
import { addMasterKey, masterKeyFile } from '#platform/crypto/master-keys.ts';
import { rewrapAll } from '#platform/crypto/rotate.ts';
import { transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { allAreas } from './areas.ts';
import { type TestKernel, testKernel } from './testing/kernel.ts';
import { type EmptyHouse, emptyHouse, fingerprints, partsOf } from './testing/restored.ts';

const fails = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const leitung = staff('leitung', { all: true });

let house: TestKernel;
let folder: string;
let keysDir: string;
/** An Akte that stays and one that is destroyed later, each with a letter. */
let bleibt: { akteId: string; dokumentId: string };
let geht: { akteId: string; dokumentId: string };

before(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'bleibe-sicherung-'));
  house = await testKernel({ areas: allAreas, work: true });
  keysDir = path.dirname(masterKeyFile(house.kernel.config));
  const teamId = await givenTeam(house.kernel, 'Nord', 'A', 'Z');
  bleibt = await givenLetter(teamId, 'Bleibend', 'Quittenbaum');
  geht = await givenLetter(teamId, 'Gehend', 'Zyxwoprak');
  await act(house.kernel, leitung, suche, { q: 'Quittenbaum' });
  // Nothing is to change by itself between a backup and what it is compared with.
  await house.kernel.jobs.drain();
  await sealAll(house.kernel);
});
after(async () => {
  await house?.close();
  await rm(folder, { recursive: true, force: true });
});

async function givenLetter(teamId: string, familienname: string, word: string) {
  const { akteId } = await givenAkte(house.kernel, teamId, { familienname });
  const { dokumentId } = await givenDokument(
    house.kernel,
    letter([`In diesem Brief steht ein Wort, und es heißt ${word}.`]),
    { akteId },
  );
  return { akteId, dokumentId };
}

const save = (dir: string) => saveBackup(partsOf(house.kernel, house.database.ownerUrl), dir);

/** A backup between whose beginning and end nothing changed, and what the database held then. */
async function saveQuietly(dir: string) {
  for (;;) {
    const before = await fingerprints(house.database.ownerUrl);
    const saved = await save(dir);
    const after = await fingerprints(house.database.ownerUrl);
    if (JSON.stringify([...before]) === JSON.stringify([...after])) return { saved, rows: after };
  }
}

async function withEmptyHouse(
  use: (empty: EmptyHouse) => Promise<void>,
  { keys = keysDir, migrated = true }: { keys?: string | null; migrated?: boolean } = {},
): Promise<void> {
  const empty = await emptyHouse(keys ?? undefined, { migrated });
  try {
    await use(empty);
  } finally {
    await empty.close();
  }
}

const rawBlobs = async ({ blobs }: Kernel) => {
  const found = new Map<string, string>();
  for await (const { address } of blobs.list()) {
    const bytes = Buffer.concat((await Array.fromAsync(await blobs.readRaw(address))) as Buffer[]);
    found.set(address, bytes.toString('base64'));
  }
  return new Map([...found].sort());
};
const originalOf = async (kernel: Kernel, id: string) =>
  Buffer.concat((await Array.fromAsync(await openOriginal(kernel, id))) as Buffer[]);
const hits = async (kernel: Kernel, text: string) => JSON.stringify(await act(kernel, leitung, suche, { q: text }));

test('every row of every table and every blob come back, and the house goes on', async () => {
  const dir = path.join(folder, 'a');
  const { saved, rows } = await saveQuietly(dir);
  assert.ok(saved.manifest.blobs.count >= 2);
  await withEmptyHouse(
    async (empty) => {
      const restored = await empty.restore(dir);
      assert.equal(restored.blobs, saved.manifest.blobs.count);
      assert.deepEqual(await fingerprints(empty.database.ownerUrl), rows);
      const kernel = await empty.open();
      assert.deepEqual(await rawBlobs(kernel), await rawBlobs(house.kernel));
      for (const { dokumentId } of [bleibt, geht])
        assert.ok((await originalOf(kernel, dokumentId)).equals(await originalOf(house.kernel, dokumentId)));
      assert.match(await hits(kernel, 'Quittenbaum'), new RegExp(bleibt.dokumentId));
      // The search wrote an audit row: its number follows the restored ones, and the chain goes on from the restored end.
      await sealAll(kernel);
      const { rows: open } = await kernel.pool.pg.query('select from protokoll.offen');
      assert.equal(open.length, 0);
      const report = await pruefeKette(kernel);
      assert.deepEqual(report.befunde, []);
    },
    { migrated: false },
  );
});

test('a second backup copies only what is new, and the first state is still whole', async () => {
  const dir = path.join(folder, 'b');
  const first = await save(dir);
  assert.equal(first.copied, first.manifest.blobs.count);
  const again = await save(dir);
  assert.equal(again.copied, 0);
  assert.equal(again.manifest.blobs.count, first.manifest.blobs.count);
  const checked = await checkBackup(partsOf(house.kernel, ''), dir, first.manifest.name);
  assert.equal(checked.blobs, first.manifest.blobs.count);
});

test('no plain word and no key lies in the folder', async () => {
  const dir = path.join(folder, 'b');
  const secrets = [
    'Quittenbaum',
    'Bleibend',
    ...Object.values(JSON.parse(await readFile(masterKeyFile(house.kernel.config), 'utf8')).keys[0] as object).map(
      String,
    ),
  ];
  const [, ...values] = secrets;
  for (const file of await readdir(dir, { recursive: true, withFileTypes: true })) {
    if (!file.isFile()) continue;
    const text = await readFile(path.join(file.parentPath, file.name), 'latin1');
    assert.ok(!text.includes('Quittenbaum') && !text.includes(values[0] as string), file.name);
    for (const secret of values.slice(2, 4)) assert.ok(!text.includes(secret), file.name);
  }
});

test('only into an empty house, only with its own keys', async () => {
  const dir = path.join(folder, 'b');
  await withEmptyHouse(async (empty) => {
    await empty.restore(dir);
    await assert.rejects(empty.restore(dir), fails('sicherung.NICHT_LEER'));
  });
  await withEmptyHouse((empty) => assert.rejects(empty.restore(dir), fails('sicherung.VERAENDERT')), { keys: null });
  await withEmptyHouse((empty) => assert.rejects(empty.restore(folder), fails('sicherung.KEIN_STAND')));
});

test('a changed byte anywhere is found, named, and nothing is restored', async () => {
  const dir = path.join(folder, 'c');
  const { manifest } = await save(dir);
  const files = (await readdir(dir, { recursive: true, withFileTypes: true })).filter((file) => file.isFile());
  const one = (part: string) => {
    const found = files.find((file) => file.parentPath.includes(part) || file.name.includes(part));
    assert.ok(found, part);
    return path.join(found.parentPath, found.name);
  };
  const table = manifest.tables.find((saved) => saved.table === 'akten.dokument')?.ref.address ?? '';
  for (const [file, place] of [
    [one(`${path.sep}blobs`), 200],
    [one(table), 150],
    [one('manifest.json'), 40],
    [path.join(dir, 'schluessel', `${manifest.name}.jsonl`), 400],
  ] as const) {
    const sound = await readFile(file);
    const broken = Buffer.from(sound);
    broken.writeUInt8((broken[place] as number) ^ 1, place);
    await writeFile(file, broken);
    await withEmptyHouse(async (empty) => {
      await assert.rejects(empty.restore(dir), (cause) => cause instanceof Error, file);
      const left = await fingerprints(empty.database.ownerUrl).catch(() => new Map<string, string>());
      for (const name of ['akten.dokument', 'akten.akte'])
        assert.match(left.get(name) ?? '0 ', /^0 /, `${name} after ${file}`);
    });
    await writeFile(file, sound);
  }
  await checkBackup(partsOf(house.kernel, ''), dir);
});

/** Kills itself in the middle; resolves to the signal it ended by. */
async function killedIn(what: 'save' | 'restore', dir: string, of: Pick<EmptyHouse, 'config' | 'database'>) {
  const { url, ownerUrl } = of.database;
  const args = [what, dir, of.config.dataDir, url, ownerUrl];
  const child = spawn(process.execPath, [new URL('./testing/killed-backup.ts', import.meta.url).pathname, ...args], {
    stdio: 'inherit',
  });
  const [, signal] = await once(child, 'close');
  return signal as string | null;
}

test('a killed backup is no state, a killed restore leaves an empty house, and each goes through the next time', async () => {
  const dir = path.join(folder, 'k');
  const source = { config: house.kernel.config, database: house.database };
  assert.equal(await killedIn('save', dir, source), 'SIGKILL');
  assert.deepEqual(await new BackupTarget(dir).states(), []);
  assert.equal((await readdir(path.join(dir, 'staende'))).length, 1, 'it was in the middle');
  await withEmptyHouse((empty) => assert.rejects(empty.restore(dir), fails('sicherung.KEIN_STAND')));
  const { manifest } = await save(dir);
  assert.deepEqual(await readdir(path.join(dir, 'staende')), [manifest.name]);
  await withEmptyHouse(async (empty) => {
    assert.equal(await killedIn('restore', dir, empty), 'SIGKILL');
    const left = await fingerprints(empty.database.ownerUrl);
    assert.match(left.get('akten.akte') ?? '', /^0 /);
    assert.equal((await empty.restore(dir)).blobs, manifest.blobs.count);
    assert.deepEqual(await rawBlobs(await empty.open()), await rawBlobs(house.kernel));
  });
});

test('stored bytes stay while a backup runs, and two do not run at once', async () => {
  const client = new pg.Client({ connectionString: house.database.url });
  await client.connect();
  await lockBackup(client);
  assert.ok(await isBackupRunning(house.kernel.pool.db));
  await assert.rejects(save(path.join(folder, 'd')), fails('sicherung.LAEUFT_SCHON'));
  await client.end();
  while (await isBackupRunning(house.kernel.pool.db)) await new Promise((resolve) => setTimeout(resolve, 5));
});

test('what was destroyed after the backup does not come back, whichever copy is restored', async () => {
  const dir = path.join(folder, 'e');
  const { manifest } = await save(dir);
  const { rows } = await house.kernel.pool.pg.query<{ address: string }>(
    `select original ->> 'address' as address from akten.dokument where akte_id = $1`,
    [geht.akteId],
  );
  const address = rows[0]?.address ?? '';
  await transact(house.kernel.pool.db, SYSTEM, 'test', (tx) => destroyAkteContent(tx, geht.akteId));
  await runJob(house.kernel, entferneBlobs, {});

  // The next backup into this folder takes the key and the bytes out of the older state too.
  await save(dir);
  const keyFile = await readFile(path.join(dir, 'schluessel', `${manifest.name}.jsonl`), 'utf8');
  assert.ok(!keyFile.includes(geht.akteId) && keyFile.includes(bleibt.akteId));
  const names = await readdir(path.join(dir, 'blobs'), { recursive: true });
  assert.ok(!names.some((name) => name.includes(address)));

  // Folder `a` never heard of it: the register beside the master keys knows.
  for (const [from, wanted] of [
    [dir, manifest.name],
    [path.join(folder, 'a'), undefined],
  ] as const) {
    await withEmptyHouse(async (empty) => {
      const { destroyed } = await empty.restore(from, wanted);
      assert.ok(destroyed > 0);
      const kernel = await empty.open();
      assert.ok(!(await hits(kernel, 'Zyxwoprak')).includes(geht.dokumentId));
      assert.ok((await originalOf(kernel, bleibt.dokumentId)).length > 0);
      const { rows } = await kernel.pool.pg.query('select schluessel, vernichtet_at from akten.akte where id = $1', [
        geht.akteId,
      ]);
      assert.equal(rows[0]?.schluessel, null);
      assert.ok(rows[0]?.vernichtet_at);
      const texts = await kernel.pool.pg.query(`select from akten.seite where text ilike '%zyxwoprak%'`);
      assert.equal(texts.rowCount, 0);
      assert.ok(!(await rawBlobs(kernel)).has(address));
    });
  }
});

test('after a rotation older states open with the new key, once a backup has followed', async () => {
  const dir = path.join(folder, 'e');
  const { kernel } = house;
  addMasterKey(masterKeyFile(kernel.config));
  await rewrapAll({
    db: kernel.pool.db,
    keys: kernel.keys,
    columns: allAreas.flatMap((area) => area.wrappedKeys ?? []),
  });
  await save(dir);
  for (const file of await readdir(path.join(dir, 'schluessel'))) {
    const lines = (await readFile(path.join(dir, 'schluessel', file), 'utf8')).trim().split('\n');
    assert.ok(
      lines.every((line) => (JSON.parse(line) as { by: string }).by === kernel.keys.currentMasterId),
      file,
    );
  }
  const [oldest] = (await readdir(path.join(dir, 'staende'))).sort();
  await withEmptyHouse(async (empty) => {
    await empty.restore(dir, oldest);
    assert.ok((await originalOf(await empty.open(), bleibt.dokumentId)).length > 0);
  });
});
