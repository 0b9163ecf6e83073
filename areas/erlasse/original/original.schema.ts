/** A file of an Erlass as it came. */
import { z } from 'zod';

export const originaldateiSchema = z.object({
  id: z.uuid(),
  dateiname: z.string(),
  groesse: z.int(),
  am: z.string(),
});
export type Originaldatei = z.output<typeof originaldateiSchema>;
