/** Verbs on saved answers. Who saved one changes it; the team it is shared with reads it. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import { findPersonenangaben } from '../suche/personenbezug.rules.ts';
import * as api from './gemerkt.api.ts';
import { pruefTag } from './gemerkt.rules.ts';
import {
  countOwnGemerkt,
  deleteGemerktRow,
  type GemerktRow,
  insertGemerkt,
  insertStellen,
  listAnfuehrungen,
  listGemerktRows,
  listStelleRows,
  lockGemerkt,
  raiseGemerkt,
  renewStelle,
  updateGemerktRow,
} from './gemerkt.sql.ts';
import { ownTeams, toGemerkt } from './gemerkt.ts';

const PAGE = 30;
/** More than that nobody finds anything in. */
const MOST_OWN = 500;

const objects = (id: string) => [{ art: 'gemerkteAntwort', id }];

export const rememberAntwort = defineAction(api.rememberAntwort, {
  run: async (context, { frage, notiz, stichtag, stellen, teamId }) => {
    const { tx, actor, clock } = context;
    if (findPersonenangaben(`${frage}\n${notiz}`).length > 0) throw erlasseFaults.FRAGE_NENNT_PERSON();
    if (teamId) await requireTeam(context, teamId);
    if ((await countOwnGemerkt(tx, actor.id)) >= MOST_OWN) throw erlasseFaults.ZU_VIEL_GEMERKT({ anzahl: MOST_OWN });
    const fuerHeute = stichtag === clock.today().toString();
    const id = await insertGemerkt(tx, { frage, notiz, stichtag, fuerHeute, von: actor.id, teamId });
    // One that the actor may not read is as good as none.
    if ((await insertStellen(tx, actor, id, stellen)) < stellen.length) throw erlasseFaults.NICHT_GEFUNDEN();
    return { id };
  },
  audit: (_input, result) => ({ what: 'antwort.gemerkt', objects: result ? objects(result.id) : [] }),
});

export const listGemerkt = defineAction(api.listGemerkt, {
  run: async (context, { nach }) => {
    const rows = await listGemerktRows(context.tx, context.actor, nach, PAGE + 1);
    return {
      gemerkt: await toGemerkt(context, rows.slice(0, PAGE)),
      weiter: rows.length > PAGE,
      teams: await ownTeams(context),
    };
  },
  audit: (_input, result) => ({
    what: 'antworten.aufgelistet',
    objects: (result?.gemerkt ?? []).flatMap(({ id }) => objects(id)),
  }),
});

export const listGemerktZuNorm = defineAction(api.listGemerktZuNorm, {
  run: async ({ tx, actor }, norm) => ({
    gemerkt: (await listAnfuehrungen(tx, actor, [norm])).map(({ id, frage, zitat, stichtag }) => ({
      id,
      frage,
      zitat,
      stichtag,
    })),
  }),
  audit: notPersonal('questions on the law that a colleague shared'),
});

export const updateGemerkt = defineAction(api.updateGemerkt, {
  run: async (context, { id, version, notiz, teamId }) => {
    if (findPersonenangaben(notiz).length > 0) throw erlasseFaults.FRAGE_NENNT_PERSON();
    const row = await requireOwn(context, id, version);
    if (teamId && teamId !== row.team_id) await requireTeam(context, teamId);
    return { version: await updateGemerktRow(context.tx, id, { notiz, teamId }) };
  },
  audit: ({ id, teamId }) => ({
    what: 'antwort.geaendert',
    objects: objects(id),
    details: { geteilt: teamId !== null },
  }),
});

export const renewGemerkt = defineAction(api.renewGemerkt, {
  run: async (context, { id, version }) => {
    const { tx, actor, clock } = context;
    const row = await requireOwn(context, id, version);
    const tag = pruefTag({ stichtag: row.stichtag, fuerHeute: row.fuer_heute }, clock.today().toString());
    for (const { ordnung, norm_id, neu_id, lesbar } of await listStelleRows(tx, actor, [{ id, tag }]))
      if (lesbar && neu_id && neu_id !== norm_id) await renewStelle(tx, id, ordnung, neu_id);
    return { version: await raiseGemerkt(tx, id) };
  },
  audit: ({ id }) => ({ what: 'antwort.neu_gelesen', objects: objects(id) }),
});

export const deleteGemerkt = defineAction(api.deleteGemerkt, {
  run: async (context, { id }) => {
    await requireOwn(context, id);
    await deleteGemerktRow(context.tx, id);
    return {};
  },
  audit: ({ id }) => ({ what: 'antwort.geloescht', objects: objects(id) }),
});

/** Somebody else's is read and not changed; what one does not see is not there. */
async function requireOwn({ tx, actor }: ActionContext, id: string, version?: number): Promise<GemerktRow> {
  const row = await lockGemerkt(tx, actor, id);
  if (!row) throw erlasseFaults.GEMERKT_UNBEKANNT();
  if (row.von !== actor.id) throw erlasseFaults.GEMERKT_FREMD();
  if (version !== undefined && row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

async function requireTeam(context: ActionContext, teamId: string): Promise<void> {
  if (!(await ownTeams(context)).some(({ id }) => id === teamId)) throw erlasseFaults.TEAM_FREMD();
}
