/** What a source file holds, once it was read: what the child of the sandbox answers. */
import { z } from 'zod';
import { beziehungInputSchema, werkInputSchema } from '../bestand/werk.schema.ts';

export const gelesenSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('recht'), werk: werkInputSchema }),
  z.object({ art: z.literal('erlass'), werk: werkInputSchema, beziehungen: z.array(beziehungInputSchema) }),
]);
export type Gelesen = z.output<typeof gelesenSchema>;

/** A request to the child; `eintrag` is a file within a ZIP. */
export type QuelleRequest =
  | { readonly op: 'inhalt'; readonly datei: string }
  | { readonly op: 'lesen'; readonly datei: string; readonly name: string; readonly eintrag?: string };

const answer = <T extends z.ZodRawShape>(shape: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), ...shape }),
    /** One German sentence that says what is wrong with the file. */
    z.object({ ok: z.literal(false), grund: z.string() }),
  ]);

export const inhaltAnswerSchema = answer({ eintraege: z.array(z.string()) });
export const lesenAnswerSchema = answer({ gelesen: gelesenSchema });
