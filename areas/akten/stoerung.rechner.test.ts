/**
 * Workers on several machines: folders of their own, one database, one S3 store. One of them stands still for longer than its
 * jobs may be silent, another takes over, and when the first wakes up it must not write a second time.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import { startTestS3, type TestS3 } from '#platform/blobs/testing/open-s3.ts';
import { transact } from '#platform/db/db.ts';
import { area } from './akten.module.ts';
import { erfasse, openLieferung } from './erfassung.ts';
import { age, type Prozess, startProzess } from './testing/prozesse.ts';
import { sheet, stack } from './testing/stapel.ts';
import { sha256Of } from './testing/stoerstapel.ts';
import { assertUnversehrt } from './testing/unversehrt.ts';
import { givenAkte, letter, SYSTEM } from './testing.ts';

const FILES = 3;
const PAGES = 6;

let s3: TestS3;
let house: TestKernel;
let owner: pg.Pool;
let shared: Record<string, string>;
const folders: string[] = [];
const machines: Prozess[] = [];

before(async () => {
  s3 = await startTestS3();
  shared = {
    BLEIBE_S3_ENDPOINT: s3.endpoint,
    BLEIBE_S3_BUCKET: s3.bucket,
    BLEIBE_S3_ACCESS_KEY: s3.accessKeyId,
    BLEIBE_S3_SECRET_KEY: s3.secretAccessKey,
    BLEIBE_MASTER_KEY: randomBytes(32).toString('base64'),
  };
  house = await testKernel({ areas: [area], config: shared });
  owner = new pg.Pool({ connectionString: house.database.ownerUrl, max: 2 });
});
after(async () => {
  await Promise.all(machines.map((one) => one.kill()));
  await owner?.end();
  await house?.close();
  await s3?.stop();
  await Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true })));
});

async function machine(): Promise<Prozess> {
  const folder = await mkdtemp(path.join(tmpdir(), 'bleibe-rechner-'));
  folders.push(folder);
  const started = await startProzess({ ...shared, DATABASE_URL: house.database.url, DATA_DIR: folder });
  machines.push(started);
  return started;
}

/** As the database does by itself after a minute: who stands still in a transaction loses it, and the locks it held. */
async function endOpenTransactions(): Promise<void> {
  await sleep(200);
  const superuser = new pg.Client({ connectionString: house.database.superuserUrl });
  await superuser.connect();
  await superuser.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and state like 'idle in transaction%'`,
  );
  await superuser.end();
}

const one = async <T extends object>(query: string) => (await owner.query<T>(query)).rows[0];
const until = async (query: string) => {
  while (!(await one<{ da: boolean }>(`select ${query} as da`))?.da) await sleep(10);
};
/** Everything that a second writing would change. */
const written = () =>
  one<{ d: string; s: string; e: number }>(
    `select (select md5(string_agg(d::text, ',' order by d.id)) from akten.dokument d) as d,
       (select md5(string_agg(concat(s.dokument_id, s.nr, s.status, s.text, s.fertig_at), ',' order by s.dokument_id, s.nr)) from akten.seite s) as s,
       (select count(*)::int from akten.eingang) as e`,
  );
const QUIET = `not exists (select 1 from akten.eingang where status in ('angeboten', 'gespeichert', 'erkennung', 'teil'))
  and not exists (select 1 from akten.dokument where status = 'erkennung')
  and not exists (select 1 from akten.umordnung where status = 'geplant')`;

test('a machine that stood still and wakes up writes nothing twice; what it held was done by another', async () => {
  const { kernel } = house;
  const { akteId } = await givenAkte(kernel, 'nord', { familienname: 'Rechner' });
  const stapel = await stack(
    await sheet(kernel, { art: 'akte', id: akteId }),
    'Blatt 1 der Datei stapel',
    await sheet(kernel, { art: 'dokument' }),
    'Blatt 2 der Datei stapel',
  );
  const text = (file: number, page: number) => [`Blatt ${page + 1} der Datei ${file}, auf zwei Rechnern.`];
  const files = [
    stapel,
    ...Array.from({ length: FILES }, (_, file) =>
      letter(...Array.from({ length: PAGES }, (_one, page) => text(file, page))),
    ),
  ];
  const first = await machine();
  const lieferungId = await transact(kernel.pool.db, SYSTEM, 'test', (tx) =>
    openLieferung(tx, SYSTEM, { herkunft: 'befehl', akteId }),
  );
  for (const [nr, file] of files.entries())
    await erfasse(kernel, SYSTEM, { lieferungId, dateiname: `${nr}.pdf`, source: () => file });
  await until(`exists (select 1 from akten.seite where status in ('laeuft', 'fertig'))`);
  first.child.kill('SIGSTOP');
  await endOpenTransactions();
  const second = await machine();
  const aging = setInterval(() => age(owner as unknown as pg.Client).catch(() => undefined), 1_000);
  try {
    await until(QUIET);
    const before = await written();
    first.child.kill('SIGCONT');
    await sleep(3_000);
    await until(QUIET);
    assert.deepEqual(await written(), before, 'the one that woke up changed nothing');
  } finally {
    clearInterval(aging);
    first.child.kill('SIGCONT');
  }
  await second.kill();
  const offered = files.map((file, nr): [string, number] => [sha256Of(file), nr === 0 ? 4 : PAGES]);
  await assertUnversehrt(kernel, { dateien: new Map(offered) });
});
