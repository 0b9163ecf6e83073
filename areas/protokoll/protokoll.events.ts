/** What browsers of the data-protection role hear. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';
import type { Kernel } from '#platform/module/kernel.ts';

export const TOPIC = 'protokoll';

/** A check began, went on or ended. */
export const pruefungBewegt = defineEvent({
  name: 'protokoll.pruefung-bewegt',
  version: 1,
  payload: z.object({ pruefungId: z.uuid() }),
  topics: () => [TOPIC],
});

export function registerTopics({ events }: Pick<Kernel, 'events'>): void {
  events.registerTopic(TOPIC, async (actor) => actor.rights.has('protokoll.pruefen'));
}
