/** Messages on their way out. Their text may tell of people, so reading it is a right of its own. */
import { z } from 'zod';

export const nachrichtStatusSchema = z.enum(['entwurf', 'gesendet', 'fehler', 'ausgangspost']);
export type NachrichtStatus = z.output<typeof nachrichtStatusSchema>;

export const nachrichtKurzSchema = z.object({
  id: z.uuid(),
  art: z.enum(['mail', 'sms']),
  /** Address or number. */
  empfaenger: z.string(),
  betreff: z.string().optional(),
  /**
   * `entwurf`: on its way to the mail server. `ausgangspost`: no mail server is set up, it stays here and somebody has
   * to pass it on.
   */
  status: nachrichtStatusSchema,
  /** Why it could not be sent, one German sentence. */
  fehler: z.string().optional(),
  /** ISO instants. */
  erstelltAm: z.string(),
  gesendetAm: z.string().optional(),
});
export type NachrichtKurz = z.output<typeof nachrichtKurzSchema>;

export const nachrichtSchema = nachrichtKurzSchema.extend({
  /** Language of the text, `de`, `ar`, …: sets its direction on screen. */
  sprache: z.string(),
  /** One-time links are cut off behind their #. */
  text: z.string(),
  /** Some were, and the message still holds them: `revealNachricht` gives the whole text. */
  verborgen: z.boolean(),
});
export type Nachricht = z.output<typeof nachrichtSchema>;

export const nachrichtenListeSchema = z.object({
  nachrichten: z.array(nachrichtKurzSchema),
  anzahl: z.object({
    entwurf: z.number().int(),
    gesendet: z.number().int(),
    fehler: z.number().int(),
    ausgangspost: z.number().int(),
  }),
  /** Give it as `ab` to get the next ones. */
  weiter: z.uuid().optional(),
  /** Messages are sent by SMTP; otherwise all end in the Ausgangspost. */
  mailserver: z.boolean(),
  /** This actor may open messages (`getNachricht`). */
  darfLesen: z.boolean(),
});
