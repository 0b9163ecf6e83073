/** The area `vorgaenge`, as apps/server takes it in. */
import type { EventHandler } from '#platform/events/events.ts';
import type { AreaModule } from '#platform/module/module.ts';
import { arbeitslisteActions } from './arbeit/arbeitsliste.actions.ts';
import { belegeDemoTatsachen } from './arbeit/demo/beleg.events.ts';
import { seedVorgaenge } from './arbeit/demo/seed.ts';
import { erhebungActions } from './arbeit/erhebung.actions.ts';
import { infokarteActions } from './arbeit/infokarte.actions.ts';
import { destroyOwners, forgetVerfahren, personHooks } from './arbeit/person-hooks.ts';
import { vorgangActions } from './arbeit/vorgang.actions.ts';
import { zuweisungActions } from './arbeit/zuweisung.actions.ts';
import { pruefeCommand } from './pruefung/pruefung.cli.ts';
import { verfahrenActions } from './verfahren.actions.ts';
import { rights } from './vorgaenge.rights.ts';
import { registerTopics } from './vorgaenge.topics.ts';

export const area: AreaModule = {
  name: 'vorgaenge',
  rights,
  actions: [
    ...verfahrenActions,
    ...arbeitslisteActions,
    ...vorgangActions,
    ...erhebungActions,
    ...zuweisungActions,
    ...infokarteActions,
  ],
  handlers: [belegeDemoTatsachen as unknown as EventHandler, forgetVerfahren as unknown as EventHandler],
  personHooks,
  destroyOwners,
  commands: [pruefeCommand],
  seedDemo: seedVorgaenge,
  async startApi(kernel) {
    registerTopics(kernel);
    return async () => {};
  },
};
