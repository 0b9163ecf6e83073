/** Decrees as editors and readers see them. */
import { z } from 'zod';
import { beziehungsartSchema } from '../bestand/werk.schema.ts';

export const pruefpunktSchema = z.object({ feld: z.string(), satz: z.string() });

export const zustandSchema = z.enum(['gueltig', 'kuenftig', 'beendet', 'nie']);
export type Zustand = z.output<typeof zustandSchema>;

/** `durch` only where the actor may read it. */
export const endeSchema = z.object({
  grund: z.enum(['befristet', 'aufgehoben', 'ersetzt', 'gestrichen', 'neue_fassung', 'grundlage_endet']),
  durch: z.object({ id: z.uuid(), kurz: z.string(), abschnitt: z.string().optional() }).optional(),
});
export type EndeView = z.output<typeof endeSchema>;

export const gueltigkeitSchema = z.object({ von: z.string(), bis: z.string().optional(), ende: endeSchema.optional() });

export const erlassKurzSchema = z.object({
  id: z.uuid(),
  kurz: z.string(),
  titel: z.string(),
  herausgeber: z.string(),
  sammlung: z.object({ id: z.uuid(), name: z.string(), art: z.string() }),
  datum: z.string().optional(),
  zustand: zustandSchema,
  gueltig: gueltigkeitSchema.optional(),
  /** Why it never became valid. */
  ende: endeSchema.optional(),
  /** Points in its head, and relations that nobody has decided. */
  offen: z.int(),
  einstufung: z.string().optional(),
});
export type ErlassKurz = z.output<typeof erlassKurzSchema>;

const optionalDay = z.iso.date('Geben Sie ein Datum ein.').optional();

/** Head fields as an editor sets them; what is left out is not known. */
export const kopfInputSchema = z
  .object({
    aktenzeichen: z.string().trim().min(1, 'Geben Sie das Aktenzeichen ein.').max(120),
    titel: z.string().trim().min(1, 'Geben Sie den Betreff ein.').max(500),
    herausgeber: z.string().trim().max(200),
    datum: optionalDay,
    gueltigAb: optionalDay,
    gueltigBis: optionalDay,
    bezug: z.array(z.string().trim().min(1).max(300)).max(100),
  })
  .refine(({ gueltigAb, gueltigBis }) => !gueltigAb || !gueltigBis || gueltigAb <= gueltigBis, {
    path: ['gueltigBis'],
    message: 'Der letzte Tag liegt vor dem ersten.',
  });
export type KopfInput = z.output<typeof kopfInputSchema>;

export const abschnittpaarSchema = z.object({ abschnitt: z.string().max(40), ersetzt: z.string().min(1).max(40) });

export const beziehungSchema = z.object({
  id: z.uuid(),
  art: beziehungsartSchema,
  ziel: z.string(),
  /** The decree that is meant, where the actor may read it. */
  zielErlass: z.object({ id: z.uuid(), titel: z.string() }).optional(),
  abschnitte: z.array(abschnittpaarSchema),
  fundtext: z.string(),
  stand: z.enum(['vorschlag', 'bestaetigt', 'abgelehnt']),
  version: z.int(),
});
export type BeziehungView = z.output<typeof beziehungSchema>;

export const befundSchema = z.object({ art: z.string(), ziel: z.string(), satz: z.string() });

export const erlassAbschnittSchema = z.object({
  normId: z.uuid(),
  bezeichnung: z.string(),
  ueberschrift: z.string(),
  absaetze: z.array(z.object({ nr: z.string(), text: z.string() })),
  gueltig: z.array(gueltigkeitSchema),
});

export const erlassSchema = erlassKurzSchema.extend({
  gueltigAb: z.string().optional(),
  gueltigBis: z.string().optional(),
  bezug: z.array(z.string()),
  zuPruefen: z.array(pruefpunktSchema),
  geprueft: z.boolean(),
  quelle: z.string(),
  abschnitte: z.array(erlassAbschnittSchema),
  beziehungen: z.array(beziehungSchema),
  befunde: z.array(befundSchema),
  version: z.int(),
});
export type Erlass = z.output<typeof erlassSchema>;

/** What a reader understood of a file, before anything is stored. */
export const vorschauSchema = z.object({
  kurz: z.string(),
  titel: z.string(),
  herausgeber: z.string(),
  datum: z.string().optional(),
  gueltigAb: z.string().optional(),
  gueltigBis: z.string().optional(),
  bezug: z.array(z.string()),
  einstufung: z.string().optional(),
  abschnitte: z.array(z.object({ bezeichnung: z.string(), ueberschrift: z.string(), anfang: z.string() })),
  beziehungen: z.array(beziehungSchema.pick({ art: true, ziel: true, abschnitte: true, fundtext: true })),
  zuPruefen: z.array(pruefpunktSchema),
});
export type Vorschau = z.output<typeof vorschauSchema>;
