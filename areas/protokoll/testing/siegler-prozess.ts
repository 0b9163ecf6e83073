/** A sealing process of the kill test: `node siegler-prozess.ts DATABASE_URL MASTER_KEY`. Writes a line per segment. */
import { openKeyRing } from '#platform/crypto/keyring.file.ts';
import { openPool } from '#platform/db/db.ts';
import { sealBatch } from '../siegler.ts';

const [, , url, masterKey] = process.argv;
if (!url || !masterKey) throw new Error('the URL of the database and the master key are missing');
const pool = openPool({ url, max: 2, statementTimeoutMs: 30_000, lockTimeoutMs: 10_000, name: 'bleibe-test-siegler' });
const keys = await openKeyRing({
  BLEIBE_MASTER_KEY: masterKey,
  BLEIBE_MASTER_KEY_FILE: undefined,
  dataDir: '/nonexistent',
});
for (;;) {
  const sealed = await sealBatch({ pool, keys });
  if (sealed && sealed.anzahl > 0) process.stdout.write(`${sealed.anzahl}\n`);
}
