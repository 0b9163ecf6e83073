/** Glossar entries as screens get them. */
import { z } from 'zod';
import { glossarInhaltSchema, stelleSchema } from './glossar.schema.ts';

export const QUELLEN = ['amt', 'mitgeliefert'] as const;
export const quelleSchema = z.enum(QUELLEN);

/** `spaeter` and `beendet`: released, and not in force today; `abgeschaltet`: a shipped entry that the office does not use. */
export const ZEILENSTAENDE = ['gilt', 'spaeter', 'beendet', 'abgeschaltet', 'entwurf'] as const;

export const glossarzeileSchema = z.object({
  schluessel: z.string(),
  quelle: quelleSchema,
  stand: z.enum(ZEILENSTAENDE),
  /** A shipped entry in the words of the office. */
  berichtigt: z.boolean(),
  inhalt: glossarInhaltSchema,
  /** Somebody has drafted a change. */
  entwurf: z.boolean(),
});
export type Glossarzeile = z.output<typeof glossarzeileSchema>;

export const glossarFassungSchema = z.object({
  id: z.uuid(),
  schluessel: z.string(),
  nummer: z.int(),
  version: z.int(),
  status: z.enum(['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN']),
  gueltigAb: z.string().nullable(),
  gueltigBis: z.string().nullable(),
  von: z.string(),
  freigegebenVon: z.string().optional(),
  darfFreigeben: z.boolean(),
  /** Whether it changes a shipped entry. */
  mitgeliefert: z.boolean(),
  inhalt: glossarInhaltSchema,
});
export type GlossarFassung = z.output<typeof glossarFassungSchema>;

/** A place as the sources of the actor know it. */
export const geprueftStelleSchema = stelleSchema.extend({ bekannt: z.boolean(), ueberschrift: z.string() });
export type GepruefteStelle = z.output<typeof geprueftStelleSchema>;

export const fehlsucheSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  worte: z.string(),
  grund: z.enum(['kein_beleg', 'falsche_norm']),
  anzahl: z.int(),
  zuletztAm: z.iso.date(),
});
export type Fehlsuche = z.output<typeof fehlsucheSchema>;
