/** How a person is merged, exported, restricted and erased in this area: what each room of it keeps, in turn. */
import type { PersonHooks } from '#platform/module/person-hooks.ts';
import { antragPersonHooks } from './antrag/person-hooks.ts';
import { personHooks as verfahrenPersonHooks } from './arbeit/person-hooks.ts';
import { titelPersonHooks } from './titel/person-hooks.ts';

const ROOMS: readonly PersonHooks[] = [antragPersonHooks, verfahrenPersonHooks, titelPersonHooks];

export const personHooks: PersonHooks = {
  async merge(tx, from, into) {
    for (const room of ROOMS) await room.merge(tx, from, into);
  },
  async exportData(tx, personId) {
    const parts = [];
    for (const room of ROOMS) parts.push(await room.exportData(tx, personId));
    return Object.assign({}, ...parts) as Record<string, unknown>;
  },
  async restrict(tx, personId, restricted) {
    for (const room of ROOMS) await room.restrict(tx, personId, restricted);
  },
  async erase(tx, personId) {
    for (const room of ROOMS) await room.erase(tx, personId);
  },
};
