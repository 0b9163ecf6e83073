/** The area `termine`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { kapazitaetJobs } from './kapazitaet/offen.jobs.ts';
import { terminJobs } from './termin/termin.jobs.ts';
import { einrichtungActions } from './tag/einrichtung.actions.ts';
import { kioskActions } from './tag/kiosk.actions.ts';
import { registerTagStrom } from './tag/strom.routes.ts';
import { rights } from './termine.rights.ts';

export const area: AreaModule = {
  name: 'termine',
  rights,
  actions: [...kioskActions, ...einrichtungActions],
  routes: (app, kernel) => registerTagStrom(app, kernel),
  jobs: [...kapazitaetJobs, ...terminJobs],
};
