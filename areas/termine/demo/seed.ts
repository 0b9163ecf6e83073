/**
 * Musterstadt receives people: the house with its places at once, sixty days of Termine and half a year of figures by a
 * job, so that nobody waits for them. Safe to repeat.
 */
import { transact } from '#platform/db/db.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import { deriveOffen } from '../kapazitaet/offen.ts';
import { DEMO_ACTOR, fuelleDemoTermine } from './demo.jobs.ts';
import { DEMO_ABWESENHEITEN, DEMO_PLAETZE, DEMO_POOLS, DEMO_STANDORT, DEMO_ZEITEN } from './plaetze.data.ts';
import { hasStandort, insertAbwesenheit, insertPlatz, insertPool, insertStandort } from './plaetze.sql.ts';

export async function seedDemo(kernel: Kernel): Promise<void> {
  const heute = kernel.clock.today();
  await transact(kernel.pool.db, DEMO_ACTOR, 'demo', async (tx) => {
    if (await hasStandort(tx, DEMO_STANDORT.schluessel)) return;
    const standortId = await insertStandort(tx, DEMO_STANDORT);
    const pools = new Map<string, string>();
    for (const pool of DEMO_POOLS) pools.set(pool.schluessel, await insertPool(tx, standortId, pool));
    const plaetze = new Map<string, string>();
    for (const platz of DEMO_PLAETZE)
      plaetze.set(
        platz.name,
        await insertPlatz(tx, pools.get(platz.pool) ?? '', platz, { ...DEMO_ZEITEN, ab: heute.toString() }),
      );
    for (const { platz, ab, tage } of DEMO_ABWESENHEITEN)
      await insertAbwesenheit(
        tx,
        plaetze.get(platz) ?? '',
        heute.add({ days: ab }).toString(),
        heute.add({ days: ab + tage }).toString(),
      );
    await deriveOffen(tx, { von: heute.toString() });
    await kernel.jobs.enqueue(tx, fuelleDemoTermine, [{}], { singletonKey: 'termine-demo' });
  });
}
