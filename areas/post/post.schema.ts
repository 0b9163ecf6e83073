/** Sendung: a letter on its way out, and what became of it. */
import { z } from 'zod';

/** `portal`: it lies there to be fetched (§ 41 (2a) VwVfG NRW); whoever hands it in has asked for consent and identity. */
export const wegSchema = z.enum(['brief', 'pzu', 'empfangsbekenntnis', 'schalter', 'portal']);
export type Weg = z.output<typeof wegSchema>;

export const sendungStandSchema = z.enum(['bereit', 'versandt', 'zugestellt', 'zurueck', 'ersetzt']);
export type SendungStand = z.output<typeof sendungStandSchema>;

export const sendungSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid(),
  vorgangId: z.uuid(),
  quelle: z.string(),
  bezug: z.uuid(),
  dokumentId: z.uuid(),
  titel: z.string(),
  empfaenger: z.string(),
  anschrift: z.string(),
  anBevollmaechtigte: z.boolean(),
  weg: wegSchema,
  stand: sendungStandSchema,
  versandtAm: z.string().optional(),
  zugestelltAm: z.string().optional(),
  nachweisDokumentId: z.uuid().optional(),
  zurueckAm: z.string().optional(),
  zurueckGrund: z.string().optional(),
  createdAt: z.string(),
  version: z.number().int(),
});
export type Sendung = z.output<typeof sendungSchema>;

/** What the Poststelle looks at: to be sent, waiting for a proof, come back. */
export const postlisteSchema = z.enum(['bereit', 'nachweis', 'zurueck', 'erledigt']);
export type Postliste = z.output<typeof postlisteSchema>;

const tag = z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.');

export const versandInputSchema = z.object({
  sendungen: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(1, 'Bitte wählen Sie mindestens eine Sendung.')
    .max(500),
  am: tag,
});

export const zustellungInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** On the PZU, the receipt, or the day it was handed over. */
  am: tag,
  /** The scanned proof, filed in the Akte. */
  nachweisDokumentId: z.uuid().optional(),
});

export const rueckkehrInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  am: tag,
  grund: z.string().trim().min(1, 'Bitte schreiben Sie, was auf dem Umschlag steht.').max(300),
});
