/** One's own open sessions. */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { listSessions, revokeSession } from './ich.api.ts';
import { deleteSitzung } from './sitzung.sql.ts';
import { openSessionsOf } from './sitzungen.ts';

const list = defineAction(listSessions, {
  run: async (context) => ({ sitzungen: await openSessionsOf(context, context.actor.id) }),
  audit: (_input, _result, { actor }) => ({ what: 'sitzung.gelesen', objects: [{ art: 'konto', id: actor.id }] }),
});

const revoke = defineAction(revokeSession, {
  async run({ tx, actor }, { id }) {
    // One that has ended already is no mistake: what was wanted is so.
    await deleteSitzung(tx, actor.id, id);
    return {};
  },
  audit: ({ id }, _result, { actor }) => ({
    what: 'sitzung.beendet',
    objects: [{ art: 'konto', id: actor.id }],
    details: { sitzung: id },
  }),
});

export const sitzungActions: readonly Action[] = [list, revoke];
