/** What the day tells screens. Ids and public numbers only; screens load again. */
import { z } from 'zod';
import { defineEvent } from '#platform/events/events.ts';

/** A visit moved: came, was called, went on. The display and the telephone of the person hear of it too. */
export const besuchBewegt = defineEvent({
  name: 'termine.besuch-bewegt',
  version: 1,
  payload: z.object({
    besuchId: z.uuid(),
    standortId: z.uuid(),
    /** Key of the house, as the display knows it. */
    standort: z.string(),
    tag: z.string(),
    poolId: z.uuid(),
    stand: z.string(),
  }),
  topics: ({ besuchId, standortId, standort }) => [
    `warteraum:${standortId}`,
    `besuch:${besuchId}`,
    `anzeige:${standort}`,
  ],
});

/** A desk was opened, closed, paused. */
export const schalterBewegt = defineEvent({
  name: 'termine.schalter-bewegt',
  version: 1,
  payload: z.object({ platzId: z.uuid(), standortId: z.uuid(), standort: z.string() }),
  topics: ({ standortId, standort }) => [`warteraum:${standortId}`, `anzeige:${standort}`],
});

/** Heard by every colleague, wherever they are in the program. */
export const notrufBewegt = defineEvent({
  name: 'termine.notruf-bewegt',
  version: 1,
  payload: z.object({ notrufId: z.uuid(), standortId: z.uuid() }),
  // Not the display: whoever threatens somebody need not read that help is on its way.
  topics: () => ['notruf:alle'],
});
