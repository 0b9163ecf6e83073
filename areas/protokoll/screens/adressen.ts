/** What the addresses of these screens carry: ids, never names. */
import { z } from 'zod';
import { akteurartSchema, ergebnisSchema, gegenstandTextSchema } from '../protokoll.schema.ts';

const maybe = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);

export const eintraegeSearch = z.object({
  akteurId: maybe(z.string().max(80)),
  akteurArt: maybe(akteurartSchema),
  gegenstand: maybe(gegenstandTextSchema),
  was: maybe(z.string().max(80)),
  ergebnis: maybe(ergebnisSchema),
  anfrageId: maybe(z.string().max(80)),
  von: maybe(z.iso.date()),
  bis: maybe(z.iso.date()),
  /** The entry that is shown beside the list. */
  wahl: maybe(z.coerce.number().int()),
});
export type EintraegeSearch = z.output<typeof eintraegeSearch>;

/** Without what is empty, so that addresses stay short. */
export function clean<T extends object>(search: T): Record<string, unknown> {
  return Object.fromEntries(Object.entries(search).filter(([, value]) => value !== undefined && value !== ''));
}
