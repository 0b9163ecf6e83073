/** What the assistant keeps of an Akte goes with it. */
import { akteVernichtet } from '#areas/akten/index.ts';
import type { Tx } from '#platform/db/db.ts';
import type { EventHandler } from '#platform/events/events.ts';
import { deleteSchritteOfAkten } from './vorgang.sql.ts';

/** `akte:ID`; other kinds of keys are not ours. */
const AKTE = /^akte:([0-9a-f-]{36})$/;

/** After a restore: what came back of destroyed Akten goes again. */
export async function destroyOwners(tx: Tx, keyIds: readonly string[]): Promise<void> {
  const ids = keyIds.flatMap((key) => AKTE.exec(key)?.[1] ?? []);
  if (ids.length > 0) await deleteSchritteOfAkten(tx, ids);
}

export const forgetSchritte: EventHandler<typeof akteVernichtet.payload> = {
  name: 'assistent.schritte-vergessen',
  event: akteVernichtet,
  handle: (_kernel, tx, { akteId }) => deleteSchritteOfAkten(tx, [akteId]),
};
