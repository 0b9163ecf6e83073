/** The area `protokoll`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { protokollActions } from './protokoll.actions.ts';
import { schluesselCommand, verfallenCommand, verifyCommand } from './protokoll.cli.ts';
import { registerTopics } from './protokoll.events.ts';
import { rights } from './protokoll.rights.ts';
import { pruefeKetteJob, pruefeNachts } from './pruefung.jobs.ts';
import { startSiegler } from './siegler.ts';
import { verfalleNachts } from './verfall.jobs.ts';

export const area: AreaModule = {
  name: 'protokoll',
  rights,
  actions: protokollActions,
  jobs: [pruefeKetteJob, pruefeNachts, verfalleNachts],
  commands: [verifyCommand, verfallenCommand, schluesselCommand],
  startWorker: startSiegler,
  async startApi(kernel) {
    registerTopics(kernel);
    return async () => undefined;
  },
};
