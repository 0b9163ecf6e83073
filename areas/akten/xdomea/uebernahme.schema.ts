/** A message of another authority between its upload and the take-over: what it holds, and where it may go. */
import { z } from 'zod';
import { akteVerweisSchema, personKandidatSchema } from '../person.schema.ts';

/**
 * `angeboten` announced, bytes not here yet · `pruefung` being read · `bereit` waits for a human · `fehler` cannot be
 * read, see `fehler` · `uebernahme` being taken in · `uebernommen` see its receipt · `verworfen` decided against, or too old.
 */
export const paketStatusSchema = z.enum([
  'angeboten',
  'pruefung',
  'bereit',
  'fehler',
  'uebernahme',
  'uebernommen',
  'verworfen',
]);
export type PaketStatus = z.output<typeof paketStatusSchema>;

/**
 * `bereit` will be stored and read · `unlesbar` will be stored, cannot be read · `abweichend` other bytes than listed,
 * `beschaedigt` cannot be unfolded or is empty: both will be refused · `fehlt` listed and not in the ZIP.
 */
export const dateiStandSchema = z.enum(['bereit', 'unlesbar', 'abweichend', 'beschaedigt', 'fehlt']);
export type DateiStand = z.output<typeof dateiStandSchema>;

const geprueftSchema = z.object({
  name: z.string(),
  titel: z.string().optional(),
  /** ISO date. */
  datum: z.string().optional(),
  /** Aktenzeichen or subject of what it lies in, outermost first. */
  pfad: z.array(z.string()),
  /** False: it lies in the ZIP and the message does not name it. */
  gelistet: z.boolean(),
  groesse: z.number().optional(),
  seiten: z.number().int().optional(),
  stand: dateiStandSchema,
  /** German: why it cannot be read. */
  grund: z.string().optional(),
});

const genanntePersonSchema = z.object({
  familienname: z.string(),
  vornamen: z.string(),
  geburtsdatum: z.string().optional(),
});

const nachrichtSchema = z.object({
  /** `0401` */
  code: z.string(),
  /** `Abgabe.Abgabe` */
  name: z.string(),
  fassung: z.string(),
  pruefung: z.object({ ergebnis: z.enum(['gueltig', 'ungueltig', 'ungeprueft']), fehler: z.array(z.string()) }),
  absender: z.string(),
  empfaenger: z.string(),
  akten: z.array(z.object({ aktenzeichen: z.string().optional(), betreff: z.string().optional() })),
  vorgaenge: z.number().int(),
  dokumente: z.number().int(),
  /** Documents that name no file at all. */
  ohneDatei: z.number().int(),
  personen: z.array(genanntePersonSchema),
});

/** What the check of a message found; stored with it, and forgotten with it. */
export const ansichtSchema = z.object({
  nachricht: nachrichtSchema,
  /** Mark of its delivery: the same for the same message. */
  merkmal: z.string(),
  dateien: z.array(geprueftSchema.extend({ sha256: z.string().optional() })),
});
export type Ansicht = z.output<typeof ansichtSchema>;
export type PaketDatei = Ansicht['dateien'][number];

export const paketKurzSchema = z.object({
  id: z.uuid(),
  status: paketStatusSchema,
  dateiname: z.string(),
  /** Bytes. */
  groesse: z.number(),
  /** Who sent it, once it is read. */
  absender: z.string().optional(),
  hochgeladenAm: z.string(),
  /** ISO date; from then on nobody can take it over any more. */
  endetAm: z.string(),
});

export const paketSchema = paketKurzSchema.extend({
  /** Files looked at, or taken in. */
  fertig: z.number().int(),
  gesamt: z.number().int(),
  fehler: z.object({ titel: z.string(), rat: z.string() }).optional(),
  nachricht: nachrichtSchema.optional(),
  /** Numbers over all files, and the first of them: those with something wrong before the others. */
  zahlen: z
    .object({
      dateien: z.number().int(),
      seiten: z.number().int(),
      nichtGelistet: z.number().int(),
      /** Same bytes as a file that is here already. */
      bekannt: z.number().int(),
      staende: z.record(dateiStandSchema, z.number().int()),
    })
    .optional(),
  dateien: z.array(
    geprueftSchema.extend({
      /** The document with the same bytes; without ids where the actor may not see it. */
      bekannt: z.object({ titel: z.string().optional(), akte: akteVerweisSchema.optional() }).optional(),
    }),
  ),
  /** Persons of the office who may be those that the message names; only where the actor may see them. */
  kandidaten: z.array(personKandidatSchema),
  /** Akten with the same Aktenzeichen as the message names; it may be chance. */
  gleicheZeichen: z.array(akteVerweisSchema),
  /** The first person of the message, where an Akte may be opened for them. */
  neuePerson: genanntePersonSchema.optional(),
  /** The same message was taken in before: what was missing then joins that delivery. */
  frueher: z.object({ lieferungId: z.uuid(), am: z.string() }).optional(),
  /** Its receipt. */
  lieferungId: z.uuid().optional(),
});
export type Paket = z.output<typeof paketSchema>;

export const zielSchema = z.discriminatedUnion('art', [
  z.object({ art: z.literal('akte'), akteId: z.uuid() }),
  /** Opens an Akte for the person that the message names; whoever looks alike was shown before (§ 5 AZRG-DV). */
  z.object({
    art: z.literal('neu'),
    teamId: z.string().min(1, 'Bitte wählen Sie das Team.'),
    geseheneKandidaten: z.array(z.uuid()).max(50),
  }),
  /** Every file by itself: Bleibe proposes, people decide. */
  z.object({ art: z.literal('eingang') }),
]);
export type Ziel = z.output<typeof zielSchema>;
