/** Puts an endless file into the store of a folder until somebody kills it; tells when half of it is on disk. */
import { randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import { EncryptedBlobStore } from '../encrypted-store.ts';
import { FileShelf } from '../file-shelf.ts';

const [, , folder = ''] = process.argv;

async function* endless(): AsyncIterable<Buffer> {
  for (let block = 0; ; block++) {
    yield randomBytes(1 << 20);
    if (block === 4) process.stdout.write('half\n');
    if (block > 4) await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const store = new EncryptedBlobStore(await FileShelf.open(folder));
await store.put({ id: 'akte:1', bytes: randomBytes(32) }, Readable.from(endless()));
