/** The answer of a model that looked at pages; nothing of it counts before it is checked. */
import { z } from 'zod';

export const leseantwortSchema = z.object({
  lesungen: z
    .array(
      z.object({
        feld: z.string().max(100),
        wert: z.union([z.boolean(), z.number(), z.string().max(200)]),
        wortlaut: z.string().max(500),
        seite: z.int(),
      }),
    )
    .max(40),
});
