/**
 * The elements of XAusländer that we read, with what must be there for us to work on them. This is our own structural
 * check; the schemas of the standard belong to KoSIT, an office installs them, and then they are checked as well.
 */
import { z } from 'zod';

const id = z
  .string('Die Nachricht nennt keine Kennung (nachrichtenUUID).')
  .regex(/^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/, 'Die Kennung der Nachricht ist keine UUID.')
  .transform((text) => text.toLowerCase());
const kurz = z.string().max(300, 'Eine Angabe ist länger als 300 Zeichen.');

export const anlageSchema = z.object({
  name: kurz,
  bezeichnung: kurz.optional(),
  /** Where it lies in the message or beside it. */
  verweis: z.string().max(100).optional(),
  base64: z.string().optional(),
});
export type Anlage = z.output<typeof anlageSchema>;

const kopf = {
  art: z.enum(['130101', '130103', '130111'], 'Diese Art von Nachricht wird hier nicht entgegengenommen.'),
  nachrichtId: id,
  erstelltAm: z.string().max(60).optional(),
  absender: z.object({ name: kurz, kennung: kurz }),
  antragsidentifikation: z.string('Die Nachricht nennt keinen Antrag (antragsidentifikation).').min(1).max(200),
  rueckkanal: z.boolean(),
};

export const antragspersonSchema = z.object({
  familienname: z.string('Der Familienname fehlt.').min(1, 'Der Familienname fehlt.').max(200),
  vornamen: z.string().max(200),
  geburtsdatum: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'Das Geburtsdatum ist kein Datum.')
    .optional(),
  geburtsort: kurz.optional(),
  /** Keys of the standard, as they came. */
  familienstand: kurz.optional(),
  geschlecht: kurz.optional(),
  /** As the message has it: a key of the state directory or its name. */
  staatsangehoerigkeiten: z.array(kurz).max(10),
  anschrift: kurz.optional(),
  kontakt: z.array(kurz).max(20),
  /** Of before a marriage, other spellings. */
  weitereNamen: z.array(kurz).max(20).optional(),
  /** Lives apart from the spouse. */
  getrennt: z.boolean().optional(),
  /** Since when the marital status holds, as far as it is known. */
  familienstandSeit: z.string().max(10).optional(),
  ausweis: z.object({ nummer: kurz.optional(), bis: z.string().max(10).optional() }).optional(),
  /** Pictures of it came, it is lawfully missing yet, or there is a German one. */
  aufenthaltsdokument: z.enum(['abbild', 'visumfrei', 'deutsch']).optional(),
});
export type Antragsperson = z.output<typeof antragspersonSchema>;

/** From whom the right is derived. */
export const bezugspersonSchema = z.object({
  name: kurz,
  geburtsdatum: z.string().max(10).optional(),
  staatsangehoerigkeiten: z.array(kurz).max(10),
  beziehung: kurz.optional(),
  anschrift: kurz.optional(),
});

export const nachrichtSchema = z.object({
  ...kopf,
  antragsdatum: z.string().optional(),
  grund: z
    .string()
    .regex(/^\d{2}$/, 'Der Grund des Antrags ist kein Schlüssel aus zwei Ziffern.')
    .optional(),
  aufenthaltsgrund: kurz.optional(),
  aufenthaltsgrundName: kurz.optional(),
  ersteinreise: z.string().max(10).optional(),
  aenderungsgrund: z.string().max(4000).optional(),
  person: antragspersonSchema.optional(),
  vertreter: z
    .object({
      name: kurz,
      art: kurz.optional(),
      firma: kurz.optional(),
      anschrift: kurz.optional(),
      kontakt: z.array(kurz).max(20).optional(),
    })
    .optional(),
  bezugspersonen: z.array(bezugspersonSchema).max(20, 'Die Nachricht nennt mehr als 20 Bezugspersonen.').optional(),
  /** What has no field of ours, under the words of its elements. */
  weitere: z
    .array(z.object({ was: kurz, wert: kurz }))
    .max(100)
    .optional(),
  anmerkung: z.string().max(10_000).optional(),
  verbundeneAntraege: z.array(kurz).max(50),
  ausloeser: kurz.optional(),
  anlagen: z.array(anlageSchema).max(200, 'Die Nachricht hat mehr als 200 Anlagen.'),
});
export type XNachricht = z.output<typeof nachrichtSchema>;

/** An application without a person or a reason cannot be worked on. */
export const eingangSchema = nachrichtSchema.superRefine((one, context) => {
  if (one.art !== '130101') return;
  if (!one.person) context.addIssue({ code: 'custom', message: 'Die Angaben zur Person fehlen.', path: ['person'] });
  if (!one.grund) context.addIssue({ code: 'custom', message: 'Der Grund des Antrags fehlt.', path: ['grund'] });
});

/** What is kept of it in plain rows: everything but the bytes of attachments. */
export const gespeichertSchema = nachrichtSchema.extend({
  anlagen: z.array(anlageSchema.omit({ base64: true })),
});
export type Gespeichert = z.output<typeof gespeichertSchema>;
