/** What a signed-in person sees of themselves. */
import { z } from 'zod';
import { KENNWORT_MAX, neuesKennwortSchema } from './konto.schema.ts';
import { zustaendigkeitSchema } from './team.schema.ts';

export const meSchema = z.object({
  id: z.string(),
  art: z.enum(['staff', 'citizen', 'proxy', 'robot', 'station', 'system']),
  name: z.string(),
  email: z.string().optional(),
  amt: z.string(),
  rollen: z.array(z.object({ id: z.string(), name: z.string() })),
  rechte: z.array(z.string()),
  /** For `setCsrfToken`; absent for devices. */
  csrfToken: z.string().optional(),
  /** One's own letters. */
  teams: z.array(zustaendigkeitSchema),
  /** Whom one represents today; their letters are open too. */
  vertritt: z.array(z.object({ id: z.uuid(), name: z.string(), bis: z.iso.date() })),
  /** Who represents oneself today. */
  vertretenDurch: z.array(z.object({ id: z.uuid(), name: z.string(), bis: z.iso.date() })),
  notzugriffe: z.array(z.object({ id: z.uuid(), akteId: z.uuid(), bis: z.string() })),
  sitzung: z
    .object({
      id: z.uuid(),
      /** Ends after so many minutes without a request. */
      leerlaufMinuten: z.number().int(),
      /** Ends then in any case, ISO instant. */
      endetAm: z.string(),
    })
    .optional(),
  demo: z.boolean(),
});
export type Me = z.output<typeof meSchema>;

/** Proof that the owner sits here; not needed in the first ten minutes after sign-in. */
export const bestaetigungSchema = z.object({ kennwort: z.string().min(1).max(KENNWORT_MAX).optional() });

export const changePasswordInputSchema = z.object({
  altes: z.string().min(1, 'Bitte geben Sie Ihr bisheriges Kennwort an.').max(KENNWORT_MAX),
  neues: neuesKennwortSchema,
});

export const faktorenSchema = z.object({
  totp: z.object({ eingerichtetAm: z.string() }).optional(),
  passkeys: z.array(
    z.object({ id: z.uuid(), name: z.string(), eingerichtetAm: z.string(), zuletztAm: z.string().optional() }),
  ),
  /** Recovery codes that are still unused. */
  codesUebrig: z.number().int(),
});
