/** The area `vorgaenge`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { bescheidActions, bescheidHandlers, bescheidJobs, bescheidRights } from './bescheid/bescheid.ts';
import { pruefeCommand } from './pruefung/pruefung.cli.ts';
import { verfahrenActions } from './verfahren.actions.ts';
import { rights } from './vorgaenge.rights.ts';
import { registerTopics } from './vorgaenge.topics.ts';

export const area: AreaModule = {
  name: 'vorgaenge',
  rights: { ...rights, ...bescheidRights },
  actions: [...verfahrenActions, ...bescheidActions],
  jobs: [...bescheidJobs],
  handlers: [...bescheidHandlers],
  commands: [pruefeCommand],
  async startApi(kernel) {
    registerTopics(kernel);
    return async () => {};
  },
};
