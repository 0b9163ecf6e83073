/** Every morning: mails to those who want to hear of changes. Noted in the same transaction, so nobody is told twice. */
import { z } from 'zod';
import { findAmtName, findEmpfaenger, publicUrl } from '#areas/personal/index.ts';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import { EMPTY_SCOPE, type Principal, systemPrincipal } from '#platform/principal/principal.ts';
import type { Abo } from './abo.schema.ts';
import { listKontenWithMail, markGemeldet } from './abo.sql.ts';
import { readAbos } from './abo.ts';

const ACTOR = systemPrincipal('erlasse.abos');

const neuesMail: MailTemplate<{ name: string; amt: string; stellen: string; link: string }> = {
  name: 'erlasse.neues-zu-abos',
  params: ['name', 'amt', 'stellen', 'link'],
  texts: {
    de: {
      subject: 'Neues zu Stellen, die Sie abonniert haben',
      text: `Guten Tag {name},

zu diesen Stellen gibt es Neues:

{stellen}

Was sich geändert hat, sehen Sie hier: {link}

Wenn Sie keine E-Mails mehr möchten, schalten Sie sie dort beim Abonnement aus.

{amt}`,
    },
  },
};

/** What everybody may read, and what this account is named for: a mail cannot ask for the teams of today. */
function asReader(konto: string): Principal {
  return {
    kind: 'staff',
    id: konto,
    displayName: '',
    roles: [],
    rights: new Set(['erlasse.lesen']),
    scope: EMPTY_SCOPE,
  };
}

export const sendeAboMails = defineJob({
  name: 'erlasse.sende-abo-mails',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 300,
  expireInSeconds: 1800,
  title: 'Neues zu abonnierten Normen als E-Mail',
  schedule: '20 6 * * *',
  async run(kernel, _nothing, { signal }) {
    for (const konto of await listKontenWithMail(kernel.pool.db)) {
      if (signal.aborted) return;
      await transact(kernel.pool.db, ACTOR, 'abo-mails', async (tx) => {
        const [to] = await findEmpfaenger(tx, [konto]);
        const news = (await readAbos(tx, asReader(konto), 'gemeldet')).filter(({ neues }) => neues.length > 0);
        if (!to || news.length === 0) return;
        const link = new URL('/erlasse/abos', publicUrl(kernel.config)).href;
        const params = { name: to.name, amt: await findAmtName(tx), stellen: news.map(lineOf).join('\n'), link };
        await kernel.mail.send(tx, neuesMail, { address: to.email, language: 'de' }, params);
        await markGemeldet(
          tx,
          news.map(({ id }) => id),
        );
      });
    }
  },
});

function lineOf({ kurz, kennung, neues }: Abo): string {
  const was = neues.some(({ art }) => art === 'fassung') ? 'neuer Text' : 'ein neuer Erlass';
  return `– ${kennung ? `${kennung} ` : ''}${kurz}: ${was}`;
}
