/** The area `assistent`, as apps/server takes it in. */
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { antwortActions } from './antwort/antwort.actions.ts';
import { raeumeAntwortenAuf } from './antwort/antwort.jobs.ts';
import { registerSprachmodell } from './antwort/ports.ts';
import { modellDesAmts } from './antwort/sprachmodell.ts';
import { registerStrom } from './antwort/strom.routes.ts';
import { zitatCommand } from './antwort/zitat.cli.ts';
import { rights } from './assistent.rights.ts';
import { aufsichtActions } from './aufsicht/aufsicht.actions.ts';
import { probeCommand } from './probe/probe.cli.ts';
import { personHooks } from './vorgang/person-hooks.ts';
import { destroyOwners, forgetSchritte } from './vorgang/vernichtung.ts';
import { vorgangActions } from './vorgang/vorgang.actions.ts';
import { raeumeSchritteAuf } from './vorgang/vorgang.jobs.ts';

export const area: AreaModule = {
  name: 'assistent',
  rights,
  actions: [...antwortActions, ...aufsichtActions, ...vorgangActions],
  jobs: [raeumeAntwortenAuf, raeumeSchritteAuf],
  handlers: [forgetSchritte as unknown as EventHandler],
  personHooks,
  destroyOwners,
  commands: [zitatCommand, probeCommand],
  routes: registerStrom,
  startApi: async () => {
    registerSprachmodell(modellDesAmts);
    return async () => registerSprachmodell(undefined);
  },
};
