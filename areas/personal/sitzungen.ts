/** Open sessions as people and the administration see them; a session that idled away counts as ended. */
import type { ActionContext } from '#platform/actions/action.ts';
import type { Sitzung } from './konto.schema.ts';
import { momentOf } from './moment.ts';
import { listSitzungen } from './sitzung.sql.ts';

export async function openSessionsOf(context: ActionContext, kontoId: string): Promise<Sitzung[]> {
  const rows = await listSitzungen(context.tx, kontoId, momentOf(context));
  return rows.map((row) => ({
    id: row.id,
    begonnenAm: row.begonnen_at,
    zuletztAm: row.zuletzt_at,
    endetAm: row.endet_at,
    geraet: row.geraet,
    faktor: row.faktor,
    diese: row.id === context.actor.sessionId,
  }));
}
