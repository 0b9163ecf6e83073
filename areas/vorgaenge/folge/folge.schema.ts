/** What a Bescheid brings about when it is released: title, card, fee; or, with a measure, the end of a title. */
import { z } from 'zod';
import { forderungsstandSchema } from '../gebuehr/forderung.schema.ts';
import { gebuehrPostenSchema, gebuehrZeileSchema, LEISTUNGEN, SCHUTZ } from '../gebuehr/gebuehr.schema.ts';
import { kartenstandSchema } from '../karte/karte.schema.ts';
import { arbeitSchema, nebenbestimmungSchema, titelTagSchema } from '../titel/titel.schema.ts';

export const titelplanSchema = z.object({
  /** Key of `titel/titelart.data.ts`. */
  art: z.string().max(60),
  /** Not given: from the day of the release. */
  gueltigAb: titelTagSchema.optional(),
  gueltigBis: titelTagSchema.optional(),
  beschaeftigung: arbeitSchema,
  selbstaendig: arbeitSchema,
  nebenbestimmungen: z.array(nebenbestimmungSchema).max(20),
  /** The title that ends when this one begins. */
  ersetzt: z.uuid().optional(),
});
export type Titelplan = z.output<typeof titelplanSchema>;

export const gebuehrplanSchema = z.discriminatedUnion('art', [
  z.object({
    art: z.literal('festsetzen'),
    posten: z.array(gebuehrPostenSchema).min(1, 'Bitte wählen Sie, wofür die Gebühr anfällt.').max(20),
    schutz: z.enum(SCHUTZ).optional(),
    leistungen: z.array(z.enum(LEISTUNGEN)).default([]),
    assoziationsberechtigt: z.boolean().optional(),
    stipendium: z.boolean().optional(),
    familieEinesDeutschen: z.boolean().optional(),
  }),
  z.object({
    art: z.literal('keine'),
    grund: z.string().trim().min(1, 'Bitte sagen Sie, warum keine Gebühr anfällt.').max(300),
  }),
]);
export type Gebuehrplan = z.output<typeof gebuehrplanSchema>;

export const MASSNAHMEN = [
  'versagung',
  'verkuerzung',
  'widerruf',
  'feststellung_erloschen',
  'ausweisung',
  'androhung',
] as const;
export const massnahmeSchema = z.enum(MASSNAHMEN);
export type Massnahme = z.output<typeof massnahmeSchema>;

export const endeplanSchema = z.object({
  massnahme: massnahmeSchema.optional(),
  titelId: z.uuid().optional(),
  /** The last day of a shortened title, the day on which one lapsed; not given: the day of announcement. */
  am: titelTagSchema.optional(),
  /** § 11 (2) AufenthG: the ban in whole months from the departure; `unbefristet` after (5b) only. */
  sperre: z
    .union([z.object({ monate: z.int().min(1).max(600) }), z.object({ unbefristet: z.literal(true) })])
    .optional(),
  /** § 53 (4) AufenthG: under the condition that the asylum procedure ends without protection. */
  bedingt: z.boolean().optional(),
  /** § 59 (1) AufenthG: days to leave; 0 where no period is set. */
  ausreisefristTage: z.int().min(0).max(400).optional(),
  /** § 59 (2) AufenthG: the name of the state, as the letter says it. */
  zielstaat: z.string().trim().min(1).max(100).optional(),
  /** § 59 (3) sentence 2 AufenthG: the state to which nobody deports them. */
  nichtNach: z.string().trim().min(1).max(100).optional(),
});

export const folgenplanSchema = z.object({
  titel: titelplanSchema.optional(),
  /** A card for the new title, or for the one that is named (a new card without a new title). */
  karte: z.object({ express: z.boolean(), titelId: z.uuid().optional() }).optional(),
  gebuehr: gebuehrplanSchema.optional(),
  ende: endeplanSchema.optional(),
});
export type Endeplan = z.output<typeof endeplanSchema>;
export type Folgenplan = z.output<typeof folgenplanSchema>;

export const titelwahlSchema = z.object({
  schluessel: z.string(),
  name: z.string(),
  norm: z.string(),
  /** How long it runs, in words and with its norm. */
  befristung: z.string(),
  unbefristet: z.boolean(),
});

export const gebuehrstandSchema = z.object({
  zeilen: z.array(gebuehrZeileSchema),
  summeCent: z.int(),
  /** Of it claimed before, by the portal or by hand: not claimed again. */
  schonGefordertCent: z.int(),
  /** Why nothing can be computed. */
  grund: z.string().optional(),
});
export type Gebuehrstand = z.output<typeof gebuehrstandSchema>;

export const folgenSchema = z.object({
  schreibenId: z.uuid(),
  /** Of the Schreiben: whoever changes the plan changes the letter. */
  version: z.int(),
  /** Whether the plan can still be changed. */
  offen: z.boolean(),
  /** Only the fee for the work on the application is at stake (§ 49 AufenthV). */
  abgelehnt: z.boolean(),
  plan: folgenplanSchema,
  titelarten: z.array(titelwahlSchema),
  /** Titles that the person holds. */
  bisher: z.array(z.object({ id: z.uuid(), name: z.string(), bis: z.string().optional() })),
  gebuehr: gebuehrstandSchema.optional(),
  /** German sentences: what stops the release. */
  hindernisse: z.array(z.string()),
});
export type Folgen = z.output<typeof folgenSchema>;

/** What came of a released Bescheid. */
export const bewirktSchema = z.object({
  schreibenId: z.uuid(),
  am: z.string(),
  titel: z
    .object({ id: z.uuid(), name: z.string(), norm: z.string(), ab: z.string(), bis: z.string().optional() })
    .optional(),
  karte: z.object({ id: z.uuid(), stand: kartenstandSchema }).optional(),
  forderung: z
    .object({ id: z.uuid(), kassenzeichen: z.string(), summeCent: z.int(), stand: forderungsstandSchema })
    .optional(),
  beendet: z.object({ id: z.uuid(), name: z.string(), am: z.string().optional() }).optional(),
});
export type Bewirkt = z.output<typeof bewirktSchema>;
