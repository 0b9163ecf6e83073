/** What has ended is removed: sessions, half sign-ins, one-time links, counts of failed attempts. */
import { z } from 'zod';
import { defineJob } from '#platform/jobs/jobs.ts';
import { deleteEndedAnmeldungen } from './anmeldung.sql.ts';
import { VERGESSEN_STUNDEN } from './drossel.rules.ts';
import { deleteOldFailures } from './drossel.sql.ts';
import { deleteOldEinmallinks } from './einmallink.sql.ts';
import { momentOf } from './moment.ts';
import { deleteEndedSitzungen } from './sitzung.sql.ts';

export const raeumeAnmeldungenAuf = defineJob({
  name: 'personal.raeume-anmeldungen-auf',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Abgelaufene Sitzungen und Links entfernen',
  schedule: '17 * * * *',
  async run(kernel) {
    const { pool, clock } = kernel;
    const { now, idleSince } = momentOf(kernel);
    await deleteEndedSitzungen(pool.db, { now, idleSince });
    await deleteEndedAnmeldungen(pool.db, now);
    await deleteOldEinmallinks(pool.db, now);
    await deleteOldFailures(pool.db, clock.now().subtract({ hours: VERGESSEN_STUNDEN }).toString());
  },
});
