/** What a court got of the Akte, and what came after. */
import { findHerausgabeStand, listNichtHerausgegeben } from '#areas/akten/index.ts';
import type { ActionContext } from '#platform/actions/action.ts';
import type { Gerichtsakte } from './gerichtsakte.schema.ts';
import { listGerichtsakteRows } from './gerichtsakte.sql.ts';

/** Left out once is not new; without a delivery everything still is one file. */
export async function listNeue(context: ActionContext, akteId: string, rechtsbehelfId: string): Promise<string[]> {
  const rows = await listGerichtsakteRows(context.tx, rechtsbehelfId);
  const left = new Set(rows.flatMap(({ ausgelassen }) => ausgelassen));
  const ids = rows.map(({ herausgabe_id }) => herausgabe_id);
  return (await listNichtHerausgegeben(context, akteId, ids)).map(({ id }) => id).filter((id) => !left.has(id));
}

export async function loadGerichtsakten(
  context: ActionContext,
  akteId: string,
  rechtsbehelfId: string,
): Promise<{ akten: Gerichtsakte[]; neu: number }> {
  const akten: Gerichtsakte[] = [];
  for (const { herausgabe_id, ausgelassen } of await listGerichtsakteRows(context.tx, rechtsbehelfId)) {
    const stand = await findHerausgabeStand(context, herausgabe_id);
    if (stand) akten.push({ ...stand, ausgelassen: ausgelassen.length });
  }
  return { akten, neu: akten.length === 0 ? 0 : (await listNeue(context, akteId, rechtsbehelfId)).length };
}
