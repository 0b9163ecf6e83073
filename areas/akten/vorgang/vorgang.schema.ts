/** Vorgang: a numbered folder inside an Akte. Fields after the digital Ausländerakte (xdomea 4.0), as far as used here. */
import { z } from 'zod';
import { datumSchema } from '../dokument.schema.ts';

export const vorgangZustandSchema = z.enum(['offen', 'zda']);

/** A mark for those who read and copy; who sees the Akte is decided by its team and letter alone. */
export const vertraulichkeitSchema = z.enum(['offen', 'dienstgebrauch']);
export type Vertraulichkeit = z.output<typeof vertraulichkeitSchema>;

/** Somebody of the office; `name` falls back to the id for accounts that are gone. */
export const namentlichSchema = z.object({ id: z.string(), name: z.string() });
export type Namentlich = z.output<typeof namentlichSchema>;

export const vorgangSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid(),
  /** From 1, never given twice within its Akte. */
  nummer: z.number().int(),
  /** `ABH-2019-004417/3` */
  aktenzeichen: z.string(),
  bezeichnung: z.string(),
  /** Kennzeichen of the Aktenplan, and what it was called when it was chosen. */
  kennzeichen: z.string(),
  kennzeichenName: z.string(),
  laufzeitVon: z.string(),
  laufzeitBis: z.string().optional(),
  teamId: z.string().optional(),
  bearbeiter: namentlichSchema.optional(),
  vertraulichkeit: vertraulichkeitSchema,
  zustand: vorgangZustandSchema,
  /** Who put it z. d. A.; only while it is so. */
  zda: z.object({ am: z.string(), von: namentlichSchema, vermerk: z.string().optional() }).optional(),
  dokumente: z.number().int(),
  version: z.number().int(),
});
export type Vorgang = z.output<typeof vorgangSchema>;

export const vorgaengeSchema = z.object({
  /** Open ones in their order, then those z. d. A., the latest first. */
  vorgaenge: z.array(vorgangSchema),
  /** Documents that lie in the Akte itself. */
  ohneVorgang: z.number().int(),
});

const angaben = {
  bezeichnung: z.string().trim().min(1, 'Bitte geben Sie eine Bezeichnung an.').max(200),
  kennzeichen: z.string().min(1, 'Bitte wählen Sie ein Kennzeichen aus dem Aktenplan.').max(40),
  laufzeitVon: datumSchema,
  laufzeitBis: datumSchema.nullable(),
  teamId: z.string().max(80).nullable(),
  bearbeiter: z.string().max(80).nullable(),
  vertraulichkeit: vertraulichkeitSchema,
};

export const createVorgangInputSchema = z.object({ akteId: z.uuid(), ...angaben });
export const updateVorgangInputSchema = z.object({ id: z.uuid(), version: z.number().int(), ...angaben });

export const closeVorgangInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  vermerk: z.string().trim().max(1000, 'Bitte höchstens 1000 Zeichen.'),
  /** Last day of the Laufzeit; without it today, if none stands there. */
  laufzeitBis: datumSchema.optional(),
});

export const reopenVorgangInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  grund: z.string().trim().min(5, 'Bitte begründen Sie in einem Satz.').max(1000, 'Bitte höchstens 1000 Zeichen.'),
});

export const verfuegungSchema = z.object({
  id: z.uuid(),
  art: z.enum(['zda', 'wieder-offen', 'zvg', 'wv']),
  vermerk: z.string().optional(),
  faellig: z.string().optional(),
  am: z.string(),
  von: namentlichSchema,
  vorgang: z.object({ id: z.uuid(), nummer: z.number().int(), bezeichnung: z.string() }).optional(),
  dokument: z.object({ id: z.uuid(), titel: z.string() }).optional(),
  erledigtAm: z.string().optional(),
});
export type Verfuegung = z.output<typeof verfuegungSchema>;
