/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { seedMusterrecht } from './demo/seed.ts';
import { rights } from './erlasse.rights.ts';
import * as gemerkt from './gemerkt/gemerkt.actions.ts';
import { importCommand } from './recht/import.cli.ts';
import { compareStichtage, searchRecht } from './suche/suche.actions.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [searchRecht, compareStichtage, ...Object.values(gemerkt)],
  commands: [importCommand],
  seedDemo: seedMusterrecht,
};
