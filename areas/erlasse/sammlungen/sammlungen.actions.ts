/** Verbs on Sammlungen: who reads what. */
import { defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import type { Principal } from '#platform/principal/principal.ts';
import { erlasseFaults } from '../erlasse.faults.ts';
import * as api from './sammlungen.api.ts';
import * as rows from './sammlungen.sql.ts';

const objects = (id: string) => [{ art: 'sammlung', id }];

/** Only what belongs to the kind is kept; nobody locks themselves out of what is confidential. */
function kreisOf(actor: Principal, { sichtbar, teams, personen }: rows.NewKreis): rows.NewKreis {
  return {
    sichtbar,
    teams: sichtbar === 'teams' ? [...new Set(teams)].sort() : [],
    personen: sichtbar === 'vertraulich' ? [...new Set([...personen, actor.id])].sort() : [],
  };
}

function requireOwnTeam({ scope }: Principal, { sichtbar, teams }: rows.NewKreis): void {
  const own = new Set(scope.ranges.map(({ teamId }) => teamId));
  if (sichtbar === 'teams' && !scope.all && !teams.some((team) => own.has(team))) throw erlasseFaults.AUSGESPERRT();
}

const listSammlungen = defineAction(api.listSammlungen, {
  run: async ({ tx, actor }) => ({ sammlungen: await rows.listSammlungen(tx, actor) }),
  audit: notPersonal('names of collections of decrees'),
});

const createSammlung = defineAction(api.createSammlung, {
  run: async ({ tx, actor }, { name, art, kreis: asked }) => {
    const kreis = kreisOf(actor, asked);
    requireOwnTeam(actor, kreis);
    if (await rows.isNameTaken(tx, actor, name, null)) throw erlasseFaults.SAMMLUNG_NAME();
    return { id: await rows.insertSammlung(tx, { name, art, kreis }, actor.id) };
  },
  audit: ({ art, kreis }, result) => ({
    what: 'sammlung.angelegt',
    objects: result ? objects(result.id) : [],
    details: { art, sichtbar: kreis.sichtbar },
  }),
});

const updateSammlung = defineAction(api.updateSammlung, {
  run: async ({ tx, actor }, { id, version, name, kreis: asked }) => {
    const known = await rows.findSammlung(tx, actor, id);
    if (!known) throw erlasseFaults.NICHT_GEFUNDEN();
    if (known.art === 'recht' && asked.sichtbar !== 'alle') throw erlasseFaults.RECHT_LESEN_ALLE();
    const kreis = kreisOf(actor, asked);
    requireOwnTeam(actor, kreis);
    if (await rows.isNameTaken(tx, actor, name, id)) throw erlasseFaults.SAMMLUNG_NAME();
    if (!(await rows.updateSammlungRow(tx, { id, version, name, kreis }))) throw commonFaults.KONFLIKT();
    return { id };
  },
  audit: ({ id, kreis }) => ({
    what: 'sammlung.geaendert',
    objects: objects(id),
    details: { sichtbar: kreis.sichtbar, teams: kreis.teams.length, personen: kreis.personen.length },
  }),
});

export const sammlungenActions = [listSammlungen, createSammlung, updateSammlung];
