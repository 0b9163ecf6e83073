/** The area `assistent`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { probeCommand } from './probe/probe.cli.ts';

export const area: AreaModule = {
  name: 'assistent',
  rights: {},
  actions: [],
  commands: [probeCommand],
};
