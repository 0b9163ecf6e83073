/** The area `post`, as apps/server takes it in. */
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { closeBriefe } from './brief.ts';
import { briefkopfActions } from './briefkopf.actions.ts';
import { seedDemo } from './demo.ts';
import { drucklaufActions } from './drucklauf/drucklauf.actions.ts';
import { druckeLauf, leereDrucklaeufe } from './drucklauf/drucklauf.jobs.ts';
import { wrappedKeys } from './drucklauf/drucklauf.sql.ts';
import { rights } from './post.rights.ts';
import { registerTopics } from './post.topics.ts';
import { sendungActions } from './sendung.actions.ts';
import { destroyOwners, forgetSendungen } from './vernichtung.ts';

export const area: AreaModule = {
  name: 'post',
  rights,
  actions: [...sendungActions, ...briefkopfActions, ...drucklaufActions],
  jobs: [druckeLauf, leereDrucklaeufe],
  wrappedKeys,
  handlers: [forgetSendungen as unknown as EventHandler],
  destroyOwners,
  seedDemo,
  async startWorker(kernel) {
    return () => closeBriefe(kernel);
  },
  async startApi(kernel) {
    registerTopics(kernel);
    return () => closeBriefe(kernel);
  },
};
