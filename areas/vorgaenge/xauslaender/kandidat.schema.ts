/** A person of the office who may be the one of the message. */
import { z } from 'zod';

export const personKandidatSchema = z.object({
  id: z.uuid(),
  familienname: z.string(),
  vornamen: z.string(),
  geburtsdatum: z.string().optional(),
  gruende: z.array(z.string()),
  akten: z.array(z.object({ id: z.uuid(), aktenzeichen: z.string() })),
});
