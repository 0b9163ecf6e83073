/** Verfahrensart: what an office is asked for. The key is ours; which paragraph is examined says `pruefarten`. */
import { z } from 'zod';

export const verfahrensartSchema = z.object({
  /** Stable, `P01` to `P44`. */
  schluessel: z.string().regex(/^P\d{2}$/),
  name: z.string(),
  norm: z.string(),
  /** Kennzeichen of the Aktenplan under which its Vorgang is filed. */
  kennzeichen: z.string(),
  /** What the Pruefschema knows of it; with several, one is chosen at the beginning. */
  pruefarten: z.array(z.string()),
  /** Somebody asks for it; the others begin in the office. */
  antrag: z.boolean(),
  /** Days after which a person may expect an answer when nothing is missing; said on the receipt (§ 25 VwVfG). */
  erwarteteTage: z.number().int().positive(),
});
export type Verfahrensart = z.output<typeof verfahrensartSchema>;
