/** Verbs on work lists. The question runs as whoever looks: a shared list shows each person only their own range. */

import { findTeams } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { aktenFaults } from '../akten.faults.ts';
import { findDokumentById } from '../dokument.sql.ts';
import { notFound } from '../sichtbar.ts';
import { namer } from '../vorgang/vorgang.ts';
import * as api from './arbeitsliste.api.ts';
import { type Arbeitsliste, listenfrageSchema } from './arbeitsliste.schema.ts';
import {
  type ArbeitslisteRow,
  countErledigte,
  countNew,
  countOwn,
  deleteArbeitslisteRow,
  forgetErledigt,
  insertArbeitsliste,
  listArbeitslisteRows,
  listErledigtRows,
  noteBlick,
  noteErledigt,
  updateArbeitslisteRow,
} from './arbeitsliste.sql.ts';
import { requireArbeitsliste } from './arbeitsliste.ts';
import { prepareTextQuery } from './frage.sql.ts';
import { parseQuery } from './suche.rules.ts';

const MOST_SHOWN = 50;
/** More lists than that nobody looks through, and each costs a count on „Heute“. */
const MOST_OWN = 30;
const MOST_DONE = 200;

export const listArbeitslisten = defineAction(api.listArbeitslisten, {
  run: async (context) => {
    const { tx, actor } = context;
    const teams = await teamsOf(context);
    const rows = await listArbeitslisteRows(tx, actor, MOST_SHOWN);
    const listen: Arbeitsliste[] = [];
    for (const row of rows) listen.push(await toArbeitsliste(context, row, teams));
    return { listen, teams: teams.filter(({ mine }) => mine).map(({ id, name }) => ({ id, name })) };
  },
  audit: (_input, result) => ({ what: 'arbeitslisten.aufgelistet', objects: objects(...(result?.listen ?? [])) }),
});

function objects(...lists: readonly { readonly id: string }[]) {
  return lists.map(({ id }) => ({ art: 'arbeitsliste', id }));
}

interface Team {
  readonly id: string;
  readonly name: string;
  /** The actor may share with it. */
  readonly mine: boolean;
}

async function teamsOf({ tx, actor }: ActionContext): Promise<Team[]> {
  const own = new Set(actor.scope.ranges.map(({ teamId }) => teamId));
  return (await findTeams(tx)).map(({ id, name }) => ({ id, name, mine: actor.scope.all || own.has(id) }));
}

async function toArbeitsliste(
  { tx, actor }: ActionContext,
  row: ArbeitslisteRow,
  teams: readonly Team[],
): Promise<Arbeitsliste> {
  const frage = listenfrageSchema.safeParse(row.frage);
  const query = frage.success ? await prepareTextQuery(tx, parseQuery(`${frage.data.q} `)) : undefined;
  const seit = row.gesehen_at;
  const { neu, mehr } = query
    ? await countNew(tx, actor, query, { ...frage.data, offenIn: row.id, seit })
    : { neu: 0, mehr: false };
  const team = row.team_id === null ? undefined : (teams.find(({ id }) => id === row.team_id) ?? undefined);
  return {
    id: row.id,
    name: row.name,
    ...(frage.success ? { frage: frage.data } : {}),
    ...(row.geleert_at ? { geleertAm: row.geleert_at } : {}),
    ...(team ? { team: { id: team.id, name: team.name } } : {}),
    eigene: row.created_by === actor.id,
    neu,
    neuMehr: mehr,
    erledigt: await countErledigte(tx, actor, row.id),
    version: row.version,
  };
}

async function requireTeam(context: ActionContext, teamId: string | undefined): Promise<void> {
  if (teamId === undefined) return;
  if (!(await teamsOf(context)).some(({ id, mine }) => mine && id === teamId)) throw aktenFaults.TEAM_NICHT_IHRES();
}

