/** Verbs on enquiries. */
import { type ActionContext, defineAction } from '#platform/actions/action.ts';
import { OFFICE_ZONE } from '#platform/clock/clock.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { requireVerfahren, requireVerfahrenToChange, tellVerfahren } from '../verfahren.ts';
import { finishFristen } from '../zeitlauf.sql.ts';
import * as api from './anfrage.api.ts';
import { anfrageFaults } from './anfrage.faults.ts';
import type { Anfrage } from './anfrage.schema.ts';
import {
  type AnfrageRow,
  countZuTun,
  giveUpSendungen,
  handOver,
  hasLaufende,
  insertAnfrage,
  listAnfrageRows,
  listSendungen,
  type SendungRow,
  updateAnfrage,
} from './anfrage.sql.ts';
import {
  completeAngaben,
  noteAntwort,
  noteEreignis,
  noteGesendet,
  requireAnfrage,
  requireAnfrageToChange,
  requireAnlass,
  toAnfragen,
} from './anfrage.ts';
import { intendSendung } from './versand.ts';

const MOST = 200;

const objects = (id: string | undefined, result?: Anfrage) => [
  ...(id ? [{ art: 'anfrage', id }] : []),
  ...(result
    ? [
        { art: 'verfahren', id: result.verfahrenId },
        { art: 'akte', id: result.akteId },
      ]
    : []),
];

async function readBack(context: ActionContext, id: string): Promise<Anfrage> {
  const [one] = await toAnfragen(context, [await requireAnfrage(context, id)], context.clock.today().toString());
  if (!one) throw anfrageFaults.ANFRAGE_NICHT_GEFUNDEN();
  return one;
}

async function toChange(context: ActionContext, { id, version }: { id: string; version: number }): Promise<AnfrageRow> {
  const row = await requireAnfrageToChange(context, id);
  if (row.version !== version) throw commonFaults.KONFLIKT();
  return row;
}

async function openSendung(context: ActionContext, id: string): Promise<SendungRow> {
  const open = (await listSendungen(context.tx, [id])).find((one) => !one.gesendet_at && !one.aufgegeben_at);
  if (!open) throw anfrageFaults.ANFRAGE_SCHON_GESENDET();
  return open;
}

const tell = (context: ActionContext, row: AnfrageRow) =>
  tellVerfahren(context, { id: row.verfahren_id, akte_id: row.akte_id });

/** A day that people name is meant at noon, so that it stays that day everywhere; today is meant as of now. */
function instantOf({ clock }: ActionContext, day: string): string {
  const today = clock.today().toString();
  if (day > today) throw anfrageFaults.TAG_IN_ZUKUNFT();
  if (day === today) return clock.now().toString();
  return Temporal.PlainDate.from(day)
    .toZonedDateTime({ timeZone: OFFICE_ZONE, plainTime: '12:00' })
    .toInstant()
    .toString();
}

export const createAnfrage = defineAction(api.createAnfrage, {
  run: async (context, { verfahrenId, anlass: schluessel, empfaenger, angaben }) => {
    const anlass = requireAnlass(schluessel);
    const verfahren = await requireVerfahrenToChange(context, verfahrenId);
    if (await hasLaufende(context.tx, verfahrenId, schluessel)) throw anfrageFaults.ANFRAGE_LAEUFT();
    const complete = await completeAngaben(context.tx, verfahrenId, anlass, angaben);
    const neu = { verfahrenId, anlass: schluessel, stelle: anlass.stelle, empfaenger };
    const id = await insertAnfrage(context.tx, neu, context.actor.id);
    await intendSendung(context, id, complete);
    await tellVerfahren(context, verfahren);
    return readBack(context, id);
  },
  audit: ({ verfahrenId, anlass }, result) => ({
    what: 'anfrage.gestellt',
    objects: result ? objects(result.id, result) : [{ art: 'verfahren', id: verfahrenId }],
    details: { anlass },
  }),
});

export const listAnfragen = defineAction(api.listAnfragen, {
  run: async (context, { verfahrenId, nur }) => {
    if (verfahrenId) await requireVerfahren(context, verfahrenId);
    const heute = context.clock.today().toString();
    const rows = await listAnfrageRows(context.tx, context.actor, { verfahrenId, nur, heute, limit: MOST + 1 });
    return { eintraege: await toAnfragen(context, rows.slice(0, MOST), heute), mehr: rows.length > MOST };
  },
  audit: ({ verfahrenId }, result) => ({
    what: 'anfrage.aufgelistet',
    objects: [
      ...(verfahrenId ? [{ art: 'verfahren', id: verfahrenId }] : []),
      ...(result?.eintraege ?? []).map(({ id }) => ({ art: 'anfrage', id })),
    ],
    details: { anzahl: result?.eintraege.length ?? 0 },
  }),
});

