/** Reminders, once for each Termin and kind; and what has ended is removed. Expired holds fall in `termin/termin.jobs.ts`. */
import { z } from 'zod';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { lockTermin } from '../termin/vergabe.ts';
import { type Erinnerungsart, insertErinnerung, listZuErinnernde } from './buchung.sql.ts';
import { SYSTEM } from './buchung.ts';
import { FENSTER_MINUTEN } from './grenzen.data.ts';
import { deleteVergangenes } from './grenzen.sql.ts';
import { readGrenzen } from './grenzen.ts';
import { tellTermin } from './terminpost.ts';

const STAPEL = 200;
const ARTEN = [
  { art: 'sieben_tage', tage: 7, post: 'erinnerung7' },
  { art: 'ein_tag', tage: 1, post: 'erinnerung1' },
] as const;

export const erinnereAnTermine = defineJob({
  name: 'termine.erinnere',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 5,
  retryDelaySeconds: 120,
  expireInSeconds: 1800,
  title: 'An Termine erinnern',
  schedule: '20 8-19 * * *',
  async run(kernel, _nothing, { signal }) {
    for (const { art, tage, post } of ARTEN) {
      const heute = kernel.clock.today();
      const frage = {
        art,
        tag: heute.add({ days: tage }).toString(),
        // Who has just been told need not be reminded.
        bestaetigtVor: heute.toZonedDateTime(OFFICE_ZONE).toInstant().toString(),
        limit: STAPEL,
      };
      let nach: string | null = null;
      for (;;) {
        const ids: readonly string[] = await listZuErinnernde(kernel.pool.db, { ...frage, nach });
        for (const id of ids) if (!signal.aborted) await erinnere(kernel, id, { art, post, tag: frage.tag });
        nach = ids.at(-1) ?? null;
        if (ids.length < STAPEL || signal.aborted) break;
      }
    }
  },
});

interface Erinnerung {
  readonly art: Erinnerungsart;
  readonly post: 'erinnerung7' | 'erinnerung1';
  readonly tag: string;
}

/** Note and mail in one transaction: a job that is repeated sends nothing twice. */
function erinnere(kernel: Kernel, id: string, { art, post, tag }: Erinnerung): Promise<void> {
  return transact(kernel.pool.db, SYSTEM, `termin:${id}`, async (tx) => {
    const termin = await lockTermin(tx, id);
    if (termin?.stand !== 'gebucht' || termin.tag !== tag) return;
    if (await insertErinnerung(tx, id, art, termin.beginn)) await tellTermin(kernel, tx, termin, post);
  });
}

export const raeumeBuchungAuf = defineJob({
  name: 'termine.raeume-buchung-auf',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 60,
  expireInSeconds: 300,
  title: 'Zähler, Rechenaufgaben und Spuren der Terminbuchung entfernen',
  schedule: '*/10 * * * *',
  async run({ pool, clock }) {
    const now = clock.now();
    const grenzen = await readGrenzen(pool.db);
    await deleteVergangenes(pool.db, {
      now: now.toString(),
      zaehlerSeit: now.subtract({ minutes: FENSTER_MINUTEN }).toString(),
      spurSeit: now.subtract({ hours: grenzen['spur-tage'] * 24 }).toString(),
    });
  },
});

export const buchungJobs = [erinnereAnTermine, raeumeBuchungAuf];
