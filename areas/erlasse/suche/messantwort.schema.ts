/** What an answer of the model was, as many of them are counted. */
import { z } from 'zod';
import { zustandSchema } from './suche.schema.ts';

export const messantwortSchema = z.object({
  /** `modell`: its sentences passed the gate; `woertlich`: it gave none that did, and the sources answer. */
  art: z.enum(['modell', 'woertlich']),
  zustand: zustandSchema,
  /** As the server names it; null where it gave no answer. */
  modell: z.string().nullable(),
  /** Of the model. */
  saetze: z.int(),
  belegt: z.int(),
  gestrichen: z.int(),
  /** Why the model gave no answer. */
  ausfall: z.string().nullable(),
  /** Places that proven sentences cite, in the form of the hits. */
  zitiert: z.array(z.record(z.string(), z.string())),
});
export type Messantwort = z.output<typeof messantwortSchema>;
