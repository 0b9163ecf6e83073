/** Figures of places and waiting: by team and Anliegen, never by a named person. */
import { z } from 'zod';
import { klasseSchema, platzartSchema } from '../termine.schema.ts';

/** Below this a figure would show a person; it is left out. */
export const MINDESTENS = 5;

export const zeitraumSchema = z.object({
  /** Whole weeks back from the last finished one. */
  wochen: z.coerce.number().int().min(1).max(104).default(13),
  poolId: z.uuid().optional(),
});

/** Null where too few visits stand behind it. */
const anteil = z.number().min(0).max(1).nullable();
const minuten = z.number().min(0).nullable();

export const wartezeitSchema = z.object({
  name: z.string(),
  anzahl: z.int(),
  mittel: minuten,
  /** Half of them, and nine of ten, waited at most so many minutes. */
  median: minuten,
  neunVonZehn: minuten,
});

export const vorlaufSchema = z.object({
  anliegen: z.string(),
  name: z.string(),
  /** Days to the next place for everybody: now, and on average of the period. Null: none within the horizon. */
  jetzt: z.int().nullable(),
  mittel: z.number().nullable(),
  /** So many of the measured nights had no place at all. */
  ohnePlatz: z.int(),
  gemessen: z.int(),
});

export const dauerSchema = z.object({
  anliegen: z.string(),
  name: z.string(),
  art: platzartSchema,
  anzahl: z.int(),
  geplant: minuten,
  gebraucht: minuten,
  neunVonZehn: minuten,
  /** Proposal for the catalogue, on its grid of five minutes; null: none. */
  vorschlag: z.int().nullable(),
  /** The proposal in a sentence. */
  satz: z.string().nullable(),
});

export const ausfallSchema = z.object({ name: z.string(), anzahl: z.int(), anteil });

export const ueberbuchungSchema = z.object({
  poolId: z.uuid(),
  pool: z.string(),
  anzahl: z.int(),
  anteil,
  /** Of what is surely missed: minutes a day that a lane for expected no-shows could carry; 0: none. */
  minutenJeTag: z.int(),
  satz: z.string(),
});

export const nutzungSchema = z.object({
  pool: z.string(),
  platzTage: z.int(),
  offenMinuten: z.int(),
  vergebenMinuten: z.int(),
  bedientMinuten: z.int(),
  /** Of the open minutes: promised, and really served (with those who came without a Termin). */
  vergeben: anteil,
  bedient: anteil,
});

export const kontingentnutzungSchema = z.object({
  pool: z.string(),
  klasse: klasseSchema,
  minuten: z.int(),
  belegt: z.int(),
  anteil,
});

/** One point a week, for the lines. */
export const verlaufSchema = z.object({
  woche: z.iso.date(),
  wartezeit: minuten,
  ausfall: anteil,
  nutzung: anteil,
});

export const auslastungSchema = z.object({
  von: z.iso.date(),
  bis: z.iso.date(),
  /** Last day that is in the figures; null: none yet. */
  gemessenBis: z.iso.date().nullable(),
  pools: z.array(z.object({ id: z.uuid(), name: z.string() })),
  vorlauf: z.array(vorlaufSchema),
  wartezeiten: z.array(wartezeitSchema),
  wartezeitenNachPool: z.array(wartezeitSchema),
  dauern: z.array(dauerSchema),
  ausfallNachVorlauf: z.array(ausfallSchema),
  ausfallNachAnliegen: z.array(ausfallSchema),
  ueberbuchung: z.array(ueberbuchungSchema),
  nutzung: z.array(nutzungSchema),
  kontingente: z.array(kontingentnutzungSchema),
  verlauf: z.array(verlaufSchema),
});
export type Auslastung = z.output<typeof auslastungSchema>;

/** One count of a week, as the table `messung` keeps it; what its parts mean says `messung.sql.ts`. */
export interface Messzeile {
  readonly groesse: 'wartezeit' | 'dauer' | 'ausfall' | 'vorlauf' | 'nutzung' | 'kontingent';
  readonly woche: string;
  readonly poolId: string | null;
  readonly anliegen: string;
  readonly merkmal: string;
  readonly stufe: number;
  readonly anzahl: number;
  readonly summe: number;
  readonly soll: number;
}
