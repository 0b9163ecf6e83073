/** Retention of an Akte: what happened, what stops a deletion, and what follows from both on a day. */
import { z } from 'zod';

export const tagSchema = z.iso.date('Bitte als Datum angeben, etwa 17.05.2024.');

/** What lets a period begin, ends a need, or says that some data are kept at all. */
export const EREIGNISARTEN = [
  'uebernahme-b',
  'rueckkehr-a',
  'tod',
  'fortzug',
  'einbuergerung',
  'ausweisung',
  'zurueckschiebung',
  'abschiebung',
  'verbot-ende',
  'visumzustimmung-ablauf',
  'einreise',
  'mitteilung-unerheblich',
  'echtheitspruefung-ende',
  'erkennungsdienst',
  'pass-ausgestellt',
  'titel-erteilt',
  'ausreise',
  'zurueckweisung',
  'visumantrag-erkennungsdienst',
  'sprachaufzeichnung',
  'fingerabdruck-karte',
  'karte-ausgehaendigt',
  'email-direktversand',
  'datentraeger-ausgelesen',
  'datentraeger-entbehrlich',
  'kernbereich-erlangt',
  'passersatz-ablauf',
  'passersatz-neu',
  'rueckkehrausweis',
  'meldeabgleich',
  'meldeabgleich-ende',
  'gebuehrenbeleg',
  'entwurf',
  'abholung-telefon',
  'abgeholt',
  'geloescht',
] as const;
export const ereignisartSchema = z.enum(EREIGNISARTEN);
export type Ereignisart = z.output<typeof ereignisartSchema>;

/** § 67 (1) AufenthV. */
export const uebernahmegrundSchema = z.enum(['gestorben', 'fortgezogen', 'deutscher']);
export type Uebernahmegrund = z.output<typeof uebernahmegrundSchema>;

export const ereignisSchema = z.object({
  id: z.uuid(),
  art: ereignisartSchema,
  /** The day it happened, ISO. */
  tag: tagSchema,
  grund: uebernahmegrundSchema.optional(),
  /** § 67 (2) s. 2 AufenthV: the office that got the Akte. */
  empfaenger: z.string().optional(),
  /** Which data were deleted, by the rule that asked for it; with `geloescht` only. */
  regel: z.string().optional(),
  dokumentId: z.uuid().optional(),
  bemerkung: z.string().optional(),
  herkunft: z.enum(['hand', 'meldung', 'demo']),
  eingetragenVon: z.string(),
  eingetragenAm: z.string(),
  /** The entry that this one corrects. */
  ersetzt: z.uuid().optional(),
  aufgehoben: z.object({ am: z.string(), von: z.string(), grund: z.string() }).optional(),
});
export type Ereignis = z.output<typeof ereignisSchema>;

/** What the rules need of an event. */
export type Tatsache = Pick<Ereignis, 'art' | 'tag' | 'grund' | 'regel' | 'dokumentId'>;

export const SPERRARTEN = [
  'aufbewahrungssperre',
  'einschraenkung',
  'auskunftssperre',
  'zeugenschutz',
  'archivanbietung',
] as const;
export const sperrartSchema = z.enum(SPERRARTEN);
export type Sperrart = z.output<typeof sperrartSchema>;

export const sperrvermerkSchema = z.object({
  id: z.uuid(),
  art: sperrartSchema,
  grund: z.string(),
  geschaeftszeichen: z.string().optional(),
  gesetztVon: z.string(),
  gesetztAm: z.string(),
  aufgehoben: z.object({ am: z.string(), von: z.string(), grund: z.string() }).optional(),
});
export type Sperrvermerk = z.output<typeof sperrvermerkSchema>;

/**
 * `laeuft`: the period has a known end that is not here yet. `faellig`: to be deleted. `unbestimmt`: no date yet,
 * `fehlt` says what is missing. `gesperrt`: something stops it. `erledigt`: deleted, or no longer an issue.
 */
export const befundStandSchema = z.enum(['laeuft', 'faellig', 'unbestimmt', 'gesperrt', 'erledigt']);

export const befundSchema = z.object({
  regel: z.string(),
  titel: z.string(),
  norm: z.string(),
  gegenstand: z.enum(['akte', 'dokument', 'datengruppe']),
  dokumentId: z.uuid().optional(),
  stand: befundStandSchema,
  /** The event that lets the period begin, ISO day. */
  beginn: z.string().optional(),
  /** First day on which deletion is due, ISO. */
  faelligAb: z.string().optional(),
  /** Deleted no earlier than this day, where the norm names one. */
  fruehestens: z.string().optional(),
  fehlt: z.array(z.string()),
  gesperrtDurch: z.array(z.string()),
  /** German sentences that a person understands, without names. */
  erklaerung: z.string(),
  hinweise: z.array(z.string()),
  /** Last day on which the text of the norm was looked at, when it has been changed since. */
  geprueftBis: z.string().optional(),
});
export type Befund = z.output<typeof befundSchema>;

export const fehlblattSchema = z.object({
  dokumentId: z.uuid(),
  /** The day by which the document stood in the Akte. */
  platz: z.string(),
  blattVon: z.number().int(),
  seiten: z.number().int(),
  entferntAm: z.string(),
  regel: z.string(),
  norm: z.string(),
  grund: z.string(),
});
export type Fehlblatt = z.output<typeof fehlblattSchema>;

export const aufbewahrungSchema = z.object({
  akteId: z.uuid(),
  zustand: z.enum(['A', 'B']),
  stichtag: z.string(),
  vernichtetAm: z.string().optional(),
  /** What becomes of the whole Akte; absent when it is destroyed. */
  akte: befundSchema.optional(),
  /** Single documents and data groups. */
  weitere: z.array(befundSchema),
  ereignisse: z.array(ereignisSchema),
  vermerke: z.array(sperrvermerkSchema),
  fehlblaetter: z.array(fehlblattSchema),
});
export type Aufbewahrung = z.output<typeof aufbewahrungSchema>;

const text = (max: number) => z.string().trim().max(max, `Bitte höchstens ${max} Zeichen.`);
export const grundTextSchema = text(500).min(3, 'Bitte nennen Sie den Grund.');

export const ereignisEingabeSchema = z.object({
  art: ereignisartSchema,
  tag: tagSchema,
  grund: uebernahmegrundSchema.optional(),
  empfaenger: text(200).min(1).optional(),
  regel: z.string().max(60).optional(),
  dokumentId: z.uuid().optional(),
  bemerkung: text(500).min(1).optional(),
});

export const recordEreignisInputSchema = ereignisEingabeSchema.extend({ id: z.uuid() });

export const correctEreignisInputSchema = z.object({
  /** The Akte. */
  id: z.uuid(),
  ereignisId: z.uuid(),
  grundDerKorrektur: grundTextSchema,
  /** Left out: the entry is withdrawn and nothing takes its place. */
  neu: ereignisEingabeSchema.optional(),
});

export const setSperrvermerkInputSchema = z.object({
  id: z.uuid(),
  art: sperrartSchema,
  grund: grundTextSchema,
  /** Case number of the court or the authority; needed with `aufbewahrungssperre`. */
  geschaeftszeichen: text(100).min(1).optional(),
});

export const liftSperrvermerkInputSchema = z.object({ id: z.uuid(), vermerkId: z.uuid(), grund: grundTextSchema });
