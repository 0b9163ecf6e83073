/** Background work as the administration sees it: counts, and what failed for good. */
import { z } from 'zod';

export const warteschlangeSchema = z.object({
  /** Stable name, `akten.erkenne-seite`. */
  name: z.string(),
  /** German, for people. */
  titel: z.string(),
  wartet: z.number().int(),
  laeuft: z.number().int(),
  /** All retries used up; listed by `listGescheiterteAuftraege`. */
  gescheitert: z.number().int(),
  heuteFertig: z.number().int(),
});
export type Warteschlange = z.output<typeof warteschlangeSchema>;

export const gescheiterterAuftragSchema = z.object({
  id: z.uuid(),
  warteschlange: z.string(),
  titel: z.string(),
  /** One German sentence without contents. */
  meldung: z.string(),
  /** ISO instant. */
  gescheitertAm: z.string(),
});
export type GescheiterterAuftrag = z.output<typeof gescheiterterAuftragSchema>;
