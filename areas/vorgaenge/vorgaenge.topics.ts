/** Which browsers may hear that something moved. */
import type { Kernel } from '#platform/module/kernel.ts';
import { findVerfahrenById } from './verfahren.sql.ts';

export function registerTopics({ events, pool }: Pick<Kernel, 'events' | 'pool'>): void {
  events.registerTopic('verfahren', async (actor, id) =>
    actor.rights.has('vorgaenge.lesen') ? (await findVerfahrenById(pool.db, actor, id)) !== undefined : false,
  );
}
