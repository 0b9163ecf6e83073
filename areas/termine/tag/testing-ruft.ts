/** A process of its own for tests: calls the next one in a transaction, says whom, and never commits. Its parent kills it. */
import { openPool, transact } from '#platform/db/db.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { takeNext } from './aufruf.sql.ts';

const { url, wer, moment } = JSON.parse(process.argv[2] as string) as {
  url: string;
  wer: Parameters<typeof takeNext>[1];
  moment: Parameters<typeof takeNext>[2];
};

const pool = openPool({ url, max: 1, statementTimeoutMs: 60_000, lockTimeoutMs: 60_000, name: 'killed' });
await transact(pool.db, systemPrincipal('test'), 'test', async (tx) => {
  const id = await takeNext(tx, wer, moment);
  process.stdout.write(`${id}\n`);
  await new Promise((done) => setTimeout(done, 600_000));
});
