/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { seedMusterrecht } from './demo/seed.ts';
import { rights } from './erlasse.rights.ts';
import * as gemerkt from './gemerkt/gemerkt.actions.ts';
import { glossarActions } from './glossar/glossar.actions.ts';
import { folgeGlossar } from './glossar/glossar.jobs.ts';
import { gueteActions } from './guete/guete.actions.ts';
import { gueteCommand } from './guete/guete.cli.ts';
import { missGuete, missGueteNachts } from './guete/guete.jobs.ts';
import { lesenActions } from './lesen/lesen.actions.ts';
import { importCommand } from './recht/import.cli.ts';
import { sucheActions } from './suche/suche.actions.ts';
import { searchCommand } from './suche/suche.cli.ts';
import { closeSuchwerk, suchwerk } from './suchwerk/suchwerk.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [...sucheActions, ...lesenActions, ...glossarActions, ...gueteActions, ...Object.values(gemerkt)],
  jobs: [folgeGlossar, missGuete, missGueteNachts],
  commands: [importCommand, searchCommand, gueteCommand],
  seedDemo: seedMusterrecht,
  startApi: async (kernel) => {
    suchwerk(kernel);
    return () => closeSuchwerk(kernel);
  },
  // Whatever a job asks for is closed with it.
  startWorker: async (kernel) => () => closeSuchwerk(kernel),
};
