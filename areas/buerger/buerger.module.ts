/** The area `buerger`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { brokerActions } from './broker.actions.ts';
import { demoBroker } from './broker.demo.ts';
import { readBroker } from './broker.ts';
import { raeumeBuergerkontenAuf } from './buerger.jobs.ts';
import { rights } from './buerger.rights.ts';
import { kontoActions } from './konto.actions.ts';
import { passkeyActions } from './passkey.actions.ts';
import { verwaltungActions } from './verwaltung.actions.ts';
import { vollmachtActions } from './vollmacht.actions.ts';

export const area: AreaModule = {
  name: 'buerger',
  rights,
  actions: [...kontoActions, ...brokerActions, ...passkeyActions, ...verwaltungActions, ...vollmachtActions],
  jobs: [raeumeBuergerkontenAuf],
  async startApi({ config }) {
    readBroker(config);
    return () => demoBroker.stop();
  },
};
