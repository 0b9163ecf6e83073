/** Verbs on Vorgänge. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkte, requireAkteToChange } from '../akte.actions.ts';
import { holdAkten } from '../akte.sql.ts';
import { requireTeam } from '../akte.ts';
import { aktenFaults } from '../akten.faults.ts';
import { requireKennzeichen } from './aktenplan.ts';
import * as api from './vorgang.api.ts';
import type { Vorgang } from './vorgang.schema.ts';
import {
  countOhneVorgang,
  deleteVorgangRow,
  findVorgangById,
  insertVerfuegung,
  insertVorgang,
  isVorgangEmpty,
  listVerfuegungRows,
  listVorgangRows,
  lockVorgaengeOf,
  setOrder,
  setVorgangOpen,
  setVorgangZda,
  updateVorgangRow,
  type VorgangValues,
} from './vorgang.sql.ts';
import { namer, requireOpen, requireVorgangToChange, tellAkte, toVerfuegungen, toVorgaenge } from './vorgang.ts';

const objects = (id: string | undefined, akteId: string | undefined) => [
  ...(id ? [{ art: 'vorgang', id }] : []),
  ...(akteId ? [{ art: 'akte', id: akteId }] : []),
];

async function readBack({ tx, actor }: ActionContext, id: string): Promise<Vorgang> {
  const row = await findVorgangById(tx, actor, id);
  const [vorgang] = await toVorgaenge(tx, row ? [row] : []);
  if (!vorgang) throw aktenFaults.VORGANG_NICHT_GEFUNDEN();
  return vorgang;
}

type Angaben = Omit<VorgangValues, 'kennzeichenName'>;

/** What was chosen stays as it was called; only a newly chosen Kennzeichen must be in force today. */
async function judge(
  { tx, clock }: ActionContext,
  angaben: Angaben,
  before?: { kennzeichen: string; kennzeichen_name: string; team_id: string | null; bearbeiter: string | null },
): Promise<VorgangValues> {
  const fields: { path: string; message: string }[] = [];
  if (angaben.laufzeitBis !== null && angaben.laufzeitBis < angaben.laufzeitVon)
    fields.push({ path: 'laufzeitBis', message: 'Das Ende liegt vor dem Beginn. Bitte prüfen Sie die beiden Tage.' });
  if (angaben.bearbeiter !== null && angaben.bearbeiter !== before?.bearbeiter) {
    const { id, name } = (await namer(tx, [angaben.bearbeiter]))(angaben.bearbeiter);
    if (id === name) fields.push({ path: 'bearbeiter', message: 'Diese Person gibt es hier nicht.' });
  }
  if (fields.length > 0) throw commonFaults.EINGABE_UNGUELTIG({}, { fields });
  if (angaben.teamId !== null && angaben.teamId !== before?.team_id) await requireTeam(tx, angaben.teamId);
  if (angaben.kennzeichen === before?.kennzeichen) return { ...angaben, kennzeichenName: before.kennzeichen_name };
  const { bezeichnung } = await requireKennzeichen(tx, angaben.kennzeichen, clock.today().toString());
  return { ...angaben, kennzeichenName: bezeichnung };
}

export const listVorgaenge = defineAction(api.listVorgaenge, {
  run: async (context, { akteId }) => {
    const { tx, actor } = context;
    await requireAkte(context, akteId);
    const vorgaenge = await toVorgaenge(tx, await listVorgangRows(tx, actor, akteId));
    return { vorgaenge, ohneVorgang: await countOhneVorgang(tx, actor, akteId) };
  },
  audit: ({ akteId }) => ({ what: 'vorgaenge.aufgelistet', objects: objects(undefined, akteId) }),
});

export const createVorgang = defineAction(api.createVorgang, {
  run: async (context, { akteId, ...angaben }) => {
    await requireAkteToChange(context, akteId);
    const values = await judge(context, angaben);
    await holdAkten(context.tx, [akteId]);
    const id = await insertVorgang(context.tx, akteId, values, context.actor.id);
    await tellAkte(context, akteId);
    return readBack(context, id);
  },
  audit: ({ akteId }, result) => ({ what: 'vorgang.angelegt', objects: objects(result?.id, akteId) }),
});

