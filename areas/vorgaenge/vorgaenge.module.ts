/** The area `vorgaenge`, as apps/server takes it in. */
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { annahmeActions } from './antrag/annahme.actions.ts';
import { antragActions } from './antrag/antrag.actions.ts';
import { legeUnterlageEin, nimmAntraegeMit } from './antrag/antrag.events.ts';
import { loescheAlteEntwuerfe } from './antrag/antrag.jobs.ts';
import { antragPersonHooks } from './antrag/person-hooks.ts';
import { closePruefwerk } from './antrag/pruefwerk.ts';
import { uebernimmUnterlagen } from './antrag/uebernahme.jobs.ts';
import { verfahrenActions } from './verfahren.actions.ts';
import { rights } from './vorgaenge.rights.ts';
import { registerTopics } from './vorgaenge.topics.ts';

export const area: AreaModule = {
  name: 'vorgaenge',
  rights,
  personHooks: antragPersonHooks,
  actions: [...verfahrenActions, ...antragActions, ...annahmeActions],
  jobs: [uebernimmUnterlagen, loescheAlteEntwuerfe],
  handlers: [legeUnterlageEin as unknown as EventHandler, nimmAntraegeMit as unknown as EventHandler],
  async startApi(kernel) {
    registerTopics(kernel);
    return () => closePruefwerk(kernel);
  },
  async startWorker(kernel) {
    return () => closePruefwerk(kernel);
  },
};
