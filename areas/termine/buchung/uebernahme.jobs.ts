/** Papers of a visit go the way that every file goes: into the capture, and from there into the Akte. */
import { z } from 'zod';
import { offerFiles, openLieferung, storeOffered } from '#areas/akten/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { defineJob } from '#platform/jobs/jobs.ts';
import type { Kernel } from '#platform/module/kernel.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { terminBewegt } from '../termin/termin.events.ts';
import { findBuchung } from './buchung.sql.ts';
import { SYSTEM } from './buchung.ts';
import { findInhalt, listUnterlagen, setEingang, setUebernommen } from './unterlage.sql.ts';

export const uebernimmTerminunterlagen = defineJob({
  name: 'termine.uebernimm-unterlagen',
  version: 1,
  payload: z.object({ terminId: z.uuid() }),
  concurrency: 1,
  retryLimit: 8,
  retryDelaySeconds: 30,
  expireInSeconds: 600,
  title: 'Unterlagen von Terminen in die Akte übernehmen',
  async run(kernel, { terminId }) {
    const failed: string[] = [];
    for (const { id, eingang_id, uebernommen_at } of await listUnterlagen(kernel.pool.db, terminId)) {
      if (eingang_id === null || uebernommen_at !== null) continue;
      const file = await findInhalt(kernel.pool.db, terminId, id);
      if (!file?.inhalt) continue;
      const { inhalt } = file;
      if ((await storeOffered(kernel, SYSTEM, eingang_id, () => inhalt)) === 'fehler') failed.push(eingang_id);
      else await setUebernommen(kernel.pool.db, id, kernel.clock.now().toString());
    }
    if (failed.length > 0) throw new Error(`not taken in: ${failed.join(', ')}`);
  },
});

/** Offers what has not been offered yet; without an Akte it waits in the Eingang for a person. Returns how many. */
export async function offerUnterlagen(
  kernel: Pick<Kernel, 'keys' | 'jobs'>,
  tx: Tx,
  actor: Pick<Principal, 'id'>,
  { terminId, akteId }: { terminId: string; akteId: string | undefined },
): Promise<number> {
  const neue = (await listUnterlagen(tx, terminId)).filter(({ eingang_id }) => eingang_id === null);
  if (neue.length === 0) return 0;
  const lieferungId = await openLieferung(tx, actor, { herkunft: 'portal', akteId });
  const files = neue.map(({ dateiname, groesse }) => ({ name: dateiname, groesse }));
  const eingaenge = await offerFiles(kernel, tx, lieferungId, files);
  for (const [nr, { id }] of neue.entries()) await setEingang(tx, id, eingaenge[nr] as string);
  await kernel.jobs.enqueue(tx, uebernimmTerminunterlagen, [{ terminId }], { lane: 'normal' });
  return neue.length;
}

/** The person was there, and their papers with them: what they had sent is theirs by now. */
export const uebernimmNachBesuch: EventHandler = {
  name: 'termine.uebernimm-nach-besuch',
  event: terminBewegt,
  async handle(kernel, tx, payload) {
    const { terminId, stand } = terminBewegt.payload.parse(payload);
    if (stand !== 'wahrgenommen') return;
    const akteId = (await findBuchung(tx, terminId))?.akte_id ?? undefined;
    await offerUnterlagen(kernel, tx, SYSTEM, { terminId, akteId });
  },
};