export const updateVorgang = defineAction(api.updateVorgang, {
  run: async (context, { id, version, ...angaben }) => {
    const before = await requireVorgangToChange(context, id);
    requireOpen(before);
    if (before.version !== version) throw commonFaults.KONFLIKT();
    const values = await judge(context, angaben, before);
    if (!(await updateVorgangRow(context.tx, id, version, values))) throw commonFaults.KONFLIKT();
    await tellAkte(context, before.akte_id);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'vorgang.geaendert', objects: objects(id, result?.akteId) }),
});

export const closeVorgang = defineAction(api.closeVorgang, {
  run: async (context, { id, version, vermerk, laufzeitBis }) => {
    const { tx, actor, clock } = context;
    const before = await requireVorgangToChange(context, id);
    requireOpen(before);
    if (before.version !== version) throw commonFaults.KONFLIKT();
    const bis = laufzeitBis ?? before.laufzeit_bis ?? clock.today().toString();
    await setVorgangZda(tx, id, { von: actor.id, vermerk, laufzeitBis: bis });
    await insertVerfuegung(tx, { akteId: before.akte_id, vorgangId: id, art: 'zda', vermerk }, actor.id);
    await tellAkte(context, before.akte_id);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'vorgang.zda-verfuegt', objects: objects(id, result?.akteId) }),
});

export const reopenVorgang = defineAction(api.reopenVorgang, {
  run: async (context, { id, version, grund }) => {
    const { tx, actor } = context;
    const before = await requireVorgangToChange(context, id);
    if (before.zustand === 'offen') throw aktenFaults.VORGANG_NICHT_ZDA();
    if (before.version !== version) throw commonFaults.KONFLIKT();
    await setVorgangOpen(tx, id);
    await insertVerfuegung(
      tx,
      { akteId: before.akte_id, vorgangId: id, art: 'wieder-offen', vermerk: grund },
      actor.id,
    );
    await tellAkte(context, before.akte_id);
    return readBack(context, id);
  },
  audit: ({ id, grund }, result) => ({
    what: 'vorgang.wieder-geoeffnet',
    objects: objects(id, result?.akteId),
    reason: grund,
  }),
});

export const deleteVorgang = defineAction(api.deleteVorgang, {
  run: async (context, { id, version }) => {
    const before = await requireVorgangToChange(context, id);
    if (before.version !== version) throw commonFaults.KONFLIKT();
    if (!(await isVorgangEmpty(context.tx, id))) throw aktenFaults.VORGANG_NICHT_LEER();
    await deleteVorgangRow(context.tx, id);
    await tellAkte(context, before.akte_id);
    return { akteId: before.akte_id };
  },
  audit: ({ id }, result) => ({ what: 'vorgang.geloescht', objects: objects(id, result?.akteId) }),
});

export const orderVorgaenge = defineAction(api.orderVorgaenge, {
  run: async (context, { akteId, ids }) => {
    await requireAkteToChange(context, akteId);
    await lockVorgaengeOf(context.tx, akteId);
    if ((await setOrder(context.tx, akteId, ids)) !== new Set(ids).size) throw aktenFaults.VORGANG_NICHT_GEFUNDEN();
    await tellAkte(context, akteId);
    return {};
  },
  audit: ({ akteId }) => ({ what: 'vorgaenge.geordnet', objects: objects(undefined, akteId) }),
});

const SHOWN = 200;

export const listVerfuegungen = defineAction(api.listVerfuegungen, {
  run: async (context, { akteId }) => {
    await requireAkte(context, akteId);
    const rows = await listVerfuegungRows(context.tx, context.actor, akteId, SHOWN + 1);
    return { verfuegungen: await toVerfuegungen(context.tx, rows.slice(0, SHOWN)), mehr: rows.length > SHOWN };
  },
  audit: ({ akteId }) => ({ what: 'verfuegungen.aufgelistet', objects: objects(undefined, akteId) }),
});

export const vorgangActions = [
  listVorgaenge,
  createVorgang,
  updateVorgang,
  closeVorgang,
  reopenVorgang,
  deleteVorgang,
  orderVorgaenge,
  listVerfuegungen,
];
