/** The area `termine`, as apps/server takes it in. */
import type { AreaModule } from '#platform/module/module.ts';
import { aufbewahrungActions } from './aufbewahrung/aufbewahrung.actions.ts';
import { raeumeTermineAuf } from './aufbewahrung/aufbewahrung.jobs.ts';
import { personHooks } from './aufbewahrung/person-hooks.ts';
import { buchung } from './buchung/buchung.module.ts';
import { fuelleDemoTermine } from './demo/demo.jobs.ts';
import { seedDemo } from './demo/seed.ts';
import { kapazitaetJobs } from './kapazitaet/offen.jobs.ts';
import { kennzahlenActions } from './kennzahlen/kennzahlen.actions.ts';
import { messeTermine } from './kennzahlen/messung.jobs.ts';
import { terminJobs } from './termin/termin.jobs.ts';
import { rights } from './termine.rights.ts';

export const area: AreaModule = {
  name: 'termine',
  rights,
  actions: [...buchung.actions, ...kennzahlenActions, ...aufbewahrungActions],
  jobs: [...kapazitaetJobs, ...terminJobs, ...buchung.jobs, messeTermine, raeumeTermineAuf, fuelleDemoTermine],
  handlers: [...buchung.handlers],
  personHooks,
  seedDemo,
};
