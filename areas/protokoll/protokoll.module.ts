/** The area `protokoll`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { rights } from './protokoll.rights.ts';
import { startSiegler } from './siegler.ts';

export const area: AreaModule = {
  name: 'protokoll',
  rights,
  actions: [],
  startWorker: startSiegler,
};
