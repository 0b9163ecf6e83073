/** What every change of a Sammlung tells: to the searching processes, and to the areas below. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { bestandBewegt } from './bestand.events.ts';
import { raiseStand } from './sammlung.sql.ts';

/** In the transaction of the change. */
export async function tellBestand({ events }: Pick<Kernel, 'events'>, tx: Tx, sammlungId: string): Promise<void> {
  await raiseStand(tx, sammlungId);
  await events.emit(tx, bestandBewegt, { sammlungId });
}
