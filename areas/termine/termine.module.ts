/** The area `termine`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { anfrageActions } from './bedarf/anfrage.actions.ts';
import { bedarfHandlers, bedarfJobs } from './bedarf/bedarf.jobs.ts';
import { zuteilungActions } from './bedarf/zuteilung.actions.ts';
import { kapazitaetJobs } from './kapazitaet/offen.jobs.ts';
import { terminJobs } from './termin/termin.jobs.ts';
import { rights } from './termine.rights.ts';

export const area: AreaModule = {
  name: 'termine',
  rights,
  actions: [...anfrageActions, ...zuteilungActions],
  jobs: [...kapazitaetJobs, ...terminJobs, ...bedarfJobs],
  handlers: [...bedarfHandlers],
};
