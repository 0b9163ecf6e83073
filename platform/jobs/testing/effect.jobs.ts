/** The job of the kill test: its effect is a row, written idempotently; it can be made to hang in the middle. */
import { sql } from 'kysely';
import { z } from 'zod';
import { transact } from '../../db/db.ts';
import { systemPrincipal } from '../../principal/principal.ts';
import { defineJob } from '../jobs.ts';

export const HANGS = process.env['HANGS'] === '1';

export const effectJob = defineJob({
  name: 'test.effect',
  version: 1,
  payload: z.object({ nr: z.number() }),
  concurrency: 4,
  retryLimit: 3,
  retryDelaySeconds: 0,
  expireInSeconds: 300,
  title: 'Wirkung',
  run: async ({ pool }, { nr }) => {
    await transact(pool.db, systemPrincipal('test'), 'effect', async (tx) => {
      await sql`insert into public.wirkung (nr, anlaeufe) values (${nr}, 1)
        on conflict (nr) do update set anlaeufe = wirkung.anlaeufe + 1`.execute(tx);
    });
    if (HANGS) await new Promise(() => undefined);
    await transact(pool.db, systemPrincipal('test'), 'effect', async (tx) => {
      await sql`update public.wirkung set fertig = fertig + 1 where nr = ${nr} and fertig = 0`.execute(tx);
    });
  },
});
