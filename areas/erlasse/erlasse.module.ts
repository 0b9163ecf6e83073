/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { rights } from './erlasse.rights.ts';
import { importCommand } from './quellen/import.cli.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [],
  commands: [importCommand],
};
