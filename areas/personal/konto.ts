/** One account as the administration sees it. */
import type { ActionContext } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Buchstaben } from './bereich.rules.ts';
import { listFaktorarten } from './faktor.sql.ts';
import { findKontoZusatz } from './kontenliste.sql.ts';
import type { Konto } from './konto.schema.ts';
import { findKontoById, type Kontozeile, lockKonto } from './konto.sql.ts';
import { momentOf } from './moment.ts';
import { personalFaults } from './personal.faults.ts';
import { findTeam } from './team.sql.ts';
import { listZustaendigkeiten } from './zustaendigkeit.sql.ts';

export async function loadKonto(context: ActionContext, id: string): Promise<Konto> {
  const { tx, config } = context;
  const row = await findKontoById(tx, id);
  if (!row || (row.demo && !config.demo)) throw personalFaults.KONTO_NICHT_GEFUNDEN();
  const { offeneSitzungen, offeneRuecksetzung } = await findKontoZusatz(tx, id, momentOf(context));
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    rollen: [...row.rollen],
    status: row.status,
    quelle: row.quelle,
    version: row.version,
    angelegtAm: row.created_at,
    zustaendigkeiten: [...(await listZustaendigkeiten(tx, id))],
    faktoren: [...(await listFaktorarten(tx, id))],
    offeneSitzungen,
    ...(row.angemeldet_at ? { zuletztAngemeldetAm: row.angemeldet_at } : {}),
    ...(offeneRuecksetzung ? { offeneRuecksetzung } : {}),
  };
}

/** Locked until the end of the transaction. */
export async function lockedKonto({ tx, config }: ActionContext, id: string): Promise<Kontozeile> {
  const row = await lockKonto(tx, id);
  if (!row || (row.demo && !config.demo)) throw personalFaults.KONTO_NICHT_GEFUNDEN();
  return row;
}

/** Locked and as the person saw it who changes it. */
export async function lockedKontoVersion(context: ActionContext, id: string, version: number): Promise<Kontozeile> {
  const row = await lockedKonto(context, id);
  if (row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

/** Letters lie within those of their team. */
export async function requireLettersInTeams({ tx }: ActionContext, letters: readonly Buchstaben[]): Promise<void> {
  for (const { teamId, von, bis } of letters) {
    const team = await findTeam(tx, teamId);
    if (!team) throw personalFaults.TEAM_NICHT_GEFUNDEN();
    if (von < team.von || bis > team.bis) throw personalFaults.BUCHSTABEN_AUSSERHALB({ von: team.von, bis: team.bis });
  }
}
