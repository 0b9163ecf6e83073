/** Deletion runs: what is due, what the archive said, who proposed and who released, what was destroyed. */
import { z } from 'zod';
import { befundSchema, grundTextSchema, tagSchema } from './aufbewahrung.schema.ts';

export const faelligSchema = befundSchema
  .pick({
    regel: true,
    titel: true,
    norm: true,
    gegenstand: true,
    dokumentId: true,
    stand: true,
    faelligAb: true,
    fehlt: true,
    gesperrtDurch: true,
    erklaerung: true,
    geprueftBis: true,
  })
  .extend({
    akteId: z.uuid(),
    aktenzeichen: z.string(),
    /** Absent for who checks deletions without seeing Akten. */
    person: z.string().optional(),
    dokumente: z.number().int(),
    seiten: z.number().int(),
    /** Stands in a run that is not over. */
    imLauf: z.boolean(),
  });
export type Faellig = z.output<typeof faelligSchema>;

export const faelligeSchema = z.object({ eintraege: z.array(faelligSchema), weiter: z.string().optional() });

export const ueberblickSchema = z.object({
  stichtag: z.string(),
  faellig: z.number().int(),
  gesperrt: z.number().int(),
  unbestimmt: z.number().int(),
  /** From this month on, 24 of them; `monat` is `2026-11`. */
  monate: z.array(z.object({ monat: z.string(), anzahl: z.number().int() })),
  spaeter: z.number().int(),
  /** What the office has to decide before anything can be deleted, German. */
  offeneEntscheidungen: z.array(z.string()),
});
export type Ueberblick = z.output<typeof ueberblickSchema>;

export const laufStatusSchema = z.enum(['entwurf', 'vorgeschlagen', 'freigegeben', 'abgeschlossen', 'verworfen']);
export type LaufStatus = z.output<typeof laufStatusSchema>;
export const postenStatusSchema = z.enum(['offen', 'ausgenommen', 'gesperrt', 'entfallen', 'vernichtet']);
export const archivAntwortSchema = z.enum(['uebernommen', 'nicht-uebernommen', 'keine-antwort']);
export type ArchivAntwort = z.output<typeof archivAntwortSchema>;

/** The offer to the archive as it was valid when the run was made. */
export const anbietungSchema = z.object({
  noetig: z.boolean(),
  archiv: z.string(),
  fristTage: z.number().int(),
  grundlage: z.string(),
});
export type Anbietung = z.output<typeof anbietungSchema>;

/** Backups that hold what was destroyed, and when they too have forgotten it. */
export const sicherungenSchema = z.object({
  /** Days after which the office deletes a backup; absent when that was not decided. */
  tage: z.number().int().optional(),
  staende: z.array(z.object({ stand: z.string(), erstelltAm: z.string(), vergessenAb: z.string().optional() })),
  /** First day on which no backup holds it any more. */
  vergessenAb: z.string().optional(),
});
export type Sicherungen = z.output<typeof sicherungenSchema>;

export const postenSchema = z.object({
  id: z.uuid(),
  akteId: z.uuid(),
  aktenzeichen: z.string(),
  person: z.string().optional(),
  dokumentId: z.uuid().optional(),
  regel: z.string(),
  titel: z.string(),
  norm: z.string(),
  faelligAb: z.string(),
  erklaerung: z.string(),
  status: postenStatusSchema,
  grund: z.string().optional(),
  dokumente: z.number().int(),
  seiten: z.number().int(),
  angebotenAm: z.string().optional(),
  antwortBis: z.string().optional(),
  antwort: archivAntwortSchema.optional(),
  antwortAm: z.string().optional(),
  erledigtAm: z.string().optional(),
});
export type Posten = z.output<typeof postenSchema>;

export const laufKurzSchema = z.object({
  id: z.uuid(),
  stichtag: z.string(),
  status: laufStatusSchema,
  akten: z.number().int(),
  einzelne: z.number().int(),
  erstelltVon: z.string(),
  erstelltAm: z.string(),
});

export const laufSchema = laufKurzSchema.extend({
  version: z.number().int(),
  anbietung: anbietungSchema,
  /** None of them may release. */
  bearbeitetVon: z.array(z.string()),
  vorgeschlagenAm: z.string().optional(),
  freigegebenVon: z.string().optional(),
  freigegebenAm: z.string().optional(),
  rechtsstandGeprueft: z.boolean(),
  /** Norms whose text has changed since it was looked at: who releases says that they compared it. */
  rechtsstandOffen: z.array(z.string()),
  verworfenGrund: z.string().optional(),
  abgeschlossenAm: z.string().optional(),
  /** By state and rule, without any content. */
  zahlen: z.array(
    z.object({
      regel: z.string(),
      titel: z.string(),
      status: postenStatusSchema,
      posten: z.number().int(),
      dokumente: z.number().int(),
      seiten: z.number().int(),
    }),
  ),
  /** What stands in the way of the next step, German; empty when nothing does. */
  offen: z.array(z.string()),
  /** The step of the archive that is to be done now; absent when none is. */
  archiv: z
    .discriminatedUnion('wartetAuf', [
      z.object({ wartetAuf: z.literal('anbietung') }),
      /** `bis`: last day of the archive's period; silence can be recorded once it is over. */
      z.object({ wartetAuf: z.literal('antwort'), bis: z.string(), abgelaufen: z.boolean() }),
    ])
    .optional(),
  sicherungen: sicherungenSchema.optional(),
  /** A backup made after the end: it took keys and bytes out of older states of its folder. */
  spaetereSicherung: z.string().optional(),
});
export type Lauf = z.output<typeof laufSchema>;

export const seenLaufSchema = z.object({ id: z.uuid(), version: z.number().int() });

export const excludePostenInputSchema = seenLaufSchema.extend({ postenId: z.uuid(), grund: grundTextSchema });
export const offerInputSchema = seenLaufSchema.extend({ angebotenAm: tagSchema });
export const archivAntwortInputSchema = seenLaufSchema.extend({
  antwort: archivAntwortSchema,
  am: tagSchema,
  /** Left out: all that were offered and wait for an answer. */
  postenIds: z.array(z.uuid()).min(1).max(500).optional(),
});
export const releaseLaufInputSchema = seenLaufSchema.extend({ rechtsstandGeprueft: z.boolean().default(false) });
export const discardLaufInputSchema = seenLaufSchema.extend({ grund: grundTextSchema });
