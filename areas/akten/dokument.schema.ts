/** Dokument and Seite: the original as it came, the working copy people read, and each page with its words. */
import { z } from 'zod';
import { akteVerweisSchema } from './person.schema.ts';
import { umordnungsartSchema } from './umordnung/umordnung.schema.ts';

export const dokumentStatusSchema = z.enum(['erkennung', 'fertig', 'fehler']);
export const seiteStatusSchema = z.enum(['wartet', 'laeuft', 'fertig', 'fehler']);
export const qualitaetSchema = z.enum(['gut', 'schwach', 'unlesbar']);
export const datumSchema = z.iso.date('Bitte als Datum angeben, etwa 17.05.2024.');

export const herkunftSchema = z.enum([
  'ordner',
  'hochladen',
  'befehl',
  'demo',
  'xdomea',
  'altbestand',
  'email',
  'schnittstelle',
  'schreiben',
  'portal',
]);
export type Herkunft = z.output<typeof herkunftSchema>;

export const dokumentKurzSchema = z.object({
  id: z.uuid(),
  titel: z.string(),
  /** Key in the catalogue `dokumenttyp.data.ts`. */
  typ: z.string(),
  /** Date of the document itself; absent when not known. */
  datum: z.string().optional(),
  /** From whom it is; absent when not known. */
  absender: z.string().optional(),
  /** ISO instant. */
  eingegangenAm: z.string(),
  seiten: z.number().int(),
  seitenFertig: z.number().int(),
  status: dokumentStatusSchema,
  /** Pages to look at: unreadable or failed. */
  auffaellig: z.number().int(),
  /** The Vorgang in which it lies; absent when in the Akte itself. */
  vorgangId: z.uuid().optional(),
  /** Clockwise turn in degrees by which the first page is shown upright. */
  drehung: z.number().int(),
  version: z.number().int(),
});
export type DokumentKurz = z.output<typeof dokumentKurzSchema>;

export const seiteKurzSchema = z.object({
  nr: z.number().int(),
  status: seiteStatusSchema,
  /** Nothing on it; a mark that people may set and lift, never a reason to drop a page. */
  leer: z.boolean(),
  /** Somebody looked and set or lifted the mark; otherwise it is what the recognition presumes. */
  leerVonHand: z.boolean(),
  qualitaet: qualitaetSchema.optional(),
  /** 0 to 100. */
  konfidenz: z.number().optional(),
  /** Clockwise turn in degrees by which the page is shown upright. */
  drehung: z.number().int(),
  /** Size of the upright page in points; absent before recognition. */
  breite: z.number().optional(),
  hoehe: z.number().optional(),
  /** German sentence when recognition failed. */
  fehler: z.string().optional(),
  /** The page is a separator sheet. */
  trennblatt: z.enum(['akte', 'vorgang', 'typ', 'dokument', 'stapel']).optional(),
});
export type SeiteKurz = z.output<typeof seiteKurzSchema>;

export const dokumentSchema = dokumentKurzSchema.extend({
  akte: akteVerweisSchema.optional(),
  eingangId: z.uuid().optional(),
  herkunft: herkunftSchema,
  dateiname: z.string(),
  /** What the bytes are: pdf, tiff, jpeg, … */
  art: z.string(),
  groesse: z.number(),
  sha256: z.string(),
  /** Scans have a searchable PDF/A beside the original; born-digital PDFs need none. */
  arbeitskopie: z.boolean(),
  fehler: z.string().optional(),
  /** How it came into its Akte, German. */
  zuordnung: z.string().optional(),
  /** Who said what it is, and why where nobody did: see `einordnung/`. */
  einordnung: z
    .object({ stand: z.enum(['offen', 'automatisch', 'mensch', 'mitgebracht']), grund: z.string().optional() })
    .optional(),
  seitenliste: z.array(seiteKurzSchema),
  /** It is being divided or joined, or that is done: then its pages are in other documents. */
  umordnung: z.object({ id: z.uuid(), erledigt: z.boolean() }).optional(),
  /** It was made of pages of other documents. */
  aus: z.object({ umordnungId: z.uuid(), art: umordnungsartSchema }).optional(),
});
export type Dokument = z.output<typeof dokumentSchema>;

export const dokumentListeSchema = z.object({ eintraege: z.array(dokumentKurzSchema), weiter: z.string().optional() });

export const updateDokumentInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  titel: z.string().trim().min(1, 'Bitte geben Sie einen Titel an.').max(300),
  typ: z.string(),
  datum: datumSchema.nullable(),
  /** Absent: stays as it is. */
  absender: z.string().trim().max(200, 'Bitte höchstens 200 Zeichen.').nullable().optional(),
});

export const moveDokumentInputSchema = z.object({ id: z.uuid(), version: z.number().int(), akteId: z.uuid() });

export const SEITENBREITEN = [160, 480, 960, 1600, 2400] as const;

export const seiteBildInputSchema = z.object({
  id: z.uuid(),
  nr: z.coerce.number().int().min(1),
  /** Pixels; 160 is the thumbnail. */
  breite: z.coerce
    .number()
    .int()
    .refine((width) => (SEITENBREITEN as readonly number[]).includes(width), 'Diese Breite gibt es nicht.')
    .default(960),
});

export const wortSchema = z.object({
  text: z.string(),
  /** Fractions of the upright page, origin upper left. */
  x: z.number(),
  y: z.number(),
  w: z.number(),
  h: z.number(),
});
export type Wort = z.output<typeof wortSchema>;

export const seiteWorteSchema = z.object({
  nr: z.number().int(),
  text: z.string(),
  /** All words in reading order, for selecting text on the page. */
  worte: z.array(wortSchema),
  /** Indexes into `worte` that the query hits. */
  treffer: z.array(z.number().int()),
});

export const dokumentTrefferSchema = z.object({
  /** Pages of the document with hits, ascending. */
  seiten: z.array(z.object({ nr: z.number().int(), kasten: z.array(wortSchema.omit({ text: true })) })),
});
