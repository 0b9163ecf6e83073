/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { aboActions } from './abo/abo.actions.ts';
import { sendeAboMails } from './abo/abo.jobs.ts';
import { rights } from './erlasse.rights.ts';
import { lesenActions } from './lesen/lesen.actions.ts';
import { notizActions } from './notiz/notiz.actions.ts';
import { importCommand } from './recht/import.cli.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [...lesenActions, ...notizActions, ...aboActions],
  jobs: [sendeAboMails],
  commands: [importCommand],
};
