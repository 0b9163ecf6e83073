/** Tells every process that searches that the Glossar has changed. */
import type { Tx } from '#platform/db/db.ts';
import type { Signals } from '#platform/events/signals.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { listSammlungStaende, raiseStand } from '../bestand/sammlung.sql.ts';

const SYSTEM = systemPrincipal('erlasse.glossar');

/** Words and places change what is found in every Sammlung, also in those that the acting person may not read. */
export async function tellSearch(tx: Tx, signals: Pick<Signals, 'send'>): Promise<void> {
  for (const { id } of await listSammlungStaende(tx, SYSTEM)) await raiseStand(tx, id, signals);
}
