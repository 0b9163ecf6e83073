/** What the child of the sandbox that opens sources is asked, and what it answers. */
import { z } from 'zod';
import { werkInputSchema } from '../bestand/werk.schema.ts';

/** A request to the child; `eintrag` is a file within a ZIP. */
export type QuelleRequest =
  | { readonly op: 'inhalt'; readonly datei: string }
  /** As a law. */
  | { readonly op: 'gesetz'; readonly datei: string; readonly eintrag?: string }
  /** Unfolded, for a reader of its own. */
  | { readonly op: 'bytes'; readonly datei: string; readonly eintrag: string };

const answer = <T extends z.ZodRawShape>(shape: T) =>
  z.discriminatedUnion('ok', [
    z.object({ ok: z.literal(true), ...shape }),
    /** One German sentence that says what is wrong with the file. */
    z.object({ ok: z.literal(false), grund: z.string() }),
  ]);

export const inhaltAnswerSchema = answer({ eintraege: z.array(z.string()) });
export const gesetzAnswerSchema = answer({ werk: werkInputSchema });
export const bytesAnswerSchema = answer({ inhalt: z.base64() });
