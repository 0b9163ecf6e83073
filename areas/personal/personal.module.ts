/** The area `personal`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { anmeldungActions } from './anmeldung.actions.ts';
import { seedDemo } from './demo/seed.ts';
import { einrichtungActions } from './einrichtung.actions.ts';
import { faktorActions } from './faktor.actions.ts';
import { geraetActions } from './geraet.actions.ts';
import { ichActions } from './ich.actions.ts';
import { kennwortActions } from './kennwort.actions.ts';
import { kontoActions } from './konto.actions.ts';
import { auskunftActions } from './konto-auskunft.actions.ts';
import { notzugriffActions } from './notzugriff.actions.ts';
import { oidcActions } from './oidc.actions.ts';
import { requireSoundGroups } from './oidc.ts';
import { rettenCommand } from './personal.cli.ts';
import { raeumeAnmeldungenAuf } from './personal.jobs.ts';
import { rights } from './personal.rights.ts';
import { registerTopics } from './personal.topics.ts';
import { ruecksetzungActions } from './ruecksetzung.actions.ts';
import { sitzungActions } from './sitzung.actions.ts';
import { teamActions } from './team.actions.ts';
import { vertretungActions } from './vertretung.actions.ts';

export const area: AreaModule = {
  name: 'personal',
  rights,
  actions: [
    ...anmeldungActions,
    ...einrichtungActions,
    ...oidcActions,
    ...kennwortActions,
    ...ichActions,
    ...sitzungActions,
    ...faktorActions,
    ...kontoActions,
    ...auskunftActions,
    ...ruecksetzungActions,
    ...teamActions,
    ...vertretungActions,
    ...notzugriffActions,
    ...geraetActions,
  ],
  commands: [rettenCommand],
  jobs: [raeumeAnmeldungenAuf],
  async startApi(kernel) {
    requireSoundGroups(kernel.config);
    registerTopics(kernel);
    return async () => undefined;
  },
  seedDemo,
};
