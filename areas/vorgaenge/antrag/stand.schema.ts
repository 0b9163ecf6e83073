import { z } from 'zod';

export const fehltSchema = z.object({
  /** Key of the texts; missing where staff asked in their own words. */
  unterlage: z.string().optional(),
  text: z.string(),
  /** In the language of the person, where the office named it itself. */
  name: z.string().optional(),
  bis: z.string().optional(),
});

export const ereignisKurzSchema = z.object({ art: z.string(), text: z.string(), am: z.string() });
