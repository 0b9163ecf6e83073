/** Links between persons (family) and between Akten (Bezug), named from the side of the one who looks. */
import { z } from 'zod';
import { akteVerweisSchema } from '../person.schema.ts';

/** What the one is to the other. */
export const FAMILIE = ['ehegatte', 'kind', 'elternteil', 'vormund', 'muendel'] as const;
export const BEZUG = ['wohnung', 'arbeitgeber', 'vorgaenger', 'nachfolger', 'gegenakte'] as const;
export const verweisRolleSchema = z.enum([...FAMILIE, ...BEZUG]);
export type VerweisRolle = z.output<typeof verweisRolleSchema>;

export const personNameSchema = z.object({
  id: z.uuid(),
  familienname: z.string(),
  vornamen: z.string(),
  geburtsdatum: z.string().optional(),
});

export const verweisSchema = z.object({
  id: z.uuid(),
  /** From the side of `hier`. */
  rolle: verweisRolleSchema,
  /** Whose link it is, where an Akte holds several persons; absent between Akten. */
  hier: personNameSchema.optional(),
  /** The other person; for links between Akten whose Akte the other is. */
  person: personNameSchema.optional(),
  /** The other Akte, or the first of the other person that one may see. */
  akte: akteVerweisSchema.optional(),
  vermerk: z.string().optional(),
});
export type Verweis = z.output<typeof verweisSchema>;

const vermerk = z.string().trim().max(300, 'Bitte höchstens 300 Zeichen.').default('');

/** „`vonId` ist `rolle` von `nachId`“. */
export const createFamilieInputSchema = z.object({
  rolle: z.enum(FAMILIE),
  vonId: z.uuid(),
  nachId: z.uuid(),
  vermerk,
});
export const createBezugInputSchema = z.object({ rolle: z.enum(BEZUG), vonId: z.uuid(), nachId: z.uuid(), vermerk });
