import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { requireWerk } from '../lesen/werk.ts';
import * as api from './abo.api.ts';
import { deleteAboRow, saveAbo, updateAbo } from './abo.sql.ts';
import { readAbos } from './abo.ts';

const NO_AUDIT = { withoutAudit: 'what somebody of the office wants to hear of, no citizen' } as const;

export const listAbos = defineAction(api.listAbos, {
  run: async ({ tx, actor }) => ({ abos: await readAbos(tx, actor, 'gesehen') }),
  audit: () => NO_AUDIT,
});

export const createAbo = defineAction(api.createAbo, {
  run: async (context, { werkId, kennung = '', mail }) => {
    await requireWerk(context, werkId);
    return { id: await saveAbo(context.tx, { konto: context.actor.id, werkId, kennung, mail }) };
  },
  audit: () => NO_AUDIT,
});

async function change({ tx, actor }: ActionContext, id: string, was: { mail: boolean } | 'gesehen') {
  if (!(await updateAbo(tx, actor.id, id, was))) throw erlasseFaults.NICHT_GEFUNDEN();
  return { id };
}

export const setAboMail = defineAction(api.setAboMail, {
  run: (context, { id, mail }) => change(context, id, { mail }),
  audit: () => NO_AUDIT,
});

export const markAboSeen = defineAction(api.markAboSeen, {
  run: (context, { id }) => change(context, id, 'gesehen'),
  audit: () => NO_AUDIT,
});

export const deleteAbo = defineAction(api.deleteAbo, {
  run: async ({ tx, actor }, { id }) => {
    if (!(await deleteAboRow(tx, actor.id, id))) throw erlasseFaults.NICHT_GEFUNDEN();
    return {};
  },
  audit: () => NO_AUDIT,
});

export const aboActions = [listAbos, createAbo, setAboMail, markAboSeen, deleteAbo];
