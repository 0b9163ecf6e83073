/** What the public sees of Anliegen, reservations and Termine. */
import { z } from 'zod';
import { mitbringselSchema } from '../anliegen/anliegen.schema.ts';
import {
  terminspracheSchema,
  terminstandSchema,
  toAsciiDigits,
  zeitpunktSchema,
  zugangSchema,
} from '../termine.schema.ts';

export const anliegenOeffentlichSchema = z.object({
  /** Also the key of its texts (`texte/anliegen`). */
  schluessel: z.string(),
  /** By language; German is always there. */
  name: z.partialRecord(terminspracheSchema, z.string()),
  /** One active Termin per person in a group. */
  gruppe: z.string(),
  /** `direkt`: hold a time. `zuteilung`: register a need. `einladung`: by a link only. `spontan`: draw a number. */
  zugang: zugangSchema,
  hoechstPersonen: z.int(),
  /** Minutes of the visit for one person, for two, … */
  minuten: z.array(z.int()),
  vorlaufStunden: z.int(),
  horizontTage: z.int(),
  tageVorTitelende: z.int().nullable(),
  kombinierbar: z.array(z.string()),
  fragtVerlaengerung: z.boolean(),
  mitbringen: z.array(mitbringselSchema),
  gebuehrCent: z.int().nullable(),
});
export type AnliegenOeffentlich = z.output<typeof anliegenOeffentlichSchema>;

/** `karte-abholen:2` in a query: Anliegen and persons; without a number one. */
export const wunschSchema = z
  .string()
  .regex(/^[a-z0-9-]{1,60}(:([1-9]|1[0-2]))?$/, 'Bitte nennen Sie Anliegen und Zahl der Personen so: karte-abholen:2.')
  .transform((text) => {
    const [schluessel = '', personen = '1'] = text.split(':');
    return { schluessel, personen: Number(personen) };
  });

/** Made by the browser, 32 to 64 signs, random, kept while one books. The server keeps its hash alone. */
export const halterSchema = z
  .string()
  .regex(/^[\w-]{32,64}$/, 'Bitte 32 bis 64 zufällige Zeichen (Buchstaben, Ziffern, - und _).');

/** Of the link in the confirmation. */
export const schluesselSchema = z.string().regex(/^[\w-]{40,64}$/);

export const codeSchema = z
  .string()
  .max(40)
  .transform((text) => toAsciiDigits(text).replace(/\D/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Der Code hat sechs Ziffern.'));

/** On the grid of five minutes; with an offset, as `listFreieZeiten` gives it. */
export const beginnSchema = zeitpunktSchema;

const ort = z.object({ name: z.string(), anschrift: z.string() });

export const terminkernSchema = z.object({
  id: z.uuid(),
  /** To be read out: `K7MX-42QD`. */
  kennung: z.string(),
  stand: terminstandSchema,
  beginn: z.string(),
  ende: z.string(),
  /** ISO day in the office. */
  tag: z.string(),
  minuten: z.int(),
  personen: z.int(),
  anliegen: z.array(z.object({ schluessel: z.string(), name: z.string(), personen: z.int() })),
  ort,
  sprache: terminspracheSchema,
});

export const reservierungSchema = terminkernSchema.extend({
  /** ISO instant; null once it is confirmed. */
  haeltBis: z.string().nullable(),
});
export type Reservierung = z.output<typeof reservierungSchema>;

export const quittungSchema = terminkernSchema.extend({
  /** For the link by which the Termin is managed. It is shown here and in the mail, and kept as a hash. */
  schluessel: z.string(),
  links: z.object({
    /** Page for people. */
    verwaltung: z.string(),
    /** Bytes: text/calendar. */
    kalender: z.string(),
    /** Bytes: image/svg+xml; holds the Kennung for the kiosk. */
    qr: z.string(),
  }),
});
export type Quittung = z.output<typeof quittungSchema>;

export const UNTERLAGENSTAENDE = ['offen', 'vollstaendig', 'fehlt'] as const;

export const terminAnsichtSchema = terminkernSchema.extend({
  haeltBis: z.string().nullable(),
  /** Reason class of a cancellation; empty otherwise. */
  grund: z.string(),
  mitbringen: z.array(mitbringselSchema),
  /** How often it may still be moved here; 0: at the desk. */
  verschiebbar: z.int(),
  absagbar: z.boolean(),
  unterlagen: z.object({ stand: z.enum(UNTERLAGENSTAENDE), fehlt: z.array(z.string()), dateien: z.int() }),
});
export type TerminAnsicht = z.output<typeof terminAnsichtSchema>;

export const freieTageSchema = z.object({
  tage: z.array(z.object({ tag: z.string(), zeiten: z.int() })),
  /** How long a visit takes. */
  minuten: z.int(),
  /** First and last day that can be booked at all. */
  ab: z.string(),
  bis: z.string(),
});
export const freieZeitenSchema = z.object({ tag: z.string(), minuten: z.int(), zeiten: z.array(z.string()) });
