/** The area `termine`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { kapazitaetJobs } from './kapazitaet/offen.jobs.ts';
import { terminJobs } from './termin/termin.jobs.ts';
import { rights } from './termine.rights.ts';

export const area: AreaModule = {
  name: 'termine',
  rights,
  actions: [],
  jobs: [...kapazitaetJobs, ...terminJobs],
};
