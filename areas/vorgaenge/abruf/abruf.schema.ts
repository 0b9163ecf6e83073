/** Shapes of a letter that lies in the portal. */
import { z } from 'zod';

export const portallageSchema = z.object({
  heute: z.iso.date(),
  /** Who has to get it first and is not the one it goes to. */
  zuerst: z.string().optional(),
  empfaenger: z.string(),
  /** It goes to who acts for the person. */
  vertretung: z.boolean(),
  konto: z
    .object({
      adresse: z.boolean(),
      /** Of everybody whom a broker proved at least substantially for this account. */
      identitaet: z.enum(['passt', 'andere', 'keine']),
      einwilligungAm: z.iso.date().optional(),
    })
    .optional(),
});
export type Portallage = z.output<typeof portallageSchema>;

export interface Vertretername {
  readonly familienname?: string | undefined;
  readonly vornamen?: string | undefined;
}

/** As the status page of the portal shows it. */
export const abrufstandSchema = z.object({
  schreibenId: z.uuid(),
  titel: z.string(),
  /** `vertretung`: the one who acts for the person gets it first. */
  stand: z.enum(['bereit', 'abgerufen', 'beendet', 'vertretung']),
  bis: z.iso.date(),
  abgerufenAm: z.iso.date().optional(),
  /** Whether this session is known surely enough. */
  ausgewiesen: z.boolean(),
});
export type Abrufstand = z.output<typeof abrufstandSchema>;
