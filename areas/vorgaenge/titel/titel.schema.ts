/** Titles and papers with an end, as people read and enter them. */
import { z } from 'zod';

export const titelTagSchema = z.iso.date('Bitte als Datum angeben, etwa 17.05.2027.');

export const ARBEIT = ['erlaubt', 'beschraenkt', 'nicht-erlaubt'] as const;
export const arbeitSchema = z.enum(ARBEIT, 'Bitte wählen Sie, ob Arbeit erlaubt ist.');
/** What is read back: a title of an old list may not say it. */
export const arbeitstandSchema = z.enum([...ARBEIT, 'unbekannt']);
export type Arbeit = z.output<typeof arbeitstandSchema>;

export const NEBENBESTIMMUNGEN = [
  'erwerbstaetigkeit',
  'arbeitgeber',
  'raeumlich',
  'wohnsitz',
  'auflage',
  'bedingung',
  'verlaengerung-ausgeschlossen',
  'vermerk',
] as const;
export const nebenbestimmungSchema = z.object({
  art: z.enum(NEBENBESTIMMUNGEN),
  text: z.string().trim().min(1, 'Bitte schreiben Sie den Wortlaut.').max(1000),
  gueltigBis: titelTagSchema.optional(),
});
export type Nebenbestimmung = z.output<typeof nebenbestimmungSchema>;

export const TITELSTAENDE = ['gueltig', 'gilt-fort', 'abgelaufen', 'erloschen', 'ersetzt'] as const;
export const titelstandSchema = z.enum(TITELSTAENDE);
export type Titelstand = z.output<typeof titelstandSchema>;

/** Serial of a card or sticker: letters and digits, capitals. */
export const seriennummerSchema = z
  .string()
  .transform((text) => text.toUpperCase().replace(/[\s-]/g, ''))
  .pipe(z.string().regex(/^[A-Z0-9]{6,12}$/, 'Die Seriennummer hat 6 bis 12 Buchstaben und Ziffern.'));

export const titelSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid(),
  personId: z.uuid(),
  art: z.string(),
  name: z.string(),
  norm: z.string(),
  gueltigAb: z.string(),
  /** Not given: without end. */
  gueltigBis: z.string().optional(),
  /** The last day, whatever is printed. */
  endet: z.string().optional(),
  stand: titelstandSchema,
  fortgeltung: z.object({ bis: z.string(), norm: z.string() }).optional(),
  beschaeftigung: arbeitstandSchema,
  selbstaendig: arbeitstandSchema,
  nebenbestimmungen: z.array(nebenbestimmungSchema),
  /** Whether a serial is stored; the number itself is read by `readSeriennummer`. */
  hatSeriennummer: z.boolean(),
  herkunft: z.enum(['verfahren', 'uebernahme', 'erfassung']),
  verfahrenId: z.uuid().optional(),
  beendet: z.object({ am: z.string(), grund: z.string(), norm: z.string() }).optional(),
  ersetztDurch: z.uuid().optional(),
  version: z.number().int(),
});
export type Titel = z.output<typeof titelSchema>;

export const titelEintragSchema = z.object({
  art: z.string(),
  text: z.string(),
  norm: z.string(),
  am: z.string(),
  von: z.string(),
});

export const registerTitelInputSchema = z.object({
  akteId: z.uuid(),
  personId: z.uuid(),
  art: z.string().min(1, 'Bitte wählen Sie den Titel.').max(60),
  grundlage: z.string().trim().max(120).default(''),
  gueltigAb: titelTagSchema,
  gueltigBis: titelTagSchema.optional(),
  beschaeftigung: arbeitSchema,
  selbstaendig: arbeitSchema,
  nebenbestimmungen: z.array(nebenbestimmungSchema).max(20).default([]),
  seriennummer: seriennummerSchema.optional(),
  /** The title that this one takes the place of. */
  ersetzt: z.object({ id: z.uuid(), version: z.number().int() }).optional(),
});
export type RegisterTitel = z.output<typeof registerTitelInputSchema>;

/** Only a release or a form says it. Said by hand, a title would look as if two persons had decided on it. */
export interface AusVerfahren {
  readonly verfahrenId?: string;
}

/** Ways in which a title ends; their names and norms stand in `ende.data.ts`. */
export const ENDEARTKEYS = [
  'ablauf',
  'bedingung',
  'ruecknahme',
  'widerruf',
  'ausweisung',
  'abschiebungsanordnung',
  'ausreise',
  'ausreise-frist',
  'asylantrag',
  'daueraufenthalt',
  'einbuergerung',
  'verzicht',
  'tod',
] as const;
export type EndeartKey = (typeof ENDEARTKEYS)[number];

