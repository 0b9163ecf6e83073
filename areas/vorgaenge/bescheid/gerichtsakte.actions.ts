/** Verbs on the file for a court: an Akteneinsicht of `akten`, chosen here, recorded there. */
import {
  findHerausgabeStand,
  listNichtHerausgegeben,
  noteUebergabe,
  openHerausgabe,
  orderAkteneinsicht,
} from '#areas/akten/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { tellVerfahren } from '../verfahren.ts';
import { finishFristen, insertEreignis } from '../zeitlauf.sql.ts';
import { bescheidFaults } from './bescheid.faults.ts';
import { tagWorte } from './brief.rules.ts';
import * as api from './gerichtsakte.api.ts';
import { insertGerichtsakte, listGerichtsakteRows } from './gerichtsakte.sql.ts';
import { listNeue } from './gerichtsakte.ts';
import { NAME, objectsOf, refuseFuture, requireRechtsbehelf } from './rechtsbehelf.actions.ts';

const TAGE = 90;

/** § 99 (1) VwGO: the whole Akte, unless the official chooses. One at a time; what was made before stays with the Akte. */
export const orderGerichtsakte = defineAction(api.orderGerichtsakte, {
  run: async (context, { verfahrenId, id, umfang, zurueckgehalten }) => {
    const { verfahren, row } = await requireRechtsbehelf(context, { verfahrenId, id });
    await refuseUnfinished(context, id);
    const akteId = verfahren.akte_id;
    const ids = umfang.art === 'neu' ? await listNeue(context, akteId, id) : undefined;
    if (ids?.length === 0) throw bescheidFaults.NICHTS_NACHZULIEFERN();
    const herausgabeId = await orderAkteneinsicht(context, {
      id: akteId,
      umfang: umfang.art === 'neu' ? { art: 'dokumente', ids: ids ?? [] } : umfang,
      zurueckgehalten,
      anlass: `${NAME[row.art]} ${row.aktenzeichen}${umfang.art === 'neu' ? ', Nachlieferung' : ''}`,
      empfaengerArt: 'gericht',
      empfaenger: row.gericht,
      tage: TAGE,
    });
    const before = (await listGerichtsakteRows(context.tx, id)).map(({ herausgabe_id }) => herausgabe_id);
    const left =
      umfang.art === 'dokumente' ? await listNichtHerausgegeben(context, akteId, [...before, herausgabeId]) : [];
    const ausgelassen = left.map((one) => one.id);
    await insertGerichtsakte(context.tx, { rechtsbehelfId: id, herausgabeId, ausgelassen }, context.actor.id);
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id, verfahrenId, umfang, zurueckgehalten }) => ({
    what: 'gerichtsakte.bestellt',
    objects: objectsOf(id, verfahrenId),
    details: { umfang: umfang.art, zurueckgehalten: zurueckgehalten.length },
  }),
});

async function refuseUnfinished(context: ActionContext, rechtsbehelfId: string): Promise<void> {
  for (const { herausgabe_id } of await listGerichtsakteRows(context.tx, rechtsbehelfId)) {
    const stand = await findHerausgabeStand(context, herausgabe_id);
    if (stand?.status === 'wartet' || stand?.status === 'laeuft') throw bescheidFaults.AKTE_IN_ARBEIT();
  }
}

async function requireGerichtsakte(context: ActionContext, which: { verfahrenId: string; id: string; akteId: string }) {
  const found = await requireRechtsbehelf(context, which);
  const rows = await listGerichtsakteRows(context.tx, which.id);
  if (!rows.some(({ herausgabe_id }) => herausgabe_id === which.akteId)) throw bescheidFaults.AKTE_FEHLT();
  return found;
}

export const getGerichtsakte = defineAction(api.getGerichtsakte, {
  run: async (context, which): Promise<ByteAnswer> => {
    await requireGerichtsakte(context, which);
    return openHerausgabe(context, which.akteId);
  },
  audit: ({ id, verfahrenId }) => ({ what: 'gerichtsakte.geoeffnet', objects: objectsOf(id, verfahrenId) }),
});

const WEG_WORTE = {
  postfach: 'über das Behördenpostfach',
  datentraeger: 'auf einem Datenträger',
  papier: 'auf Papier',
  sonstiger: 'auf anderem Weg',
} as const;

export const handOverGerichtsakte = defineAction(api.handOverGerichtsakte, {
  run: async (context, { weg, am, ...which }) => {
    const { tx, actor } = context;
    const { verfahren, row } = await requireGerichtsakte(context, which);
    refuseFuture(context, 'am', am);
    await noteUebergabe(context, { id: which.akteId, empfaengerArt: 'gericht', empfaenger: row.gericht, weg, am });
    await finishFristen(tx, { verfahrenId: verfahren.id, art: 'gerichtsakte', bezug: which.id }, actor.id);
    const rows = await listGerichtsakteRows(tx, which.id);
    const what = rows[0]?.herausgabe_id === which.akteId ? 'Akte' : 'Nachlieferung zur Akte';
    const text = `${what} am ${tagWorte(am)} an das ${row.gericht} gegeben, ${WEG_WORTE[weg]}`;
    await insertEreignis(tx, { verfahrenId: verfahren.id, art: 'gerichtsakte', text, bezug: which.id }, actor.id);
    await tellVerfahren(context, verfahren);
    return {};
  },
  audit: ({ id, verfahrenId, weg, am }) => ({
    what: 'gerichtsakte.uebergeben',
    objects: objectsOf(id, verfahrenId),
    details: { weg, am },
  }),
});

export const gerichtsakteActions = [orderGerichtsakte, getGerichtsakte, handOverGerichtsakte];
