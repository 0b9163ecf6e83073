/** For benchmarks on a demo office: what its demo still wants to draw and recognise is not what is measured. */
import { sql } from 'kysely';
import type { Database } from '../../db/db.ts';

/** Jobs that wait are dropped, also those that were cut off by a stop. The office must not be running. */
export async function dropWaitingJobs(db: Database): Promise<void> {
  await sql`delete from jobs.job where state in ('created', 'retry', 'active')`.execute(db);
}
