/** How a form is described as data: questions, pages, kinds of application, and what belongs to them. */
import { z } from 'zod';

/** Languages of the form; the binding text is the German one. */
export const SPRACHEN = ['de', 'en', 'tr', 'ar', 'uk', 'ru', 'fa', 'fr'] as const;
export const formularspracheSchema = z.enum(SPRACHEN);
export type Formularsprache = z.output<typeof formularspracheSchema>;

export type Antwort = string | number | boolean | readonly Mitantrag[];
export type Antworten = Readonly<Record<string, Antwort | undefined>>;

export const MIT = ['ehegatte', 'kind', 'andere'] as const;

/** Somebody of the family who applies along: what is their own; the rest is that of the household. */
export const mitantragSchema = z.object({
  familienname: z.string().trim().min(1).max(200),
  vornamen: z.string().trim().max(200).default(''),
  geburtsdatum: z.iso.date(),
  staatsangehoerigkeit: z.string().regex(/^[A-Z]{2}$/),
  /** What they are to the one who fills in. */
  wer: z.enum(MIT),
  titel_bis: z.iso.date(),
  pass: z.enum(['gueltig', 'abgelaufen', 'keiner']),
});
export type Mitantrag = z.output<typeof mitantragSchema>;

/** All must hold. A question that was not asked answers nothing. */
export type Bedingung = readonly { readonly frage: string; readonly ist: readonly (string | boolean)[] }[];

export interface Frage {
  readonly schluessel: string;
  readonly art: 'text' | 'name' | 'langtext' | 'tag' | 'auswahl' | 'janein' | 'zahl' | 'betrag' | 'staat' | 'personen';
  readonly optional?: true;
  readonly wahl?: readonly string[];
  readonly hoechstens?: number;
  /** The fact of the Pruefschema that the answer becomes. */
  readonly feld?: string;
  /** From a choice to the value of the fact; a choice that is not named becomes no fact. */
  readonly werte?: Readonly<Record<string, unknown>>;
  readonly wenn?: Bedingung;
  /** A day: not after today, or not before it. */
  readonly zeit?: 'vergangen';
  /** For the browser's own memory. */
  readonly autocomplete?: string;
  /** Runs from left to right in every language: names as in the passport, numbers. */
  readonly ltr?: true;
}

export interface Seite {
  readonly schluessel: string;
  readonly fragen: readonly string[];
  readonly wenn?: Bedingung;
}

export interface Antragsart {
  readonly schluessel: string;
  /** Key of `verfahrensart.data.ts`, the first that fits. */
  readonly verfahren: readonly {
    readonly verfahrensart: string;
    readonly pruefart: string | null;
    readonly wenn?: Bedingung;
  }[];
  readonly art: 'ersterteilung' | 'verlaengerung' | null;
  readonly seiten: readonly Seite[];
  /** What follows from the kind alone. */
  readonly tatsachen?: readonly { readonly feld: string; readonly wert: unknown }[];
  /** A person of the office decides what it is, also where the Akte is found. */
  readonly nurMensch?: true;
}

const norm = z.string().trim().min(3, 'Bitte nennen Sie die Norm, etwa „§ 82 Abs. 1 AufenthG“.').max(200);

export const bedingungSchema = z.array(
  z.object({
    frage: z.string().min(1, 'Bitte wählen Sie die Frage.').max(60),
    ist: z.array(z.union([z.string().max(80), z.boolean()])).min(1, 'Bitte wählen Sie mindestens eine Antwort.'),
  }),
);

/** One document of an evidence list: on which page, what counts as it, when it is due and how many. */
export const listenzeileSchema = z.object({
  schluessel: z
    .string()
    .regex(/^[a-z][a-z0-9-]{1,39}$/, 'Bitte ein kurzes Wort aus kleinen Buchstaben, Ziffern und Bindestrich.'),
  seite: z.string().min(1, 'Bitte wählen Sie die Seite des Antrags.').max(60),
  /** Of `akten`; what the papers turn out to be is compared with it. */
  dokumenttypen: z.array(z.string().max(60)).min(1, 'Bitte wählen Sie, was als Nachweis gilt.').max(12),
  norm,
  wenn: bedingungSchema.optional(),
  anzahl: z.int('Bitte eine ganze Zahl.').min(1, 'Mindestens 1.').max(24, 'Höchstens 24.').optional(),
  /** Asked for, not needed. */
  freiwillig: z.literal(true).optional(),
  /** Own words of the office, German first; without them the words that came with Bleibe. */
  namen: z.partialRecord(formularspracheSchema, z.string().trim().max(120, 'Bitte höchstens 120 Zeichen.')).optional(),
});
export type Listenzeile = z.output<typeof listenzeileSchema>;

/** A document as it came with Bleibe, for the kinds of application that need it. */
export interface Unterlage extends Listenzeile {
  readonly antragsarten: readonly string[];
}
