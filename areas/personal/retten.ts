/**
 * The last way in: whoever runs the machine lets an account in again that nobody else can help, for example the only
 * administration. They could change the database as well; here it happens in order and stands in the log.
 */
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { tellOwner } from './benachrichtigung.ts';
import { einmallinkAddress, issueEinmallink } from './einmallink.ts';
import { removeAllFactors } from './faktor.sql.ts';
import { findKontoByEmail, lockKonto } from './konto.sql.ts';
import { personalFaults } from './personal.faults.ts';
import { deleteSitzungen } from './sitzung.sql.ts';

const ACTOR = systemPrincipal('befehl');

export interface Rettung {
  readonly adresse: string;
  readonly gueltigBis: string;
}

/** With `faktoren` the second factors are gone too, and are set up anew at the next sign-in. */
export async function retteKonto(kernel: Kernel, email: string, { faktoren }: { faktoren: boolean }): Promise<Rettung> {
  return transact(kernel.pool.db, ACTOR, 'konto-retten', async (tx) => {
    const found = await findKontoByEmail(tx, email.trim().toLowerCase());
    const konto = found && (await lockKonto(tx, found.id));
    if (!konto) throw personalFaults.KONTO_NICHT_GEFUNDEN();
    if (konto.quelle === 'oidc') throw personalFaults.KEIN_LOKALES_KONTO();
    if (konto.status === 'deaktiviert') throw personalFaults.KONTO_DEAKTIVIERT();
    const context = { ...kernel, tx, actor: ACTOR };
    if (faktoren) await removeAllFactors(tx, konto.id);
    await deleteSitzungen(tx, konto.id);
    const { token, endetAt } = await issueEinmallink(context, konto.id, 'kennwort');
    await tellOwner(context, konto, 'An der Konsole des Servers wurde ein neuer Zugang zu Ihrem Konto eröffnet.');
    await kernel.audit.append(tx, [
      {
        what: 'konto.gerettet',
        objects: [{ art: 'konto', id: konto.id }],
        details: { faktoren },
        actor: { kind: ACTOR.kind, id: ACTOR.id },
        action: 'konto retten',
        result: 'ok',
        requestId: 'konto-retten',
      },
    ]);
    return { adresse: einmallinkAddress(kernel, token), gueltigBis: endetAt };
  });
}