export const countAnfragen = defineAction(api.countAnfragen, {
  run: async ({ tx, actor, clock }) => ({ anzahl: await countZuTun(tx, actor, clock.today().toString()) }),
  audit: () => ({ withoutAudit: 'a number, nothing of a person' }),
});

export const noteVersand = defineAction(api.noteVersand, {
  run: async (context, { id, version, zugangAm, quittung }) => {
    const row = await toChange(context, { id, version });
    const sendung = await openSendung(context, id);
    // The job may be on its way with it: first it is taken from the job.
    if (sendung.weg !== 'von_hand') throw anfrageFaults.ANFRAGE_SCHON_GESENDET();
    const an = { gesendetAt: instantOf(context, zugangAm), quittung };
    if (!(await noteGesendet(context, context, row, sendung, an))) throw anfrageFaults.ANFRAGE_SCHON_GESENDET();
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'anfrage.von-hand-gesendet', objects: objects(id, result) }),
});

export const sendVonHand = defineAction(api.sendVonHand, {
  run: async (context, ref) => {
    const row = await toChange(context, ref);
    const sendung = await openSendung(context, ref.id);
    const unklar =
      sendung.versuche > 0 ? ' Ein Versuch kann angekommen sein: Fragen Sie dort nach, bevor Sie senden.' : '';
    await handOver(context.tx, sendung.id, `Jemand hat entschieden, von Hand zu senden.${unklar}`);
    await updateAnfrage(context.tx, row.id, {});
    await tell(context, row);
    return readBack(context, ref.id);
  },
  audit: ({ id }, result) => ({ what: 'anfrage.auf-hand-umgestellt', objects: objects(id, result) }),
});

export const noteStellenAntwort = defineAction(api.noteStellenAntwort, {
  run: async (context, { id, version, art, text, eingegangenAm }) => {
    const row = await toChange(context, { id, version });
    if (row.stand === 'entwurf') throw anfrageFaults.ANTWORT_PASST_NICHT();
    const eingegangenAt = instantOf(context, eingegangenAm);
    await noteAntwort(context, context, row, { verfahrenOffen: true }, { nachrichtId: null, art, text, eingegangenAt });
    return readBack(context, id);
  },
  audit: ({ id, art }, result) => ({
    what: 'anfrage.antwort-eingetragen',
    objects: objects(id, result),
    // What security services say is in no log.
    details: { rueckfrage: art === 'rueckfrage' },
  }),
});

export const ergaenzeAnfrage = defineAction(api.ergaenzeAnfrage, {
  run: async (context, { id, version, angaben }) => {
    const row = await toChange(context, { id, version });
    if (row.stand !== 'rueckfrage') throw anfrageFaults.ANFRAGE_ENDE();
    const complete = await completeAngaben(context.tx, row.verfahren_id, requireAnlass(row.anlass), angaben);
    await updateAnfrage(context.tx, id, { stand: 'entwurf' });
    await intendSendung(context, id, complete);
    await tell(context, row);
    return readBack(context, id);
  },
  audit: ({ id }, result) => ({ what: 'anfrage.ergaenzt', objects: objects(id, result) }),
});

export const withdrawAnfrage = defineAction(api.withdrawAnfrage, {
  run: async (context, ref) => {
    const row = await toChange(context, ref);
    if (!['entwurf', 'gesendet', 'rueckfrage'].includes(row.stand)) throw anfrageFaults.ANFRAGE_ENDE();
    await giveUpSendungen(context.tx, row.id);
    await finishFristen(context.tx, { verfahrenId: row.verfahren_id, bezug: row.id }, context.actor.id);
    await updateAnfrage(context.tx, row.id, { stand: 'zurueckgezogen' });
    await noteEreignis(context, row, 'anfrage', `${requireAnlass(row.anlass).name}: zurückgezogen`);
    await tell(context, row);
    return readBack(context, ref.id);
  },
  audit: ({ id }, result) => ({ what: 'anfrage.zurueckgezogen', objects: objects(id, result) }),
});

export const noteGesehen = defineAction(api.noteGesehen, {
  run: async (context, ref) => {
    const row = await toChange(context, ref);
    await updateAnfrage(context.tx, row.id, { brauchtMensch: false });
    await tell(context, row);
    return readBack(context, ref.id);
  },
  audit: ({ id }, result) => ({ what: 'anfrage.bewertet', objects: objects(id, result) }),
});

export const anfrageActions = [
  createAnfrage,
  listAnfragen,
  countAnfragen,
  noteVersand,
  sendVonHand,
  noteStellenAntwort,
  ergaenzeAnfrage,
  withdrawAnfrage,
  noteGesehen,
];
