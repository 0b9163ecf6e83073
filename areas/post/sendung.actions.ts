/** Verbs of the Poststelle. Each says what really happened; what follows from it, the area decides that wrote the letter. */
import { liegtDokumentInAkte, openDokumentBytes } from '#areas/akten/index.ts';
import { type ActionContext, type ByteAnswer, defineAction } from '#platform/actions/action.ts';
import { commonFaults } from '#platform/errors/errors.ts';
import { sendungBewegt } from './post.events.ts';
import { postFaults } from './post.faults.ts';
import type { Sendung } from './post.schema.ts';
import * as api from './sendung.api.ts';
import {
  countSendungen,
  findSendung,
  listSendungenOf,
  listSendungRows,
  lockSendungen,
  type SendungRow,
  setVersandt,
  setZugestellt,
  setZurueck,
} from './sendung.sql.ts';
import { toSendung } from './sendung.ts';

const objects = (rows: readonly { id: string; akteId?: string }[]) =>
  rows.flatMap(({ id, akteId }) => [{ art: 'sendung', id }, ...(akteId ? [{ art: 'akte', id: akteId }] : [])]);

export const listSendungen = defineAction(api.listSendungen, {
  run: async ({ tx, actor }, input) => ({
    sendungen: (await listSendungRows(tx, actor, input)).map(toSendung),
    anzahl: await countSendungen(tx, actor),
  }),
  audit: ({ liste }, result) => ({
    what: 'sendungen.gelesen',
    objects: objects(result?.sendungen ?? []),
    details: { liste },
  }),
});

export const listSendungenZu = defineAction(api.listSendungenZu, {
  run: async ({ tx, actor }, { bezug }) => ({ sendungen: (await listSendungenOf(tx, actor, bezug)).map(toSendung) }),
  audit: (_input, result) => ({ what: 'sendungen.gelesen', objects: objects(result?.sendungen ?? []) }),
});

export const getSendungPdf = defineAction(api.getSendungPdf, {
  run: async (context, { id }): Promise<ByteAnswer> => {
    const row = await findSendung(context.tx, context.actor, id);
    if (!row) throw postFaults.SENDUNG_NICHT_GEFUNDEN();
    return openDokumentBytes(context, context.tx, row.dokument_id);
  },
  audit: ({ id }) => ({ what: 'sendung.gedruckt', objects: objects([{ id }]) }),
});

/** Not in the future, and not before it left. */
function requireDay(context: ActionContext, am: string, notBefore: string | null = null): void {
  if (am > context.clock.today().toString() || (notBefore !== null && am < notBefore))
    throw postFaults.TAG_PASST_NICHT();
}

async function requireOne(context: ActionContext, id: string, version: number): Promise<SendungRow> {
  const [row] = await lockSendungen(context.tx, context.actor, [id]);
  if (!row) throw postFaults.SENDUNG_NICHT_GEFUNDEN();
  if (row.version !== version) throw commonFaults.KONFLIKT();
  // The day is what the person did, and nothing that somebody types.
  if (row.weg === 'portal' && row.stand === 'versandt') throw postFaults.NUR_DURCH_ABRUF();
  return row;
}

async function tell(
  { tx, events, actor }: ActionContext,
  row: SendungRow,
  was: 'versandt' | 'zugestellt' | 'zurueck',
  tag: string,
  versandtAm = row.versandt_am,
): Promise<void> {
  await events.emit(tx, sendungBewegt, {
    sendungId: row.id,
    quelle: row.quelle,
    bezug: row.bezug,
    akteId: row.akte_id,
    weg: row.weg,
    was,
    tag,
    ...(versandtAm === null ? {} : { versandtAm }),
    by: actor.id,
  });
}

async function readBack({ tx, actor }: ActionContext, id: string): Promise<Sendung> {
  const row = await findSendung(tx, actor, id);
  if (!row) throw postFaults.SENDUNG_NICHT_GEFUNDEN();
  return toSendung(row);
}

/** The caller holds them, and each is ready. */
export async function sendOff(context: ActionContext, rows: readonly SendungRow[], am: string): Promise<number> {
  requireDay(context, am);
  const ids = rows.map(({ id }) => id);
  await setVersandt(context.tx, ids, am, context.actor.id);
  for (const row of rows) await tell(context, row, row.weg === 'schalter' ? 'zugestellt' : 'versandt', am, am);
  return rows.length;
}

export const markVersandt = defineAction(api.markVersandt, {
  run: async (context, { sendungen, am }) => {
    const wanted = new Map(sendungen.map(({ id, version }) => [id, version]));
    const rows = await lockSendungen(context.tx, context.actor, [...wanted.keys()]);
    if (rows.length !== wanted.size) throw postFaults.SENDUNG_NICHT_GEFUNDEN();
    if (rows.some((row) => row.version !== wanted.get(row.id))) throw commonFaults.KONFLIKT();
    if (rows.some(({ stand }) => stand !== 'bereit')) throw postFaults.STAND_PASST_NICHT();
    return { anzahl: await sendOff(context, rows, am) };
  },
  audit: ({ sendungen, am }) => ({ what: 'sendung.versandt', objects: objects(sendungen), details: { am } }),
});

export const noteZustellung = defineAction(api.noteZustellung, {
  run: async (context, { id, version, am, nachweisDokumentId }) => {
    const row = await requireOne(context, id, version);
    if (row.stand !== 'versandt') throw postFaults.STAND_PASST_NICHT();
    requireDay(context, am, row.versandt_am);
    if (nachweisDokumentId && !(await liegtDokumentInAkte(context.tx, nachweisDokumentId, row.akte_id)))
      throw postFaults.SENDUNG_NICHT_GEFUNDEN();
    await setZugestellt(context.tx, id, am, nachweisDokumentId ?? null);
    await tell(context, row, 'zugestellt', am);
    return readBack(context, id);
  },
  audit: ({ id, am }, result) => ({
    what: 'sendung.zugestellt',
    objects: objects([{ id, ...(result ? { akteId: result.akteId } : {}) }]),
    details: { am },
  }),
});

export const noteRueckkehr = defineAction(api.noteRueckkehr, {
  run: async (context, { id, version, am, grund }) => {
    const row = await requireOne(context, id, version);
    if (row.stand !== 'versandt') throw postFaults.STAND_PASST_NICHT();
    requireDay(context, am, row.versandt_am);
    await setZurueck(context.tx, id, am, grund);
    await tell(context, row, 'zurueck', am);
    return readBack(context, id);
  },
  audit: ({ id, am }, result) => ({
    what: 'sendung.zurueck',
    objects: objects([{ id, ...(result ? { akteId: result.akteId } : {}) }]),
    details: { am },
  }),
});

export const sendungActions = [
  listSendungen,
  listSendungenZu,
  getSendungPdf,
  markVersandt,
  noteZustellung,
  noteRueckkehr,
];
