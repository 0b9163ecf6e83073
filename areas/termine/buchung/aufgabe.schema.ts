/** Proof of work as ALTCHA speaks it (version 1, SHA-256): JSON that its clients know. */
import { z } from 'zod';

export const aufgabeSchema = z.object({
  algorithm: z.literal('SHA-256'),
  /** Hex of SHA-256(salt + number) for the number that is looked for. */
  challenge: z.string(),
  /** The number lies between 0 and this. */
  maxnumber: z.int(),
  /** Random, with the end as seconds since 1970: `…?expires=1764330000&`. The sign at its end parts it from the number. */
  salt: z.string(),
  signature: z.string(),
});
export type Aufgabe = z.output<typeof aufgabeSchema>;

/** Base64 of `{algorithm, challenge, number, salt, signature}`. */
export const loesungSchema = z.string().min(1).max(2000);

export const geloestSchema = z.object({
  algorithm: z.literal('SHA-256'),
  challenge: z.string().regex(/^[0-9a-f]{64}$/),
  number: z.int().min(0),
  salt: z.string().max(200),
  signature: z.string().regex(/^[0-9a-f]{64}$/),
});
