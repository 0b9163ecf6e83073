/** Messages that bring applications, and the replies to them, as people see them. */
import { z } from 'zod';
import { xantwortSchema } from './antwort.schema.ts';

export const dismissInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  hinweis: z.string().trim().min(1, 'Bitte geben Sie an, warum.').max(2000),
  zustaendigeAbh: z.string().trim().max(300).optional(),
});

export const replyInputSchema = z.object({ id: z.uuid(), antwort: xantwortSchema });

export const takeInputSchema = z.object({ xml: z.base64('Bitte eine Datei wählen.') });

export const eingangsquittungSchema = z.object({
  id: z.uuid(),
  stand: z.enum(['unlesbar', 'offen', 'zugeordnet', 'abgewiesen']),
  grund: z.string(),
  eingegangenAm: z.string(),
  verfahrenId: z.uuid().optional(),
  schonDa: z.boolean(),
});

export const xausgangSchema = z.object({
  id: z.uuid(),
  art: z.enum(['130102', '130104', '130105', '130109', '130110']),
  stand: z.enum(['wartet', 'gesendet', 'von_hand', 'erledigt']),
  /** Why a person has to tell it, or how it was told. */
  grund: z.string(),
  versuche: z.number().int(),
  am: z.string(),
  gesendetAm: z.string().optional(),
});
export type XAusgang = z.output<typeof xausgangSchema>;

export const xantwortenSchema = z.object({
  /** The application whose sender is told; none: it came another way. */
  nachricht: z.object({ id: z.uuid(), absender: z.string(), rueckkanal: z.boolean() }).optional(),
  ausgang: z.array(xausgangSchema),
});
