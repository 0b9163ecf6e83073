/** Verbs on messages that bring applications. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { insertEreignis, insertFrist } from '../zeitlauf.sql.ts';
import type { XAntwort } from './antwort.schema.ts';
import { satzZu } from './antwort-worte.rules.ts';
import { sendeXAntwort } from './ausgang.jobs.ts';
import { replyTo } from './ausgang.ts';
import * as api from './eingang.api.ts';
import type { XAusgang } from './eingang.schema.ts';
import {
  type AusgangRow,
  dismissNachricht,
  findNachricht,
  listAusgang,
  listNachrichtenOfVerfahren,
  lockNachricht,
  type NachrichtRow,
  releaseAusgang,
  settleAusgang,
} from './eingang.sql.ts';
import { nimmAntragEntgegen } from './eingang.ts';
import { xauslaenderFaults } from './xauslaender.faults.ts';

const nachricht = (id: string | undefined) => (id ? [{ art: 'antragsnachricht', id }] : []);
const verfahren = (id: string) => [{ art: 'verfahren', id }];

async function requireNachricht({ tx, actor }: ActionContext, id: string): Promise<NachrichtRow> {
  const row = await findNachricht(tx, actor, id);
  if (!row) throw xauslaenderFaults.NACHRICHT_NICHT_GEFUNDEN();
  return row;
}

/** Held until commit; nobody has decided on it, and it is as the actor saw it. */
async function requireOpen(context: ActionContext, { id, version }: { id: string; version: number }) {
  const row = await requireNachricht(context, id);
  const held = await lockNachricht(context.tx, id);
  if (held?.stand !== 'offen' || !row.antrag) throw xauslaenderFaults.NACHRICHT_ERLEDIGT();
  if (held.version !== version) throw commonFaults.KONFLIKT();
  return { ...row, antrag: row.antrag };
}

export const takeAntragsnachricht = defineAction(api.takeAntragsnachricht, {
  // Reading foreign XML takes a child process and a while: no connection is held meanwhile.
  prepare: (kernel, { xml }, { actor }) =>
    nimmAntragEntgegen(kernel, { weg: 'hand', xml: Buffer.from(xml, 'base64') }, actor),
  run: async (_context, _input, { id, stand, grund, eingegangenAm, verfahrenId, schonDa }) => ({
    id,
    stand,
    grund,
    eingegangenAm,
    ...(verfahrenId ? { verfahrenId } : {}),
    schonDa,
  }),
  audit: (_input, result) => ({ what: 'antragsnachricht.hochgeladen', objects: nachricht(result?.id) }),
});

export const dismissAntragsnachricht = defineAction(api.dismissAntragsnachricht, {
  run: async (context, { id, version, hinweis, zustaendigeAbh }) => {
    const { antrag } = await requireOpen(context, { id, version });
    await dismissNachricht(context.tx, id, hinweis, context.actor.id);
    const naming = zustaendigeAbh ? { zustaendigeAbh } : {};
    if (antrag.rueckkanal) await replyTo(context, { id, antrag }, { art: '130109', hinweis, ...naming });
    return {};
  },
  audit: ({ id }) => ({ what: 'antragsnachricht.unzustaendig', objects: nachricht(id) }),
});

export const replyAntragsnachricht = defineAction(api.replyAntragsnachricht, {
  run: async (context, { id, antwort }) => {
    const row = await requireNachricht(context, id);
    if (!row.antrag) throw xauslaenderFaults.NACHRICHT_NICHT_GEFUNDEN();
    if (antwort.art === '130102' && antwort.fristdatum && antwort.fristdatum <= context.clock.today().toString())
      throw commonFaults.EINGABE_UNGUELTIG({}, { fields: [FRIST_VORBEI] });
    const vorgang = row.verfahren_id ? await requireVerfahrenToChange(context, row.verfahren_id) : undefined;
    const ausgangId = await replyTo(context, { id, antrag: row.antrag }, antwort);
    if (vorgang) {
      await noteAntwort(context, vorgang.id, antwort, ausgangId);
      await tellVerfahren(context, vorgang);
    }
    return { ausgangId };
  },
  audit: ({ id, antwort }) => ({
    what: 'antragsnachricht.beantwortet',
    objects: nachricht(id),
    details: { art: antwort.art },
  }),
});

