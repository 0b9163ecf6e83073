/** Replies on the way back, as people fill them in. */
import { z } from 'zod';

const text = (most: number) => z.string().trim().min(1, 'Bitte ausfüllen.').max(most);
const dokumentSchema = z.object({ name: z.string().max(200), base64: z.base64() });

export const xantwortSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('130102'), frage: text(4000), fristdatum: z.iso.date().optional() }),
  z.object({ art: z.literal('130104'), status: z.enum(['01', '02', '03', '05', '06', '07']) }),
  z
    .object({
      art: z.literal('130105'),
      termin: z
        .object({
          datum: z.iso.date(),
          uhrzeitAb: z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/),
          uhrzeitBis: z
            .string()
            .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
            .optional(),
          strasse: text(100),
          hausnummer: text(20),
          postleitzahl: z.string().regex(/^\d{5}$/),
          ort: text(100),
          weitereAngaben: text(300).optional(),
        })
        .optional(),
      onlinevergabe: z.url({ protocol: /^https$/ }).optional(),
      weitereHinweise: text(2000).optional(),
    })
    .refine(({ termin, onlinevergabe }) => termin || onlinevergabe, 'Bitte einen Termin oder eine Adresse angeben.'),
  z.object({ art: z.literal('130109'), hinweis: text(2000), zustaendigeAbh: text(300).optional() }),
  z.object({ art: z.literal('130110'), mitteilung: dokumentSchema, gebuehrenmitteilung: dokumentSchema.optional() }),
]);
export type XAntwort = z.output<typeof xantwortSchema>;
