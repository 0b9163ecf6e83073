/** A program of its own that takes what it can get: as many at once as it is told, and says how many it got. */
import { openPool, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { holdTermin, planBesuch } from '../termin/vergabe.ts';

const [url = '', anliegen = '', beginn = '', anzahl = '', jetzt = ''] = process.argv.slice(2);
const pool = openPool({ url, max: 12, statementTimeoutMs: 30_000, lockTimeoutMs: 20_000, name: 'nehmer' });
const am = Temporal.Instant.from(jetzt);
const plan = await planBesuch(pool.db, { anliegen: [{ schluessel: anliegen, personen: 1 }] }, am);
// Both begin when both are there.
process.send?.('bereit');
await new Promise((resolve) => process.once('message', resolve));
const ausgaenge = await Promise.allSettled(
  Array.from({ length: Number(anzahl) }, () =>
    transact(pool.db, systemPrincipal('test'), 'nehmer', (tx) =>
      holdTermin(tx, {
        plan,
        beginn,
        klasse: 'oeffentlich',
        herkunft: 'direkt',
        stand: 'gehalten',
        sprache: 'de',
        jetzt: am,
      }),
    ),
  ),
);
const bekommen = ausgaenge.filter(({ status }) => status === 'fulfilled').length;
const fehler = ausgaenge.flatMap((eines) =>
  eines.status === 'rejected' && !(eines.reason instanceof Fault) ? [String(eines.reason)] : [],
);
process.send?.({ bekommen, fehler });
await pool.close();
process.disconnect?.();
