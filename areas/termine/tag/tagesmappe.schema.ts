/** The day on paper or screen, for each desk. */
import { z } from 'zod';
import { terminspracheSchema, terminstandSchema } from '../termine.schema.ts';
import { bedarfSchema } from './besuch.schema.ts';

export const mappenzeileSchema = z.object({
  terminId: z.uuid(),
  besuchId: z.uuid().nullable(),
  nummer: z.string().nullable(),
  kennung: z.string(),
  beginn: z.string(),
  ende: z.string(),
  stand: terminstandSchema,
  anliegen: z.string(),
  personen: z.int(),
  namen: z.array(z.string()),
  geburtsdatum: z.string().nullable(),
  sprache: terminspracheSchema,
  /** Of the visit, if it has come; else empty. */
  bedarf: z.array(bedarfSchema),
  wunsch: z.string(),
  dolmetschen: z.boolean(),
  identitaetPruefen: z.boolean(),
  verfahrenId: z.uuid().nullable(),
  verfahren: z.string().nullable(),
  akteId: z.uuid().nullable(),
  aktenzeichen: z.string().nullable(),
  mitbringen: z.array(z.string()),
  gebuehrCent: z.int().nullable(),
  platzId: z.uuid().nullable(),
  platz: z.string().nullable(),
});
export type Mappenzeile = z.output<typeof mappenzeileSchema>;

export const tagesmappeSchema = z.object({
  standortId: z.uuid(),
  haus: z.string(),
  tag: z.string(),
  zeilen: z.array(mappenzeileSchema),
});
export type Tagesmappe = z.output<typeof tagesmappeSchema>;
