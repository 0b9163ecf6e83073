/**
 * `./bleibe bench sicherung`: backup and restore of 100,000 pages (`SEITEN` for another number) with all that verifies them:
 * every byte of the backup, every row and every blob of what came back.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { checkBestand } from '#areas/akten/kontrolle/kontrolle.ts';
import { openAkteKey } from '#areas/akten/schluessel.ts';
import { fillRegistry } from '#areas/akten/suche/testing/fill-registry.ts';
import { findTeams } from '#areas/personal/index.ts';
import { checkBackup } from '#platform/backup/restore.ts';
import { saveBackup } from '#platform/backup/save.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { emptyHouse, partsOf } from './testing/restored.ts';
import { testOffice } from './testing.ts';

/** A scanned page is larger; what costs is the number of files and rows, and bytes are measured by the second. */
const BYTES_PER_PAGE = 16 * 1024;
const AT_ONCE = 8;

interface Cost {
  readonly seconds: number;
  readonly cpuSeconds: number;
}

async function measured<T>(work: () => Promise<T>): Promise<{ value: T; cost: Cost }> {
  const [begun, cpu] = [performance.now(), process.cpuUsage()];
  const value = await work();
  const { user, system } = process.cpuUsage(cpu);
  const round = (seconds: number) => Math.round(seconds * 10) / 10;
  return {
    value,
    cost: { seconds: round((performance.now() - begun) / 1000), cpuSeconds: round((user + system) / 1e6) },
  };
}

async function sicherung(note: (line: string) => void): Promise<Record<string, unknown>> {
  const pages = Number(process.env.SEITEN ?? 100_000);
  const house = await testOffice();
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-bench-sicherung-'));
  try {
    const { kernel, database } = house;
    await givenRegistry(kernel, pages, note);
    const parts = partsOf(kernel, database.ownerUrl);
    const first = await measured(() => saveBackup(parts, dir));
    note('first backup done');
    const again = await measured(() => saveBackup(parts, dir));
    const checked = await measured(() => checkBackup(partsOf(kernel, ''), dir));
    note('backup checked');
    const back = await restoreAndCompare(kernel, dir);
    return {
      pages,
      blobs: first.value.manifest.blobs.count,
      rows: first.value.manifest.tables.reduce((sum, { rows }) => sum + rows, 0),
      backupMiB: Math.round((await sizeOf(dir)) / (1 << 20)),
      firstBackup: first.cost,
      nextBackup: { ...again.cost, copied: again.value.copied },
      check: checked.cost,
      ...back,
    };
  } finally {
    await house.close();
    await rm(dir, { recursive: true, force: true });
  }
}

async function givenRegistry(kernel: Kernel, pages: number, note: (line: string) => void): Promise<void> {
  const [team] = await findTeams(kernel.pool.db);
  const akten = Math.max(1, Math.round(pages / 100));
  await fillRegistry({ db: kernel.pool.db, keys: kernel.keys, pages, akten, teamId: team?.id ?? '', note });
  const { rows } = await kernel.pool.pg.query<{ id: string; akte_id: string; seiten: number }>(
    'select id, akte_id, seiten from akten.dokument order by akte_id',
  );
  for (let at = 0; at < rows.length; at += AT_ONCE)
    await Promise.all(
      rows.slice(at, at + AT_ONCE).map(async ({ id, akte_id, seiten }) => {
        const owner = await openAkteKey(kernel, kernel.pool.db, akte_id);
        const ref = await kernel.blobs.put(owner, randomBytes(seiten * BYTES_PER_PAGE));
        await kernel.pool.pg.query('update akten.dokument set original = $2, sha256 = $3, groesse = $4 where id = $1', [
          id,
          JSON.stringify(ref),
          ref.sha256,
          ref.size,
        ]);
      }),
    );
  note(`${rows.length} documents stored`);
}

async function restoreAndCompare(kernel: Kernel, dir: string): Promise<Record<string, unknown>> {
  const empty = await emptyHouse(path.join(kernel.config.dataDir, 'keys'));
  try {
    const restore = await measured(() => empty.restore(dir));
    const opened = await empty.open();
    assert.deepEqual(await fingerprintOf(opened), await fingerprintOf(kernel), 'every page as it was');
    const verify = await measured(() => checkBestand(opened, { signal: new AbortController().signal, vonVorn: true }));
    assert.deepEqual([verify.value.fertig, verify.value.befunde], [true, []], 'every blob as it was');
    return { restore: restore.cost, verifyRestored: { ...verify.cost, blobs: verify.value.geprueft } };
  } finally {
    await empty.close();
  }
}

async function fingerprintOf(kernel: Kernel): Promise<unknown> {
  const { rows } = await kernel.pool.pg.query(
    `select count(*)::int as seiten, md5(string_agg(md5(dokument_id || ':' || nr || text), '' order by dokument_id, nr)) as alles
     from akten.seite`,
  );
  return rows[0];
}

async function sizeOf(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    entries.filter((one) => one.isFile()).map(async (one) => (await stat(path.join(one.parentPath, one.name))).size),
  );
  return sizes.reduce((sum, size) => sum + size, 0);
}

export const benchmarks = { sicherung };
