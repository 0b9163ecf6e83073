/** Backs up or restores, and kills itself in the middle: when the second stored file is asked for. */

import { restoreBackup } from '#platform/backup/restore.ts';
import { saveBackup } from '#platform/backup/save.ts';
import type { BlobStore } from '#platform/blobs/blobs.ts';
import { openBlobStore } from '#platform/blobs/index.ts';
import { loadConfig } from '#platform/config/load.ts';
import { openKeyRing } from '#platform/crypto/keyring.file.ts';
import { partsOf } from './restored.ts';

const [, , what, dir = '', dataDir = '', url = '', ownerUrl = ''] = process.argv;
const { config } = loadConfig({ env: { DATA_DIR: dataDir, DATABASE_URL: url }, cwd: dataDir, demo: false });
const store = await openBlobStore(config);
let files = 0;
const deadly = <A extends unknown[], R>(work: (...args: A) => R) => {
  return (...args: A): R => {
    if (++files === 2) process.kill(process.pid, 'SIGKILL');
    return work.apply(store, args);
  };
};
const blobs: BlobStore = Object.assign(Object.create(store), {
  list: () => store.list(),
  readRaw: deadly(store.readRaw),
  writeRaw: deadly(store.writeRaw),
});
const parts = partsOf({ config, keys: await openKeyRing(config), blobs }, ownerUrl);
if (what === 'save') await saveBackup(parts, dir);
else await restoreBackup({ ...parts, destroyOwners: async () => undefined }, { url, ownerUrl }, dir);
