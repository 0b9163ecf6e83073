/** Teams and who looks after which letters in them. */
import { z } from 'zod';

/** Upper case letter by which the registry is divided. */
export const buchstabeSchema = z.string().regex(/^[A-Z]$/, 'Bitte geben Sie einen Buchstaben von A bis Z an.');

const ordered = (range: { von: string; bis: string }) => range.von <= range.bis;
const ORDER = { message: 'Der erste Buchstabe liegt nach dem letzten.', path: ['bis'] };

export const teamSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  von: buchstabeSchema,
  bis: buchstabeSchema,
  /** People with at least one Zuständigkeit in it. */
  mitglieder: z.number().int(),
  version: z.number().int(),
});
export type Team = z.output<typeof teamSchema>;

export const teamInputSchema = z.object({
  name: z.string().trim().min(1, 'Bitte geben Sie dem Team einen Namen.').max(80),
  von: buchstabeSchema,
  bis: buchstabeSchema,
});
export const createTeamInputSchema = teamInputSchema.refine(ordered, ORDER);
export const updateTeamInputSchema = teamInputSchema
  .extend({ id: z.uuid(), version: z.number().int() })
  .refine(ordered, ORDER);

/** The letters a person looks after in a team, inclusive. */
export const zustaendigkeitInputSchema = z
  .object({ teamId: z.uuid('Bitte wählen Sie ein Team.'), von: buchstabeSchema, bis: buchstabeSchema })
  .refine(ordered, ORDER);
export const zustaendigkeitSchema = z.object({
  teamId: z.uuid(),
  teamName: z.string(),
  von: z.string(),
  bis: z.string(),
});
export type Zustaendigkeit = z.output<typeof zustaendigkeitSchema>;
