/**
 * Mail and SMS. A message is written in the transaction (intent), sent by a job, and its fate is recorded. Without an
 * SMTP server messages end in the Ausgangspost, where staff see them, so that nothing is a dead end.
 */
import type { Tx } from '../db/db.ts';
import type { Language } from '../i18n/i18n.ts';

export interface MailTemplate<P extends Record<string, string>> {
  readonly name: string;
  /** Subject and text per language; German must be there. Never names a person's matter: mail is a postcard. */
  readonly texts: Partial<Record<Language, { subject: string; text: string }>> & {
    de: { subject: string; text: string };
  };
  readonly params: readonly (keyof P & string)[];
}

export interface Mail {
  send<P extends Record<string, string>>(
    tx: Tx,
    template: MailTemplate<P>,
    to: { address: string; language: Language },
    params: P,
  ): Promise<string>;
  sendSms(tx: Tx, to: { number: string; language: Language }, text: string): Promise<string>;
}
