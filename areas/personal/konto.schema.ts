/** Staff accounts as the administration sees them. */
import { z } from 'zod';
import { rolleSchema } from './rolle.schema.ts';
import { zustaendigkeitInputSchema, zustaendigkeitSchema } from './team.schema.ts';

/** Length is what counts (BSI ORP.4, NIST SP 800-63B): no rule on kinds of characters. */
export const KENNWORT_MIN = 12;
export const KENNWORT_MAX = 256;

/** A password that is chosen anew. */
export const neuesKennwortSchema = z
  .string()
  .min(KENNWORT_MIN, `Das Kennwort braucht mindestens ${KENNWORT_MIN} Zeichen; ein Satz merkt sich leichter.`)
  .max(KENNWORT_MAX, `Das Kennwort darf höchstens ${KENNWORT_MAX} Zeichen haben.`);

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Bitte geben Sie eine E-Mail-Adresse an, etwa vorname.nachname@stadt.example.'));

export const kontostatusSchema = z.enum(['eingeladen', 'aktiv', 'deaktiviert']);

export const kontoKurzSchema = z.object({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  rollen: z.array(z.string()),
  status: kontostatusSchema,
  zustaendigkeiten: z.array(zustaendigkeitSchema),
});
export type KontoKurz = z.output<typeof kontoKurzSchema>;

export const kontoSchema = kontoKurzSchema.extend({
  quelle: z.enum(['lokal', 'oidc']),
  /** Ways of the second factor that are set up. */
  faktoren: z.array(z.enum(['totp', 'passkey', 'wiederherstellung'])),
  /** ISO instants. */
  angelegtAm: z.string(),
  zuletztAngemeldetAm: z.string().optional(),
  offeneSitzungen: z.number().int(),
  /** A request to reset the second factor that waits for another person. */
  offeneRuecksetzung: z.uuid().optional(),
  version: z.number().int(),
});
export type Konto = z.output<typeof kontoSchema>;

export const listKontenInputSchema = z.object({
  /** Part of name or e-mail address. */
  suche: z.string().trim().max(100).optional(),
  rolle: rolleSchema.optional(),
  teamId: z.uuid().optional(),
  status: kontostatusSchema.optional(),
  ab: z.string().optional(),
  anzahl: z.coerce.number().int().min(1).max(200).default(50),
});
export const kontenListeSchema = z.object({ konten: z.array(kontoKurzSchema), weiter: z.string().optional() });

export const kontoInputSchema = z.object({
  name: z.string().trim().min(2, 'Bitte geben Sie Vor- und Nachnamen an.').max(120),
  email: emailSchema,
  rollen: z.array(rolleSchema).min(1, 'Bitte wählen Sie mindestens eine Rolle.').max(8),
  zustaendigkeiten: z.array(zustaendigkeitInputSchema).max(50).default([]),
});
export type KontoInput = z.output<typeof kontoInputSchema>;

/** A name to an id, for lists that know ids only (Protokoll, Vertretung). */
export const kontoNameSchema = z.object({ id: z.string(), name: z.string(), rollen: z.array(z.string()) });

/** A person's open session; `id` is no secret. */
export const sitzungSchema = z.object({
  id: z.uuid(),
  begonnenAm: z.string(),
  zuletztAm: z.string(),
  endetAm: z.string(),
  /** Browser and system in a few words. */
  geraet: z.string(),
  faktor: z.enum(['totp', 'passkey', 'wiederherstellung', 'oidc']),
  diese: z.boolean(),
});
export type Sitzung = z.output<typeof sitzungSchema>;

export const ruecksetzungSchema = z.object({
  id: z.uuid(),
  konto: kontoNameSchema,
  beantragtVon: kontoNameSchema,
  begruendung: z.string(),
  beantragtAm: z.string(),
  verfaelltAm: z.string(),
  /** False for who asked for it and for the owner: a second person decides. */
  darfEntscheiden: z.boolean(),
});
