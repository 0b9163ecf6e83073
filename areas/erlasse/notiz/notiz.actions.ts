/** Verbs on notes at norms: for the team, changed by their author alone, each change in the log. */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { requireWerk } from '../lesen/werk.ts';
import * as api from './notiz.api.ts';
import {
  deleteNotizRow,
  findNotizRow,
  insertNotizRow,
  listNotizRows,
  type NotizRow,
  teamsOf,
  updateNotizRow,
} from './notiz.sql.ts';

export const listNormnotizen = defineAction(api.listNormnotizen, {
  run: async (context, { werkId, kennung }) => {
    await requireWerk(context, werkId);
    const rows = await listNotizRows(context.tx, context.actor, werkId, kennung);
    const names = new Map(
      (await findNamen(context.tx, [...new Set(rows.map((row) => row.created_by))])).map(({ id, name }) => [id, name]),
    );
    return { notizen: rows.map((row) => toNotiz(row, names, context.actor.id)) };
  },
  audit: () => ({ withoutAudit: 'notes on law, of no citizen' }),
});

function toNotiz(row: NotizRow, names: ReadonlyMap<string, string>, actorId: string) {
  const { id, kennung, absatz, text, version, created_at, created_by, updated_at, teams } = row;
  return {
    id,
    kennung,
    absatz,
    text,
    von: { id: created_by, name: names.get(created_by) ?? 'jemand, der nicht mehr hier ist' },
    am: created_at,
    geaendert: updated_at !== created_at,
    eigene: created_by === actorId,
    fuerAlle: teams.length === 0,
    version,
  };
}

export const createNormnotiz = defineAction(api.createNormnotiz, {
  run: async (context, { werkId, kennung, absatz = '', text }) => {
    await requireWerk(context, werkId);
    const teams = teamsOf(context.actor);
    return insertNotizRow(context.tx, { werkId, kennung, absatz, text, teams }, context.actor.id);
  },
  audit: ({ werkId, kennung }, result) => ({
    what: 'normnotiz.angelegt',
    objects: [...(result ? [{ art: 'normnotiz', id: result.id }] : []), { art: 'werk', id: werkId }],
    details: { norm: kennung },
  }),
});

/** One's own, in the version that was seen. */
async function requireOwn({ tx, actor }: ActionContext, id: string, version: number): Promise<void> {
  const row = await findNotizRow(tx, actor, id);
  if (!row) throw erlasseFaults.NICHT_GEFUNDEN();
  if (row.created_by !== actor.id) throw erlasseFaults.NOTIZ_VON_ANDEREN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
}

export const updateNormnotiz = defineAction(api.updateNormnotiz, {
  run: async (context, { id, version, text }) => {
    await requireOwn(context, id, version);
    return updateNotizRow(context.tx, id, text);
  },
  audit: ({ id }) => ({ what: 'normnotiz.geaendert', objects: [{ art: 'normnotiz', id }] }),
});

export const deleteNormnotiz = defineAction(api.deleteNormnotiz, {
  run: async (context, { id, version }) => {
    await requireOwn(context, id, version);
    await deleteNotizRow(context.tx, id);
    return {};
  },
  audit: ({ id }) => ({ what: 'normnotiz.geloescht', objects: [{ art: 'normnotiz', id }] }),
});

export const notizActions = [listNormnotizen, createNormnotiz, updateNormnotiz, deleteNormnotiz];
