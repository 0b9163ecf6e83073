/** Every night: who is told that something ends. Killed in between, the next run goes on; nobody is told twice. */
import { z } from 'zod';
import { tellBuerger } from '#areas/buerger/index.ts';
import { findAmtName } from '#areas/personal/index.ts';
import { type Tx, transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { insertHinweis } from './ablauf.sql.ts';
import { HINWEISTEXTE } from './ablauf.texte.data.ts';
import { eachNahesEnde, type GeplanterHinweis, planHinweise } from './ablauf.ts';
import { EMAIL } from './erreichbarkeit.ts';
import { loadFortgeltungsregeln } from './fortgeltung.ts';

const ACTOR = systemPrincipal('vorgaenge.ablaufhinweise');

const hinweisMail: MailTemplate<{ amt: string }> = {
  name: 'vorgaenge.ablaufhinweis',
  params: ['amt'],
  texts: {
    de: { subject: HINWEISTEXTE.de.mailBetreff, text: HINWEISTEXTE.de.mailText },
    ...Object.fromEntries(
      Object.entries(HINWEISTEXTE).map(([sprache, one]) => [sprache, { subject: one.mailBetreff, text: one.mailText }]),
    ),
  },
};

export const sendeAblaufhinweise = defineJob({
  name: 'vorgaenge.sende-ablaufhinweise',
  version: 1,
  payload: z.object({}),
  concurrency: 1,
  retryLimit: 3,
  retryDelaySeconds: 300,
  expireInSeconds: 3600,
  title: 'An das Ende von Titeln und Papieren erinnern',
  schedule: '40 3 * * *',
  async run(kernel, _nothing, { signal }) {
    const heute = kernel.clock.today().toString();
    const regeln = await loadFortgeltungsregeln(kernel.pool.db, kernel.clock);
    for await (const rows of eachNahesEnde(kernel.pool.db, heute)) {
      if (signal.aborted) return;
      await transact(kernel.pool.db, ACTOR, 'ablaufhinweise', async (tx) => {
        const amt = (await findAmtName(tx)) || 'Ausländerbehörde';
        for (const one of await planHinweise(tx, rows, heute, regeln)) await tell(kernel, tx, one, amt);
      });
    }
  },
});

/** Noted first: what was noted already is not told again. */
async function tell(
  kernel: Kernel,
  tx: Tx,
  { row, stufe, way, sprache }: GeplanterHinweis,
  amt: string,
): Promise<void> {
  const told = await insertHinweis(tx, {
    ...{ was: row.was, id: row.id, stufe, endet: row.endet, sprache, weg: way.weg },
    grund: way.weg === 'keiner' ? way.grund : '',
  });
  if (!told) return;
  if (way.weg === 'portal' && row.konto_id !== null) await tellBuerger({ ...kernel, tx }, row.konto_id);
  if (way.weg !== 'mail' || row.email_versiegelt === null) return;
  const address = kernel.keys.unseal(EMAIL, row.email_versiegelt);
  await kernel.mail.send(tx, hinweisMail, { address, language: sprache }, { amt });
}
