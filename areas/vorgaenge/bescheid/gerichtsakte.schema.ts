/** What a court gets of the Akte (§ 99 VwGO): chosen, withheld with a reason, one delivery after the other. */
import { z } from 'zod';

export const gerichtsakteSchema = z.object({
  /** Of the export in the Akte. */
  id: z.uuid(),
  status: z.enum(['wartet', 'laeuft', 'fertig', 'fehler', 'entfernt']),
  seiten: z.number().int(),
  seitenFertig: z.number().int(),
  fehler: z.string().optional(),
  /** Documents of the Akte that were not chosen. */
  ausgelassen: z.number().int(),
  /** Last day of the file. */
  endetAm: z.string(),
  uebergaben: z.array(z.object({ id: z.uuid(), weg: z.string(), am: z.string(), empfaenger: z.string() })),
});
export type Gerichtsakte = z.output<typeof gerichtsakteSchema>;

const tagSchema = z.iso.date('Bitte als Datum angeben, etwa 17.05.2026.');
const seen = { verfahrenId: z.uuid(), id: z.uuid() };

export const orderGerichtsakteInputSchema = z.object({
  ...seen,
  umfang: z
    .discriminatedUnion('art', [
      z.object({ art: z.literal('akte') }),
      /** What came after the last delivery. */
      z.object({ art: z.literal('neu') }),
      z.object({
        art: z.literal('dokumente'),
        ids: z.array(z.uuid()).min(1, 'Bitte wählen Sie Dokumente.').max(5_000),
      }),
    ])
    .default({ art: 'akte' }),
  zurueckgehalten: z
    .array(
      z.object({
        dokumentId: z.uuid(),
        /** Single pages; the whole document when left out. */
        seiten: z.array(z.number().int().min(1)).min(1).max(5_000).optional(),
        /** Key of the reasons of `akten`; an unknown one is refused there. */
        grund: z.string().max(40),
      }),
    )
    .max(5_000)
    .default([]),
});

export const handOverGerichtsakteInputSchema = z.object({
  ...seen,
  akteId: z.uuid(),
  weg: z.enum(['postfach', 'datentraeger', 'papier', 'sonstiger'], 'Bitte sagen Sie, wie die Akte hinausging.'),
  am: tagSchema,
});
