/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { seedDemo } from './demo.ts';
import { erlassActions } from './erlass/erlass.actions.ts';
import { rights } from './erlasse.rights.ts';
import { hausregelActions } from './hausregeln/hausregel.actions.ts';
import { importCommand } from './recht/import.cli.ts';
import { sammlungenActions } from './sammlungen/sammlungen.actions.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [...sammlungenActions, ...erlassActions, ...hausregelActions],
  commands: [importCommand],
  seedDemo,
};
