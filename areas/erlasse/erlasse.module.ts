/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { beobachtungActions } from './beobachtung/beobachtung.actions.ts';
import { sieheNachErlassen } from './beobachtung/beobachtung.jobs.ts';
import { seedDemo } from './demo.ts';
import { erlassActions } from './erlass/erlass.actions.ts';
import { closeErlassleser } from './erlass/lesen.ts';
import { rights } from './erlasse.rights.ts';
import { hausregelActions } from './hausregeln/hausregel.actions.ts';
import { importCommand } from './recht/import.cli.ts';
import { sammlungenActions } from './sammlungen/sammlungen.actions.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [...sammlungenActions, ...erlassActions, ...hausregelActions, ...beobachtungActions],
  jobs: [sieheNachErlassen],
  commands: [importCommand],
  async startWorker(kernel) {
    return () => closeErlassleser(kernel);
  },
  async startApi(kernel) {
    return () => closeErlassleser(kernel);
  },
  seedDemo,
};
