/** Fills the demo with the invented law of Musterstadt. */
import { type Tx, transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { systemPrincipal } from '#platform/principal/principal.ts';
import { ensureSammlung, raiseStand } from '../bestand/sammlung.sql.ts';
import { takeInWerk } from '../bestand/uebernahme.ts';
import { type Sammlungsart, type WerkInput, werkInputSchema } from '../bestand/werk.schema.ts';
import { MUSTERGESETZE, MUSTERRECHT } from './musterrecht.data.ts';

const ACTOR = systemPrincipal('demo');

export async function seedMusterrecht(kernel: Pick<Kernel, 'pool'>): Promise<void> {
  await transact(kernel.pool.db, ACTOR, 'demo', async (tx) => {
    await takeIn(tx, MUSTERRECHT, 'recht', MUSTERGESETZE);
  });
}

async function takeIn(tx: Tx, name: string, art: Sammlungsart, werke: readonly WerkInput[]): Promise<void> {
  const sammlungId = await ensureSammlung(tx, name, art, ACTOR.id);
  for (const werk of werke)
    await takeInWerk(tx, sammlungId, werkInputSchema.parse(werk), { quelle: 'Musterstadt', by: ACTOR.id });
  await raiseStand(tx, sammlungId);
}
