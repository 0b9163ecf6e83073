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

export const ichSchema = z.object({
  id: z.uuid(),
  email: z.string().optional(),
  sprache: spracheSchema,
  vertrauen: z.enum(['niedrig', 'substanziell', 'hoch']),
  csrfToken: z.string(),
});
export type Ich = z.output<typeof ichSchema>;

export const VOLLMACHTARTEN = ['eltern', 'betreuung', 'anwalt', 'arbeitgeber', 'vertrauensperson'] as const;

export const vollmachtSchema = z.object({
  id: z.uuid(),
  art: z.enum(VOLLMACHTARTEN),
  name: z.string(),
  umfang: z.enum(['antrag', 'alles']),
  bis: z.string().optional(),
});
