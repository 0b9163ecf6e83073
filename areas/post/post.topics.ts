import type { Kernel } from '#platform/module/kernel.ts';

/** The list of the Poststelle; what it holds for whom, the query decides. */
export function registerTopics({ events }: Pick<Kernel, 'events'>): void {
  events.registerTopic('post', async (actor) => actor.rights.has('post.lesen'));
}
