/**
 * Regelwerk: lists and amounts that the office edits without a programmer: evidence lists, fees, kinds of Verfahren. What
 * came with Bleibe holds until the office releases a version of its own.
 */
import { z } from 'zod';
import { defineEdited } from '#platform/edited/edited.schema.ts';
import { listenzeileSchema } from '../antrag/formular.schema.ts';
import { stelleSchema } from '../antrag/stelle.schema.ts';

export const ABSCHNITTE = ['unterlagen', 'gebuehr', 'verfahrensart', 'stellen'] as const;
export const abschnittSchema = z.enum(ABSCHNITTE);
export type Abschnitt = z.output<typeof abschnittSchema>;

const norm = z.string().trim().min(3, 'Bitte nennen Sie die Norm, etwa „§ 82 Abs. 1 AufenthG“.').max(200);
const cent = z.int('Bitte geben Sie einen Betrag an.').min(0, 'Der Betrag muss mindestens 0 sein.').max(10_000_000);

/** Where it stands, and up to which day somebody compared it with that source. */
const beleg = {
  quelle: z.string().trim().min(3, 'Bitte geben Sie an, wo das steht.').max(300),
  geprueftBis: z.iso.date('Bitte geben Sie an, bis zu welchem Tag Sie das geprüft haben.'),
};

export const unterlagenInhaltSchema = z.object({
  abschnitt: z.literal('unterlagen'),
  /** Offered in the portal. */
  online: z.boolean(),
  zeilen: z.array(listenzeileSchema).max(40, 'Bitte höchstens 40 Unterlagen.'),
  ...beleg,
});
export type UnterlagenInhalt = z.output<typeof unterlagenInhaltSchema>;

export const gebuehrInhaltSchema = z.object({
  abschnitt: z.literal('gebuehr'),
  text: z.string().trim().min(3, 'Bitte benennen Sie die Leistung.').max(200),
  norm,
  betragCent: cent,
  /** Where the law sets an amount of its own for younger persons. */
  unter24Cent: cent.optional(),
  ...beleg,
});
export type GebuehrInhalt = z.output<typeof gebuehrInhaltSchema>;

export const verfahrensartInhaltSchema = z.object({
  abschnitt: z.literal('verfahrensart'),
  name: z.string().trim().min(3, 'Bitte benennen Sie das Verfahren.').max(120),
  norm,
  erwarteteTage: z
    .int('Bitte geben Sie die Tage als ganze Zahl an.')
    .min(1, 'Mindestens ein Tag.')
    .max(730, 'Höchstens zwei Jahre.'),
  /** Each letter of it is released by a second person. */
  vierAugen: z.boolean(),
  ...beleg,
});
export type VerfahrensartInhalt = z.output<typeof verfahrensartInhaltSchema>;

/** Which other office is responsible for which postcodes: what the portal names who lives elsewhere. */
export const stellenInhaltSchema = z.object({
  abschnitt: z.literal('stellen'),
  stellen: z.array(stelleSchema).max(800, 'Bitte höchstens 800 Behörden.'),
  ...beleg,
});

export const regelInhaltSchema = z.discriminatedUnion('abschnitt', [
  unterlagenInhaltSchema,
  gebuehrInhaltSchema,
  verfahrensartInhaltSchema,
  stellenInhaltSchema,
]);
export type RegelInhalt = z.output<typeof regelInhaltSchema>;

export const regelKind = defineEdited('regelwerk', regelInhaltSchema);

export const geltendSchema = z.object({
  inhalt: regelInhaltSchema,
  gueltigAb: z.string(),
  gueltigBis: z.string().optional(),
  /** Came with Bleibe. */
  mitgeliefert: z.boolean(),
});
export type Geltend = z.output<typeof geltendSchema>;

/** One change between two versions, as a sentence would say it. */
export const unterschiedSchema = z.object({ was: z.string(), vorher: z.string(), nachher: z.string() });
export type Unterschied = z.output<typeof unterschiedSchema>;

export const regelKurzSchema = z.object({
  schluessel: z.string(),
  abschnitt: abschnittSchema,
  name: z.string(),
  norm: z.string(),
  /** „93,00 €“, „5 Unterlagen“, „42 Tage“: what holds today, in short. */
  kurz: z.string(),
  mitgeliefert: z.boolean(),
  gueltigAb: z.string(),
  geprueftBis: z.string(),
  /** A draft waits for its release. */
  entwurf: z.boolean(),
  /** A released version holds from this later day. */
  kuenftigAb: z.string().optional(),
});
export type RegelKurz = z.output<typeof regelKurzSchema>;

export const regelFassungSchema = z.object({
  id: z.uuid(),
  nummer: z.int(),
  status: z.enum(['ENTWURF', 'FREIGEGEBEN', 'VERWORFEN']),
  inhalt: regelInhaltSchema,
  gueltigAb: z.string().nullable(),
  gueltigBis: z.string().nullable(),
  version: z.int(),
  von: z.string(),
  freigegebenVon: z.string().optional(),
  /** A draft on which the one who asks has not written. */
  darfFreigeben: z.boolean(),
  /** Against what holds on the day before. */
  unterschiede: z.array(unterschiedSchema),
});
export type RegelFassung = z.output<typeof regelFassungSchema>;

/** A file that a neighbouring office can take in. */
export const regelwerkDateiSchema = z.object({
  format: z.literal('bleibe-regelwerk', 'Das ist keine Datei eines Regelwerks.'),
  version: z.literal(1, 'Diese Datei kommt aus einer anderen Fassung von Bleibe.'),
  amt: z.string().max(200),
  stand: z.iso.date(),
  regeln: z.array(z.object({ schluessel: z.string().max(80), inhalt: z.unknown() })).max(500),
});
export type RegelwerkDatei = z.output<typeof regelwerkDateiSchema>;
