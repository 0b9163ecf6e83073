/** Who I am, and leaving. */
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { sitzungCookie } from './adresse.ts';
import { findAmtName } from './amt.sql.ts';
import { getMe, signOut } from './ich.api.ts';
import type { Me } from './ich.schema.ts';
import { findKontoById } from './konto.sql.ts';
import { momentOf } from './moment.ts';
import { listRunning } from './notzugriff.sql.ts';
import { logoutAddress } from './oidc.ts';
import { isRolle, ROLLEN } from './rolle.data.ts';
import { deleteSitzung, findSitzung } from './sitzung.sql.ts';
import { OIDC_SIEGEL } from './sitzung.ts';
import { csrfTokenOf } from './token.ts';
import { listVertretene, listVertretungDurch } from './vertretung.sql.ts';
import { listZustaendigkeiten } from './zustaendigkeit.sql.ts';

const me = defineAction(getMe, {
  async run(context) {
    const { actor, tx, config } = context;
    const general = {
      id: actor.id,
      art: actor.kind,
      name: actor.displayName,
      amt: await findAmtName(tx),
      rollen: actor.roles.map((id) => ({ id, name: isRolle(id) ? ROLLEN[id].name : id })),
      rechte: [...actor.rights].sort(),
      demo: config.demo,
    };
    const nothing = { teams: [], vertritt: [], vertretenDurch: [], notzugriffe: [] };
    return actor.kind === 'staff' ? { ...general, ...(await ofStaff(context)) } : { ...general, ...nothing };
  },
  audit: notPersonal('people see themselves'),
});

async function ofStaff(
  context: ActionContext,
): Promise<Pick<Me, 'email' | 'csrfToken' | 'teams' | 'vertritt' | 'vertretenDurch' | 'notzugriffe' | 'sitzung'>> {
  const { actor, tx, config, request } = context;
  const { now, today } = momentOf(context);
  const konto = await findKontoById(tx, actor.id);
  const sitzung = actor.sessionId ? await findSitzung(tx, actor.sessionId) : undefined;
  const token = request.cookies?.[sitzungCookie(config)];
  const notzugriffe = await listRunning(tx, actor.id, now);
  return {
    ...(konto ? { email: konto.email } : {}),
    ...(token ? { csrfToken: csrfTokenOf(token) } : {}),
    teams: [...(await listZustaendigkeiten(tx, actor.id))],
    vertritt: [...(await listVertretene(tx, actor.id, today))],
    vertretenDurch: [...(await listVertretungDurch(tx, actor.id, today))],
    notzugriffe: notzugriffe.map(({ id, akte_id, bis }) => ({ id, akteId: akte_id, bis })),
    ...(sitzung
      ? { sitzung: { id: sitzung.id, leerlaufMinuten: config.BLEIBE_SESSION_IDLE_MINUTES, endetAm: sitzung.endet_at } }
      : {}),
  };
}

const leave = defineAction(signOut, {
  async prepare(kernel, _input, { actor }) {
    // The address is found out before the transaction, since it may mean a question to the identity provider.
    const sitzung = actor.sessionId ? await findSitzung(kernel.pool.db, actor.sessionId) : undefined;
    if (!sitzung?.oidc_versiegelt) return undefined;
    return logoutAddress(kernel.config, kernel.keys.unseal(OIDC_SIEGEL, sitzung.oidc_versiegelt));
  },
  async run({ tx, actor, config, answer }, _input, abmeldeadresse) {
    if (actor.sessionId) await deleteSitzung(tx, actor.id, actor.sessionId);
    answer.clearCookie(sitzungCookie(config));
    return abmeldeadresse ? { abmeldeadresse } : {};
  },
  audit: (_input, _result, { actor }) => ({ what: 'anmeldung.beendet', objects: [{ art: 'konto', id: actor.id }] }),
});

export const ichActions: readonly Action[] = [me, leave];
