/** Lieferung and Eingang: what was offered, and the fate of each file. Offered and stored must be equal. */
import { z } from 'zod';
import { aktenzeichenSchema } from './akte.schema.ts';
import { herkunftSchema } from './dokument.schema.ts';
import { akteVerweisSchema } from './person.schema.ts';

/**
 * `angeboten` announced, bytes not here yet · `gespeichert` original stored, waiting · `erkennung` pages at work ·
 * `dublette` same bytes known, a human decides · `zuzuordnen` recognised, a human names the Akte · `zugeordnet` lies
 * in its Akte · `fehler` could not be read, see `fehler` · `verworfen` a human decided against it.
 */
export const eingangStatusSchema = z.enum([
  'angeboten',
  'gespeichert',
  'erkennung',
  'dublette',
  'zuzuordnen',
  'zugeordnet',
  'fehler',
  'verworfen',
]);
export type EingangStatus = z.output<typeof eingangStatusSchema>;

export const fehlerSchema = z.object({ code: z.string(), titel: z.string(), rat: z.string() });

export const vorschlagSchema = z.object({
  akte: akteVerweisSchema,
  /** Names of the Akte's persons. */
  personen: z.array(z.string()),
  score: z.number(),
  gruende: z.array(z.string()),
});

export const eingangSchema = z.object({
  id: z.uuid(),
  lieferungId: z.uuid(),
  /** Position in the delivery, from 1. */
  nr: z.number().int(),
  dateiname: z.string(),
  /** Bytes; as announced until stored. */
  groesse: z.number().optional(),
  sha256: z.string().optional(),
  status: eingangStatusSchema,
  fehler: fehlerSchema.optional(),
  dokumentId: z.uuid().optional(),
  titel: z.string().optional(),
  /** Only where the actor may see it. */
  akte: akteVerweisSchema.optional(),
  /** The known document with the same bytes, where the actor may see it. */
  dubletteVon: z.object({ dokumentId: z.uuid(), titel: z.string(), akte: akteVerweisSchema.optional() }).optional(),
  seiten: z.number().int(),
  seitenFertig: z.number().int(),
  herkunft: herkunftSchema,
  eingegangenAm: z.string(),
});
export type Eingang = z.output<typeof eingangSchema>;

export const eingangDetailSchema = eingangSchema.extend({
  vorschlaege: z.array(vorschlagSchema),
  textanfang: z.string(),
});

export const eingangListeSchema = z.object({
  eintraege: z.array(eingangDetailSchema.omit({ textanfang: true })),
  weiter: z.string().optional(),
  zaehler: z.object({
    zuzuordnen: z.number().int(),
    dublette: z.number().int(),
    fehler: z.number().int(),
    inArbeit: z.number().int(),
  }),
});

export const listEingangInputSchema = z.object({
  /** `offen`: all that waits for a human. */
  status: z.union([eingangStatusSchema, z.literal('offen')]).default('offen'),
  ab: z.string().optional(),
  anzahl: z.coerce.number().int().min(1).max(100).default(30),
});

export const startLieferungInputSchema = z.object({
  /** Every file that is offered; the receipt lists them all, whatever becomes of them. */
  dateien: z
    .array(z.object({ name: z.string().min(1).max(500), groesse: z.number().int().min(0) }))
    .min(1)
    .max(5000),
  /** The Akte they belong to, when the person knows it. */
  akteId: z.uuid().optional(),
});

export const startLieferungOutputSchema = z.object({
  lieferungId: z.uuid(),
  /** tus endpoint. Each upload names its `eingangId` in the tus metadata. */
  uploadPfad: z.string(),
  dateien: z.array(z.object({ eingangId: z.uuid(), name: z.string(), groesse: z.number() })),
});

export const lieferungSchema = z.object({
  id: z.uuid(),
  herkunft: herkunftSchema,
  status: z.enum(['offen', 'abgeschlossen']),
  begonnenAm: z.string(),
  abgeschlossenAm: z.string().optional(),
  /** What was offered, and how many of these are stored. */
  angeboten: z.number().int(),
  gespeichert: z.number().int(),
  fehler: z.number().int(),
  dubletten: z.number().int(),
  seiten: z.number().int(),
  seitenFertig: z.number().int(),
});
export type Lieferung = z.output<typeof lieferungSchema>;

/** The receipt (Quittung). */
export const quittungSchema = lieferungSchema.extend({ dateien: z.array(eingangSchema) });
export type Quittung = z.output<typeof quittungSchema>;

export const lieferungListeSchema = z.object({ eintraege: z.array(lieferungSchema), weiter: z.string().optional() });

export const assignEingangInputSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid().optional(),
  aktenzeichen: aktenzeichenSchema.optional(),
});

export const fortschrittSchema = z.object({
  wartend: z.number().int(),
  laufend: z.number().int(),
  /** Pages done in the last 24 hours. */
  fertig: z.number().int(),
  fehler: z.number().int(),
  /** Over the last ten minutes. */
  seitenProMinute: z.number(),
  /** Seconds to the end at that rate; absent when nothing waits or nothing was done lately. */
  restSekunden: z.number().optional(),
});
