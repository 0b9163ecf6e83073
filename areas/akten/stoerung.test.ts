/**
 * Trouble around the files: a full disk, a database that is away. Nothing is lost, nothing doubled, and afterwards the work
 * goes on by itself or by a retry. Processes that are killed: stoerung.kill.test.ts.
 */
import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { CANNOT_MOUNT, mountSmallDisk } from '#platform/blobs/testing/small-disk.ts';
import { area } from './akten.module.ts';
import * as eingangApi from './eingang.api.ts';
import { Ordner } from './ordner.ts';
import { age } from './testing/prozesse.ts';
import { act, givenAkte, givenDokument, letter, nord, untilDone } from './testing.ts';

const deep = process.env.BLEIBE_TIEF === '1';

test('the database is away: capture and recognition go on when it is back, each page once', async () => {
  const house = await testKernel({ areas: [area], work: true });
  const superuser = new pg.Client({ connectionString: house.database.superuserUrl.replace(/\/[^/]*$/, '/postgres') });
  await superuser.connect();
  try {
    const { akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Ausfall' });
    const name = new URL(house.database.url).pathname.slice(1);
    const pages = Array.from({ length: 30 }, (_, index) => [`Blatt ${index + 1} während des Ausfalls`]);
    const running = givenDokument(house.kernel, letter(...pages), { akteId }).catch(() => undefined);
    await sleep(400);
    await superuser.query(`alter database ${name} with allow_connections false`);
    await superuser.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [name]);
    await sleep(deep ? 60_000 : 2_000);
    await superuser.query(`alter database ${name} with allow_connections true`);
    await running;
    const { eingangId } = await onlyEingang(house);
    // What was cut off is taken up by the supervision of the queues; its patience is not waited for here.
    await untilDoneWithAging(house, eingangId);
    await expectWhole(house, 1, 30);
  } finally {
    await superuser.end();
    await house.close();
  }
});

async function onlyEingang(house: TestKernel): Promise<{ eingangId: string }> {
  for (;;) {
    const { rows } = await house.kernel.pool.pg
      .query<{ id: string; status: string }>('select id, status from akten.eingang')
      .catch(() => ({ rows: [] }));
    // Cut off before its bytes were there: the one who has the file brings it again, as the command and the folder do.
    if (rows[0] && rows[0].status !== 'angeboten') return { eingangId: rows[0].id };
    if (rows[0]) {
      const pages = Array.from({ length: 30 }, (_, index) => [`Blatt ${index + 1} während des Ausfalls`]);
      await (await import('./erfassung.ts')).storeOffered(house.kernel, nord, rows[0].id, () => letter(...pages));
    }
    await sleep(50);
  }
}

async function untilDoneWithAging(house: TestKernel, eingangId: string): Promise<void> {
  const owner = new pg.Client({ connectionString: house.database.ownerUrl });
  await owner.connect();
  const timer = setInterval(() => age(owner).catch(() => undefined), 3_000);
  try {
    await untilDone(house.kernel, eingangId);
  } finally {
    clearInterval(timer);
    await owner.end();
  }
}

async function expectWhole(house: TestKernel, documents: number, pages: number): Promise<void> {
  const { rows } = await house.kernel.pool.pg.query<{ dokumente: number; seiten: number; offen: number }>(
    `select count(distinct d.id)::int as dokumente, count(s.nr)::int as seiten,
       count(*) filter (where s.status <> 'fertig' or d.status <> 'fertig')::int as offen
     from akten.dokument d join akten.seite s on s.dokument_id = d.id`,
  );
  assert.deepEqual(rows, [{ dokumente: documents, seiten: pages, offen: 0 }]);
}

test('the disk is full: said at the file, left where it is, and taken in when there is room', {
  skip: CANNOT_MOUNT,
}, async () => {
  const house = await testKernel({ areas: [area] });
  const blobs = path.join(house.kernel.config.dataDir, 'blobs');
  const disk = mountSmallDisk(blobs, '256k');
  try {
    const folder = path.join(house.kernel.config.dataDir, 'eingang');
    const ordner = new Ordner(house.kernel, folder);
    await ordner.round();
    const big = Buffer.concat([letter(['Ein großer Brief']), Buffer.alloc(600_000, 0x20)]);
    await writeFile(path.join(folder, 'gross.pdf'), big);
    await ordner.round();
    await ordner.round();
    const read = async () =>
      (
        await house.kernel.pool.pg.query<{ id: string; status: string; code: string | null }>(
          `select id, status, fehler ->> 'code' as code from akten.eingang where dateiname = 'gross.pdf'`,
        )
      ).rows;
    assert.deepEqual(
      (await read()).map(({ status, code }) => [status, code]),
      [['fehler', 'akten.SPEICHER_VOLL']],
    );
    const eingang = await act(house.kernel, nord, eingangApi.getEingang, { id: (await read())[0]?.id ?? '' });
    assert.match(eingang.fehler?.rat ?? '', /nicht verloren/);
    disk.resize('8m');
    await house.kernel.pool.pg.query("update akten.eingang set updated_at = now() - interval '1 minute'");
    await ordner.round();
    assert.deepEqual(
      (await read()).map(({ status }) => status),
      ['gespeichert'],
    );
  } finally {
    disk.unmount();
    await house.close();
  }
});
