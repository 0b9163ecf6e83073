/** Something was said that differs from what holds; a person decides which of both it is. */
import { z } from 'zod';

export const widerspruchSchema = z.object({
  id: z.uuid(),
  feld: z.string(),
  /** What was said, and where. */
  wert: z.unknown(),
  quelle: z.string(),
  /** What held when it was said. */
  gegen: z.unknown(),
  gegenHerkunft: z.enum(['antrag', 'beleg', 'amt', 'stelle', 'akte']),
  am: z.string(),
});
export type Widerspruch = z.output<typeof widerspruchSchema>;

export const settleInputSchema = z.object({
  id: z.uuid(),
  widerspruchId: z.uuid(),
  ergebnis: z.enum(['geblieben', 'uebernommen']),
  grund: z.string().trim().max(1000).default(''),
});
