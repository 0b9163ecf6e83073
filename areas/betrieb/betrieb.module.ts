/** The area `betrieb`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { auftragActions } from './auftrag.actions.ts';
import { rights } from './betrieb.rights.ts';
import { kiServerActions } from './kiserver.actions.ts';
import { nachrichtActions } from './nachricht.actions.ts';
import { startHeartbeat } from './prozess.ts';
import { systemActions } from './system.actions.ts';

export const area: AreaModule = {
  name: 'betrieb',
  rights,
  actions: [...auftragActions, ...nachrichtActions, ...systemActions, ...kiServerActions],
  startApi: (kernel) => startHeartbeat(kernel, 'api'),
  startWorker: (kernel) => startHeartbeat(kernel, 'worker'),
};
