/** Which browsers of the staff may hear that something moved; the public stream has a way of its own. */
import type { Kernel } from '#platform/module/kernel.ts';

export function registerTopics({ events }: Pick<Kernel, 'events'>): void {
  events.registerTopic('warteraum', async (actor) => actor.rights.has('termine.lesen'));
  events.registerTopic('besuch', async (actor) => actor.rights.has('termine.lesen'));
  events.registerTopic(
    'anzeige',
    async (actor) => actor.rights.has('termine.lesen') || actor.rights.has('termine.kiosk'),
  );
  for (const kind of ['termine-tag', 'termin'])
    events.registerTopic(kind, async (actor) => actor.rights.has('termine.lesen'));
  events.registerTopic('notruf', async (actor) => actor.rights.has('termine.lesen'));
}
