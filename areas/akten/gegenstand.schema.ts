/** Things of this area as the audit log names them: by id, and by the number on the file. Never a name of a person. */
import { z } from 'zod';

export const gegenstandSchema = z.object({
  art: z.enum(['person', 'akte', 'dokument']),
  id: z.uuid(),
  /** Of the Akte, of the Akte of the document, of the Akten of the person. */
  aktenzeichen: z.array(z.string()),
});
export type Gegenstand = z.output<typeof gegenstandSchema>;

const day = z.iso.date();

export const listZugriffeInputSchema = z.object({
  art: z.enum(['person', 'akte', 'dokument']),
  id: z.uuid(),
  /** First and last day, both inclusive. */
  von: day.optional(),
  bis: day.optional(),
});

/** Who did what how often, with the person or Akte and all that belongs to it. */
export const aktenzugriffeSchema = z.object({
  gegenstand: gegenstandSchema,
  umfasst: z.object({ akten: z.array(gegenstandSchema), dokumente: z.number().int() }),
  /** Who is in the Akte that was asked for, as another question. */
  personen: z.array(gegenstandSchema),
  zugriffe: z.array(
    z.object({
      akteur: z.object({ art: z.enum(['staff', 'citizen', 'proxy', 'robot', 'station', 'system']), id: z.string() }),
      was: z.string(),
      ergebnis: z.enum(['ok', 'verweigert', 'fehler']),
      anzahl: z.number().int(),
      erstmals: z.string(),
      zuletzt: z.string(),
    }),
  ),
});
export type Aktenzugriffe = z.output<typeof aktenzugriffeSchema>;
