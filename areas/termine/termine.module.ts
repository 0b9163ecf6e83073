/** The area `termine`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { kapazitaetJobs } from './kapazitaet/offen.jobs.ts';
import { einrichtungActions } from './tag/einrichtung.actions.ts';
import { registerTagStrom } from './tag/strom.routes.ts';
import { registerTagTopics, tagActions, tagJobs } from './tag/tag.parts.ts';
import { terminJobs } from './termin/termin.jobs.ts';
import { rights } from './termine.rights.ts';

export const area: AreaModule = {
  name: 'termine',
  rights,
  actions: [...tagActions, ...einrichtungActions],
  routes: (app, kernel) => registerTagStrom(app, kernel),
  jobs: [...kapazitaetJobs, ...terminJobs, ...tagJobs],
  async startApi(kernel) {
    registerTagTopics(kernel);
    return async () => {};
  },
};
