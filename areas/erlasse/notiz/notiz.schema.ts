import { z } from 'zod';
import { kennungSchema } from '../lesen/lesen.schema.ts';

export const notiztextSchema = z.string().trim().min(1).max(4_000);

export const normnotizSchema = z.object({
  id: z.uuid(),
  kennung: kennungSchema,
  /** Empty: the norm as a whole. */
  absatz: z.string(),
  text: z.string(),
  von: z.object({ id: z.string(), name: z.string() }),
  am: z.iso.datetime({ offset: true }),
  geaendert: z.boolean(),
  /** Written by the asking person, who alone changes it. */
  eigene: z.boolean(),
  fuerAlle: z.boolean(),
  version: z.int(),
});
export type Normnotiz = z.output<typeof normnotizSchema>;
