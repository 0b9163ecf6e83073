/** The same promises over an S3-compatible service that checks every signature. */
import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { Readable } from 'node:stream';
import { after, before, describe, it } from 'node:test';
import { Fault } from '../errors/errors.ts';
import { EncryptedBlobStore } from './encrypted-store.ts';
import { CHUNK_BYTES } from './format.ts';
import { openBlobStore } from './index.ts';
import { S3Shelf } from './s3-shelf.ts';
import { startTestS3, type TestS3 } from './testing/open-s3.ts';
import { someOwner, withFileStore, withFolder } from './testing/stores.ts';

const fails = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;
const owner = someOwner();

describe('blobs in an S3 bucket', () => {
  let s3: TestS3;
  before(async () => {
    s3 = await startTestS3();
  });
  after(() => s3?.stop());

  const withStore = (use: (store: EncryptedBlobStore, drafts: string) => Promise<void>, partBytes?: number) =>
    withFolder(async (folder) => {
      const drafts = path.join(folder, 'entwurf');
      const store = new EncryptedBlobStore(await S3Shelf.open({ ...s3, drafts, ...(partBytes ? { partBytes } : {}) }));
      await use(store, drafts);
      assert.deepEqual(await readdir(drafts).catch(() => []), [], 'no draft stays behind');
    });

  it('stores, reads in whole and in part, stores once, removes', () =>
    withStore(async (store) => {
      for (const length of [0, 10, CHUNK_BYTES, 5 * CHUNK_BYTES + 3]) {
        const content = randomBytes(length);
        const ref = await store.put(owner, Readable.from([content]));
        assert.ok((await store.readAll(owner, ref)).equals(content));
        assert.equal((await store.put(owner, content)).address, ref.address);
        if (length > CHUNK_BYTES) {
          const range = { start: CHUNK_BYTES - 1, end: 4 * CHUNK_BYTES };
          const part = Buffer.concat(await Array.fromAsync(await store.read(owner, ref, range)));
          assert.ok(part.equals(content.subarray(range.start, range.end + 1)));
        }
        await store.remove(ref.address);
        await store.remove(ref.address);
        await assert.rejects(store.readAll(owner, ref), fails('blobs.FEHLT'));
      }
    }));

  it('sends large blobs in parts, and gives up what did not complete', () =>
    withStore(async (store) => {
      const content = randomBytes(700_000);
      const ref = await store.put(owner, content);
      assert.ok((await store.readAll(owner, ref)).equals(content));
      await store.remove(ref.address);
      // Asked for the blob, began the upload, sent one part: the second is refused.
      await s3.fail(400, 1, 3);
      await assert.rejects(store.put(owner, content), fails('blobs.NICHT_ERREICHBAR'));
      assert.deepEqual(await Array.fromAsync(store.list()), []);
      assert.equal(await s3.openUploads(), 0);
    }, 256 * 1024));

  it('lists page by page and carries raw bytes to a folder and back', () =>
    withStore((store) =>
      withFileStore(async (folder) => {
        const refs = await Promise.all(
          Array.from({ length: 8 }, (_, nr) => store.put(owner, Buffer.from(`Blatt ${nr}`))),
        );
        const addresses = refs.map(({ address }) => address).sort();
        assert.deepEqual((await Array.fromAsync(store.list())).map(({ address }) => address).sort(), addresses);
        for (const ref of refs) {
          await folder.writeRaw(ref.address, await store.readRaw(ref.address));
          await store.remove(ref.address);
          await store.writeRaw(ref.address, await folder.readRaw(ref.address));
        }
        assert.equal((await store.readAll(owner, refs[3] ?? assert.fail())).toString(), 'Blatt 3');
        for (const address of addresses) await store.remove(address);
      }),
    ));

  it('tries again what failed by chance', () =>
    withStore(async (store) => {
      await s3.fail(503, 2);
      const ref = await store.put(owner, Buffer.from('Antrag'));
      await s3.fail(500, 2);
      assert.equal((await store.readAll(owner, ref)).toString(), 'Antrag');
      await store.remove(ref.address);
    }));

  it('says that there is no room, and leaves nothing', () =>
    withStore(async (store) => {
      await s3.fail(507, 1);
      await assert.rejects(store.put(owner, Buffer.from('Antrag')), fails('blobs.KEIN_PLATZ'));
      assert.deepEqual(await Array.fromAsync(store.list()), []);
    }));

  it('is refused with a wrong secret or bucket and says so', async () => {
    await withFolder(async (drafts) => {
      for (const wrong of [{ secretAccessKey: 'falsch' }, { bucket: 'fremd' }, { endpoint: 'http://127.0.0.1:1' }])
        await assert.rejects(S3Shelf.open({ ...s3, ...wrong, drafts }), fails('blobs.NICHT_ERREICHBAR'));
    });
  });

  it('is chosen by configuration', () =>
    withFolder(async (dataDir) => {
      const store = await openBlobStore({
        dataDir,
        BLEIBE_S3_ENDPOINT: s3.endpoint,
        BLEIBE_S3_BUCKET: s3.bucket,
        BLEIBE_S3_REGION: s3.region,
        BLEIBE_S3_ACCESS_KEY: s3.accessKeyId,
        BLEIBE_S3_SECRET_KEY: s3.secretAccessKey,
      });
      const ref = await store.put(owner, Buffer.from('Antrag'));
      assert.equal((await store.readAll(owner, ref)).toString(), 'Antrag');
      await store.remove(ref.address);
    }));
});
