/** The area `termine`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { anliegenActions } from './anliegen/anliegen.actions.ts';
import { aufbewahrungActions } from './aufbewahrung/aufbewahrung.actions.ts';
import { raeumeTermineAuf } from './aufbewahrung/aufbewahrung.jobs.ts';
import { personHooks } from './aufbewahrung/person-hooks.ts';
import { bedarf } from './bedarf/bedarf.module.ts';
import { buchung } from './buchung/buchung.module.ts';
import { fuelleDemoTermine } from './demo/demo.jobs.ts';
import { seedDemo } from './demo/seed.ts';
import { kalenderActions } from './kalender/kalender.actions.ts';
import { vereinbarenActions } from './kalender/vereinbaren.actions.ts';
import { kapazitaetJobs } from './kapazitaet/offen.jobs.ts';
import { plaetzeActions } from './kapazitaet/plaetze.actions.ts';
import { kennzahlenActions } from './kennzahlen/kennzahlen.actions.ts';
import { messeTermine } from './kennzahlen/messung.jobs.ts';
import { einrichtungActions } from './tag/einrichtung.actions.ts';
import { registerTagStrom } from './tag/strom.routes.ts';
import { registerTagTopics, tagActions, tagJobs } from './tag/tag.parts.ts';
import { terminJobs } from './termin/termin.jobs.ts';
import { rights } from './termine.rights.ts';

export const area: AreaModule = {
  name: 'termine',
  rights,
  actions: [
    ...plaetzeActions,
    ...anliegenActions,
    ...kalenderActions,
    ...vereinbarenActions,
    ...buchung.actions,
    ...bedarf.actions,
    ...tagActions,
    ...einrichtungActions,
    ...kennzahlenActions,
    ...aufbewahrungActions,
  ],
  jobs: [
    ...kapazitaetJobs,
    ...terminJobs,
    ...buchung.jobs,
    ...bedarf.jobs,
    ...tagJobs,
    messeTermine,
    raeumeTermineAuf,
    fuelleDemoTermine,
  ],
  handlers: [...buchung.handlers, ...bedarf.handlers],
  personHooks,
  seedDemo,
  routes: (app, kernel) => registerTagStrom(app, kernel),
  async startApi(kernel) {
    registerTagTopics(kernel);
    return async () => {};
  },
};
