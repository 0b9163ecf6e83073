/** Notes and stamps: a layer over Akte, Vorgang, document or page. Never in the original, never in the working copy. */
import { z } from 'zod';
import { namentlichSchema } from '../vorgang/vorgang.schema.ts';

/** A box on a page: fractions of the upright page, origin upper left. */
export const kastenSchema = z
  .object({ x: z.number().min(0), y: z.number().min(0), w: z.number().positive(), h: z.number().positive() })
  .refine(({ x, y, w, h }) => x + w <= 1.0001 && y + h <= 1.0001, 'Der Kasten liegt nicht auf der Seite.');
export type Kasten = z.output<typeof kastenSchema>;

export const STEMPEL = ['eingang', 'zda', 'kopie', 'original-zurueck', 'gesehen', 'entwurf'] as const;
export const stempelSchema = z.enum(STEMPEL);
export type Stempel = z.output<typeof stempelSchema>;

const text = z.string().trim().max(4000, 'Bitte höchstens 4000 Zeichen.');
export const notizTextSchema = text.min(1, 'Bitte schreiben Sie, was festzuhalten ist.');

/** On the Akte, else on one of its Vorgänge, else on one of its documents and perhaps a place on a page of it. */
export const createNotizInputSchema = z.object({
  akteId: z.uuid(),
  vorgangId: z.uuid().optional(),
  dokumentId: z.uuid().optional(),
  seite: z.number().int().min(1).optional(),
  kasten: kastenSchema.optional(),
  text: notizTextSchema,
});

export const createStempelInputSchema = z.object({
  akteId: z.uuid(),
  dokumentId: z.uuid(),
  seite: z.number().int().min(1),
  kasten: kastenSchema,
  stempel: stempelSchema,
  text: text.max(120, 'Bitte höchstens 120 Zeichen.').default(''),
});

export const notizSchema = z.object({
  id: z.uuid(),
  art: z.enum(['notiz', 'stempel']),
  vorgang: z.object({ id: z.uuid(), bezeichnung: z.string() }).optional(),
  dokument: z.object({ id: z.uuid(), titel: z.string() }).optional(),
  seite: z.number().int().optional(),
  kasten: z.object({ x: z.number(), y: z.number(), w: z.number(), h: z.number() }).optional(),
  stempel: stempelSchema.optional(),
  text: z.string(),
  von: namentlichSchema,
  /** Whether the one who asks wrote it, and so may change it. */
  eigene: z.boolean(),
  am: z.string(),
  geaendertAm: z.string().optional(),
  gestrichen: z.object({ am: z.string(), von: namentlichSchema }).optional(),
  version: z.number().int(),
});
export type Notiz = z.output<typeof notizSchema>;

export const listNotizenInputSchema = z.object({ akteId: z.uuid(), dokumentId: z.uuid().optional() });
export const notizenSchema = z.object({ notizen: z.array(notizSchema), mehr: z.boolean() });
export const updateNotizInputSchema = z.object({ id: z.uuid(), version: z.number().int(), text: notizTextSchema });
export const notizFassungenSchema = z.object({
  akteId: z.uuid(),
  fassungen: z.array(z.object({ nummer: z.number().int(), text: z.string(), am: z.string() })),
});