export const createArbeitsliste = defineAction(api.createArbeitsliste, {
  run: async (context, input) => {
    const { tx, actor } = context;
    await requireTeam(context, input.teamId);
    if ((await countOwn(tx, actor)) >= MOST_OWN) throw aktenFaults.ARBEITSLISTEN_ZU_VIELE({ grenze: MOST_OWN });
    const id = await insertArbeitsliste(tx, input, actor.id);
    await noteBlick(tx, id, actor.id);
    return { id };
  },
  // Neither name nor words: they are names of persons more often than not.
  audit: ({ teamId }, result) => ({
    what: 'arbeitsliste.angelegt',
    objects: result ? objects(result) : [],
    details: { geteilt: teamId !== undefined },
  }),
});

async function requireOwn(context: ActionContext, id: string): Promise<void> {
  const row = await requireArbeitsliste(context, id);
  if (row.created_by !== context.actor.id) throw aktenFaults.ARBEITSLISTE_VON_ANDEREN();
}

export const updateArbeitsliste = defineAction(api.updateArbeitsliste, {
  run: async (context, input) => {
    const { id, version } = input;
    await requireOwn(context, id);
    await requireTeam(context, input.teamId);
    if (!(await updateArbeitslisteRow(context.tx, id, version, input))) throw commonFaults.KONFLIKT();
    return { id, version: version + 1 };
  },
  audit: ({ id, teamId }) => ({
    what: 'arbeitsliste.geaendert',
    objects: objects({ id }),
    details: { geteilt: teamId !== undefined },
  }),
});

export const deleteArbeitsliste = defineAction(api.deleteArbeitsliste, {
  run: async (context, { id, version }) => {
    await requireOwn(context, id);
    if (!(await deleteArbeitslisteRow(context.tx, id, version))) throw commonFaults.KONFLIKT();
    return {};
  },
  audit: ({ id }) => ({ what: 'arbeitsliste.geloescht', objects: objects({ id }) }),
});

export const lookAtArbeitsliste = defineAction(api.lookAtArbeitsliste, {
  run: async (context, { id }) => {
    await requireArbeitsliste(context, id);
    await noteBlick(context.tx, id, context.actor.id);
    return {};
  },
  audit: ({ id }) => ({ what: 'arbeitsliste.gesehen', objects: objects({ id }) }),
});

export const setErledigt = defineAction(api.setErledigt, {
  run: async (context, { id, dokumentId, erledigt }) => {
    const { tx, actor } = context;
    await requireArbeitsliste(context, id);
    if (!(await findDokumentById(tx, actor, dokumentId))) throw await notFound(context, 'dokument', dokumentId);
    if (erledigt) await noteErledigt(tx, id, dokumentId, actor.id);
    else await forgetErledigt(tx, id, dokumentId);
    return {};
  },
  audit: ({ id, dokumentId, erledigt }) => ({
    what: erledigt ? 'arbeitsliste.erledigt' : 'arbeitsliste.wieder-offen',
    objects: [...objects({ id }), { art: 'dokument', id: dokumentId }],
  }),
});

export const listErledigte = defineAction(api.listErledigte, {
  run: async (context, { id }) => {
    const { tx, actor } = context;
    await requireArbeitsliste(context, id);
    const rows = await listErledigtRows(tx, actor, id, MOST_DONE + 1);
    const shown = rows.slice(0, MOST_DONE);
    const nameOf = await namer(
      tx,
      shown.map((row) => row.erledigt_von),
    );
    const dokumente = shown.map((row) => ({
      dokumentId: row.dokument_id,
      titel: row.titel,
      ...(row.akte_id && row.aktenzeichen ? { akte: { id: row.akte_id, aktenzeichen: row.aktenzeichen } } : {}),
      ...(row.person ? { person: row.person } : {}),
      von: nameOf(row.erledigt_von).name,
      am: row.erledigt_at,
    }));
    return { dokumente, mehr: rows.length > MOST_DONE };
  },
  audit: ({ id }, result) => ({
    what: 'arbeitsliste.erledigte-gelesen',
    objects: [
      ...objects({ id }),
      ...(result?.dokumente ?? []).map(({ dokumentId }) => ({ art: 'dokument', id: dokumentId })),
    ],
  }),
});

export const arbeitslisteActions = [
  listArbeitslisten,
  createArbeitsliste,
  updateArbeitsliste,
  deleteArbeitsliste,
  lookAtArbeitsliste,
  setErledigt,
  listErledigte,
];
