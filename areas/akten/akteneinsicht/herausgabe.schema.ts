/** What leaves an Akte, from the choice to the handing over. */
import { z } from 'zod';
import { datumSchema } from '../dokument.schema.ts';
import { grundSchema } from './schwaerzung.schema.ts';

export const HERAUSGABE_ARTEN = ['akteneinsicht', 'abgabe', 'anbietung', 'aussonderung'] as const;
export const herausgabeArtSchema = z.enum(HERAUSGABE_ARTEN);
export type HerausgabeArt = z.output<typeof herausgabeArtSchema>;

export const herausgabeStatusSchema = z.enum(['wartet', 'laeuft', 'fertig', 'fehler', 'entfernt']);
export const empfaengerArtSchema = z.enum(['person', 'anwalt', 'gericht', 'behoerde', 'archiv']);
export type EmpfaengerArt = z.output<typeof empfaengerArtSchema>;
export const uebergabeWegSchema = z.enum(['datentraeger', 'papier', 'postfach', 'einsicht', 'sonstiger']);

/** Days until a made file is removed. */
export const TAGE = 30;

const umfangSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('akte') }),
  z.object({ art: z.literal('dokumente'), ids: z.array(z.uuid()).min(1, 'Bitte wählen Sie Dokumente.').max(5_000) }),
]);

export const zurueckgehaltenSchema = z.object({
  dokumentId: z.uuid(),
  /** Single pages; the whole document when left out. */
  seiten: z.array(z.number().int().min(1)).min(1).max(5_000).optional(),
  grund: grundSchema,
});
export type Zurueckgehalten = z.output<typeof zurueckgehaltenSchema>;

export const wahlSchema = z.object({
  id: z.uuid(),
  umfang: umfangSchema,
  zurueckgehalten: z.array(zurueckgehaltenSchema).max(5_000).default([]),
});

const kurzText = (hint: string) => z.string().trim().min(1, hint).max(300);

export const createAkteneinsichtInputSchema = wahlSchema.extend({
  anlass: kurzText('Bitte nennen Sie den Anlass, etwa „Antrag der Rechtsanwältin vom 3. November“.'),
  empfaengerArt: empfaengerArtSchema,
  empfaenger: kurzText('Bitte nennen Sie, für wen die Akteneinsicht ist.'),
  tage: z.number().int().min(1).max(90).default(TAGE),
});

const nenneSchema = z.object({ id: z.uuid(), titel: z.string() });

export const vorschauSchema = z.object({
  dokumente: z.number().int(),
  seiten: z.number().int(),
  /** Documents and pages that are withheld, pages and boxes that are blackened. */
  zurueckgehalteneDokumente: z.number().int(),
  zurueckgehalteneSeiten: z.number().int(),
  geschwaerzteSeiten: z.number().int(),
  kaesten: z.number().int(),
  /** Nothing can be made while there are any. */
  inErkennung: z.array(nenneSchema),
  ungeprueft: z.array(nenneSchema),
  zuViele: z.boolean(),
});

export const uebergabeSchema = z.object({
  id: z.uuid(),
  empfaengerArt: empfaengerArtSchema,
  empfaenger: z.string(),
  weg: uebergabeWegSchema,
  am: z.string(),
});

export const herausgabeSchema = z.object({
  id: z.uuid(),
  art: herausgabeArtSchema,
  status: herausgabeStatusSchema,
  anlass: z.string(),
  empfaenger: z.string(),
  seiten: z.number().int(),
  seitenFertig: z.number().int(),
  groesse: z.number().optional(),
  dateiname: z.string(),
  /** What was found when the message was checked against the installed schemas, in words. */
  pruefung: z.string().optional(),
  fehler: z.string().optional(),
  /** Last day of the file. */
  endetAm: z.string(),
  erstelltAm: z.string(),
  uebergaben: z.array(uebergabeSchema),
  abgabe: z
    .object({ id: z.uuid(), nachricht: z.string(), prozessId: z.uuid(), bestaetigtAm: z.string().optional() })
    .optional(),
});
export type Herausgabe = z.output<typeof herausgabeSchema>;

export const recordUebergabeInputSchema = z.object({
  id: z.uuid(),
  empfaengerArt: empfaengerArtSchema,
  empfaenger: kurzText('Bitte nennen Sie, wer die Datei bekommen hat.'),
  weg: uebergabeWegSchema,
  am: datumSchema,
});

/** What the job needs to know again; ids and words that people typed, no content. */
export interface Auftrag {
  readonly anlass: string;
  readonly empfaenger: string;
  readonly empfaengerArt: EmpfaengerArt;
  /** With the version of its redactions at the moment of the order; 0 when there were none. */
  readonly dokumente: readonly { readonly id: string; readonly schwaerzung: number }[];
  readonly zurueckgehalten: readonly Zurueckgehalten[];
  /** Of a message: version of xdomea and process. */
  readonly profil?: string;
  readonly prozessId?: string;
}
