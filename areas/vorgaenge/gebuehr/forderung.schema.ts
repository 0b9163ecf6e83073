/** Claims, payments, waivers and bookings as they travel. Amounts are whole cents. */
import { z } from 'zod';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { gebuehrAnfrageSchema, gebuehrZeileSchema } from './gebuehr.schema.ts';

export const FORDERUNGSSTAENDE = ['offen', 'bezahlt', 'teilbezahlt', 'ueberzahlt', 'erlassen', 'storniert'] as const;
export const forderungsstandSchema = z.enum(FORDERUNGSSTAENDE);
export type Forderungsstand = z.output<typeof forderungsstandSchema>;

export const ZAHLWEGE = ['kasse', 'online', 'bank'] as const;
export const zahlwegSchema = z.enum(ZAHLWEGE);

/** What the cash desk may see: no Akte, no procedure, no nationality. */
export const forderungKurzSchema = z.object({
  id: z.uuid(),
  kassenzeichen: z.string(),
  zahler: z.string(),
  summeCent: z.int(),
  offenCent: z.int(),
  stand: forderungsstandSchema,
  faelligAm: z.iso.date(),
  createdAt: z.string(),
  version: z.int(),
});
export type ForderungKurz = z.output<typeof forderungKurzSchema>;

export const zahlungSchema = z.object({
  id: z.uuid(),
  weg: zahlwegSchema,
  betragCent: z.int(),
  eingangAm: z.iso.date(),
  belegnummer: z.string().optional(),
});
export type Zahlung = z.output<typeof zahlungSchema>;

export const erlassSchema = z.object({
  id: z.uuid(),
  betragCent: z.int(),
  norm: z.string(),
  begruendung: z.string(),
  zweitePerson: z.boolean(),
  createdBy: z.string(),
  entscheidung: z.enum(['freigegeben', 'abgelehnt']).optional(),
});
export type Erlass = z.output<typeof erlassSchema>;

/** A printed line without its reasons of reduction: these tell of benefits and protection, which the desk need not know. */
export const kassenzeileSchema = z.object({ text: z.string(), betragCent: z.int() });

export const kassenforderungSchema = forderungKurzSchema.extend({
  zeilen: z.array(kassenzeileSchema),
  angerechnetCent: z.int(),
  erlassenCent: z.int(),
  bezahltCent: z.int(),
  zahlungen: z.array(zahlungSchema),
});
export type Kassenforderung = z.output<typeof kassenforderungSchema>;

/** For the casework, with every reason. */
export const forderungSchema = kassenforderungSchema.extend({
  vorgangId: z.uuid(),
  art: z.enum(['gebuehr', 'bearbeitung']),
  stichtag: z.iso.date(),
  zeilen: z.array(gebuehrZeileSchema),
  erlasse: z.array(erlassSchema),
  stornoGrund: z.string().optional(),
});
export type Forderung = z.output<typeof forderungSchema>;

const zahler = z.string().trim().min(1, 'Bitte nennen Sie, wer zahlt.').max(200, 'Bitte höchstens 200 Zeichen.');

export const issueForderungInputSchema = z.object({
  vorgangId: z.uuid(),
  art: z.enum(['gebuehr', 'bearbeitung']),
  zahler,
  anfrage: gebuehrAnfrageSchema,
  faelligAm: z.iso.date(),
});

const begruendung = z
  .string()
  .trim()
  .min(10, 'Bitte begründen Sie das in einem Satz.')
  .max(1000, 'Bitte höchstens 1000 Zeichen.');

export const requestErlassInputSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  betragCent: z.int().positive('Bitte geben Sie an, wie viel erlassen wird.'),
  norm: z.enum([
    '§ 52 Abs. 6 AufenthV',
    '§ 52 Abs. 7 AufenthV',
    '§ 53 Abs. 1 AufenthV',
    '§ 53 Abs. 2 AufenthV',
    '§ 54 AufenthV',
  ]),
  begruendung,
});
export const stornoInputSchema = z.object({ id: z.uuid(), version: z.int(), grund: begruendung });

/** Up to which amount one person may waive. */
export const erlassgrenze = defineEdited('erlassgrenze', z.object({ grenzeCent: z.int().min(0).max(100_000) }));

export const bankzahlungSchema = zahlungSchema.extend({
  auftraggeber: z.string(),
  zweck: z.string(),
  /** Claims with the same open amount, or named in the purpose: for a person to look at, never taken by itself. */
  vorschlaege: z.array(forderungKurzSchema),
});
export type Bankzahlung = z.output<typeof bankzahlungSchema>;

export const aufteilungSchema = z
  .array(z.object({ forderungId: z.uuid(), betragCent: z.int().positive() }))
  .min(1)
  .max(10);

export const kontoauszugErgebnisSchema = z.object({
  neu: z.int(),
  schonBekannt: z.int(),
  zugeordnet: z.int(),
  ohneZuordnung: z.int(),
  fehlerhaft: z.array(z.object({ zeile: z.int(), grund: z.string() })),
});

export const buchungslaufSchema = z.object({
  id: z.uuid(),
  nummer: z.string(),
  von: z.iso.date(),
  bis: z.iso.date(),
  createdAt: z.string(),
  buchungen: z.int(),
  summeZahlungenCent: z.int(),
});
export type Buchungslauf = z.output<typeof buchungslaufSchema>;
