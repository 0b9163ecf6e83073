import { z } from 'zod';
import { LANGUAGES } from '#platform/i18n/i18n.ts';

export const spracheSchema = z.enum(LANGUAGES);

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Bitte geben Sie eine E-Mail-Adresse an, etwa name@beispiel.de.'));

/** People type blanks and digits of their own script. */
export const codeSchema = z
  .string()
  .max(40)
  .transform((text) => toAsciiDigits(text).replace(/\D/g, ''))
  .pipe(z.string().regex(/^\d{6}$/, 'Der Code hat sechs Ziffern.'));

const ZEROS = [0x0660, 0x06f0];

/** Arabic-Indic and Persian digits count as the others do. */
export function toAsciiDigits(text: string): string {
  return text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => {
    const code = digit.codePointAt(0) as number;
    return String(code - (ZEROS.find((zero) => code >= zero && code <= zero + 9) as number));
  });
}

/** Levels of Art. 8 eIDAS; `niedrig` is what a code by mail is worth. */
export const vertrauenSchema = z.enum(['niedrig', 'substanziell', 'hoch']);
export type Vertrauen = z.output<typeof vertrauenSchema>;

export const sitzungswegSchema = z.enum(['beginn', 'code', 'broker', 'passkey']);
export type Sitzungsweg = z.output<typeof sitzungswegSchema>;

export const ichSchema = z.object({
  id: z.uuid(),
  email: z.string().optional(),
  sprache: spracheSchema,
  /** Of this session, not of the account: who comes back by a code is not known more surely than that. */
  vertrauen: vertrauenSchema,
  /** As a broker proved it; helps to fill in. */
  angaben: z
    .object({
      familienname: z.string().optional(),
      vornamen: z.string().optional(),
      geburtsdatum: z.string().optional(),
    })
    .optional(),
  /** Whom this session acts for at this moment. */
  vertretung: z
    .object({
      id: z.uuid(),
      art: z.string(),
      fuerName: z.string(),
      umfang: z.array(z.string()),
      bezug: z.uuid().optional(),
    })
    .optional(),
  csrfToken: z.string(),
});
export type Ich = z.output<typeof ichSchema>;

/** The account as its owner sees it. */
export const kontoSchema = z.object({
  email: z.string().optional(),
  identitaeten: z.array(
    z.object({ id: z.uuid(), broker: z.string(), vertrauen: vertrauenSchema, name: z.string(), zuletztAm: z.string() }),
  ),
  passkeys: z.array(
    z.object({ id: z.uuid(), name: z.string(), angelegtAm: z.string(), benutztAm: z.string().optional() }),
  ),
  sitzungen: z.array(
    z.object({
      id: z.uuid(),
      weg: sitzungswegSchema,
      geraet: z.string(),
      begonnenAm: z.string(),
      zuletztAm: z.string(),
      diese: z.boolean(),
    }),
  ),
  /** Letters in the portal: since when consented, and whether identity was ever proven enough. */
  einwilligungAm: z.string().optional(),
});
export type Konto = z.output<typeof kontoSchema>;
