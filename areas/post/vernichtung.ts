/** What leaves the office goes with its Akte: the PDF in the Akte is destroyed there, the Sendung here. */
import { akteVernichtet, noteAddress } from '#areas/akten/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { lockLaeufeMit, setGeleert, takeOutOfLaeufe } from './drucklauf/drucklauf.sql.ts';
import { deleteSendungenOf } from './sendung.sql.ts';

export const forgetSendungen: EventHandler<typeof akteVernichtet.payload> = {
  name: 'post.sendungen-vergessen',
  event: akteVernichtet,
  handle: (_kernel, tx, { akteId }) => forget(tx, [akteId]),
};

/** A file for the printer that holds a letter of the Akte goes at once; the run goes on without it. */
async function forget(tx: Tx, akteIds: readonly string[]): Promise<void> {
  for (const { id, datei } of await lockLaeufeMit(tx, akteIds)) {
    if (datei) await noteAddress(tx, datei.address);
    await setGeleert(tx, id);
  }
  await takeOutOfLaeufe(tx, akteIds);
  await deleteSendungenOf(tx, akteIds);
}

/** `akte:ID`; other kinds of keys are not ours. */
const AKTE = /^akte:([0-9a-f-]{36})$/;

/** After a restore: what came back of destroyed Akten goes again. */
export async function destroyOwners(tx: Tx, keyIds: readonly string[]): Promise<void> {
  const ids = keyIds.flatMap((key) => AKTE.exec(key)?.[1] ?? []);
  if (ids.length > 0) await forget(tx, ids);
}
