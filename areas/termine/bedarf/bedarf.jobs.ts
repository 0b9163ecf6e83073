/** The engine by itself: every few minutes it looks what is due; freed time is told to it by events. */
import { z } from 'zod';
import type { EventHandler } from '#platform/events/events.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import { terminBewegt } from '../termin/termin.events.ts';
import { findTermin } from '../termin/vergabe.ts';
import { insertFreieZeit } from './lauf.sql.ts';
import { tick } from './lauf.ts';

export const teileZu = defineJob({
  name: 'termine.teile-zu',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 30,
  expireInSeconds: 3600,
  title: 'Termine nach Bedarf zuteilen',
  schedule: '*/3 * * * *',
  run: (kernel, _nothing, { signal }) => tick(kernel, signal),
});

type Bewegt = z.output<typeof terminBewegt.payload>;

const ZURUECK: readonly string[] = ['abgesagt', 'verfallen', 'nicht_erschienen'];

/** Time that was given back, or left behind by a move, is offered to those who wait before the public sees it. */
export const hoertFreieZeit: EventHandler = {
  name: 'termine.bedarf-hoert-freie-zeit',
  event: terminBewegt,
  concerns: (payload) => {
    const { stand, verlassen } = payload as Bewegt;
    return ZURUECK.includes(stand) || (verlassen ?? stand === 'gebucht');
  },
  handle: async ({ clock }, tx, payload) => {
    const { terminId, tag, poolId, stand, verlassen } = payload as Bewegt;
    if (tag < clock.today().toString()) return;
    const moved = verlassen ?? (stand === 'gebucht' && (await findTermin(tx, terminId))?.tag !== tag);
    if (ZURUECK.includes(stand) || moved) await insertFreieZeit(tx, { terminId, poolId, tag });
  },
};

export const bedarfJobs = [teileZu];
export const bedarfHandlers = [hoertFreieZeit];
