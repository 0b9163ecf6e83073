/** Who comes, and how they are reached: what is sealed at a Termin, whatever way it came about. */
import { z } from 'zod';
import { toAsciiDigits } from '../termine.schema.ts';

/** Day, month or year, as papers have it: `1990-05-17`, `1990-05`, `1990`. */
const geburtsdatum = z
  .string()
  .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, 'Bitte so: 1990-05-17')
  .refine((text) => text.length < 10 || isDay(text), 'Diesen Tag gibt es nicht.');

function isDay(text: string): boolean {
  const day = new Date(`${text}T12:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/**
 * Marks that nobody sees and that turn round or break what stands after them: directions, line ends, and such that come with
 * copying. Joiners stay, Persian names need them.
 */
const UNSEEN = /[\u0080-\u009f\u00ad\u200b\u200e\u200f\u2028-\u202e\u2060\u2066-\u2069\ufeff]/g;

/** Of a file, as people see it: no folders, nothing that breaks a line or turns the end of the name round. */
export const filenameSchema = z
  .string()
  .max(400)
  .overwrite((text) =>
    text
      .replace(UNSEEN, '')
      .replace(/\p{Cc}/gu, ' ')
      .replace(/^.*[\\/]/, ''),
  )
  .trim()
  .min(1)
  .max(200);

const name = z
  .string()
  .overwrite((text) => text.replace(UNSEEN, ''))
  .trim()
  .max(120)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: a line break in a name would begin a line of its own elsewhere
  .regex(/^[^\u0000-\u001f\u007f<>]*\p{L}[^\u0000-\u001f\u007f<>]*$/u, 'Bitte den Namen wie im Ausweis eintragen.');

/** Why somebody has no number of a document. */
export const OHNE_NUMMER = ['duldung', 'verlust', 'neugeboren', 'sonst'] as const;

export const terminpersonSchema = z
  .object({
    familienname: name,
    vornamen: name,
    geburtsdatum,
    /** Of passport, card or paper, or of the Vorgang; never the AZR number. */
    nummer: z
      .string()
      .overwrite((text) => toAsciiDigits(text.replace(UNSEEN, '')))
      .trim()
      .max(40)
      .regex(/^[\p{L}\d][\p{L}\d ./-]*$/u, 'Bitte nur Buchstaben und Ziffern.')
      .refine((text) => text.replace(/[ ./-]/g, '').length >= 4, 'Die Nummer ist zu kurz.')
      .optional(),
    ohneNummer: z.enum(OHNE_NUMMER).optional(),
  })
  .refine(({ nummer, ohneNummer }) => (nummer === undefined) !== (ohneNummer === undefined), {
    message: 'Bitte eine Nummer eintragen oder sagen, warum es keine gibt.',
    path: ['nummer'],
  });
export type Terminpersonangabe = z.output<typeof terminpersonSchema>;

export const emailSchema = z
  .string()
  .trim()
  .toLowerCase()
  .max(254)
  .pipe(z.email('Bitte geben Sie eine E-Mail-Adresse an, etwa name@beispiel.de.'));

/** As people write it: `0170 1234567`, `0049 …`; kept as `+49…`. */
export const telefonSchema = z
  .string()
  .max(40)
  .transform((text) =>
    toAsciiDigits(text.replace(UNSEEN, ''))
      .replace(/[\s/().-]/g, '')
      .replace(/^00/, '+')
      .replace(/^0/, '+49'),
  )
  .pipe(z.e164('Bitte geben Sie eine Telefonnummer an, etwa 0170 1234567.'));

export const kontaktSchema = z.object({ email: emailSchema.optional(), telefon: telefonSchema.optional() });
export type Kontakt = z.output<typeof kontaktSchema>;

/** Sealed as JSON under ANGABEN (angaben.ts). */
export const terminangabenSchema = z.object({
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
  /** What the person wishes, in their own words; interpreter, wheelchair. */
  wunsch: z.string().optional(),
});
export type Terminangaben = z.output<typeof terminangabenSchema>;
