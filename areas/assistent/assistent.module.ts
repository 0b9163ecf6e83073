/** The area `assistent`, as apps/server takes it in. */
import { registerMessmodell } from '#areas/erlasse/index.ts';
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { antwortActions } from './antwort/antwort.actions.ts';
import { folgeBestand, markUeberholt } from './antwort/antwort.jobs.ts';
import { messmodellDesAmts } from './antwort/messmodell.ts';
import { registerStrom } from './antwort/strom.routes.ts';
import { zitatCommand } from './antwort/zitat.cli.ts';
import { rights } from './assistent.rights.ts';
import { raeumeAuf } from './aufraeumen.jobs.ts';
import { aufsichtActions } from './aufsicht/aufsicht.actions.ts';
import { probeCommand } from './probe/probe.cli.ts';
import { personHooks } from './vorgang/person-hooks.ts';
import { destroyOwners, forgetSchritte } from './vorgang/vernichtung.ts';
import { vorgangActions } from './vorgang/vorgang.actions.ts';

// Not at a start: commands, which start nothing, measure too.
registerMessmodell(messmodellDesAmts);

export const area: AreaModule = {
  name: 'assistent',
  rights,
  actions: [...antwortActions, ...aufsichtActions, ...vorgangActions],
  jobs: [raeumeAuf, markUeberholt],
  handlers: [folgeBestand as unknown as EventHandler, forgetSchritte as unknown as EventHandler],
  personHooks,
  destroyOwners,
  commands: [zitatCommand, probeCommand],
  routes: registerStrom,
};
