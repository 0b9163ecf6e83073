/** A message is written with its cause, sent once the cause is committed, and its fate is recorded. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { transact } from '../db/db.ts';
import { type TestDatabase, testDatabase } from '../db/testing.ts';
import { Fault } from '../errors/errors.ts';
import { testKernel } from '../jobs/testing/kernel.ts';
import type { Kernel } from '../module/kernel.ts';
import { systemPrincipal } from '../principal/principal.ts';
import { sendNachricht } from './create-mail.ts';
import { findNachricht } from './mail.sql.ts';
import type { MailTemplate } from './mail.ts';
import { startTestSmtp, type TestSmtp } from './testing/smtp-server.ts';

const ACTOR = systemPrincipal('test');
const template: MailTemplate<{ link: string }> = {
  name: 'test.link',
  texts: {
    de: { subject: 'Ihr Link {link}', text: 'Bitte öffnen Sie {link}.' },
    en: { subject: 'Your link', text: 'Please open {link}.' },
  },
  params: ['link'],
};
const to = { address: 'anna@amt.example', language: 'de' } as const;
const fails = (code: string) => (cause: unknown) => cause instanceof Fault && cause.code === code;

describe('mail', () => {
  let database: TestDatabase;
  let smtp: TestSmtp;
  before(async () => {
    database = await testDatabase();
    smtp = await startTestSmtp();
  });
  after(async () => {
    await smtp?.stop();
    await database?.drop();
  });

  async function withMail(config: Record<string, string>, use: (kernel: Kernel) => Promise<void>): Promise<void> {
    const { kernel, stop } = await testKernel(database, { config });
    try {
      await use(kernel);
    } finally {
      await stop();
    }
  }
  const send = (
    kernel: Kernel,
    link = 'https://bleibe.example',
    address: string = to.address,
    language: 'de' | 'en' | 'ar' = 'de',
  ) =>
    transact(database.pool.db, ACTOR, 'test', (tx) => kernel.mail.send(tx, template, { address, language }, { link }));
  /** As a worker would. */
  const work = (kernel: Kernel, id: string) =>
    sendNachricht.run(kernel, { id }, { id: 'test', signal: new AbortController().signal, attempt: 0 });

  it('waits in the Ausgangspost where there is no mail server', () =>
    withMail({}, async (kernel) => {
      const id = await send(kernel);
      const found = await findNachricht(database.pool.db, id);
      assert.deepEqual([found?.status, found?.text], ['ausgangspost', 'Bitte öffnen Sie https://bleibe.example.']);
      const sms = await transact(database.pool.db, ACTOR, 'test', (tx) =>
        kernel.mail.sendSms(tx, { number: '0049 170 1234567', language: 'de' }, 'Ihr Termin ist morgen.'),
      );
      assert.equal((await findNachricht(database.pool.db, sms))?.empfaenger, '+491701234567');
    }));

  it('goes to the mail server once, in the wanted language or in German', () =>
    withMail({ BLEIBE_SMTP_URL: smtp.url }, async (kernel) => {
      const id = await send(kernel, 'https://bleibe.example', to.address, 'en');
      const before = smtp.received.length;
      await work(kernel, id);
      await work(kernel, id);
      assert.equal(smtp.received.length, before + 1);
      assert.match(smtp.received.at(-1) ?? '', /^Subject: Your link\r$/m);
      assert.equal((await findNachricht(database.pool.db, id))?.status, 'gesendet');
      const arabic = await send(kernel, 'https://bleibe.example', to.address, 'ar');
      assert.equal((await findNachricht(database.pool.db, arabic))?.sprache, 'de');
    }));

  it('lets no value begin a header and takes no address that is none', () =>
    withMail({ BLEIBE_SMTP_URL: smtp.url }, async (kernel) => {
      const id = await send(kernel, 'x\r\nBcc: mallory@example.org');
      await work(kernel, id);
      const [headers = ''] = smtp.received.at(-1)?.split('\r\n\r\n') ?? [];
      assert.match(headers, /^Subject: Ihr Link x Bcc/m);
      assert.doesNotMatch(headers, /^Bcc:/m);
      await assert.rejects(
        send(kernel, 'x', 'anna@amt.example\r\nBcc: b@example.org'),
        fails('mail.ADRESSE_UNGUELTIG'),
      );
    }));

  it('says why a mail was not taken, stays to be sent, and is marked when all tries are used up', async () => {
    await withMail({ BLEIBE_SMTP_URL: smtp.url }, async (kernel) => {
      const id = await send(kernel);
      smtp.refuse('550 no such user anna@amt.example');
      await assert.rejects(
        work(kernel, id),
        (cause) => fails('mail.NICHT_ANGENOMMEN')(cause) && !String(cause).includes('anna'),
      );
      smtp.refuse(undefined);
      assert.equal((await findNachricht(database.pool.db, id))?.status, 'entwurf');
      await sendNachricht.onDead?.(kernel, { id }, 'nicht angenommen');
      assert.equal((await findNachricht(database.pool.db, id))?.status, 'fehler');
    });
    await withMail({ BLEIBE_SMTP_URL: 'smtp://127.0.0.1:1' }, async (kernel) => {
      await assert.rejects(work(kernel, await send(kernel)), fails('mail.NICHT_ERREICHBAR'));
    });
  });
});