/** Nothing is entered without a day: the last one, of what the title was. */
export const endTitelInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  art: z.enum(ENDEARTKEYS, 'Bitte wählen Sie, wie der Titel endet.'),
  am: titelTagSchema,
  grund: z.string().trim().min(3, 'Bitte nennen Sie den Grund.').max(300),
});

/** What was entered wrongly is put right; what it said before stays in the history. */
export const correctTitelInputSchema = registerTitelInputSchema
  .pick({
    ...{ art: true, grundlage: true, gueltigAb: true, gueltigBis: true, beschaeftigung: true, selbstaendig: true },
    nebenbestimmungen: true,
  })
  .extend({
    id: z.uuid(),
    version: z.number().int(),
    grund: z.string().trim().min(3, 'Bitte sagen Sie, was falsch war und woher Sie es wissen.').max(300),
  });
export type CorrectTitel = z.output<typeof correctTitelInputSchema>;

export const HINWEISWEGE = ['portal', 'mail', 'brief'] as const;
export const hinweiswunschSchema = z.enum(HINWEISWEGE, 'Bitte wählen Sie einen Weg.');
export type Hinweiswunsch = z.output<typeof hinweiswunschSchema>;

/** How a person is told that something ends. The address itself is not shown, only that there is one. */
export const erreichbarkeitSchema = z.object({
  sprache: z.string(),
  anschrift: z.string(),
  hatEmail: z.boolean(),
  hatKonto: z.boolean(),
  wunsch: hinweiswunschSchema.optional(),
  einwilligungAm: z.string().optional(),
  version: z.number().int(),
});
export type ErreichbarkeitGelesen = z.output<typeof erreichbarkeitSchema>;

export const setErreichbarkeitInputSchema = z.object({
  akteId: z.uuid(),
  personId: z.uuid(),
  /** Absent where none was stored. */
  version: z.number().int().optional(),
  sprache: z.string().regex(/^[a-z]{2}$/, 'Bitte wählen Sie die Sprache.'),
  anschrift: z.string().trim().max(300).default(''),
  /** Left out: stays as it is. */
  email: z.email('Bitte prüfen Sie die E-Mail-Adresse.').max(254).optional(),
  wunsch: hinweiswunschSchema.optional(),
  /** § 3a (1) VwVfG NRW: the person agreed to be told electronically. */
  einwilligung: z.boolean().default(false),
});
export type SetErreichbarkeit = z.output<typeof setErreichbarkeitInputSchema>;

export const PAPIERARTEN = ['pass', 'passersatz', 'fiktion', 'duldung', 'gestattung', 'ausweisersatz'] as const;
export const papierartSchema = z.enum(PAPIERARTEN);
export type Papierart = z.output<typeof papierartSchema>;

export const ausweispapierSchema = z.object({
  id: z.uuid(),
  art: papierartSchema,
  name: z.string(),
  gueltigAb: z.string().optional(),
  gueltigBis: z.string(),
  staat: z.string().optional(),
  abgelaufen: z.boolean(),
});
export type Ausweispapier = z.output<typeof ausweispapierSchema>;

export const registerPapierInputSchema = z.object({
  akteId: z.uuid(),
  personId: z.uuid(),
  art: papierartSchema,
  gueltigAb: titelTagSchema.optional(),
  gueltigBis: titelTagSchema,
  staat: z
    .string()
    .regex(/^[A-Z]{3}$/, 'Bitte als Kürzel aus drei Buchstaben angeben, etwa SYR.')
    .optional(),
  nummer: z.string().trim().min(3).max(40).optional(),
});
export type RegisterPapier = z.output<typeof registerPapierInputSchema>;

export const merkerSchema = z.object({
  art: z.string(),
  /** ISO day from which it matters. */
  am: z.string(),
  text: z.string(),
  norm: z.string(),
});
export type Merker = z.output<typeof merkerSchema>;

export const titelDerPersonSchema = z.object({
  titel: z.array(titelSchema.extend({ eintraege: z.array(titelEintragSchema) })),
  papiere: z.array(ausweispapierSchema),
  merker: z.array(merkerSchema),
  erreichbarkeit: erreichbarkeitSchema.optional(),
});

/** One line of what ends: a title or a paper. */
export const ablaufZeileSchema = z.object({
  id: z.uuid(),
  was: z.enum(['titel', ...PAPIERARTEN]),
  name: z.string(),
  norm: z.string(),
  endet: z.string(),
  tage: z.number().int(),
  person: z.object({ id: z.uuid(), familienname: z.string(), vornamen: z.string() }),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  /** What was sent last about it. */
  hinweis: z.object({ stufe: z.number().int(), weg: z.string(), grund: z.string() }).optional(),
});
export type AblaufZeile = z.output<typeof ablaufZeileSchema>;
