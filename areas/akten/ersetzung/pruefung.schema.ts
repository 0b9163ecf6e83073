/** Sichtprüfung: a person compares the pictures of a scan with its paper before the paper may be given up. */
import { z } from 'zod';
import { qualitaetSchema } from '../dokument.schema.ts';
import { akteVerweisSchema } from '../person.schema.ts';
import { BEFUND_ARTEN } from './vorgabe.data.ts';
import { FARBEN } from './vorgabe.schema.ts';

export const pruefstandSchema = z.enum(['offen', 'bestanden', 'beanstandet', 'entfaellt']);
export type Pruefstand = z.output<typeof pruefstandSchema>;

/** Pixels; narrower pictures do not count as looked at. */
export const PRUEFBREITEN = [960, 1600, 2400] as const;

export const befundSchema = z.object({
  id: z.uuid(),
  nr: z.number().int(),
  /** Key in `BEFUNDARTEN`. */
  art: z.string(),
  vermerk: z.string().optional(),
  /** Id of who found it. */
  person: z.string(),
});
export type Befund = z.output<typeof befundSchema>;

const verweis = z.object({ dokumentId: z.uuid(), titel: z.string() });

export const sichtpruefungKurzSchema = z.object({
  dokumentId: z.uuid(),
  titel: z.string(),
  typ: z.string(),
  eingegangenAm: z.string(),
  stand: pruefstandSchema,
  seiten: z.number().int(),
  /** How many of them are to be seen. */
  zuSehen: z.number().int(),
  befunde: z.number().int(),
  scanner: z.string(),
  akte: akteVerweisSchema.optional(),
});

export const sichtpruefungListeSchema = z.object({
  eintraege: z.array(sichtpruefungKurzSchema),
  /** What waits for this person, without their own scans: documents and pages to be seen. */
  offen: z.object({ dokumente: z.number().int(), seiten: z.number().int() }),
  /** Waiting, but scanned by this person. */
  eigene: z.number().int(),
  beanstandet: z.number().int(),
  /** More wait than are listed. */
  mehr: z.boolean(),
});
export type SichtpruefungListe = z.output<typeof sichtpruefungListeSchema>;

export const sichtpruefungSchema = z.object({
  dokumentId: z.uuid(),
  titel: z.string(),
  typ: z.string(),
  stand: pruefstandSchema,
  umfang: z.enum(['alle', 'stichprobe', 'keine']),
  /** Seed of the sample, hex; see `stichprobe.ts`. */
  saat: z.string(),
  /** Pages to be seen, ascending. */
  zuSehen: z.array(z.number().int()),
  /** Of these, what this person was shown. */
  gesehen: z.array(z.number().int()),
  seitenliste: z.array(
    z.object({
      nr: z.number().int(),
      leer: z.boolean(),
      qualitaet: qualitaetSchema.optional(),
      drehung: z.number().int(),
      breite: z.number().optional(),
      hoehe: z.number().optional(),
    }),
  ),
  befunde: z.array(befundSchema),
  /** This person scanned it and may therefore not check it. */
  eigenerScan: z.boolean(),
  scan: z.object({
    scanner: z.string(),
    profil: z.string(),
    dpi: z.number().int(),
    farbe: z.enum(FARBEN),
    duplex: z.boolean(),
    von: z.string().optional(),
    am: z.string(),
  }),
  originalAufbewahren: z.boolean(),
  originalOrt: z.string().optional(),
  geprueftAm: z.string().optional(),
  geprueftVon: z.string().optional(),
  vermerk: z.string().optional(),
  ersetzt: verweis.optional(),
  ersetztDurch: verweis.optional(),
  akte: akteVerweisSchema.optional(),
  version: z.number().int(),
});
export type Sichtpruefung = z.output<typeof sichtpruefungSchema>;

export const addBefundInputSchema = z.object({
  id: z.uuid(),
  nr: z.number().int().min(1),
  art: z.enum(BEFUND_ARTEN),
  vermerk: z.string().trim().max(500).optional(),
});

export const pruefbildInputSchema = z.object({
  id: z.uuid(),
  nr: z.coerce.number().int().min(1),
  breite: z.coerce
    .number()
    .int()
    .refine((width) => (PRUEFBREITEN as readonly number[]).includes(width), 'Diese Breite gibt es nicht.')
    .default(1600),
});
