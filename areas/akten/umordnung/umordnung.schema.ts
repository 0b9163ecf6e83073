/** Umordnung: pages of one or several documents become new documents; what was is kept, and the way back stays open. */
import { z } from 'zod';

export const umordnungsartSchema = z.enum(['trennblatt', 'teilen', 'verbinden', 'duplex']);
export type Umordnungsart = z.output<typeof umordnungsartSchema>;

export const umordnungsstatusSchema = z.enum(['geplant', 'fertig', 'gescheitert', 'zurueckgenommen']);
export type Umordnungsstatus = z.output<typeof umordnungsstatusSchema>;

const titel = z.string().trim().min(1, 'Bitte geben Sie einen Titel an.').max(300).optional();

export const splitDokumentInputSchema = z.object({
  id: z.uuid(),
  version: z.number().int(),
  /** Each page of the document in exactly one part. */
  teile: z
    .array(
      z.object({
        seiten: z.array(z.number().int().min(1)).min(1).max(5000),
        titel,
        typ: z.string().optional(),
        /** Another Akte than that of the document. */
        akteId: z.uuid().optional(),
      }),
    )
    .min(2, 'Bitte setzen Sie mindestens einen Schnitt.')
    .max(500),
});
export type SplitDokumentInput = z.output<typeof splitDokumentInputSchema>;

export const joinDokumenteInputSchema = z.object({
  /** In the order of the new document. */
  dokumente: z
    .array(z.object({ id: z.uuid(), version: z.number().int() }))
    .min(2, 'Bitte wählen Sie mindestens zwei Dokumente.')
    .max(100),
  /** `duplex`: the first holds the fronts, the second the backs, from the last to the first as a feeder gives them. */
  wie: z.enum(['hintereinander', 'duplex']).default('hintereinander'),
  titel,
  typ: z.string().optional(),
});
export type JoinDokumenteInput = z.output<typeof joinDokumenteInputSchema>;

export const umordnungSchema = z.object({
  id: z.uuid(),
  art: umordnungsartSchema,
  status: umordnungsstatusSchema,
  /** German, when it failed. */
  fehler: z.string().optional(),
  begonnenAm: z.string(),
  /** Only those that the actor may see. */
  quellen: z.array(z.object({ id: z.uuid(), titel: z.string(), seiten: z.number().int() })),
  teile: z.array(
    z.object({
      nr: z.number().int(),
      seiten: z.number().int(),
      dokumentId: z.uuid().optional(),
      titel: z.string().optional(),
    }),
  ),
  /** Sheets and their backs that went into no part. */
  blaetter: z.number().int(),
  hinweise: z.array(
    z.object({
      art: z.enum(['akte-ohne-seiten', 'akte-unbekannt', 'vorgang-unbekannt']),
      seite: z.number().int(),
    }),
  ),
});
export type Umordnung = z.output<typeof umordnungSchema>;
