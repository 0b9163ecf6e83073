/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { rights } from './erlasse.rights.ts';
import { lesenActions } from './lesen/lesen.actions.ts';
import { importCommand } from './recht/import.cli.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [...lesenActions],
  commands: [importCommand],
};
