/** Cards from the order to the hand-over, as people read them. */
import { z } from 'zod';
import { seriennummerSchema } from '../titel/titel.schema.ts';

export const KARTENSTAENDE = [
  'vorbereitet',
  'bestellt',
  'produziert',
  'eingegangen',
  'bereit',
  'ausgegeben',
  'verschickt',
  'zurueck',
  'verloren',
  'abgebrochen',
] as const;
export const kartenstandSchema = z.enum(KARTENSTAENDE);
export type Kartenstand = z.output<typeof kartenstandSchema>;

export const kartenwegSchema = z.enum(['schalter', 'post', 'fach']);
export type Kartenweg = z.output<typeof kartenwegSchema>;

export const fotoSchema = z.enum(['fehlt', 'papier', 'digital']);
export const fingerabdruckSchema = z.enum(['fehlt', 'aufgenommen', 'entfaellt', 'unmoeglich', 'geloescht']);
export const unterschriftSchema = z.enum(['fehlt', 'aufgenommen', 'entfaellt', 'unmoeglich']);
export const identitaetArtSchema = z.enum(
  ['pass', 'alte-karte', 'ausweisersatz', 'vollmacht'],
  'Bitte wählen Sie, womit.',
);
export const altkarteSchema = z.enum(
  ['zurueckgegeben', 'verloren', 'keine'],
  'Bitte sagen Sie, was mit der alten Karte ist.',
);

export const PINBRIEFE = ['erwartet', 'eingegangen', 'ausgegeben', 'per-post', 'entfaellt'] as const;
/** The letter with PIN, PUK and the word that blocks the card. */
export const pinbriefSchema = z.enum(PINBRIEFE);

export const kartenpunktSchema = z.object({
  schluessel: z.string(),
  /** `fehlt` stops the order, `warnung` wants a confirmation. */
  ergebnis: z.enum(['gut', 'warnung', 'fehlt']),
  text: z.string(),
  norm: z.string(),
  /** What to do about it. */
  tun: z.string().optional(),
});
export type Kartenpunkt = z.output<typeof kartenpunktSchema>;

export const karteSchema = z.object({
  id: z.uuid(),
  titelId: z.uuid(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  person: z.object({ id: z.uuid(), familienname: z.string(), vornamen: z.string() }),
  titelName: z.string(),
  stand: kartenstandSchema,
  /** ISO instant of the last step. */
  seit: z.string(),
  weg: kartenwegSchema,
  express: z.boolean(),
  foto: fotoSchema,
  fingerabdruck: fingerabdruckSchema,
  unterschrift: unterschriftSchema,
  bestellnummer: z.string().optional(),
  /** Masked; enough to compare with the card in hand. */
  serie: z.string().optional(),
  lagerplatz: z.string().optional(),
  einwilligungAm: z.string().optional(),
  identitaet: z.object({ art: identitaetArtSchema, von: z.string(), am: z.string() }).optional(),
  altkarte: altkarteSchema.optional(),
  pinbrief: pinbriefSchema,
  sendungsnummer: z.string().optional(),
  /** A session at the capture station is open or holds fingerprints. */
  aufnahme: z.boolean(),
  bemerkung: z.string(),
  version: z.number().int(),
});
export type Karte = z.output<typeof karteSchema>;

export const karteDetailSchema = karteSchema.extend({
  pruefung: z.array(kartenpunktSchema),
  /** The photo is here and can be looked at. */
  hatFoto: z.boolean(),
  /** A capture station can be used. */
  station: z.boolean(),
  verlauf: z.array(z.object({ stand: z.string(), text: z.string(), am: z.string(), von: z.string() })),
});

const gesehen = { id: z.uuid(), version: z.number().int() };
export const gesehenSchema = z.object(gesehen);

export const prepareKarteInputSchema = z.object({ titelId: z.uuid(), express: z.boolean().default(false) });

export const noteAufnahmeInputSchema = z.object({
  ...gesehen,
  foto: fotoSchema.optional(),
  fingerabdruck: fingerabdruckSchema.exclude(['geloescht']).optional(),
  unterschrift: unterschriftSchema.optional(),
});

export const chooseVersandInputSchema = z.object({
  ...gesehen,
  weg: kartenwegSchema,
  /** § 60a (2) AufenthV: the person agreed to direct posting. */
  einwilligung: z.boolean().default(false),
  email: z.email('Bitte prüfen Sie die E-Mail-Adresse.').optional(),
});

export const orderKarteInputSchema = z.object({
  ...gesehen,
  /** The office ordered by hand and types the number; without it the house orders by itself. */
  bestellnummer: z
    .string()
    .trim()
    .regex(/^[A-Za-z0-9-]{4,40}$/, 'Die Bestellnummer besteht aus Buchstaben, Ziffern und Bindestrichen.')
    .optional(),
  trotzWarnungen: z.boolean().default(false),
});

export const receiveKartenInputSchema = z.object({
  /** One scan, or the delivery list: a serial, or order number and serial, for each line. */
  zeilen: z.array(z.string().max(120)).min(1).max(500),
  lagerplatz: z.string().trim().max(60).optional(),
});

export const eingangszeileSchema = z.object({
  zeile: z.string(),
  ergebnis: z.enum(['angenommen', 'schon-da', 'unbekannt', 'unlesbar']),
  satz: z.string(),
  karteId: z.uuid().optional(),
});
export type Eingangszeile = z.output<typeof eingangszeileSchema>;

export const checkIdentitaetInputSchema = z.object({ ...gesehen, art: identitaetArtSchema });
export const handOverInputSchema = z.object({
  ...gesehen,
  altkarte: altkarteSchema,
  /** § 60a (1) AufenthV: the card comes with the word that blocks it. */
  pinbrief: z.enum(['ausgegeben', 'per-post', 'entfaellt'], 'Bitte sagen Sie, was mit dem PIN-Brief ist.'),
  /** Scanned from the card in hand: it must be the one that is written down. */
  seriennummer: seriennummerSchema,
});
