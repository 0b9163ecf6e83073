/** One thing that a Nachforderung asks for. */
import { z } from 'zod';

export const fehlendesSchema = z.object({
  /** Type of document of the Akte; absent where no paper proves it. */
  dokument: z.string().optional(),
  /** What it has to show, German. */
  angaben: z.array(z.string()),
  normen: z.array(z.string()),
});
export type Fehlendes = z.output<typeof fehlendesSchema>;
