/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { amtlichActions } from './amtlich/amtlich.actions.ts';
import { amtlichJobs } from './amtlich/amtlich.jobs.ts';
import { rights } from './erlasse.rights.ts';
import { registerTopics } from './erlasse.topics.ts';
import { fassungenActions } from './fassungen/fassungen.actions.ts';
import { hochladenActions } from './quellen/hochladen.actions.ts';
import { importCommand } from './quellen/import.cli.ts';
import { closeLeser } from './quellen/leser.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [...fassungenActions, ...hochladenActions, ...amtlichActions],
  jobs: [...amtlichJobs],
  commands: [importCommand],
  async startWorker(kernel) {
    return () => closeLeser(kernel);
  },
  async startApi(kernel) {
    registerTopics(kernel);
    return () => closeLeser(kernel);
  },
};
