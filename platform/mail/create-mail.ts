/** `Mail`: writes the message in the caller's transaction and lets a job send it. */
import { z } from 'zod';
import type { Config } from '../config/config.ts';
import type { KeyRing } from '../crypto/keyring.ts';
import { type Tx, transact } from '../db/db.ts';
import type { Language } from '../i18n/i18n.ts';
import { fillIn } from '../i18n/translate.ts';
import { defineJob, type Jobs } from '../jobs/jobs.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { mailFaults } from './mail.faults.ts';
import { findNachricht, insertNachricht, markFailed, markSent } from './mail.sql.ts';
import type { Mail, MailTemplate } from './mail.ts';
import { readWholeText, toStoredText, withoutLinks } from './one-time-links.ts';
import { sendBySmtp } from './smtp.ts';

const ACTOR = systemPrincipal('mail');

export interface MailOptions {
  readonly config: Pick<Config, 'BLEIBE_SMTP_URL'>;
  readonly jobs: Pick<Jobs, 'enqueue'>;
  readonly keys: Pick<KeyRing, 'seal'>;
}

export function createMail({ config, jobs, keys }: MailOptions): Mail {
  return {
    async send(tx, template, to, params) {
      const { subject, text, language } = compose(template, to.language, params);
      const id = await insertNachricht(tx, {
        kind: 'mail',
        vorlage: template.name,
        empfaenger: requireValid(z.email(), to.address),
        betreff: withoutLinks(subject),
        ...toStoredText(keys, text),
        sprache: language,
        status: config.BLEIBE_SMTP_URL ? 'entwurf' : 'ausgangspost',
      });
      if (config.BLEIBE_SMTP_URL) await jobs.enqueue(tx, sendNachricht, [{ id }], { lane: 'now' });
      return id;
    },
    sendSms: (tx, to, text) => sendSms(tx, keys, to, text),
  };
}

/** There is no gateway yet: short messages wait in the Ausgangspost, where staff see and pass them on. */
function sendSms(
  tx: Tx,
  keys: MailOptions['keys'],
  to: { number: string; language: Language },
  text: string,
): Promise<string> {
  const empfaenger = requireValid(z.e164(), to.number.replace(/[\s/()-]/g, '').replace(/^00/, '+'));
  return insertNachricht(tx, {
    kind: 'sms',
    vorlage: null,
    empfaenger,
    betreff: null,
    ...toStoredText(keys, text),
    sprache: to.language,
    status: 'ausgangspost',
  });
}

function requireValid(schema: z.ZodType<string>, value: string): string {
  const parsed = schema.safeParse(value);
  if (!parsed.success) throw mailFaults.ADRESSE_UNGUELTIG();
  return parsed.data;
}

/** The template in the wanted language, or in German. */
function compose<P extends Record<string, string>>(template: MailTemplate<P>, wanted: Language, params: P) {
  const own = template.texts[wanted];
  const { subject, text } = own ?? template.texts.de;
  const language = own ? wanted : 'de';
  for (const name of template.params) {
    if (params[name] === undefined) throw new Error(`${template.name}: no value for {${name}}`);
  }
  return {
    language,
    text: fillIn(language, text, params),
    // A line break in a value would otherwise begin a header of its own.
    subject: fillIn(language, subject, params)
      .replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
      .trim(),
  };
}

export const sendNachricht = defineJob({
  name: 'platform.sende-nachricht',
  version: 1,
  payload: z.object({ id: z.uuid() }),
  concurrency: 4,
  retryLimit: 8,
  retryDelaySeconds: 30,
  expireInSeconds: 120,
  title: 'Nachrichten senden',
  run: async ({ pool, config, keys }, { id }) => {
    const nachricht = await findNachricht(pool.db, id);
    if (!nachricht || nachricht.status === 'gesendet' || !config.BLEIBE_SMTP_URL) return;
    await sendBySmtp(config.BLEIBE_SMTP_URL, {
      id,
      from: config.BLEIBE_MAIL_FROM,
      to: nachricht.empfaenger,
      subject: nachricht.betreff ?? '',
      text: readWholeText(keys, nachricht),
      language: nachricht.sprache,
    });
    await transact(pool.db, ACTOR, `nachricht:${id}`, (tx) => markSent(tx, id));
  },
  onDead: ({ pool }, { id }, message) =>
    transact(pool.db, ACTOR, `nachricht:${id}`, (tx) => markFailed(tx, id, message)),
});

/** Jobs that whoever composes the program registers beside those of the areas. */
export const mailJobs = [sendNachricht];
