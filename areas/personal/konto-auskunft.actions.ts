/** What else is asked of accounts: their sessions, the rights of roles, names to ids. */
import { type Action, defineAction } from '#platform/actions/action.ts';
import { listNamen } from './kontenliste.sql.ts';
import { listKontoNamen, listKontoSessions, listRollen, revokeKontoSessions } from './konto.api.ts';
import { lockedKonto } from './konto.ts';
import { ROLLEN, type Rolle } from './rolle.data.ts';
import { deleteSitzung, deleteSitzungen } from './sitzung.sql.ts';
import { openSessionsOf } from './sitzungen.ts';

const sessions = defineAction(listKontoSessions, {
  async run(context, { id }) {
    await lockedKonto(context, id);
    return { sitzungen: await openSessionsOf(context, id) };
  },
  audit: ({ id }) => ({ what: 'sitzung.gelesen', objects: [{ art: 'konto', id }] }),
});

const revoke = defineAction(revokeKontoSessions, {
  async run(context, { id, sitzungId }) {
    await lockedKonto(context, id);
    if (sitzungId === undefined) return { beendet: await deleteSitzungen(context.tx, id) };
    return { beendet: (await deleteSitzung(context.tx, id, sitzungId)) ? 1 : 0 };
  },
  audit: ({ id, sitzungId }) => ({
    what: 'sitzung.beendet',
    objects: [{ art: 'konto', id }],
    details: { sitzung: sitzungId ?? 'alle' },
  }),
});

const roles = defineAction(listRollen, {
  async run({ rights }) {
    const table = Object.entries(rights);
    const rollen = (Object.keys(ROLLEN) as Rolle[]).map((id) => {
      const { name, text, traeger } = ROLLEN[id];
      const own = table.filter(([, info]) => info.rollen.includes(id));
      return { id, name, text, traeger, rechte: own.map(([recht, info]) => ({ recht, text: info.text })) };
    });
    return { rollen };
  },
  audit: () => ({ withoutAudit: 'the table of roles and rights is part of the program' }),
});

const names = defineAction(listKontoNamen, {
  run: async ({ tx }, { ids }) => ({ namen: [...(await listNamen(tx, ids))] }),
  audit: (_input, result) => ({
    what: 'konto.benannt',
    objects: (result?.namen ?? []).map(({ id }) => ({ art: 'konto', id })),
  }),
});

export const auskunftActions: readonly Action[] = [sessions, revoke, roles, names];
