/** Appointments as the office sees them. */
import { z } from 'zod';
import { OHNE_NUMMER, terminpersonSchema } from '../buchung/angaben.schema.ts';
import { spanneSchema } from '../kapazitaet/plaetze.schema.ts';
import {
  herkunftSchema,
  klasseSchema,
  platzartSchema,
  terminspracheSchema,
  terminstandSchema,
} from '../termine.schema.ts';

export const stationAmPlatzSchema = spanneSchema.extend({ platzId: z.uuid(), platz: z.string(), art: platzartSchema });

export const terminKurzSchema = z.object({
  id: z.uuid(),
  version: z.int(),
  kennung: z.string(),
  tag: z.string(),
  beginn: z.string(),
  ende: z.string(),
  stand: terminstandSchema,
  /** First person, as filed: „Al-Hassan, Mohammed“; null while it is only held. */
  name: z.string().nullable(),
  anliegen: z.string(),
  personen: z.int(),
  sprache: terminspracheSchema,
  klasse: klasseSchema,
  herkunft: herkunftSchema,
  poolId: z.uuid(),
  pool: z.string(),
  stationen: z.array(stationAmPlatzSchema),
  /** Lies outside of the open time of a Platz: somebody has to move or cancel it. */
  ausserhalb: z.boolean(),
});
export type TerminKurz = z.output<typeof terminKurzSchema>;

export const terminFuerAmtSchema = terminKurzSchema.extend({
  anliegenListe: z.array(z.object({ schluessel: z.string(), name: z.string(), personen: z.int(), minuten: z.int() })),
  angaben: z.object({
    personen: z.array(
      z.object({
        familienname: z.string(),
        vornamen: z.string(),
        geburtsdatum: z.string(),
        nummer: z.string().optional(),
        ohneNummer: z.enum(OHNE_NUMMER).optional(),
      }),
    ),
    email: z.string().optional(),
    telefon: z.string().optional(),
    wunsch: z.string().optional(),
  }),
  standort: z.string(),
  anschrift: z.string(),
  personId: z.uuid().nullable(),
  verfahrenId: z.uuid().nullable(),
  verschoben: z.int(),
  grund: z.string(),
  haeltBis: z.string().nullable(),
  angelegtAt: z.string(),
  bestaetigtAt: z.string().nullable(),
});
export type TerminFuerAmt = z.output<typeof terminFuerAmtSchema>;

export const lanesSchema = z.array(
  z.object({ platzId: z.uuid(), platz: z.string(), art: platzartSchema, poolId: z.uuid(), raum: z.string() }),
);

/** As a colleague types it at the desk or on the telephone. */
export const besucherSchema = z
  .object({ ...terminpersonSchema.shape, personId: z.uuid().optional() })
  .refine(
    ({ nummer, ohneNummer, personId }) =>
      personId !== undefined || (nummer === undefined) !== (ohneNummer === undefined),
    {
      message: 'Bitte tragen Sie eine Nummer ein oder sagen Sie, warum es keine gibt.',
      path: ['nummer'],
    },
  );
export type Besucher = z.output<typeof besucherSchema>;

export const wunschSchema = z.object({
  anliegen: z
    .array(z.object({ schluessel: z.string().max(60), personen: z.int().min(1).max(12) }))
    .min(1, 'Bitte wählen Sie ein Anliegen.')
    .max(6),
  /** Skills that the Platz must have, `sprache:ar`. */
  faehigkeiten: z.array(z.string().max(40)).max(5).default([]),
  platzId: z.uuid().optional(),
});

export const ABSAGEGRUENDE = ['amt', 'unterlagen', 'angaben', 'sonst'] as const;
export const absagegrundSchema = z.enum(ABSAGEGRUENDE, 'Bitte wählen Sie einen Grund.');

export const freieZeitSchema = z.object({
  beginn: z.string(),
  /** Shares of the day from which it can be taken; the first is the proposal. */
  klassen: z.array(klasseSchema),
});

export { terminspracheSchema };
