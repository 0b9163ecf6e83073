/** Answers kept under an Idempotency-Key serve whoever repeats a request; after a day nobody does. */
import { sql } from 'kysely';
import { z } from 'zod';
import { transact } from '../db/db.ts';
import { defineJob } from '../jobs/jobs.ts';
import { systemPrincipal } from '../principal/principal.ts';

const KEEP_HOURS = 24;

export const forgetAnswers = defineJob({
  name: 'platform.vergiss-antworten',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 600,
  title: 'Gemerkte Antworten entfernen',
  schedule: '47 1 * * *',
  run: ({ pool }) =>
    transact(pool.db, systemPrincipal('antworten'), 'vergiss-antworten', async (tx) => {
      await sql`delete from platform.idempotenz where created_at < now() - make_interval(hours => ${KEEP_HOURS})`.execute(
        tx,
      );
    }),
});

/** Jobs that whoever composes the program registers beside those of the areas. */
export const actionJobs = [forgetAnswers];
