/** Messages that bring applications, as people see them. */
import { z } from 'zod';
import { xantwortSchema } from './antwort.schema.ts';
import { personKandidatSchema } from './kandidat.schema.ts';

export const antragsnachrichtSchema = z.object({
  id: z.uuid(),
  weg: z.enum(['xauslaender', 'fit-connect', 'ordner', 'hand']),
  art: z.string(),
  artName: z.string(),
  stand: z.enum(['unlesbar', 'offen', 'zugeordnet', 'abgewiesen']),
  grund: z.string(),
  pruefung: z.enum(['gueltig', 'ungueltig', 'ungeprueft']),
  pruefungFehler: z.array(z.string()),
  eingegangenAm: z.string(),
  absender: z.string().optional(),
  antragsidentifikation: z.string().optional(),
  antragsgrund: z.string().optional(),
  anmerkung: z.string().optional(),
  person: z
    .object({
      familienname: z.string(),
      vornamen: z.string(),
      geburtsdatum: z.string().optional(),
      anschrift: z.string().optional(),
    })
    .optional(),
  vertreter: z.string().optional(),
  anlagen: z.array(z.object({ name: z.string(), bezeichnung: z.string().optional() })),
  /** Proposed kind of Verfahren, where the reason names one. */
  verfahrensart: z.string().optional(),
  rueckkanal: z.boolean(),
  akteId: z.uuid().optional(),
  verfahrenId: z.uuid().optional(),
  antworten: z.array(
    z.object({
      id: z.uuid(),
      art: z.string(),
      stand: z.enum(['wartet', 'gesendet', 'von_hand']),
      grund: z.string(),
      gesendetAm: z.string().optional(),
    }),
  ),
  version: z.number().int(),
});
export type Antragsnachricht = z.output<typeof antragsnachrichtSchema>;

export const antragsnachrichtDetailSchema = antragsnachrichtSchema.extend({
  kandidaten: z.array(personKandidatSchema),
});

export const nachrichtRefSchema = z.object({ id: z.uuid(), version: z.number().int() });

export const assignInputSchema = nachrichtRefSchema.extend({
  akteId: z.uuid(),
  personId: z.uuid(),
  verfahrensart: z.string().max(20),
  pruefart: z.string().max(40).nullable().default(null),
});

export const dismissInputSchema = nachrichtRefSchema.extend({
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
