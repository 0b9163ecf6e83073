/** Shapes of periods and their ends. Days are ISO days of the office's calendar. */
import { z } from 'zod';

export const dauerSchema = z.union([
  z.object({ tage: z.int().positive() }),
  z.object({ wochen: z.int().positive() }),
  z.object({ monate: z.int().positive() }),
  z.object({ jahre: z.int().positive() }),
]);
export type Dauer = z.output<typeof dauerSchema>;

/** A period with its end and why it ends then. */
export const fristSchema = z.object({
  /** The day whose event starts it; it does not count itself. */
  ereignis: z.iso.date(),
  /** Last day, to its end. */
  ende: z.iso.date(),
  /** As counted, before a Saturday, Sunday or holiday moved it. */
  gezaehlt: z.iso.date(),
  norm: z.string(),
  satz: z.string(),
});
export type Frist = z.output<typeof fristSchema>;

export const BEKANNTGABEWEGE = [
  'brief',
  'brief_ausland',
  'einschreiben',
  'elektronisch',
  'abruf',
  'postfach',
  'pzu',
  'empfangsbekenntnis',
  'aushaendigung',
] as const;
export const bekanntgabewegSchema = z.enum(BEKANNTGABEWEGE);
export type Bekanntgabeweg = z.output<typeof bekanntgabewegSchema>;

export const bekanntgabeFaktenSchema = z.object({
  weg: bekanntgabewegSchema,
  /** Posted, sent, put into the mailbox, or told that it can be fetched. */
  abgesandtAm: z.iso.date(),
  /** Proven day of arrival: on the PZU, the receipt, the retrieval; for a letter only where somebody proved it. */
  zugangAm: z.iso.date().optional(),
  /** It came back, or the recipient denies it and nothing proves the contrary. */
  nichtZugegangen: z.boolean().optional(),
  /** Today, for what has not happened yet. */
  stichtag: z.iso.date(),
});
export type BekanntgabeFakten = z.output<typeof bekanntgabeFaktenSchema>;
