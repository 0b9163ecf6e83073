/** The area `personal`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { anmeldungActions } from './anmeldung.actions.ts';
import { seedDemo } from './demo/seed.ts';
import { einrichtungActions } from './einrichtung.actions.ts';
import { ichActions } from './ich.actions.ts';
import { rights } from './personal.rights.ts';

export const area: AreaModule = {
  name: 'personal',
  rights,
  actions: [...anmeldungActions, ...einrichtungActions, ...ichActions],
  seedDemo,
};
