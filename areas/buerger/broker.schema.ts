/** How the office names an identity broker, and what the portal is told of it. */
import { z } from 'zod';
import { vertrauenSchema } from './konto.schema.ts';

const schluessel = z.string().regex(/^[a-z0-9-]{1,30}$/);

/** One entry of BLEIBE_BROKER. */
export const brokerSchema = z.object({
  schluessel,
  /** As people know it: "BundID". */
  name: z.string().trim().min(1).max(60),
  aussteller: z.url(),
  clientId: z.string().min(1),
  secret: z.string().min(1).optional(),
  scope: z.string().default('openid profile email'),
  /** Asked of the broker, the best first. */
  acrWerte: z.array(z.string()).optional(),
  /** Levels that this broker names in its own way. */
  acr: z.record(z.string(), vertrauenSchema).default({}),
  /** Whatever the broker says, no more than this is believed. */
  hoechstens: vertrauenSchema.default('hoch'),
  claims: z
    .object({
      familienname: z.string().default('family_name'),
      vornamen: z.string().default('given_name'),
      geburtsdatum: z.string().default('birthdate'),
    })
    .default({ familienname: 'family_name', vornamen: 'given_name', geburtsdatum: 'birthdate' }),
});
export type Broker = z.output<typeof brokerSchema>;

export const brokerListeSchema = z
  .array(brokerSchema)
  .max(10)
  .refine((list) => new Set(list.map((one) => one.schluessel)).size === list.length, 'jeder Schlüssel nur einmal');

export const brokerKurzSchema = z.object({ schluessel, name: z.string() });

/** What a broker proved of a person; a part may be missing. */
export const angabenSchema = z.object({
  familienname: z.string().max(200).optional(),
  vornamen: z.string().max(200).optional(),
  geburtsdatum: z.string().max(10).optional(),
});
export type Angaben = z.output<typeof angabenSchema>;
