/** Tells people what concerns the safety of accounts. Written in the acting transaction, sent by a job. */
import type { ActionContext } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import type { Tx } from '#platform/db/db.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { publicUrl } from './adresse.ts';
import { findAmtName } from './amt.sql.ts';
import type { Empfaenger } from './konto.sql.ts';
import { sicherheitshinweis } from './personal.mails.ts';

type Writing = Pick<Kernel, 'mail' | 'config'> & { readonly tx: Tx };

/** Fills in whom it is for and who writes. */
export async function writeTo<P extends { name: string; amt: string } & Record<string, string>>(
  { tx, mail }: Writing,
  template: MailTemplate<P>,
  people: readonly Pick<Empfaenger, 'name' | 'email'>[],
  params: Omit<P, 'name' | 'amt'>,
): Promise<void> {
  if (people.length === 0) return;
  const amt = await findAmtName(tx);
  for (const { name, email } of people)
    await mail.send(tx, template, { address: email, language: 'de' }, { ...params, name, amt } as unknown as P);
}

export function linkTo(config: Kernel['config'], path: `/${string}`): string {
  return new URL(path, publicUrl(config)).href;
}

/** `Donnerstag, 26. November 2026, 14:05 Uhr` */
export function inWords(instant: string | Temporal.Instant): string {
  const at = typeof instant === 'string' ? Temporal.Instant.from(instant) : instant;
  const text = at.toLocaleString('de-DE', { timeZone: OFFICE_ZONE, dateStyle: 'full', timeStyle: 'short' });
  return `${text.replace(' um ', ', ')} Uhr`;
}

export function tellRecoveryUsed(context: ActionContext, konto: Pick<Empfaenger, 'name' | 'email'>): Promise<void> {
  return tellOwner(context, konto, 'Mit einem Wiederherstellungscode hat sich jemand an Ihrem Konto angemeldet.');
}

/** `was`: one German sentence on what happened to the account. */
export function tellOwner(
  context: Writing & Pick<Kernel, 'clock'>,
  konto: Pick<Empfaenger, 'name' | 'email'>,
  was: string,
): Promise<void> {
  return writeTo(context, sicherheitshinweis, [konto], { was, zeit: inWords(context.clock.now()) });
}
