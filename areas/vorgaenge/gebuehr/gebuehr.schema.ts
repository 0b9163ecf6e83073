/** Shapes of a fee: what is asked for, by whom, and the explained lines that come of it. Amounts are whole cents. */
import { z } from 'zod';

/** Which title a service belongs to, where the reductions differ by it. */
export const TITELBEZUEGE = ['ae', 'ne', 'da_eu'] as const;
export const titelbezugSchema = z.enum(TITELBEZUEGE);
export type Titelbezug = z.output<typeof titelbezugSchema>;

/** One service that is wanted. */
export const gebuehrPostenSchema = z.object({
  schluessel: z.string(),
  titel: titelbezugSchema.optional(),
  /** Title on the paper form of § 78a (1) AufenthG instead of a card: § 45b AufenthV. */
  aufVordruck: z.boolean().optional(),
  /** The chip broke by misuse: § 45c (2) AufenthV. Absent: not known, so not held against the person. */
  unsachgemaess: z.boolean().optional(),
  /** Change or rewriting: key of the document that is changed (§ 52a (3) no. 4 AufenthV). */
  dokument: z.string().optional(),
  /** Holder of a Daueraufenthaltskarte until now: § 47 (3) sentence 2 AufenthV. */
  bisherDaueraufenthaltskarte: z.boolean().optional(),
});
export type GebuehrPosten = z.output<typeof gebuehrPostenSchema>;

export const SCHUTZ = ['asylberechtigt', 'fluechtling', 'subsidiaer', 'resettlement'] as const;
export const LEISTUNGEN = ['sgb2', 'sgb12', 'asylblg'] as const;

/** What of the person counts for the fee. A field that is absent is not known and reduces nothing. */
export const gebuehrUmstaendeSchema = z.object({
  geburtsdatum: z.iso.date(),
  antragAm: z.iso.date(),
  /** ISO 3166-1 alpha-2. */
  staatsangehoerigkeiten: z.array(z.string().length(2)).default([]),
  /** Finding of the office: the association law EU-Türkiye applies (§ 52a (1) AufenthV). */
  assoziationsberechtigt: z.boolean().optional(),
  schutz: z.enum(SCHUTZ).optional(),
  /** Admission under § 23 (2) AufenthG in the special political interest. */
  aufnahme23Abs2: z.boolean().optional(),
  leistungen: z.array(z.enum(LEISTUNGEN)).default([]),
  /** Scholarship from public funds for the stay. */
  stipendium: z.boolean().optional(),
  /** Spouse, partner or child covered by the scholarship: only for the national visa. */
  inFoerderungEinbezogen: z.boolean().optional(),
  ausbildungOhneEntgelt: z.boolean().optional(),
  /** Spouse, partner, minor child of a German, or parent of a minor German. */
  familieEinesDeutschen: z.boolean().optional(),
});
export type GebuehrUmstaende = z.output<typeof gebuehrUmstaendeSchema>;

export const ERMESSEN = [
  'oeffentliches_interesse',
  'ausbildung',
  'leistungsbezug',
  'wirtschaftlich',
  'abkommen',
] as const;
export const ermessenArtSchema = z.enum(ERMESSEN);
export type ErmessenArt = z.output<typeof ermessenArtSchema>;

/** A person decided to ask for less; nothing of it is ever computed. */
export const gebuehrErmessenSchema = z.object({
  art: ermessenArtSchema,
  schluessel: z.string(),
  aufCent: z.int().min(0),
  begruendung: z.string().trim().min(10, 'Bitte begründen Sie die Entscheidung in einem Satz.'),
});
export type GebuehrErmessen = z.output<typeof gebuehrErmessenSchema>;

/** Wanted services, the person, the day of the service, and what officials decided. */
export const gebuehrAnfrageSchema = z.object({
  stichtag: z.iso.date(),
  posten: z.array(gebuehrPostenSchema).min(1).max(20),
  umstaende: gebuehrUmstaendeSchema,
  ermessen: z.array(gebuehrErmessenSchema).max(20).default([]),
});
export type GebuehrAnfrage = z.output<typeof gebuehrAnfrageSchema>;

export const gebuehrSchrittSchema = z.object({
  norm: z.string(),
  satz: z.string(),
  vorherCent: z.int(),
  nachherCent: z.int(),
});
export type GebuehrSchritt = z.output<typeof gebuehrSchrittSchema>;

export const gebuehrZeileSchema = z.object({
  schluessel: z.string(),
  text: z.string(),
  norm: z.string(),
  grundbetragCent: z.int().min(0),
  schritte: z.array(gebuehrSchrittSchema),
  betragCent: z.int().min(0),
});
export type GebuehrZeile = z.output<typeof gebuehrZeileSchema>;

export const ermessenAngebotSchema = z.object({
  art: ermessenArtSchema,
  schluessel: z.string(),
  norm: z.string(),
  frage: z.string(),
});
export type ErmessenAngebot = z.output<typeof ermessenAngebotSchema>;

export const gebuehrErgebnisSchema = z.object({
  zeilen: z.array(gebuehrZeileSchema),
  summeCent: z.int().min(0),
  /** What an official may decide on. */
  angebote: z.array(ermessenAngebotSchema),
  hinweise: z.array(z.string()),
  /** The Stichtag lies after the day up to which the law was examined. */
  aenderungOffen: z.boolean(),
});
export type GebuehrErgebnis = z.output<typeof gebuehrErgebnisSchema>;
