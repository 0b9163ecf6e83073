/** Wraps the keys of public.akte anew until the test kills it; slow enough to be caught in the middle. */
import { openKeyRing } from '#platform/crypto/keyring.file.ts';
import { rewrapAll } from '#platform/crypto/rotate.ts';
import { openPool } from '#platform/db/db.ts';

const [, , dataDir = ''] = process.argv;
const url = process.env.DATABASE_URL ?? '';
const pool = openPool({ url, max: 1, statementTimeoutMs: 30_000, lockTimeoutMs: 10_000, name: 'bleibe-test' });
const columns = [{ table: 'public.akte', id: 'id', column: 'schluessel', owner: 'akte' }];
await rewrapAll({
  db: pool.db,
  keys: await openKeyRing({ dataDir }),
  columns,
  onProgress: (done) => {
    process.stdout.write(`${done}\n`);
    // Nothing else runs in this process meanwhile: the batch stays committed, the next one does not begin.
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1_000);
  },
});
