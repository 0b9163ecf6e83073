/** What every change of a Sammlung tells: to the searching processes, and to the areas below. */
import type { Tx } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { bestandBewegt } from './bestand.events.ts';
import { raiseStand } from './sammlung.sql.ts';

/** In the transaction of the change. Who takes in many in a row leaves `signals` out and sends one after the last of them. */
export async function tellBestand(
  { events, signals }: Pick<Kernel, 'events'> & Partial<Pick<Kernel, 'signals'>>,
  tx: Tx,
  sammlungId: string,
): Promise<void> {
  await raiseStand(tx, sammlungId, signals);
  await events.emit(tx, bestandBewegt, { sammlungId });
}
