/** Claims, payments, waivers and bookings as they travel. Amounts are whole cents. */
import { z } from 'zod';
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
  nachweis: z.string(),
  zweitePerson: z.boolean(),
  von: z.string(),
  /** The one who reads asked for it, so somebody else decides. */
  eigener: z.boolean(),
  entscheidung: z.enum(['freigegeben', 'abgelehnt']).optional(),
});
export type Erlass = z.output<typeof erlassSchema>;

export const erstattungSchema = z.object({
  id: z.uuid(),
  betragCent: z.int(),
  empfaenger: z.string(),
  /** All but the last four signs are hidden. */
  iban: z.string(),
  begruendung: z.string(),
  von: z.string(),
  eigener: z.boolean(),
  entscheidung: z.enum(['freigegeben', 'abgelehnt']).optional(),
});
export type Erstattung = z.output<typeof erstattungSchema>;

export const stornoSchema = erlassSchema.pick({
  id: true,
  betragCent: true,
  begruendung: true,
  von: true,
  eigener: true,
  entscheidung: true,
});
export type Storno = z.output<typeof stornoSchema>;

/** A printed line without its reasons of reduction: these tell of benefits and protection, which the desk need not know. */
export const kassenzeileSchema = z.object({ text: z.string(), betragCent: z.int() });

export const kassenforderungSchema = forderungKurzSchema.extend({
  zeilen: z.array(kassenzeileSchema),
  angerechnetCent: z.int(),
  erlassenCent: z.int(),
  bezahltCent: z.int(),
  erstattetCent: z.int(),
  /** Somebody wants it cancelled; a second person has not decided yet. */
  stornoOffen: z.boolean(),
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
  erstattungen: z.array(erstattungSchema),
  stornos: z.array(stornoSchema),
  zahlerArt: z.enum(['person', 'andere']),
  stornoGrund: z.string().optional(),
});
export type Forderung = z.output<typeof forderungSchema>;

const zahler = z.string().trim().min(1, 'Bitte nennen Sie, wer zahlt.').max(200, 'Bitte höchstens 200 Zeichen.');

export const issueForderungInputSchema = z.object({
  vorgangId: z.uuid(),
  art: z.enum(['gebuehr', 'bearbeitung']),
  zahler,
  /** Somebody else pays, an employer for instance; then a reminder goes to this address. */
  zahlerArt: z.enum(['person', 'andere']).default('person'),
  anschrift: z.string().trim().max(400, 'Bitte höchstens 400 Zeichen.').default(''),
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
  nachweis: z.string().trim().max(300, 'Bitte höchstens 300 Zeichen.').default(''),
});
/** Spaces away, and the check digits of ISO 13616 are right: money sent to a mistyped account is gone. */
export function readIban(text: string): string | undefined {
  const iban = text.replaceAll(/\s/g, '').toUpperCase();
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(iban)) return undefined;
  if (iban.startsWith('DE') && iban.length !== 22) return undefined;
  const digits = [...iban.slice(4), ...iban.slice(0, 4)].map((one) => Number.parseInt(one, 36).toString()).join('');
  let rest = 0;
  for (const digit of digits) rest = (rest * 10 + Number(digit)) % 97;
  return rest === 1 ? iban : undefined;
}

export const requestErstattungInputSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  betragCent: z.int().positive('Bitte geben Sie an, wie viel zurückgeht.'),
  empfaenger: z.string().trim().min(1, 'Bitte nennen Sie, wem das Konto gehört.').max(200),
  iban: z
    .string()
    .refine((text) => readIban(text) !== undefined, 'Diese IBAN stimmt nicht. Bitte prüfen Sie jede Ziffer.'),
  begruendung,
});
export const stornoInputSchema = z.object({ id: z.uuid(), version: z.int(), grund: begruendung });

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

export const MAHNSTUFEN = ['faellig', 'gemahnt', 'abgelaufen', 'uebergeben'] as const;

export const mahnzeileSchema = forderungKurzSchema.extend({
  stufe: z.enum(MAHNSTUFEN),
  mahnungen: z.int(),
  /** Last day of the reminder's period. */
  fristBis: z.iso.date().optional(),
});
export type Mahnzeile = z.output<typeof mahnzeileSchema>;

export const kassenabschlussSchema = z.object({
  id: z.uuid(),
  tag: z.iso.date(),
  name: z.string(),
  belege: z.int(),
  sollCent: z.int(),
  gezaehltCent: z.int(),
  grund: z.string(),
  eigener: z.boolean(),
  bestaetigtVon: z.string().optional(),
});
export type Kassenabschluss = z.output<typeof kassenabschlussSchema>;

export const beitreibungslaufSchema = z.object({
  id: z.uuid(),
  nummer: z.string(),
  createdAt: z.string(),
  anzahl: z.int(),
  summeCent: z.int(),
});
export type Beitreibungslauf = z.output<typeof beitreibungslaufSchema>;

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
