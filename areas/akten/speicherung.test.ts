/**
 * The removal of bytes meets the storing of equal ones, in every order: what a row names is there. Equal bytes of one Akte
 * are one blob; thumbnails of empty pages are the common case.
 */
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestKernel, testKernel } from '#apps/server/testing.ts';
import type { BlobRef } from '#platform/blobs/blobs.ts';
import type { OpenKey } from '#platform/crypto/keyring.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { area } from './akten.module.ts';
import { entferneBlobs } from './entfernung.jobs.ts';
import { noteForRemoval } from './entfernung.sql.ts';
import { checkBestand } from './kontrolle/kontrolle.ts';
import { openAkteKey } from './schluessel.ts';
import { dropBlob, nameBlob, type StoredBlob, storeBlob } from './speicherung.ts';
import { givenAkte, givenDokument, letter, runJob, SYSTEM } from './testing.ts';
import { storeVorschau } from './verarbeitung.sql.ts';

let house: TestKernel;
let akteId: string;
let dokumentId: string;
let owner: OpenKey;
let blaetter = 0;
/** Different in each test, the same within one. */
let leer: Buffer;

before(async () => {
  house = await testKernel({ areas: [area], work: true });
  ({ akteId } = await givenAkte(house.kernel, 'nord', { familienname: 'Leer' }));
  ({ dokumentId } = await givenDokument(house.kernel, letter(['Eine Seite']), { akteId }));
  await house.kernel.jobs.drain();
  owner = await openAkteKey(house.kernel, house.kernel.pool.db, akteId);
});
after(() => house.close());

const store = (kernel: Pick<Kernel, 'blobs' | 'pool'> = house.kernel) => storeBlob(kernel, owner, () => leer);
const inTx = <T>(run: Parameters<typeof transact<T>>[3]) => transact(house.kernel.pool.db, SYSTEM, 'test', run);
const remove = () => runJob(house.kernel, entferneBlobs, {});
/** Gives the page another thumbnail, as turning it does. */
async function show(tx: Tx, { ref }: StoredBlob): Promise<void> {
  await noteForRemoval(
    tx,
    sql`select vorschau ->> 'address' as address from akten.seite where dokument_id = ${dokumentId}`,
  );
  await storeVorschau(tx, dokumentId, 1, ref);
}
const name = (stored: StoredBlob) =>
  inTx(async (tx) => {
    await nameBlob(tx, stored);
    await show(tx, stored);
  });
const read = (ref: BlobRef) => house.kernel.blobs.readAll(owner, ref);
const missing = (cause: unknown) => cause instanceof Fault && cause.code === 'blobs.FEHLT';
async function befunde() {
  const check = await checkBestand(house.kernel, { signal: new AbortController().signal, vonVorn: true });
  return check.befunde.map(({ art }) => art);
}

/** Bytes that lay there, were named, and are noted for removal now. */
async function givenForgotten(): Promise<BlobRef> {
  leer = Buffer.from(`ein leeres Blatt ${++blaetter}`);
  const stored = await store();
  await inTx((tx) => dropBlob(tx, stored));
  return stored.ref;
}

test('what nobody names is removed', async () => {
  const ref = await givenForgotten();
  await remove();
  await assert.rejects(read(ref), missing);
});

test('the removal comes between storing and naming', async () => {
  const forgotten = await givenForgotten();
  const stored = await store();
  assert.equal(stored.ref.address, forgotten.address, 'equal bytes are one blob');
  await remove();
  await name(stored);
  assert.deepEqual(await read(stored.ref), leer);
  await remove();
  assert.deepEqual(await read(stored.ref), leer, 'and later, when it is named');
  assert.deepEqual(await befunde(), []);
});

test('the removal comes between the answer of the store and the note of it', async () => {
  await givenForgotten();
  const { blobs, pool } = house.kernel;
  let puts = 0;
  const interrupted = Object.assign(Object.create(null), {
    put: async (...args: Parameters<typeof blobs.put>) => {
      const ref = await blobs.put(...args);
      if (++puts === 1) await remove();
      return ref;
    },
    isStored: (...args: Parameters<typeof blobs.isStored>) => blobs.isStored(...args),
  }) as typeof blobs;
  const stored = await store({ blobs: interrupted, pool });
  assert.equal(puts, 2, 'it was gone, and is stored again');
  await name(stored);
  await remove();
  assert.deepEqual(await read(stored.ref), leer);
});

test('the removal comes while the row is being written', async () => {
  await givenForgotten();
  const stored = await store();
  await inTx(async (tx) => {
    await nameBlob(tx, stored);
    await remove();
    await show(tx, stored);
  });
  await remove();
  assert.deepEqual(await read(stored.ref), leer);
});

test('two store the same, one of them has no use for it', async () => {
  await givenForgotten();
  const [one, other] = await Promise.all([store(), store()]);
  await Promise.all([name(one), inTx((tx) => dropBlob(tx, other)), remove()]);
  await remove();
  assert.deepEqual(await read(one.ref), leer);
});

test('killed between storing and naming: after a day the bytes go, and who comes later than that names nothing', async () => {
  leer = Buffer.from(`ein leeres Blatt ${++blaetter}`);
  const stored = await store();
  await remove();
  assert.deepEqual(await read(stored.ref), leer);
  assert.deepEqual(await befunde(), [], 'nothing to find: it is known');
  await house.kernel.pool.pg.query(
    `with alt as (delete from akten.speicherung where id = $1 returning *)
     insert into akten.speicherung select id, address, created_at - interval '25 hours' from alt`,
    [stored.speicherungId],
  );
  await remove();
  await assert.rejects(read(stored.ref), missing);
  await assert.rejects(name(stored), /waited too long/);
  assert.deepEqual(await befunde(), []);
});
