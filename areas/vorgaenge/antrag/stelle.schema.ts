/** Another immigration office, and for which postcodes it is responsible. */
import { z } from 'zod';

const SPANNE = /^\d{5}(\s*[-–]\s*\d{5})?$/;

export const stelleSchema = z.object({
  /** `41460-41472, 41516` */
  plz: z
    .string()
    .trim()
    .max(400)
    .refine(
      (text) => text.split(',').every((part) => SPANNE.test(part.trim())),
      'Bitte Postleitzahlen mit fünf Ziffern, etwa „41460-41472, 41516“.',
    ),
  name: z.string().trim().min(3, 'Bitte nennen Sie das Amt.').max(160),
  anschrift: z.string().trim().max(200),
  telefon: z.string().trim().max(40),
  web: z
    .string()
    .trim()
    .max(200)
    .refine((text) => text === '' || /^https:\/\/[^\s]+$/.test(text), 'Bitte eine Adresse, die mit https:// beginnt.'),
});
export type Stelle = z.output<typeof stelleSchema>;
