/** The area `erlasse`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { rights } from './erlasse.rights.ts';
import { importCommand } from './recht/import.cli.ts';
import { warmVektoren } from './vektor/fuse.ts';
import { vektorCommand } from './vektor/vektor.cli.ts';
import { vektorJobs } from './vektor/vektor.jobs.ts';

export const area: AreaModule = {
  name: 'erlasse',
  rights,
  actions: [],
  jobs: vektorJobs,
  commands: [importCommand, vektorCommand],
  startApi: warmVektoren,
};
