/** Which browsers may hear that something moved. */
import type { Kernel } from '#platform/module/kernel.ts';

export function registerTopics({ events }: Pick<Kernel, 'events'>): void {
  events.registerTopic('einlesung', async (actor) => actor.rights.has('erlasse.pflegen'));
}
