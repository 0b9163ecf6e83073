/** Substitution: entered for days, seen at once in what one may see, over at midnight of the last day by itself. */
import type { z } from 'zod';
import { type Action, type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { listNamenByRolle } from './kontenliste.sql.ts';
import { findKontoById } from './konto.sql.ts';
import { momentOf } from './moment.ts';
import { vertretungGeaendert } from './personal.events.ts';
import { personalFaults } from './personal.faults.ts';
import { PERSONENROLLEN } from './rolle.data.ts';
import { hasAktenzugang } from './rolle.rules.ts';
import { createVertretung, endVertretung, listVertretungen, listVertretungKandidaten } from './vertretung.api.ts';
import { findVertretungshindernis, standOf } from './vertretung.rules.ts';
import type { vertretungSchema } from './vertretung.schema.ts';
import {
  endVertretungRow,
  findVertretung,
  insertVertretung,
  isInTeams,
  listVertretungRows,
  type Vertretungssicht,
  type Vertretungzeile,
} from './vertretung.sql.ts';
import { listZustaendigkeiten } from './zustaendigkeit.sql.ts';

/** The Leitung looks after all, a Teamleitung after the people in their teams, everybody else after themselves. */
async function sichtOf({ actor, tx }: ActionContext): Promise<Vertretungssicht> {
  if (!actor.rights.has('personal.vertretung')) return { eigene: actor.id, teams: [] };
  if (actor.roles.includes('leitung')) return { alle: true };
  const teams = (await listZustaendigkeiten(tx, actor.id)).map(({ teamId }) => teamId);
  return { eigene: actor.id, teams };
}

async function looksAfter({ tx, actor }: ActionContext, sicht: Vertretungssicht, kontoId: string): Promise<boolean> {
  if ('alle' in sicht || kontoId === actor.id) return true;
  return isInTeams(tx, kontoId, sicht.teams);
}

async function shown(
  context: ActionContext,
  sicht: Vertretungssicht,
  row: Vertretungzeile,
): Promise<z.output<typeof vertretungSchema>> {
  const { id, vertretene, vertretung, von, bis, beendet_at, version } = row;
  const stand = standOf({ von, bis, beendet: beendet_at !== null }, momentOf(context).today);
  const beendbar = stand !== 'beendet' && (await looksAfter(context, sicht, vertretene.id));
  return { id, vertretene, vertretung, von, bis, stand, version, beendbar };
}

const list = defineAction(listVertretungen, {
  async run(context, { auchBeendete }) {
    const sicht = await sichtOf(context);
    const rows = await listVertretungRows(context.tx, sicht, { today: momentOf(context).today, auchBeendete });
    const vertretungen = [];
    for (const row of rows) vertretungen.push(await shown(context, sicht, row));
    return { vertretungen };
  },
  audit: (_input, result) => ({
    what: 'vertretung.gelesen',
    objects: [],
    ...(result ? { details: { anzahl: result.vertretungen.length } } : {}),
  }),
});

const kandidaten = defineAction(listVertretungKandidaten, {
  async run({ tx, config }) {
    const roles = PERSONENROLLEN.filter((rolle) => hasAktenzugang([rolle]));
    return { konten: [...(await listNamenByRolle(tx, roles, config.demo))] };
  },
  audit: () => ({ what: 'vertretung.kandidaten-gelesen', objects: [] }),
});

const create = defineAction(createVertretung, {
  async run(context, { vertreteneId = context.actor.id, vertretungId, von, bis }) {
    const { tx, actor } = context;
    const sicht = await sichtOf(context);
    if (!(await looksAfter(context, sicht, vertreteneId))) throw commonFaults.KEIN_RECHT();
    const vertretene = await activeKonto(context, vertreteneId);
    const vertretung = await activeKonto(context, vertretungId);
    const grund = findVertretungshindernis({ vertretene, vertretung, von, bis, stichtag: momentOf(context).today });
    if (grund) throw personalFaults.VERTRETUNG_NICHT_MOEGLICH({ grund });
    const id = await insertVertretung(tx, { vertreteneId, vertretungId, von, bis, createdBy: actor.id });
    const row = id && (await findVertretung(tx, id, { alle: true }));
    if (!row) throw personalFaults.VERTRETUNG_BESTEHT();
    await moved(context, row);
    return shown(context, sicht, row);
  },
  audit: ({ vertreteneId, vertretungId, von, bis }, result, { actor }) => ({
    what: 'vertretung.eingetragen',
    objects: [
      { art: 'konto', id: vertreteneId ?? actor.id },
      { art: 'konto', id: vertretungId },
      ...(result ? [{ art: 'vertretung', id: result.id }] : []),
    ],
    details: { von, bis },
  }),
});

const end = defineAction(endVertretung, {
  async run(context, { id, version }) {
    const { tx, clock } = context;
    const sicht = await sichtOf(context);
    const before = await findVertretung(tx, id, sicht);
    if (!before) throw personalFaults.VERTRETUNG_NICHT_GEFUNDEN();
    // Who represents somebody cannot leave them by themselves.
    if (!(await looksAfter(context, sicht, before.vertretene.id))) throw commonFaults.KEIN_RECHT();
    if (!(await endVertretungRow(tx, id, version, clock.now().toString()))) throw commonFaults.KONFLIKT();
    const row = (await findVertretung(tx, id, sicht)) ?? before;
    await moved(context, row);
    return shown(context, sicht, row);
  },
  audit: ({ id }) => ({ what: 'vertretung.beendet', objects: [{ art: 'vertretung', id }] }),
});

async function activeKonto({ tx, config }: ActionContext, id: string) {
  const konto = await findKontoById(tx, id);
  if (konto?.status !== 'aktiv' || (konto.demo && !config.demo)) throw personalFaults.KONTO_NICHT_GEFUNDEN();
  return konto;
}

function moved({ tx, events }: ActionContext, { id, vertretene, vertretung }: Vertretungzeile): Promise<void> {
  return events.emit(tx, vertretungGeaendert, {
    vertretungId: id,
    vertreteneKontoId: vertretene.id,
    vertretungKontoId: vertretung.id,
  });
}

export const vertretungActions: readonly Action[] = [list, kandidaten, create, end];
