/**
 * `./bleibe bench sicherung`: backup and restore of 100,000 pages (`--seiten` for another number) with all that verifies them:
 * every byte of the backup, every row and every blob of what came back.
 */
import assert from 'node:assert/strict';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { checkBestand } from '#areas/akten/kontrolle/kontrolle.ts';
import { openBestand } from '#areas/akten/suche/testing/fill-bestand.ts';
import { fillBlobs } from '#areas/akten/suche/testing/fill-blobs.ts';
import { findTeams } from '#areas/personal/index.ts';
import { checkBackup } from '#platform/backup/restore.ts';
import { saveBackup } from '#platform/backup/save.ts';
import { type EmptyHouse, emptyHouse, fingerprints, partsOf } from './testing/restored.ts';
import { databaseCpuMs, postmasterOf, type TestOffice, testOffice } from './testing.ts';

const DEFAULT_PAGES = 100_000;
/** A scanned page has some hundred KB; the number of files and rows is real, and bytes are told by the second. */
const SIZES = { page: 40 * 1024, preview: 6 * 1024 };
const MIB = 1 << 20;

type Measure = <T>(name: string, work: () => Promise<T>, mib?: (value: T) => number) => Promise<T>;

async function sicherung(
  note: (line: string) => void,
  { seiten = DEFAULT_PAGES }: { readonly seiten?: number } = {},
): Promise<Record<string, unknown>> {
  const house = await testOffice({ config: { BLEIBE_STATEMENT_TIMEOUT_MS: '600000' } });
  const dir = await mkdtemp(path.join(os.tmpdir(), 'bleibe-bench-sicherung-'));
  const steps: Record<string, unknown> = {};
  const measure = measurer(await postmasterOf(house.kernel.pool), steps, note);
  let empty: EmptyHouse | undefined;
  try {
    const { kernel, database } = house;
    await measure('fill', () => fill(house, seiten, note));
    const parts = { ...partsOf(kernel, database.ownerUrl), note };
    const { manifest } = await measure(
      'firstBackup',
      () => saveBackup(parts, dir),
      (saved) => saved.manifest.blobs.bytes / MIB,
    );
    const folderMiB = Math.round((await sizeOf(dir)) / MIB);
    const again = await measure('nextBackup', () => saveBackup(parts, dir));
    assert.equal(again.copied, 0);
    const blobMiB = manifest.blobs.bytes / MIB;
    await measure(
      'check',
      () => checkBackup(parts, dir),
      () => blobMiB,
    );
    const target = await emptyHouse(path.join(kernel.config.dataDir, 'keys'));
    empty = target;
    await measure(
      'restore',
      () => target.restore(dir, undefined, note),
      () => blobMiB,
    );
    const opened = await target.open();
    await measure('compareRows', async () =>
      assert.deepEqual(await rowsOf(target.database.ownerUrl), await rowsOf(database.ownerUrl)),
    );
    const found = await measure(
      'readEveryBlob',
      () => checkBestand(opened, { signal: new AbortController().signal, vonVorn: true }),
      () => blobMiB,
    );
    assert.deepEqual([found.fertig, found.befunde, found.geprueft], [true, [], manifest.blobs.count]);
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    return { seiten, rows, blobs: manifest.blobs.count, blobMiB: Math.round(blobMiB), folderMiB, steps };
  } finally {
    await empty?.close();
    await house.close();
    await rm(dir, { recursive: true, force: true });
  }
}

/** What the database computes is left out: the vectors of generated pages are put together and not quite what it makes. */
const rowsOf = (url: string) => fingerprints(url, { generated: false });

async function fill({ kernel, database }: TestOffice, pages: number, note: (line: string) => void): Promise<void> {
  const teams = await findTeams(kernel.pool.db);
  const { superuserUrl } = database;
  const bestand = await openBestand({ kernel, superuserUrl, teams, note, bodies: 2_000 });
  await bestand.growTo(pages);
  await bestand.close();
  await fillBlobs(kernel, SIZES, note);
}

/** Seconds, processor seconds of this process and of the database, and the most memory that this process held. */
function measurer(postmaster: number, steps: Record<string, unknown>, note: (line: string) => void): Measure {
  return async (name, work, mib) => {
    const [begun, cpu, database] = [performance.now(), process.cpuUsage(), databaseCpuMs(postmaster)];
    let most = 0;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 50);
    const value = await work().finally(() => clearInterval(watch));
    const seconds = (performance.now() - begun) / 1000;
    const { user, system } = process.cpuUsage(cpu);
    // A connection that has just ended is counted nowhere for a moment.
    await sleep(300);
    steps[name] = {
      seconds: round(seconds),
      cpuSeconds: round((user + system) / 1e6),
      databaseCpuSeconds: round((databaseCpuMs(postmaster) - database) / 1000),
      ...(mib ? { mibPerSecond: round(mib(value) / seconds) } : {}),
      rssMiB: Math.round(most / MIB),
    };
    note(`${name}: ${JSON.stringify(steps[name])}`);
    return value;
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

async function sizeOf(dir: string): Promise<number> {
  const entries = await readdir(dir, { recursive: true, withFileTypes: true });
  let sum = 0;
  for (const one of entries) if (one.isFile()) sum += (await stat(path.join(one.parentPath, one.name))).size;
  return sum;
}

export const benchmarks = { sicherung };
