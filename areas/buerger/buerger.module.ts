/** The area `buerger`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { raeumeBuergerkontenAuf } from './buerger.jobs.ts';
import { rights } from './buerger.rights.ts';
import { kontoActions } from './konto.actions.ts';

export const area: AreaModule = {
  name: 'buerger',
  rights,
  actions: [...kontoActions],
  jobs: [raeumeBuergerkontenAuf],
};
