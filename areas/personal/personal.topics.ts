/** Which browsers may hear that something moved. */
import type { Kernel } from '#platform/module/kernel.ts';

export function registerTopics({ events }: Pick<Kernel, 'events'>): void {
  events.registerTopic('konten', async (actor) => actor.rights.has('personal.konten-lesen'));
  events.registerTopic(
    'konto',
    async (actor, id) => (actor.kind === 'staff' && actor.id === id) || actor.rights.has('personal.konten-lesen'),
  );
  events.registerTopic('faktor-ruecksetzungen', async (actor) => actor.rights.has('personal.faktor-ruecksetzen'));
  events.registerTopic('vertretungen', async (actor) => actor.rights.has('personal.eigene-vertretung'));
  events.registerTopic('notzugriffe', async (actor) => actor.rights.has('personal.notzugriffe-lesen'));
  events.registerTopic('teams', async (actor) => actor.kind === 'staff');
  events.registerTopic('geraete', async (actor) => actor.rights.has('personal.geraete'));
}
