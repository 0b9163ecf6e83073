/**
 * The S3 store against a real service, Ceph's object gateway, where it is installed; started by `BLEIBE_TIEF=1`, because it
 * takes half a minute to come up. What no real service does on call (503 SlowDown, 507) is in s3.test.ts.
 */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { Fault } from '../errors/errors.ts';
import { EncryptedBlobStore } from './encrypted-store.ts';
import { S3Shelf } from './s3-shelf.ts';
import { type Radosgw, radosgwMissing, startRadosgw } from './testing/radosgw.ts';
import { someOwner, withFileStore, withFolder } from './testing/stores.ts';

const fails = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const owner = someOwner();
const MIB = 1 << 20;
const skip = radosgwMissing || (process.env.BLEIBE_TIEF === '1' ? false : 'only in the long run (BLEIBE_TIEF=1)');

describe('blobs in a bucket of Ceph', { skip }, () => {
  let s3: Radosgw;
  before(async () => {
    s3 = await startRadosgw();
  });
  after(() => s3?.stop());

  const withStore = (use: (store: EncryptedBlobStore) => Promise<void>, partBytes?: number) =>
    withFolder(async (folder) => {
      const drafts = path.join(folder, 'entwurf');
      await use(new EncryptedBlobStore(await S3Shelf.open({ ...s3, drafts, ...(partBytes ? { partBytes } : {}) })));
    });

  it('stores once, reads in whole and by range, misses what is removed', () =>
    withStore(async (store) => {
      for (const length of [0, 10, 300_000]) {
        const content = randomBytes(length);
        const ref = await store.put(owner, Readable.from([content]));
        assert.ok((await store.readAll(owner, ref)).equals(content));
        assert.equal((await store.put(owner, content)).address, ref.address);
        if (length > 1000) {
          const part = await Array.fromAsync(await store.read(owner, ref, { start: 99_990, end: 250_000 }));
          assert.ok(Buffer.concat(part as Buffer[]).equals(content.subarray(99_990, 250_001)));
        }
        await store.remove(ref.address);
        await store.remove(ref.address);
        await assert.rejects(store.readAll(owner, ref), fails('blobs.FEHLT'));
      }
    }));

  it('sends a large blob in parts, and carries it to a folder and back', () =>
    withStore(
      (store) =>
        withFileStore(async (folder) => {
          const content = randomBytes(12 * MIB + 7);
          const ref = await store.put(owner, content);
          assert.ok((await store.readAll(owner, ref)).equals(content));
          await folder.writeRaw(ref.address, await store.readRaw(ref.address));
          await store.remove(ref.address);
          await store.writeRaw(ref.address, await folder.readRaw(ref.address));
          assert.ok((await store.readAll(owner, ref)).equals(content));
          await store.remove(ref.address);
        }),
      5 * MIB,
    ));

  it('lists more than the thousand that one answer holds', () =>
    withStore(async (store) => {
      const addresses: string[] = [];
      for (let from = 0; from < 1_050; from += 50) {
        const batch = Array.from({ length: 50 }, (_, nr) => store.put(owner, Buffer.from(`Blatt ${from + nr}`)));
        addresses.push(...(await Promise.all(batch)).map(({ address }) => address));
      }
      const listed = (await Array.fromAsync(store.list())).map(({ address }) => address);
      assert.deepEqual(listed.sort(), addresses.sort());
    }));

  it('says what is wrong with secret and bucket', () =>
    withFolder(async (drafts) => {
      for (const wrong of [{ secretAccessKey: 'falsch' }, { accessKeyId: 'niemand' }, { bucket: 'fremd' }])
        await assert.rejects(S3Shelf.open({ ...s3, ...wrong, drafts }), fails('blobs.NICHT_ERREICHBAR'));
    }));

  it('says that it is away while it is, and goes on afterwards', () =>
    withStore(async (store) => {
      const ref = await store.put(owner, Buffer.from('Antrag'));
      await s3.cut();
      await assert.rejects(store.readAll(owner, ref), fails('blobs.NICHT_ERREICHBAR'));
      await assert.rejects(store.put(owner, randomBytes(100)), fails('blobs.NICHT_ERREICHBAR'));
      await s3.mend();
      assert.equal((await store.readAll(owner, ref)).toString(), 'Antrag');
    }));
});
