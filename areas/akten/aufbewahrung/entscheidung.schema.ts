/** What the office decides about retention: drafted, valid for a time, released by a second person (`platform/edited`). */
import { z } from 'zod';
import { fassungSchema } from '#platform/edited/edited.schema.ts';

export const ENTSCHEIDUNGEN = [
  'akteninhalt',
  'anbietung',
  'sicherungen',
  'gebuehrenbelege',
  'entwuerfe',
  'abholung',
] as const;
export const entscheidungSchema = z.enum(ENTSCHEIDUNGEN);
export type Entscheidung = z.output<typeof entscheidungSchema>;

const zahl = (max: number) => z.number('Bitte geben Sie eine ganze Zahl ein.').int().min(0).max(max);

/** One shape for all: a period, and for `anbietung` whether the archive is asked at all. */
export const entscheidungInhaltSchema = z.object({
  /** For `akteninhalt` on top of the Datei B, for the others from their event. */
  jahre: zahl(100).default(0),
  tage: zahl(3_650).default(0),
  /** The period begins with the year that follows the event, as vouchers are counted. */
  abJahresende: z.boolean().default(false),
  /** `anbietung` only: records are offered to the archive before they are destroyed. */
  anbieten: z.boolean().default(false),
  archiv: z.string().trim().max(200).default(''),
  /** Which rule or decision it rests on, German. */
  grundlage: z.string().trim().min(3, 'Bitte nennen Sie die Grundlage der Entscheidung.').max(500),
});
export type EntscheidungInhalt = z.output<typeof entscheidungInhaltSchema>;

/** The decisions that are valid on the Stichtag; what is missing has not been decided. */
export type Entscheidungen = Readonly<Partial<Record<Entscheidung, EntscheidungInhalt>>>;

export const entscheidungFassungSchema = fassungSchema
  .pick({
    id: true,
    nummer: true,
    status: true,
    gueltigAb: true,
    gueltigBis: true,
    bearbeitetVon: true,
    freigegebenVon: true,
    version: true,
  })
  .extend({ schluessel: entscheidungSchema, inhalt: entscheidungInhaltSchema });

export const draftEntscheidungInputSchema = z.object({
  schluessel: entscheidungSchema,
  /** Of the draft that is changed; left out: a new draft. */
  entwurf: z.object({ id: z.uuid(), version: z.number().int() }).optional(),
  gueltigAb: z.iso.date('Bitte als Datum angeben, etwa 01.01.2027.'),
  gueltigBis: z.iso.date().optional(),
  inhalt: entscheidungInhaltSchema,
});

export const seenFassungSchema = z.object({ id: z.uuid(), version: z.number().int() });
