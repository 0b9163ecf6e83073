/** A program of its own that takes what it can get: as many at once as it is told, and says how many it got. */
import { openPool, transact } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { holdTermin, planBesuch } from '../termin/vergabe.ts';

const [url = '', anliegen = '', beginn = '', anzahl = '', jetzt = ''] = process.argv.slice(2);
const VERBINDUNGEN = 12;
const pool = openPool({ url, max: VERBINDUNGEN, statementTimeoutMs: 30_000, lockTimeoutMs: 20_000, name: 'nehmer' });
const am = Temporal.Instant.from(jetzt);
const plan = await planBesuch(pool.db, { anliegen: [{ schluessel: anliegen, personen: 1 }] }, am);
// Both begin when both are there.
process.send?.('bereit');
await new Promise((resolve) => process.once('message', resolve));
let [uebrig, bekommen] = [Number(anzahl), 0];
const fehler: string[] = [];
await Promise.all(
  Array.from({ length: VERBINDUNGEN }, async () => {
    while (uebrig > 0) {
      uebrig -= 1;
      try {
        await transact(pool.db, systemPrincipal('test'), 'nehmer', (tx) =>
          holdTermin(tx, {
            plan,
            beginn,
            klasse: 'oeffentlich',
            herkunft: 'direkt',
            stand: 'gehalten',
            sprache: 'de',
            jetzt: am,
          }),
        );
        bekommen += 1;
      } catch (cause) {
        if (!(cause instanceof Fault)) fehler.push(String(cause));
      }
    }
  }),
);
process.send?.({ bekommen, fehler });
await pool.close();
process.disconnect?.();
