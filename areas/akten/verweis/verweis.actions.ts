/** Verbs on links between persons and Akten. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkte, requireAkteToChange } from '../akte.actions.ts';
import { listAktePersonen } from '../akte.sql.ts';
import { akteBewegt } from '../akten.events.ts';
import { aktenFaults } from '../akten.faults.ts';
import { requirePersonToChange } from '../person.actions.ts';
import { findPersonById } from '../person.sql.ts';
import { notFound } from '../sichtbar.ts';
import * as api from './verweis.api.ts';
import { rolleOf, storedVerweis } from './verweis.rules.ts';
import type { Verweis } from './verweis.schema.ts';
import {
  deleteVerweis,
  findVerweisEnds,
  insertVerweis,
  listAkteIdsOf,
  listBezugRows,
  listFamilieRows,
  type PersonName,
  type VerweisRow,
} from './verweis.sql.ts';

const objects = (art: 'person' | 'akte', ...ids: (string | undefined)[]) =>
  ids.flatMap((id) => (id ? [{ art, id }] : []));

function nameOf({ geburtsdatum, ...name }: PersonName) {
  return { ...name, ...(geburtsdatum ? { geburtsdatum } : {}) };
}

function toVerweis(row: VerweisRow): Verweis {
  return {
    id: row.id,
    rolle: rolleOf(row.art, row.seite),
    ...(row.hier ? { hier: nameOf(row.hier) } : {}),
    ...(row.person ? { person: nameOf(row.person) } : {}),
    ...(row.akte ? { akte: row.akte } : {}),
    ...(row.vermerk === '' ? {} : { vermerk: row.vermerk }),
  };
}

export const listVerweiseOfPerson = defineAction(api.listVerweiseOfPerson, {
  run: async (context, { personId }) => {
    const { tx, actor } = context;
    if (!(await findPersonById(tx, actor, personId))) throw await notFound(context, 'person', personId);
    return { verweise: (await listFamilieRows(tx, actor, [personId])).map(toVerweis) };
  },
  audit: ({ personId }, result) => ({
    what: 'verweise.gelesen',
    objects: objects('person', personId, ...(result?.verweise ?? []).map(({ person }) => person?.id)),
  }),
});

export const listVerweiseOfAkte = defineAction(api.listVerweiseOfAkte, {
  run: async (context, { akteId }) => {
    const { tx, actor } = context;
    await requireAkte(context, akteId);
    const ids = (await listAktePersonen(tx, actor, akteId)).map(({ id }) => id);
    const familie = await listFamilieRows(tx, actor, ids);
    // Between two persons of this Akte one line says it.
    const once = familie.filter(
      (row) => row.seite === 'von' || !familie.some((other) => other.id === row.id && other.seite === 'von'),
    );
    return { verweise: [...once, ...(await listBezugRows(tx, actor, akteId))].map(toVerweis) };
  },
  audit: ({ akteId }, result) => ({
    what: 'verweise.gelesen',
    objects: [
      { art: 'akte', id: akteId },
      ...objects('person', ...(result?.verweise ?? []).map(({ person }) => person?.id)),
    ],
  }),
});

function requireTwo(vonId: string, nachId: string): void {
  if (vonId !== nachId) return;
  const message = 'Bitte wählen Sie zwei verschiedene.';
  throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [{ path: 'nachId', message }] });
}

export const createFamilie = defineAction(api.createFamilie, {
  run: async (context, { rolle, vonId, nachId, vermerk }) => {
    requireTwo(vonId, nachId);
    for (const id of [vonId, nachId])
      if ((await requirePersonToChange(context, id)).eingeschraenkt) throw aktenFaults.EINGESCHRAENKT();
    const stored = { ...storedVerweis(rolle, vonId, nachId), vermerk };
    const id = await insertVerweis(context.tx, 'person', stored, context.actor.id);
    if (!id) throw aktenFaults.VERWEIS_BESTEHT();
    await tellPersons(context, [vonId, nachId]);
    return { id };
  },
  audit: ({ vonId, nachId, rolle }) => ({
    what: 'verweis.angelegt',
    objects: objects('person', vonId, nachId),
    details: { rolle },
  }),
});

/** Who has one of their Akten open sees it; the Akten themselves have not moved. */
async function tellPersons({ tx, events }: ActionContext, personIds: readonly string[]): Promise<void> {
  for (const akteId of await listAkteIdsOf(tx, personIds)) await events.emit(tx, akteBewegt, { akteId });
}

async function tellAkten({ tx, events }: ActionContext, akteIds: readonly string[]): Promise<void> {
  for (const akteId of akteIds) await events.emit(tx, akteBewegt, { akteId });
}

export const createBezug = defineAction(api.createBezug, {
  run: async (context, { rolle, vonId, nachId, vermerk }) => {
    requireTwo(vonId, nachId);
    for (const id of [vonId, nachId]) await requireAkteToChange(context, id);
    const stored = { ...storedVerweis(rolle, vonId, nachId), vermerk };
    const id = await insertVerweis(context.tx, 'akte', stored, context.actor.id);
    if (!id) throw aktenFaults.VERWEIS_BESTEHT();
    await tellAkten(context, [vonId, nachId]);
    return { id };
  },
  audit: ({ vonId, nachId, rolle }) => ({
    what: 'verweis.angelegt',
    objects: objects('akte', vonId, nachId),
    details: { rolle },
  }),
});

/** Whoever does not see both ends does not learn that there is a link. */
export const removeVerweis = defineAction(api.removeVerweis, {
  run: async (context, { id }) => {
    const ends = await findVerweisEnds(context.tx, id);
    if (!ends) throw await notFound(context, 'verweis', id);
    const personen = [ends.von_person, ends.nach_person].filter((one) => one !== null);
    const akten = [ends.von_akte, ends.nach_akte].filter((one) => one !== null);
    await requireEnds(context, id, personen, akten);
    await deleteVerweis(context.tx, id);
    await tellPersons(context, personen);
    await tellAkten(context, akten);
    return { personen, akten };
  },
  audit: ({ id }, result) => ({
    what: 'verweis.geloest',
    objects: [
      { art: 'verweis', id },
      ...objects('person', ...(result?.personen ?? [])),
      ...objects('akte', ...(result?.akten ?? [])),
    ],
  }),
});

async function requireEnds(
  context: ActionContext,
  id: string,
  personen: readonly string[],
  akten: readonly string[],
): Promise<void> {
  const { tx, actor } = context;
  for (const personId of personen)
    if (!(await findPersonById(tx, actor, personId))) throw await notFound(context, 'verweis', id);
  for (const personId of personen)
    if ((await requirePersonToChange(context, personId)).eingeschraenkt) throw aktenFaults.EINGESCHRAENKT();
  for (const akteId of akten)
    await requireAkteToChange(context, akteId).catch(async (cause: unknown) => {
      const isHidden = cause instanceof Error && 'code' in cause && cause.code === 'akten.AKTE_NICHT_GEFUNDEN';
      throw isHidden ? await notFound(context, 'verweis', id) : cause;
    });
}

export const verweisActions = [listVerweiseOfPerson, listVerweiseOfAkte, createFamilie, createBezug, removeVerweis];
