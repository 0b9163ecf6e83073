/** Every night: who is told that something ends. Killed in between, the next run goes on; nobody is told twice. */
import { z } from 'zod';
import { findVerbleib } from '#areas/akten/index.ts';
import { findAmtName } from '#areas/personal/index.ts';
import { transact } from '#platform/db/db.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { MailTemplate } from '#platform/mail/mail.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { faelligeStufe, hinweiswegOf, LAENGSTE_MONATE } from './ablauf.rules.ts';
import { insertHinweis, listNaheEnden, type NahesEnde } from './ablauf.sql.ts';
import { HINWEISTEXTE, hinweisspracheOf } from './ablauf.texte.data.ts';
import { type Fortgeltungsregel, giltFortNach } from './fortgeltung.rules.ts';
import { loadFortgeltungsregeln } from './fortgeltung.ts';

const ACTOR = systemPrincipal('vorgaenge.ablaufhinweise');
const AT_ONCE = 200;
const NIL = '00000000-0000-0000-0000-000000000000';
export const EMAIL = 'vorgaenge.erreichbarkeit-email';

/** Applications that lead to a title; while one is open nobody is asked for it (§ 81 (4) AufenthG). */
const ANTRAGSARTEN = [...Array.from({ length: 21 }, (_, at) => `P${String(at + 1).padStart(2, '0')}`), 'P33'];

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
    const today = kernel.clock.today();
    const [von, bis] = [today.toString(), today.add({ months: LAENGSTE_MONATE }).toString()];
    const regeln = await loadFortgeltungsregeln(kernel.pool.db, kernel.clock);
    for (let nach = NIL; !signal.aborted; ) {
      const rows = await listNaheEnden(kernel.pool.db, { von, bis, nach, anzahl: AT_ONCE }, ANTRAGSARTEN);
      const last = rows.at(-1);
      if (!last) return;
      await tellAll(kernel, rows, von, regeln);
      nach = last.id;
    }
  },
});

async function tellAll(
  kernel: Kernel,
  rows: readonly NahesEnde[],
  stichtag: string,
  regeln: readonly Fortgeltungsregel[],
): Promise<void> {
  await transact(kernel.pool.db, ACTOR, 'ablaufhinweise', async (tx) => {
    const verbleib = await findVerbleib(
      tx,
      rows.map((row) => row.akte_id),
    );
    const amt = await findAmtName(tx);
    for (const row of rows) {
      const due = faelligeStufe(row.was, row.endet, stichtag);
      if (!due || row.stufen.includes(due.stufe)) continue;
      const way = hinweiswegOf(row.was, {
        verbleib: verbleib.get(row.akte_id),
        neuererTitel: row.neuerer,
        antragOffen: row.antrag,
        giltFort: row.was === 'titel' && giltFortNach(regeln, { ...row, endet: row.endet }) !== undefined,
        anschrift: row.anschrift,
        email: row.email_versiegelt !== null,
      });
      const sprache = hinweisspracheOf(row.sprache ?? 'de');
      const told = await insertHinweis(tx, {
        ...{ was: row.was, id: row.id, stufe: due.stufe, endet: row.endet, sprache, weg: way.weg },
        grund: way.weg === 'keiner' ? way.grund : '',
      });
      if (!told || way.weg !== 'mail' || row.email_versiegelt === null) continue;
      const address = kernel.keys.unseal(EMAIL, row.email_versiegelt);
      await kernel.mail.send(tx, hinweisMail, { address, language: sprache }, { amt: amt || 'Ausländerbehörde' });
    }
  });
}
