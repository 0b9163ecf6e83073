/** What this room brings to the area. */
import { anfrageActions } from './anfrage.actions.ts';
import { bedarfHandlers, bedarfJobs } from './bedarf.jobs.ts';
import { frueherActions } from './frueher.actions.ts';
import { zuteilungActions } from './zuteilung.actions.ts';

export const bedarf = {
  actions: [...anfrageActions, ...frueherActions, ...zuteilungActions],
  jobs: bedarfJobs,
  handlers: bedarfHandlers,
};
