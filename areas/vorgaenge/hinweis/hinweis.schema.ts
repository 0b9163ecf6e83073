/** Notices before an end that go by post: looked at first, released together, then written one by one. */
import { z } from 'zod';

export const hinweisbriefSchema = z.object({
  id: z.uuid(),
  person: z.string(),
  aktenzeichen: z.string(),
  /** What ends, in words. */
  was: z.string(),
  endet: z.string(),
  /** BCP 47; besides German. */
  sprache: z.string(),
  anschrift: z.string(),
  stand: z.enum(['wartet', 'freigegeben', 'fehler']),
  fehler: z.string().optional(),
});
export type Hinweisbrief = z.output<typeof hinweisbriefSchema>;
