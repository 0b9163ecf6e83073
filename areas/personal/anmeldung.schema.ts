/** Sign-in, step by step: password, then second factor or its first set-up, then the session. */
import { z } from 'zod';
import { emailSchema, KENNWORT_MAX, neuesKennwortSchema } from './konto.schema.ts';

/** What `@simplewebauthn/browser` takes (`startRegistration`, `startAuthentication`) and gives back, as it is. */
export const webauthnSchema = z.record(z.string(), z.unknown());

export const faktorartSchema = z.enum(['totp', 'passkey', 'wiederherstellung']);
export type Faktorart = z.output<typeof faktorartSchema>;

/** Six digits from the app, blanks allowed. */
export const totpCodeSchema = z
  .string()
  .transform((text) => text.replace(/\s/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Der Code hat sechs Ziffern.'));

export const wiederherstellungscodeSchema = z
  .string()
  .transform((text) => text.replace(/[\s-]/g, '').toUpperCase())
  .pipe(z.string().regex(/^[A-Z2-7]{16}$/, 'Ein Wiederherstellungscode hat 16 Zeichen, etwa ABCD-EFGH-IJKL-MNOP.'));

export const nachweisSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('totp'), code: totpCodeSchema }),
  z.object({ art: z.literal('wiederherstellung'), code: wiederherstellungscodeSchema }),
  /** `antwort`: what `startAuthentication` gave. */
  z.object({ art: z.literal('passkey'), antwort: webauthnSchema }),
]);
export type Nachweis = z.output<typeof nachweisSchema>;

export const signInInputSchema = z.object({
  email: z.string().trim().toLowerCase().min(1, 'Bitte geben Sie Ihre E-Mail-Adresse an.').max(254),
  kennwort: z.string().min(1, 'Bitte geben Sie Ihr Kennwort an.').max(KENNWORT_MAX),
});

export const anmeldeschrittSchema = z.discriminatedUnion('schritt', [
  /** `confirmSecondFactor` comes next; `passkey` are the options for `startAuthentication`. */
  z.object({
    schritt: z.literal('zweiter-faktor'),
    faktoren: z.array(faktorartSchema),
    passkey: webauthnSchema.optional(),
  }),
  /** No second factor yet: `beginFirstTotp` or `beginFirstPasskey` comes next. */
  z.object({ schritt: z.literal('einrichtung'), name: z.string() }),
  /** Signed in; load `getMe`. `codes`: new recovery codes, shown this once. */
  z.object({ schritt: z.literal('fertig'), codes: z.array(z.string()).optional() }),
]);
export type Anmeldeschritt = z.output<typeof anmeldeschrittSchema>;

/** What an authenticator app needs. */
export const totpEinrichtungSchema = z.object({
  /** Base32, for typing in. */
  geheimnis: z.string(),
  /** `otpauth://…` */
  adresse: z.string(),
  /** QR code as `data:image/svg+xml;base64,…` */
  qr: z.string(),
});

export const demoKontoSchema = z.object({
  name: z.string(),
  email: z.string(),
  rollen: z.array(z.object({ id: z.string(), name: z.string() })),
  teams: z.array(z.string()),
});

export const signinInfoSchema = z.object({
  amt: z.string(),
  /** Sign-in through the office's own identity provider is set up. */
  oidc: z.boolean(),
  /** No account yet: the first start asks on the console. */
  leer: z.boolean(),
  /** In the demo only: who there is and how to sign in as them. */
  demo: z
    .object({
      konten: z.array(demoKontoSchema),
      kennwort: z.string(),
      /** Base32 secret that all demo accounts share. */
      totpGeheimnis: z.string(),
      /** The code that counts now, and for how many seconds. */
      totpCode: z.string(),
      totpSekunden: z.number().int(),
      /** Somebody with applications in the portal. */
      portal: z.object({ name: z.string(), email: z.string() }),
    })
    .optional(),
});
export type SigninInfo = z.output<typeof signinInfoSchema>;

export const einmallinkArtSchema = z.enum(['einladung', 'kennwort']);

export const einmallinkSchema = z.object({
  art: einmallinkArtSchema,
  /** Ways to prove oneself; empty for an account without a second factor, which then sets one up at its next sign-in. */
  faktoren: z.array(faktorartSchema),
  passkey: webauthnSchema.optional(),
});

export const resetPasswordInputSchema = z.object({
  token: z.string().min(20).max(200),
  kennwort: neuesKennwortSchema,
  nachweis: nachweisSchema.optional(),
});

export { emailSchema };
