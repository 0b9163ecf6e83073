/** A worker process of the kill test: `node worker.ts DATABASE_URL`. */
import { openPool } from '../../db/db.ts';
import { effectJob } from './effect.jobs.ts';
import { testKernel } from './kernel.ts';

const url = process.argv[2];
if (!url) throw new Error('the URL of the database is missing');
const pool = openPool({ url, max: 8, statementTimeoutMs: 30_000, lockTimeoutMs: 10_000, name: 'bleibe-test-worker' });
const { kernel } = await testKernel({ pool }, { jobs: [effectJob] });
await kernel.jobs.work(kernel);
