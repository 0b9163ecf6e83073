/** One queue for whatever asks for something: from the portal, from intermediaries, from the counter. */
import { z } from 'zod';

/** Which table it lies in. */
export const quelleSchema = z.enum(['portal', 'nachricht', 'schalter']);
export type Quelle = z.output<typeof quelleSchema>;

/** By which way it came, as people name it. */
export const herkunftswegSchema = z.enum([
  'portal',
  'xauslaender',
  'fit-connect',
  'ordner',
  'hand',
  'termin',
  'schalter',
  'papier',
  'e-mail',
]);
export type Herkunftsweg = z.output<typeof herkunftswegSchema>;

export const eingangszeileSchema = z.object({
  quelle: quelleSchema,
  id: z.uuid(),
  herkunft: herkunftswegSchema,
  /** Empty where nothing can be read. */
  name: z.string(),
  geburtsdatum: z.string().optional(),
  anliegen: z.string(),
  eingegangenAm: z.string(),
  stand: z.enum(['offen', 'unlesbar', 'uebernommen', 'abgewiesen']),
  /** Why a person has to look, or what became of it. */
  grund: z.string(),
  /** Another one that waits names the same person. */
  doppelt: z.boolean(),
  verfahrenId: z.uuid().optional(),
});
export type Eingangszeile = z.output<typeof eingangszeileSchema>;

export const offenerVorgangSchema = z.object({
  id: z.uuid(),
  artName: z.string(),
  eingegangenAm: z.string(),
  /** It asks for the same. */
  gleich: z.boolean(),
});

export const kandidatSchema = z.object({
  personId: z.uuid(),
  name: z.string(),
  geburtsdatum: z.string().optional(),
  /** German: what agrees. */
  gruende: z.array(z.string()),
  /** Name and whole birth date are the same. */
  sicher: z.boolean(),
  akten: z.array(z.object({ id: z.uuid(), aktenzeichen: z.string(), vorgaenge: z.array(offenerVorgangSchema) })),
});
export type Kandidat = z.output<typeof kandidatSchema>;

export const eingangGanzSchema = eingangszeileSchema.extend({
  nummer: z.string(),
  /** What was said, as people read it. */
  bloecke: z.array(
    z.object({ titel: z.string(), zeilen: z.array(z.object({ frage: z.string(), antwort: z.string() })) }),
  ),
  dateien: z.array(
    z.object({
      worum: z.string(),
      name: z.string(),
      seiten: z.number().int().optional(),
      dateiId: z.uuid().optional(),
    }),
  ),
  /** What is wrong with the message as such. */
  maengel: z.array(z.string()),
  kandidaten: z.array(kandidatSchema),
  /** Others that wait and name the same person. */
  weitere: z.array(eingangszeileSchema),
  verfahrensart: z.string().optional(),
  pruefart: z.string().optional(),
  /** Whether an intermediary takes an answer. */
  rueckkanal: z.boolean(),
  /** Opens nothing by itself: it belongs to an application that is here. */
  gehoertZuAntrag: z.boolean(),
  version: z.number().int(),
});
export type EingangGanz = z.output<typeof eingangGanzSchema>;

export const zielSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('akte'), akteId: z.uuid(), personId: z.uuid() }),
  z.object({ art: z.literal('vorgang'), verfahrenId: z.uuid() }),
  /** A person with an Akte is made of what was said; `trotzdem`: though somebody alike is known. */
  z.object({ art: z.literal('neu'), trotzdem: z.boolean().default(false) }),
]);

export const takeOverInputSchema = z.object({
  quelle: z.enum(['portal', 'nachricht']),
  id: z.uuid(),
  version: z.number().int(),
  ziel: zielSchema,
  verfahrensart: z.string().max(20).optional(),
  pruefart: z.string().max(40).nullable().optional(),
});
export type Uebernahme = z.output<typeof takeOverInputSchema>;
