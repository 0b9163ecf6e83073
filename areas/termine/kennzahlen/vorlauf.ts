/** How long one waits for the next place that everybody can take. */
import type { Clock } from '#platform/clock/clock.ts';
import type { Database, Tx } from '#platform/db/db.ts';
import { Fault } from '#platform/errors/errors.ts';
import type { Anliegen } from '../anliegen/anliegen.schema.ts';
import { listFreieTage, planBesuch } from '../termin/vergabe.ts';

type Db = Database | Tx;

/** By key, in days from today; null: none within the horizon. Only of what can be booked directly. */
export async function tageBisZumNaechsten(
  db: Db,
  clock: Clock,
  anliegen: readonly Anliegen[],
): Promise<ReadonlyMap<string, number | null>> {
  const found = new Map<string, number | null>();
  for (const { schluessel, zugang, aktiv, horizontTage } of anliegen)
    if (aktiv && zugang === 'direkt') found.set(schluessel, await naechsterTag(db, clock, schluessel, horizontTage));
  return found;
}

async function naechsterTag(db: Db, clock: Clock, schluessel: string, horizont: number): Promise<number | null> {
  const [jetzt, heute] = [clock.now(), clock.today()];
  try {
    const plan = await planBesuch(db, { anliegen: [{ schluessel, personen: 1 }] }, jetzt);
    const bis = heute.add({ days: horizont }).toString();
    const [erster] = await listFreieTage(db, plan, { von: heute.toString(), bis, klasse: 'oeffentlich', jetzt });
    return erster === undefined ? null : heute.until(Temporal.PlainDate.from(erster.tag)).days;
  } catch (cause) {
    // No Platz of that kind has been set up: that is an answer, too.
    if (cause instanceof Fault) return null;
    throw cause;
  }
}
