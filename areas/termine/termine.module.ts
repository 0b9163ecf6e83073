/** The area `termine`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { bedarf } from './bedarf/bedarf.module.ts';
import { buchung } from './buchung/buchung.module.ts';
import { kapazitaetJobs } from './kapazitaet/offen.jobs.ts';
import { terminJobs } from './termin/termin.jobs.ts';
import { rights } from './termine.rights.ts';

export const area: AreaModule = {
  name: 'termine',
  rights,
  actions: [...buchung.actions, ...bedarf.actions],
  jobs: [...kapazitaetJobs, ...terminJobs, ...buchung.jobs, ...bedarf.jobs],
  handlers: [...buchung.handlers, ...bedarf.handlers],
};
