/** What somebody comes for: what it takes, who may take it how, what to bring. Edited data (platform/edited). */
import { z } from 'zod';
import { platzartSchema, RASTER_MINUTEN, terminspracheSchema, zugangSchema } from '../termine.schema.ts';

const minuten = z.int().min(0).max(480).multipleOf(RASTER_MINUTEN);

/** One stop of the visit, in the order in which they are walked. */
export const stationSchema = z.object({
  art: platzartSchema,
  /** Key of the pool whose Platz serves it. */
  pool: z.string(),
  minuten: minuten.min(RASTER_MINUTEN),
  /** For each person after the first: time per dossier, not per head. */
  jePerson: minuten,
  /** All of them; a Platz has them or does not serve this. */
  faehigkeiten: z.array(z.string().max(40)).max(10).default([]),
});
export type Station = z.output<typeof stationSchema>;

/** A document to bring; `wenn` names a situation of the triage, without it always. */
export const mitbringselSchema = z.object({
  schluessel: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** For each person, or once. */
  jePerson: z.boolean().default(false),
  wenn: z.array(z.string()).default([]),
});

export const anliegenSchema = z.object({
  /** Stable over its versions. */
  schluessel: z.string().regex(/^[a-z0-9-]{1,60}$/),
  /** German must be there; what comes with Bleibe has its texts in `texte/anliegen`. */
  name: z.partialRecord(terminspracheSchema, z.string().trim().min(1).max(120)),
  /** One active Termin per person in a group. */
  gruppe: z.string().regex(/^[a-z0-9-]{1,40}$/),
  zugang: zugangSchema,
  stationen: z.array(stationSchema).min(1).max(5),
  /** After the last station, on its Platz. */
  puffer: minuten,
  hoechstPersonen: z.int().min(1).max(12),
  /** A Termin begins so many hours from now at the earliest … */
  vorlaufStunden: z
    .int()
    .min(0)
    .max(24 * 60),
  /** … and so many days from now at the latest. */
  horizontTage: z.int().min(1).max(365),
  /** Days before the end of the title from which on it makes sense; null: at any time. */
  tageVorTitelende: z.int().min(0).max(730).nullable(),
  /** Keys of what can be done in the same visit. */
  kombinierbar: z.array(z.string()).max(40).default([]),
  /** Key of the Verfahrensart (`vorgaenge`) that it belongs to; null: none. */
  verfahren: z.string().nullable(),
  /** The form asks „Beantragen Sie damit die Verlängerung?“ (§ 81 (4) AufenthG). */
  fragtVerlaengerung: z.boolean().default(false),
  mitbringen: z.array(mitbringselSchema).max(40).default([]),
  /** In cents for each person; null: it depends or nothing. */
  gebuehrCent: z.int().min(0).nullable().default(null),
  aktiv: z.boolean().default(true),
});
export type Anliegen = z.output<typeof anliegenSchema>;
