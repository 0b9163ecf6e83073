/** Measurements of the search and the office's own cases, as screens get them. */
import { z } from 'zod';
import { stelleSchema } from '../glossar/glossar.schema.ts';
import { kennzahlenSchema } from './kennzahl.schema.ts';

/** Why a case fails: the right norm is not among the first ten, was refused, or something was found where nothing is. */
export const FEHLERARTEN = ['nicht_gefunden', 'zu_unrecht_abgelehnt', 'nicht_abgelehnt', 'ausgefallen'] as const;

export const fehlschlagSchema = z.object({
  id: z.string(),
  herkunft: z.enum(['mitgeliefert', 'amt']),
  frage: z.string(),
  stichtag: z.string(),
  art: z.enum(FEHLERARTEN),
  erwartet: z.array(z.string()),
  gefunden: z.array(z.string()),
  /** Where the right norm came, if it came at all. */
  rang: z.int().optional(),
});
export type Fehlschlag = z.output<typeof fehlschlagSchema>;

export const messlaufKurzSchema = z.object({
  id: z.uuid(),
  am: z.string(),
  programm: z.string(),
  /** Which stand of sources and Glossar was measured; two runs with the same text measured the same. */
  bestand: z.string(),
  kennzahlen: kennzahlenSchema,
});
export type MesslaufKurz = z.output<typeof messlaufKurzSchema>;

/** Questions of others, measured by a command; the latest figures of each. */
export const fragensatzSchema = messlaufKurzSchema.extend({ name: z.string() });
export type Fragensatz = z.output<typeof fragensatzSchema>;

export const laufenderSchema = z.object({
  id: z.uuid(),
  stand: z.enum(['wartet', 'laeuft']),
  faelle: z.int(),
  erledigt: z.int(),
});

export const PRUEFFALLSTAENDE = ['gemeldet', 'gilt', 'abgelehnt'] as const;
export const prueffallSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  frage: z.string(),
  stichtag: z.iso.date(),
  /** Empty: the sources hold no answer. */
  gold: z.array(stelleSchema),
  auch: z.array(stelleSchema),
  bemerkung: z.string(),
  stand: z.enum(PRUEFFALLSTAENDE),
  von: z.string(),
  am: z.string(),
});
export type Prueffall = z.output<typeof prueffallSchema>;
