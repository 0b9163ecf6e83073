/** What the address of the question carries: an id, never a name. */
import { z } from 'zod';

const maybe = <T extends z.ZodType>(shape: T) => shape.optional().catch(undefined);

export const zugriffeSearch = z.object({
  art: maybe(z.enum(['person', 'akte', 'dokument'])),
  id: maybe(z.uuid()),
  von: maybe(z.iso.date()),
  bis: maybe(z.iso.date()),
});
export type ZugriffeSearch = z.output<typeof zugriffeSearch>;
