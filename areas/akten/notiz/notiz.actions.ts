/** Verbs on notes and stamps. They are part of the Akte, so whoever changes none of it writes none into it. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireAkte, requireAkteToChange } from '../akte.actions.ts';
import { aktenFaults } from '../akten.faults.ts';
import { findDokumentById, findSeite } from '../dokument.sql.ts';
import { notFound, requireMoreThanReading } from '../sichtbar.ts';
import { requireOpenAround, requireVorgang, tellAkte } from '../vorgang/vorgang.ts';
import * as api from './notiz.api.ts';
import {
  findNotizById,
  insertNotiz,
  listFassungRows,
  listNotizRows,
  type NewNotiz,
  type NotizRow,
  setGestrichen,
  updateNotizText,
} from './notiz.sql.ts';
import { toNotizen } from './notiz.ts';

const MOST = 1_000;

export const listNotizen = defineAction(api.listNotizen, {
  run: async (context, { akteId, dokumentId }) => {
    const { tx, actor } = context;
    await requireAkte(context, akteId);
    const rows = await listNotizRows(tx, actor, { akteId, dokumentId, limit: MOST + 1 });
    return { notizen: await toNotizen(tx, rows.slice(0, MOST), actor.id), mehr: rows.length > MOST };
  },
  audit: ({ akteId, dokumentId }) => ({ what: 'notizen.gelesen', objects: objects(akteId, dokumentId) }),
});

function objects(akteId: string | undefined, dokumentId: string | undefined, id?: string) {
  return [
    ...(id ? [{ art: 'notiz', id }] : []),
    ...(akteId ? [{ art: 'akte', id: akteId }] : []),
    ...(dokumentId ? [{ art: 'dokument', id: dokumentId }] : []),
  ];
}

type Pin = Pick<NewNotiz, 'akteId' | 'vorgangId' | 'dokumentId' | 'seite'>;

/** To what it is pinned, of this Akte and open. */
async function requirePin(context: ActionContext, akteId: string, pin: Omit<Pin, 'akteId'>): Promise<Pin> {
  const { tx, actor } = context;
  await requireAkteToChange(context, akteId);
  if (pin.dokumentId) {
    const dokument = await findDokumentById(tx, actor, pin.dokumentId);
    if (dokument?.akte_id !== akteId) throw aktenFaults.DOKUMENT_NICHT_GEFUNDEN();
    await requireOpenAround(tx, dokument.vorgang_id);
    if (pin.seite !== undefined && !(await findSeite(tx, actor, pin.dokumentId, pin.seite)))
      throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: pin.seite });
    return { dokumentId: pin.dokumentId, seite: pin.seite };
  }
  if (!pin.vorgangId) return { akteId };
  const vorgang = await requireVorgang(context, pin.vorgangId);
  if (vorgang.akte_id !== akteId) throw aktenFaults.VORGANG_IN_ANDERER_AKTE();
  await requireOpenAround(tx, vorgang.id);
  return { vorgangId: vorgang.id };
}

export const createNotiz = defineAction(api.createNotiz, {
  run: async (context, { akteId, kasten, text, ...rest }) => {
    if (kasten && rest.seite === undefined) throw aktenFaults.SEITE_NICHT_GEFUNDEN({ seite: 0 });
    const pin = await requirePin(context, akteId, rest);
    const onPage = pin.seite === undefined ? undefined : kasten;
    const made = await insertNotiz(context.tx, { art: 'notiz', ...pin, kasten: onPage, text }, context.actor.id);
    await tellAkte(context, akteId);
    return { ...made, akteId };
  },
  audit: ({ akteId, dokumentId }, result) => ({
    what: 'notiz.geschrieben',
    objects: objects(akteId, dokumentId, result?.id),
  }),
});

export const createStempel = defineAction(api.createStempel, {
  run: async (context, { akteId, dokumentId, seite, ...values }) => {
    const pin = await requirePin(context, akteId, { dokumentId, seite });
    const made = await insertNotiz(context.tx, { art: 'stempel', ...pin, ...values }, context.actor.id);
    await tellAkte(context, akteId);
    return { ...made, akteId };
  },
  audit: ({ akteId, dokumentId, stempel, seite }, result) => ({
    what: 'stempel.gesetzt',
    objects: objects(akteId, dokumentId, result?.id),
    details: { stempel, seite },
  }),
});

async function requireNotizToChange(context: ActionContext, id: string): Promise<NotizRow> {
  const { tx, actor } = context;
  const row = await findNotizById(tx, actor, id);
  if (!row) throw await notFound(context, 'notiz', id);
  await requireMoreThanReading(context, (own) => findNotizById(tx, own, id));
  if (row.gestrichen_at !== null) throw aktenFaults.NOTIZ_GESTRICHEN();
  if (row.vorgang_zustand === 'zda') throw aktenFaults.VORGANG_ZDA({ vorgang: row.vorgang?.bezeichnung ?? '' });
  return row;
}

export const updateNotiz = defineAction(api.updateNotiz, {
  run: async (context, { id, version, text }) => {
    const row = await requireNotizToChange(context, id);
    if (row.created_by !== context.actor.id || row.art !== 'notiz') throw aktenFaults.NOTIZ_VON_ANDEREN();
    const updated = await updateNotizText(context.tx, id, version, text);
    if (!updated) throw commonFaults.KONFLIKT();
    await tellAkte(context, row.akte_id);
    return { ...updated, akteId: row.akte_id };
  },
  audit: ({ id }, result) => ({ what: 'notiz.geaendert', objects: objects(result?.akteId, undefined, id) }),
});

export const strikeNotiz = defineAction(api.strikeNotiz, {
  run: async (context, { id, version }) => {
    const row = await requireNotizToChange(context, id);
    const struck = await setGestrichen(context.tx, id, version, context.actor.id);
    if (!struck) throw commonFaults.KONFLIKT();
    await tellAkte(context, row.akte_id);
    return { ...struck, akteId: row.akte_id };
  },
  audit: ({ id }, result) => ({ what: 'notiz.gestrichen', objects: objects(result?.akteId, undefined, id) }),
});

export const listNotizFassungen = defineAction(api.listNotizFassungen, {
  run: async (context, { id }) => {
    const row = await findNotizById(context.tx, context.actor, id);
    if (!row) throw await notFound(context, 'notiz', id);
    const rows = await listFassungRows(context.tx, id);
    return {
      akteId: row.akte_id,
      fassungen: rows.map(({ nummer, text, created_at }) => ({ nummer, text, am: created_at })),
    };
  },
  audit: ({ id }, result) => ({ what: 'notiz.fassungen-gelesen', objects: objects(result?.akteId, undefined, id) }),
});

export const notizActions = [listNotizen, createNotiz, createStempel, updateNotiz, strikeNotiz, listNotizFassungen];
