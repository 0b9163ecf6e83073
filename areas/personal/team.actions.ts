/** Teams and the letters they look after. */
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { teamGeaendert } from './personal.events.ts';
import { personalFaults } from './personal.faults.ts';
import { createTeam, deleteTeam, listTeams, updateTeam } from './team.api.ts';
import {
  deleteTeamRow,
  findTeam,
  insertTeam,
  isTeamNameTaken,
  listTeamRows,
  lockTeam,
  type Teamzeile,
  updateTeamRow,
} from './team.sql.ts';
import { countMembers, countOutside } from './zustaendigkeit.sql.ts';

const list = defineAction(listTeams, {
  run: async ({ tx }) => ({ teams: [...(await listTeamRows(tx))] }),
  audit: notPersonal('names of teams and their letters'),
});

const create = defineAction(createTeam, {
  async run(context, input) {
    const team = await insertTeam(context.tx, input);
    if (!team) throw nameTaken();
    return moved(context, team);
  },
  audit: (_input, result) => ({ what: 'team.angelegt', objects: result ? [{ art: 'team', id: result.id }] : [] }),
});

const update = defineAction(updateTeam, {
  async run(context, { id, version, ...values }) {
    const { tx } = context;
    const before = await lockTeam(tx, id);
    if (!before) throw personalFaults.TEAM_NICHT_GEFUNDEN();
    if (before.version !== version) throw commonFaults.KONFLIKT();
    const anzahl = await countOutside(tx, id, values.von, values.bis);
    if (anzahl > 0) throw personalFaults.BUCHSTABEN_VERGEBEN({ anzahl });
    if (await isTeamNameTaken(tx, values.name, id)) throw nameTaken();
    await updateTeamRow(tx, id, values);
    return moved(context, (await findTeam(tx, id)) ?? before);
  },
  audit: ({ id }) => ({ what: 'team.geaendert', objects: [{ art: 'team', id }] }),
});

const remove = defineAction(deleteTeam, {
  async run(context, { id }) {
    const { tx } = context;
    const team = await lockTeam(tx, id);
    if (!team) throw personalFaults.TEAM_NICHT_GEFUNDEN();
    const anzahl = await countMembers(tx, id);
    if (anzahl > 0) throw personalFaults.TEAM_BESETZT({ anzahl });
    await deleteTeamRow(tx, id);
    await moved(context, team);
    return {};
  },
  audit: ({ id }) => ({ what: 'team.aufgeloest', objects: [{ art: 'team', id }] }),
});

function nameTaken() {
  return personalFaults.TEAM_NAME_VERGEBEN({}, { fields: [{ path: 'name', message: 'Dieser Name ist vergeben.' }] });
}

async function moved({ tx, events }: ActionContext, team: Teamzeile): Promise<Teamzeile> {
  await events.emit(tx, teamGeaendert, { teamId: team.id });
  return team;
}

export const teamActions: readonly Action[] = [list, create, update, remove];
