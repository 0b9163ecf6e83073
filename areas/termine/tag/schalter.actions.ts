/** Opening, leaving, pausing a desk; looking at the waiting room. */
import { findNamen } from '#areas/personal/index.ts';
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { notPersonal } from '#platform/actions/audit.ts';
import { listAnliegenAm } from '../anliegen/katalog.ts';
import { momentOf } from './besuch.ts';
import * as api from './schalter.api.ts';
import type { Schalter } from './schalter.schema.ts';
import {
  endSchalter,
  findSchalterOf,
  findSchalterRow,
  insertSchalter,
  listSchalterRows,
  lockSchalterAt,
  type SchalterRow,
  setPause,
} from './schalter.sql.ts';
import { holdMeinSchalter, tellSchalter, toSchalterListe } from './schalter.ts';
import { tagFaults } from './tag.faults.ts';
import { findHaus, listHausRows, listPoolSchluessel } from './tag-haus.sql.ts';
import { loadWarteraum } from './warteraum.ts';

const objects = (platzId: string) => [{ art: 'platz', id: platzId }];

async function told(context: ActionContext, platzId: string): Promise<Schalter> {
  const row = (await findSchalterRow(context.tx, platzId)) as SchalterRow;
  await tellSchalter(context, row);
  return (await toSchalterListe(context, [row]))[0] as Schalter;
}

export const listHaeuser = defineAction(api.listHaeuser, {
  run: async (context) => {
    const schalter = await listSchalterRows(context.tx);
    const haeuser = await Promise.all(
      (await listHausRows(context.tx)).map(async ({ id, schluessel, name }) => ({
        standortId: id,
        standort: schluessel,
        name,
        schalter: await toSchalterListe(
          context,
          schalter.filter(({ standort_id }) => standort_id === id),
        ),
      })),
    );
    return { haeuser };
  },
  audit: notPersonal('places and colleagues at work'),
});

export const listWarteraum = defineAction(api.listWarteraum, {
  run: async (context, { standortId }) => {
    const haus = await findHaus(context.tx, { id: standortId });
    if (!haus) throw tagFaults.HAUS_UNBEKANNT();
    return loadWarteraum(context, haus);
  },
  audit: (_input, result) => ({
    what: 'warteraum.gelesen',
    objects: [...(result?.wartende ?? []), ...(result?.zurueckgestellt ?? []), ...(result?.imAufruf ?? [])].map(
      ({ id }) => ({
        art: 'besuch',
        id,
      }),
    ),
  }),
});

export const listAnliegenAmSchalter = defineAction(api.listAnliegenAmSchalter, {
  run: async ({ tx, clock }, { standortId }) => {
    const pools = await listPoolSchluessel(tx, standortId);
    const alle = await listAnliegenAm(tx, clock.today().toString());
    const here = alle.filter(({ aktiv, stationen }) => aktiv && stationen.every(({ pool }) => pools.has(pool)));
    return {
      anliegen: here
        .map(({ schluessel, name, zugang }) => ({
          schluessel,
          name: name.de ?? schluessel,
          spontan: zugang === 'spontan',
        }))
        .toSorted((a, b) => Number(b.spontan) - Number(a.spontan) || a.name.localeCompare(b.name, 'de')),
    };
  },
  audit: notPersonal('the catalogue'),
});

export const openSchalter = defineAction(api.openSchalter, {
  run: async (context, { platzId, uebernehmen }) => {
    const { tx, actor } = context;
    const { jetzt } = momentOf(context);
    await lockSchalterAt(tx, platzId, actor.id);
    const row = await findSchalterRow(tx, platzId);
    if (!row) throw tagFaults.PLATZ_PASST_NICHT();
    if (row.konto === actor.id) return told(context, platzId);
    await leaveOther(context, jetzt);
    if (row.konto !== null) {
      const [wer] = await findNamen(tx, [row.konto]);
      if (!uebernehmen) throw tagFaults.SCHALTER_BESETZT({ wer: wer?.name ?? 'jemand' });
      await endSchalter(tx, platzId, jetzt);
    }
    if (!(await insertSchalter(tx, { platzId, konto: actor.id, jetzt })))
      throw tagFaults.SCHALTER_BESETZT({ wer: 'jemand' });
    return told(context, platzId);
  },
  audit: ({ platzId }) => ({ what: 'schalter.geoeffnet', objects: objects(platzId) }),
});

/** One colleague, one desk: the old one is left, unless somebody sits there. */
async function leaveOther(context: ActionContext, jetzt: string): Promise<void> {
  const other = await findSchalterOf(context.tx, context.actor.id);
  if (!other) return;
  if (other.besuch_id !== null) throw tagFaults.SCHALTER_BELEGT({ nummer: other.nummer ?? '' });
  await endSchalter(context.tx, other.platz_id, jetzt);
  await tellSchalter(context, other);
}

async function holdMine(context: ActionContext, platzId: string): Promise<SchalterRow> {
  const row = await holdMeinSchalter(context);
  if (row.platz_id !== platzId) throw tagFaults.SCHALTER_ANDERSWO();
  return row;
}

export const closeSchalter = defineAction(api.closeSchalter, {
  run: async (context, { platzId }) => {
    const row = await holdMine(context, platzId);
    if (row.besuch_id !== null) throw tagFaults.SCHALTER_BELEGT({ nummer: row.nummer ?? '' });
    await endSchalter(context.tx, platzId, momentOf(context).jetzt);
    return told(context, platzId);
  },
  audit: ({ platzId }) => ({ what: 'schalter.geschlossen', objects: objects(platzId) }),
});

export const pauseSchalter = defineAction(api.pauseSchalter, {
  run: async (context, { platzId, vertretungId }) => {
    const row = await holdMine(context, platzId);
    if (row.besuch_id !== null) throw tagFaults.SCHALTER_BELEGT({ nummer: row.nummer ?? '' });
    if (vertretungId) await requireVertretung(context, row, vertretungId);
    await setPause(context.tx, platzId, { seit: momentOf(context).jetzt, vertretungId: vertretungId ?? null });
    return told(context, platzId);
  },
  audit: ({ platzId, vertretungId }) => ({
    what: 'schalter.pause',
    objects: [...objects(platzId), ...(vertretungId ? objects(vertretungId) : [])],
  }),
});

async function requireVertretung({ tx }: ActionContext, row: SchalterRow, vertretungId: string): Promise<void> {
  const other = await findSchalterRow(tx, vertretungId);
  const there = other?.schalter_id && other.pause_seit === null && other.standort_id === row.standort_id;
  if (!there || vertretungId === row.platz_id) throw tagFaults.VERTRETUNG_NICHT_OFFEN();
}

export const resumeSchalter = defineAction(api.resumeSchalter, {
  run: async (context, { platzId }) => {
    await holdMine(context, platzId);
    await setPause(context.tx, platzId, { seit: null, vertretungId: null });
    return told(context, platzId);
  },
  audit: ({ platzId }) => ({ what: 'schalter.weiter', objects: objects(platzId) }),
});

export const schalterActions = [listHaeuser, listWarteraum, openSchalter, closeSchalter, pauseSchalter, resumeSchalter];
