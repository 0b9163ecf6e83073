/** What the status page says, in plain words and only what is certain. */
import { z } from 'zod';
import { forderungsstandSchema, kassenzeileSchema } from '../gebuehr/forderung.schema.ts';

export const fehltSchema = z.object({
  /** Key of the texts; missing where staff asked in their own words. */
  unterlage: z.string().optional(),
  text: z.string(),
  /** In the language of the person, where the office named it itself. */
  name: z.string().optional(),
  bis: z.string().optional(),
});

export const ereignisKurzSchema = z.object({ art: z.string(), text: z.string(), am: z.string() });

/** How long closed Vorgänge of the kind took, in days from the receipt. */
export const dauerSchema = z.object({ anzahl: z.number().int(), haelfte: z.number().int(), meiste: z.number().int() });
export type Dauer = z.output<typeof dauerSchema>;

/**
 * What holds until the decision (§ 81 AufenthG), by what the applicant said: `…_wenn` where it depends on something that
 * was not asked.
 */
export const GELTUNGEN = ['fortgeltend', 'fortgeltend_wenn', 'zu_spaet', 'visum_c', 'erlaubt_wenn'] as const;
export const geltungSchema = z.object({ fall: z.enum(GELTUNGEN), tag: z.iso.date() });
export type Geltung = z.output<typeof geltungSchema>;

export const gebuehrStandSchema = z.object({
  id: z.uuid(),
  kassenzeichen: z.string(),
  zeilen: z.array(kassenzeileSchema),
  summeCent: z.number().int(),
  offenCent: z.number().int(),
  faelligAm: z.iso.date(),
  stand: forderungsstandSchema,
  /** `bald`: the decision that asks for it has not arrived yet. `aus`: there is no online payment here. */
  zahlbar: z.enum(['ja', 'bald', 'aus', 'nein']),
  zahlungen: z.array(z.object({ id: z.uuid(), betragCent: z.number().int(), eingangAm: z.iso.date() })),
});
export type GebuehrStand = z.output<typeof gebuehrStandSchema>;

/** Letters are named here and never shown; what can be fetched is asked for by `../abruf` (§ 41 (2a) VwVfG NRW). */
export const briefStandSchema = z.object({
  art: z.enum(['nachforderung', 'anhoerung', 'bescheid', 'sonstiges']),
  weg: z.enum(['brief', 'pzu', 'empfangsbekenntnis', 'schalter', 'portal']),
  am: z.string(),
  antwortBis: z.string().optional(),
});

export const auskunftSchema = z.object({
  amt: z.string(),
  telefon: z.string(),
  email: z.string(),
  person: z.string().optional(),
});