const FRIST_VORBEI = { path: 'antwort.fristdatum', message: 'Bitte nennen Sie einen späteren Tag.' };

async function noteAntwort(
  { tx, actor }: ActionContext,
  verfahrenId: string,
  antwort: XAntwort,
  bezug: string,
): Promise<void> {
  const event = { verfahrenId, art: 'nachricht', text: satzZu(antwort), oeffentlich: true, bezug };
  await insertEreignis(tx, event, actor.id);
  if (antwort.art !== '130102' || !antwort.fristdatum) return;
  const frist = { verfahrenId, art: 'nachforderung', faellig: antwort.fristdatum, text: 'Antwort auf die Rückfrage' };
  const norm = '§ 82 Abs. 1 AufenthG';
  await insertFrist(tx, { ...frist, norm, wartetAuf: 'antragsteller', bezug }, actor.id);
}

export const listXAntworten = defineAction(api.listXAntworten, {
  run: async (context, { verfahrenId }) => {
    await requireVerfahren(context, verfahrenId);
    const rows = await listNachrichtenOfVerfahren(context.tx, context.actor, verfahrenId);
    const ausgang = await listAusgang(
      context.tx,
      rows.map(({ id }) => id),
    );
    const last = rows.findLast(({ art, antrag }) => art === '130101' && antrag);
    const absender = last?.antrag?.absender;
    return {
      ...(last && absender
        ? {
            nachricht: {
              id: last.id,
              absender: absender.name || absender.kennung,
              rueckkanal: last.antrag?.rueckkanal ?? false,
            },
          }
        : {}),
      ausgang: ausgang.map(toAusgang),
    };
  },
  audit: ({ verfahrenId }) => ({ what: 'antragsnachricht.antworten-gelesen', objects: verfahren(verfahrenId) }),
});

function toAusgang({ id, art, stand, grund, versuche, gesendet_at, created_at }: AusgangRow): XAusgang {
  return {
    id,
    art: art as XAusgang['art'],
    stand,
    grund,
    versuche,
    am: created_at,
    ...(gesendet_at ? { gesendetAm: gesendet_at } : {}),
  };
}

/** Of this Vorgang, and waiting for a person. */
async function requireHaengt(context: ActionContext, verfahrenId: string, ausgangId: string) {
  const vorgang = await requireVerfahrenToChange(context, verfahrenId);
  const rows = await listNachrichtenOfVerfahren(context.tx, context.actor, verfahrenId);
  const all = await listAusgang(
    context.tx,
    rows.map(({ id }) => id),
  );
  if (!all.some(({ id, stand }) => id === ausgangId && stand === 'von_hand'))
    throw xauslaenderFaults.NACHRICHT_ERLEDIGT();
  return vorgang;
}

export const resendXAntwort = defineAction(api.resendXAntwort, {
  run: async (context, { verfahrenId, ausgangId }) => {
    const vorgang = await requireHaengt(context, verfahrenId, ausgangId);
    if (!(await releaseAusgang(context.tx, ausgangId))) throw xauslaenderFaults.NACHRICHT_ERLEDIGT();
    await context.jobs.enqueue(context.tx, sendeXAntwort, [{ ausgangId }], { lane: 'now' });
    await tellVerfahren(context, vorgang);
    return {};
  },
  audit: ({ verfahrenId }) => ({ what: 'antragsnachricht.nochmal-gesendet', objects: verfahren(verfahrenId) }),
});

export const settleXAntwort = defineAction(api.settleXAntwort, {
  run: async (context, { verfahrenId, ausgangId, wie }) => {
    const vorgang = await requireHaengt(context, verfahrenId, ausgangId);
    if (!(await settleAusgang(context.tx, ausgangId, wie))) throw xauslaenderFaults.NACHRICHT_ERLEDIGT();
    const text = `Auf anderem Weg unterrichtet: ${wie}`;
    await insertEreignis(context.tx, { verfahrenId, art: 'nachricht', text, bezug: ausgangId }, context.actor.id);
    await tellVerfahren(context, vorgang);
    return {};
  },
  audit: ({ verfahrenId }) => ({ what: 'antragsnachricht.anders-unterrichtet', objects: verfahren(verfahrenId) }),
});

export const eingangActions = [
  takeAntragsnachricht,
  dismissAntragsnachricht,
  replyAntragsnachricht,
  listXAntworten,
  resendXAntwort,
  settleXAntwort,
];
